// A flow: the blocks of a body, a cell, a header or a note, collected and then set to a width. Its
// heights are known, its pages are not. Frames and fragments point into it while a layout runs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "layout/inline/content.h"
#include "style/cascade.h"

namespace prikaz::layout {

struct Flow;

struct NoteUse {
  uint32_t line = 0;
  int32_t note = 0;
};

struct FloatBox;

struct ParagraphBox {
  const wml::Paragraph* source = nullptr;
  const style::Paragraph* look = nullptr;
  Content content;
  std::vector<Line> lines;
  std::vector<NoteUse> notes;                       // footnotes by line, in order
  Length before, after;                             // automatic spacing resolved
  Length border_above, border_below;                // room of the borders and their distances
  bool joined_above = false, joined_below = false;  // shares its frame with the neighbour
  bool between_rule = false;                        // the `between` border stands above it
  int32_t element = kArtifact;
  int heading_level = 0;  // 1..9, 0: no heading
  std::string title;      // of a heading, for the outline; empty on its further lines
  int anchors = 0;        // anchored drawings among the marks
  // Tables and frames that stand before it and float beside the text from it on.
  std::vector<std::unique_ptr<FloatBox>> floats;
  bool floats_placed = false;  // its lines were broken around floats
};

struct Edge {  // a border after conflicts; no width: none
  wml::BorderStyle style = wml::BorderStyle::kNone;
  Length width;
  Colour colour;
  bool operator==(const Edge&) const = default;
};

struct CellBox {
  const wml::Cell* source = nullptr;
  style::Cell look;
  int column = 0, span = 1;  // grid columns
  int row = 0, row_span = 1;
  bool continued = false;  // continues a vertical merge: has no content of its own
  std::unique_ptr<Flow> flow;
  Edge top, bottom, left, right;
  Length x, width;  // from the table's left edge
  Length inset_left, inset_right, inset_top, inset_bottom;
  Length gap_top, gap_bottom;  // cell spacing: what its row leaves free above and below it
  Length content_height;
  int32_t element = kArtifact;
};

struct RowBox {
  const wml::Row* source = nullptr;
  style::TableContext context;
  std::vector<CellBox> cells;
  std::vector<CellBox*> covering;  // cells of vertical merges that reach over this row
  Length height;                   // without what merged cells want of their last row
  Length minimum;                  // the specified height
  wml::HeightRule height_rule = wml::HeightRule::kAuto;
  bool header = false, cant_split = false, keep_next = false;
  bool spaced = false;  // its cells stand apart, each in borders of its own
  std::vector<int32_t> notes;
  int32_t element = kArtifact;
};

struct TableBox {
  const wml::Table* source = nullptr;
  style::Table look;
  std::vector<Length> grid;  // column edges, one more than there are columns
  Length x, width;           // of the left edge in the flow
  std::vector<RowBox> rows;
  uint32_t header_rows = 0;
  // 17.4.45 tblCellSpacing, on each side of a cell. With it the table has a frame of its own.
  Length spacing;
  Edge frame_top, frame_bottom, frame_left, frame_right;
  int32_t element = kArtifact;
};

struct Block {
  std::variant<std::unique_ptr<ParagraphBox>, std::unique_ptr<TableBox>> content;
  ParagraphBox* paragraph() const {
    const auto* box = std::get_if<0>(&content);
    return box ? box->get() : nullptr;
  }
  TableBox* table() const {
    const auto* box = std::get_if<1>(&content);
    return box ? box->get() : nullptr;
  }
};

struct Flow {
  std::vector<Block> blocks;
  Length width;
};

// A floating table or a frame of paragraphs.
struct FloatBox {
  wml::Drawing place;  // where and how it is anchored; its size once it is set
  Flow flow;
  std::optional<wml::FrameProperties> frame;  // empty: a table
};

}  // namespace prikaz::layout
