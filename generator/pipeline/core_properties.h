// docProps/core.xml of a paper that was made (ECMA-376 part 2, 11).
#pragma once

#include "opc/package.h"
#include "paper/card.h"

namespace prikaz::pipeline {

// Title, subject, author, keywords and the paper's date, in place of what the template had.
void set_core_properties(opc::Package& package, const paper::Paper& paper);

}  // namespace prikaz::pipeline
