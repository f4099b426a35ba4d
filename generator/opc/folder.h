// An unzipped package: a folder with a file per part, in which a change of a template can be read.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "opc/zip.h"

namespace prikaz::opc {

// Hidden files (beside ".rels") and folders that are packages of their own ("*.docx") are passed
// over. Symbolic links are not followed.
Result<Entries> read_folder(const std::filesystem::path& folder, const Limits& limits);

// Writes the entries as files, XML with an element per line (xml::indented), and removes the files
// of the folder that are no entries.
Result<void> write_folder(const std::filesystem::path& folder, const Entries& entries);

}  // namespace prikaz::opc
