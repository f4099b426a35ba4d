// Numbers, words and strings of JSON (RFC 8259, 3, 6 and 7).
#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/utf8.h"
#include "data/json_reader.h"

namespace prikaz::data {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<Value> JsonReader::number(const Origin& origin) {
  const size_t start = at_;
  if (peek() == '-') ++at_;
  if (!is_digit(peek())) return unexpected({"цифру", "a digit"});
  const bool zero = peek() == '0';
  while (is_digit(peek())) ++at_;
  if (zero && at_ - start > (text_[start] == '-' ? 2u : 1u)) {
    return fail(start, {"число не может начинаться с нуля", "a number cannot begin with a zero"},
                {"возьмите его в кавычки", "put it in quotes"});
  }
  bool whole = true;
  if (peek() == '.') {
    whole = false;
    ++at_;
    if (!is_digit(peek())) return unexpected({"цифру", "a digit"});
    while (is_digit(peek())) ++at_;
  }
  if (peek() == 'e' || peek() == 'E') {
    whole = false;
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!is_digit(peek())) return unexpected({"цифру", "a digit"});
    while (is_digit(peek())) ++at_;
  }
  const char* first = text_.data() + start;
  const char* last = text_.data() + at_;
  int64_t integer = 0;
  if (whole && std::from_chars(first, last, integer).ec == std::errc{}) {
    return Value::integer(integer).with_origin(origin);
  }
  double real = 0;
  if (std::from_chars(first, last, real).ec != std::errc{}) {
    return fail(start, {"слишком большое число", "the number is too large"},
                {"возьмите его в кавычки", "put it in quotes"});
  }
  return Value::number(real).with_origin(origin);
}

std::optional<Value> JsonReader::word(const Origin& origin) {
  const auto take = [&](std::string_view wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  };
  if (take("true")) return Value::boolean(true).with_origin(origin);
  if (take("false")) return Value::boolean(false).with_origin(origin);
  if (take("null")) return Value().with_origin(origin);
  return unexpected({"значение", "a value"});
}

std::optional<std::string> JsonReader::string() {
  const size_t opened_at = at_++;
  std::string out;
  while (true) {
    const size_t plain = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20) {
      ++at_;
    }
    out += text_.substr(plain, at_ - plain);
    if (at_end() || peek() == '\n') {
      return fail(opened_at,
                  {"кавычка не закрыта в этой строке", "the quote is not closed in this line"},
                  {"новую строку внутри текста пишут как \\n", "a line break is written \\n"});
    }
    if (peek() == '"') {
      ++at_;
      return out;
    }
    if (peek() != '\\') {
      return fail(
          at_,
          {fmt::format("управляющий символ U+{:04X} внутри текста", static_cast<unsigned>(peek())),
           fmt::format("control character U+{:04X} in a text", static_cast<unsigned>(peek()))},
          {"табуляцию пишут как \\t", "a tab is written \\t"});
    }
    if (!escape(out)) return std::nullopt;
  }
}

bool JsonReader::escape(std::string& out) {
  const size_t start = at_++;
  const char kind = peek();
  ++at_;
  switch (kind) {
    case '"':
      out += '"';
      return true;
    case '\\':
      out += '\\';
      return true;
    case '/':
      out += '/';
      return true;
    case 'b':
      out += '\b';
      return true;
    case 'f':
      out += '\f';
      return true;
    case 'n':
      out += '\n';
      return true;
    case 'r':
      out += '\r';
      return true;
    case 't':
      out += '\t';
      return true;
    case 'u':
      return hex_escape(out);
    default:
      fail(start, {"неизвестное сочетание после «\\»", "unknown escape after «\\»"},
           {"сам знак «\\» пишут дважды: «\\\\»", "the sign «\\» itself is written twice: «\\\\»"});
      return false;
  }
}

std::optional<unsigned> JsonReader::four_hex_digits() {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i) {
    const int digit = at_end() ? -1 : hex_digit(peek());
    if (digit < 0) return unexpected({"четыре шестнадцатеричные цифры", "four hexadecimal digits"});
    code = code << 4 | static_cast<unsigned>(digit);
    ++at_;
  }
  return code;
}

// RFC 8259, 7: characters beyond U+FFFF are written as a pair of surrogates.
bool JsonReader::hex_escape(std::string& out) {
  const size_t start = at_ - 2;
  auto code = four_hex_digits();
  if (!code) return false;
  char32_t c = *code;
  bool paired = c < 0xD800 || c > 0xDFFF;
  if (!paired && c < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
    at_ += 2;
    const auto low = four_hex_digits();
    if (!low) return false;
    paired = *low >= 0xDC00 && *low <= 0xDFFF;
    c = 0x10000 + ((c - 0xD800) << 10) + (*low - 0xDC00);
  }
  if (!paired) {
    fail(start, {"половина суррогатной пары Юникода", "half of a Unicode surrogate pair"});
    return false;
  }
  utf8::append(out, c);
  return true;
}

}  // namespace prikaz::data
