#include <fmt/format.h>

#include <algorithm>

#include "merge/machine.h"

namespace prikaz::merge {

using data::Member;
using data::Value;

void Machine::begin_loop(const Tag& tag, const Op& op) {
  auto iterable = tag.loop->iterable.evaluate(scope(), rendering_.budget, rendering_.undefined);
  if (iterable)
    iterable = expr::sequence(*iterable, rendering_.budget, rendering_.undefined, tag.where);
  if (!iterable) {
    rendering_.report(std::move(iterable).error(), tag);
    at_ = op.b;
    return;
  }
  if (tag.loop->condition) {
    std::vector<Value> kept;
    for (const Value& item : iterable->items())
      if (keep(tag, item)) kept.push_back(item);
    iterable = Value::list(std::move(kept));
  }
  if (iterable->items().empty()) {
    at_ = op.b;
    return;
  }
  if (frames_.empty()) ran_.insert(op.a);
  auto frame = std::make_unique<Frame>();
  frame->tag = &tag;
  frame->list = std::move(iterable).value();
  frame->serial = ++serial_;
  frame->begin = out_.text.size();
  frame->scope = std::make_unique<expr::Scope>(&std::as_const(*this).scope());
  frames_.push_back(std::move(frame));
  begin_turn(*frames_.back());
}

bool Machine::keep(const Tag& tag, const Value& item) {
  expr::Scope inner(&std::as_const(*this).scope());
  bind(tag.loop->targets, item, tag, inner);
  auto result = tag.loop->condition->evaluate(inner, rendering_.budget, rendering_.undefined);
  if (result) {
    auto answer = expr::truth(*result, rendering_.undefined, tag.where);
    if (answer) return *answer;
    rendering_.report(std::move(answer).error(), tag);
  } else {
    rendering_.report(std::move(result).error(), tag);
  }
  return false;
}

// After 1, 2, 4, 8… turns: the room that the others will need by these, so that a long table is not
// moved each time it has doubled.
void Machine::make_room(const Frame& frame) {
  if ((frame.index & (frame.index - 1)) != 0 || out_.text.size() < frame.begin) return;
  const size_t turn = (out_.text.size() - frame.begin) / frame.index + 1;
  const size_t left = frame.list.items().size() - frame.index;
  const size_t most = rendering_.budget.text_bytes / 4;
  out_.text.reserve(out_.text.size() + std::min(most, turn * left + turn * left / 16));
}

// What is set in a turn is gone in the next one, as in Jinja2.
void Machine::begin_turn(Frame& frame) {
  const expr::Scope& outer = frames_.size() >= 2 ? *frames_[frames_.size() - 2]->scope : root_;
  *frame.scope = expr::Scope(&outer);
  bind(frame.tag->loop->targets, frame.list.items()[frame.index], *frame.tag, *frame.scope);
  if (!frame.tag->uses_loop) return;
  frame.scope->set("loop", loop_value(frame));
  define_changed(frame);
}

Value Machine::loop_value(const Frame& frame) const {
  const auto items = frame.list.items();
  const auto index = static_cast<int64_t>(frame.index);
  const auto length = static_cast<int64_t>(items.size());
  std::vector<Member> members;
  members.reserve(12);
  auto add = [&](const char* name, Value value) {
    members.push_back({name, {}, std::move(value)});
  };
  add("index", Value::integer(index + 1));
  add("index0", Value::integer(index));
  add("revindex", Value::integer(length - index));
  add("revindex0", Value::integer(length - index - 1));
  add("first", Value::boolean(index == 0));
  add("last", Value::boolean(index + 1 == length));
  add("length", Value::integer(length));
  add("depth", Value::integer(1));  // of recursive loops, which there are none
  add("depth0", Value::integer(0));
  add("previtem", index > 0 ? items[frame.index - 1] : Value::undefined("loop.previtem"));
  add("nextitem", index + 1 < length ? items[frame.index + 1] : Value::undefined("loop.nextitem"));
  return Value::map(std::move(members));
}

void Machine::define_changed(Frame& frame) {
  Frame* const held = &frame;
  frame.scope->define("loop.changed", [held](std::span<const Value> arguments) -> Result<Value> {
    std::vector<Value> now(arguments.begin(), arguments.end());
    const bool changed = !held->has_changed || now != held->changed;
    held->has_changed = true;
    held->changed = std::move(now);
    return Value::boolean(changed);
  });
}

// True when the tag's value is what it was in the turn before.
bool Machine::same_as_before(const Op& op) {
  if (frames_.empty()) return false;
  const Frame& frame = *frames_.back();
  const auto value = evaluate(program_.tags[op.a]);
  if (!value) return false;
  Seen& seen = seen_[op.a];
  const bool same =
      seen.serial == frame.serial && seen.index + 1 == frame.index && seen.value == *value;
  seen = {frame.serial, frame.index, *value};
  return same;
}

void Machine::step_loop(const Op& op) {
  switch (op.code) {
    case Code::kFor:
      return begin_loop(program_.tags[op.a], op);
    case Code::kNext: {
      if (frames_.empty()) return;
      Frame& frame = *frames_.back();
      const bool too_large = out_.text.size() > rendering_.budget.text_bytes;
      if (too_large || rendering_.budget.steps == 0) {
        rendering_.report(
            failure("merge.too-large", frame.tag->where,
                    {fmt::format("цикл {} сделал документ слишком большим", frame.tag->text),
                     fmt::format("the loop {} made the document too large", frame.tag->text)}),
            *frame.tag);
        return stop();
      }
      --rendering_.budget.steps;
      if (++frame.index == frame.list.items().size()) {
        frames_.pop_back();
        return;
      }
      make_room(frame);
      begin_turn(frame);
      at_ = op.b;
      return;
    }
    case Code::kJumpUnlessFirst:
      if (!frames_.empty() && frames_.back()->index > 0) at_ = op.b;
      return;
    case Code::kJumpUnlessRan:
      if (!ran_.contains(op.a)) at_ = op.b;
      return;
    default:  // kJumpIfLast: of all the loops around
      if (std::all_of(frames_.begin(), frames_.end(), [](const auto& frame) {
            return frame->index + 1 == frame->list.items().size();
          }))
        at_ = op.b;
  }
}

}  // namespace prikaz::merge
