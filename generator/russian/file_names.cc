#include "russian/file_names.h"

#include <array>
#include <utility>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr std::string_view kParting = "\\/:|";     // stand for a «-»
constexpr std::string_view kForbidden = "*?\"<>";  // are left out
constexpr std::array<const char*, 22> kDevices = {
    "con",  "prn",  "aux",  "nul",  "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"};
// а to я.
constexpr std::array<const char*, 32> kLatin = {
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k",  "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "",  "e", "iu", "ia"};

std::string cut(std::string text, size_t bytes) {
  if (text.size() <= bytes) return text;
  size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text;
}

std::string trimmed(std::string text) {
  const size_t begin = text.find_first_not_of("_.");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of("_.,;-") - begin + 1);
}

}  // namespace

std::string file_name(std::string_view text, size_t bytes) {
  const std::string normal = normalized(text);
  std::string out;
  char between = '\0';  // what the spaces and forbidden characters before the next one come to
  for (size_t at = 0; at < normal.size();) {
    const char32_t c = utf8::next(normal, at);
    const bool ascii = c < 0x80;
    if (ascii && kParting.find(static_cast<char>(c)) != std::string_view::npos) {
      between = '-';
    } else if (is_space(c) || c == 0x200B || c == 0xFEFF || c < 0x20) {
      if (between == '\0') between = '_';
    } else if (c == 0x7F || c == 0xFFFD || c == 0xAD ||
               (ascii && kForbidden.find(static_cast<char>(c)) != std::string_view::npos)) {
      continue;
    } else {
      if (between != '\0' && !out.empty()) out += between;
      between = '\0';
      utf8::append(out, c);
    }
  }
  out = trimmed(cut(trimmed(std::move(out)), bytes));
  const std::string small = lower(out.substr(0, out.find('.')));
  for (const char* device : kDevices) {
    if (small == device) return "_" + out;
  }
  return out;
}

std::string transliterated(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    const bool capital = (c >= U'А' && c <= U'Я') || c == U'Ё';
    if (c == U'Ё' || c == U'ё')
      c = U'е';
    else if (capital)
      c += U'а' - U'А';
    if (c == U'№') {
      out += 'N';
    } else if (c == U'«' || c == U'»' || c == U'„' || c == U'“') {
      continue;
    } else if (c < U'а' || c > U'я') {
      utf8::append(out, c == U'–' || c == U'—' ? U'-' : c);
    } else {
      std::string latin = kLatin[c - U'а'];
      if (capital && !latin.empty()) latin[0] = static_cast<char>(latin[0] - 'a' + 'A');
      out += latin;
    }
  }
  return out;
}

}  // namespace prikaz::russian
