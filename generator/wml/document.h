// A WordprocessingML document as typed, constant values: the story of blocks and inlines with the
// properties they specify (ECMA-376 part 1, 17). It is read from the bytes of a package, merged or
// foreign, by one reader; nothing here is computed, inherited or laid out.
//
//   PRIKAZ_TRY(wml::Document document, wml::read(package, diagnostics));
//   for (const wml::Block& block : document.body) …
//
// A Document owns all it names; views point into its own buffers. Constant after reading, so many
// threads may read it. Content controls, smart tags and accepted revisions are taken in by the
// reader (the accepted view); deleted text is not there.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/picture.h"
#include "wml/numbering.h"
#include "wml/properties.h"
#include "wml/styles.h"

// gcc 12 takes the enumerators kNone of scoped enumerations for shadows of the constant.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

namespace prikaz::wml {

// 17.16: a field, whose result stands between its events in the inlines.
struct Field {
  enum class Kind : uint8_t {
    kOther,
    kPage,
    kPageCount,
    kSectionPages,
    kSection,
    kReference,
    kPageReference,
    kNoteReference,
    kContents,
    kContentsEntry,
    kDate,
    kTime,
    kHyperlink,
    kSequence,
    kStyleReference,
    kTitle,
    kAuthor,
    kFileName,
    kFormula
  };
  Kind kind = Kind::kOther;
  std::string instruction;  // whole, as written
  // First argument: bookmark, address, sequence name. A HYPERLINK also gives kHyperlinkBegin and
  // kHyperlinkEnd around its result.
  std::string argument;
  std::string format;   // \* switch: "Arabic", "roman"
  std::string picture;  // \@ or \# switch: "d MMMM yyyy"
};

struct Hyperlink {
  std::string address;  // external target, or empty
  std::string anchor;   // bookmark in this document, or empty
  std::string tooltip;
};

struct Block;

// What a drawing shows (DrawingML or VML, 20.1, 20.4).
struct Drawing {
  enum class Kind : uint8_t { kPicture, kShape, kTextBox, kUnknown } kind = Kind::kUnknown;
  Length width, height;
  std::string alternative_text, name;
  bool decorative = false;
  int32_t media = kNone;  // kPicture: into Document::media
  double crop_left = 0, crop_top = 0, crop_right = 0, crop_bottom = 0;  // share of the picture
  double rotation = 0;                                                  // degrees, clockwise
  bool flip_horizontal = false, flip_vertical = false;

  // kShape and kTextBox.
  enum class Geometry : uint8_t { kRectangle, kRoundRectangle, kEllipse, kLine, kOther };
  Geometry geometry = Geometry::kRectangle;
  std::optional<Colour> fill, stroke;
  Length stroke_width;
  BorderStyle stroke_style = BorderStyle::kSingle;
  Length inset_left, inset_top, inset_right, inset_bottom;
  VerticalAlignment text_alignment = VerticalAlignment::kTop;
  bool grow_to_text = false;
  std::vector<Block> text;  // kTextBox

  // Anchored drawings (20.4.2.3); inline ones have `anchored` false.
  bool anchored = false;
  enum class Wrap : uint8_t { kNone, kSquare, kTight, kThrough, kTopAndBottom } wrap = Wrap::kNone;
  enum class WrapSide : uint8_t { kBoth, kLeft, kRight, kLargest } wrap_side = WrapSide::kBoth;
  bool behind_text = false;
  enum class From : uint8_t {
    kColumn,
    kMargin,
    kPage,
    kCharacter,
    kParagraph,
    kLine,
    kLeftMargin,
    kRightMargin,
    kTopMargin,
    kBottomMargin
  };
  From horizontal_from = From::kColumn, vertical_from = From::kParagraph;
  std::string horizontal_align, vertical_align;  // "left", "center", … or empty
  Length horizontal_offset, vertical_offset;
  Length distance_left, distance_right, distance_top, distance_bottom;
  int64_t order = 0;  // relativeHeight
};

struct Inline {
  enum class Kind : uint8_t {
    kText,  // `text`
    kTab,
    kLineBreak,
    kPageBreak,
    kColumnBreak,
    kNoBreakHyphen,
    kSoftHyphen,
    // w:sym: `text` is the character, `index` the font (FontIndex) whose own it is; kNone where
    // Unicode has it and any font may show it.
    kSymbol,
    kPositionTab,  // w:ptab: `index` 0 left, 1 centre, 2 right, relative to the margins
    kFieldBegin,   // `index` into Document::fields
    kFieldSeparate,
    kFieldEnd,
    kHyperlinkBegin,  // `index` into Document::hyperlinks
    kHyperlinkEnd,
    kBookmark,     // `text` is the name; only the start, which is what can be referred to
    kBookmarkEnd,  // `text` is the name
    kDrawing,      // `index` into Document::drawings
    kFootnote,
    kEndnote,   // a reference; `index` is the note's id, `text` a custom mark or empty
    kNoteMark,  // w:footnoteRef / w:endnoteRef inside the note itself
    kNoteSeparator,
    kNoteContinuationSeparator,
  };
  Kind kind = Kind::kText;
  uint32_t properties = 0;  // into Document::run_properties
  int32_t index = kNone;
  std::string_view text;
};

struct Paragraph {
  uint32_t properties = 0;  // into Document::paragraph_properties
  uint32_t mark = 0;        // run properties of the paragraph mark
  int32_t section = kNone;  // this paragraph ends Document::sections[section]
  int32_t number = 0;       // from 1 in its part, for messages
  uint32_t offset = 0;      // of its element in its part (xml::Node::offset), for corrections
  std::vector<Inline> inlines;
};

struct Cell {
  CellProperties properties;
  std::vector<Block> blocks;  // never empty; the last one is a paragraph
};
struct Row {
  RowProperties properties;
  std::vector<Cell> cells;
};
struct Table {
  TableProperties properties;
  std::vector<Length> grid;  // w:tblGrid
  std::vector<Row> rows;
};

struct Block {
  std::variant<Paragraph, Table> content;
  const Paragraph* paragraph() const { return std::get_if<Paragraph>(&content); }
  const Table* table() const { return std::get_if<Table>(&content); }
};

// A header, a footer or a note.
struct Story {
  std::vector<Block> blocks;
  std::string part;  // "word/header1.xml"
};

struct Settings {  // 17.15
  Length default_tab = Length::twips(720);
  bool even_and_odd_headers = false;
  bool mirror_margins = false;
  bool gutter_at_top = false;
  NoteProperties footnotes, endnotes;
  int compatibility_mode = 15;
  bool update_fields = false;  // w:updateFields: stored results are out of date
  bool no_space_between_same_html = false;  // compat/doNotUseHTMLParagraphAutoSpacing
};

struct CoreProperties {  // docProps/core.xml
  std::string title, subject, creator, keywords, description, language, created, modified;
};

struct Document {
  std::string part;  // the main one: "word/document.xml"
  std::vector<Block> body;
  std::vector<SectionProperties> sections;       // never empty; the last one ends with the body
  std::vector<Story> stories;                    // headers and footers
  std::map<int32_t, Story> footnotes, endnotes;  // -1 and 0 are the separators
  std::shared_ptr<const StyleSheet> styles;      // shared between documents with the same part
  std::shared_ptr<const Numbering> numbering;
  Settings settings;
  CoreProperties core;

  // Interned: equal sets have equal indexes. Index 0 is the empty set.
  std::vector<RunProperties> run_properties;
  std::vector<ParagraphProperties> paragraph_properties;
  std::vector<Field> fields;
  std::vector<Hyperlink> hyperlinks;
  std::vector<Drawing> drawings;
  std::vector<Picture> media;
  FontNames fonts;

  // Owns what the string views point to.
  std::shared_ptr<const void> buffers;
};

}  // namespace prikaz::wml

#pragma GCC diagnostic pop
