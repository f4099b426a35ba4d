#include "expr/members.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace prikaz::expr {

using data::Value;

namespace {

std::string nearest_member(const Value& map, std::string_view name) {
  std::vector<std::string> names;
  for (const data::Member& member : map.members()) names.push_back(member.key);
  return utf8::nearest(name, names);
}

// A missing attribute of an undefined value is an error at once, as in Jinja2; lenient goes on.
Result<Value> of_undefined(Context& context, const Value& value, std::string_view name) {
  if (context.undefined == Undefined::kLenient) return Value::undefined(std::string(name));
  if (is_silent(value)) return context.wrong_type(Value(), {"набор полей", "a set of fields"});
  return context.unknown(value);
}

}  // namespace

Result<Value> attribute(Context& context, const Value& value, std::string_view name,
                        bool want_hint) {
  if (value.is(Value::Kind::kUndefined)) return of_undefined(context, value, name);
  if (const Value* found = find_member(value, name)) return *found;
  if (value.is(Value::Kind::kList) && value.items().size() == 2) {  // a group of `groupby`
    if (name == "grouper") return value.items()[0];
    if (name == "list") return value.items()[1];
  }
  const bool near = want_hint && value.is(Value::Kind::kMap);
  const Value missing =
      Value::undefined(std::string(name), near ? nearest_member(value, name) : std::string());
  return want_hint && value.origin().file ? missing.with_origin(value.origin()) : missing;
}

namespace {

Value letter(const std::string& text, int64_t index) {
  const auto length = static_cast<int64_t>(utf8::length(text));
  if (index < 0) index += length;
  if (index < 0 || index >= length) return Value::undefined(std::to_string(index));
  size_t at = 0;
  for (int64_t i = 0; i < index; ++i) utf8::next(text, at);
  const size_t start = at;
  utf8::next(text, at);
  return Value::string(text.substr(start, at - start));
}

}  // namespace

Result<Value> subscript(Context& context, const Value& value, const Value& key, bool want_hint) {
  if (key.is(Value::Kind::kString)) return attribute(context, value, key.text(), want_hint);
  if (value.is(Value::Kind::kUndefined)) return of_undefined(context, value, "[]");
  const bool is_whole = key.is(Value::Kind::kInteger) || key.is(Value::Kind::kBoolean);
  if (!is_whole) return context.wrong_type(key, {"номер или имя", "a number or a name"});
  const int64_t wanted = key.is(Value::Kind::kInteger) ? key.integer() : key.boolean();
  int64_t index = wanted;
  if (value.is(Value::Kind::kString)) return letter(value.text(), index);
  if (!value.is(Value::Kind::kList)) return Value::undefined(std::to_string(index));
  const auto size = static_cast<int64_t>(value.items().size());
  if (index < 0) index += size;
  if (index < 0 || index >= size)
    return Value::undefined(std::to_string(wanted)).with_origin(value.origin());
  return value.items()[static_cast<size_t>(index)];
}

namespace {

// Python's rule for the bounds of a slice: the indices it takes.
std::vector<size_t> slice_indices(int64_t size, const SliceBounds& bounds, int64_t step) {
  const auto place = [&](std::optional<int64_t> bound, int64_t otherwise) {
    if (!bound) return otherwise;
    const int64_t from_end = *bound < 0 ? *bound + size : *bound;
    return std::clamp<int64_t>(from_end, step > 0 ? 0 : -1, step > 0 ? size : size - 1);
  };
  const int64_t start = place(bounds.start, step > 0 ? 0 : size - 1);
  const int64_t stop = place(bounds.stop, step > 0 ? size : -1);
  std::vector<size_t> out;
  step = std::clamp<int64_t>(step, -size - 1, size + 1);  // sums must not overflow
  for (int64_t i = start; step > 0 ? i < stop : i > stop; i += step) {
    out.push_back(static_cast<size_t>(i));
  }
  return out;
}

}  // namespace

Result<Value> slice(Context& context, const Value& value, const SliceBounds& bounds) {
  const int64_t step = bounds.step.value_or(1);
  if (step == 0) {
    return context.error("expr.bad-argument",
                         {"шаг среза не может быть нулём", "the step of a slice cannot be zero"});
  }
  if (!value.is(Value::Kind::kList) && !value.is(Value::Kind::kString)) {
    return context.wrong_type(value, {"список или текст", "a list or a text"});
  }
  PRIKAZ_TRY(const Value all, context.sequence(value));
  const auto items = all.items();
  std::vector<Value> out;
  std::string text;
  for (const size_t index : slice_indices(static_cast<int64_t>(items.size()), bounds, step)) {
    if (value.is(Value::Kind::kString)) {
      text += items[index].text();
    } else {
      out.push_back(items[index]);
    }
  }
  if (value.is(Value::Kind::kString)) return Value::string(std::move(text));
  return Value::list(std::move(out));
}

Result<Value> attribute_path(Context& context, const Value& value, const Value& path) {
  if (!path.is(Value::Kind::kString)) return subscript(context, value, path, true);
  Value out = value;
  std::string_view rest = path.text();
  while (true) {
    const size_t dot = rest.find('.');
    const std::string_view step = rest.substr(0, dot);
    int64_t index = 0;
    const auto read = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool number = !step.empty() && read.ptr == step.data() + step.size();
    PRIKAZ_TRY(out, number && !find_member(out, step)
                        ? subscript(context, out, Value::integer(index), true)
                        : attribute(context, out, step, true));
    if (dot == std::string_view::npos) return out;
    rest.remove_prefix(dot + 1);
  }
}

}  // namespace prikaz::expr
