#include "pipeline/core_properties.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "xml/escape.h"

namespace prikaz::pipeline {

namespace {

constexpr std::string_view kPart = "docProps/core.xml";
constexpr std::string_view kContentType =
    "application/vnd.openxmlformats-package.core-properties+xml";
constexpr std::string_view kRelationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<cp:coreProperties"
    " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

void add(std::string& out, std::string_view element, std::string_view text) {
  if (!text.empty()) out += fmt::format("<{0}>{1}</{0}>", element, xml::escape_text(text));
}

}  // namespace

void set_core_properties(opc::Package& package, const paper::Paper& paper) {
  std::string out(kHead);
  add(out, "dc:title", paper.properties.title);
  add(out, "dc:subject", paper.properties.subject);
  add(out, "dc:creator", paper.properties.creator);
  add(out, "cp:keywords", paper.properties.keywords);
  add(out, "dc:language", "ru-RU");
  if (paper.date) {
    for (const char* name : {"created", "modified"}) {
      out += fmt::format("<dcterms:{0} xsi:type=\"dcterms:W3CDTF\">{1}T00:00:00Z</dcterms:{0}>",
                         name, paper.date->iso());
    }
  }
  out += "</cp:coreProperties>";
  package.set_part(kPart, kContentType, std::move(out));
  package.add_relationship("", kRelationship, kPart);
}

}  // namespace prikaz::pipeline
