#include "check/rules/word_kinds.h"

#include <algorithm>
#include <iterator>

#include "check/rules/walk.h"
#include "russian/nouns.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

}  // namespace

bool is_given_thing(std::string_view folded) {
  constexpr View kStems[] = {"отпуск",   "благодарност", "выговор", "замечани", "надбавк",
                             "доплат",   "преми",        "грамот",  "помощ",    "выплат",
                             "взыскани", "компенсаци",   "оклад",   "пособи",   "стипенди",
                             "звани",    "категори"};
  return starts_with_any(folded, kStems);
}

bool is_owned_thing(std::string_view folded) {
  constexpr View kStems[] = {
      "работ",       "класс",    "кабинет",  "групп",      "деятельност", "опыт",      "урок",
      "отчёт",       "отчет",    "план",     "доклад",     "заявлен",     "дел",       "программ",
      "участи",      "дет",      "доч",      "сын",        "ребён",       "ребен",     "мат",
      "отц",         "семь",     "имуществ", "квартир",    "здоров",      "стаж",      "учёб",
      "учеб",        "знани",    "поведен",  "обязанност", "нагрузк",     "ставк",     "мест",
      "должност",    "отсутств", "болезн",   "действ",     "выступлен",   "материал",  "документ",
      "портфоли",    "данн",     "занят",    "круж",       "студи",       "команд",    "бригад",
      "характерист", "успех",    "успеваем", "замещени",   "подпис",      "кандидат",  "просьб",
      "срок",        "согласи",  "решени",   "предложени", "сообщени",    "информаци", "книг",
      "методик"};
  // «в сопровождении», «с участием»: by whom.
  constexpr View kActions[] = {"ении", "ением", "ению",   "ании",  "анием",
                               "анию", "ствии", "ствием", "ствию", "ством"};
  return starts_with_any(folded, kStems) || ends_with_any(folded, kActions);
}

bool is_measure(std::string_view folded) {
  constexpr View kStems[] = {"рубл",  "дней",  "дня",     "день", "час",
                             "недел", "месяц", "процент", "год",  "тыс"};
  return month_named(folded) != 0 || starts_with_any(folded, kStems);
}

bool may_have_subject(std::string_view folded) {
  constexpr View kEndings[] = {"ет",  "ит",  "ют",  "ут",   "ат",   "ят",   "тся", "ал",  "ял",
                               "ил",  "ел",  "ула", "ала",  "яла",  "ила",  "ела", "али", "яли",
                               "или", "ели", "лся", "лась", "лись", "шла",  "шел", "шёл", "ен",
                               "ена", "ено", "ены", "ан",   "ана",  "ано",  "аны", "ят",  "ён",
                               "жна", "жен", "жны", "вёл",  "вел",  "вела", "сла", "нес", "зла"};
  // Nouns of offices that end so; more of them are known by their nominative.
  constexpr View kNot[] = {
      "отдела",   "раздела",   "члена",     "члены",   "плана",   "планы",     "органа",  "органы",
      "смена",    "смены",     "замена",    "замены",  "недели",  "цели",      "журнала", "зала",
      "материал", "дела",      "филиала",   "правила", "экзамен", "результат", "анализ",  "архив",
      "персонал", "села",      "материала", "билет",   "бюджет",  "пакет",     "предмет", "формат",
      "интернет", "факультет", "аттестат",  "маршрут", "район",   "района",    "медали",  "детали",
      "начала",   "персонала", "квартала",  "цена",    "цены",    "канала",    "минут",   "состав"};
  // No verbs, but somebody is so.
  constexpr View kStates[] = {"вправе",   "готов",    "готова",  "готовы",   "рад",      "рада",
                              "согласен", "согласна", "намерен", "способен", "способна", "нет"};
  constexpr size_t kShortest = 8;
  if (is_one_of(folded, kStates)) return true;
  if (folded.size() < kShortest || is_one_of(folded, kNot) || folded.ends_with("тели"))
    return false;
  return ends_with_any(folded, kEndings) && !russian::find_noun(folded);
}

bool is_infinitive(std::string_view folded) {
  constexpr View kEndings[] = {"ать", "ять", "ить", "еть",    "уть",     "ыть",  "оть", "сти",
                               "зти", "йти", "чь",  "учесть", "зачесть", "ться", "тись"};
  constexpr View kNot[] = {"печать",       "опять",           "пять",   "речь",    "помощь",
                           "сеть",         "части",           "власти", "области", "должности",
                           "деятельности", "ответственности", "новости"};
  if (folded.ends_with("ости") || folded.ends_with("асти") || is_one_of(folded, kNot)) return false;
  return ends_with_any(folded, kEndings);
}

bool is_participle(std::string_view folded) {
  constexpr View kSigns[] = {"ющ", "ущ", "ащ", "ящ", "вш"};
  constexpr size_t kLongestEnding = 10;
  constexpr View kGerunds[] = {"ая", "яя", "уя", "вая"};
  constexpr size_t kLong = 12;
  if (folded.size() > kLong && ends_with_any(folded, kGerunds)) return true;
  for (const View sign : kSigns) {
    const size_t at = folded.rfind(sign);
    if (at != View::npos && at > 2 && folded.size() - at - sign.size() <= kLongestEnding &&
        looks_like_adjective(folded))
      return true;
  }
  return false;
}

bool is_post_participle(std::string_view folded) {
  constexpr View kStems[] = {"заведующ", "исполняющ", "управляющ", "учащ",
                             "обучающ",  "служащ",    "поступающ", "присутствующ"};
  return starts_with_any(folded, kStems);
}

bool is_passive_participle(std::string_view folded) {
  constexpr View kSigns[] = {"анн", "янн", "енн", "ённ", "емы", "има", "ема", "имы"};
  return looks_like_adjective(folded) &&
         std::any_of(std::begin(kSigns), std::end(kSigns),
                     [&](View sign) { return folded.find(sign) != View::npos; });
}

bool looks_like_adjective(std::string_view folded) {
  constexpr View kEndings[] = {"ого", "его", "ому", "ему", "ый",  "ий",  "ой",  "ая",
                               "яя",  "ую",  "юю",  "ым",  "им",  "ые",  "ие",  "ых",
                               "их",  "ыми", "ими", "щей", "шей", "ней", "жей", "чей"};
  constexpr View kNouns[] = {"ание", "ение", "тие", "ствие", "аний", "ений", "тий", "ций", "ствий"};
  constexpr size_t kShortest = 8;
  return folded.size() >= kShortest && ends_with_any(folded, kEndings) &&
         !ends_with_any(folded, kNouns);
}

}  // namespace prikaz::check
