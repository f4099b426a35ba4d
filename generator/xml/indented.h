// XML in the form a person can read and compare: an element that fits into a line stands on one,
// with all it contains; a longer one has its children on lines of their own, indented by depth. The
// content of an element that has text stays on its line, unchanged.
#pragma once

#include <string>

#include "base/result.h"

namespace prikaz::xml {

// Errors: those of Document::parse. Reading the result gives the same tree.
Result<std::string> indented(const std::string& text, const SourceLocation& where);

}  // namespace prikaz::xml
