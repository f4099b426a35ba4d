#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "archive/bag_record.h"
#include "archive/handing_over.h"
#include "archive/premis.h"
#include "archive/registers.h"
#include "base/files.h"
#include "russian/file_names.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

constexpr int64_t kSecondsPerDay = 24 * 60 * 60;

// A name for a file of the payload that every system takes; its ending stays.
std::string file_part(const std::string& name) {
  const std::filesystem::path path(name);
  const std::string extension = path.extension().string();
  std::string stem = russian::file_name(path.stem().string());
  if (stem.empty()) stem = "файл";
  return stem + russian::normalized(extension);
}

// The same name twice gets a number.
std::string unused(const std::string& wanted, std::set<std::string>& taken) {
  std::string name = wanted;
  const std::filesystem::path path(wanted);
  for (int i = 2; !taken.insert(name).second; ++i) {
    name = (path.parent_path() /
            fmt::format("{}-{}{}", path.stem().string(), i, path.extension().string()))
               .generic_string();
  }
  return name;
}

Result<BagDocument> add_files(const Archive& archive, const Document& document,
                              const std::string& folder, BagWriter& bag) {
  BagDocument out;
  out.document = document;
  PRIKAZ_TRY(out.text, archive.text(document.id));
  std::set<std::string> taken;
  for (const Version& version : document.versions) {
    std::vector<std::string> paths;
    for (const StoredFile& file : version.files) {
      if (file.deleted) {
        paths.emplace_back();
        continue;
      }
      PRIKAZ_TRY(const std::string bytes, archive.read(file));
      const std::string place =
          unused(fmt::format("{}/{}/{}", folder, version.serial, file_part(file.name)), taken);
      PRIKAZ_CHECK(bag.add(place, bytes));
      paths.push_back("data/" + place);
    }
    out.paths.push_back(std::move(paths));
  }
  return out;
}

std::vector<BagInfo> info_of(std::span<const Document> documents, const std::string& organisation) {
  std::vector<BagInfo> info;
  if (!organisation.empty()) info.push_back({"Source-Organization", organisation});
  for (const Document& each : documents) {
    info.push_back(
        {"External-Description", russian::sentence_case(mention(each, Mention::kNominative)) +
                                     (each.title.empty() ? "" : ' ' + quoted(each.title))});
  }
  for (const Document& each : documents) info.push_back({"External-Identifier", each.uid});
  info.push_back({"Bagging-Date", Date::from_days(files::now() / kSecondsPerDay).iso()});
  info.push_back({"Bag-Software-Agent", "prikaz"});
  return info;
}

}  // namespace

std::string bag_name(const Document& document) {
  std::string name = document.kind;
  if (!document.number.empty()) name += '_' + document.number;
  if (document.date) name += '_' + document.date->iso();
  if (document.number.empty()) name += '_' + document.uid.substr(0, 8);
  return russian::file_name(name);
}

Result<void> export_bag(const Archive& archive, std::span<const Document> documents,
                        const std::filesystem::path& target, BagForm form,
                        const std::string& organisation) {
  PRIKAZ_TRY(BagWriter bag, BagWriter::create(target, form));
  std::vector<BagDocument> bagged;
  std::vector<PremisRecord> records;
  std::set<std::string> folders;
  for (const Document& each : documents) {
    const std::string folder = unused(bag_name(each), folders);
    PRIKAZ_TRY(BagDocument made, add_files(archive, each, folder, bag));
    PRIKAZ_TRY(made.events, archive.events(each.id));
    records.push_back({&each, made.events});
    bagged.push_back(std::move(made));
  }
  PRIKAZ_CHECK(bag.add_tag(kRecordName, print_record(archive.uid(), bagged)));
  PRIKAZ_CHECK(bag.add_tag(kPremisName, print_premis(archive.uid(), records)));
  return bag.finish(info_of(documents, organisation));
}

}  // namespace prikaz::archive
