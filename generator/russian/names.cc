#include "russian/names.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "russian/given_names.h"
#include "russian/letters.h"
#include "russian/surname_words.h"

namespace prikaz::russian {

namespace {

constexpr const char* kNoBreakSpace = "\u00A0";

// Words and initials: «Е.П.» is two initials, «Е.» one; a dash stays inside a word.
struct Word {
  std::string text;
  bool initial = false;
};

std::optional<std::vector<Word>> words_of(std::string_view text) {
  std::vector<Word> out;
  std::string current;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool inside = c == '-' || c == '\'' || c == U'’';  // «Римская-Корсакова», «О'Нил»
    if (is_letter(c) || (inside && !current.empty())) {
      utf8::append(current, c);
    } else if (c == '.') {
      if (utf8::length(current) != 1) return {};
      out.push_back({current, true});
      current.clear();
    } else if (is_space(c)) {
      if (!current.empty()) out.push_back({current, false});
      current.clear();
    } else {
      return {};
    }
  }
  if (!current.empty()) out.push_back({current, false});
  const auto capital = [](const Word& word) {
    size_t at = 0;
    return is_upper(utf8::next(word.text, at)) && (word.initial || utf8::length(word.text) > 1);
  };
  for (const Word& word : out) {
    if (!capital(word) && !surname_words::is_particle(word.text)) return {};
  }
  return out;
}

// «фон» and «де» go with the word behind them, «оглы» and «кызы» with the one before.
void join_particles(std::vector<Word>& words) {
  for (size_t i = 0; i < words.size();) {
    if (!surname_words::is_particle(words[i].text)) {
      ++i;
      continue;
    }
    const bool kin = gender_of_patronymic(words[i].text).has_value();
    const size_t left = kin ? i - 1 : i;
    if (kin ? i == 0 : i + 1 == words.size()) return;
    words[left].text += " " + words[left + 1].text;
    words.erase(words.begin() + static_cast<long>(left) + 1);
    i = left + 1;
  }
}

bool is_patronymic(std::string_view word) {
  return gender_of_patronymic(word).has_value();
}

// «А.»; «А.-М.» of a double name.
std::string initial_of(const std::string& word) {
  std::string out;
  for (size_t at = 0; at < word.size();) {
    utf8::append(out, utf8::next(word, at));
    out += '.';
    at = std::min(word.find('-', at), word.size());
    if (at + 1 >= word.size()) break;
    out += '-';
    ++at;
  }
  return out;
}

}  // namespace

std::string PersonName::with_initials_first() const {
  return initial_of(first) + (patronymic.empty() ? "" : initial_of(patronymic)) + kNoBreakSpace +
         surname;
}

std::string PersonName::with_initials_last() const {
  return surname + kNoBreakSpace + initial_of(first) +
         (patronymic.empty() ? "" : initial_of(patronymic));
}

std::string PersonName::full() const {
  if (initials) return with_initials_last();
  return surname + " " + first + (patronymic.empty() ? "" : " " + patronymic);
}

std::optional<PersonName> parse_name(std::string_view text) {
  auto words = words_of(text);
  if (!words) return {};
  join_particles(*words);
  const auto& w = *words;
  if (w.size() < 2 || w.size() > 3) return {};
  const auto initials =
      std::count_if(w.begin(), w.end(), [](const Word& word) { return word.initial; });
  PersonName name;
  if (initials > 0) {
    if (initials != static_cast<long>(w.size()) - 1) return {};
    name.initials = true;
    if (!w.front().initial) {  // Малкина Е.П.
      name.surname = w[0].text;
      name.first = w[1].text;
      if (w.size() > 2) name.patronymic = w[2].text;
    } else if (!w.back().initial) {  // Е.П. Малкина
      name.surname = w.back().text;
      name.first = w[0].text;
      if (w.size() > 2) name.patronymic = w[1].text;
    } else {
      return {};
    }
    return name;
  }
  if (w.size() != 3) return {};
  // «Иван Петрович Прокопович»: the given name tells the order.
  const bool surname_last =
      is_patronymic(w[1].text) && (!is_patronymic(w[2].text) || gender_of_given_name(w[0].text));
  if (surname_last) return PersonName{w[2].text, w[0].text, w[1].text};
  if (is_patronymic(w[2].text)) return PersonName{w[0].text, w[1].text, w[2].text};
  return {};
}

std::string signature_name(std::string_view text) {
  const auto name = parse_name(text);
  return name ? name->with_initials_first() : std::string(text);
}

std::string list_name(std::string_view text) {
  const auto name = parse_name(text);
  return name ? name->with_initials_last() : std::string(text);
}

}  // namespace prikaz::russian
