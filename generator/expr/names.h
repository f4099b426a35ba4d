// The names that an expression reads: what `prikaz template fields` shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "expr/expression.h"
#include "expr/node.h"

namespace prikaz::expr {

std::vector<Expression::NameUse> names_of(const Node& root);

// "школа.номер" for a chain of names, nothing for the rest.
std::optional<std::string> path_of(const Node& root);
// The same behind filters and slices that give items of their list.
std::optional<std::string> item_path_of(const Node& root);

}  // namespace prikaz::expr
