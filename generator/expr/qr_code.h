// A QR code (ISO/IEC 18004) as a PNG picture, for requisite 31 of ГОСТ Р 7.0.97-2025.
#pragma once

#include <string>
#include <string_view>

#include "base/picture.h"

namespace prikaz::expr {

// Error correction of level M, four modules of quiet zone. Errors: "qr.too-long" for more than a
// code can hold (2331 bytes), "qr.empty".
Result<Picture> qr_code(std::string_view text, const SourceLocation& where);

}  // namespace prikaz::expr
