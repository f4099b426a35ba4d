#include "pipeline/generate.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "merge/append.h"
#include "pipeline/core_properties.h"
#include "pipeline/typeset.h"

namespace prikaz::pipeline {

namespace {

Result<opc::Package> merged(const paper::Paper& paper, Workshop& workshop, Diagnostics& found);

Result<opc::Package> merged(const paper::Appendix& appendix, Workshop& workshop,
                            Diagnostics& found) {
  if (appendix.paper != nullptr) return merged(*appendix.paper, workshop, found);
  return opc::Package::from_bytes(*appendix.package, {appendix.name});
}

// The paper's own document with its appendices behind it, a section each.
Result<opc::Package> merged(const paper::Paper& paper, Workshop& workshop, Diagnostics& found) {
  PRIKAZ_TRY(const merge::Template* made, workshop.compiled(paper.template_path, paper.page));
  PRIKAZ_TRY(opc::Package package, made->render(paper.view));
  for (const paper::Appendix& appendix : paper.appendices) {
    PRIKAZ_TRY(const opc::Package addition, merged(appendix, workshop, found));
    PRIKAZ_CHECK(merge::append(package, addition, {}, found));
  }
  return package;
}

std::string_view media_type(const std::filesystem::path& file) {
  static constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".json", "application/json"},
      {".jsonl", "application/jsonl"},
      {".csv", "text/csv"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {".yaml", "application/yaml"},
      {".yml", "application/yaml"}};
  const std::string extension = file.extension().string();
  for (const auto& [known, type] : kTypes) {
    if (known == extension) return type;
  }
  return "application/octet-stream";
}

using Relationship = pdf::Attachment::Relationship;

// A file under its own name; under its folder's too where that name is taken.
Result<void> attach_source(const std::filesystem::path& file, std::vector<pdf::Attachment>& out) {
  PRIKAZ_TRY(std::string bytes, files::read(file));
  std::string name = file.filename().string();
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(out.begin(), out.end(),
                       [&](const pdf::Attachment& other) { return other.name == wanted; });
  };
  std::filesystem::path above = file.parent_path();
  while (taken(name) && above.has_filename()) {
    name = above.filename().string() + "_" + name;
    above = above.parent_path();
  }
  const std::string type(media_type(file));
  const bool document = type.ends_with("wordprocessingml.document");
  out.push_back({std::move(name), type,
                 document ? "Документ приложения" : "Данные документа и приложений",
                 document ? Relationship::kSource : Relationship::kData, std::move(bytes)});
  return {};
}

// PDF/A-3 carries what it was made from (ISO 19005-3, 6.8): card and DOCX, the cards, documents and
// tables of its appendices.
Result<std::vector<pdf::Attachment>> attachments(const Options& options, const paper::Paper& paper,
                                                 const std::string& docx) {
  const bool json = options.card_name.ends_with(".json");
  std::vector<pdf::Attachment> out = {
      {options.card_name, json ? "application/json" : "application/yaml",
       "Карточка: данные документа", Relationship::kData, options.card},
      {paper.file_name + ".docx", std::string(media_type("x.docx")), "Документ для правки",
       Relationship::kSource, docx}};
  for (const std::filesystem::path& source : paper.sources) {
    PRIKAZ_CHECK(attach_source(source, out));
  }
  return out;
}

// A paper without one of its pictures (a signature!) is not what the card asked for, though a
// foreign document may be laid out without it.
Result<void> refuse_lost_pictures(const Diagnostics& found, const std::string& file) {
  Diagnostics lost;
  for (const Diagnostic& item : found) {
    if (item.code != "pdf.picture") continue;
    lost.add(item);
    lost.items().back().severity = Severity::kError;
    lost.items().back().where.file = file;
  }
  if (lost.empty()) return {};
  return lost;
}

}  // namespace

Result<Documents> generate(const paper::Paper& paper, Workshop& workshop, const Options& options,
                           Diagnostics& found) {
  PRIKAZ_TRY(opc::Package package, merged(paper, workshop, found));
  set_core_properties(package, paper);

  const bool embed = options.pdf && options.profile == pdf::Profile::k3a;
  Documents made;
  if (options.docx || embed) made.docx = package.write();
  if (!options.pdf && !options.keep_pages) return made;

  TypesetOptions typeset_options;
  typeset_options.profile = options.profile;
  typeset_options.pdf = options.pdf;
  typeset_options.keep_pages = options.keep_pages;
  typeset_options.file = paper.file_name + ".docx";
  if (embed) {
    PRIKAZ_TRY(typeset_options.attachments, attachments(options, paper, made.docx));
  }
  Diagnostics said;
  auto set = typeset(package, workshop, typeset_options, said);
  const auto whole = refuse_lost_pictures(said, typeset_options.file);
  if (!whole) return whole.error();
  found.append(std::move(said));
  if (!set) return std::move(set).error();
  made.pdf = std::move(set->pdf);
  made.pages = set->pages;
  made.leaves = std::move(set->leaves);
  return made;
}

}  // namespace prikaz::pipeline
