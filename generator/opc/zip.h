// Zip files, as much as packages need: every entry in memory, nothing streamed. Reading stands on
// libzip, inflating and writing on libdeflate.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "opc/content.h"

namespace prikaz::opc {

// What a hostile file may spend.
struct Limits {
  uint64_t file_bytes = uint64_t{256} << 20;      // "zip.too-large"
  uint64_t expanded_bytes = uint64_t{768} << 20;  // of all entries, "zip.too-large"
  uint64_t ratio = 300;                           // of an entry over 8 MB, "zip.bomb"
  uint64_t entries = 10'000;                      // "zip.too-many-entries"
};

// The order in which entries are written: [Content_Types].xml, _rels/.rels, then by name.
struct EntryOrder {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const;
};

using Entries = std::map<std::string, std::shared_ptr<const Content>, EntryOrder>;

// The files of a zip by normalised name (part_name.h). Errors: "zip.not-a-zip", "zip.ole" (a .doc
// of old Word), "zip.encrypted", "zip.broken", "zip.bad-name", "zip.duplicate" and those of Limits.
Result<Entries> read_zip(std::string_view bytes, const SourceLocation& where, const Limits& limits);

// Equal entries give equal bytes: fixed order, times of 1980-01-01, names in UTF-8.
std::string write_zip(const Entries& entries);

}  // namespace prikaz::opc
