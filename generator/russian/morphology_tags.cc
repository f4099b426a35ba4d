// The tags of the dictionary («Г,св,пе,прч,прш,стр,мн,рд») as readings.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "russian/morphology_tables.h"

namespace prikaz::russian::morphology {

namespace {

using View = std::string_view;

struct NamedPart {
  View name;
  PartOfSpeech part;
};
constexpr NamedPart kParts[] = {
    {"С", PartOfSpeech::kNoun},
    {"П", PartOfSpeech::kAdjective},
    {"Г", PartOfSpeech::kVerb},
    {"Н", PartOfSpeech::kAdverb},
    {"МС", PartOfSpeech::kPronoun},
    {"МС-П", PartOfSpeech::kPronounAdjective},
    {"МС-ПРЕДК", PartOfSpeech::kPredicative},
    {"ЧИСЛ", PartOfSpeech::kNumeral},
    {"ЧИСЛ-П", PartOfSpeech::kOrdinal},
    {"ПРЕДК", PartOfSpeech::kPredicative},
    {"СОЮЗ", PartOfSpeech::kConjunction},
    {"ЧАСТ", PartOfSpeech::kParticle},
    {"ВВОДН", PartOfSpeech::kParenthesis},
};

constexpr std::array<View, kCaseCount> kCaseNames = {"им", "рд", "дт", "вн", "тв", "пр"};

// What the marks of a tag say, before it is put together.
struct Marks {
  Reading reading;
  std::optional<Gender> gender;
  CaseSet cases = 0;
  bool singular = false, plural = false;
  bool things = false, beings = false;  // «но», «од»
  bool brief = false;                   // «кр»
};

using Set = void (*)(Marks&);
struct NamedMark {
  View name;
  Set set;
};
constexpr NamedMark kMarks[] = {
    {"мр", [](Marks& m) { m.gender = Gender::kMasculine; }},
    {"жр", [](Marks& m) { m.gender = Gender::kFeminine; }},
    {"ср", [](Marks& m) { m.gender = Gender::kNeuter; }},
    {"ед", [](Marks& m) { m.singular = true; }},
    {"мн", [](Marks& m) { m.plural = true; }},
    {"но", [](Marks& m) { m.things = true; }},
    {"од", [](Marks& m) { m.beings = true; }},
    {"кр", [](Marks& m) { m.brief = true; }},
    {"0", [](Marks& m) { m.reading.indeclinable = true; }},
    {"1л", [](Marks& m) { m.reading.person = 1; }},
    {"2л", [](Marks& m) { m.reading.person = 2; }},
    {"3л", [](Marks& m) { m.reading.person = 3; }},
    {"св", [](Marks& m) { m.reading.perfective = true; }},
    {"нс", [](Marks&) {}},
    {"пе", [](Marks& m) { m.reading.transitive = true; }},
    {"нп", [](Marks&) {}},
    {"дст", [](Marks&) {}},
    {"стр", [](Marks& m) { m.reading.passive = true; }},
    {"нст", [](Marks& m) { m.reading.tense = Tense::kPresent; }},
    {"прш", [](Marks& m) { m.reading.tense = Tense::kPast; }},
    {"буд", [](Marks& m) { m.reading.tense = Tense::kFuture; }},
    {"инф", [](Marks& m) { m.reading.part = PartOfSpeech::kInfinitive; }},
    {"дпр", [](Marks& m) { m.reading.part = PartOfSpeech::kGerund; }},
    {"пвл", [](Marks& m) { m.reading.part = PartOfSpeech::kImperative; }},
    {"прч", [](Marks& m) { m.reading.part = PartOfSpeech::kParticiple; }},
    {"сравн", [](Marks& m) { m.reading.part = PartOfSpeech::kComparative; }},
};

bool set_mark(Marks& marks, View name) {
  for (size_t i = 0; i < kCaseNames.size(); ++i) {
    if (kCaseNames[i] != name) continue;
    marks.cases = static_cast<CaseSet>(marks.cases | case_set(kCases[i]));
    return true;
  }
  for (const NamedMark& each : kMarks) {
    if (each.name != name) continue;
    each.set(marks);
    return true;
  }
  return false;
}

// The genders and the number that a form stands for.
FormSet forms_in(const Marks& marks, CaseSet cases) {
  FormSet out = 0;
  if (marks.plural || !marks.singular) out |= form_set(Gender::kPlural, cases);
  if (marks.singular || !marks.plural) {
    if (marks.gender) {
      out |= form_set(*marks.gender, cases);
    } else {
      for (const Gender each : {Gender::kMasculine, Gender::kFeminine, Gender::kNeuter})
        out |= form_set(each, cases);
    }
  }
  return out;
}

// Accusatives are those of things, of living beings, or of both where nothing tells.
FormSet with_living(const Marks& marks, View ending, FormSet forms) {
  bool things = !marks.beings, beings = !marks.things;
  if (marks.reading.part == PartOfSpeech::kParticiple) {  // its tags do not say it
    beings = is_as_genitive(ending);
    things = !beings;
  }
  constexpr FormSet kMasculineAcc = form_set(Gender::kMasculine, one_case::kAcc);
  constexpr FormSet kPluralAcc = form_set(Gender::kPlural, one_case::kAcc);
  // «мужчину» is masculine and has an accusative of its own; a noun's adjectives tell beings.
  const FormSet masculine = forms & kMasculineAcc, plural = forms & kPluralAcc;
  if (beings && masculine != 0) forms |= kLivingMasculine;
  if (beings && plural != 0) forms |= kLivingPlural;
  if (!things) forms &= ~(kMasculineAcc | kPluralAcc);
  return forms;
}

Reading put_together(Marks marks, View ending) {
  Reading& out = marks.reading;
  if (marks.brief) {
    out.part = out.part == PartOfSpeech::kParticiple ? PartOfSpeech::kShortParticiple
                                                     : PartOfSpeech::kShortAdjective;
  }
  if (out.part == PartOfSpeech::kNoun) {
    out.gender = marks.gender.value_or(Gender::kPlural);
    out.living = marks.beings;
  }
  const bool declined = out.is(
      kAttributes | part_set(PartOfSpeech::kNoun, PartOfSpeech::kPronoun, PartOfSpeech::kNumeral));
  CaseSet cases = marks.cases;
  if (declined && out.indeclinable) cases = kEveryCase;
  const bool subject = out.is(
      part_set(PartOfSpeech::kVerb, PartOfSpeech::kShortAdjective, PartOfSpeech::kShortParticiple));
  if (subject) cases = one_case::kNom;
  if (cases != 0) out.forms = with_living(marks, ending, forms_in(marks, cases));
  return out;
}

}  // namespace

bool is_as_genitive(View ending) {
  return ending.ends_with("го") || ending.ends_with("гося") || ending.ends_with("х") ||
         ending.ends_with("хся");
}

std::optional<Reading> reading_of_tag(View tag, View ending) {
  Marks marks;
  bool first = true;
  while (!tag.empty()) {
    const size_t comma = std::min(tag.find(','), tag.size());
    const View name = tag.substr(0, comma);
    tag.remove_prefix(std::min(comma + 1, tag.size()));
    if (!first) {
      if (!set_mark(marks, name)) return std::nullopt;
      continue;
    }
    first = false;
    const NamedPart* part = nullptr;
    for (const NamedPart& each : kParts) {
      if (each.name == name) part = &each;
    }
    if (!part) return std::nullopt;
    marks.reading.part = part->part;
  }
  if (first) return std::nullopt;
  return put_together(marks, ending);
}

}  // namespace prikaz::russian::morphology
