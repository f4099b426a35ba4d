// The families of rules, each with its rows of the table.
#pragma once

#include <span>

#include "check/rule.h"

namespace prikaz::check {

std::span<const Rule> typography_rules();

}  // namespace prikaz::check
