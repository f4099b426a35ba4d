// The instruction of a field (ECMA-376 part 1, 17.16.1-17.16.4): its kind, first argument and
// general switches.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wml/document.h"

namespace prikaz::wml {

// ` PAGEREF _Toc1 \h ` → kPageReference with the argument "_Toc1".
Field parse_field(std::string instruction);

// Where a HYPERLINK field leads (17.16.5.25): the address, the place of `\l`, the tip of `\o`. Both
// address and anchor are empty when it leads nowhere.
Hyperlink parse_hyperlink(const Field& field);

// The value of a switch of the field («1-3» of `\o "1-3"`), empty for one without a value, nullopt
// when the field does not have it. `name` is the letter behind the backslash.
std::optional<std::string> field_switch(const Field& field, char name);

}  // namespace prikaz::wml
