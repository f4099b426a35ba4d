#include "check/rules/clauses.h"

#include <array>
#include <string>
#include <string_view>

#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::clauses {

namespace {

using View = std::string_view;

constexpr std::array<View, 25> kPrepositions = {
    "в",  "во",  "на",  "с",   "со",    "о",     "об",  "от",    "из", "для", "к",     "ко",   "по",
    "за", "при", "под", "над", "перед", "через", "без", "между", "до", "у",   "из-за", "после"};

// A subject or an object of the clause: it stands first in it.
constexpr std::array<View, 5> kFirst = {"который", "которая", "которое", "которые", "которую"};

// Words before «который» and «чтобы» that go with it.
constexpr std::array<View, 16> kJoined = {"и",    "а",     "но",     "или", "либо",   "не",
                                          "ни",   "лишь",  "только", "же",  "именно", "то",
                                          "если", "также", "из",     "что"};

bool is_gerund(View word) {
  static constexpr std::array<View, 6> kEndings = {"вшись", "ая", "яя", "уя", "ив", "ав"};
  return ends_with_any(word, kEndings);
}

// Nothing that could open the clause stands between the beginning of the sentence and token i,
// and the sentence begins in this paragraph.
bool sentence_has_no_mark_before(const Paragraph& paragraph, const Walk& walk, size_t i) {
  while (i > 0) {
    --i;
    const Token& token = walk[i];
    if (token.kind == TokenKind::kRaw || token.kind == TokenKind::kBlank) return false;
    if (token.kind == TokenKind::kNumber && token.begin < paragraph.body) return true;
    if (token.kind != TokenKind::kMark) continue;
    if (token.is('.')) {
      return token.end <= paragraph.body ||
             (walk.is_space(i + 1) && walk[i + 2].capital && walk[i - 1].size() > 2);
    }
    if (token.begin >= paragraph.body && !token.is('-') && !token.is(U'№') && !token.is(U'«') &&
        !token.is(U'»'))
      return false;
  }
  return walk[walk.is_space(0) ? 1 : 0].capital;
}

// The word right before token i in the same clause, or size().
size_t word_before(const Walk& walk, size_t i) {
  return i >= 2 && walk.is_space(i - 1) && walk.is_word(i - 2) ? i - 2 : walk.size();
}

void add(const Paragraph& paragraph, const Walk& walk, size_t word, size_t clause,
         Findings& found) {
  found.add(
      paragraph, walk[word].begin, walk[clause].end,
      {"перед придаточным предложением нужна запятая", "a clause begins with a comma"},
      std::string(walk.text(word)) + ", " +
          paragraph.text.substr(walk[word + 2].begin, walk[clause].end - walk[word + 2].begin));
}

void before_which(const Paragraph& paragraph, const Walk& walk, size_t i, Findings& found) {
  const size_t before = word_before(walk, i);
  if (before >= walk.size()) return;
  const View word = walk.folded(before);
  if (is_one_of(word, kPrepositions)) {
    const size_t noun = word_before(walk, before);
    if (noun < walk.size() && !is_one_of(walk.folded(noun), kJoined) &&
        !is_infinitive(walk.folded(noun)) && sentence_has_no_mark_before(paragraph, walk, i))
      add(paragraph, walk, noun, i, found);
    return;
  }
  if (!is_one_of(walk.folded(i), kFirst) || is_one_of(word, kJoined)) return;
  if (is_infinitive(word) || is_gerund(word) || walk[before].size() <= 4) return;
  if (walk.folded(i + 2) == "раз" || walk.folded(i + 2) == "год") return;  // «уже который раз»
  add(paragraph, walk, before, i, found);
}

// «отметил», «сообщаем», «установлено», «учитывая»: a verb of saying or knowing.
bool is_said(View word) {
  static constexpr std::array<View, 24> kStems = {
      "отмет",   "отмеч",    "сообщ",  "указа",  "указыва", "подчеркн", "подчёркн", "показа",
      "показыв", "установ",  "напомн", "напоми", "доложи",  "поясн",    "рассказа", "заяви",
      "счита",   "информир", "учитыв", "учест",  "выявлен", "выясн",    "известно", "добави"};
  static constexpr std::array<View, 14> kEndings = {"л",  "ла", "ло", "ли", "ет", "ют", "ем",
                                                    "ит", "ят", "им", "но", "ая", "ив", "ть"};
  return starts_with_any(word, kStems) && ends_with_any(word, kEndings);
}

// «отметил что», «о том что»; «в связи с тем что» may do without.
void before_that(const Paragraph& paragraph, const Walk& walk, size_t i, Findings& found) {
  const size_t before = word_before(walk, i);
  if (before >= walk.size()) return;
  const size_t first = word_before(walk, before);
  const bool about = walk.folded(before) == "том" && first < walk.size() &&
                     (walk.folded(first) == "о" || walk.folded(first) == "в");
  if (about || is_said(walk.folded(before))) add(paragraph, walk, before, i, found);
}

}  // namespace

void missing_comma(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 12> kWanting = {
      "необходимо", "нужно",  "важно", "желательно", "требуется",  "проследить",
      "следить",    "просим", "прошу", "добиться",   "добиваться", "требовать"};
  if (paragraph.folded.find("котор") == std::string::npos &&
      paragraph.folded.find("что") == std::string::npos)
    return;
  const Walk walk(paragraph);
  for (size_t i = 2; i < walk.size(); ++i) {
    if (!walk.is_word(i) || walk[i].capital) continue;
    const View word = walk.folded(i);
    if (word.starts_with("котор")) before_which(paragraph, walk, i, found);
    if (word == "что") before_that(paragraph, walk, i, found);
    const size_t before = word_before(walk, i);
    if (word == "чтобы" && is_one_of(walk.folded(before), kWanting))
      add(paragraph, walk, before, i, found);
  }
}

// «не менее, чем за час»: before a measure «не менее чем» is one.
void comma_in_measure(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 10> kMore = {"менее", "более", "позднее", "позже",  "раньше",
                                                 "ранее", "реже",  "чаще",    "больше", "меньше"};
  static constexpr std::array<View, 6> kBefore = {"за", "на", "в", "через", "до", "из"};
  static constexpr std::array<View, 17> kMeasures = {
      "час",    "день", "сутки", "неделю", "месяц",  "год",  "два",      "две",  "три",
      "четыре", "пять", "шесть", "семь",   "десять", "один", "половину", "треть"};
  const Walk walk(paragraph);
  for (size_t i = 2; i + 4 < walk.size(); ++i) {
    if (!walk.is_mark(i, ',') || !walk.is_space(i + 1) || walk.folded(i + 2) != "чем") continue;
    if (!is_one_of(walk.folded(i - 1), kMore) || walk.folded(i - 3) != "не") continue;
    size_t measure = i + 4;
    if (is_one_of(walk.folded(measure), kBefore)) measure += 2;
    if (!walk.is_number(measure) && !is_one_of(walk.folded(measure), kMeasures)) continue;
    found.add(paragraph, walk[i - 1].begin, walk[i + 2].end,
              {"перед мерой запятая в «не менее чем» не нужна",
               "«не менее чем» before a measure has no comma"},
              std::string(walk.text(i - 1)) + " чем", Fix::kSafe);
  }
}

}  // namespace prikaz::check::clauses
