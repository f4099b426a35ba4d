// Packages of WordprocessingML made from snippets, for the tests of wml and style.
//
//   const wml::Document document = Docx().body("<w:p/>").styles("<w:style …/>").read();
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "opc/package.h"
#include "wml/reader.h"

namespace prikaz::wml {

class Docx {
 public:
  Docx() { body("<w:p/>"); }

  Docx& body(std::string_view blocks) {
    return main("<w:document" + declarations() + "><w:body>" + std::string(blocks) +
                "</w:body></w:document>");
  }
  Docx& main(std::string xml) {
    package.set_part(kMain, opc::media_type::kDocument, std::move(xml));
    package.add_relationship("", opc::relation::kOfficeDocument, kMain);
    return *this;
  }
  Docx& styles(std::string_view content) { return part("styles", opc::relation::kStyles, content); }
  Docx& numbering(std::string_view content) {
    return part("numbering", opc::relation::kNumbering, content);
  }
  Docx& settings(std::string_view content) {
    return part("settings", opc::relation::kSettings, content);
  }
  Docx& footnotes(std::string_view content) {
    return part("footnotes", opc::relation::kFootnotes, content);
  }
  Docx& theme(std::string_view content) {
    package.set_part("word/theme/theme1.xml", "application/xml",
                     "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" +
                         std::string(content) + "</a:theme>");
    package.add_relationship(kMain, opc::relation::kTheme, "word/theme/theme1.xml");
    return *this;
  }
  // Returns the relationship's id.
  std::string header(std::string_view name, std::string_view blocks) {
    const std::string path = "word/" + std::string(name) + ".xml";
    package.set_part(path, opc::media_type::kHeader,
                     "<w:hdr" + declarations() + ">" + std::string(blocks) + "</w:hdr>");
    return package.add_relationship(kMain, opc::relation::kHeader, path);
  }
  std::string picture(std::string_view name, std::string bytes) {
    const std::string path = "word/media/" + std::string(name);
    package.set_part(path, "image/png", std::move(bytes));
    return package.add_relationship(kMain, opc::relation::kImage, path);
  }

  Document read() {
    auto document = wml::read(package, "бумага.docx", diagnostics);
    if (document) return std::move(document).value();
    ADD_FAILURE() << format(document.error().items()[0], Language::kRussian);
    return {};
  }
  // The first error, as users see it.
  std::string error() {
    auto document = wml::read(package, "бумага.docx", diagnostics);
    return document ? "" : format(document.error().items()[0], Language::kRussian);
  }
  // A line for each warning.
  std::string warnings() const {
    std::string out;
    for (const Diagnostic& item : diagnostics) out += format(item, Language::kRussian) + "\n";
    return out;
  }

  static std::string declarations() {
    return " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
           " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""
           " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\""
           " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
           " xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";
  }

  opc::Package package;
  Diagnostics diagnostics;

 private:
  static constexpr const char* kMain = "word/document.xml";
  Docx& part(const std::string& name, std::string_view relation, std::string_view content) {
    const std::string path = "word/" + name + ".xml";
    package.set_part(
        path, "application/xml",
        "<w:" + name + declarations() + ">" + std::string(content) + "</w:" + name + ">");
    package.add_relationship(kMain, relation, path);
    return *this;
  }
};

// Inlines in short: "текст", "⇥" for a tab, "⟨PAGE|1⟩" for a field, "[" and "]" of a link.
inline std::string shown(const Document& document, const Paragraph& paragraph) {
  std::string out;
  for (const Inline& item : paragraph.inlines) {
    switch (item.kind) {
      case Inline::Kind::kText:
      case Inline::Kind::kSymbol:
        out += item.text;
        break;
      case Inline::Kind::kTab:
        out += "⇥";
        break;
      case Inline::Kind::kLineBreak:
        out += "↵";
        break;
      case Inline::Kind::kPageBreak:
        out += "⇟";
        break;
      case Inline::Kind::kColumnBreak:
        out += "⇕";
        break;
      case Inline::Kind::kNoBreakHyphen:
        out += "‑";
        break;
      case Inline::Kind::kSoftHyphen:
        out += "¬";
        break;
      case Inline::Kind::kPositionTab:
        out += "⇥" + std::to_string(item.index);
        break;
      case Inline::Kind::kFieldBegin:
        out += "⟨" + document.fields[static_cast<size_t>(item.index)].instruction;
        break;
      case Inline::Kind::kFieldSeparate:
        out += "|";
        break;
      case Inline::Kind::kFieldEnd:
        out += "⟩";
        break;
      case Inline::Kind::kHyperlinkBegin:
        out += "[";
        break;
      case Inline::Kind::kHyperlinkEnd:
        out += "]";
        break;
      case Inline::Kind::kBookmark:
        out += "#" + std::string(item.text) + "{";
        break;
      case Inline::Kind::kBookmarkEnd:
        out += "}";
        break;
      case Inline::Kind::kDrawing:
        out += "▣";
        break;
      case Inline::Kind::kFootnote:
        out += "¹" + std::to_string(item.index);
        break;
      case Inline::Kind::kEndnote:
        out += "ⁱ" + std::to_string(item.index);
        break;
      case Inline::Kind::kNoteMark:
        out += "*";
        break;
      case Inline::Kind::kNoteSeparator:
        out += "—";
        break;
      case Inline::Kind::kNoteContinuationSeparator:
        out += "——";
        break;
    }
  }
  return out;
}

// A line for each paragraph; tables as "| cell | cell |" with the blocks of a cell joined by "/".
inline std::string shown(const Document& document, const std::vector<Block>& blocks,
                         const char* end = "\n") {
  std::string out;
  for (const Block& block : blocks) {
    if (const Paragraph* paragraph = block.paragraph()) {
      out += shown(document, *paragraph) + end;
      continue;
    }
    for (const Row& row : block.table()->rows) {
      out += "|";
      for (const Cell& cell : row.cells) {
        std::string text = shown(document, cell.blocks, "/");
        if (!text.empty()) text.pop_back();
        out += text + "|";
      }
      out += end;
    }
  }
  return out;
}

}  // namespace prikaz::wml
