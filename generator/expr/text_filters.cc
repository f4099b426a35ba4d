// Filters that give a text.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "expr/library.h"
#include "expr/text_format.h"
#include "expr/text_methods.h"
#include "russian/letters.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

template <std::string (*change)(std::string_view)>
Result<Value> changed(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  return context.made_text(change(text));
}

// Jinja2's title: a word begins after a space, a hyphen or an opening bracket.
std::string title(std::string_view text) {
  std::string out;
  size_t word = 0;
  const auto end_word = [&](size_t end) {
    out += russian::capitalize(text.substr(word, end - word));
  };
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c != '-' && c != '(' && c != '{' && c != '[' && c != '<' && !russian::is_space(c)) continue;
    end_word(start);
    out += text.substr(start, at - start);
    word = at;
  }
  end_word(text.size());
  return out;
}

Result<Value> as_string(Context& context, const Value& input, Arguments&) {
  if (input.is(Kind::kString)) return input;
  PRIKAZ_TRY(std::string text, context.text(input));
  return context.made_text(std::move(text));
}

// Values are always safe in Word's XML: merge escapes them. So these change nothing.
Result<Value> unchanged(Context&, const Value& input, Arguments&) {
  return input;
}

Result<Value> default_value(Context& context, const Value& input, Arguments& arguments) {
  bool replace = input.is(Kind::kUndefined);
  if (!replace && arguments.has(1)) {
    PRIKAZ_TRY(const bool also_false, context.truth(arguments[1]));
    if (also_false) {
      PRIKAZ_TRY(const bool full, context.truth(input));
      replace = !full;
    }
  }
  if (!replace) return input;
  return arguments.has(0) ? arguments[0] : Value::string({});
}

Result<Value> trim(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  if (!arguments.has(0) || arguments[0].is(Kind::kNull)) return Value::string(stripped(text));
  PRIKAZ_TRY(const std::string characters, context.text(arguments[0]));
  return Value::string(stripped(text, Side::kBoth, characters));
}

Result<Value> replace(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  PRIKAZ_TRY(const std::string from, context.text(arguments[0]));
  PRIKAZ_TRY(const std::string to, context.text(arguments[1]));
  int64_t count = -1;
  if (arguments.has(2) && !arguments[2].is(Kind::kNull)) {
    PRIKAZ_TRY(count, context.integer(arguments[2]));
  }
  return replaced(context, text, from, to, count);
}

Result<Value> format_values(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string pattern, context.text(input));
  return percent_format(context, pattern, arguments.extra);
}

Result<Value> center(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  int64_t width = 80;
  if (arguments.has(0)) {
    PRIKAZ_TRY(width, context.integer(arguments[0]));
  }
  return padded(context, text, Align::kCentre, width, " ");
}

// Cuts at the last space before the length, unless words may be killed.
Result<Value> truncate(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  int64_t length = 255, leeway = 5;
  bool kill_words = false;
  std::string end = "...";
  if (arguments.has(0)) {
    PRIKAZ_TRY(length, context.integer(arguments[0]));
  }
  if (arguments.has(1)) {
    PRIKAZ_TRY(kill_words, context.truth(arguments[1]));
  }
  if (arguments.has(2)) {
    PRIKAZ_TRY(end, context.text(arguments[2]));
  }
  if (arguments.has(3) && !arguments[3].is(Kind::kNull)) {
    PRIKAZ_TRY(leeway, context.integer(arguments[3]));
  }
  const auto end_length = static_cast<int64_t>(utf8::length(end));
  if (length < end_length || leeway < 0 || length > INT32_MAX || leeway > INT32_MAX) {
    return context.error("expr.bad-argument",
                         {"у «truncate» слишком малая или большая длина",
                          "the length of «truncate» is too small or too large"});
  }
  if (static_cast<int64_t>(utf8::length(text)) <= length + leeway) return Value::string(text);
  size_t at = 0;
  for (int64_t i = 0; i < length - end_length; ++i) utf8::next(text, at);
  std::string kept = text.substr(0, at);
  if (!kill_words) {
    if (const size_t space = kept.rfind(' '); space != std::string::npos) kept.resize(space);
  }
  return context.made_text(kept + end);
}

Result<Value> word_count(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  int64_t count = 0;
  bool inside = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool word = russian::is_letter(c) || russian::is_decimal_digit(c) || c == '_';
    count += word && !inside ? 1 : 0;
    inside = word;
  }
  return Value::integer(count);
}

Result<Value> indent(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  std::string indention(4, ' ');
  if (arguments.has(0) && arguments[0].is(Kind::kString)) {
    indention = arguments[0].text();
  } else if (arguments.has(0)) {
    PRIKAZ_TRY(const int64_t width, context.integer(arguments[0]));
    indention.assign(static_cast<size_t>(std::clamp<int64_t>(width, 0, 1000)), ' ');
  }
  bool first = false, blank = false;
  if (arguments.has(1)) {
    PRIKAZ_TRY(first, context.truth(arguments[1]));
  }
  if (arguments.has(2)) {
    PRIKAZ_TRY(blank, context.truth(arguments[2]));
  }
  const auto lines = static_cast<uint64_t>(std::count(text.begin(), text.end(), '\n'));
  PRIKAZ_CHECK(context.reserve(lines * indention.size()));
  std::string out = first ? indention : std::string();
  for (size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (text[at] != '\n') continue;
    const bool empty_line = at + 1 == text.size() || text[at + 1] == '\n';
    if (blank || !empty_line) out += indention;
  }
  return context.made_text(std::move(out));
}

}  // namespace

std::span<const Filter> text_filters() {
  static constexpr std::array kFilters = {
      Filter{"upper", changed<russian::upper>, {}},
      Filter{"lower", changed<russian::lower>, {}},
      Filter{"capitalize", changed<russian::capitalize>, {}},
      Filter{"title", changed<title>, {}},
      Filter{"trim", trim, {"chars"}},
      Filter{"replace", replace, {"old new count", 2}},
      Filter{"format", format_values, {"", 0, true}},
      Filter{"truncate", truncate, {"length killwords end leeway"}},
      Filter{"wordcount", word_count, {}},
      Filter{"indent", indent, {"width first blank"}},
      Filter{"center", center, {"width"}},
      Filter{"string", as_string, {}},
      Filter{"e", unchanged, {}, true},
      Filter{"escape", unchanged, {}, true},
      Filter{"forceescape", unchanged, {}, true},
      Filter{"safe", unchanged, {}, true},
      Filter{"default", default_value, {"default_value boolean"}, true},
      Filter{"d", default_value, {"default_value boolean"}, true},
  };
  return kFilters;
}

}  // namespace prikaz::expr
