// Runs the program of a part. Inner step of Template::render.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "merge/output.h"
#include "merge/rendering.h"
#include "merge/table_grid.h"

namespace prikaz::merge {

// " (данные.json:5:10)" of a value that was written in the data, else nothing.
Message place_of(const data::Value& value);

class Machine {
 public:
  // `names`: what the part, or the note, sees.
  Machine(const Program& program, Rendering& rendering, const expr::Scope& names);

  // The part's text. Mistakes go to Rendering::found; "merge.too-large" and the like stop the run.
  std::string run();
  // The text of one of its notes, with this id.
  std::string run_note(const NoteInfo& note, int id);

 private:
  struct Frame {  // a loop on its way
    const Tag* tag = nullptr;
    data::Value list;
    size_t index = 0;
    uint64_t serial = 0;
    size_t begin = 0;  // of its output
    std::unique_ptr<expr::Scope> scope;
    std::vector<data::Value> changed;  // what loop.changed saw last
    bool has_changed = false;
  };
  // What {% vm x %} and {% hm x %} saw last, by tag.
  struct Seen {
    uint64_t serial = 0;
    size_t index = 0;
    data::Value value;
  };

  void run(size_t begin, size_t end);
  void step(const Op& op);
  void step_table(const Op& op);
  void step_loop(const Op& op);
  void step_identifier(const Op& op);
  void step_picture(const Op& op);
  void step_blocks(const Op& op);

  const expr::Scope& scope() const { return frames_.empty() ? root_ : *frames_.back()->scope; }
  expr::Scope& scope() { return frames_.empty() ? root_ : *frames_.back()->scope; }
  std::optional<data::Value> evaluate(const Tag& tag);
  std::optional<std::string> printed(const Tag& tag, const data::Value& value);
  bool truth(const Tag& tag);
  std::optional<int64_t> integer(const Tag& tag, int64_t least);
  void bind(const std::vector<std::string>& targets, const data::Value& item, const Tag& tag,
            expr::Scope& into);

  void begin_loop(const Tag& tag, const Op& op);
  bool keep(const Tag& tag, const data::Value& item);
  void begin_turn(Frame& frame);
  data::Value loop_value(const Frame& frame) const;
  void define_changed(Frame& frame);
  void make_room(const Frame& frame);
  bool same_as_before(const Op& op);

  void note(const Op& op);

  void value(const Op& op);
  void package(const data::Value& value, const Tag& tag);
  void picture(const data::PlacedPicture& placed);
  void colour(const Tag& tag);
  void stop() { at_ = end_; }
  std::string_view text(const Op& op) const {
    return std::string_view(program_.text).substr(op.a, op.b);
  }

  const Program& program_;
  Rendering& rendering_;
  expr::Scope root_;
  Output out_;
  size_t at_ = 0;
  size_t end_ = 0;
  std::vector<std::unique_ptr<Frame>> frames_;
  std::set<uint32_t> ran_;  // tags of the loops that had a turn, without those inside others
  uint64_t serial_ = 0;
  std::map<uint32_t, Seen> seen_;
  bool merged_ = false;         // kMergeDown said "continue"
  std::vector<size_t> begins_;  // of elements and stories that may be empty
  std::vector<TableGrid> grids_;
  std::vector<int> numbers_;           // by list: numId of this turn, 0 before its first use
  std::map<uint32_t, int> bookmarks_;  // by id in the template
  struct GivenNote {
    int id = 0;
    bool begun = false;  // a comment whose reference is still to come
  };
  std::map<std::pair<uint32_t, uint32_t>, GivenNote> notes_;  // by id in the template and list
  int own_note_ = 0;                                          // the note being written
  size_t inserted_end_ = 0;                                   // behind a document taken in
  std::optional<data::PlacedPicture> placeholder_;
  std::string placeholder_text_;
  Box placeholder_box_;
};

}  // namespace prikaz::merge
