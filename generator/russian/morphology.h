// What Russian words are: parts of speech, cases, genders, numbers, by a dictionary of 135,000
// stems that is read from a folder (the Russian one of link-grammar, used as data). It tells what a
// form may be, all of it; what stands in a sentence is for its reader to judge.
//
//   PRIKAZ_TRY(const Morphology words, Morphology::open("/usr/share/link-grammar/ru"));
//   for (const Reading& each : words.readings("обучающихся")) … each.part … each.forms …
//   if (!agree(words.forms("итоговое"), words.forms("совещания"))) …
//
// Immutable once opened; from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "russian/form_cases.h"
#include "russian/grammar.h"

namespace prikaz::russian {

enum class PartOfSpeech : uint8_t {
  kNoun,
  kAdjective,
  kShortAdjective,
  kComparative,
  kParticiple,
  kShortParticiple,
  kPronoun,           // он, кто, себя
  kPronounAdjective,  // этот, каждый, который, наш
  kNumeral,
  kOrdinal,
  kVerb,  // a finite one
  kImperative,
  kInfinitive,
  kGerund,
  kAdverb,
  kPredicative,  // нельзя, нужно
  kConjunction,
  kParticle,
  kParenthesis,  // конечно
};
using PartSet = uint32_t;  // a bit for each
template <class... Parts>
constexpr PartSet part_set(Parts... parts) {
  return ((1U << static_cast<unsigned>(parts)) | ...);
}
// What goes with a noun in its case.
inline constexpr PartSet kAttributes =
    part_set(PartOfSpeech::kAdjective, PartOfSpeech::kParticiple, PartOfSpeech::kPronounAdjective,
             PartOfSpeech::kOrdinal);

// In which genders and cases a form may stand: six bits of CaseSet for each of masculine, feminine,
// neuter and plural (in the order of Gender), the accusative of these being that of things; the
// accusatives of living beings, masculine and plural, have two bits of their own. Of a verb and of
// a short form: the subjects that it may have, as nominatives.
using FormSet = uint32_t;
inline constexpr FormSet kLivingMasculine = FormSet{1} << 24U;
inline constexpr FormSet kLivingPlural = FormSet{1} << 25U;
constexpr FormSet form_set(Gender gender, CaseSet cases) {
  return static_cast<FormSet>(cases) << (6U * static_cast<unsigned>(gender));
}
inline constexpr FormSet kSingularForms = 0x3FFFFU | kLivingMasculine;
inline constexpr FormSet kPluralForms = 0xFC0000U | kLivingPlural;
inline constexpr FormSet kAllForms = kSingularForms | kPluralForms;
// Every form in these cases, of any gender and number.
constexpr FormSet in_cases(CaseSet cases) {
  FormSet out = 0;
  for (const Gender each :
       {Gender::kMasculine, Gender::kFeminine, Gender::kNeuter, Gender::kPlural})
    out |= form_set(each, cases);
  return has(cases, Case::kAccusative) ? out | kLivingMasculine | kLivingPlural : out;
}
CaseSet cases_in(FormSet forms);
constexpr bool agree(FormSet one, FormSet other) {
  return (one & other) != 0;
}

enum class Tense : uint8_t { kNone, kPresent, kPast, kFuture };

// One thing that a form may be. Forms of one word in several cases are one reading.
struct Reading {
  PartOfSpeech part = PartOfSpeech::kNoun;
  Gender gender = Gender::kPlural;  // of a noun, in the plural too; kPlural: it has none
  Tense tense = Tense::kNone;
  uint8_t person = 0;         // 1, 2, 3; 0 of what has none
  bool living = false;        // of a noun
  bool passive = false;       // of a participle
  bool transitive = false;    // of a verb and its participles
  bool perfective = false;    // the same
  bool indeclinable = false;  // «их», «жюри»
  FormSet forms = 0;

  bool is(PartSet parts) const { return (parts & part_set(part)) != 0; }
  friend bool operator==(const Reading&, const Reading&) = default;
};

class Morphology {
 public:
  // From a folder with stem.dict, suffix.dict and words/. Takes some 20 milliseconds and 10 MB.
  // Errors: those of files::read, "morphology.malformed" with file and line.
  static Result<Morphology> open(const std::filesystem::path& folder);

  Morphology(Morphology&&) noexcept;
  Morphology& operator=(Morphology&&) noexcept;
  ~Morphology();

  // A word in lower case; ё and е are one letter. Of two words with a hyphen the last is declined,
  // the first with it or not at all. Empty for an unknown word.
  std::vector<Reading> readings(std::string_view word) const;

  // The forms of all readings of these parts of speech.
  FormSet forms(std::string_view word, PartSet parts = ~PartSet{0}) const;
  CaseSet cases_of(std::string_view word) const { return cases_in(forms(word)); }

  // The word in one of the forms `wanted`, as `like` (a reading of it) is told apart from its
  // homonyms; "" when the dictionary does not tell one form surely.
  std::string form(std::string_view word, const Reading& like, FormSet wanted) const;

  struct Rep;

 private:
  explicit Morphology(std::unique_ptr<const Rep> rep);
  std::unique_ptr<const Rep> rep_;
};

}  // namespace prikaz::russian
