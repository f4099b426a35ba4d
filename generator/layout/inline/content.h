// What a paragraph holds once collected: a row of atoms that lines are broken between, and the
// lines. An atom is a piece of a word in one look, a stretch of spaces, a tab, a forced break, an
// object or a mark without width.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/inline/format.h"

namespace prikaz::layout {

struct Atom {
  enum class Kind : uint8_t { kText, kSpace, kTab, kBreak, kObject, kSoftHyphen, kMark };
  Kind kind = Kind::kText;
  bool break_before = false;  // a line may begin here
  bool stretches = false;     // kSpace: justification widens it (not a no-break space)
  bool capitals = false;      // shown in capitals
  uint32_t format = 0;
  uint32_t text_begin = 0, text_end = 0;  // in Content::text
  int32_t index =
      -1;  // kObject: drawing; kBreak: BreakKind; kMark: into Content::marks; kTab: TabKind
  int32_t structure = kArtifact;
  int32_t link = -1;  // into Content::links
  Length width;
  uint32_t glyph_begin = 0, glyph_end = 0;  // in Content::glyphs
  uint32_t glyph_count() const { return glyph_end - glyph_begin; }
};

enum BreakKind : int32_t { kLineBreak, kPageBreak, kColumnBreak };
// A tab of the text, the one after a number, or one of w:ptab (relative to the margins).
enum TabKind : int32_t { kTextTab, kNumberTab, kLeftMarginTab, kCentreTab, kRightMarginTab };

// Something that happens at a place in the text and takes no room.
struct Mark {
  enum class Kind : uint8_t { kBookmark, kAnchor, kFootnote, kEndnote, kField, kHeading };
  Kind kind = Kind::kBookmark;
  std::string name;             // bookmark
  int32_t index = -1;           // drawing, note id, number of the field use
  int32_t element = kArtifact;  // of an anchored drawing
};

struct InlineLink {
  std::string address, anchor;
  int32_t structure = kArtifact;
};

struct Content {
  std::string text;  // UTF-8 as typed, what is shown only
  std::vector<Atom> atoms;
  std::vector<text::ShapedGlyph> glyphs;  // clusters count from the atom's text
  std::vector<Mark> marks;
  std::vector<InlineLink> links;
  uint32_t label_end = 0;        // atoms before this are the automatic number
  uint32_t mark_format = 0;      // of the paragraph mark: the height of an empty line
  bool volatile_fields = false;  // PAGE and its kin: the text depends on pages
};

struct Line {
  uint32_t first = 0, last = 0;  // atoms
  Length left, right;            // from the container's left edge, indents applied
  Length width;                  // natural, without spaces at the end
  Length height, ascent;         // ascent: of the baseline from the top
  Length text_height;            // down to the foot of the text, before what spacing adds below
  Length extra_above;            // moved down by floats
  bool ends_paragraph = false;
  bool goes_on_beside = false;  // the next one is the rest of it, behind a float; it has no height
  bool hyphen = false;          // a soft hyphen shows at the end
  int32_t break_kind = -1;      // BreakKind that ends the line, or -1
};

}  // namespace prikaz::layout
