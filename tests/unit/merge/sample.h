// A small Word document made from the XML of its body, filled and read back: for the tests of
// merge.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "data/json.h"
#include "merge/template.h"
#include "opc/package.h"
#include "xml/document.h"

namespace prikaz::merge::sample {

inline const std::string kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

inline std::string paragraph(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

inline opc::Package package(const std::string& body) {
  opc::Package made;
  made.set_part(
      "word/document.xml", opc::media_type::kDocument,
      "<w:document " + kNamespaces + "><w:body>" + body +
          "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
  made.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  return made;
}

inline data::Value json(const std::string& text) {
  auto value = data::read_json(text, "данные.json");
  EXPECT_TRUE(value) << format(value.error().items()[0], Language::kRussian);
  return std::move(value).value();
}

inline std::string errors(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& item : found) out += format(item, Language::kRussian) + "\n";
  return out;
}

// An order with values, a group, conditions, a loop in a loop and a name of its own.
inline Template order() {
  auto result = Template::compile(
      package(paragraph("{{ номер }} {{ подписант.имя }} {% if гриф %}{{ гриф.слово }}{% endif "
                        "%}{% if печать %}М.П.{% endif %}") +
              paragraph("{%p for пункт in пункты if пункт.текст %}") +
              paragraph("{{ loop.index }}. {{ пункт.текст|upper }}") +
              paragraph("{%p for срок in пункт.сроки %}") + paragraph("{{ срок }}") +
              paragraph("{%p endfor %}") + paragraph("{%p endfor %}") +
              paragraph("{% set x = дата %}{{ x }} {{ лица|join(', ') }}")));
  EXPECT_TRUE(result) << errors(result.error());
  return std::move(result).value();
}

inline opc::Package render(opc::Package package, const data::Value& data,
                           const RenderOptions& options = {}) {
  auto made = Template::compile(std::move(package));
  EXPECT_TRUE(made) << errors(made.error());
  if (!made) return {};
  auto document = made->render(data, options);
  EXPECT_TRUE(document) << errors(document.error());
  return document ? std::move(document).value() : opc::Package();
}

// What is wrong with the template, or with rendering it.
inline std::string mistakes(opc::Package package, const data::Value& data) {
  auto made = Template::compile(std::move(package));
  if (!made) return errors(made.error());
  auto document = made->render(data);
  return document ? "" : errors(document.error());
}

inline void collect(xml::Node node, std::string& text) {
  for (xml::Node child = node.first_node(); child; child = child.next_node()) {
    if (child.is("w:p")) continue;
    if (child.is("w:t")) text += child.text();
    if (child.is("w:tab")) text += '\t';
    if (child.is("w:br")) text += child.attribute("w:type") ? "¶" : "↵";
    if (child.is("w:drawing")) text += "[picture]";
    collect(child, text);
  }
}

inline void paragraphs(xml::Node node, std::vector<std::string>& out) {
  for (xml::Node child : node.children()) {
    if (child.is("w:p")) {
      out.emplace_back();
      std::string text;
      collect(child, text);
      out.back() = text;
    }
    paragraphs(child, out);
  }
}

// Paragraph by paragraph, joined by "|".
inline std::string text(const opc::Package& package,
                        const std::string& part = "word/document.xml") {
  auto document = xml::Document::parse(package.part(part)->bytes(), {.part = part});
  EXPECT_TRUE(document) << package.part(part)->bytes();
  std::vector<std::string> list;
  if (document) paragraphs(document->root(), list);
  std::string out;
  for (size_t index = 0; index < list.size(); ++index) out += (index ? "|" : "") + list[index];
  return out;
}

inline const std::string& xml_of(const opc::Package& package) {
  return package.part("word/document.xml")->bytes();
}

// The text of a document with this body filled with this JSON.
inline std::string filled(const std::string& body, const std::string& data) {
  return text(render(package(body), json(data)));
}

}  // namespace prikaz::merge::sample
