// Data for a template from a file: JSON by its name, else YAML with its plain scalars typed.
#pragma once

#include <string>

#include "base/result.h"
#include "data/value.h"

namespace prikaz::cli {

// A map. Errors: those of files and readers, "data.no-map".
Result<data::Value> read_data_file(const std::string& file, Diagnostics& notes);

}  // namespace prikaz::cli
