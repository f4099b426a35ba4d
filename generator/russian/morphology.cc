#include "russian/morphology.h"

#include <algorithm>
#include <utility>

#include "russian/morphology_tables.h"

namespace prikaz::russian {

using morphology::Joint;
using morphology::Row;
using morphology::Tables;
using View = std::string_view;

struct Morphology::Rep {
  Tables tables;
};

Morphology::Morphology(std::unique_ptr<const Rep> rep) : rep_(std::move(rep)) {}
Morphology::Morphology(Morphology&&) noexcept = default;
Morphology& Morphology::operator=(Morphology&&) noexcept = default;
Morphology::~Morphology() = default;

Result<Morphology> Morphology::open(const std::filesystem::path& folder) {
  auto rep = std::make_unique<Rep>();
  PRIKAZ_CHECK(morphology::read(folder, rep->tables));
  return Morphology(std::move(rep));
}

CaseSet cases_in(FormSet forms) {
  CaseSet out = 0;
  for (const Gender each :
       {Gender::kMasculine, Gender::kFeminine, Gender::kNeuter, Gender::kPlural})
    out = static_cast<CaseSet>(out | (forms >> (6U * static_cast<unsigned>(each)) & kEveryCase));
  if ((forms & (kLivingMasculine | kLivingPlural)) != 0) out |= one_case::kAcc;
  return out;
}

namespace {

constexpr size_t kLongest = 120;  // bytes of a word

// Of letters of two bytes the second is where a letter does not begin.
bool begins_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::string with_plain_e(View word) {
  std::string out(word);
  for (size_t at = out.find("ё"); at != std::string::npos; at = out.find("ё", at + 2))
    out.replace(at, 2, "е");
  return out;
}

// A stem and what may stand behind it.
struct Split {
  View stem;
  const Row* row;  // of the stem
  Joint joint;
};

// Calls take(split) for every way to part the word.
template <class Take>
void each_split(const Tables& tables, View word, Take take) {
  uint32_t hash = morphology::kNoLetters;
  for (size_t at = 0; at + 1 < word.size(); ++at) {
    hash = morphology::with_byte(hash, word[at]);
    if (!begins_letter(word[at + 1])) continue;
    const View stem = word.substr(0, at + 1), rest = word.substr(at + 1);
    tables.stems.each(tables.store, hash, stem, [&](const Row& row) {
      tables.suffixes.each(tables.store, morphology::hash_of(rest), rest, [&](const Row& suffix) {
        const auto first = tables.by_suffix.begin() + tables.first_of_suffix[suffix.value];
        const auto last =
            tables.by_suffix.begin() + tables.first_of_suffix[suffix.value + size_t{1}];
        for (uint32_t i = tables.classes[row.value]; i < tables.classes[row.value + size_t{1}];
             ++i) {
          const uint16_t connector = tables.connectors[i];
          auto joint = std::lower_bound(
              first, last, connector,
              [](const Joint& each, uint16_t wanted) { return each.connector < wanted; });
          for (; joint != last && joint->connector == connector; ++joint)
            take(Split{stem, &row, *joint});
        }
      });
    });
  }
}

template <class Take>
void each_whole(const Tables& tables, View word, Take take) {
  tables.words.each(tables.store, morphology::hash_of(word), word,
                    [&](const Row& row) { take(tables.readings[row.value]); });
}

bool same_but_forms(Reading one, const Reading& other) {
  one.forms = other.forms;
  return one == other;
}

void add(std::vector<Reading>& to, const Reading& made) {
  for (Reading& each : to) {
    if (!same_but_forms(each, made)) continue;
    each.forms |= made.forms;
    return;
  }
  to.push_back(made);
}

std::vector<Reading> readings_of_one(const Tables& tables, View word) {
  std::vector<Reading> out;
  each_whole(tables, word, [&](const Reading& each) { add(out, each); });
  each_split(tables, word,
             [&](const Split& each) { add(out, tables.readings[each.joint.reading]); });
  return out;
}

FormSet forms_of(const std::vector<Reading>& readings, PartSet parts) {
  FormSet out = 0;
  for (const Reading& each : readings) {
    if (each.is(parts)) out |= each.forms;
  }
  return out;
}

// «план-графика»: what the last half may be; with the gender of the first too where both may be
// declined («школа-интернат»).
std::vector<Reading> readings_of_two(const Tables& tables, View first, View last) {
  constexpr PartSet kNoun = part_set(PartOfSpeech::kNoun);
  std::vector<Reading> out = readings_of_one(tables, last);
  const FormSet cases = in_cases(cases_in(forms_of(out, kNoun)));
  if (cases == 0) return out;
  for (Reading each : readings_of_one(tables, first)) {
    each.forms &= cases;
    if (each.is(kNoun) && each.forms != 0) add(out, each);
  }
  return out;
}

}  // namespace

std::vector<Reading> Morphology::readings(View typed) const {
  if (typed.empty() || typed.size() > kLongest) return {};
  const bool has_yo = typed.find("ё") != View::npos;
  const std::string plain = has_yo ? with_plain_e(typed) : std::string();
  const View word = has_yo ? View(plain) : typed;
  std::vector<Reading> out = readings_of_one(rep_->tables, word);
  const size_t hyphen = word.rfind('-');
  if (!out.empty() || hyphen == View::npos) return out;
  return readings_of_two(rep_->tables, word.substr(0, hyphen), word.substr(hyphen + 1));
}

FormSet Morphology::forms(View word, PartSet parts) const {
  return forms_of(readings(word), parts);
}

namespace {

// Whether two readings are of the same word, as far as it can be told.
bool of_one_word(const Reading& one, const Reading& other) {
  return one.part == other.part && one.gender == other.gender && one.living == other.living &&
         one.passive == other.passive && one.tense == other.tense && one.person == other.person &&
         one.perfective == other.perfective;
}

// The only form, or "" when several differ. Of «школой» and «школою» the first is meant.
std::string only_of(std::vector<std::string> forms) {
  for (std::string& each : forms) {
    const bool long_form = each.ends_with("ою") || each.ends_with("ею");
    const std::string usual = long_form ? each.substr(0, each.size() - 2) + "й" : std::string();
    if (long_form && std::find(forms.begin(), forms.end(), usual) != forms.end()) each = usual;
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms.size() == 1 ? forms.front() : std::string();
}

// A way to decline: a connector is what all the endings of a word share.
struct Paradigm {
  View stem;
  uint16_t connector;
};

std::vector<Paradigm> paradigms(const Tables& tables, View word, const Reading& like) {
  std::vector<Paradigm> out;
  each_split(tables, word, [&](const Split& each) {
    if (same_but_forms(tables.readings[each.joint.reading], like))
      out.push_back({each.stem, each.joint.connector});
  });
  FormSet whole = 0;
  each_whole(tables, word, [&](const Reading& each) {
    if (same_but_forms(each, like)) whole |= each.forms;
  });
  if (whole == 0) return out;
  // «школ»: the endings of the stem that do not make this form themselves.
  tables.stems.each(tables.store, morphology::hash_of(word), word, [&](const Row& row) {
    for (uint32_t i = tables.classes[row.value]; i < tables.classes[row.value + size_t{1}]; ++i) {
      const auto endings = tables.endings_of(tables.connectors[i]);
      const bool makes_it = std::any_of(endings.begin(), endings.end(), [&](const Joint& each) {
        const Reading& reading = tables.readings[each.reading];
        return same_but_forms(reading, like) && agree(reading.forms, whole);
      });
      if (!makes_it) out.push_back({word, tables.connectors[i]});
    }
  });
  return out;
}

}  // namespace

std::string Morphology::form(View typed, const Reading& like, FormSet wanted) const {
  const Tables& tables = rep_->tables;
  if (typed.empty() || typed.size() > kLongest) return {};
  const std::string word = with_plain_e(typed);
  std::vector<std::string> found;
  const auto take = [&](View stem, const Reading& reading, View ending) {
    if (of_one_word(reading, like) && agree(reading.forms, wanted))  // with the «ё» of its stem
      found.push_back(std::string(typed.substr(0, stem.size())) + std::string(ending));
  };
  for (const Paradigm& each : paradigms(tables, word, like)) {
    for (const Joint& joint : tables.endings_of(each.connector))
      take(each.stem, tables.readings[joint.reading], tables.suffix_texts[joint.suffix]);
    each_whole(tables, each.stem, [&](const Reading& whole) { take(each.stem, whole, ""); });
  }
  each_whole(tables, word, [&](const Reading& whole) { take(word, whole, ""); });
  return only_of(std::move(found));
}

}  // namespace prikaz::russian
