// From the tree of a part to its program. Inner step of Template::compile.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "merge/last_breaks.h"
#include "merge/list_restart.h"
#include "merge/program.h"
#include "merge/source.h"

namespace prikaz::merge {

// Takes the tags of `source`. Tags that cross elements go to `found`.
Program generate(Source& source, const StyleNumbers& styles, Diagnostics& found);

// The list that a reference to a note, or an end of a comment's range, is about.
std::optional<NoteList> note_list_of_mark(const Node& node);

// The walk itself. Its parts stand in generate.cc (elements, tags), generate_paragraph.cc and
// generate_table.cc.
class Generator {
 public:
  Generator(Source& source, const StyleNumbers& styles, Diagnostics& found);
  Program run();

 private:
  // Output.
  void put(std::string_view text) { program_.text += text; }
  void put_start(const Node& node, bool empty);
  void put_end(const Node& node);
  void put_attribute_value(const Node& node, const std::string& name, const std::string& value);
  void put_attribute_tags(const std::string& value);
  void put_attribute_text(std::string_view value, size_t begin, size_t end);
  size_t op(Code code, uint32_t a = 0, uint32_t b = 0);
  void note_loop(Code code, uint32_t a);
  uint32_t here();  // a target for jumps
  void land(size_t jump) { program_.ops[jump].b = here(); }
  std::pair<uint32_t, uint32_t> aside(std::string_view text);  // text kept for an op

  // Elements.
  void element(const Node& node);
  void children(const Node& node);
  void plain(const Node& node);
  void story(const Node& node);
  enum class Merged { kNever, kMaybe };  // with the cell above
  void blocks(const Node& node, Merged merged);
  void drawing(const Node& node);
  void last_section(const Node& node);
  void bookmark(const Node& node);
  void note_mark(const Node& node);
  void note(const Node& node);

  // Paragraphs.
  void paragraph(const Node& node);
  void paragraph_properties(const Node& paragraph);
  void inlines(const Node& node);
  void run(const Node& node);
  uint32_t context(bool in_instruction);

  // Tables.
  void table(const Node& node);
  void row(const Node& node);
  void cell(const Node& node);
  void cell_properties(const Node& cell);
  // A cell's property whose value an op writes.
  struct Filled {
    std::string_view element;
    Code code;
    uint32_t argument;
  };
  std::vector<Filled> filled_properties(const Node& cell, int64_t columns) const;
  TableInfo table_info(const Node& table) const;

  // Tags.
  void tag(int index);
  void open_if(int index);
  void branch(int index);
  void open_for(int index);
  void close(int index);
  bool fits(int index);
  SourceLocation where() const { return source_.where(paragraph_); }
  int mark_of(const Node& cell, Verb verb) const;
  // What stands here may be written more than once.
  bool repeats() const { return !loops_.empty() || in_note_; }

  struct Open {  // a chain on the way
    std::vector<std::pair<int, std::string>> path;
    size_t pending = 0;          // jump to the next branch
    std::vector<size_t> to_end;  // jumps behind the chain
    size_t loop = 0;             // op of kFor
    uint32_t body = 0;
    bool has_pending = false;
  };

  Source& source_;
  Diagnostics& found_;
  Program program_;
  RestartPlan restarts_;
  size_t text_begin_ = 0;
  std::vector<std::pair<int, std::string>> path_;
  int paragraph_ = 0;         // the number of the one on the way
  std::map<int, Open> open_;  // by chain
  std::vector<const Node*> containers_;
  std::vector<int> loops_;  // tags of `for` on the way
  bool in_note_ = false;
  bool dynamic_table_ = false;
  int placeholder_ = -1;  // tag of the picture being replaced
  LastBreaks last_breaks_;
};

}  // namespace prikaz::merge
