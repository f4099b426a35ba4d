// A card's file as a Value: YAML or JSON by its name and contents.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "data/value.h"

namespace prikaz::paper {

// .json is JSON, anything else YAML. What the reader has to say without failing goes to `notes`.
// Errors: those of files::read and of the readers.
Result<data::Value> read_source(const std::filesystem::path& file, Diagnostics& notes);

}  // namespace prikaz::paper
