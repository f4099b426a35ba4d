// A document as plain text, for searching: paragraphs, cells, text boxes and notes a line each, no
// headers and footers.
#pragma once

#include <string>

#include "wml/document.h"

namespace prikaz::wml {

// UTF-8, in reading order. What fields show is in it, their instructions are not.
std::string plain_text(const Document& document);

}  // namespace prikaz::wml
