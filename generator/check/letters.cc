#include "check/letters.h"

#include <array>

#include "base/utf8.h"

namespace prikaz::check {

namespace {

// A small letter of the same length in UTF-8, or the character itself.
char32_t small(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= U'А' && c <= U'Я') return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;  // Ё and its neighbours
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  return c;
}

char32_t large(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 32;
  if (c >= U'а' && c <= U'я') return c - 32;
  if (c >= 0x450 && c <= 0x45F) return c - 80;
  return c;
}

std::string with_first(std::string_view text, char32_t (*change)(char32_t)) {
  if (text.empty()) return {};
  std::string out;
  size_t at = 0;
  utf8::append(out, change(utf8::next(text, at)));
  return out.append(text.substr(at));
}

}  // namespace

bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x52F;
}

bool is_latin(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_letter(char32_t c) {
  return is_cyrillic(c) || is_latin(c) || (c >= 0x300 && c <= 0x3FF);
}

bool is_capital(char32_t c) {
  return small(c) != c;
}

// By bytes: what has case here takes one or two, whose first is never a following byte of another.
std::string fold(std::string_view text) {
  std::string out(text);
  for (size_t at = 0; at < out.size(); ++at) {
    const auto first = static_cast<unsigned char>(out[at]);
    if (first < 0x80) {
      if (first >= 'A' && first <= 'Z') out[at] = static_cast<char>(first + 0x20);
      continue;
    }
    if (++at == out.size()) break;
    const auto second = static_cast<unsigned char>(out[at]);
    const auto in = [&](unsigned from, unsigned to) { return second >= from && second <= to; };
    const bool cyrillic = first == 0xD0;
    if ((cyrillic && in(0x90, 0x9F)) || (first == 0xC3 && in(0x80, 0x9E) && second != 0x97)) {
      out[at] = static_cast<char>(second + 0x20);                 // А to П, À to Þ
    } else if (cyrillic && (in(0xA0, 0xAF) || in(0x80, 0x8F))) {  // Р to Я, Ѐ to Џ
      out[at - 1] = static_cast<char>(0xD1);
      out[at] = static_cast<char>(second < 0x90 ? second + 0x10 : second - 0x20);
    }
  }
  return out;
}

char32_t first_character(std::string_view text) {
  size_t at = 0;
  return text.empty() ? U'\0' : utf8::next(text, at);
}

std::string with_capital(std::string_view text) {
  return with_first(text, large);
}

std::string with_small(std::string_view text) {
  return with_first(text, small);
}

std::string_view trimmed(std::string_view text) {
  const auto space_at = [](std::string_view rest) -> size_t {
    size_t at = 0;
    if (rest.empty() || !(is_space(utf8::next(rest, at)) || rest[0] == '\n')) return 0;
    return at;
  };
  while (const size_t size = space_at(text)) text.remove_prefix(size);
  while (!text.empty()) {
    size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (space_at(text.substr(start)) == 0) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string bare(std::string_view text) {
  std::string out;
  size_t kept = 0;  // from here on nothing was left out
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (c == '<') {
      const size_t close = text.find('>', at);
      if (close == std::string_view::npos || close - at >= 12) continue;
      at = close + 1;
    } else if (!is_space(c) && c != '*' && c != '\n') {
      continue;
    }
    out.append(text.substr(kept, start - kept));
    kept = at;
  }
  return out.append(text.substr(kept));
}

int month_named(std::string_view folded) {
  static constexpr std::array<std::string_view, 12> kStems = {
      "январ", "феврал", "март",    "апрел",  "ма",    "июн",
      "июл",   "август", "сентябр", "октябр", "ноябр", "декабр"};
  static constexpr std::array<std::string_view, 6> kEndings = {"", "а", "ь", "я", "й", "е"};
  if (folded.size() < 6 || folded.size() > 18) return 0;
  for (size_t month = 0; month < kStems.size(); ++month) {
    if (!folded.starts_with(kStems[month])) continue;
    const std::string_view ending = folded.substr(kStems[month].size());
    const bool may = month == 4;
    if (may && (ending == "й" || ending == "я" || ending == "е")) return 5;
    if (may) continue;
    for (const std::string_view known : kEndings) {
      if (ending == known && !(known.empty() && month != 2 && month != 7)) {
        return static_cast<int>(month) + 1;
      }
    }
  }
  return 0;
}

}  // namespace prikaz::check
