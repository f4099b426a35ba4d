// What layout makes and pdf writes: pages of positioned glyph runs, rules, pictures and links, and
// the structure tree that gives them meaning. Pages are self-contained: no pointer into the
// document they came from.
//
// Lengths from the top left corner of the page, y downwards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/picture.h"
#include "text/fonts.h"

namespace prikaz::layout {

struct Colour {
  uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

struct Point {
  Length x, y;
};
struct Box {
  Length x, y, width, height;
};

inline constexpr int32_t kArtifact = -1;  // running heads, rules, backgrounds

struct Glyph {
  text::GlyphId id = 0;
  int32_t advance = 0;  // design units of the face, as shaped
  int32_t x_offset = 0, y_offset = 0;
  uint32_t text_begin = 0, text_end = 0;  // in GlyphRun::text; equal: belongs to the glyph before
};

// Glyphs of one face, size and colour on one baseline. Real space glyphs are among them.
struct GlyphRun {
  const text::Face* face = nullptr;
  Length size;
  Colour colour;
  Point origin;  // of the baseline
  Length width;
  double horizontal_scale = 1;  // w:w
  Length character_spacing;     // after each glyph (w:spacing), part of `width`
  Length word_spacing;          // after each space (U+0020), from justification
  double turn = 0;              // degrees counter-clockwise around the origin: 0, 90, 270
  std::vector<Glyph> glyphs;
  std::string text;  // UTF-8 as typed (before caps)
};

struct Rule {  // a filled box: borders, underlines, shading
  Box box;
  Colour colour;
};
struct Stroke {  // a line with a pattern, a border of a shape
  Point from, to;
  Length width;
  Colour colour;
  std::vector<Length> dashes;  // empty: solid
};
struct Shape {  // geometry of a drawing
  enum class Kind : uint8_t { kRectangle, kRoundRectangle, kEllipse } kind = Kind::kRectangle;
  Box box;
  std::optional<Colour> fill, stroke;
  Length stroke_width;
};
struct PlacedPicture {
  Picture picture;  // shared bytes
  Box box;          // before rotation
  double crop_left = 0, crop_top = 0, crop_right = 0, crop_bottom = 0;
  double rotation = 0;  // degrees clockwise around the middle of the box
  bool flip_horizontal = false, flip_vertical = false;
};

struct Item {
  int32_t structure = kArtifact;  // into PagedDocument::structure
  std::variant<GlyphRun, Rule, Stroke, Shape, PlacedPicture> content;
};

struct LinkArea {
  Box box;
  int32_t structure = kArtifact;  // the Link element
  std::string address;            // external, or empty
  int32_t destination = -1;       // into PagedDocument::destinations, or -1
};

struct Page {
  Length width, height;
  std::string label;        // page number as printed, for page labels
  std::vector<Item> items;  // in painting order; items of one structure element in reading order
  std::vector<LinkArea> links;
};

// A structure element (ISO 32000-1, 14.7-14.8). Children in reading order; its own marked content
// comes from the items that name it.
struct StructureElement {
  enum class Role : uint8_t {
    kDocument,
    kSection,
    kHeading,
    kParagraph,
    kList,
    kListItem,
    kLabel,
    kListBody,
    kTable,
    kTableHead,
    kTableBody,
    kTableRow,
    kTableHeaderCell,
    kTableCell,
    kLink,
    kFigure,
    kNote,
    kReference,
    kSpan,
    kCaption,
    kContents,      // a table of contents
    kContentsItem,  // an entry in it
  };
  Role role = Role::kParagraph;
  int32_t parent = -1;
  std::vector<int32_t> children;
  int level = 0;  // of a heading, from 1
  int row_span = 1, column_span = 1;
  enum class Scope : uint8_t { kNone, kColumn, kRow, kBoth } scope = Scope::kNone;
  std::string alternative_text;  // figures, links
  std::string actual_text;
  std::string list_numbering;  // ListNumbering: "Decimal", "Disc", …; empty: None
};

struct Destination {
  std::string name;  // of the bookmark
  int32_t page = 0;
  Point at;
};
struct OutlineEntry {
  std::string title;
  int level = 1;
  int32_t destination = -1;
};

struct PagedDocument {
  std::vector<Page> pages;
  std::vector<StructureElement> structure;  // [0] is the Document element
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
};

}  // namespace prikaz::layout
