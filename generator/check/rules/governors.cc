#include "check/rules/governors.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "check/rules/walk.h"
#include "russian/nouns.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using russian::Case;
using russian::case_set;
using russian::CaseSet;

constexpr CaseSet kNom = case_set(Case::kNominative);
constexpr CaseSet kGen = case_set(Case::kGenitive);
constexpr CaseSet kDat = case_set(Case::kDative);
constexpr CaseSet kAcc = case_set(Case::kAccusative);
constexpr CaseSet kIns = case_set(Case::kInstrumental);
constexpr CaseSet kPrep = case_set(Case::kPrepositional);

// A verb by what all its forms begin with.
enum class Object { kAny, kPerson, kThing };
struct Verb {
  View stem;
  CaseSet wanted;
  Object object = Object::kAny;  // what else or what alone it takes
};
constexpr Object kGives = Object::kThing;
constexpr Object kPeople = Object::kPerson;
constexpr Verb kVerbs[] = {
    {"аттестов", kAcc},
    {"благодар", kAcc, kPeople},
    {"введ", kAcc},
    {"ввест", kAcc},
    {"включ", kAcc, kPeople},
    {"возмест", kDat, kGives},
    {"возмещ", kDat, kGives},
    {"восстанавл", kAcc, kPeople},
    {"восстанов", kAcc, kPeople},
    {"вруч", kDat, kGives},
    {"вывед", kAcc},
    {"вывест", kAcc},
    {"выда", kDat, kGives},
    {"выдвин", kAcc},
    {"вынес", kDat, kGives},
    {"выплат", kDat, kGives},
    {"выплач", kDat, kGives},
    {"выраз", kDat, kGives},
    {"делегир", kAcc, kPeople},
    {"довер", kDat, kGives},
    {"доплат", kDat, kGives},
    {"допус", kAcc, kPeople},
    {"заслуш", kAcc},
    {"зачисл", kAcc, kPeople},
    {"избер", kAcc, kPeople},
    {"избир", kAcc, kPeople},
    {"избра", kAcc, kPeople},
    {"исключ", kAcc, kPeople},
    {"командиров", kAcc, kPeople},
    {"награ", kAcc, kPeople},
    {"назнача", kAcc, kPeople},
    {"назначе", kAcc, kPeople},
    {"назначи", kAcc, kPeople},
    {"направ", kAcc, kPeople},
    {"напомин", kDat, kGives},
    {"напомн", kDat, kGives},
    {"начисл", kDat, kGives},
    {"объяв", kDat, kGives},
    {"обяза", kAcc, kPeople},
    {"обязыв", kAcc, kPeople},
    {"ознаком", kAcc, kPeople},
    {"оплат", kDat, kGives},
    {"освобо", kAcc, kPeople},
    {"отзыв", kAcc, kPeople},
    {"отказа", kDat, kGives},
    {"откомандиров", kAcc, kPeople},
    {"отозва", kAcc, kPeople},
    {"отстран", kAcc, kPeople},
    {"отчисл", kAcc, kPeople},
    {"передав", kDat, kGives},
    {"переда", kDat, kGives},
    {"перевед", kAcc, kPeople},
    {"перевест", kAcc, kPeople},
    {"переводи", kAcc, kPeople},
    {"поблагодар", kAcc, kPeople},
    {"поздрав", kAcc, kPeople},
    {"поощр", kAcc, kPeople},
    {"поруч", kDat, kGives},
    {"предлаг", kDat, kGives},
    {"предлож", kDat, kGives},
    {"предостав", kDat, kGives},
    {"предписа", kDat, kGives},
    {"предупре", kAcc, kPeople},
    {"премир", kAcc, kPeople},
    {"приглас", kAcc},
    {"приглаш", kAcc},
    {"призна", kAcc},
    {"привлек", kAcc, kPeople},
    {"привлеч", kAcc, kPeople},
    {"проси", kAcc, kPeople},
    {"прошу", kAcc, kPeople},
    {"принима", kAcc},
    {"приня", kAcc},
    {"присв", kDat, kGives},
    {"разреш", kDat, kGives},
    {"рекоменд", kAcc | kDat, kGives},
    {"сообщ", kDat, kGives},
    {"увед", kAcc},
    {"увол", kAcc, kPeople},
    {"уполномоч", kAcc, kPeople},
    {"устан", kDat, kGives},
    {"утвер", kAcc},
};

// Nouns of these verbs are things of their own: «предложение Ивановой» is hers.
constexpr View kNounsOfTheirOwn[] = {"напом",  "переда", "поруч", "предлож", "предпис",
                                     "предуп", "разреш", "сообщ", "увед",    "объявления"};

// Words that want a case and are no verbs.
struct Word {
  View word;
  GovernorKind kind;
  CaseSet wanted;
};
constexpr GovernorKind kPre = GovernorKind::kPreposition;
constexpr GovernorKind kOf = GovernorKind::kNoun;
constexpr GovernorKind kHead = GovernorKind::kHeading;
constexpr Word kWords[] = {
    {"без", kPre, kGen},
    {"благодаря", kPre, kDat},
    {"болезни", kOf, kGen},
    {"в", kPre, kAcc | kPrep},
    {"ввиду", kPre, kGen},
    {"вместо", kPre, kGen},
    {"вместе", kPre, 0},
    {"вопреки", kPre, kDat},
    {"выступил", kHead, kNom},
    {"выступила", kHead, kNom},
    {"выступили", kHead, kNom},
    {"выступление", kOf, kGen},
    {"выступления", kOf, kGen},
    {"для", kPre, kGen},
    {"до", kPre, kGen},
    {"за", kPre, kAcc | kIns},
    {"записка", kOf, kGen},
    {"записки", kOf, kGen},
    {"записке", kOf, kGen},
    {"записку", kOf, kGen},
    {"заслушали", kHead, kAcc},
    {"заявление", kOf, kGen},
    {"заявлений", kOf, kGen},
    {"заявления", kOf, kGen},
    {"заявлению", kOf, kGen},
    {"из", kPre, kGen},
    {"имени", kOf, kGen},
    {"имя", kOf, kGen},
    {"инициативе", kOf, kGen},
    {"информацию", kOf, kGen},
    {"информации", kOf, kGen},
    {"к", kPre, kDat},
    {"кандидатур", kOf, kGen},
    {"кандидатура", kOf, kGen},
    {"кандидатуре", kOf, kGen},
    {"кандидатуру", kOf, kGen},
    {"кандидатуры", kOf, kGen},
    {"ко", kPre, kDat},
    {"контролем", kOf, kGen},
    {"кроме", kPre, kGen},
    {"лице", kOf, kGen},
    {"между", kPre, kIns | kGen},
    {"на", kPre, kAcc | kPrep},
    {"над", kPre, kIns},
    {"о", kPre, kPrep | kAcc},
    {"об", kPre, kPrep | kAcc},
    {"обращение", kOf, kGen},
    {"обращения", kOf, kGen},
    {"обращению", kOf, kGen},
    {"объяснительной", kOf, kGen},
    {"около", kPre, kGen},
    {"от", kPre, kGen},
    {"отношении", kOf, kGen},
    {"отпуска", kOf, kGen},
    {"отпуске", kOf, kGen},
    {"переводе", kOf, kGen},
    {"перевода", kOf, kGen},
    {"доклад", kOf, kGen},
    {"отчет", kOf, kGen},
    {"отчёт", kOf, kGen},
    {"отсутствие", kOf, kGen},
    {"отсутствии", kOf, kGen},
    {"отсутствия", kOf, kGen},
    {"отсутствовал", kHead, kNom},
    {"отсутствовала", kHead, kNom},
    {"отсутствовали", kHead, kNom},
    {"отсутствуют", kHead, kNom},
    {"перед", kPre, kIns},
    {"по", kPre, kDat | kPrep},
    {"под", kPre, kIns | kAcc},
    {"подписью", kOf, kGen},
    {"помимо", kPre, kGen},
    {"поручению", kOf, kGen},
    {"предложению", kOf, kGen},
    {"председательством", kOf, kGen},
    {"председательствовал", kHead, kNom},
    {"председательствовала", kHead, kNom},
    {"представлению", kOf, kGen},
    {"представления", kOf, kGen},
    {"при", kPre, kPrep},
    {"присутствии", kOf, kGen},
    {"присутствовал", kHead, kNom},
    {"присутствовала", kHead, kNom},
    {"присутствовали", kHead, kNom},
    {"присутствуют", kHead, kNom},
    {"про", kPre, kAcc},
    {"просьбе", kOf, kGen},
    {"против", kPre, kGen},
    {"ради", kPre, kGen},
    {"рапорта", kOf, kGen},
    {"руководством", kOf, kGen},
    {"с", kPre, kGen | kIns},
    {"слушали", kHead, kAcc},
    {"со", kPre, kGen | kIns},
    {"составе", kOf, kGen},
    {"сообщение", kOf, kGen},
    {"согласия", kOf, kGen},
    {"стажа", kOf, kGen},
    {"увольнение", kOf, kGen},
    {"увольнением", kOf, kGen},
    {"увольнения", kOf, kGen},
    {"увольнении", kOf, kGen},
    {"увольнению", kOf, kGen},
    {"у", kPre, kGen},
    {"участием", kOf, kGen},
    {"участии", kOf, kGen},
    {"ходатайства", kOf, kGen},
    {"ходатайству", kOf, kGen},
    {"через", kPre, kAcc},
};

template <class List>
bool among(View word, const List& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// The tables by their letters, whatever order they were typed in.
template <class Row, size_t size>
std::array<Row, size> sorted(const Row (&rows)[size], View Row::*key) {
  std::array<Row, size> out;
  std::copy(std::begin(rows), std::end(rows), out.begin());
  std::sort(out.begin(), out.end(), [&](const Row& a, const Row& b) { return a.*key < b.*key; });
  return out;
}

template <class List>
bool ends_with_any(View word, const List& endings) {
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](View ending) { return word.ends_with(ending); });
}

template <class List>
bool starts_with_any(View word, const List& starts) {
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](View start) { return word.starts_with(start); });
}

// The form of a verb by its last letters.
std::optional<Governor> as_verb(const Verb& verb, View word) {
  constexpr View kOurs[] = {"ую", "аю", "яю", "лю", "жу", "щу", "шу", "чу", "рю", "ню"};
  constexpr View kPassive[] = {"ен",  "ена", "ено", "ены",  "ён",   "ан",   "ана",
                               "ано", "аны", "нят", "нята", "нято", "няты", "тся"};
  constexpr View kFinite[] = {"л", "ла", "ли", "ет", "ит", "ат", "ят", "ут", "ют", "лек"};
  constexpr View kNouns[] = {"ние", "ния", "нию", "нием", "нии", "тие", "тия", "тию", "тии"};
  const auto made = [&](GovernorKind kind, CaseSet wanted) {
    return Governor{kind, wanted, verb.object == Object::kThing, verb.object == Object::kPerson};
  };
  const bool gives = verb.object == Object::kThing;
  if (is_infinitive(word) || ends_with_any(word, kOurs))
    return made(GovernorKind::kVerb, verb.wanted);
  if (ends_with_any(word, kPassive))
    return made(GovernorKind::kPassive, gives ? CaseSet(verb.wanted | kIns) : CaseSet(kNom | kIns));
  if (ends_with_any(word, kFinite)) return made(GovernorKind::kFiniteVerb, verb.wanted);
  if (!ends_with_any(word, kNouns) || starts_with_any(word, kNounsOfTheirOwn)) return std::nullopt;
  return made(GovernorKind::kVerbalNoun, gives ? verb.wanted : kGen);
}

}  // namespace

std::optional<Governor> government_of(std::string_view folded) {
  static const auto kSortedWords = sorted(kWords, &Word::word);
  static const auto kSortedVerbs = sorted(kVerbs, &Verb::stem);
  const auto word = std::lower_bound(kSortedWords.begin(), kSortedWords.end(), folded,
                                     [](const Word& a, View b) { return a.word < b; });
  if (word != kSortedWords.end() && word->word == folded) return Governor{word->kind, word->wanted};
  auto verb = std::upper_bound(kSortedVerbs.begin(), kSortedVerbs.end(), folded,
                               [](View a, const Verb& b) { return a < b.stem; });
  constexpr int kNeighbours = 2;
  for (int tried = 0; verb != kSortedVerbs.begin() && tried < kNeighbours; ++tried) {
    --verb;
    if (!folded.starts_with(verb->stem)) continue;
    if (const auto out = as_verb(*verb, folded)) return out;
  }
  return std::nullopt;
}

bool is_compound_preposition(std::string_view folded) {
  constexpr View kWords[] = {"отношении",   "лице",         "участии", "участием",
                             "присутствии", "руководством", "имени",   "председательством"};
  return among(folded, kWords);
}

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
  if (among(folded, kStates)) return true;
  if (folded.size() < kShortest || among(folded, kNot) || folded.ends_with("тели")) return false;
  return ends_with_any(folded, kEndings) && !russian::find_noun(folded);
}

bool is_infinitive(std::string_view folded) {
  constexpr View kEndings[] = {"ать", "ять", "ить", "еть",    "уть",     "ыть",  "оть", "сти",
                               "зти", "йти", "чь",  "учесть", "зачесть", "ться", "тись"};
  constexpr View kNot[] = {"печать",       "опять",           "пять",   "речь",    "помощь",
                           "сеть",         "части",           "власти", "области", "должности",
                           "деятельности", "ответственности", "новости"};
  if (folded.ends_with("ости") || folded.ends_with("асти") || among(folded, kNot)) return false;
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
