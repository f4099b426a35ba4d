// fonts/fonts.yaml as the configuration of the font library.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "data/value.h"
#include "text/fonts.h"

namespace prikaz::pipeline {

// `folder` is the one of fonts.yaml: relative font folders start there. Errors with line and
// column: "fonts.bad" (not the shape that fonts.yaml has).
Result<text::FontConfiguration> font_configuration(const data::Value& read,
                                                   const std::filesystem::path& folder);

}  // namespace prikaz::pipeline
