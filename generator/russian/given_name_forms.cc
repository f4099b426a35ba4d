// Forms of the listed given names, the other way round: from «анну» to Анна.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "russian/endings.h"
#include "russian/form_cases.h"
#include "russian/given_names.h"

namespace prikaz::russian {

namespace {

using View = std::string_view;

// Stems that the letters of a form do not show.
constexpr std::pair<View, View> kStems[] = {{"льв", "лев"}, {"павл", "павел"}};

CaseSet cases_of(const std::string& name, View form, Gender gender) {
  const auto names = known_given_names(gender);
  if (!std::binary_search(names.begin(), names.end(), View(name))) return 0;
  const Forms forms = given_name_forms(name, gender);
  CaseSet out = 0;
  for (const Case each : kCases) {
    if (endings::key(in(forms, each)) == form) out |= case_set(each);
  }
  return out;
}

void add(GivenNameForm& to, const std::string& name, View form) {
  to.man |= cases_of(name, form, Gender::kMasculine);
  to.woman |= cases_of(name, form, Gender::kFeminine);
}

}  // namespace

GivenNameForm known_given_name_form(std::string_view form) {
  constexpr std::array<View, 6> kEndings = {"", "а", "я", "й", "ь", "о"};
  constexpr int kLongestEnding = 2;
  constexpr size_t kShortestStem = 4;  // bytes: «Ян»
  const std::string key = endings::key(form);
  GivenNameForm out;
  for (int stripped = 0; stripped <= kLongestEnding; ++stripped) {
    const std::string stem(endings::without(key, stripped));
    if (stem.size() < kShortestStem) break;
    for (const View ending : kEndings) {
      if (stripped > 0 || ending.empty()) add(out, stem + std::string(ending), key);
    }
    for (const auto& [changed, name] : kStems) {
      if (stem == changed) add(out, std::string(name), key);
    }
  }
  return out;
}

}  // namespace prikaz::russian
