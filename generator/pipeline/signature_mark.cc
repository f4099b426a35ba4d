#include "pipeline/signature_mark.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <numeric>
#include <optional>
#include <utility>

#include "pipeline/part_edits.h"
#include "russian/letters.h"
#include "xml/document.h"
#include "xml/escape.h"

namespace prikaz::pipeline {

namespace {

// The three columns of a signature line with a mark in it: post, mark, name; per cent.
constexpr std::array<int, 3> kShares = {32, 43, 25};

// The half-points of the mark's text, readable at 100 %.
constexpr int kSize = 16;

constexpr std::string_view kHeading =
    "<w:t xml:space=\"preserve\">ДОКУМЕНТ ПОДПИСАН </w:t><w:br/><w:t>ЭЛЕКТРОННОЙ ПОДПИСЬЮ</w:t>";

// A line of the frame; no text: its heading.
std::string paragraph(std::string_view text) {
  const bool heading = text.empty();
  return fmt::format(
      "<w:p><w:pPr><w:keepNext/><w:keepLines/><w:pBdr>"
      "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"3\" w:color=\"auto\"/>"
      "<w:left w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"auto\"/>"
      "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"3\" w:color=\"auto\"/>"
      "<w:right w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>"
      "<w:suppressAutoHyphens/>"
      "<w:spacing w:before=\"{0}\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
      "<w:ind w:left=\"142\" w:right=\"142\" w:firstLine=\"0\"/><w:jc w:val=\"{1}\"/></w:pPr>"
      "<w:r><w:rPr>{2}<w:sz w:val=\"{3}\"/><w:szCs w:val=\"{3}\"/></w:rPr>"
      "{4}</w:r></w:p>",
      heading ? 240 : 0, heading ? "center" : "left", heading ? "<w:b/><w:bCs/>" : "", kSize,
      heading ? std::string(kHeading) : "<w:t>" + xml::escape_text(text) + "</w:t>");
}

std::string paragraphs(const SignatureMark& mark) {
  return paragraph({}) + paragraph("Сертификат " + mark.number) +
         paragraph("Владелец " + mark.owner) +
         paragraph(fmt::format("Действителен с {} по {}", mark.valid_from, mark.valid_to));
}

// A mark of its own, below the signature: a table of one cell, apart from the table before it.
std::string table(const SignatureMark& mark) {
  constexpr std::string_view kGap =
      "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>";
  return fmt::format(
      "{0}<w:tbl><w:tblPr><w:tblW w:w=\"4309\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
      "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4309\"/></w:tblGrid>"
      "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"4309\" w:type=\"dxa\"/>"
      "</w:tcPr>{1}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/>"
      "</w:pPr></w:p>",
      kGap, paragraphs(mark));
}

bool names(xml::Node node, const SignatureMark& mark) {
  const std::string surname = mark.owner.substr(0, mark.owner.find(' '));
  return !surname.empty() &&
         russian::lower(node.all_text()).find(russian::lower(surname)) != std::string::npos;
}

std::vector<xml::Node> children(xml::Node parent, std::string_view name) {
  std::vector<xml::Node> out;
  for (const xml::Node child : parent.children(name)) out.push_back(child);
  return out;
}

// Post, place of the signature, name: as the templates have it.
bool is_signature_row(xml::Node row, const SignatureMark& mark) {
  const auto cells = children(row, "w:tc");
  if (cells.size() != kShares.size() || !names(cells[2], mark)) return false;
  return cells[1].all_text().empty() && cells[1].child("w:p") &&
         cells[2].child("w:p").child("w:pPr").child("w:pStyle").attribute("w:val", "") ==
             "PodpisImya";
}

class Placer {
 public:
  explicit Placer(const xml::Document& document)
      : body_(document.root().child("w:body")), edits_(document) {}

  void put(const SignatureMark& mark) {
    if (!into_signature(mark)) below(mark);
  }
  const PartEdits& edits() const { return edits_; }

 private:
  bool into_signature(const SignatureMark& mark) {
    for (const xml::Node block : body_.children("w:tbl")) {
      for (const xml::Node row : block.children("w:tr")) {
        if (!is_signature_row(row, mark)) continue;
        divide_anew(block);
        const auto inside = children(children(row, "w:tc")[1], "w:p");
        edits_.replace(inside[0], paragraphs(mark));
        for (size_t i = 1; i < inside.size(); ++i) edits_.replace(inside[i], {});
        return true;
      }
    }
    return false;
  }

  // The middle column gets room for the mark; the table keeps its width.
  void divide_anew(xml::Node table) {
    if (divided_ == table) return;
    divided_ = table;
    const auto grid = children(table.child("w:tblGrid"), "w:gridCol");
    if (grid.size() != kShares.size()) return;
    int total = 0;
    for (const xml::Node column : grid) {
      const std::string_view typed = column.attribute("w:w", "0");
      int width = 0;
      std::from_chars(typed.data(), typed.data() + typed.size(), width);
      total += width;
    }
    std::array<std::string, 3> widths;
    for (size_t i = 0; i < 3; ++i) {
      widths[i] = std::to_string(total * kShares[i] / 100);
      edits_.set_attribute(grid[i], "w:w", widths[i]);
    }
    for (const xml::Node row : table.children("w:tr")) {
      const auto cells = children(row, "w:tc");
      if (cells.size() != 3) continue;
      for (size_t i = 0; i < 3; ++i) {
        const xml::Node width = cells[i].child("w:tcPr").child("w:tcW");
        if (width) edits_.set_attribute(width, "w:w", widths[i]);
      }
    }
  }

  void below(const SignatureMark& mark) {
    xml::Node last, with_name;
    for (const xml::Node block : body_.children()) {
      if (block.is("w:sectPr")) continue;
      last = block;
      if (names(block, mark)) with_name = block;
    }
    if (with_name) return edits_.insert_after(with_name, table(mark));
    if (last) edits_.insert_after(last, table(mark));
  }

  xml::Node body_;
  xml::Node divided_;
  PartEdits edits_;
};

}  // namespace

Result<void> put_signature_marks(opc::Package& package, const std::vector<SignatureMark>& marks) {
  PRIKAZ_TRY(const opc::Part* body, package.main_document());
  PRIKAZ_TRY(const xml::Document document,
             xml::Document::parse(body->bytes(), package.where(body->name())));
  Placer placer(document);
  for (const SignatureMark& mark : marks) placer.put(mark);
  package.set_part(body->name(), {}, placer.edits().apply());
  return {};
}

}  // namespace prikaz::pipeline
