// A tree of data from a file of either format: JSON by its name, else YAML.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "data/source_text.h"
#include "data/value.h"

namespace prikaz::data {

// A card: scalars of YAML stay text and its traps are refused (data/yaml.h).
Result<Value> read_card_or_json(std::string_view bytes, const std::string& file,
                                Diagnostics* notes = nullptr, const ReadLimits& limits = {});

// Data for a template: plain scalars of YAML are typed by the core schema.
Result<Value> read_template_data(std::string_view bytes, const std::string& file,
                                 Diagnostics* notes = nullptr, const ReadLimits& limits = {});

}  // namespace prikaz::data
