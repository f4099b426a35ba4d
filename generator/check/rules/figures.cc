// Figures and what stands beside them: groups of digits, hours, «N», the dots of abbreviations.
#include <array>
#include <string>
#include <string_view>

#include "check/rules/typography.h"
#include "check/rules/walk.h"

namespace prikaz::check::typography {

namespace {

using View = std::string_view;

std::string between(const Paragraph& paragraph, const Token& first, const Token& last) {
  return paragraph.text.substr(first.begin, last.end - first.begin);
}

bool is_thousand(const Walk& walk, size_t i) {
  return walk.is_mark(i, '.') && walk.text(i + 1) == "000";
}

// «10.000», «1.000.000»: the last token of the number, or 0. «1.000» may be a measure.
size_t thousands_end(const Walk& walk, size_t i) {
  constexpr size_t kGroup = 3;
  const bool begins = walk.is_number(i) && walk[i].size() <= kGroup && walk.text(i)[0] != '0' &&
                      !walk.is_mark(i - 1, '.') && !walk.is_mark(i - 1, ',') &&
                      !walk.is_mark(i - 1, U'№') &&
                      !walk.is_mark(walk.is_space(i - 1) ? i - 2 : i, U'№');
  if (!begins || !is_thousand(walk, i + 1)) return 0;
  size_t last = i + 2;
  while (is_thousand(walk, last + 1)) last += 2;
  return walk.is_mark(last + 1, '.') && walk.is_number(last + 2) ? 0 : last;
}

}  // namespace

void dotted_thousands(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const size_t last = thousands_end(walk, i);
    if (last == 0) continue;
    std::string proposed(walk.text(i));
    for (size_t at = i + 2; at <= last; at += 2) proposed += kNoBreakSpace + std::string("000");
    found.add(paragraph, walk[i].begin, walk[last].end,
              {"разряды числа разделяют пробелом, а не точкой",
               "groups of digits are parted by a space, not by a dot"},
              std::move(proposed));
    i = last;
  }
}

namespace {

// «9-00», of no telephone and no number of a paper: the token of the minutes, or 0.
size_t hyphened_hour(const Walk& walk, size_t i) {
  constexpr long kHours = 24;
  const bool hour = walk.is_number(i) && walk[i].size() <= 2 &&
                    number_value(walk.text(i)) <= kHours && walk.is_mark(i + 1, '-') &&
                    walk.text(i + 2) == "00";
  if (!hour || walk.is_mark(i + 3, '-') || walk.is_word(i + 3) || walk.is_number(i + 4)) return 0;
  if (walk.is_mark(i - 1, '-') || walk.is_mark(i - 1, '.') || walk.is_mark(i - 1, '/')) return 0;
  const size_t word = walk.is_space(i - 1) ? i - 2 : i - 1;
  if (walk.is_mark(word, U'№') || walk.is_mark(word, '.') || walk.is_mark(word, ')')) return 0;
  static constexpr std::array<View, 5> kPhones = {"тел", "телефон", "факс", "телефону", "т"};
  return is_one_of(walk.folded(word), kPhones) ? 0 : i + 2;
}

}  // namespace

void hour_hyphen(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const size_t last = hyphened_hour(walk, i);
    if (last == 0) continue;
    found.add(paragraph, walk[i].begin, walk[last].end,
              {"между часами и минутами ставят точку или двоеточие",
               "a dot or a colon stands between hours and minutes"},
              std::string(walk.text(i)) + "." + std::string(walk.text(last)));
    i = last;
  }
}

// «N 5», «Nº 5»: a Latin letter where № belongs.
void latin_number_sign(const Paragraph& paragraph, Findings& found) {
  constexpr char32_t kOrdinal = U'º', kDegree = U'°';
  const Walk walk(paragraph);
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    const View sign = walk.text(i);
    if (sign != "N" && sign != "Nº") continue;
    const bool small = walk.is_mark(i + 1, kOrdinal) || walk.is_mark(i + 1, kDegree);
    const size_t number = walk.next_solid(small ? i + 1 : i);
    const bool parted = i == 0 || walk.is_space(i - 1) || opens(walk[i - 1]);
    if (!parted || !walk.is_number(number)) continue;
    found.add(paragraph, walk[i].begin, walk[number].end,
              {"вместо № стоит латинская буква", "a Latin letter instead of №"},
              "№" + std::string(kNoBreakSpace) + std::string(walk.text(number)), Fix::kSafe);
  }
}

namespace {

// «2 л в 1 экз»: numbers with their abbreviations; the last token, or 0 when the dots are there.
size_t sheets_end(const Walk& walk, size_t i) {
  if (!walk.is_number(i) || walk.folded(walk.next_solid(i)) != "л") return 0;
  const size_t sheets = walk.next_solid(i);
  size_t at = walk.is_mark(sheets + 1, '.') ? sheets + 1 : sheets;
  const bool first = at == sheets;
  at = walk.next_solid(at);
  const size_t number = walk.next_solid(at);
  const size_t copies = walk.next_solid(number);
  if (walk.folded(at) != "в" || !walk.is_number(number) || walk.folded(copies) != "экз") return 0;
  const bool second = !walk.is_mark(copies + 1, '.');
  if (!first && !second) return 0;
  return second ? copies : copies + 1;
}

const Message kNoDot{"нет точки после сокращения", "no dot behind an abbreviation"};

}  // namespace

// «тел 2-31-18», «5 экз», «2 л в 1 экз», «14 чел».
void abbreviation_stop(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const View word = walk.folded(i);
    if (const size_t last = sheets_end(walk, i)) {
      const size_t sheets = walk.next_solid(i);
      const size_t copies = walk.is_mark(last, '.') ? last - 1 : last;
      const size_t from = walk.is_mark(sheets + 1, '.') ? sheets + 2 : sheets + 1;
      found.add(paragraph, walk[i].begin, walk[last].end, kNoDot,
                between(paragraph, walk[i], walk[sheets]) + "." +
                    between(paragraph, walk[from], walk[copies]) + ".",
                Fix::kSafe);
      i = last;
    } else if (word == "тел" && walk.is_space(i + 1) && walk.is_number(i + 2)) {
      found.add(paragraph, walk[i].begin, walk[i + 2].end, kNoDot,
                std::string(walk.text(i)) + "." + between(paragraph, walk[i + 1], walk[i + 2]),
                Fix::kSafe);
    } else if (walk.is_number(i) && walk.is_space(i + 1) && !walk.is_mark(i + 3, '.') &&
               (walk.folded(i + 2) == "экз" || walk.folded(i + 2) == "чел")) {
      found.add(paragraph, walk[i].begin, walk[i + 2].end, kNoDot,
                between(paragraph, walk[i], walk[i + 2]) + ".", Fix::kSafe);
    }
  }
}

// «млн. руб.»: a word shortened by its middle has no dot.
void needless_stop(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if ((walk.folded(i) != "млн" && walk.folded(i) != "млрд") || !walk.is_mark(i + 1, '.'))
      continue;
    const size_t next = walk.next_solid(i + 1);
    const bool sentence_ends = !walk.is_word(next) || walk[next].capital;
    if (sentence_ends) continue;
    found.add(paragraph, walk[i].begin, walk[i + 1].end,
              {"после «млн» и «млрд» точку не ставят", "no dot stands behind «млн» and «млрд»"},
              std::string(walk.text(i)), Fix::kSafe);
  }
}

namespace {

bool is_initial(const Walk& walk, size_t i) {
  return walk.is_word(i) && walk[i].size() == 2 && walk[i].capital && walk[i].cyrillic;
}

bool is_surname(const Walk& walk, size_t i) {
  constexpr size_t kShortest = 6;  // bytes
  return walk.is_word(i) && walk[i].capital && !walk[i].all_capitals && walk[i].cyrillic &&
         walk[i].size() >= kShortest;
}

}  // namespace

// «Рябова В.Н», «В.Н Рябова», «И.С.Лаптева».
void initials(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const bool two = is_initial(walk, i) && walk.is_mark(i + 1, '.') && is_initial(walk, i + 2);
    if (!two || walk.is_mark(i - 1, '.') || walk.is_mark(i - 1, '-')) continue;
    const bool stop = walk.is_mark(i + 3, '.');
    if (stop && is_surname(walk, i + 4)) {
      found.add(
          paragraph, walk[i].begin, walk[i + 4].end,
          {"нет пробела между инициалами и фамилией", "no space between initials and surname"},
          between(paragraph, walk[i], walk[i + 3]) + kNoBreakSpace + std::string(walk.text(i + 4)),
          Fix::kSafe);
    }
    const bool after = walk.is_space(i - 1) && is_surname(walk, i - 2);
    const bool before = walk.is_space(i + 3) && is_surname(walk, i + 4);
    const bool ends = !walk.exists(i + 3) || walk.is_space(i + 3) || walk.is_mark(i + 3, ',') ||
                      walk.is_mark(i + 3, ';') || closes(walk[i + 3]);
    if (stop || !ends || !(after || before)) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"нет точки после инициала", "no dot behind an initial"},
              between(paragraph, walk[i], walk[i + 2]) + ".");
  }
}

// «родителей(законных представителей)»; «гражданин(ка)» is right.
void bracket_space(const Paragraph& paragraph, Findings& found) {
  constexpr size_t kShortest = 8;  // bytes: four letters
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    if (!walk.is_mark(i, '(') || !walk.is_word(i - 1) || !walk.is_word(i + 1)) continue;
    const Token& before = walk[i - 1];
    const Token& inside = walk[i + 1];
    const bool words = before.cyrillic && inside.cyrillic && before.size() >= kShortest &&
                       inside.size() >= kShortest && !before.all_capitals;
    if (!words || !walk.is_space(i + 2)) continue;  // «ребёнка(детей)»: one word for two
    found.add(paragraph, before.begin, walk[i].end,
              {"нет пробела перед скобкой", "no space before a bracket"},
              std::string(walk.text(i - 1)) + " (", Fix::kSafe);
  }
}

}  // namespace prikaz::check::typography
