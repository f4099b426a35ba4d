// The names that an expression reads: what `prikaz template fields` shows.
#pragma once

#include <vector>

#include "expr/expression.h"
#include "expr/node.h"

namespace prikaz::expr {

std::vector<Expression::NameUse> names_of(const Node& root);

}  // namespace prikaz::expr
