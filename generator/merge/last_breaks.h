// A page or section break that ends every turn of a loop at the end of a document would leave a
// blank page behind the last one.
#pragma once

#include <set>

#include "merge/source.h"

namespace prikaz::merge {

struct LastBreaks {
  std::set<int> left_out;  // nodes that the last turn does not write
  // The properties (17.6.17) of the section that the break left out would end: those of the last
  // section of the document when the loop of `loop`, a tag, has had a turn.
  const Node* section = nullptr;
  int loop = -1;
};

LastBreaks last_breaks(const Source& source);

}  // namespace prikaz::merge
