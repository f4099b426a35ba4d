// Mistakes of grammar that office papers repeat. Each is a word or phrase told by its first word.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/agreement.h"
#include "check/rules/clause_commas.h"
#include "check/rules/clauses.h"
#include "check/rules/datives.h"
#include "check/rules/families.h"
#include "check/rules/government.h"
#include "check/rules/joined_words.h"
#include "check/rules/little_words.h"
#include "check/rules/noun_agreement.h"
#include "check/rules/noun_government.h"
#include "check/rules/participle_agreement.h"
#include "check/rules/phrases.h"
#include "check/rules/predicates.h"
#include "check/rules/prepositions.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using namespace agreement;
using namespace government;
using View = std::string_view;

// The word `steps` words further, single spaces between; size() when another thing stands there.
size_t word_after(const Walk& walk, size_t i, size_t steps = 1) {
  for (; steps > 0; --steps) {
    if (!walk.is_space(i + 1) || !walk.is_word(i + 2)) return walk.size();
    i += 2;
  }
  return i;
}

size_t word_before(const Walk& walk, size_t i) {
  return i >= 2 && walk.is_space(i - 1) && walk.is_word(i - 2) ? i - 2 : walk.size();
}

std::string as_typed(std::string proposed, const Token& first) {
  return first.capital ? with_capital(proposed) : proposed;
}

bool begins_time(View word) {
  static constexpr std::array<View, 30> kTimes = {
      "года",     "лет",    "месяца",   "месяцев",  "недели",       "недель",  "дня",     "дней",
      "суток",    "часа",   "часов",    "квартала", "полугодия",    "периода", "времени", "всего",
      "учебного", "этого",  "одного",   "двух",     "трех",         "трёх",    "четырех", "четырёх",
      "пяти",     "десяти", "семестра", "срока",    "календарного", "текущего"};
  return is_one_of(word, kTimes);
}

// «в течении года»; «в течении реки» is right.
void in_course_of(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (walk.folded(i) != "в") continue;
    const size_t noun = word_after(walk, i);
    const View word = walk.folded(noun);
    if (word != "течении" && word != "продолжении") continue;
    const size_t next = noun + 2;
    if (!walk.is_number(next) && !begins_time(walk.folded(next))) continue;
    const std::string right = word == "течении" ? "течение" : "продолжение";
    found.add(paragraph, walk[i].begin, walk[noun].end,
              {"о времени пишут «в " + right + "»", "of time it is «в " + right + "»"},
              std::string(walk.text(i)) + " " + right, Fix::kSafe);
  }
}

// «по окончанию»: of time it is «по окончании».
void after_event(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 6> kAlways = {"окончанию",   "прибытию",   "истечению",
                                                  "возвращению", "прошествию", "приезду"};
  static constexpr std::array<View, 3> kAtStart = {"завершению", "получению", "достижению"};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (walk.folded(i) != "по") continue;
    const size_t noun = word_after(walk, i);
    const View word = walk.folded(noun);
    const bool starts = walk[i].capital || walk.is_mark(i - 2, ',') || i == 0;
    if (!is_one_of(word, kAlways) && !(starts && is_one_of(word, kAtStart))) continue;
    std::string right(word.substr(0, word.size() - 2));
    right += word == "приезду" ? "е" : "и";
    found.add(paragraph, walk[i].begin, walk[noun].end,
              {"о времени пишут «по " + right + "»", "of time it is «по " + right + "»"},
              std::string(walk.text(i)) + " " + right, Fix::kSafe);
  }
}

// «и др», «и т.д» without the stop.
void cut_and_others(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i < walk.size(); ++i) {
    const View word = walk.folded(i);
    const bool others = (word == "др" || word == "пр") && walk.folded(i - 2) == "и";
    const bool so_on =
        (word == "д" || word == "п") && walk.is_mark(i - 1, '.') &&
        (walk.folded(i - 2) == "т" || (walk.is_space(i - 1) && walk.folded(i - 3) == "т"));
    if ((!others && !so_on) || walk.is_mark(i + 1, '.')) continue;
    found.add(paragraph, walk[i - 2].begin, walk[i].end,
              {"нет точки после сокращения", "no stop after an abbreviation"},
              paragraph.text.substr(walk[i - 2].begin, walk[i].end - walk[i - 2].begin) + ".",
              Fix::kSafe);
  }
}

size_t first_report(const Paragraph& paragraph) {
  size_t first = View::npos;
  for (const View paper : {View("информацию о"), View("отчет о"), View("сведения о")})
    first = std::min(first, View(paragraph.folded).find(paper));
  return first;
}

// A report is «представить», access is «предоставить».
void hand_in(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 12> kPapers = {
      "информацию", "отчет", "отчёт", "отчеты", "отчёты",    "сведения",
      "анализ",     "план",  "планы", "списки", "материалы", "справку"};
  static constexpr std::array<View, 14> kRights = {
      "доступ", "возможность", "право", "права", "помещение", "помещения", "услуги",
      "льготы", "отпуск",      "слово", "время", "место",     "места",     "транспорт"};
  const Walk walk(paragraph);
  std::optional<size_t> named;  // where «Информацию о …» stands first
  for (size_t i = 0; i < walk.size(); ++i) {
    const View word = walk.folded(i);
    if (!walk.is_word(i) ||
        (word != "предоставить" && word != "предоставлять" && word != "предоставляют"))
      continue;
    bool paper = false;
    // «Предоставить в отдел:», a list of papers perhaps.
    const bool list =
        trimmed(paragraph.text).ends_with(':') && walk.folded(word_after(walk, i)) == "в";
    constexpr size_t kWindow = 16;  // tokens
    for (size_t k = i + 1; k < i + kWindow && walk.exists(k) && !walk.is_mark(k, '.'); ++k) {
      const View object = walk.folded(k);
      if (is_one_of(object, kRights) || (object.ends_with("ть") && !object.ends_with("ость")))
        break;
      paper = paper || is_one_of(object, kPapers);
    }
    if (const size_t before = word_before(walk, i); before < walk.size())
      paper = paper || is_one_of(walk.folded(before), kPapers);
    if (!named) named = first_report(paragraph);
    paper = paper || walk[i].begin > *named;
    if (!paper && !list) continue;
    const std::string right = "представ" + std::string(word.substr(View("предостав").size()));
    Finding& made =
        found.add(paragraph, walk[i].begin, walk[i].end,
                  {"сведения и отчёты представляют, а предоставляют права и возможности",
                   "reports are «представлены», rights are «предоставлены»"},
                  as_typed(right, walk[i]));
    if (!paper) made.severity = Severity::kNote;
  }
}

// «муниципального дошкольного образовательного учреждения «Заречье»»: by its charter.
bool names_one(const Walk& walk, size_t adjective) {
  const View noun = walk.folded(adjective + 2);
  if (noun.ends_with("ий") || noun.ends_with("ях") || noun.ends_with("ям") || noun.ends_with("ями"))
    return false;
  size_t at = adjective;
  constexpr size_t kMost = 3;  // adjectives before it
  for (size_t step = 0; step < kMost && at >= 2 && walk.is_space(at - 1); ++step) {
    at -= 2;
    const View word = walk.folded(at);
    if (word.starts_with("муниципальн") || word.starts_with("государственн") ||
        word.starts_with("частн"))
      return true;
  }
  return false;
}

void old_term(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const bool adjective = walk.folded(i).starts_with("образовательн") ||
                           walk.folded(i).starts_with("общеобразовательн");
    if (!adjective || walk[i].capital || !walk.folded(i + 2).starts_with("учреждени")) continue;
    const View before = walk.folded(word_before(walk, i));
    const bool legal_form = before.starts_with("автономн") || before.starts_with("бюджетн") ||
                            before.starts_with("казен") || before.starts_with("казён");
    if (legal_form || names_one(walk, i)) continue;  // the name of one of them
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"закон об образовании называет их образовательными организациями",
               "the law on education calls them «образовательные организации»"});
  }
}

Rule by_forms(Rule rule) {
  rule.by_forms = true;
  return rule;
}

const Rule kRules[] = {
    {"grammar.in-course-of",
     Severity::kWarning,
     {"«в течении года»", "«в течении года»"},
     in_course_of},
    {"grammar.phrase",
     Severity::kWarning,
     {"«не смотря на», «а так же», «в следствии»", "«не смотря на», «а так же», «в следствии»"},
     phrases::set_phrases},
    {"grammar.torn-not",
     Severity::kWarning,
     {"«в случае не представления», «не охотно»", "«в случае не представления», «не охотно»"},
     joined_words::torn_not},
    {"grammar.torn-compound",
     Severity::kWarning,
     {"«видео запись», «хозяйственно эксплуатационный»", "«видео запись»"},
     joined_words::torn_compound},
    {"grammar.adverb",
     Severity::kWarning,
     {"«так же направить», «что бы дети»", "«так же направить», «что бы дети»"},
     phrases::loose_adverbs},
    {"grammar.object",
     Severity::kWarning,
     {"«оплатить за проезд», «заведующий склада»", "«оплатить за проезд», «заведующий склада»"},
     phrases::wrong_object},
    {"grammar.preposition-form",
     Severity::kWarning,
     {"«о итогах», «с списком»", "«о итогах», «с списком»"},
     little_words::preposition_form},
    {"grammar.infinitive",
     Severity::kWarning,
     {"«должны явится»", "«должны явится»"},
     little_words::infinitive_or_not},
    by_forms({"grammar.preposition",
              Severity::kWarning,
              {"«в целях повышение», «без акту»", "«в целях повышение», «без акту»"},
              prepositions::wrong_case}),
    {"grammar.lost-preposition",
     Severity::kWarning,
     {"«в связи ремонтом»", "«в связи ремонтом»"},
     prepositions::lost_preposition},
    by_forms({"grammar.adjective",
              Severity::kWarning,
              {"«читального залов»", "«читального залов»"},
              noun_agreement::adjective_and_noun}),
    by_forms({"grammar.genitive",
              Severity::kWarning,
              {"«контроль исполнение»", "«контроль исполнение»"},
              noun_government::wants_genitive}),
    by_forms({"grammar.predicate",
              Severity::kWarning,
              {"«Комиссия рассмотрели»", "«Комиссия рассмотрели»"},
              predicates::subject_and_predicate}),
    {"grammar.numeral",
     Severity::kWarning,
     {"«два семинаров»", "«два семинаров»"},
     noun_agreement::numeral_and_noun},
    {"grammar.clause-comma",
     Severity::kWarning,
     {"«отчет который», «отметил что»", "«отчет который», «отметил что»"},
     clauses::missing_comma},
    by_forms({"grammar.participle-comma",
              Severity::kWarning,
              {"«План утверждённый приказом»", "«План утверждённый приказом»"},
              clause_commas::participle}),
    by_forms({"grammar.participle",
              Severity::kWarning,
              {"«учителям, подготовивших победителей»", "«учителям, подготовивших победителей»"},
              participle_agreement::behind_comma}),
    by_forms({"grammar.gerund-comma",
              Severity::kWarning,
              {"«Учитывая решение школа …»", "«Учитывая решение школа …»"},
              clause_commas::gerund}),
    {"grammar.measure-comma",
     Severity::kWarning,
     {"«не менее, чем за час»", "«не менее, чем за час»"},
     clauses::comma_in_measure},
    {"grammar.dative",
     Severity::kWarning,
     {"«согласно приказа»", "«согласно приказа»"},
     datives::wants_dative},
    {"grammar.after-event", Severity::kWarning, {"«по окончанию»", "«по окончанию»"}, after_event},
    {"grammar.how-often", Severity::kWarning, {"«не реже 1 раз»", "«не реже 1 раз»"}, how_often},
    {"grammar.number", Severity::kWarning, {"«5 экземпляра»", "«5 экземпляра»"}, after_number},
    {"grammar.instrumental",
     Severity::kWarning,
     {"«высокими результатам»", "«высокими результатам»"},
     instrumental},
    {"grammar.cut-short",
     Severity::kWarning,
     {"«и др» без точки", "«и др» without its stop"},
     cut_and_others},
    {"grammar.hand-in",
     Severity::kWarning,
     {"«предоставить отчёт»", "«предоставить отчёт»"},
     hand_in},
    {"grammar.old-term",
     Severity::kNote,
     {"«образовательное учреждение»", "«образовательное учреждение»"},
     old_term},
    {"grammar.share", Severity::kWarning, {"«100% посещение»", "«100% посещение»"}, whole_share},
    {"grammar.open-clause",
     Severity::kWarning,
     {"оборот без запятой", "a clause without its comma"},
     open_clause},
    {"grammar.uneven-posts",
     Severity::kWarning,
     {"«Руководители и директоров»", "«Руководители и директоров»"},
     uneven_posts},
    {"grammar.government",
     Severity::kWarning,
     {"«куратор за школой»", "«куратор за школой»"},
     curator_of},
    {"grammar.this-paper", Severity::kNote, {"«данного приказа»", "«данного приказа»"}, this_paper},
    {"grammar.needless-comma",
     Severity::kWarning,
     {"«в конкурсах, «Название» и др.»", "«в конкурсах, «Название» и др.»"},
     needless_comma},
};

}  // namespace

std::span<const Rule> grammar_rules() {
  return kRules;
}

}  // namespace prikaz::check
