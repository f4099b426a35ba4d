// What a template is compiled to: a flat program over ready serialised text. Rendering appends
// chunks, evaluates expressions and jumps; nothing is parsed or cloned.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "expr/expression.h"
#include "merge/tag.h"

namespace prikaz::merge {

enum class Code : uint8_t {
  kText,        // a: offset in `text`, b: length
  kValue,       // a: tag, b: context; inside the w:t of a run
  kPlainValue,  // a: tag; character data outside runs
  kAttribute,   // a: tag; inside an attribute's quotes
  kJumpUnless,  // a: tag with the condition, b: target
  kJump,        // b: target
  kFor,         // a: tag, b: target when there is nothing to loop over
  kNext,        // a: tag, b: target of the next turn
  kSet,         // a: tag
  kMark,        // a: Mark; remembers where the output is
  kPushMarks,   // a text box inside a paragraph
  kPopMarks,
  kEndLoneValue,  // a: 1 when the paragraph goes with an empty value
  kBeginBlocks,   // the content of a cell or another story that needs a paragraph
  kEndBlocks,     // a, b: text of the paragraph to put there
  kBeginElement,  // a table or row
  kEndElement,    // a, b: text of the child without which it goes
  kBeginTable,    // of columns that depend on data
  kGrid,          // the place of w:tblGrid
  kRow,
  kBeginCell,
  kCell,             // after the cell's properties
  kEndTable,         // a: table
  kSpan,             // a: tag; number of columns, inside an attribute
  kColour,           // a: tag; "RRGGBB", inside an attribute
  kSpanOfLoop,       // a: columns of one cell; times the loop's length
  kJumpUnlessFirst,  // b: target after the first turn of the loop
  kMergeDown,        // a: tag; "restart" or "continue", inside an attribute
  kCellWidth,        // a: tag; twips, inside an attribute
  kKeepNext,         // a: tag; the property when it is true
  kJumpIfMerged,     // b: target when kMergeDown said "continue"
  kJumpIfSame,       // a: tag, b: target when the cell joins the one before ({% hm x %})
  kDrawingId,
  kBookmarkId,       // a: its id in the template; a new one
  kBookmarkEnd,      // a: the same; the id given last
  kBookmarkName,     // appended to a name from its second use on
  kShapeId,          // a, b: text of the id of a VML shape; another from its second use on
  kSameShape,        // a, b: the same; the id given last
  kNote,             // a: its id in the template, b: NoteList; writes the note, prints its new id
  kBeginNote,        // the same where the range of a comment begins
  kSameNote,         // the same, but the id given last
  kOwnNoteId,        // in a note itself: the id it is being written under
  kRestart,          // a: list; a new turn of the loop around it
  kNumber,           // a: list; the numId of this turn's copy
  kPlaceholder,      // a: tag of the alternative text, b: target when there is no picture
  kPlaceholderId,    // a, b: text of the relationship id it had
  kPlaceholderText,  // a: tag
  kPlaceholderSize,  // a: index into `boxes`, b: 0 width, 1 height
  kJumpUnlessRan,    // a: tag of a loop, b: target when it has had no turn
  kJumpIfLast,       // b: target in the last turn of the loop
};

// The parts of notes: 17.11 footnotes and endnotes, 17.13.4 comments.
enum class NoteList : uint32_t { kFootnotes, kEndnotes, kComments };

enum class Mark : uint32_t { kParagraph, kParagraphContent, kRun, kRunContent };

struct Op {
  Code code;
  uint32_t a = 0;
  uint32_t b = 0;
};

// Where a value stands: what closes and opens the elements between its run and its paragraph.
struct Context {
  std::string close;
  std::string open;
  bool in_hyperlink = false;
  bool in_instruction = false;  // w:instrText: text alone
  bool operator==(const Context&) const = default;
};

// A table whose columns depend on data.
struct TableInfo {
  std::vector<int64_t> grid;  // twips, as in the template
  bool widths_from_data = false;
};

// A list that starts anew in each turn of a loop.
struct ListInfo {
  int number = 0;  // w:numId in the template
};

struct Box {  // EMU
  int64_t width = 0;
  int64_t height = 0;
};

// A note of a part of notes: its ops, which a rendering of the part passes by. A note is written
// for each reference to it, with the names that are seen there.
struct NoteInfo {
  int id = 0;
  uint32_t begin = 0;  // ops
  uint32_t end = 0;
};

struct Program {
  std::string part;
  std::string text;
  std::vector<Op> ops;
  std::vector<Tag> tags;
  std::vector<Context> contexts;
  std::vector<TableInfo> tables;
  std::vector<ListInfo> lists;
  std::vector<Box> boxes;
  std::optional<NoteList> list;  // when the part is one of notes
  std::vector<NoteInfo> notes;
  size_t expected_size = 0;

  const NoteInfo* note(int id) const;
};

}  // namespace prikaz::merge
