// The tags of a template as docxtpl writes them into Word files: where they stand in a text and
// what they say. Jinja2's `{{ }}`, `{% %}`, `{# #}` with docxtpl's levels `p`, `tr`, `tc`, `r`.
//
//   for (const FoundTag& found : find_tags("Приказ {{ номер }} от {{ дата }}")) …
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "expr/expression.h"

namespace prikaz::merge {

enum class TagKind { kValue, kStatement, kComment };

// What the tag stands for as a whole: itself, or the run, paragraph, cell or row around it.
enum class Level { kInline, kRun, kParagraph, kCell, kRow };

// A tag in a text, before it is understood.
struct FoundTag {
  TagKind kind = TagKind::kValue;
  Level level = Level::kInline;
  size_t begin = 0;  // bytes in the text
  size_t end = 0;    // npos of the text's size when it is not closed
  bool closed = true;
  bool joins_before = false;  // {%-
  bool joins_after = false;   // -%}
  std::string content;        // as an expression reads it: Word's quotes and spaces made plain
};

// In order. Quotes of Word's autocorrection open and close strings, so a tag may contain "}}" in a
// string. What looks like no tag is text.
std::vector<FoundTag> find_tags(std::string_view text);

// Offset of the first }}, %} or #} between `begin` and `end` of `text`, where no tag is; or npos.
size_t find_stray_close(std::string_view text, size_t begin, size_t end);

// docxtpl's escapes: {_{ }_} {_% %_} print {{ }} {% %}.
std::string unescape_braces(std::string_view text);

enum class Verb {
  kValue,
  kIf,
  kElif,
  kElse,
  kEndIf,
  kFor,
  kEndFor,
  kSet,
  kComment,
  kColumnSpan,
  kCellColour,
  kCellWidth,
  kMergeAcross,
  kMergeDown,  // marks of cells
  kKeepNext,   // mark of a paragraph
};

// A tag that was understood.
struct Tag {
  Verb verb = Verb::kComment;
  Level level = Level::kInline;
  bool joins_before = false;
  bool joins_after = false;
  std::string text;  // as it stands in the document, for messages
  SourceLocation where;
  std::string paragraph;                       // the text around it, for messages
  std::optional<expr::Expression> expression;  // kValue, kIf, kElif and the marks of cells
  std::optional<expr::ForClause> loop;
  std::optional<expr::SetClause> assignment;
  bool faulty = false;     // an error was reported: matched with its partners, never run
  bool uses_loop = false;  // of a `for`: its body reads `loop`

  bool is_control() const;    // if, for, set and comments: it leaves nothing in the text
  bool is_cell_mark() const;  // colspan, cellbg, cellwidth, hm, vm
  bool is_mark() const;       // one of these or keepnext: it leaves nothing, but is no control
};

// Says in a diagnostic which tag it is about and what paragraph it stands in.
void tell_tag(Diagnostic& item, const Tag& tag);
// An error at the tag's place.
Diagnostic& report(Diagnostics& found, const char* code, const Tag& tag, Message message);

// An error about a close without a tag at the byte `at` of the paragraph `text`.
void report_stray_close(std::string_view text, size_t at, const SourceLocation& where,
                        Diagnostics& found);

// Reads the statement; what is wrong goes to `found`, and the tag is then `faulty`.
Tag understand(const FoundTag& tag, std::string text, std::string paragraph,
               const SourceLocation& where, Diagnostics& found);

}  // namespace prikaz::merge
