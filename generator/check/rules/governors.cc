#include "check/rules/governors.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "check/rules/word_kinds.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using russian::Case;
using russian::case_set;
using russian::CaseSet;

using namespace russian::one_case;

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
    {"болезнью", kOf, kGen},
    {"уходом", kOf, kGen},
    {"отъездом", kOf, kGen},
    {"отпуском", kOf, kGen},
    {"переводом", kOf, kGen},
    {"юбилеем", kOf, kGen},
    {"выходом", kOf, kGen},
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

bool has_no_other_object(std::string_view folded) {
  constexpr View kStems[] = {"наград", "увол",    "поощр",    "премир",     "ознаком", "поздрав",
                             "поруч",  "отстран", "командир", "поблагодар", "уполном"};
  return starts_with_any(folded, kStems);
}

bool asks_whose(std::string_view folded) {
  constexpr View kWords[] = {"поручению",  "представлению", "ходатайству", "инициативе", "просьбе",
                             "отсутствие", "распоряжению",  "подписью",    "контролем"};
  return among(folded, kWords);
}

}  // namespace prikaz::check
