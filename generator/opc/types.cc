#include "opc/types.h"

#include <algorithm>

namespace prikaz::opc {
namespace {

constexpr std::string_view kStrictBase = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

struct ByExtension {
  std::string_view extension;
  std::string_view type;
};

// The files that a package declares by extension; every other part is declared by its name.
constexpr ByExtension kByExtension[] = {
    {"bmp", "image/bmp"},
    {"emf", "image/x-emf"},
    {"gif", "image/gif"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"},
    {"png", "image/png"},
    {"rels", media_type::kRelationships},
    {"svg", "image/svg+xml"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"wmf", "image/x-wmf"},
    {"xml", media_type::kXml},
};

}  // namespace

std::string transitional_type(std::string_view type) {
  if (!type.starts_with(kStrictBase)) return std::string(type);
  const std::string_view name = type.substr(kStrictBase.size());
  if (name == "metadata/core-properties") return std::string(relation::kCoreProperties);
  if (name == "extendedProperties") return std::string(relation::kExtendedProperties);
  return std::string(relation::kBase) + std::string(name);
}

std::string_view media_type_of(std::string_view extension) {
  std::string lower(extension);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const ByExtension& row : kByExtension)
    if (row.extension == lower) return row.type;
  return {};
}

}  // namespace prikaz::opc
