// What one layout shares from end to end: the document, its cascade, fonts and formats, the number
// counter, the structure tree, what an earlier pass learnt of pages, and the findings.
//
// One per pass. Not for several threads at once.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "layout/inline/format.h"
#include "layout/layout.h"
#include "layout/reference/bookmarks.h"
#include "layout/reference/location.h"
#include "layout/structure.h"
#include "style/cascade.h"
#include "style/numbering.h"

namespace prikaz::layout {

// What fields print. Filled while pages are painted; a later pass reads what the one before wrote.
struct PageFacts {
  int page_count = 0;
  std::map<std::string, std::string> bookmark_pages;  // label of the page a bookmark stands on
  std::vector<std::string> field_pages;               // per use of PAGE in the body, in order
  std::vector<int> section_pages;
  std::map<int32_t, int> note_pages;  // of footnotes that are counted by pages
  bool operator==(const PageFacts&) const = default;
};

// The page that a header, a footer or a note is made for; empty label: the body.
struct CurrentPage {
  bool known = false;
  std::string label;
  int section = 0;
};

struct MissingGlyph {
  char32_t character;
  const wml::Paragraph* paragraph;
  std::string text;
};

class Context {
 public:
  Context(const wml::Document& document, const text::FontLibrary& fonts, const Options& options,
          const PageFacts& known, Diagnostics& diagnostics);

  const wml::Document& document;
  const text::FontLibrary& fonts;
  const Options& options;
  PageFacts known;  // of the pass before; the counts of this one once its pages are made
  Diagnostics& diagnostics;
  style::Cascade cascade;
  style::NumberCounter counter;       // of the story that is built
  style::NumberCounter note_counter;  // of all notes together
  Formats formats;
  StructureTree structure;
  PageFacts learnt;
  CurrentPage page;
  const bool has_contents;     // some TOC field is in the document
  int section = 0;             // of the body that is laid out
  bool volatile_body = false;  // some field of the body depends on pages
  int field_uses = 0;
  Length text_left;  // of the section's text on its pages
  int depth = 0;     // of nested tables and text boxes

  // The marks of notes by reference, counted in document order (17.11.19 numRestart).
  struct NoteCount {
    int count = 0;
    int section = 0, page = 0;  // of the note counted last
  };
  NoteCount footnotes, endnotes;
  // What holds for notes in this section: its own settings over those of the document.
  enum class Notes : bool { kFootnotes, kEndnotes };
  wml::NoteProperties note_properties(Notes notes) const;
  std::vector<int32_t> endnote_order;         // ids, as they are referred to
  std::map<int32_t, std::string> note_marks;  // by id; endnotes with ids below -1000000
  std::map<std::string, int> sequences;       // SEQ: the number last given
  // For REF without a result; read when first asked for.
  const std::map<std::string, BookmarkText>& bookmarks();

  void missing(char32_t character, const wml::Paragraph& paragraph, const std::string& text);
  const std::vector<MissingGlyph>& missing_glyphs() const { return missing_; }
  // A warning that is given once per code, however often its cause comes. nullptr: of the document
  // as a whole.
  void warn_once(const std::string& code, const wml::Paragraph* paragraph, Message message);
  // Where a person finds a paragraph of the document.
  SourceLocation where(const wml::Paragraph* paragraph);

 private:
  std::optional<std::map<std::string, BookmarkText>> bookmarks_;
  std::optional<Locator> locator_;
  std::vector<MissingGlyph> missing_;
  std::set<std::pair<char32_t, const wml::Paragraph*>> missing_known_;
  std::set<std::string> warned_;
};

// Numbers are counted story by story: while this lives another counter is in force.
class CounterScope {
 public:
  // A counter of the scope's own: each head, foot and text box begins with 1.
  explicit CounterScope(Context& context);
  CounterScope(Context& context, style::NumberCounter& counter);
  ~CounterScope() { std::swap(context_.counter, counter_); }
  CounterScope(const CounterScope&) = delete;
  CounterScope& operator=(const CounterScope&) = delete;

 private:
  Context& context_;
  style::NumberCounter own_;
  style::NumberCounter& counter_;
};

inline constexpr int kDepthLimit = 24;  // nested tables and text boxes

}  // namespace prikaz::layout
