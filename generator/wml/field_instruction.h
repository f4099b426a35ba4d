// The instruction of a field (ECMA-376 part 1, 17.16.1-17.16.4): its kind, first argument and
// general switches.
#pragma once

#include <string>

#include "wml/document.h"

namespace prikaz::wml {

// ` PAGEREF _Toc1 \h ` → kPageReference with the argument "_Toc1". Of a HYPERLINK the argument is
// the address, with "#" and the place of `\l` behind it.
Field parse_field(std::string instruction);

}  // namespace prikaz::wml
