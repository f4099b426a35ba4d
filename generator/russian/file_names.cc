#include "russian/file_names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr size_t kMostBytes = 200;

bool is_forbidden(char32_t c) {
  return c < 0x20 || c == 0x7F || c == '\\' || c == ':' || c == '*' || c == '?' || c == '"' ||
         c == '<' || c == '>' || c == '|' || c == 0x200B || c == 0xAD || c == 0xFEFF ||
         c == 0xFFFD || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kNames = {"CON", "PRN", "AUX", "NUL"};
  const std::string large = upper(name.substr(0, name.find('.')));
  if (std::find(kNames.begin(), kNames.end(), large) != kNames.end()) return true;
  return large.size() == 4 && (large.starts_with("COM") || large.starts_with("LPT")) &&
         large[3] >= '0' && large[3] <= '9';
}

void strip_ends(std::string& name) {
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
  name.erase(0, std::min(name.find_first_not_of(" ."), name.size()));
}

void cut(std::string& name, size_t most) {
  size_t at = 0;
  for (size_t count = 0; at < name.size() && count < most; ++count) {
    size_t end = at;
    utf8::next(name, end);
    if (end > kMostBytes) break;
    at = end;
  }
  if (at == name.size()) return;
  const size_t space = name.rfind(' ', at);
  if (space != std::string::npos && space > at / 2) at = space;
  name.resize(at);
}

// а…я
constexpr std::array<std::string_view, 32> kLatin = {
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k",  "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "",  "e", "iu", "ia"};

}  // namespace

std::string file_name(std::string_view typed, size_t most) {
  const std::string text = normalized(typed);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (is_space(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c == '/') {
      out += '-';
    } else if (!is_forbidden(c)) {
      out += text.substr(start, at - start);
    }
  }
  strip_ends(out);
  cut(out, most);
  strip_ends(out);
  if (is_reserved(out)) out.insert(out.begin(), 1, '_');
  return out.empty() ? "без имени" : out;
}

std::string transliterated(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(text, at);
    const bool capital = (c >= U'А' && c <= U'Я') || c == U'Ё';
    const char32_t small = c == U'Ё' ? U'ё' : capital ? c + 32 : c;
    if (small == U'ё') {
      out += capital ? "E" : "e";
    } else if (small == U'№') {
      out += "N";
    } else if (small >= U'а' && small <= U'я') {
      std::string latin(kLatin[static_cast<size_t>(small - U'а')]);
      if (capital && !latin.empty()) latin[0] = static_cast<char>(latin[0] - 32);
      out += latin;
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

}  // namespace prikaz::russian
