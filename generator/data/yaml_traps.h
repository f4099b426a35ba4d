// Valid YAML that a clerk did not mean: what a card refuses although libyaml reads it.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "data/source_text.h"
#include "data/yaml_parser.h"

namespace prikaz::data {

// The visitors of a card. They borrow both arguments and put what they find into `found`.
YamlVisitors card_traps(const SourceText& source, Diagnostics& found);

}  // namespace prikaz::data
