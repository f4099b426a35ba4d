#include "expr/text_methods.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "expr/methods.h"
#include "expr/text_format.h"
#include "russian/letters.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

std::string stripped(std::string_view text, Side side, std::string_view characters) {
  const auto drops = [&](char32_t c) {
    if (characters.empty()) return russian::is_space(c);
    for (size_t at = 0; at < characters.size();) {
      if (utf8::next(characters, at) == c) return true;
    }
    return false;
  };
  size_t begin = text.size(), end = text.size();
  bool kept = false;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (drops(utf8::next(text, at))) continue;
    if (!kept) begin = start;
    kept = true;
    end = at;
  }
  if (side == Side::kLeft) end = text.size();
  if (side == Side::kRight) begin = 0;
  if (!kept) return {};
  return std::string(text.substr(begin, end - begin));
}

Result<Value> replaced(Context& context, std::string_view text, std::string_view from,
                       std::string_view to, int64_t count) {
  std::string out;
  size_t at = 0;
  for (int64_t done = 0; count < 0 || done < count; ++done) {
    size_t found = at;
    if (from.empty()) {
      if (done > 0) {  // one letter further
        if (at >= text.size()) break;
        utf8::next(text, found);
      }
    } else {
      found = text.find(from, at);
      if (found == std::string_view::npos) break;
    }
    PRIKAZ_CHECK(context.reserve(to.size()));
    out += text.substr(at, found - at);
    out += to;
    at = found + from.size();
  }
  out += text.substr(std::min(at, text.size()));
  return context.made_text(std::move(out));
}

Result<Value> padded(Context& context, std::string_view text, Align align, int64_t width,
                     std::string_view fill) {
  const auto missing = width - static_cast<int64_t>(utf8::length(text));
  if (missing <= 0) return Value::string(std::string(text));
  if (missing > 10'000) {
    return context.error("expr.too-large", {"слишком большая ширина", "the width is too large"});
  }
  const auto filling = [&](int64_t count) {
    std::string out;
    for (int64_t i = 0; i < count; ++i) out += fill;
    return out;
  };
  // As Python centres: the odd space goes left when the width is odd.
  const int64_t centred = missing / 2 + (missing & width & 1);
  const int64_t left = align == Align::kLeft ? 0 : align == Align::kRight ? missing : centred;
  return context.made_text(filling(left) + std::string(text) + filling(missing - left));
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator,
                                    int64_t limit) {
  std::vector<std::string_view> out;
  const auto may_cut = [&] { return limit < 0 || static_cast<int64_t>(out.size()) < limit; };
  if (!separator.empty()) {
    size_t at = 0;
    while (may_cut()) {
      const size_t found = text.find(separator, at);
      if (found == std::string_view::npos) break;
      out.push_back(text.substr(at, found - at));
      at = found + separator.size();
    }
    out.push_back(text.substr(at));
    return out;
  }
  const auto skip = [&](size_t at, bool spaces) {
    while (at < text.size()) {
      size_t end = at;
      if (russian::is_space(utf8::next(text, end)) != spaces) break;
      at = end;
    }
    return at;
  };
  for (size_t at = skip(0, true); at < text.size();) {
    size_t end = skip(at, false);
    if (!may_cut()) end = at + stripped(text.substr(at), Side::kRight).size();
    out.push_back(text.substr(at, end - at));
    at = skip(end, true);
  }
  return out;
}

namespace {

Result<Value> list_of(Context& context, const std::vector<std::string_view>& parts) {
  std::vector<Value> out;
  for (const std::string_view part : parts) out.push_back(Value::string(std::string(part)));
  return context.made(Value::list(std::move(out)));
}

template <std::string (*change)(std::string_view)>
Result<Value> change_case(const MethodCall& call) {
  return call.context.made_text(change(call.value.text()));
}

// Python's str.title: every run of letters.
Result<Value> title(const MethodCall& call) {
  const std::string& text = call.value.text();
  std::string out;
  bool inside = false;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const bool letter = russian::is_letter(utf8::next(text, at));
    const auto one = std::string_view(text).substr(start, at - start);
    out += !letter ? std::string(one) : inside ? russian::lower(one) : russian::upper(one);
    inside = letter;
  }
  return call.context.made_text(std::move(out));
}

template <Side side>
Result<Value> strip(const MethodCall& call) {
  PRIKAZ_TRY(const std::string characters, call.text(0));
  return Value::string(stripped(call.value.text(), side, characters));
}

Result<Value> split_text(const MethodCall& call) {
  PRIKAZ_TRY(const std::string separator, call.text(0));
  PRIKAZ_TRY(const int64_t limit, call.integer(1, -1));
  return list_of(call.context, split(call.value.text(), separator, limit));
}

Result<Value> split_lines(const MethodCall& call) {
  auto parts = split(call.value.text(), "\n", -1);
  if (parts.back().empty()) parts.pop_back();
  return list_of(call.context, parts);
}

Result<Value> join(const MethodCall& call) {
  PRIKAZ_TRY(const Value items, call.context.sequence(call.arguments[0]));
  std::string out;
  for (const Value& item : items.items()) {
    if (&item != items.items().data()) out += call.value.text();
    PRIKAZ_TRY(const std::string text, call.context.text(item));
    PRIKAZ_CHECK(call.context.reserve(text.size() + call.value.text().size()));
    out += text;
  }
  return Value::string(std::move(out));
}

template <bool at_start>
Result<Value> begins_or_ends(const MethodCall& call) {
  const std::string& text = call.value.text();
  PRIKAZ_TRY(const Value any, call.arguments[0].is(Kind::kList)
                                  ? Result<Value>(call.arguments[0])
                                  : Result<Value>(Value::list({call.arguments[0]})));
  for (const Value& item : any.items()) {
    PRIKAZ_TRY(const std::string part, call.context.text(item));
    if (at_start ? text.starts_with(part) : text.ends_with(part)) return Value::boolean(true);
  }
  return Value::boolean(false);
}

Result<Value> replace(const MethodCall& call) {
  PRIKAZ_TRY(const std::string from, call.text(0));
  PRIKAZ_TRY(const std::string to, call.text(1));
  PRIKAZ_TRY(const int64_t count, call.integer(2, -1));
  return replaced(call.context, call.value.text(), from, to, count);
}

Result<Value> format(const MethodCall& call) {
  return brace_format(call.context, call.value.text(), call.arguments, call.keywords);
}

Result<Value> find(const MethodCall& call) {
  PRIKAZ_TRY(const std::string part, call.text(0));
  const std::string& text = call.value.text();
  const size_t found = text.find(part);
  if (found == std::string::npos) return Value::integer(-1);
  return Value::integer(static_cast<int64_t>(utf8::length(text.substr(0, found))));
}

Result<Value> count_text(const MethodCall& call) {
  PRIKAZ_TRY(const std::string part, call.text(0));
  const std::string& text = call.value.text();
  if (part.empty()) return Value::integer(static_cast<int64_t>(utf8::length(text)) + 1);
  int64_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return Value::integer(count);
}

template <bool (*belongs)(char32_t)>
Result<Value> all_are(const MethodCall& call) {
  const std::string& text = call.value.text();
  bool all = !text.empty();
  for (size_t at = 0; at < text.size();) all = belongs(utf8::next(text, at)) && all;
  return Value::boolean(all);
}

bool letter_or_digit(char32_t c) {
  return russian::is_letter(c) || russian::is_decimal_digit(c);
}

template <Align align>
Result<Value> pad(const MethodCall& call) {
  PRIKAZ_TRY(const int64_t width, call.integer(0, 0));
  PRIKAZ_TRY(const std::string fill, call.text(1, " "));
  return padded(call.context, call.value.text(), align, width, fill);
}

Result<Value> zero_fill(const MethodCall& call) {
  PRIKAZ_TRY(const int64_t width, call.integer(0, 0));
  const std::string& text = call.value.text();
  const bool sign = !text.empty() && (text[0] == '-' || text[0] == '+');
  PRIKAZ_TRY(const Value digits, padded(call.context, std::string_view(text).substr(sign ? 1 : 0),
                                        Align::kRight, width - (sign ? 1 : 0), "0"));
  return Value::string((sign ? text.substr(0, 1) : std::string()) + digits.text());
}

template <bool prefix>
Result<Value> remove_affix(const MethodCall& call) {
  PRIKAZ_TRY(const std::string part, call.text(0));
  std::string_view text = call.value.text();
  if (prefix && text.starts_with(part)) text.remove_prefix(part.size());
  if (!prefix && text.ends_with(part)) text.remove_suffix(part.size());
  return Value::string(std::string(text));
}

constexpr std::array kTextMethods = {
    NamedMethod{"upper", change_case<russian::upper>},
    NamedMethod{"lower", change_case<russian::lower>},
    NamedMethod{"capitalize", change_case<russian::capitalize>},
    NamedMethod{"title", title},
    NamedMethod{"strip", strip<Side::kBoth>, 0, 1},
    NamedMethod{"lstrip", strip<Side::kLeft>, 0, 1},
    NamedMethod{"rstrip", strip<Side::kRight>, 0, 1},
    NamedMethod{"split", split_text, 0, 2},
    NamedMethod{"splitlines", split_lines},
    NamedMethod{"join", join, 1, 1},
    NamedMethod{"startswith", begins_or_ends<true>, 1, 1},
    NamedMethod{"endswith", begins_or_ends<false>, 1, 1},
    NamedMethod{"replace", replace, 2, 3},
    NamedMethod{"format", format, 0, 64},
    NamedMethod{"find", find, 1, 1},
    NamedMethod{"count", count_text, 1, 1},
    NamedMethod{"isdigit", all_are<russian::is_decimal_digit>},
    NamedMethod{"isalpha", all_are<russian::is_letter>},
    NamedMethod{"isalnum", all_are<letter_or_digit>},
    NamedMethod{"isspace", all_are<russian::is_space>},
    NamedMethod{"ljust", pad<Align::kLeft>, 1, 2},
    NamedMethod{"rjust", pad<Align::kRight>, 1, 2},
    NamedMethod{"center", pad<Align::kCentre>, 1, 2},
    NamedMethod{"zfill", zero_fill, 1, 1},
    NamedMethod{"removeprefix", remove_affix<true>, 1, 1},
    NamedMethod{"removesuffix", remove_affix<false>, 1, 1},
};

}  // namespace

std::span<const NamedMethod> text_methods() {
  return kTextMethods;
}

}  // namespace prikaz::expr
