#include "pdf/syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/date.h"
#include "base/utf8.h"

namespace prikaz::pdf {

namespace {

constexpr char kHex[] = "0123456789ABCDEF";
constexpr size_t kLongestString = 32767;                  // ISO 19005-2, 6.1.13
constexpr int64_t kFarthest = 32000 * Length::kPerPoint;  // ISO 19005-1, 6.1.12: 32,767

bool is_plain_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

}  // namespace

void append_integer(std::string& out, int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end.ptr);
}

void append_hundredths(std::string& out, int64_t value) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  append_integer(out, value / 100);
  if (const int64_t rest = value % 100; rest != 0) {
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
}

void append_reference(std::string& out, int object) {
  append_integer(out, object);
  out += " 0 R";
}

std::string reference(int object) {
  std::string out;
  append_reference(out, object);
  return out;
}

void append_hex16(std::string& out, unsigned value) {
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[value >> shift & 15];
}

int64_t hundredths(Length length) {
  constexpr int64_t kPerHundredth = Length::kPerPoint / 100;
  const int64_t emu = std::clamp(length.emu(), -kFarthest, kFarthest);
  return (emu >= 0 ? emu + kPerHundredth / 2 : emu - kPerHundredth / 2) / kPerHundredth;
}

double finite_or(double value, double otherwise) {
  return std::isfinite(value) ? value : otherwise;
}

std::string name(std::string_view text) {
  std::string out = "/";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool regular = byte > 0x20 && byte < 0x7F &&
                         std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
    if (regular) {
      out += c;
    } else {
      out += '#';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

void append_utf16_hex(std::string& out, char32_t c) {
  if (c > 0xFFFF) {
    append_hex16(out, 0xD800 | (c - 0x10000) >> 10);
    append_hex16(out, 0xDC00 | ((c - 0x10000) & 0x3FF));
  } else {
    append_hex16(out, c);
  }
}

std::string string_bytes(std::string_view utf8) {
  if (is_plain_ascii(utf8)) return std::string(utf8.substr(0, kLongestString));
  std::string out = "\xFE\xFF";
  const auto append = [&](unsigned unit) {
    out += static_cast<char>(unit >> 8 & 0xFF);
    out += static_cast<char>(unit & 0xFF);
  };
  for (size_t at = 0; at < utf8.size() && out.size() + 4 <= kLongestString;) {
    const char32_t c = utf8::next(utf8, at);
    if (c > 0xFFFF) append(0xD800 | (c - 0x10000) >> 10);
    append(c > 0xFFFF ? 0xDC00 | ((c - 0x10000) & 0x3FF) : c);
  }
  return out;
}

std::string string_object(std::string_view bytes) {
  std::string out;
  if (is_plain_ascii(bytes)) {
    out = "(";
    for (const char c : bytes) {
      if (c == '(' || c == ')' || c == '\\') out += '\\';
      out += c;
    }
    return out + ")";
  }
  out = "<";
  for (const char c : bytes) {
    out += kHex[static_cast<unsigned char>(c) >> 4];
    out += kHex[static_cast<unsigned char>(c) & 15];
  }
  return out + ">";
}

std::string text_string(std::string_view utf8) {
  return string_object(string_bytes(utf8));
}

std::string pdf_date(int64_t seconds) {
  std::string iso = iso_date(seconds), out = "D:";
  for (const char c : iso) {
    if (c != '-' && c != ':' && c != 'T') out += c;
  }
  return out;
}

std::string iso_date(int64_t seconds) {
  constexpr int64_t kDay = 86400;
  const int64_t days = seconds >= 0 ? seconds / kDay : -((-seconds + kDay - 1) / kDay);
  const int64_t rest = seconds - days * kDay;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date::from_days(days).iso(), rest / 3600,
                     rest / 60 % 60, rest % 60);
}

std::string ascii_uri(std::string_view utf8) {
  std::string out;
  for (const char c : utf8.substr(0, kLongestString / 3)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '<' && c != '>' && c != '"') {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

}  // namespace prikaz::pdf
