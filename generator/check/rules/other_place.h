// The other end of a contradiction, for messages that name both.
#pragma once

#include <string>

#include "check/document.h"

namespace prikaz::check {

// «строка 14» of a text, «табл. 2, строка 3» of a package.
struct OtherPlace {
  std::string russian, english;
};
OtherPlace other_place(const Document& document, const Paragraph& paragraph, size_t offset);

// «29.01.2026 (строка 6)»: what stands there, and where.
Message with_place(const std::string& value, const OtherPlace& place);

}  // namespace prikaz::check
