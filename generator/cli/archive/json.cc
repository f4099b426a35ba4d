#include "cli/archive/json.h"

#include <fmt/format.h>

#include "russian/dates.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

Json files_of(const archive::Document& document) {
  Json versions = Json::array();
  for (const archive::Version& version : document.versions) {
    Json files = Json::array();
    for (const archive::StoredFile& file : version.files) {
      Json each{{"role", archive::name(file.role)},
                {"name", file.name},
                {"media_type", file.media_type},
                {"size", file.size},
                {"sha256", file.digest}};
      if (file.deleted) each["deleted"] = true;
      put(each, "note", file.note);
      files.push_back(std::move(each));
    }
    Json each{{"version", version.serial}, {"made", version.made}};
    put(each, "note", version.note);
    each["files"] = std::move(files);
    versions.push_back(std::move(each));
  }
  return versions;
}

Json terms_of(const archive::Document& document) {
  Json terms = Json::array();
  for (const archive::Term& term : document.terms) {
    Json each;
    put(each, "date", term.date ? term.date->iso() : "");
    put(each, "written", term.written);
    put(each, "what", term.what);
    put(each, "executor", term.executor);
    put(each, "place", term.place);
    terms.push_back(std::move(each));
  }
  return terms;
}

}  // namespace

Json to_json(const archive::Document& document, Detail detail) {
  Json json{{"id", document.id},
            {"uid", document.uid},
            {"kind", document.kind},
            {"status", archive::name(document.status)}};
  put(json, "number", document.number);
  put(json, "date", document.date ? document.date->iso() : "");
  put(json, "title", document.title);
  put(json, "department", document.department);
  put(json, "school", document.school);
  put(json, "batch", document.batch);
  put(json, "case", document.nomenclature);
  put(json, "reason", document.reason);
  if (detail == Detail::kBrief) return json;
  json["added"] = document.added;
  json["retention"] = {{"term", document.retention.text()},
                       {"article", document.retention.article}};
  json["people"] = Json::array();
  for (const archive::Person& person : document.people) {
    json["people"].push_back({{"role", person.role}, {"name", person.name}});
  }
  json["terms"] = terms_of(document);
  json["versions"] = files_of(document);
  return json;
}

std::string number_and_date(const archive::Document& document) {
  const std::string date =
      document.date ? " от " + russian::print(*document.date, russian::DateForm::kNumeric) : "";
  const std::string number = document.number.empty() ? std::string(archive::name(document.status))
                                                     : "№ " + document.number;
  return number + date;
}

std::string line_of(const archive::Document& document) {
  const bool usual = document.status == archive::Status::kRegistered || document.number.empty();
  return fmt::format("#{}  {} {}  {}{}", document.id, document.kind, number_and_date(document),
                     document.title,
                     usual ? "" : fmt::format("  [{}]", archive::name(document.status)));
}

}  // namespace prikaz::cli
