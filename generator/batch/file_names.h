// Names of the files of a batch: a pattern with expressions, and numbers for names that are taken.
//
//   PRIKAZ_TRY(NamePattern pattern, NamePattern::parse("{{ школа.район }}/{{ заголовок }}", …));
//   PRIKAZ_TRY(std::string path, pattern.path(scope_names, default_name));
//   std::string mine = taken.claim(path);
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/fingerprint.h"
#include "base/result.h"
#include "data/value.h"

namespace prikaz::batch {

enum class Letters { kAsTyped, kLatin };

// Immutable; from any thread.
class NamePattern {
 public:
  // «/» outside of expressions parts folders. Errors: those of expressions, at --name;
  // "batch.empty-name" for a pattern with nothing in it.
  static Result<NamePattern> parse(std::string_view pattern, Letters letters);

  // The path of a file without its extension: each piece a name that Windows and Linux take, at
  // most 180 bytes. Errors: those of expressions, "batch.empty-name".
  Result<std::string> path(const data::Value& names) const;
  // A name that is made already, brought into the same form.
  std::string path_of(std::string_view name) const;

 private:
  std::vector<data::Value> pieces_;
  Letters letters_ = Letters::kAsTyped;
};

// One thread.
class TakenNames {
 public:
  // The path itself, or with «_2», «_3» … behind it when it is taken, whatever the case of its
  // letters.
  std::string claim(const std::string& path);

 private:
  std::set<Fingerprint> taken_;
};

}  // namespace prikaz::batch
