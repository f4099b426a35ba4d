// What became of one row, as the journal and the report keep it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/fingerprint.h"

namespace prikaz::batch {

struct MadeFile {
  std::string path;  // from the output folder
  uint64_t size = 0;
  Fingerprint content;
};

struct RowResult {
  enum class State {
    kMade,
    kKept,     // made by an earlier run and unchanged
    kChecked,  // by a dry run
    kFailed,
  };
  State state = State::kMade;
  SourceLocation where;  // table, sheet and row
  std::string stem;      // path of the files without extension; empty when it could not be found
  Fingerprint key;       // of what the papers are made from, files apart
  std::vector<MadeFile> files;
  int pages = 0;
  double seconds = 0;
  Diagnostics found;
};

// A line of JSON without its end; kKept is written as kMade.
std::string to_json(const RowResult& result);
// nullopt for what is no such line.
std::optional<RowResult> from_json(std::string_view line);

}  // namespace prikaz::batch
