#include <fmt/format.h>

#include <algorithm>

#include "merge/machine.h"

namespace prikaz::merge {

using data::Value;

void Machine::step_table(const Op& op) {
  switch (op.code) {
    case Code::kBeginTable:
      grids_.emplace_back();
      return;
    case Code::kGrid:
      grids_.back().place(out_.text.size());
      return;
    case Code::kRow:
      grids_.back().begin_row();
      return;
    case Code::kBeginCell:
      grids_.back().begin_cell(out_.text.size());
      return;
    case Code::kCell:
      grids_.back().end_properties(out_.text);
      return;
    case Code::kEndTable:
      grids_.back().write(out_.text, program_.tables[op.a]);
      grids_.pop_back();
      return;
    case Code::kSpan:
      out_.text +=
          std::to_string(std::min<int64_t>(1000, integer(program_.tags[op.a], 1).value_or(1)));
      return;
    case Code::kCellWidth:
      out_.text += std::to_string(integer(program_.tags[op.a], 0).value_or(0));
      return;
    case Code::kSpanOfLoop: {
      const size_t turns = frames_.empty() ? 1 : frames_.back()->list.items().size();
      out_.text += std::to_string(turns * op.a);
      return;
    }
    case Code::kColour:
      return colour(program_.tags[op.a]);
    case Code::kMergeDown: {
      const bool by_value = program_.tags[op.a].expression.has_value();
      merged_ = by_value ? same_as_before(op) : !frames_.empty() && frames_.back()->index > 0;
      out_.text += merged_ ? "continue" : "restart";
      return;
    }
    case Code::kJumpIfMerged:
      if (merged_) at_ = op.b;
      merged_ = false;
      return;
    case Code::kJumpIfSame:
      if (!same_as_before(op) || grids_.empty() || !grids_.back().has_cell()) return;
      grids_.back().widen_last(out_.text, 1);
      at_ = op.b;
      return;
    default:
      return;
  }
}

void Machine::colour(const Tag& tag) {
  const auto result = evaluate(tag);
  if (!result) return;
  auto text = printed(tag, *result);
  if (!text) return;
  if (text->starts_with('#')) text->erase(0, 1);
  const bool is_colour =
      text->size() == 6 && std::all_of(text->begin(), text->end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      });
  if (is_colour || *text == "auto") {
    out_.text += *text;
    return;
  }
  if (!text->empty()) {
    rendering_.report(
        failure("merge.bad-colour", tag.where,
                {fmt::format("«{}»{} — не цвет; цвет пишется как RRGGBB, например FFF2CC", *text,
                             place_of(*result).russian),
                 fmt::format("«{}»{} is no colour; write RRGGBB, for example FFF2CC", *text,
                             place_of(*result).english)}),
        tag);
  }
  out_.text += "auto";
}

}  // namespace prikaz::merge
