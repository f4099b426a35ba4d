#include "paper/stamp.h"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "paper/access.h"
#include "paper/text.h"
#include "russian/dates.h"
#include "russian/grammar.h"
#include "russian/letters.h"
#include "russian/typography.h"

namespace prikaz::paper {

namespace {

using data::Value;
using russian::Gender;

struct Noun {
  std::string_view word;
  Gender gender;
};

// What is approved, in the nominative, «е» for «ё».
constexpr Noun kNouns[] = {
    {"план", Gender::kMasculine},        {"порядок", Gender::kMasculine},
    {"график", Gender::kMasculine},      {"состав", Gender::kMasculine},
    {"перечень", Gender::kMasculine},    {"список", Gender::kMasculine},
    {"протокол", Gender::kMasculine},    {"регламент", Gender::kMasculine},
    {"устав", Gender::kMasculine},       {"комплекс", Gender::kMasculine},
    {"отчет", Gender::kMasculine},       {"реестр", Gender::kMasculine},
    {"паспорт", Gender::kMasculine},     {"календарь", Gender::kMasculine},
    {"кодекс", Gender::kMasculine},      {"договор", Gender::kMasculine},
    {"стандарт", Gender::kMasculine},    {"бланк", Gender::kMasculine},
    {"проект", Gender::kMasculine},      {"расчет", Gender::kMasculine},
    {"табель", Gender::kMasculine},      {"журнал", Gender::kMasculine},
    {"положение", Gender::kNeuter},      {"соглашение", Gender::kNeuter},
    {"расписание", Gender::kNeuter},     {"задание", Gender::kNeuter},
    {"распределение", Gender::kNeuter},  {"описание", Gender::kNeuter},
    {"руководство", Gender::kNeuter},    {"содержание", Gender::kNeuter},
    {"карта", Gender::kFeminine},        {"инструкция", Gender::kFeminine},
    {"программа", Gender::kFeminine},    {"форма", Gender::kFeminine},
    {"схема", Gender::kFeminine},        {"смета", Gender::kFeminine},
    {"структура", Gender::kFeminine},    {"таблица", Gender::kFeminine},
    {"методика", Gender::kFeminine},     {"концепция", Gender::kFeminine},
    {"модель", Gender::kFeminine},       {"стратегия", Gender::kFeminine},
    {"номенклатура", Gender::kFeminine}, {"памятка", Gender::kFeminine},
    {"повестка", Gender::kFeminine},     {"справка", Gender::kFeminine},
    {"опись", Gender::kFeminine},        {"анкета", Gender::kFeminine},
    {"сеть", Gender::kFeminine},         {"циклограмма", Gender::kFeminine},
    {"правила", Gender::kPlural},        {"списки", Gender::kPlural},
    {"планы", Gender::kPlural},          {"требования", Gender::kPlural},
    {"рекомендации", Gender::kPlural},   {"формы", Gender::kPlural},
    {"критерии", Gender::kPlural},       {"показатели", Gender::kPlural},
    {"мероприятия", Gender::kPlural},    {"меры", Gender::kPlural},
    {"сроки", Gender::kPlural},          {"условия", Gender::kPlural},
    {"нормы", Gender::kPlural},          {"материалы", Gender::kPlural},
    {"составы", Gender::kPlural},        {"перечни", Gender::kPlural},
    {"изменения", Gender::kPlural},      {"графики", Gender::kPlural},
    {"положения", Gender::kPlural},      {"тезисы", Gender::kPlural},
    {"сведения", Gender::kPlural},       {"нормативы", Gender::kPlural},
    {"инструкции", Gender::kPlural},     {"программы", Gender::kPlural},
};

// The first words of a title: where the noun stands, perhaps after adjectives. The noun's own
// genitives («План мероприятий») come later and are not looked at once a noun was found.
std::vector<std::string> first_words(std::string_view title) {
  constexpr size_t kLooked = 4;
  std::vector<std::string> words;
  std::string word;
  const std::string text = russian::lower(title) + " ";
  for (size_t at = 0; at < text.size() && words.size() < kLooked;) {
    const char32_t c = utf8::next(text, at);
    if (russian::is_letter(c)) {
      utf8::append(word, c == U'ё' ? U'е' : c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::optional<Gender> by_ending(std::string_view word) {
  constexpr size_t kLongestPreposition = 3;  // «по подготовке …»: the noun is the kind itself
  if (utf8::length(word) <= kLongestPreposition) return std::nullopt;
  constexpr std::pair<std::string_view, Gender> kEndings[] = {
      {"ая", Gender::kFeminine},  {"яя", Gender::kFeminine},  {"ое", Gender::kNeuter},
      {"ее", Gender::kNeuter},    {"ые", Gender::kPlural},    {"ские", Gender::kPlural},
      {"шие", Gender::kPlural},   {"щие", Gender::kPlural},   {"ие", Gender::kNeuter},
      {"ый", Gender::kMasculine}, {"ий", Gender::kMasculine}, {"ой", Gender::kMasculine},
      {"а", Gender::kFeminine},   {"я", Gender::kFeminine},   {"о", Gender::kNeuter},
      {"е", Gender::kNeuter},     {"ы", Gender::kPlural},     {"и", Gender::kPlural},
  };
  for (const auto& [ending, gender] : kEndings) {
    if (word.ends_with(ending)) return gender;
  }
  return Gender::kMasculine;
}

// Whether the first letter is a small one.
bool begins_small(std::string_view title) {
  for (size_t at = 0; at < title.size();) {
    const char32_t c = utf8::next(title, at);
    if (russian::is_letter(c)) return !russian::is_upper(c);
  }
  return false;
}

std::string date_and_number(const MainPaper& main) {
  const std::string date = main.date ? russian::print(*main.date, russian::DateForm::kNumeric)
                                     : std::string("____________");
  const std::string number = main.number.empty() ? std::string("______") : main.number;
  return russian::with_no_break_spaces(fmt::format("от {} № {}", date, number));
}

std::string with_owner(std::string_view word, const MainPaper& main) {
  return main.genitive.empty()
             ? std::string(word)
             : russian::with_no_break_spaces(fmt::format("{} {}", word, main.genitive));
}

Value string_list(std::initializer_list<std::string> texts) {
  std::vector<Value> items;
  for (const std::string& text : texts) {
    if (!text.empty()) items.push_back(Value::string(text));
  }
  return Value::list(std::move(items));
}

}  // namespace

bool names_paper(std::string_view title) {
  for (const std::string& word : first_words(title)) {
    for (const Noun& noun : kNouns) {
      if (noun.word == word) return true;
    }
  }
  return false;
}

std::string stamp_word(std::string_view title, Kind kind) {
  constexpr std::string_view kForms[] = {"УТВЕРЖДЕН", "УТВЕРЖДЕНА", "УТВЕРЖДЕНО", "УТВЕРЖДЕНЫ"};
  const auto form = [&](Gender gender) { return std::string(kForms[static_cast<size_t>(gender)]); };
  const std::vector<std::string> words = first_words(title);
  for (const std::string& word : words) {
    for (const Noun& noun : kNouns) {
      if (noun.word == word) return form(noun.gender);
    }
  }
  // «заседания комиссии», «подготовки школ»: the noun is the kind itself.
  const bool genitive = kind == Kind::kMinutes || begins_small(title);
  if (!words.empty() && !genitive) {
    if (const auto gender = by_ending(words.front())) return form(*gender);
  }
  return form(Gender::kMasculine);
}

Value stamp(const MainPaper& main, std::string_view word) {
  const std::string by = with_owner(words(main.kind).instrumental, main);
  const std::string from = date_and_number(main);
  return MapMaker()
      .add("слово", word)
      .add("чем", by)
      .add("от", from)
      .add("строки", string_list({std::string(word), by, from}))
      .value();
}

Value appendix_mark(const MainPaper& main, std::string_view number, BesideStamp beside) {
  const std::string name =
      number.empty() ? "Приложение"
                     : russian::with_no_break_spaces(fmt::format("Приложение № {}", number));
  const bool whole = beside == BesideStamp::kNo;
  const std::string to = whole ? with_owner("к " + std::string(words(main.kind).dative), main) : "";
  const std::string from = whole ? date_and_number(main) : "";
  return MapMaker()
      .add("название", name)
      .add("к", to)
      .add("от", from)
      .add("строки", string_list({name, to, from}))
      .value();
}

}  // namespace prikaz::paper
