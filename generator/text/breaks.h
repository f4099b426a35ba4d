// Where a line may break inside a paragraph's text, as office programs break Russian and Latin
// text: after spaces, hyphens, dashes, «!», «?» and «…». A pair table over few classes (UAX #14,
// tailored to what LibreOffice does, which its test lists); no break after a hyphen that begins a
// word, so a minus stays with its number, and none at «/», so an address among words stays whole.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace prikaz::text {

// An address that is all its paragraph has so far may break after a «/» before a letter.
enum class Slash : uint8_t { kJoins, kBreaks };

// Byte offsets before which a line may begin; ascending, without 0 and the end. They replace the
// contents of `out`, whose memory is used again.
void break_opportunities(std::string_view text, std::vector<uint32_t>& out,
                         Slash slash = Slash::kJoins);

}  // namespace prikaz::text
