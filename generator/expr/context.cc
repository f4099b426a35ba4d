#include "expr/context.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace prikaz::expr {

using data::Value;

namespace {

constexpr int kMaxDepth = 100;
constexpr uint64_t kMaxWeight = 5'000'000;

// «(приказ.yaml:3:8)» with a space before, or nothing for a value made by the program.
std::string place_of(const Value& value, Language language) {
  if (value.origin().line == 0) return {};
  return fmt::format(" ({})", value.origin().location().text(language));
}

}  // namespace

Diagnostics Context::error(const char* code, Message message, Message advice) const {
  Diagnostics out;
  Diagnostic& made = out.error(code, where_, std::move(message));
  if (node && node->end > node->begin) {
    made.quote(std::string(source_.substr(node->begin, node->end - node->begin)));
  } else {
    made.quote(std::string(source_));
  }
  made.advise(std::move(advice));
  return out;
}

Diagnostics Context::wrong_type(const Value& value, Message wanted) const {
  const Message found = described(value);
  return error("expr.type",
               {fmt::format("здесь {}, а нужно {}", found.russian, wanted.russian),
                fmt::format("here is {}, needed is {}", found.english, wanted.english)});
}

Diagnostics Context::unknown(const Value& value) const {
  const std::string& name = value.text();
  const bool is_number =
      !name.empty() && name.find_first_not_of("-0123456789") == std::string::npos;
  Diagnostics out =
      is_number ? error("expr.undefined", {fmt::format("нет значения с номером «{}»", name),
                                           fmt::format("no value has the number «{}»", name)})
                : error("expr.undefined", {fmt::format("неизвестное имя «{}»", name),
                                           fmt::format("unknown name «{}»", name)});
  Diagnostic& made = out.items().front();
  if (made.text == value.text()) made.text.clear();
  made.proposed = value.hint();
  if (value.origin().file) {
    const SourceLocation place = value.origin().location();
    made.advise({fmt::format("искали здесь: {}", place.text(Language::kRussian)),
                 fmt::format("looked for here: {}", place.text(Language::kEnglish))});
  }
  return out;
}

void Context::record(FormMade form) {
  FormsMade* forms = scope.forms();
  if (!forms) return;
  form.where = where_;
  forms->push_back(std::move(form));
}

Result<void> Context::spend(uint64_t steps) {
  if (budget_.steps < steps) {
    budget_.steps = 0;
    return error("expr.too-many-steps", {"слишком много шагов вычисления", "too many steps"},
                 {"проверьте, не слишком ли велик цикл", "check whether a loop is too large"});
  }
  budget_.steps -= steps;
  return {};
}

Result<void> Context::reserve(uint64_t bytes) {
  if (budget_.text_bytes < bytes) {
    return error("expr.too-large",
                 {"получается слишком большой текст", "the text grows too large"});
  }
  budget_.text_bytes -= bytes;
  return {};
}

Result<Value> Context::made(Value value) {
  PRIKAZ_CHECK(spend(1 + (value.depth() > 0 ? value.weight() / 64 : 0)));
  if (value.depth() > kMaxDepth || value.weight() > kMaxWeight) {
    return error("expr.too-large",
                 {"получается слишком большой список", "the list grows too large"});
  }
  return value;
}

Result<Value> Context::made_text(std::string text) {
  PRIKAZ_CHECK(reserve(text.size()));
  return Value::string(std::move(text));
}

Result<void> Context::defined(const Value& value) const {
  if (!value.is(Value::Kind::kUndefined) || undefined == Undefined::kLenient || is_silent(value)) {
    return {};
  }
  return unknown(value);
}

Result<bool> Context::truth(const Value& value) const {
  switch (value.kind()) {
    case Value::Kind::kUndefined:
      PRIKAZ_CHECK(defined(value));
      return false;
    case Value::Kind::kNull:
      return false;
    case Value::Kind::kBoolean:
      return value.boolean();
    case Value::Kind::kInteger:
    case Value::Kind::kNumber:
      return value.number() != 0;
    case Value::Kind::kString:
      return !value.text().empty();
    case Value::Kind::kList:
      return !value.items().empty();
    case Value::Kind::kMap:
      return !value.members().empty();
    case Value::Kind::kRich:
      return std::any_of(value.runs().begin(), value.runs().end(),
                         [](const data::RichRun& run) { return !run.text.empty(); });
    case Value::Kind::kPicture:
    case Value::Kind::kPackage:
      return true;
  }
  return false;
}

Result<std::string> Context::text(const Value& value) const {
  constexpr size_t kLimit = size_t{64} << 20;
  switch (value.kind()) {
    case Value::Kind::kUndefined:
      PRIKAZ_CHECK(defined(value));
      return std::string();
    case Value::Kind::kNull:
      return std::string();
    case Value::Kind::kString:
      return value.text();
    case Value::Kind::kRich: {
      std::string out;
      for (const data::RichRun& run : value.runs()) out += run.text;
      return out;
    }
    case Value::Kind::kPicture:
    case Value::Kind::kPackage:
      return wrong_type(value, {"текст", "a text"});
    default:
      break;
  }
  std::string out;
  if (!represent(value, out, kLimit)) {
    return error("expr.too-large",
                 {"получается слишком большой текст", "the text grows too large"});
  }
  return out;
}

Result<Value> Context::sequence(const Value& value) {
  std::vector<Value> out;
  switch (value.kind()) {
    case Value::Kind::kList:
      PRIKAZ_CHECK(spend(value.items().size()));
      return value;
    case Value::Kind::kUndefined:
      PRIKAZ_CHECK(defined(value));
      break;
    case Value::Kind::kMap:
      PRIKAZ_CHECK(spend(value.members().size()));
      for (const data::Member& member : value.members()) {
        out.push_back(Value::string(member.key).with_origin(member.key_origin));
      }
      break;
    case Value::Kind::kString: {
      const std::string& text = value.text();
      PRIKAZ_CHECK(spend(text.size()));
      for (size_t at = 0; at < text.size();) {
        const size_t start = at;
        utf8::next(text, at);
        out.push_back(Value::string(text.substr(start, at - start)));
      }
      break;
    }
    default:
      return wrong_type(value, {"список", "a list"});
  }
  return Value::list(std::move(out));
}

Result<int64_t> Context::integer(const Value& value) const {
  PRIKAZ_CHECK(defined(value));
  if (value.is(Value::Kind::kInteger)) return value.integer();
  if (value.is(Value::Kind::kBoolean)) return static_cast<int64_t>(value.boolean());
  return wrong_type(value, {"целое число", "a whole number"});
}

Message described(const Value& value) {
  Message out = value.kind_name();
  if (value.is(Value::Kind::kString)) {
    constexpr size_t kShown = 30;
    std::string shown;
    size_t at = 0;
    for (size_t count = 0; at < value.text().size() && count < kShown; ++count) {
      utf8::append(shown, utf8::next(value.text(), at));
    }
    if (at < value.text().size()) shown += "…";
    out = {fmt::format("{} «{}»", out.russian, shown), fmt::format("{} «{}»", out.english, shown)};
  }
  return {out.russian + place_of(value, Language::kRussian),
          out.english + place_of(value, Language::kEnglish)};
}

std::string print_number(double value) {
  std::string out = fmt::format("{}", value);
  // Python tells a float from an integer by its point.
  if (out.find_first_of(".en") == std::string::npos) out += ".0";
  return out;
}

namespace {

// Python's repr of a string.
void quote(const std::string& text, std::string& out) {
  const bool has_single = text.find('\'') != std::string::npos;
  const char mark = has_single && text.find('"') == std::string::npos ? '"' : '\'';
  out += mark;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\\' || c == mark) {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += mark;
}

bool represent_items(const Value& value, std::string& out, size_t limit) {
  out += '[';
  bool first = true;
  for (const Value& item : value.items()) {
    if (!first) out += ", ";
    first = false;
    if (!represent(item, out, limit)) return false;
  }
  out += ']';
  return true;
}

bool represent_members(const Value& value, std::string& out, size_t limit) {
  out += '{';
  bool first = true;
  for (const data::Member& member : value.members()) {
    if (!first) out += ", ";
    first = false;
    quote(member.key, out);
    out += ": ";
    if (!represent(member.value, out, limit)) return false;
  }
  out += '}';
  return true;
}

}  // namespace

bool represent(const Value& value, std::string& out, size_t limit) {
  if (out.size() > limit) return false;
  switch (value.kind()) {
    case Value::Kind::kUndefined:
      out += "Undefined";
      break;
    case Value::Kind::kNull:
      out += "None";
      break;
    case Value::Kind::kBoolean:
      out += value.boolean() ? "True" : "False";
      break;
    case Value::Kind::kInteger:
      out += fmt::format_int(value.integer()).c_str();
      break;
    case Value::Kind::kNumber:
      out += print_number(value.number());
      break;
    case Value::Kind::kString:
      quote(value.text(), out);
      break;
    case Value::Kind::kList:
      return represent_items(value, out, limit);
    case Value::Kind::kMap:
      return represent_members(value, out, limit);
    case Value::Kind::kRich:
      for (const data::RichRun& run : value.runs()) out += run.text;
      break;
    case Value::Kind::kPicture:
      out += value.placed_picture().alternative_text;
      break;
    case Value::Kind::kPackage:
      break;
  }
  return true;
}

namespace {

bool same_with_spaces(std::string_view key, std::string_view name) {
  return std::ranges::equal(key, name,
                            [](char a, char b) { return a == b || (a == ' ' && b == '_'); });
}

}  // namespace

const Value* find_member(const Value& map, std::string_view name) {
  if (const Value* found = map.find(name)) return found;
  if (!map.is(Value::Kind::kMap) || name.find('_') == std::string_view::npos) return nullptr;
  for (const data::Member& member : map.members()) {
    if (same_with_spaces(member.key, name)) return &member.value;
  }
  return nullptr;
}

}  // namespace prikaz::expr
