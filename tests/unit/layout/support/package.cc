#include "unit/layout/support/package.h"

#include <fmt/format.h>

namespace prikaz::layout::test {
namespace {

constexpr const char* kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
constexpr const char* kType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

constexpr const char* kStyles =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
    "w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name "
    "w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn "
    "w:val=\"a\"/>"
    "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
constexpr const char* kSection =
    "<w:sectPr><w:pgSz w:w=\"6000\" w:h=\"6000\"/><w:pgMar w:top=\"600\" w:right=\"500\" "
    "w:bottom=\"600\" w:left=\"500\" w:header=\"300\" w:footer=\"300\" w:gutter=\"0\"/></w:sectPr>";
constexpr const char* kSettings =
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";

std::string root_of(const std::string& name) {
  if (name.starts_with("header")) return "hdr";
  if (name.starts_with("footer")) return "ftr";
  return name;
}

std::string add_part(opc::Package& package, const std::string& name, const std::string& inner) {
  const std::string kind = name.substr(0, name.find_last_not_of("0123456789") + 1);
  const std::string root = root_of(name);
  package.set_part("word/" + name + ".xml", kType + kind + "+xml",
                   fmt::format("<w:{} {}>{}</w:{}>", root, kNamespaces, inner, root));
  return package.add_relationship("word/document.xml", kRelation + kind, "word/" + name + ".xml");
}

text::FontConfiguration configuration() {
  text::FontConfiguration found;
  found.folders = {"/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/dejavu"};
  for (const std::string name : {"Serif", "Sans", "Mono"}) {
    const std::string stem = "Liberation" + name;
    found.families.push_back({"Liberation " + name, stem + "-Regular.ttf", stem + "-Bold.ttf",
                              stem + "-Italic.ttf", stem + "-BoldItalic.ttf"});
  }
  found.substitutes = {{"Times New Roman", "Liberation Serif"},
                       {"Arial", "Liberation Sans"},
                       {"Courier New", "Liberation Mono"}};
  found.fallbacks = {"Liberation Serif", "Liberation Sans"};
  found.default_family = "Liberation Serif";
  return found;
}

}  // namespace

const text::FontLibrary& fonts() {
  static const auto library = text::FontLibrary::open(configuration());
  return **library;
}

opc::Package package_of(const Parts& parts) {
  opc::Package package;
  std::string body = parts.at("body");
  if (body.rfind("<w:sectPr") == std::string::npos ||
      body.rfind("</w:p>") > body.rfind("<w:sectPr"))
    body += kSection;
  package.add_relationship("", std::string(kRelation) + "officeDocument", "word/document.xml");
  Parts all = parts;
  all.erase("body");
  all.emplace("styles", kStyles);
  all.emplace("settings", kSettings);
  for (const auto& [name, inner] : all) {
    // Snippets refer to headers and footers by the name of their part.
    const std::string quoted = "\"" + name + "\"",
                      id = "\"" + add_part(package, name, inner) + "\"";
    for (size_t at = body.find(quoted); at != std::string::npos;
         at = body.find(quoted, at + id.size())) {
      body.replace(at, quoted.size(), id);
    }
  }
  package.set_part(
      "word/document.xml", std::string(kType) + "document.main+xml",
      fmt::format("<w:document {}><w:body>{}</w:body></w:document>", kNamespaces, body));
  return package;
}

}  // namespace prikaz::layout::test
