// The encoding of an XML text, made UTF-8. Inner step of Document::parse.
#pragma once

#include <string>

#include "base/result.h"

namespace prikaz::xml {

// UTF-8 and UTF-16 (either byte order) are taken; a declaration of another encoding and bytes that
// are not UTF-8 are "xml.encoding".
Result<std::string> to_utf8(std::string bytes, const SourceLocation& where);

}  // namespace prikaz::xml
