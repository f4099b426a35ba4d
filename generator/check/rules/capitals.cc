// Capitals inside a phrase: «…, Куратор», «Заведующий Отделом образования».
#include <array>
#include <string>
#include <string_view>

#include "check/rules/form.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

// Beginnings of the names of posts and papers, which no official name begins with.
constexpr std::array<View, 31> kCommon = {
    "куратор",     "координатор", "методист",   "директор",    "заместител", "учител",
    "педагог",     "психолог",    "логопед",    "дефектолог",  "тьютор",     "наставник",
    "воспитател",  "секретар",    "специалист", "руководител", "начальник",  "заведующ",
    "ответственн", "приказ",      "справк",     "отчет",       "отчёт",      "анкетировани",
    "совещани",    "семинар",     "вебинар",    "мониторинг",  "обучающ",    "родител",
    "классн"};
constexpr std::array<View, 4> kUnits = {"отдел", "управлени", "комитет", "сектор"};

template <class List>
View common_word(View folded, const List& list) {
  constexpr size_t kLongestEnding = 6;  // bytes: «директорами», not «Учительская газета»
  for (const View stem : list) {
    if (folded.starts_with(stem) && folded.size() <= stem.size() + kLongestEnding) return stem;
  }
  return {};
}

bool is_capitalised(const Token& token) {
  return token.kind == TokenKind::kWord && token.cyrillic && token.capital && !token.all_capitals;
}

// «Академия педагога, Учитель года»: inside of a quoted name everything is as its owner has it.
int depth_behind(const Token& token, int depth) {
  if (token.is(U'«')) return depth + 1;
  return token.is(U'»') && depth > 0 ? depth - 1 : depth;
}

}  // namespace

// A cell goes on behind its comma with a small letter.
void inner_capital(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kCell) return;
  const Walk walk(paragraph);
  int depth = 0;  // of quotes
  for (size_t i = 0; i < walk.size(); ++i) {
    depth = depth_behind(walk[i], depth);
    if (!is_capitalised(walk[i]) || !walk.is_space(i - 1) || depth > 0) continue;
    if (!walk.is_mark(i - 2, ',') && !walk.is_mark(i - 2, ';')) continue;
    if (common_word(walk.folded(i), kCommon).empty()) continue;
    const bool initials = walk[i + 2].capital && walk.is_mark(i + 3, '.');  // a surname like a post
    if (initials) continue;
    found.add(paragraph, walk[i].begin, walk[i].end,
              {"после запятой продолжают со строчной буквы",
               "after a comma the text goes on with a small letter"},
              with_small(walk.text(i)));
  }
}

namespace {

// The units that the document gives a name of their own: «(далее – Отдел)».
bool is_named(const Document& document, View stem) {
  for (const Paragraph& paragraph : document.paragraphs) {
    size_t at = paragraph.folded.find("(далее");
    for (; at != std::string::npos; at = paragraph.folded.find("(далее", at + 1)) {
      const size_t end = paragraph.folded.find(')', at);
      const View inside = View(paragraph.folded).substr(at, end - at);
      if (inside.find(stem) != View::npos) return true;
    }
  }
  return false;
}

}  // namespace

void unit_capital(const Document& document, Findings& found) {
  std::array<int, kUnits.size()> named{};  // 0: not looked yet, 1: no, 2: yes
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool text = paragraph.role == Role::kCell || paragraph.role == Role::kPoint ||
                      paragraph.role == Role::kItem || paragraph.role == Role::kText ||
                      paragraph.role == Role::kSignature || paragraph.role == Role::kPreamble;
    if (!text) continue;
    const Walk walk(paragraph);
    int depth = 0;  // of quotes
    for (size_t i = 0; i + 2 < walk.size(); ++i) {
      depth = depth_behind(walk[i], depth);
      if (!is_capitalised(walk[i]) || !walk.is_space(i - 1) || depth > 0) continue;
      if (!walk.is_word(i - 2)) continue;
      const View stem = common_word(walk.folded(i), kUnits);
      if (stem.empty() || walk[i].size() > stem.size() + 4) continue;
      // «… Комитет Заречной области»: the official name of a body.
      if (!walk.is_space(i + 1) || !walk.is_word(i + 2) || walk[i + 2].capital) continue;
      if (walk.before(i, 2).all_capitals) continue;
      size_t unit = 0;
      while (kUnits[unit] != stem) ++unit;
      if (named[unit] == 0) named[unit] = is_named(document, stem) ? 2 : 1;
      if (named[unit] == 2) continue;
      found.add(paragraph, walk[i].begin, walk[i].end,
                {"подразделение внутри фразы пишут со строчной буквы",
                 "inside a phrase a unit has a small letter"},
                with_small(walk.text(i)));
    }
  }
}

}  // namespace prikaz::check::form
