// The shared strings of a workbook (sharedStrings.xml, ECMA-376 part 1, 18.4): a few megabytes of
// them in memory, the rest in a scratch file, so that a sheet of any length is read in bounded
// memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/long_run.h"
#include "base/result.h"
#include "opc/part_source.h"

namespace prikaz::data {

class SharedTexts {
 public:
  // At most `most` texts; what stands behind them is not read. Errors: "zip.broken", "xml.*",
  // "file.disk-full".
  Result<void> read(const opc::PartSource& parts, const std::string& part, uint64_t most);

  size_t size() const { return ends_.size(); }
  Result<std::string> text(size_t index) const;

 private:
  class Reader;
  Result<void> add(std::string_view text);
  Result<void> spill();

  std::vector<uint64_t> ends_;  // of each text among all
  std::string head_;            // the first ones
  std::string pending_;         // not yet in the scratch file
  std::optional<files::Scratch> rest_;
};

}  // namespace prikaz::data
