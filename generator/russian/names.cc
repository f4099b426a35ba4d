#include "russian/names.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

char32_t first_character(std::string_view text) {
  size_t at = 0;
  return text.empty() ? U'\0' : utf8::next(text, at);
}

std::string first_letter(std::string_view text) {
  size_t at = 0;
  if (!text.empty()) utf8::next(text, at);
  return std::string(text.substr(0, at));
}

// «Е.», «Ж.-П.»
bool is_initial(std::string_view word) {
  return word.ends_with('.') && is_upper(first_character(word)) &&
         utf8::length(word) <= (word.find('-') == std::string_view::npos ? 3u : 6u);
}

// A capital and letters, hyphens and apostrophes: «Петрова-Водкина».
bool is_name_word(std::string_view word) {
  if (!is_upper(first_character(word))) return false;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (!is_letter(c) && c != '-' && c != '\'' && c != U'’') return false;
  }
  return true;
}

bool is_patronymic(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kEndings = {"вич", "ьич", "мич", "вна",
                                                               "чна", "шна", "кич"};
  const std::string small = lower(word);
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return small.ends_with(ending); });
}

// Words, with «Е.П.» parted into «Е.» and «П.».
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (is_space(c)) {
      if (!out.back().empty()) out.emplace_back();
      continue;
    }
    out.back() += text.substr(start, at - start);
    if (c == '.' && at < text.size() && text[at] != '-') out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

std::string initial(std::string_view name) {
  if (name.empty() || is_initial(name)) return std::string(name);
  return first_letter(name) + ".";
}

}  // namespace

PersonName PersonName::parse(std::string_view text) {
  PersonName out;
  const std::vector<std::string> words = words_of(text);
  const size_t first = std::min(text.find_first_not_of(" \t\n\r"), text.size());
  const size_t last = text.find_last_not_of(" \t\n\r");
  out.typed = text.substr(first, last == std::string_view::npos ? 0 : last + 1 - first);
  if (words.size() < 2 || words.size() > 3) return out;
  const bool three = words.size() == 3;
  const auto initial_at = [&](size_t i) { return is_initial(words[i]); };
  const auto name_at = [&](size_t i) { return is_name_word(words[i]); };
  const auto set = [&](size_t surname, size_t given, size_t patronymic) {
    out.surname = words[surname];
    out.given = words[given];
    if (three) out.patronymic = words[patronymic];
  };
  if (name_at(0) && initial_at(1) && (!three || initial_at(2))) {
    set(0, 1, 2);
  } else if (initial_at(0) && (!three || initial_at(1)) && name_at(words.size() - 1)) {
    set(words.size() - 1, 0, 1);
  } else if (three && name_at(0) && name_at(1) && name_at(2)) {
    const bool surname_last = is_patronymic(words[1]) && !is_patronymic(words[2]);
    surname_last ? set(2, 0, 1) : set(0, 1, 2);
  } else if (!three && name_at(0) && name_at(1) && !is_patronymic(words[1])) {
    set(0, 1, 1);
  }
  return out;
}

bool PersonName::full() const {
  return understood() && !is_initial(given);
}

std::string PersonName::print(NameForm form) const {
  if (!understood()) return typed;
  const std::string initials = initial(given) + initial(patronymic);
  const std::string space(kNoBreakSpace);
  switch (form) {
    case NameForm::kInitialsFirst:
      return initials + space + surname;
    case NameForm::kSurnameFirst:
      return surname + space + initials;
    case NameForm::kFull:
      if (!full()) return surname + space + initials;
      return surname + " " + given + (patronymic.empty() ? "" : " " + patronymic);
  }
  return typed;
}

}  // namespace prikaz::russian
