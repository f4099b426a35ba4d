// The six cases and the genders of Russian, and how people name them.
//
// Pure functions; from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prikaz::russian {

enum class Case : uint8_t {
  kNominative,
  kGenitive,
  kDative,
  kAccusative,
  kInstrumental,
  kPrepositional,
};
inline constexpr size_t kCaseCount = 6;
inline constexpr std::array<Case, kCaseCount> kCases = {Case::kNominative,   Case::kGenitive,
                                                        Case::kDative,       Case::kAccusative,
                                                        Case::kInstrumental, Case::kPrepositional};

// What an adjective agrees with: in the plural Russian knows no gender.
enum class Gender : uint8_t { kMasculine, kFeminine, kNeuter, kPlural };

// A word in the six cases, in the order of Case.
using Forms = std::array<std::string, kCaseCount>;
inline const std::string& in(const Forms& forms, Case grammatical_case) {
  return forms[static_cast<size_t>(grammatical_case)];
}

// «род», «родительный», «кого», «чего» …: any of the usual names, whatever the capitals. nullopt
// for another word.
std::optional<Case> case_named(std::string_view name);
// "родительный".
const char* name(Case grammatical_case);
// "род": how the tables of a card name it.
const char* short_name(Case grammatical_case);

// «м», «муж», «мужской», «женский» …; «ср» and «мн» too.
std::optional<Gender> gender_named(std::string_view name);

}  // namespace prikaz::russian
