// A template of the catalogue (templates/<department>/<kind>.docx): its kind, its place and the
// names it may read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "merge/template.h"
#include "paper/department.h"

namespace prikaz::cli {

// "приказ". Error: "template.unknown-kind" with the nearest.
Result<paper::Kind> kind_named(const std::string& name);

// The kind whose templates have this last part in their path: "order.docx".
std::optional<paper::Kind> kind_of_folder(const std::filesystem::path& folder);

// Where a template given as `named` belongs. "smolensk/order.docx", "Смоленск/приказ" and
// "templates/smolensk/order.docx" lie in the catalogue; absolute and longer paths, and those from
// "." or "..", are taken as they are.
struct TemplatePlace {
  paper::Kind kind;
  std::filesystem::path folder;  // absolute
};
// Errors: "template.bad-place" when it is no place of a template, "card.unknown-department".
Result<TemplatePlace> template_place(const std::string& named, const paper::Catalogue& catalogue);

// Errors: names that no paper of this kind has, each with its place and the nearest one.
Result<void> check_names(const merge::Template& made, paper::Kind kind);

}  // namespace prikaz::cli
