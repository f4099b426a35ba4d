// Is the document a letter? Letters bear no name of their kind: they greet somebody.
#pragma once

#include "check/document.h"

namespace prikaz::check {

// «Уважаемая Анна Борисовна!» of the first paper, or nullptr.
const Paragraph* salutation(const Document& document);
bool is_letter(const Document& document);

}  // namespace prikaz::check
