#include "russian/endings.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian::endings {

const Pattern kHard = {0, {"", "а", "у", "а", "ом", "е"}};
const Pattern kHushed = {0, {"", "а", "у", "а", "ем", "е"}};
const Pattern kSoft = {1, {"ь", "я", "ю", "я", "ем", "е"}};
const Pattern kYod = {1, {"й", "я", "ю", "я", "ем", "е"}};
const Pattern kIy = {1, {"й", "я", "ю", "я", "ем", "и"}};
const Pattern kA = {1, {"а", "ы", "е", "у", "ой", "е"}};
const Pattern kAVelar = {1, {"а", "и", "е", "у", "ой", "е"}};
const Pattern kAHushed = {1, {"а", "и", "е", "у", "ей", "е"}};
const Pattern kATs = {1, {"а", "ы", "е", "у", "ей", "е"}};
const Pattern kYa = {1, {"я", "и", "е", "ю", "ей", "е"}};
const Pattern kIya = {1, {"я", "и", "и", "ю", "ей", "и"}};
const Pattern kThird = {1, {"ь", "и", "и", "ь", "ью", "и"}};
const Pattern kUnchanged = {0, {"", "", "", "", "", ""}};
const Pattern kAdjective = {2, {"ый", "ого", "ому", "ого", "ым", "ом"}};
const Pattern kAdjectiveVelar = {2, {"ий", "ого", "ому", "ого", "им", "ом"}};
const Pattern kAdjectiveSoft = {2, {"ий", "его", "ему", "его", "им", "ем"}};
const Pattern kAdjectiveThird = {2, {"ий", "ьего", "ьему", "ьего", "ьим", "ьем"}};
const Pattern kAdjectiveFeminine = {2, {"ая", "ой", "ой", "ую", "ой", "ой"}};
const Pattern kAdjectiveFeminineSoft = {2, {"ая", "ей", "ей", "ую", "ей", "ей"}};
const Pattern kAdjectiveFeminineFine = {2, {"яя", "ей", "ей", "юю", "ей", "ей"}};
const Pattern kPossessive = {0, {"", "а", "у", "а", "ым", "е"}};
const Pattern kPossessiveFeminine = {1, {"а", "ой", "ой", "у", "ой", "ой"}};

namespace {

constexpr size_t kLetter = 2;  // bytes of a Cyrillic letter

bool one_of(std::string_view letter, std::string_view letters) {
  return letter.size() == kLetter && letters.find(letter) != std::string_view::npos;
}

}  // namespace

std::string_view without(std::string_view word, int letters) {
  return word.substr(0,
                     word.size() - std::min(word.size(), kLetter * static_cast<size_t>(letters)));
}

std::string_view letter(std::string_view word, int from_end) {
  const size_t behind = kLetter * static_cast<size_t>(from_end);
  if (word.size() < behind + kLetter) return {};
  return word.substr(word.size() - behind - kLetter, kLetter);
}

int vowels_in(std::string_view word) {
  int count = 0;
  for (size_t at = 0; at + kLetter <= word.size(); at += kLetter) {
    count += is_vowel(word.substr(at, kLetter)) ? 1 : 0;
  }
  return count;
}

bool is_vowel(std::string_view letter) {
  return one_of(letter, "аеёиоуыэюя");
}
bool is_hushed(std::string_view letter) {
  return one_of(letter, "жшчщ");
}
bool is_velar(std::string_view letter) {
  return one_of(letter, "гкх");
}
bool is_consonant(std::string_view letter) {
  return one_of(letter, "бвгджзклмнпрстфхцчшщ");
}

bool ends_with_any(std::string_view word, std::span<const std::string_view> suffixes) {
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](std::string_view suffix) { return word.ends_with(suffix); });
}

std::string without_fleeting_vowel(std::string_view word) {
  const std::string_view last = letter(word);
  const std::string_view vowel = letter(word, 1);
  const std::string_view before = letter(word, 2);
  std::string out(without(word, 2));
  const bool soft = one_of(vowel, "её");
  if (is_vowel(before)) {
    out += "й";
  } else if ((soft && before == "л") || last == "й" ||
             (soft && last == "к" && !is_hushed(before) && !is_velar(before))) {
    out += "ь";
  }
  return last == "й" ? out : out + std::string(last);
}

Forms apply(std::string_view word, const Pattern& pattern) {
  return apply_to_stem(word, without(word, pattern.strip), pattern);
}

Forms apply_to_stem(std::string_view word, std::string_view stem, const Pattern& pattern) {
  Forms out;
  out[0] = word;
  for (size_t i = 1; i < kCaseCount; ++i)
    out[i] = std::string(stem) + std::string(pattern.endings[i]);
  return out;
}

Forms same(std::string_view word) {
  Forms out;
  out.fill(std::string(word));
  return out;
}

const Pattern& noun_in_a(std::string_view word) {
  const std::string_view before = letter(word, 1);
  if (letter(word) == "я") return before == "и" ? kIya : kYa;
  if (is_velar(before)) return kAVelar;
  if (is_hushed(before)) return kAHushed;
  return before == "ц" ? kATs : kA;
}

std::string key(std::string_view word) {
  std::string out = lower(word);
  for (size_t at = out.find("ё"); at != std::string::npos; at = out.find("ё", at)) {
    out.replace(at, kLetter, "е");
  }
  return out;
}

namespace {

std::string fit_to(std::string_view typed, std::string_view plain, bool capitals,
                   std::string_view form) {
  if (plain == form) return std::string(typed);
  if (plain.size() != typed.size()) return std::string(form);
  const auto differs = std::mismatch(plain.begin(), plain.end(), form.begin(), form.end());
  size_t same = static_cast<size_t>(differs.first - plain.begin());
  while (same > 0 && same < form.size() &&
         (static_cast<unsigned char>(form[same]) & 0xC0) == 0x80) {
    --same;
  }
  const std::string_view rest = form.substr(same);
  return std::string(typed.substr(0, same)) + (capitals ? upper(rest) : std::string(rest));
}

bool all_capitals(std::string_view typed) {
  return utf8::length(typed) > 1 && upper(typed) == typed;
}

}  // namespace

std::string fit(std::string_view typed, std::string_view form) {
  return fit_to(typed, lower(typed), all_capitals(typed), form);
}

Forms fit(std::string_view typed, const Forms& forms) {
  const std::string plain = lower(typed);
  if (plain == typed) return forms;
  const bool capitals = all_capitals(typed);
  Forms out;
  std::transform(forms.begin(), forms.end(), out.begin(),
                 [&](const std::string& form) { return fit_to(typed, plain, capitals, form); });
  return out;
}

}  // namespace prikaz::russian::endings
