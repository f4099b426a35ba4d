// Trees of parts: read from a package, written back as text.
#pragma once

#include <string>

#include "base/result.h"
#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

// The tree of a part; an empty element when the part is nullptr.
Result<Node> read_part(const opc::Package& package, const opc::Part* part);
std::string write_part(const Node& root);

}  // namespace prikaz::merge
