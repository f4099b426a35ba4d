#include "archive/bag_record.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "russian/dates.h"

namespace prikaz::archive {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "prikaz documents 1";

Json print(const Retention& retention) {
  Json out{{"article", retention.article},
           {"permanent", retention.permanent},
           {"review", retention.review}};
  if (retention.years) out["years"] = *retention.years;
  return out;
}

Json print(const StoredFile& file, const std::string& path) {
  return {{"role", name(file.role)}, {"name", file.name}, {"mediaType", file.media_type},
          {"sha256", file.digest},   {"size", file.size}, {"note", file.note},
          {"deleted", file.deleted}, {"path", path}};
}

Json print(const BagDocument& bagged) {
  const Document& of = bagged.document;
  Json out{{"uid", of.uid},
           {"status", name(of.status)},
           {"kind", of.kind},
           {"department", of.department},
           {"number", of.number},
           {"index", of.parts.index},
           {"prefix", of.parts.prefix},
           {"date", of.date ? of.date->iso() : ""},
           {"title", of.title},
           {"school", of.school},
           {"batch", of.batch},
           {"case", of.nomenclature},
           {"retention", print(of.retention)},
           {"reason", of.reason},
           {"added", of.added},
           {"people", Json::array()},
           {"terms", Json::array()},
           {"versions", Json::array()},
           {"events", Json::array()},
           {"text", bagged.text}};
  for (const Event& event : bagged.events) {
    out["events"].push_back({{"time", event.time},
                             {"type", name(event.type)},
                             {"agent", event.agent},
                             {"outcome", event.outcome},
                             {"detail", event.detail}});
  }
  for (const Person& person : of.people) {
    out["people"].push_back({{"role", person.role}, {"name", person.name}});
  }
  for (const Term& term : of.terms) {
    out["terms"].push_back({{"date", term.date ? term.date->iso() : ""},
                            {"written", term.written},
                            {"what", term.what},
                            {"executor", term.executor},
                            {"place", term.place}});
  }
  for (size_t i = 0; i < of.versions.size(); ++i) {
    const Version& version = of.versions[i];
    Json files = Json::array();
    for (size_t j = 0; j < version.files.size(); ++j) {
      files.push_back(print(version.files[j], bagged.paths[i][j]));
    }
    out["versions"].push_back({{"serial", version.serial},
                               {"made", version.made},
                               {"note", version.note},
                               {"files", std::move(files)}});
  }
  return out;
}

// Members of an object of foreign JSON; what is missing or of another kind is noted.
class Reading {
 public:
  Reading(const Json& object, std::string& wrong) : object_(object), wrong_(wrong) {}

  std::string text(const char* key) const {
    const auto at = object_.find(key);
    if (at != object_.end() && at->is_string()) return at->get<std::string>();
    if (at != object_.end()) wrong_ = key;
    return {};
  }
  bool yes(const char* key) const {
    const auto at = object_.find(key);
    return at != object_.end() && at->is_boolean() && at->get<bool>();
  }
  int64_t number(const char* key) const {
    const auto at = object_.find(key);
    return at != object_.end() && at->is_number_integer() ? at->get<int64_t>() : 0;
  }
  std::optional<Date> date(const char* key) const {
    const std::string typed = text(key);
    if (typed.empty()) return std::nullopt;
    const auto read = russian::parse_date(typed, {});
    if (read) return *read;
    wrong_ = key;
    return std::nullopt;
  }
  // Calls `visit(Reading)` for each object of a list.
  template <class Visitor>
  void each(const char* key, Visitor&& visit) const {
    const auto at = object_.find(key);
    if (at == object_.end()) return;
    if (!at->is_array()) {
      wrong_ = key;
      return;
    }
    for (const Json& item : *at) {
      if (item.is_object()) {
        visit(Reading(item, wrong_));
      } else {
        wrong_ = key;
      }
    }
  }
  Reading object(const char* key) const {
    static const Json empty = Json::object();
    const auto at = object_.find(key);
    return Reading(at != object_.end() && at->is_object() ? *at : empty, wrong_);
  }
  bool has_number(const char* key) const {
    const auto at = object_.find(key);
    return at != object_.end() && at->is_number_integer();
  }
  void fail(const char* key) const { wrong_ = key; }

 private:
  const Json& object_;
  std::string& wrong_;
};

StoredFile read_file(const Reading& from) {
  StoredFile file;
  if (const auto role = role_named(from.text("role"))) {
    file.role = *role;
  } else {
    from.fail("role");
  }
  file.name = from.text("name");
  if (file.name.empty()) from.fail("name");
  file.media_type = from.text("mediaType");
  file.digest = from.text("sha256");
  file.size = static_cast<uint64_t>(from.number("size"));
  file.note = from.text("note");
  file.deleted = from.yes("deleted");
  return file;
}

void read_versions(const Reading& from, BagDocument& out) {
  from.each("versions", [&](const Reading& each) {
    Version version;
    version.serial = static_cast<int>(each.number("serial"));
    version.made = each.text("made");
    version.note = each.text("note");
    std::vector<std::string> paths;
    each.each("files", [&](const Reading& file) {
      version.files.push_back(read_file(file));
      paths.push_back(file.text("path"));
    });
    out.document.versions.push_back(std::move(version));
    out.paths.push_back(std::move(paths));
  });
}

BagDocument read_document(const Reading& from) {
  BagDocument out;
  Document& of = out.document;
  of.uid = from.text("uid");
  if (of.uid.empty()) from.fail("uid");
  if (const auto status = status_named(from.text("status"))) {
    of.status = *status;
  } else {
    from.fail("status");
  }
  of.kind = from.text("kind");
  of.department = from.text("department");
  of.number = from.text("number");
  of.parts.index = from.text("index");
  of.parts.prefix = from.text("prefix");
  of.date = from.date("date");
  of.title = from.text("title");
  of.school = from.text("school");
  of.batch = from.text("batch");
  of.nomenclature = from.text("case");
  const Reading retention = from.object("retention");
  of.retention.article = retention.text("article");
  of.retention.permanent = retention.yes("permanent");
  of.retention.review = retention.yes("review");
  if (retention.has_number("years")) {
    of.retention.years = static_cast<int>(retention.number("years"));
  }
  of.reason = from.text("reason");
  of.added = from.text("added");
  from.each("people", [&](const Reading& each) {
    of.people.push_back({each.text("role"), each.text("name")});
  });
  from.each("terms", [&](const Reading& each) {
    of.terms.push_back({each.date("date"), each.text("written"), each.text("what"),
                        each.text("executor"), each.text("place")});
  });
  from.each("events", [&](const Reading& each) {
    Event event;
    event.time = each.text("time");
    event.type = event_named(each.text("type")).value_or(EventType::kIngestion);
    event.agent = each.text("agent");
    event.outcome = each.text("outcome");
    event.detail = each.text("detail");
    out.events.push_back(std::move(event));
  });
  out.text = from.text("text");
  read_versions(from, out);
  return out;
}

}  // namespace

std::string print_record(const std::string& archive, const std::vector<BagDocument>& documents) {
  Json all{{"format", kFormat}, {"archive", archive}, {"documents", Json::array()}};
  for (const BagDocument& each : documents) all["documents"].push_back(print(each));
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<BagRecord> parse_record(const std::string& json, const SourceLocation& where) {
  const Json all = Json::parse(json, nullptr, false);
  std::string wrong;
  BagRecord record;
  if (!all.is_object()) {
    wrong = "{";
  } else {
    const Reading reading(all, wrong);
    if (reading.text("format") != kFormat) wrong = "format";
    record.archive = reading.text("archive");
    if (wrong.empty()) {
      reading.each("documents",
                   [&](const Reading& each) { record.documents.push_back(read_document(each)); });
    }
  }
  if (wrong.empty()) return record;
  return failure("import.broken-record", where,
                 {fmt::format("описание документов не читается: «{}»", wrong),
                  fmt::format("the record of documents cannot be read: «{}»", wrong)},
                 {"попросите передать контейнер заново", "ask for the bag anew"});
}

}  // namespace prikaz::archive
