#include "russian/declension.h"

#include <algorithm>
#include <vector>

#include "russian/eastern_names.h"
#include "russian/endings.h"
#include "russian/given_names.h"
#include "russian/name_cases.h"
#include "russian/phrases.h"
#include "russian/surnames.h"
#include "russian/typography.h"

namespace prikaz::russian {

namespace {

// The name in the order of words that was typed.
std::string in_order_of(std::string_view typed, const PersonName& name, const PersonName& form) {
  const bool surname_first = typed.starts_with(name.surname);
  if (form.initials) return surname_first ? form.with_initials_last() : form.with_initials_first();
  if (surname_first) return form.full();
  const std::string patronymic = form.patronymic.empty() ? "" : form.patronymic + " ";
  return form.first + " " + patronymic + form.surname;
}

std::optional<Declined> decline_person(std::string_view text, const PersonName& name,
                                       const Wanted& wanted, const CaseTable& own) {
  std::optional<Gender> gender = wanted.gender;
  if (!gender) gender = own.gender(text);
  if (!gender) gender = own.gender(name.surname);
  if (!gender) gender = gender_of(name);
  const auto surname = own.find(name.surname, wanted.grammatical_case);
  const bool told = gender || (surname && name.initials);
  if (!told && gender_matters(name)) return std::nullopt;
  PersonName form = declined(name, wanted.grammatical_case, gender.value_or(Gender::kMasculine));
  if (surname) form.surname = *surname;
  return Declined{in_order_of(text, name, form), surname.has_value()};
}

// nullopt when it is a man's or a woman's and nothing tells which.
std::optional<Declined> decline_eastern(std::string_view text, const Wanted& wanted,
                                        const CaseTable& own) {
  auto gender = wanted.gender;
  if (!gender) gender = own.gender(text);
  if (!gender) gender = gender_of_eastern_name(text);
  if (!gender && gender_matters_in_eastern_name(text)) return std::nullopt;
  const Forms forms = eastern_name_forms(text, gender.value_or(Gender::kFeminine));
  return Declined{in(forms, wanted.grammatical_case), false};
}

// One word with a capital: a given name of the lists, or a surname when its ending or the gender
// asked for says so; «Совет» and «Лицей» are none.
std::optional<Declined> decline_word(std::string_view word, const Wanted& wanted) {
  const bool one = parse_name(std::string(word) + " А.").has_value();
  if (!one || find_noun(word)) return std::nullopt;
  if (const auto gender = gender_of_given_name(word)) {
    return Declined{in(given_name_forms(word, *gender), wanted.grammatical_case), false};
  }
  const auto gender = wanted.gender ? wanted.gender : gender_of({std::string(word), "", "", true});
  if (!gender) return std::nullopt;
  return Declined{in(surname_forms(word, *gender), wanted.grammatical_case), false};
}

// «лицей имени …»: the name behind it is a genitive already.
bool is_named_after(std::string_view before) {
  return before.ends_with("имени ") || before.ends_with("им. ");
}

// Offset of the name that ends the text: «директор школы Иванов И.И.»; npos when there is none.
size_t name_at_end(std::string_view text) {
  constexpr int kMostWords = 3;
  std::vector<size_t> starts;
  for (size_t at = text.size(); at > 0 && starts.size() < kMostWords;) {
    const size_t space = text.rfind(' ', at - 1);
    if (space == std::string_view::npos) break;
    starts.push_back(space + 1);
    at = space;
  }
  for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
    if (is_named_after(text.substr(0, *start))) continue;
    const std::string_view rest = text.substr(*start);
    const bool whole = std::count(rest.begin(), rest.end(), ' ') + 1 == kMostWords;
    if (parse_name(rest) || (whole && is_eastern_name(rest))) return *start;
  }
  return std::string_view::npos;
}

}  // namespace

std::string CaseTable::key(std::string_view text) {
  return endings::key(with_plain_spaces(text));
}

bool CaseTable::same(std::string_view a, std::string_view b) {
  return key(a) == key(b);
}

void CaseTable::add(std::string_view text, Case grammatical_case, std::string form) {
  forms_[{key(text), grammatical_case}] = std::move(form);
}

void CaseTable::set_gender(std::string_view text, Gender gender) {
  genders_[key(text)] = gender;
}

void CaseTable::keep(std::string_view text) {
  kept_.insert(key(text));
}

std::optional<std::string> CaseTable::find(std::string_view text, Case grammatical_case) const {
  if (forms_.empty() && kept_.empty()) return std::nullopt;
  const std::string plain = key(text);
  if (kept_.contains(plain)) return std::string(text);
  const auto found = forms_.find({plain, grammatical_case});
  return found == forms_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Gender> CaseTable::gender(std::string_view text) const {
  if (genders_.empty()) return std::nullopt;
  const auto found = genders_.find(key(text));
  return found == genders_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Declined> decline(std::string_view text, const Wanted& wanted, const CaseTable& own) {
  if (const auto form = own.find(text, wanted.grammatical_case)) return Declined{*form, true};
  const std::string plain = with_plain_spaces(text);
  if (wanted.what == What::kAnything) {
    if (is_eastern_name(plain)) return decline_eastern(plain, wanted, own);
    if (const auto name = parse_person(plain)) return decline_person(plain, *name, wanted, own);
    if (auto word = decline_word(plain, wanted)) return word;
  }
  const size_t split = name_at_end(plain);
  if (split != std::string::npos) {
    const std::string person = plain.substr(split);
    Wanted post = wanted;
    post.what = What::kPost;
    const auto head = decline(plain.substr(0, split - 1), post, own);
    const auto name = parse_name(person);
    const auto tail =
        name ? decline_person(person, *name, wanted, own) : decline_eastern(person, wanted, own);
    if (!head || !tail) return std::nullopt;
    return Declined{head->text + " " + tail->text, head->by_table || tail->by_table};
  }
  const bool person = wanted.what == What::kPost || names_person(text);
  return Declined{
      in(phrase_forms(text, person ? Living::kYes : Living::kNo), wanted.grammatical_case), false};
}

}  // namespace prikaz::russian
