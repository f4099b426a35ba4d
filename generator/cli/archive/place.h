// What the commands of the archive share: which archive, what documents, how they are told.
#pragma once

#include <optional>
#include <string>

#include "archive/archive.h"
#include "archive/search.h"
#include "base/result.h"
#include "cli/archive/commands.h"
#include "cli/commands.h"

namespace prikaz::cli {

// Of --archive, else PRIKAZ_ARCHIVE. Errors: "archive.no-folder", those of Archive::open.
Result<archive::Archive> open_archive(const ArchivePlace& place, archive::Access access);

// "" = nullopt. Error: those of russian::parse_date, with the option's name.
Result<std::optional<Date>> date_of(const std::string& typed, const char* option);

// A department as the archive knows it: the id of the catalogue's department of this name, else
// the name.
std::string department_of(const std::string& typed, Session& session);

Result<archive::Filter> filter_of(const ArchiveFilter& typed, Session& session);

}  // namespace prikaz::cli
