// What a WordprocessingML part says about the look of things (ECMA-376 part 1, 17.3-17.6), as typed
// values. This is the *specified* stage: an empty optional means "not said here, inherit".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"

// gcc 12 takes the enumerators kNone of scoped enumerations for shadows of the constant.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

namespace prikaz::wml {

using StyleIndex = int32_t;  // into StyleSheet::styles
using FontIndex = int32_t;   // into FontNames
inline constexpr int32_t kNone = -1;

// 17.18.38 ST_HexColor: "auto" or RRGGBB.
struct Colour {
  bool automatic = true;
  uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

// 17.18.2 ST_Border; the ones that office papers do not use are read as the nearest of these.
enum class BorderStyle : uint8_t {
  kNone,
  kSingle,
  kThick,
  kDouble,
  kDotted,
  kDashed,
  kDotDash,
  kTriple,
  kWave
};
struct Border {
  BorderStyle style = BorderStyle::kNone;
  Length width;  // of the whole border as w:sz says, in eighths of a point
  Length space;  // w:space, from the text
  Colour colour;
  bool operator==(const Border&) const = default;
};
struct Borders {
  // `between` for paragraphs; inside_* and the diagonals for tables and cells.
  std::optional<Border> top, bottom, left, right, between, inside_horizontal, inside_vertical;
  std::optional<Border> diagonal_down, diagonal_up;
  bool operator==(const Borders&) const = default;
};

// 17.3.5 shd: the solid colour that fill, pattern and its colour come to.
struct Shading {
  std::optional<Colour> fill;  // empty: no fill
  bool operator==(const Shading&) const = default;
};

enum class UnderlineStyle : uint8_t {
  kNone,
  kSingle,
  kDouble,
  kThick,
  kDotted,
  kDash,
  kWave,
  kWords
};
enum class Script : uint8_t { kBaseline, kSuperscript, kSubscript };

struct RunProperties {  // 17.3.2
  StyleIndex style = kNone;
  std::optional<FontIndex> ascii, high_ansi, complex, east_asian;  // theme fonts are resolved
  std::optional<bool> bold, italic, caps, small_caps, strike, double_strike, hidden;
  std::optional<UnderlineStyle> underline;
  std::optional<Colour> underline_colour, colour, highlight;
  std::optional<Shading> shading;
  std::optional<Border> border;
  std::optional<Length> size;               // w:sz
  std::optional<Length> kerning_threshold;  // w:kern; 0 = no kerning
  std::optional<Length> spacing;            // added after each character
  std::optional<Length> position;           // raised (+) or lowered (-)
  std::optional<int> scale;                 // percent of the width
  std::optional<Script> script;
  std::optional<bool> right_to_left;
  std::optional<std::string> language;  // "ru-RU"
  bool operator==(const RunProperties&) const = default;
};

enum class Alignment : uint8_t { kStart, kCentre, kEnd, kJustify, kDistribute };
enum class LineRule : uint8_t { kAuto, kExact, kAtLeast };
enum class TabAlignment : uint8_t { kClear, kLeft, kCentre, kRight, kDecimal, kBar };
enum class TabLeader : uint8_t { kNone, kDot, kHyphen, kUnderscore, kMiddleDot };
struct TabStop {
  Length position;
  TabAlignment alignment = TabAlignment::kLeft;
  TabLeader leader = TabLeader::kNone;
  bool operator==(const TabStop&) const = default;
};

// 17.3.1.11 framePr.
struct FrameProperties {
  std::optional<Length> width, height, x, y, horizontal_space, vertical_space;
  enum class Anchor : uint8_t { kText, kMargin, kPage } horizontal_anchor = Anchor::kText, vertical_anchor = Anchor::kText;
  std::optional<std::string> x_align, y_align;
  bool exact_height = false;
  bool wrap_around = true;
  int drop_cap_lines = 0;
  bool operator==(const FrameProperties&) const = default;
};

struct ParagraphProperties {  // 17.3.1
  StyleIndex style = kNone;
  std::optional<Alignment> alignment;
  std::optional<Length> indent_start, indent_end;
  std::optional<Length> first_line;  // negative: hanging
  std::optional<int> indent_start_chars, indent_end_chars,
      first_line_chars;  // hundredths of a character
  std::optional<Length> space_before, space_after;
  std::optional<bool> auto_before, auto_after, contextual_spacing;
  std::optional<LineRule> line_rule;
  std::optional<int64_t> line;  // kAuto: 240ths of a line; else twips
  std::optional<bool> keep_next, keep_lines, page_break_before, widow_control, suppress_hyphens,
      mirror_indents, snap_to_grid, right_to_left;
  std::optional<Borders> borders;
  std::optional<Shading> shading;
  std::vector<TabStop> tabs;           // added to the inherited ones; kClear removes
  std::optional<int> numbering;        // w:numId; 0 removes inherited numbering
  std::optional<int> numbering_level;  // w:ilvl
  std::optional<int> outline_level;    // 0..8; 9 = body text
  std::optional<FrameProperties> frame;
  bool operator==(const ParagraphProperties&) const = default;
};

// 17.18.90 ST_TblWidth.
struct Width {
  enum class Unit : uint8_t { kAuto, kNil, kAbsolute, kPercent } unit = Unit::kAuto;
  Length length;       // kAbsolute
  double percent = 0;  // kPercent: 100 = all
  bool operator==(const Width&) const = default;
};
struct Margins {
  std::optional<Length> top, bottom, left, right;
  bool operator==(const Margins&) const = default;
};

// 17.4.57 tblpPr.
struct TablePosition {
  FrameProperties::Anchor horizontal_anchor = FrameProperties::Anchor::kText,
                          vertical_anchor = FrameProperties::Anchor::kMargin;
  std::optional<Length> x, y;
  std::string x_align, y_align;
  Margins from_text;
  bool operator==(const TablePosition&) const = default;
};

// 17.4.55 tblLook: which conditional parts of the style are on.
struct TableLook {
  bool first_row = false, last_row = false, first_column = false, last_column = false;
  bool horizontal_bands = true, vertical_bands = true;
  bool operator==(const TableLook&) const = default;
};

struct TableProperties {  // 17.4.59
  StyleIndex style = kNone;
  std::optional<Width> width;
  std::optional<Alignment> alignment;  // w:jc of the table: start, centre, end
  std::optional<Length> indent;
  std::optional<bool> fixed_layout;
  std::optional<Borders> borders;
  std::optional<Margins> cell_margins;
  std::optional<Length> cell_spacing;
  std::optional<Shading> shading;
  std::optional<TableLook> look;
  std::optional<int> row_band, column_band;
  std::optional<TablePosition> position;
  std::string caption, description;  // alternative text
  bool operator==(const TableProperties&) const = default;
};

enum class HeightRule : uint8_t { kAuto, kAtLeast, kExact };
struct RowProperties {  // 17.4.81
  std::optional<Length> height;
  std::optional<HeightRule> height_rule;
  std::optional<bool> cant_split, header, hidden;
  std::optional<Alignment> alignment;
  std::optional<Length> cell_spacing;
  int grid_before = 0, grid_after = 0;
  std::optional<Width> width_before, width_after;
  std::optional<TableProperties> exceptions;  // w:tblPrEx
  bool operator==(const RowProperties&) const = default;
};

enum class VerticalAlignment : uint8_t { kTop, kCentre, kBottom, kJustify };
enum class VerticalMerge : uint8_t { kNone, kRestart, kContinue };
enum class TextDirection : uint8_t { kHorizontal, kUp, kDown };  // btLr turns the text to run up
struct CellProperties {                                          // 17.4.66
  std::optional<Width> width;
  int grid_span = 1;
  VerticalMerge vertical_merge = VerticalMerge::kNone;
  bool horizontal_continue = false;  // w:hMerge, old files
  std::optional<Borders> borders;
  std::optional<Shading> shading;
  std::optional<Margins> margins;
  std::optional<VerticalAlignment> vertical_alignment;
  std::optional<TextDirection> direction;
  std::optional<bool> no_wrap, hide_mark;
  bool operator==(const CellProperties&) const = default;
};

enum class NumberFormat : uint8_t {
  kDecimal,
  kDecimalZero,
  kLowerLetter,
  kUpperLetter,
  kLowerRoman,
  kUpperRoman,
  kRussianLower,
  kRussianUpper,
  kBullet,
  kOrdinal,
  kNone,
  kNumberInDash,
  kChicago  // *, †, ‡, §, **, … for notes
};

struct Columns {
  int count = 1;
  Length space;
  bool separator = false;
  std::vector<std::pair<Length, Length>> widths;  // width, space after; empty: equal columns
  bool operator==(const Columns&) const = default;
};

enum class SectionType : uint8_t { kNextPage, kContinuous, kEvenPage, kOddPage, kNextColumn };
enum class NotePosition : uint8_t { kPageBottom, kBeneathText, kSectionEnd, kDocumentEnd };
struct NoteProperties {
  std::optional<NumberFormat> format;
  std::optional<int> start;
  enum class Restart : uint8_t { kContinuous, kSection, kPage };
  std::optional<Restart> restart;
  std::optional<NotePosition> position;
  bool operator==(const NoteProperties&) const = default;
};

struct SectionProperties {  // 17.6
  SectionType type = SectionType::kNextPage;
  Length page_width = Length::twips(11906), page_height = Length::twips(16838);
  bool landscape = false;
  // Negative top or bottom margins keep their sign: the body then does not give way to the header.
  Length top, bottom, left, right, header, footer, gutter;
  Columns columns;
  bool title_page = false;
  std::optional<int> page_number_start;
  NumberFormat page_number_format = NumberFormat::kDecimal;
  VerticalAlignment vertical_alignment = VerticalAlignment::kTop;
  // Indexes into Document::stories, kNone = as in the section before (first section: none).
  enum HeaderKind { kDefaultPage, kFirstPage, kEvenPage };
  std::array<int32_t, 3> headers{kNone, kNone, kNone}, footers{kNone, kNone, kNone};
  NoteProperties footnotes, endnotes;
  Borders page_borders;
  bool page_borders_from_text = true;
  std::optional<Length> grid_pitch;  // w:docGrid of type lines
};

}  // namespace prikaz::wml

#pragma GCC diagnostic pop
