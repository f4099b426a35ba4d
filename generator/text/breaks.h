// Where a line may break inside a paragraph's text: after spaces and hyphens, as Word and
// LibreOffice break Russian and Latin text (UAX #14 tailored: no break after № or before «—» with a
// no-break space; a break after «/» in addresses).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace prikaz::text {

// Byte offsets before which a line may begin; ascending, without 0 and the end.
std::vector<uint32_t> break_opportunities(std::string_view text);

}  // namespace prikaz::text
