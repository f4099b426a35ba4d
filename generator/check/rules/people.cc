#include "check/rules/people.h"

#include <array>

#include "base/utf8.h"
#include "check/rules/walk.h"
#include "russian/form_cases.h"

namespace prikaz::check {

namespace {

// A capital letter with its dot: the token behind it, or 0.
size_t initial_end(const Walk& walk, size_t i) {
  const bool letter = walk.is_word(i) && walk[i].size() == 2 && walk[i].capital && walk[i].cyrillic;
  return letter && walk.is_mark(i + 1, '.') ? i + 2 : 0;
}

bool is_name_word(const Walk& walk, size_t i) {
  return walk.is_word(i) && walk[i].capital && !walk[i].all_capitals && walk[i].cyrillic &&
         walk[i].size() > 4;
}

// A surname may be double: «Римский-Корсаков». The token behind it.
size_t surname_end(const Walk& walk, size_t i) {
  if (!is_name_word(walk, i)) return 0;
  return walk.is_mark(i + 1, '-') && is_name_word(walk, i + 2) ? i + 3 : i + 1;
}

// «ЛУГОВА Анна Борисовна»
bool is_surname_in_capitals(const Walk& walk, size_t i) {
  constexpr size_t kShortest = 6;  // bytes
  return walk.is_word(i) && walk[i].all_capitals && walk[i].cyrillic && walk[i].size() >= kShortest;
}

bool is_patronymic(std::string_view folded) {
  static constexpr std::array<std::string_view, 18> kEndings = {
      "вич",  "вича", "вичу", "вичем", "виче", "вна",   "вны", "вне", "вну",
      "вной", "ична", "ичны", "ичне",  "ичну", "ичной", "ич",  "ича", "ичу"};
  for (const std::string_view ending : kEndings) {
    if (folded.size() > ending.size() + 4 && folded.ends_with(ending)) return true;
  }
  return false;
}

class PeopleScanner {
 public:
  explicit PeopleScanner(const Paragraph& paragraph) : paragraph_(paragraph), walk_(paragraph) {}

  std::vector<FoundPerson> scan() {
    for (size_t i = 0; i < walk_.size(); ++i) {
      const Token& token = walk_[i];  // a name begins with a capital
      if (token.kind != TokenKind::kWord || !token.capital || !token.cyrillic) continue;
      if (walk_.is_word(i - 1)) continue;
      FoundPerson found;
      if (!surname_then_initials(i, found) && !initials_then_surname(i, found) && !whole(i, found))
        continue;
      found.begin = walk_[found.first].begin;
      found.end = walk_[found.last].end;
      out_.push_back(found);
      i = found.last;
    }
    return std::move(out_);
  }

 private:
  // «Е.Ю.», «Е. Ю.», «Е.»; the token behind, or 0.
  size_t initials(size_t i, FoundPerson& found) const {
    const size_t first = initial_end(walk_, i);
    if (first == 0) return 0;
    found.given = walk_.text(i);
    const size_t next = walk_.is_space(first) ? first + 1 : first;
    const size_t second = initial_end(walk_, next);
    if (second == 0) return first;
    found.patronymic = walk_.text(next);
    found.spaced = next != first;
    return second;
  }

  bool surname_then_initials(size_t i, FoundPerson& found) const {
    const size_t end = surname_end(walk_, i);
    if (end == 0 || !walk_.is_space(end)) return false;
    const size_t last = initials(end + 1, found);
    if (last == 0 || found.patronymic.empty()) return false;
    const size_t behind = walk_.is_space(last) ? last + 1 : last;
    if (is_name_word(walk_, behind) && names_post(i, end)) return false;
    found.initials = true;
    found.surname = text(i, end);
    found.first = i;
    found.last = last - 1;
    return true;
  }

  bool initials_then_surname(size_t i, FoundPerson& found) const {
    size_t end = initials(i, found);
    if (end == 0) return false;
    if (walk_.is_space(end)) ++end;
    const size_t last = surname_end(walk_, end);
    if (last == 0) return false;
    found.initials = found.initials_first = true;
    found.surname = text(end, last);
    found.first = i;
    found.last = last - 1;
    return true;
  }

  bool whole(size_t i, FoundPerson& found) const {
    const bool capitals = is_surname_in_capitals(walk_, i);
    const size_t end = capitals ? i + 1 : surname_end(walk_, i);
    if (end == 0 || !walk_.is_space(end) || !is_name_word(walk_, end + 1)) return false;
    if (!walk_.is_space(end + 2) || !is_name_word(walk_, end + 3)) return false;
    if (!capitals && is_patronymic(walk_.folded(end + 1))) {  // also «Анна Львовна Прокопович»
      found.given = text(i, end);
      found.patronymic = walk_.text(end + 1);
      found.surname = walk_.text(end + 3);
    } else if (is_patronymic(walk_.folded(end + 3))) {
      found.surname = text(i, end);
      found.given = walk_.text(end + 1);
      found.patronymic = walk_.text(end + 3);
    } else {
      return false;
    }
    found.first = i;
    found.last = end + 3;
    return true;
  }

  // «Министр Р.Г. Чернов», «Директору В.С. Белому»: the initials belong to the name behind them.
  bool names_post(size_t first, size_t end) const {
    return end == first + 1 && russian::person_noun_form(walk_.folded(first)).has_value();
  }

  std::string text(size_t first, size_t end) const {
    return paragraph_.text.substr(walk_[first].begin, walk_[end - 1].end - walk_[first].begin);
  }

  const Paragraph& paragraph_;
  const Walk walk_;
  std::vector<FoundPerson> out_;
};

}  // namespace

std::vector<FoundPerson> people(const Paragraph& paragraph) {
  return PeopleScanner(paragraph).scan();
}

bool is_namesake(const Paragraph& paragraph, const FoundPerson& person) {
  constexpr size_t kBefore = 6;  // tokens
  const Walk walk(paragraph);
  for (size_t back = 1; back <= kBefore && back <= person.first; ++back) {
    const std::string_view word = walk.folded(person.first - back);
    if (word == "им" || word == "имени") return true;
  }
  return false;
}

std::string surname_stem(std::string_view surname) {
  // Of adjectives («Белый», «Белому») shorter stems are left than of «Белов».
  static constexpr std::array<std::string_view, 18> kLong = {
      "ского", "скому", "ским", "ском", "ская", "скую", "ской", "ский", "ого",
      "ому",   "ый",    "ий",   "ой",   "ым",   "ом",   "ую",   "ая",   "его"};
  static constexpr std::array<std::string_view, 5> kShort = {"у", "а", "е", "ы", "и"};
  constexpr size_t kThreeLetters = 6, kFourLetters = 8;  // bytes
  std::string folded = fold(surname);
  for (size_t at = folded.find("ё"); at != std::string::npos; at = folded.find("ё"))
    folded.replace(at, 2, "е");
  const auto cut = [&](const auto& endings, size_t left) {
    for (const std::string_view ending : endings) {
      if (folded.size() < ending.size() + left || !folded.ends_with(ending)) continue;
      folded.resize(folded.size() - ending.size());
      return true;
    }
    return false;
  };
  if (!cut(kLong, kThreeLetters)) cut(kShort, kFourLetters);
  return folded;
}

}  // namespace prikaz::check
