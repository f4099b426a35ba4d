#include "russian/grammar.h"

#include <utility>

#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr std::pair<std::string_view, Case> kCaseNames[] = {
    {"именительный", Case::kNominative},
    {"им", Case::kNominative},
    {"кто", Case::kNominative},
    {"что", Case::kNominative},
    {"родительный", Case::kGenitive},
    {"род", Case::kGenitive},
    {"кого", Case::kGenitive},
    {"чего", Case::kGenitive},
    {"чей", Case::kGenitive},
    {"дательный", Case::kDative},
    {"дат", Case::kDative},
    {"кому", Case::kDative},
    {"чему", Case::kDative},
    {"винительный", Case::kAccusative},
    {"вин", Case::kAccusative},
    {"творительный", Case::kInstrumental},
    {"твор", Case::kInstrumental},
    {"тв", Case::kInstrumental},
    {"кем", Case::kInstrumental},
    {"чем", Case::kInstrumental},
    {"предложный", Case::kPrepositional},
    {"предл", Case::kPrepositional},
    {"пред", Case::kPrepositional},
    {"пр", Case::kPrepositional},
    {"о ком", Case::kPrepositional},
    {"о чём", Case::kPrepositional},
    {"о чем", Case::kPrepositional},
};

constexpr std::pair<std::string_view, Gender> kGenderNames[] = {
    {"м", Gender::kMasculine},
    {"муж", Gender::kMasculine},
    {"мужской", Gender::kMasculine},
    {"ж", Gender::kFeminine},
    {"жен", Gender::kFeminine},
    {"женский", Gender::kFeminine},
    {"с", Gender::kNeuter},
    {"ср", Gender::kNeuter},
    {"средний", Gender::kNeuter},
    {"мн", Gender::kPlural},
    {"множественный", Gender::kPlural},
};

template <class Table>
auto found_in(const Table& table, std::string_view name)
    -> std::optional<decltype(std::begin(table)->second)> {
  std::string plain = lower(name);
  if (plain.ends_with('.')) plain.pop_back();
  for (const auto& [known, value] : table) {
    if (known == plain) return value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Case> case_named(std::string_view name) {
  return found_in(kCaseNames, name);
}

std::optional<Gender> gender_named(std::string_view name) {
  return found_in(kGenderNames, name);
}

const char* name(Case grammatical_case) {
  constexpr const char* kNames[] = {"именительный", "родительный",  "дательный",
                                    "винительный",  "творительный", "предложный"};
  return kNames[static_cast<size_t>(grammatical_case)];
}

const char* short_name(Case grammatical_case) {
  constexpr const char* kNames[] = {"им", "род", "дат", "вин", "твор", "предл"};
  return kNames[static_cast<size_t>(grammatical_case)];
}

}  // namespace prikaz::russian
