// The families of rules, each with its rows of the table.
#pragma once

#include <span>

#include "check/rule.h"

namespace prikaz::check {

std::span<const Rule> typography_rules();
std::span<const Rule> date_rules();
std::span<const Rule> numbering_rules();
std::span<const Rule> reference_rules();
std::span<const Rule> form_rules();
std::span<const Rule> grammar_rules();
std::span<const Rule> name_rules();
std::span<const Rule> spelling_rules();  // silent without a dictionary

}  // namespace prikaz::check
