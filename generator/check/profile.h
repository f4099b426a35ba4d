// What an office holds its papers to: which rules are run and how severe they are, lengths, page
// and type. `gost-2025` and `gost-2016` are built in (profiles/*.yaml); a file of one's own begins
// from one of them.
//
//   PRIKAZ_TRY(Profile profile, Profile::named("gost-2025"));
//   PRIKAZ_TRY(profile, Profile::named("наш.yaml"));    // основа: gost-2025 …
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/rule.h"
#include "data/value.h"

namespace prikaz::check {

// Page and type of a DOCX (ГОСТ Р 7.0.97, section 3). Millimetres and points.
struct PageDemand {
  double left = 20, right = 10, top = 20, bottom = 20;  // at least
  std::vector<std::string> fonts;                       // empty: any
  double smallest = 12, largest = 14;                   // size of the running text
  double smallest_in_table = 8;
  double spacing_least = 1, spacing_most = 1.5;  // lines
  double indent = 12.5;                          // of the first line
};

struct Profile {
  std::string name;
  int title_length = 150;  // characters
  PageDemand page;
  std::set<std::string, std::less<>> words;          // of the dictionary, in lower case
  std::set<std::string, std::less<>> abbreviations;  // that need no definition
  std::set<std::string, std::less<>> days_off;       // ISO dates of one's own
  struct Switch {
    bool on = true;
    std::optional<Severity> severity;
  };
  std::map<std::string, Switch, std::less<>> switches;  // by code or family

  // How a rule is to be run, or nothing when it is switched off.
  std::optional<Severity> severity_of(const Rule& rule) const;

  // A built-in profile by its name, or a YAML file. Errors: "profile.unknown",
  // "profile.unknown-key", "profile.unknown-rule", "profile.bad-value", those of files and reader.
  static Result<Profile> named(const std::string& name, Diagnostics& notes);
  // Changes it by a map with the keys of a profile (`проверка` of ведомство.yaml).
  Result<void> apply(const data::Value& settings);
};

}  // namespace prikaz::check
