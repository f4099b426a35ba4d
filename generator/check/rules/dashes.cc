#include <algorithm>
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

namespace {

// What a hyphen with spaces should have been.
struct Mended {
  std::string between;  // in place of the hyphen and its spaces
  Fix fix = Fix::kLook;
};

// «3 - 5»: between the numbers of a range there are no spaces; between dates there are.
Mended between_numbers(const Walk& walk, size_t left, size_t right, const Findings& found) {
  const bool dates = walk.is_mark(left - 1, '.') && walk.is_mark(right + 1, '.') &&
                     walk[left].size() == 4 && walk.is_number(right + 2);
  if (dates) return {spaced_dash(found), Fix::kSafe};
  return {dash_of(found.document()), Fix::kLook};
}

// Words that begin no noun: before and behind them stands no part of a compound.
bool joins_nothing(std::string_view folded) {
  static constexpr std::array<std::string_view, 34> kWords = {
      "в",    "во",   "на",  "по",  "к",     "с",     "со",           "до",  "от",
      "для",  "из",   "за",  "при", "о",     "об",    "не",           "нет", "это",
      "если", "то",   "как", "что", "чтобы", "и",     "или",          "под", "всем",
      "всех", "срок", "а",   "но",  "без",   "всего", "ответственный"};
  return is_one_of(folded, kWords);
}

// «педагогов», «психологов»: nouns of one case and number; «учебно», «методический».
bool may_join(std::string_view left, std::string_view right) {
  constexpr size_t kEnding = 4;  // bytes: two letters
  if (left.size() <= 2 * kEnding || right.size() <= 2 * kEnding) return false;
  static constexpr std::array<std::string_view, 12> kAdjective = {
      "ый", "ий", "ой", "ая", "ое", "ые", "ие", "ого", "ому", "ых", "их", "ую"};
  const bool adjective = left.ends_with("о") &&
                         std::any_of(kAdjective.begin(), kAdjective.end(),
                                     [&](std::string_view end) { return right.ends_with(end); });
  return adjective || right.ends_with(left.substr(left.size() - kEnding));
}

// «во - первых», «по - новому», «из - за», «что - либо», «кто - то».
bool joins_little_words(std::string_view left, std::string_view right) {
  static constexpr std::array<std::string_view, 5> kFirst = {"во", "в", "по", "из", "кое"};
  static constexpr std::array<std::string_view, 3> kLast = {"либо", "нибудь", "таки"};
  static constexpr std::array<std::string_view, 12> kWho = {"кто",   "кого",  "кому",  "что",
                                                            "чего",  "где",   "куда",  "как",
                                                            "когда", "какой", "какая", "какие"};
  return is_one_of(left, kFirst) || is_one_of(right, kLast) ||
         (right == "то" && is_one_of(left, kWho));
}

// «Заречье - Ольховский»: a capital and the adjective of a place.
bool is_place_name(const Token& left, const Token& right, std::string_view word) {
  static constexpr std::array<std::string_view, 10> kEndings = {
      "ский", "ского", "скому", "ским", "ском", "цкий", "цкого", "цкому", "цким", "цком"};
  return left.capital && right.capital && left.cyrillic && right.cyrillic && !left.all_capitals &&
         !right.all_capitals &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

// «педагогов - психологов» wants its hyphen without the spaces, «срок - май» a dash: nobody can
// tell by two bare words. A name, a closed bracket or quote, a preposition tell.
Mended between_words(const Walk& walk, size_t left, size_t right, const Findings& found) {
  const std::string dash = spaced_dash(found);
  const Token& a = walk[left];
  const Token& b = walk[right];
  const bool words = a.kind == TokenKind::kWord && b.kind == TokenKind::kWord;
  const bool either = a.kind == TokenKind::kWord || b.kind == TokenKind::kWord;
  const bool number = a.kind == TokenKind::kNumber || b.kind == TokenKind::kNumber;
  if (words) {
    constexpr size_t kLongestMark = 2;  // bytes: «е - mail»
    if (a.size() <= kLongestMark && walk.folded(right) == "mail") return {"-", Fix::kLook};
    const bool adjective = walk.folded(left).ends_with("о") && a.all_capitals == b.all_capitals &&
                           may_join(walk.folded(left), walk.folded(right));
    if (adjective) return {"-", Fix::kLook};  // «СОВЕТСКО - ГАВАНСКИЙ»
    if (is_place_name(a, b, walk.folded(right))) return {"-", Fix::kLook};
    if (a.latin || b.latin || a.all_capitals || b.all_capitals) return {dash, Fix::kLook};
    if (joins_little_words(walk.folded(left), walk.folded(right))) return {"-", Fix::kLook};
    const bool name = !a.capital && b.capital;
    const bool place = a.capital && walk.folded(right) == "на";  // «Ростов - на - Дону»
    const bool sure = name || joins_nothing(walk.folded(left)) || joins_nothing(walk.folded(right));
    if (sure && !place) return {dash, Fix::kSafe};
    const bool compound = !b.capital && may_join(walk.folded(left), walk.folded(right));
    return {compound ? "-" : dash, Fix::kLook};
  }
  return {dash, either && number ? Fix::kLook : Fix::kSafe};  // «Форум - 2026», «5 - й»
}

Mended mended(const Walk& walk, size_t left, size_t right, const Findings& found) {
  return walk.is_number(left) && walk.is_number(right) ? between_numbers(walk, left, right, found)
                                                       : between_words(walk, left, right, found);
}

}  // namespace

void hyphen_for_dash(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i + 1 < walk.size(); ++i) {
    if (!walk.is_mark(i, '-') || !walk.is_space(i - 1) || !walk.is_space(i + 1)) continue;
    if (!walk.exists(i + 2) || walk[i - 1].begin < paragraph.body) continue;
    const bool row = walk.is_mark(i - 2, '-') || walk.is_mark(i + 2, '-');  // «- - -»
    if (row || after_further(walk, i)) continue;
    const Mended right = mended(walk, i - 2, i + 2, found);
    const bool mail = walk.folded(i + 2) == "mail" && right.between == "-";
    found.add(paragraph, walk[i - 2].begin, walk[i + 2].end,
              mail ? Message{"дефис пишут без пробелов", "a hyphen has no spaces"}
              : right.fix == Fix::kSafe || !walk.is_word(i - 2) || !walk.is_word(i + 2)
                  ? Message{"дефис вместо тире", "a hyphen instead of a dash"}
                  : Message{"дефис с пробелами: нужно тире, а внутри слова – дефис без пробелов",
                            "a hyphen with spaces: a dash, or within a word a hyphen without them"},
              (mail ? "e" : std::string(walk.text(i - 2))) + right.between +
                  std::string(walk.text(i + 2)),
              right.fix);
  }
}

namespace {

// «экспресс- конкурс», «273- ФЗ»: the hyphen is right, the space is not.
bool joins_hyphen(const Walk& walk, size_t left, size_t right) {
  static constexpr std::array<std::string_view, 18> kFirst = {
      "экспресс", "мини", "онлайн", "видео",  "интернет", "медиа",    "арт",   "пресс",     "веб",
      "смотр",    "план", "мастер", "бизнес", "мульти",   "выставка", "квест", "фестиваль", "блиц"};
  constexpr size_t kLongestIndex = 6;  // bytes: «ФЗ», «ОД»
  const bool index = walk.is_number(left) && walk[right].all_capitals && walk[right].cyrillic &&
                     walk[right].size() <= kLongestIndex;
  return index || is_one_of(walk.folded(left), kFirst);
}

}  // namespace

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
    const size_t before = left ? i - 2 : i - 1, behind = right ? i + 2 : i + 1;
    Mended whole =
        dash ? Mended{spaced_dash(found), Fix::kSafe} : mended(walk, before, behind, found);
    if (!dash && !left && joins_hyphen(walk, before, behind)) whole = {"-", Fix::kLook};
    found.add(paragraph, begin, end, {"тире без пробела с одной стороны", "a dash lacks a space"},
              std::string(walk.text(before)) + whole.between + std::string(walk.text(behind)),
              whole.fix);
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
    const bool place = walk[i - 1].capital && walk[i + 3].capital;  // «Ростов-на Дону»
    found.add(paragraph, walk[i - 1].begin, walk[i + 1].end,
              {"дефис вместо тире", "a hyphen instead of a dash"},
              std::string(walk.text(i - 1)) + spaced_dash(found) + std::string(walk.text(i + 1)),
              place ? Fix::kLook : Fix::kSafe);
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

namespace {

// «5 – 7 классы», «20 – 25 %»: few things are counted so often.
bool is_counted_range(const Walk& walk, size_t dash) {
  constexpr size_t kLongest = 3;  // digits
  const size_t left = dash - 2, right = dash + 2;
  const bool numbers = walk.is_number(left) && walk.is_number(right) &&
                       walk[left].size() <= kLongest && walk[right].size() <= kLongest &&
                       number_value(walk.text(left)) < number_value(walk.text(right));
  const size_t before = walk.is_space(left - 1) ? left - 2 : left - 1;
  if (!numbers || walk.is_mark(before, U'№') || walk.is_mark(left - 1, '.')) return false;
  static constexpr std::array<std::string_view, 12> kStems = {"класс", "лет",   "учени", "учащ",
                                                              "балл",  "минут", "час",   "человек",
                                                              "раз",   "мест",  "дн",    "школ"};
  const size_t thing = walk.next_solid(right);
  const std::string_view word = walk.folded(thing);
  return walk.is_mark(thing, '%') ||
         std::any_of(kStems.begin(), kStems.end(),
                     [&](std::string_view stem) { return word.starts_with(stem); });
}

}  // namespace

void spaced_range(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    if (!is_dash(walk[i]) || !walk.is_space(i - 1) || !walk.is_space(i + 1)) continue;
    if (is_counted_range(walk, i)) {
      found.add(paragraph, walk[i - 2].begin, walk[i + 2].end,
                {"между числами промежутка тире ставят без пробелов",
                 "the dash of a range of numbers has no spaces"},
                std::string(walk.text(i - 2)) + std::string(walk.text(i)) +
                    std::string(walk.text(i + 2)));
      continue;
    }
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
