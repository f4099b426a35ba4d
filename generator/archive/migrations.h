// The shape of the database, version by version. A released step is never changed: a new one is
// added behind it.
#pragma once

#include <array>
#include <string_view>

namespace prikaz::archive {

// PRAGMA application_id: "PRKZ".
inline constexpr int kApplicationId = 0x50524B5A;

// Step i brings a database of version i to version i + 1 (PRAGMA user_version).
extern const std::array<const char*, 1> kMigrations;
inline constexpr int kSchemaVersion = static_cast<int>(std::tuple_size_v<decltype(kMigrations)>);

}  // namespace prikaz::archive
