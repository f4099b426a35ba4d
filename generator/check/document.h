// What the rules of a check read: a document as paragraphs with their parts of speech of an office
// paper (title, point, cell …), each character of which knows its place in the source. A text
// file, a DOCX and a card all become this one shape.
//
//   for (const Paragraph& paragraph : document.paragraphs)
//     for (const Token& token : paragraph.tokens) … paragraph.of(token) …
//
// Values, constant once made; from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "data/source_text.h"

namespace prikaz::check {

enum class TokenKind : uint8_t {
  kWord,    // letters of one run, hyphens part words
  kNumber,  // digits
  kSpace,   // a run of spaces of any kind and tabs
  kMark,    // one other character
  kBlank,   // a run of «_»
  kRaw,     // an address, a path, a tag of a template or of markup: no language
};

// A stretch of a paragraph, in bytes.
struct Token {
  uint32_t begin = 0, end = 0;
  TokenKind kind = TokenKind::kMark;
  bool cyrillic = false, latin = false;        // of a word: has letters of it
  bool capital = false, all_capitals = false;  // of a word: the first letter, all of them
  char32_t mark = 0;                           // of a mark, and the first character of the others

  uint32_t size() const { return end - begin; }
  bool is(char32_t c) const { return kind == TokenKind::kMark && mark == c; }
};

// A date in the text: what it says and how it is written.
struct FoundDate {
  enum class Form : uint8_t {
    kNumeric,  // 06.10.2020
    kVerbal,   // 6 октября 2020
    kQuoted,   // «06» октября 2020, «06» 10 2020
  };
  Form form = Form::kNumeric;
  uint32_t begin = 0, end = 0;       // bytes, without «г.»
  size_t first = 0, last = 0;        // tokens, `last` is the last of it
  int day = 0, month = 0, year = 0;  // 0: not said
  std::optional<Date> date;          // nullopt when a part lacks or no calendar has the day
  bool spaced = false;               // spaces where none belong, or a dot is missing
  bool short_year = false;           // 06.10.20
  bool leading_zero = false;         // 06 октября
  bool year_word = false;            // «г.» or «года» follows

  bool impossible() const { return year > 0 && !date; }
};

enum class Role : uint8_t {
  kText,
  kLetterhead,
  kKind,      // «ПРИКАЗ»
  kHeadData,  // date, number and place under the kind
  kTitle,
  kPreamble,
  kOperative,  // «ПРИКАЗЫВАЮ:»
  kPoint,      // numbered
  kItem,       // begins with a dash
  kStamp,
  kAppendixMark,
  kSignature,
  kExecutor,
  kDistribution,
  kAcquaintance,
  kColumnHead,
  kCell,
  kSection,  // a row across the table
  kFootnote,
  kRunning,  // a page's head or foot
};

// Bytes text..text+length of the paragraph stand at `source` of its source text, letter by letter.
struct Span {
  uint32_t text = 0, length = 0;
  uint32_t source = 0;
};

inline constexpr int kNone = -1;

// How a paragraph of a package looks (style/cascade.h), for the rules about page and type.
struct Look {
  std::string font;                  // of most of its text
  double smallest = 0, largest = 0;  // points
  double lines = 1;                  // spacing of lines; 0: exact, not comparable
  double first_line = 0;             // millimetres
};

// A section's sheet. Millimetres.
struct Sheet {
  double left = 0, right = 0, top = 0, bottom = 0;
  bool page_number = false;  // a header or footer has one
  int first = 0;             // paragraph
};

struct Paragraph {
  std::string text;
  std::string folded;  // in lower case, byte for byte beside `text`
  std::vector<Token> tokens;
  std::vector<FoundDate> dates;
  Role role = Role::kText;
  int part = 0;        // into Document::parts
  int block = 0;       // paragraphs of a block are lines of one text
  int source = kNone;  // into Document::sources
  std::vector<Span> spans;
  std::string number;      // of a point: «3.1», typed (then it is in the text too) or set by Word
  bool has_parts = false;  // of a card's point: the program closes it with «:»
  uint32_t body = 0;       // where the text begins behind a typed number or dash
  int table = kNone, row = kNone, column = kNone;  // from 0
  bool bulleted = false;                           // Word sets a dash or bullet before it
  bool bracketed = false;                          // Word sets «)» behind its number
  bool capitals = false;                           // shown in capitals, whatever was typed
  bool as_is = false;  // of a card: printed as typed, so its typography is nobody's business
  std::optional<Look> look;
  int package_part = kNone;  // of a package: into Document::package_parts
  uint32_t element = 0;      // and where its w:p stands there (wml::Paragraph::offset)
  SourceLocation place;      // of a package, and of a card where no span says better

  std::string_view of(const Token& token) const {
    return std::string_view(text).substr(token.begin, token.size());
  }
  std::string_view folded_of(const Token& token) const {
    return std::string_view(folded).substr(token.begin, token.size());
  }
  bool in_table() const { return table != kNone; }
};

// What a column of a table is for, told by its head.
enum class ColumnUse : uint8_t { kOther, kNumber, kTask, kTerm, kResponsible, kResult };

struct Table {
  int part = 0;
  std::vector<ColumnUse> columns;
  int rows = 0;
  int first = 0, last = 0;  // paragraphs, `last` is behind
  std::vector<int> gaps;    // of a text: paragraphs before which an empty line stands
  bool has_head = false;    // its first row names the columns
};

// One paper of the document: the order, an appendix, minutes bound in.
struct Part {
  std::string kind;  // «приказ», «план», «протокол», «письмо», «список», «» when not told
  bool appendix = false;
  std::string appendix_number;  // «2» or ""
  std::string own_number;       // of a ready file that a card takes in: what its own mark says
  int first = 0, last = 0;      // paragraphs, `last` is behind
  std::optional<Date> date;
  int date_paragraph = kNone;
  std::string number;  // «718-ОД»
  int number_paragraph = kNone;
  int operative = kNone;  // the paragraph «ПРИКАЗЫВАЮ:»
  // Of a card's letter: the date of the one it answers, and its line.
  std::optional<Date> incoming;
  int incoming_paragraph = kNone;
};

enum class Form : uint8_t { kText, kCard, kPackage };

struct Document {
  Form form = Form::kText;
  std::string file;
  std::vector<std::shared_ptr<const data::SourceText>> sources;
  std::vector<Paragraph> paragraphs;
  std::vector<Part> parts;
  std::vector<Table> tables;
  std::vector<Sheet> sheets;               // of a package
  std::vector<std::string> package_parts;  // «word/document.xml»
  // Numbers of a card's appendices that are kept apart from the paper.
  std::vector<std::string> separate_appendices;
  int beside = kNone;    // behind the flow from here on: heads and feet of pages, notes
  bool em_dash = false;  // it has more «—» than «–»

  // The paragraphs that follow each other as a reader reads them; those behind have their roles
  // from the reader.
  size_t flow_end() const {
    return beside == kNone ? paragraphs.size() : static_cast<size_t>(beside);
  }
  // Of the file that the paragraph was read from: a card may take in ready packages.
  Form form_of(const Paragraph& paragraph) const {
    return paragraph.package_part != kNone ? Form::kPackage : form;
  }
  // The place of a byte of a paragraph.
  SourceLocation location(const Paragraph& paragraph, size_t offset) const;
  // The bytes of the source that stand for this stretch, when they are the same letter by letter.
  std::optional<Span> source_of(const Paragraph& paragraph, size_t begin, size_t end) const;
};

// Fills `folded`, `tokens` and `dates` from `text`.
void scan(Paragraph& paragraph);

// By the text over a column, in lower case.
ColumnUse column_use(std::string_view head);

// What the columns of tables are for, and the roles of their cells.
void outline_tables(Document& document);

// Gives the paragraphs of a package the numbers of the points that they belong to, for their
// places.
void name_points(Document& document);

// Finds roles, parts, tables' columns and the facts of each part (outline.cc). Roles that a reader
// has set already stay.
void outline(Document& document);

}  // namespace prikaz::check
