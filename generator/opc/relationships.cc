#include "opc/relationships.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "opc/part_name.h"
#include "opc/types.h"
#include "xml/document.h"
#include "xml/escape.h"

namespace prikaz::opc {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

void put_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  xml::escape_attribute(out, value);
  out += '"';
}

}  // namespace

Result<std::vector<Relationship>> read_relationships(const std::string& bytes,
                                                     std::string_view source,
                                                     const SourceLocation& where) {
  PRIKAZ_TRY(const xml::Document document, xml::Document::parse(bytes, where));
  std::vector<Relationship> list;
  for (xml::Node node : document.root().children("Relationship")) {
    Relationship made;
    made.id = node.attribute("Id", "");
    made.type = transitional_type(node.attribute("Type", ""));
    const std::string_view target = node.attribute("Target", "");
    if (node.attribute("TargetMode", "") == "External") {
      made.mode = TargetMode::kExternal;
      made.target = target;
    } else if (target.starts_with('#')) {
      made.target = source;  // a place in the part itself
    } else if (auto resolved = resolve_target(source, target)) {
      made.target = *resolved;
    } else {
      return failure(
          "opc.target-outside", where,
          {fmt::format("связь «{}» ведёт за пределы документа: «{}»", made.id, target),
           fmt::format("the relationship «{}» leads out of the package: «{}»", made.id, target)});
    }
    list.push_back(std::move(made));
  }
  return list;
}

std::string write_relationships(const std::vector<Relationship>& list, std::string_view source) {
  std::string out(kHead);
  out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const Relationship& item : list) {
    const bool external = item.mode == TargetMode::kExternal;
    out += "<Relationship";
    put_attribute(out, "Id", item.id);
    put_attribute(out, "Type", item.type);
    put_attribute(out, "Target",
                  external ? item.target : percent_encoded(relative_target(source, item.target)));
    if (external) put_attribute(out, "TargetMode", "External");
    out += "/>";
  }
  out += "</Relationships>";
  return out;
}

Result<ContentTypes> ContentTypes::read(const std::string& bytes, const SourceLocation& where) {
  PRIKAZ_TRY(const xml::Document document, xml::Document::parse(bytes, where));
  ContentTypes types;
  for (xml::Node node : document.root().children()) {
    const std::string type(node.attribute("ContentType", ""));
    if (node.is("Default")) types.by_extension_[lower(node.attribute("Extension", ""))] = type;
    if (!node.is("Override")) continue;
    if (auto name = resolve_target("", node.attribute("PartName", "")))
      types.by_name_[lower(*name)] = type;
  }
  return types;
}

std::string ContentTypes::of(std::string_view part) const {
  const auto by_name = by_name_.find(lower(part));
  if (by_name != by_name_.end()) return by_name->second;
  const auto by_extension = by_extension_.find(lower(extension(part)));
  return by_extension == by_extension_.end() ? std::string() : by_extension->second;
}

std::string ContentTypes::write(const std::map<std::string, std::string>& types) {
  std::map<std::string, std::string> defaults = {{"rels", std::string(media_type::kRelationships)},
                                                 {"xml", std::string(media_type::kXml)}};
  std::string overrides;
  for (const auto& [name, type] : types) {
    const std::string suffix = lower(extension(name));
    if (media_type_of(suffix) == type) {
      defaults.emplace(suffix, type);
      continue;
    }
    overrides += "<Override";
    put_attribute(overrides, "PartName", "/" + percent_encoded(name));
    put_attribute(overrides, "ContentType", type);
    overrides += "/>";
  }
  std::string out(kHead);
  out += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";
  for (const auto& [suffix, type] : defaults) {
    out += "<Default";
    put_attribute(out, "Extension", suffix);
    put_attribute(out, "ContentType", type);
    out += "/>";
  }
  out += overrides;
  out += "</Types>";
  return out;
}

}  // namespace prikaz::opc
