// The style cascade (ECMA-376 part 1, 17.7.2): from what a document specifies to what holds for one
// paragraph, run, table, row and cell. Every property has a value here. Also the text of automatic
// numbers (numbering.h). Nothing here knows of lines or pages.
//
//   style::Cascade cascade(document);
//   const style::Paragraph& p = cascade.paragraph(paragraph, table_context);
//   const style::Run& r = cascade.run(paragraph, inline_properties, table_context);
//
// Order: document defaults, table style (with its conditional parts), numbering level, paragraph
// style chain, character style chain, direct formatting; toggles XOR between styles (17.7.3).
// Results are memoised by the interned property indexes; references stay valid as long as the
// Cascade. Not for several threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "wml/document.h"

namespace prikaz::style {

struct Run {
  wml::FontIndex font = wml::kNone;        // w:hAnsi: Cyrillic and more; kNone: the default face
  wml::FontIndex ascii_font = wml::kNone;  // for U+0000..007F, where it differs (17.3.2.26)
  wml::FontIndex complex_font = wml::kNone;
  bool bold = false, italic = false, caps = false, small_caps = false;
  bool strike = false, double_strike = false, hidden = false;
  wml::UnderlineStyle underline = wml::UnderlineStyle::kNone;
  wml::Colour underline_colour, colour;
  std::optional<wml::Colour> highlight, shading;
  std::optional<wml::Border> border;
  Length size = Length::points(10);
  bool kerning = false;  // the threshold is met
  Length spacing, position;
  int scale = 100;
  wml::Script script = wml::Script::kBaseline;
  std::string language;
  bool operator==(const Run&) const = default;
};

struct NumberingReference {
  int instance = 0;  // w:numId, 0 = none
  int level = 0;
  bool operator==(const NumberingReference&) const = default;
};

struct Paragraph {
  wml::StyleIndex style = wml::kNone;
  wml::Alignment alignment = wml::Alignment::kStart;
  Length indent_start, indent_end, first_line;  // characters are turned to lengths
  Length space_before, space_after;
  bool auto_before = false, auto_after = false, contextual_spacing = false;
  wml::LineRule line_rule = wml::LineRule::kAuto;
  int64_t line = 240;
  bool keep_next = false, keep_lines = false, page_break_before = false, widow_control = true;
  bool suppress_hyphens = false, mirror_indents = false, right_to_left = false, snap_to_grid = true;
  wml::Borders borders;
  std::optional<wml::Colour> shading;
  std::vector<wml::TabStop> tabs;  // sorted, none cleared
  NumberingReference numbering;
  int outline_level = 9;
  std::optional<wml::FrameProperties> frame;
};

struct Cell {
  wml::Borders borders;  // from table, style parts and cell, before neighbours' conflicts
  std::optional<wml::Colour> shading;
  Length margin_top, margin_bottom, margin_left, margin_right;
  wml::VerticalAlignment vertical_alignment = wml::VerticalAlignment::kTop;
  wml::TextDirection direction = wml::TextDirection::kHorizontal;
  bool no_wrap = false;
};

struct Table {
  wml::TableProperties properties;  // style and direct, resolved
  wml::TableLook look;
};

// Where in a table a paragraph stands, for the conditional parts of table styles. 0-based.
struct TableContext {
  const wml::Table* table = nullptr;
  int row = 0, column = 0, row_count = 0, column_count = 0;
};

class Cascade {
 public:
  explicit Cascade(const wml::Document& document);
  ~Cascade();
  Cascade(const Cascade&) = delete;
  Cascade& operator=(const Cascade&) = delete;

  const Paragraph& paragraph(const wml::Paragraph& paragraph, const TableContext* context);
  // The run properties with index `properties` inside `paragraph`.
  const Run& run(const wml::Paragraph& paragraph, uint32_t properties, const TableContext* context);
  // How the number of a numbered paragraph looks (mark's properties under the level's).
  const Run& number_run(const wml::Paragraph& paragraph, const TableContext* context);
  Table table(const wml::Table& table);
  Cell cell(const TableContext& context, const wml::Row& row, const wml::Cell& cell);
  // The level in force for a numbered paragraph, overrides applied; nullptr without numbering.
  const wml::NumberingLevel* level(const NumberingReference& reference) const;

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::style
