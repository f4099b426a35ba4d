// Papers of a document that are forms: printed to be filled in later, so that their blanks are
// right. Nothing about the blanks themselves (traces.cc).
#pragma once

#include <vector>

#include "check/document.h"

namespace prikaz::check {

// By part of the document: is it a form? «ФОРМА», «Образец» at its head tell, in an appendix also
// many blanks, or one with its explanation below: «(наименование организации)».
std::vector<bool> blank_forms(const Document& document);

}  // namespace prikaz::check
