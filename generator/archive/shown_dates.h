// Dates for people: as papers write them. The database, file names, JSON and the log keep ISO 8601.
//
//   shown(Date{2020, 10, 6})       // "06.10.2020"
//   shown("2020-10-06T07:08:09Z")  // "06.10.2020 07:08:09 UTC"
#pragma once

#include <optional>
#include <string>

#include "base/date.h"

namespace prikaz::archive {

// "" for none.
std::string shown(const std::optional<Date>& date);
// A date or a moment of UTC as the database has it; anything else stays as it is.
std::string shown(const std::string& iso);

}  // namespace prikaz::archive
