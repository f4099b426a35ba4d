// The order in which the children of an element must stand (the sequences of the schema, ECMA-376
// part 1, annex A), as data: every insert into a package keeps to it, or Word refuses the file.
//
//   for (std::string_view name : wml::child_order("w:tcPr")) …
//   wml::child_rank("w:pPr", "w:jc") < wml::child_rank("w:pPr", "w:rPr")
#pragma once

#include <span>
#include <string_view>

namespace prikaz::wml {

// Names with their prefix, in order; empty for a parent whose order is not known here.
std::span<const std::string_view> child_order(std::string_view parent);

// Place of `child` in that order; the number of known children for one that is not known, so that
// it goes last.
int child_rank(std::string_view parent, std::string_view child);

}  // namespace prikaz::wml
