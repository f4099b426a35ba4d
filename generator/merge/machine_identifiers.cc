#include <fmt/format.h>

#include "merge/machine.h"
#include "xml/escape.h"

namespace prikaz::merge {

void Machine::step_identifier(const Op& op) {
  switch (op.code) {
    case Code::kDrawingId:
      out_.text += std::to_string(rendering_.next_drawing());
      return;
    case Code::kRestart:
      numbers_[op.a] = 0;
      return;
    case Code::kNumber: {
      int& number = numbers_[op.a];
      if (number == 0) number = rendering_.restart_list(program_.lists[op.a].number);
      out_.text += std::to_string(number);
      return;
    }
    case Code::kBookmarkId:
      bookmarks_[op.a] = rendering_.next_bookmark();
      [[fallthrough]];
    case Code::kBookmarkEnd:
      out_.text += std::to_string(bookmarks_[op.a]);
      return;
    case Code::kBookmarkName:
      if (const int use = rendering_.use_bookmark(program_, op.a); use > 1)
        out_.text += fmt::format("_{}", use);
      return;
    case Code::kShapeId:
      return xml::escape_attribute(out_.text, rendering_.use_shape(text(op)));
    case Code::kSameShape:
      return xml::escape_attribute(out_.text, rendering_.same_shape(text(op)));
    case Code::kOwnNoteId:
      out_.text += std::to_string(own_note_);
      return;
    default:
      return note(op);
  }
}

// A comment is written where its range begins, or at its reference when it has none before.
void Machine::note(const Op& op) {
  const auto list = static_cast<NoteList>(op.b);
  const auto id = static_cast<int>(op.a);
  auto [entry, is_new] = notes_.try_emplace({op.a, op.b}, GivenNote{id});
  GivenNote& given = entry->second;
  const bool writes = op.code == Code::kBeginNote || (op.code == Code::kNote && !given.begun);
  if (writes) given.id = rendering_.use_note(list, id, std::as_const(*this).scope());
  if (op.code == Code::kBeginNote) given.begun = true;
  if (op.code == Code::kNote) given.begun = false;
  out_.text += std::to_string(given.id);
}

}  // namespace prikaz::merge
