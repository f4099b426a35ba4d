// A corrected file in the place of the one it was read from: the one exception from the rule that
// nothing is written over its input (files.h), for those who were asked to correct it.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace prikaz::files {

// Whole or not at all, as files::write, and flushed to the disk. A symbolic link stays one: what it
// names is replaced. Errors: those of files::write but "file.is-input", and "file.changed" when the
// file's bytes are no longer `read`.
Result<void> replace(const std::filesystem::path& path, std::string_view read,
                     std::string_view bytes);

}  // namespace prikaz::files
