// The instruction of a field (ECMA-376 part 1, 17.16.1-17.16.4): its kind, first argument and
// general switches.
#pragma once

#include <string>

#include "wml/document.h"

namespace prikaz::wml {

// ` PAGEREF _Toc1 \h ` → kPageReference with the argument "_Toc1".
Field parse_field(std::string instruction);

// Where a HYPERLINK field leads (17.16.5.25): the address, the place of `\l`, the tip of `\o`. Both
// address and anchor are empty when it leads nowhere.
Hyperlink parse_hyperlink(const Field& field);

}  // namespace prikaz::wml
