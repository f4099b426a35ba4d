#include <array>
#include <string>
#include <string_view>

#include "check/rules/typography.h"
#include "check/rules/walk.h"

namespace prikaz::check::typography {

namespace {

// The dash this document uses.
const char* dash_of(const Document& document) {
  return document.em_dash ? "—" : "–";
}

std::string spaced_dash(const Findings& found) {
  return std::string(kNoBreakSpace) + dash_of(found.document()) + " ";
}

bool is_range_end(const Walk& walk, size_t i) {
  return walk.is_number(i) && walk[i].size() == 4 && number_value(walk.text(i)) >= 1900 &&
         number_value(walk.text(i)) < 2100;
}

// «2020-2021 учебный год»: a rule of dates.
bool of_school_year(const Walk& walk, size_t year) {
  return walk.folded(walk.next_solid(year)).starts_with("учебн");
}

// «-то», «учебно- и»: a hyphen that may stand at the end of a word.
bool hanging(const Walk& walk, size_t i) {
  const std::string_view next = walk.folded(i + 2);
  return next == "и" || next == "или" || next == "либо" || walk.is_mark(i + 1, ',');
}

// «(далее - …»: a rule of references.
bool after_further(const Walk& walk, size_t i) {
  const size_t word = walk.is_space(i - 1) ? i - 2 : i - 1;
  return walk.folded(word) == "далее" && walk.is_mark(word - 1, '(');
}

bool solid(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber || closes(token) ||
         token.kind == TokenKind::kRaw || token.is('.') || token.is('%');
}

}  // namespace

void hyphen_for_dash(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i + 1 < walk.size(); ++i) {
    if (!walk.is_mark(i, '-') || !walk.is_space(i - 1) || !walk.is_space(i + 1)) continue;
    if (!walk.exists(i + 2) || walk[i - 1].begin < paragraph.body) continue;
    if (after_further(walk, i)) continue;
    found.add(paragraph, walk[i - 2].begin, walk[i + 2].end,
              {"дефис вместо тире", "a hyphen instead of a dash"},
              std::string(walk.text(i - 2)) + spaced_dash(found) + std::string(walk.text(i + 2)),
              Fix::kSafe);
  }
}

void one_sided_dash(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  const size_t first = walk.is_space(0) ? 1 : 0;
  for (size_t i = first; i + 1 < walk.size(); ++i) {
    const bool dash = is_dash(walk[i]);
    if (!dash && !walk.is_mark(i, '-')) continue;
    if (i == first || (i == first + 1 && walk.is_mark(first, '*'))) {  // «-слово», «*-слово»
      if (!walk.is_word(i + 1)) continue;
      found.add(paragraph, walk[first].begin, walk[i + 1].end,
                {"нет пробела после тире", "no space after a dash"},
                (i == first ? "" : "* ") + std::string(i == first ? walk.text(i) : "–") + " " +
                    std::string(walk.text(i + 1)),
                Fix::kSafe);
      continue;
    }
    const bool left = walk.is_space(i - 1), right = walk.is_space(i + 1);
    if (left == right || !walk.exists(i + 2) || after_further(walk, i)) continue;
    if (!left && (!solid(walk[i - 1]) || (!dash && hanging(walk, i)))) continue;
    if (!right && walk.is_number(i + 1) && !dash) continue;  // a negative number
    if (!right && !solid(walk[i + 1]) && !opens(walk[i + 1])) continue;
    const size_t begin = walk[left ? i - 2 : i - 1].begin;
    const size_t end = walk[right ? i + 2 : i + 1].end;
    found.add(paragraph, begin, end, {"тире без пробела с одной стороны", "a dash lacks a space"},
              std::string(walk.text(left ? i - 2 : i - 1)) + spaced_dash(found) +
                  std::string(walk.text(right ? i + 2 : i + 1)),
              Fix::kSafe);
  }
}

// «- первое»: a list's line begins with a dash.
void list_hyphen(const Paragraph& paragraph, Findings& found) {
  if (!paragraph.number.empty()) return;
  const Walk walk(paragraph);
  const size_t first = walk.is_space(0) ? 1 : 0;
  if (!walk.is_mark(first, '-') || !walk.is_space(first + 1) || !walk[first + 2].cyrillic) return;
  found.add(paragraph, walk[first].begin, walk[first].end,
            {"перечень начинают с тире, а не с дефиса", "a list's line begins with a dash"},
            dash_of(found.document()));
}

void glued_dash(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::string_view, 12> kPrepositions = {
      "в", "во", "на", "по", "к", "с", "до", "от", "для", "из", "за", "при"};
  const Walk walk(paragraph);
  for (size_t i = 1; i + 2 < walk.size(); ++i) {
    if (!walk.is_mark(i, '-') || !walk.is_word(i - 1) || !walk.is_word(i + 1)) continue;
    if (!walk.is_space(i + 2) || !is_one_of(walk.folded(i + 1), kPrepositions)) continue;
    const bool double_one = walk.folded(i - 1) == "из" || walk.folded(i - 1) == "по";  // «из-за»
    if (walk.is_mark(i - 2, '-') || double_one) continue;
    found.add(paragraph, walk[i - 1].begin, walk[i + 1].end,
              {"дефис вместо тире", "a hyphen instead of a dash"},
              std::string(walk.text(i - 1)) + spaced_dash(found) + std::string(walk.text(i + 1)),
              Fix::kSafe);
  }
}

void range(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    if (!walk.is_mark(i, '-')) continue;
    std::string proposed;
    if (of_school_year(walk, i + 1)) continue;
    if (is_range_end(walk, i - 1) && is_range_end(walk, i + 1) &&
        walk.text(i - 1) < walk.text(i + 1) && !walk.is_mark(i - 2, '.') &&
        !walk.is_mark(i + 2, '-')) {
      proposed = std::string(walk.text(i - 1)) + "–" + std::string(walk.text(i + 1));
    } else if (month_named(walk.folded(i - 1)) > 0 && month_named(walk.folded(i + 1)) > 0) {
      proposed =
          std::string(walk.text(i - 1)) + kNoBreakSpace + "– " + std::string(walk.text(i + 1));
    } else {
      continue;
    }
    found.add(paragraph, walk[i - 1].begin, walk[i + 1].end,
              {"дефис в промежутке времени, нужно тире", "a hyphen in a range, a dash is wanted"},
              std::move(proposed), Fix::kSafe);
  }
}

void spaced_range(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    if (!is_dash(walk[i]) || !walk.is_space(i - 1) || !walk.is_space(i + 1)) continue;
    if (!is_range_end(walk, i - 2) || !is_range_end(walk, i + 2)) continue;
    if (walk.is_mark(i - 3, '.') || walk.is_mark(i + 3, '.')) continue;  // parts of dates
    if (walk.text(i - 2) >= walk.text(i + 2) || of_school_year(walk, i + 2)) continue;
    found.add(
        paragraph, walk[i - 2].begin, walk[i + 2].end,
        {"в промежутке лет тире ставят без пробелов", "the dash of a range of years has no spaces"},
        std::string(walk.text(i - 2)) + std::string(walk.text(i)) + std::string(walk.text(i + 2)),
        Fix::kSafe);
  }
}

void mixed_dashes(const Document& document, Findings& found) {
  const char32_t usual = document.em_dash ? U'—' : U'–';
  const char32_t rare = usual == U'—' ? U'–' : U'—';
  for (const Paragraph& paragraph : document.paragraphs) {
    const Walk walk(paragraph);
    for (size_t i = 1; i + 1 < walk.size(); ++i) {
      if (!walk.is_mark(i, rare) || !walk.is_space(i - 1)) continue;
      found.add(paragraph, walk[i].begin, walk[i].end,
                {"в документе два вида тире", "two kinds of dashes in one document"},
                usual == U'—' ? "—" : "–");
    }
  }
}

namespace {

// Where «» …» ends and a name in full begins right after it: «школа» Иванову Анну …». 0: nowhere.
size_t name_after_quote(const Walk& walk) {
  for (size_t i = 1; i + 5 < walk.size(); ++i) {
    if (!walk.is_mark(i - 1, U'»') || !walk.is_space(i) || !walk.is_space(i + 2)) continue;
    const bool capitals = walk[i + 1].capital && walk[i + 3].capital && !walk[i + 1].all_capitals &&
                          walk.is_word(i + 1) && walk.is_word(i + 3) && walk.is_word(i + 5);
    if (capitals && walk[i + 5].capital && walk[i + 5].size() > 8) return i;
  }
  return 0;
}

bool has_dash(const Walk& walk) {
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    if ((is_dash(walk[i]) || walk.is_mark(i, '-')) && walk.is_space(i - 1)) return true;
  }
  return false;
}

// «… в школе срок 01.09.2021» where the neighbours have «– срок».
size_t bare_term(const Walk& walk) {
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    if (walk.folded(i) != "срок" || !walk.is_space(i - 1) || !walk.is_number(walk.next_solid(i)))
      continue;
    if (walk.is_word(i - 2) && walk.folded(i - 2) != "в") return i - 1;
  }
  return 0;
}

}  // namespace

void missing_dash(const Document& document, Findings& found) {
  const auto& all = document.paragraphs;
  for (size_t k = 0; k < all.size(); ++k) {
    const Walk walk(all[k]);
    if (walk.size() < 6 || all[k].in_table()) continue;
    const bool neighbour =
        (k > 0 && has_dash(Walk(all[k - 1]))) || (k + 1 < all.size() && has_dash(Walk(all[k + 1])));
    if (!neighbour) continue;
    size_t space = has_dash(walk) ? 0 : name_after_quote(walk);
    if (space == 0 && !has_dash(walk)) space = bare_term(walk);
    if (space == 0) continue;
    found.add(
        all[k], walk[space - 1].begin, walk[space + 1].end,
        {"пропущено тире: у соседних пунктов оно есть",
         "a dash is missing: the neighbours have one"},
        std::string(walk.text(space - 1)) + spaced_dash(found) + std::string(walk.text(space + 1)));
  }
}

}  // namespace prikaz::check::typography
