// The heads of the chain of events, kept outside the database: after each commit the newest
// event's id and hash are appended to a file of lines. Whoever cuts the log or puts an older
// database in place leaves this file ahead of it.
//
// Internal to the module.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace prikaz::archive {

inline constexpr const char* kHeadsFile = "events.log";

struct Head {
  int64_t event = 0;
  std::string hash;
};

// An empty file for the owner alone, when there is none.
Result<void> make_heads(const std::filesystem::path& folder);
// A line by one write. What cannot be written is left out: the next commit's line covers it.
void append_head(const std::filesystem::path& folder, const Head& head);
// All lines, oldest first; those cut short by a full disk are left out. Errors:
// "archive.heads-missing", "archive.heads-unreadable" with the line.
Result<std::vector<Head>> read_heads(const std::filesystem::path& folder);

}  // namespace prikaz::archive
