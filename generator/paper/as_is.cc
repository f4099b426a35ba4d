#include "paper/as_is.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace prikaz::paper {

namespace {

using data::Member;
using data::RichRun;
using data::Value;

constexpr std::string_view kMark = "\uF8F1";  // for private use: no text has it

// Behind the dash of a line that begins with one: the line stays an item of its list.
size_t text_begin(std::string_view line) {
  const size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  for (const std::string_view dash : {"- ", "– ", "— "}) {
    if (line.substr(first).starts_with(dash)) return first + dash.size();
  }
  return first;
}

std::string with_marks(std::string_view text) {
  std::string out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const size_t begin = text_begin(line);
    out += line.substr(0, begin);
    if (begin < line.size()) out += kMark;
    out += line.substr(begin);
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

// The tree with each of its texts changed by `change`.
template <class Change>
Value changed(const Value& value, const Change& change) {
  switch (value.kind()) {
    case Value::Kind::kString:
      return change(value);
    case Value::Kind::kRich: {
      std::vector<RichRun> runs = value.runs();
      for (RichRun& run : runs) {
        run.text = without_marks(run.text);
        run.link = without_marks(run.link);
      }
      return Value::rich(std::move(runs)).with_origin(value.origin());
    }
    case Value::Kind::kList: {
      std::vector<Value> items;
      for (const Value& item : value.items()) items.push_back(changed(item, change));
      return Value::list(std::move(items)).with_origin(value.origin());
    }
    case Value::Kind::kMap: {
      std::vector<Member> members;
      for (const Member& each : value.members())
        members.push_back({each.key, each.key_origin, changed(each.value, change)});
      return Value::map(std::move(members)).with_origin(value.origin());
    }
    default:
      return value;
  }
}

}  // namespace

bool has_as_is(const Value& fields) {
  if (fields.is(Value::Kind::kList))
    return std::any_of(fields.items().begin(), fields.items().end(), has_as_is);
  if (fields.is(Value::Kind::kMap))
    return std::any_of(fields.members().begin(), fields.members().end(),
                       [](const Member& each) { return has_as_is(each.value); });
  return fields.is_as_is();
}

Value marked(const Value& fields) {
  return changed(fields, [](const Value& text) {
    if (!text.is_as_is()) return text;
    return Value::string(with_marks(text.text())).with_origin(text.origin());
  });
}

bool is_marked(std::string_view text) {
  return text.find(kMark) != std::string_view::npos;
}

std::string without_marks(std::string_view text) {
  std::string out(text);
  for (size_t at = out.find(kMark); at != std::string::npos; at = out.find(kMark, at))
    out.erase(at, kMark.size());
  return out;
}

Value without_marks(const Value& view) {
  return changed(view, [](const Value& text) {
    if (!is_marked(text.text())) return text;
    return Value::string(without_marks(text.text())).with_origin(text.origin());
  });
}

}  // namespace prikaz::paper
