#include "merge/machine.h"

#include <fmt/format.h>

#include <algorithm>

#include "xml/escape.h"

namespace prikaz::merge {

using data::Value;

Message place_of(const Value& value) {
  if (!value.origin().file) return {};
  const SourceLocation place = value.origin().location();
  return {fmt::format(" ({})", place.text(Language::kRussian)),
          fmt::format(" ({})", place.text(Language::kEnglish))};
}

Machine::Machine(const Program& program, Rendering& rendering, const expr::Scope& names)
    : program_(program), rendering_(rendering), root_(&names), numbers_(program.lists.size(), 0) {}

std::string Machine::run() {
  out_.text.reserve(program_.expected_size);
  run(0, program_.ops.size());
  return std::move(out_.text);
}

std::string Machine::run_note(const NoteInfo& note, int id) {
  own_note_ = id;
  run(note.begin, note.end);
  return std::move(out_.text);
}

void Machine::run(size_t begin, size_t end) {
  at_ = begin;
  end_ = end;
  while (at_ < end_) {
    const Op& op = program_.ops[at_++];
    if (op.code == Code::kText) {
      out_.text.append(program_.text, op.a, op.b);
    } else {
      step(op);
    }
  }
}

void Machine::step(const Op& op) {
  switch (op.code) {
    case Code::kValue:
      return value(op);
    case Code::kMark:
      out_.marks[op.a] = out_.text.size();
      return;
    case Code::kJump:
      at_ = op.b;
      return;
    case Code::kJumpUnless:
      if (!truth(program_.tags[op.a])) at_ = op.b;
      return;
    case Code::kPlainValue:
    case Code::kAttribute: {
      const Tag& tag = program_.tags[op.a];
      const auto result = evaluate(tag);
      const auto text = result ? printed(tag, *result) : std::nullopt;
      if (!text) return;
      if (op.code == Code::kAttribute) return xml::escape_attribute(out_.text, *text);
      return xml::escape_text(out_.text, *text);
    }
    case Code::kSet: {
      const Tag& tag = program_.tags[op.a];
      auto result =
          tag.assignment->value.evaluate(scope(), rendering_.budget, rendering_.undefined);
      if (!result) return rendering_.report(std::move(result).error(), tag);
      return bind(tag.assignment->targets, *result, tag, scope());
    }
    case Code::kPushMarks:
      out_.outer_marks.push_back(out_.marks);
      return;
    case Code::kPopMarks:
      out_.marks = out_.outer_marks.back();
      out_.outer_marks.pop_back();
      return;
    case Code::kKeepNext:
      if (truth(program_.tags[op.a])) out_.text += "<w:keepNext/>";
      return;
    case Code::kFor:
    case Code::kNext:
    case Code::kJumpUnlessFirst:
    case Code::kJumpIfLast:
    case Code::kJumpUnlessRan:
      return step_loop(op);
    case Code::kDrawingId:
    case Code::kRestart:
    case Code::kNumber:
    case Code::kBookmarkId:
    case Code::kBookmarkEnd:
    case Code::kBookmarkName:
    case Code::kShapeId:
    case Code::kSameShape:
    case Code::kNote:
    case Code::kBeginNote:
    case Code::kSameNote:
    case Code::kOwnNoteId:
      return step_identifier(op);
    case Code::kPlaceholder:
    case Code::kPlaceholderId:
    case Code::kPlaceholderText:
    case Code::kPlaceholderSize:
      return step_picture(op);
    case Code::kBeginBlocks:
    case Code::kEndBlocks:
    case Code::kBeginElement:
    case Code::kEndElement:
    case Code::kEndLoneValue:
      return step_blocks(op);
    default:
      return step_table(op);
  }
}

std::optional<Value> Machine::evaluate(const Tag& tag) {
  auto result = tag.expression->evaluate(scope(), rendering_.budget, rendering_.undefined);
  if (result) return std::move(result).value();
  rendering_.report(std::move(result).error(), tag);
  if (rendering_.has_too_many_errors()) stop();
  return std::nullopt;
}

std::optional<std::string> Machine::printed(const Tag& tag, const Value& value) {
  auto text = expr::print(value, rendering_.undefined, tag.where);
  if (text) return std::move(text).value();
  rendering_.report(std::move(text).error(), tag);
  return std::nullopt;
}

bool Machine::truth(const Tag& tag) {
  const auto result = evaluate(tag);
  if (!result) return false;
  auto answer = expr::truth(*result, rendering_.undefined, tag.where);
  if (answer) return *answer;
  rendering_.report(std::move(answer).error(), tag);
  return false;
}

std::optional<int64_t> Machine::integer(const Tag& tag, int64_t least) {
  const auto result = evaluate(tag);
  if (!result) return std::nullopt;
  if (result->is(Value::Kind::kInteger) && result->integer() >= least) return result->integer();
  if (result->is(Value::Kind::kNumber) && result->number() >= static_cast<double>(least) &&
      result->number() < 1e9)
    return static_cast<int64_t>(result->number());
  const Message place = place_of(*result);
  Message given = result->kind_name();
  if (result->is(Value::Kind::kInteger))
    given.russian = given.english = std::to_string(result->integer());
  rendering_.report(
      failure("merge.bad-number", tag.where,
              {fmt::format("в теге {} нужно целое число не меньше {}, а здесь {}{}", tag.text,
                           least, given.russian, place.russian),
               fmt::format("the tag {} needs a whole number of at least {}, but here is {}{}",
                           tag.text, least, given.english, place.english)}),
      tag);
  return std::nullopt;
}

void Machine::bind(const std::vector<std::string>& targets, const Value& item, const Tag& tag,
                   expr::Scope& into) {
  if (targets.size() == 1) return into.set(targets[0], item);
  const bool fits = item.is(Value::Kind::kList) && item.items().size() == targets.size();
  if (!fits) {
    const Message place = place_of(item);
    rendering_.report(
        failure("merge.cannot-unpack", tag.where,
                {fmt::format("для тега {} нужен список из {} значений, а здесь {}{}", tag.text,
                             targets.size(), item.kind_name().russian, place.russian),
                 fmt::format("the tag {} needs a list of {} values, but here is {}{}", tag.text,
                             targets.size(), item.kind_name().english, place.english)}),
        tag);
    for (const std::string& target : targets) into.set(target, Value());
    return;
  }
  for (size_t index = 0; index < targets.size(); ++index)
    into.set(targets[index], item.items()[index]);
}

void Machine::value(const Op& op) {
  const Tag& tag = program_.tags[op.a];
  const Context& context = program_.contexts[op.b];
  const auto result = evaluate(tag);
  if (!result) return;
  switch (result->kind()) {
    case Value::Kind::kString:
      return write_text(out_, context, result->text());
    case Value::Kind::kRich:
      return write_rich(out_, context, result->runs(), [this](const std::string& address) {
        return rendering_.link(program_.part, address);
      });
    case Value::Kind::kPicture:
      return picture(result->placed_picture());
    case Value::Kind::kPackage:
      return package(*result, tag);
    default:
      if (const auto text = printed(tag, *result)) write_text(out_, context, *text);
  }
}

void Machine::picture(const data::PlacedPicture& placed) {
  const Box box = picture_size(placed);
  PictureFrame frame;
  frame.relationship = rendering_.picture(program_.part, placed.picture);
  frame.alternative_text = placed.alternative_text;
  frame.width = box.width;
  frame.height = box.height;
  frame.id = rendering_.next_drawing();
  write_picture(out_, frame);
}

// The blocks of a document go before the paragraph whose value it is, which kEndLoneValue drops.
void Machine::package(const Value& value, const Tag& tag) {
  auto blocks = rendering_.take_in(program_.part, *value.package_bytes(), tag.where);
  if (!blocks) return rendering_.report(std::move(blocks).error(), tag);
  const size_t begin = out_.mark(Mark::kParagraph);
  const std::string interrupted = out_.text.substr(begin);
  out_.text.resize(begin);
  out_.text += *blocks;
  const size_t shift = blocks->size();
  for (size_t& mark : out_.marks) mark += shift;
  out_.text += interrupted;
  inserted_end_ = begin + shift;
}

void Machine::step_blocks(const Op& op) {
  if (op.code == Code::kBeginBlocks || op.code == Code::kBeginElement) {
    begins_.push_back(out_.text.size());
    return;
  }
  if (op.code == Code::kEndLoneValue) {
    const size_t begin = out_.mark(Mark::kParagraph);
    const bool follows = inserted_end_ > 0 && inserted_end_ == begin;
    const std::string_view paragraph = std::string_view(out_.text).substr(begin);
    // An empty w:t is all that a value which prints nothing leaves.
    const bool empty = paragraph.ends_with("<w:t xml:space=\"preserve\"></w:t></w:r></w:p>");
    if (empty && (follows || op.a == 1)) out_.text.resize(begin);
    inserted_end_ = 0;
    return;
  }
  const size_t begin = begins_.back();
  begins_.pop_back();
  const std::string_view written = std::string_view(out_.text).substr(begin);
  if (op.code == Code::kEndElement) {
    if (written.find(text(op)) == std::string_view::npos) out_.text.resize(begin);
    return;
  }
  if (written.ends_with("</w:p>")) return;
  const size_t table = written.rfind("</w:tbl>");
  const size_t from = table == std::string_view::npos ? 0 : table;
  if (written.find("</w:p>", from) == std::string_view::npos) out_.text += text(op);
}

void Machine::step_picture(const Op& op) {
  switch (op.code) {
    case Code::kPlaceholder: {
      const Tag& tag = program_.tags[op.a];
      placeholder_.reset();
      placeholder_text_.clear();
      const auto result = tag.faulty ? std::nullopt : evaluate(tag);
      if (!result || result->is(Value::Kind::kNull)) {
        at_ = op.b;
      } else if (result->is(Value::Kind::kPicture)) {
        placeholder_ = result->placed_picture();
        placeholder_text_ = placeholder_->alternative_text;
      } else if (const auto text = printed(tag, *result)) {
        placeholder_text_ = *text;
      }
      return;
    }
    case Code::kPlaceholderId:
      out_.text += placeholder_ ? rendering_.picture(program_.part, placeholder_->picture)
                                : std::string(text(op));
      return;
    case Code::kPlaceholderText:
      return xml::escape_attribute(out_.text, placeholder_text_);
    default: {
      Box box = program_.boxes[op.a];
      if (placeholder_) box = fitted(*placeholder_, box);
      out_.text += std::to_string(op.b == 1 ? box.height : box.width);
    }
  }
}

}  // namespace prikaz::merge
