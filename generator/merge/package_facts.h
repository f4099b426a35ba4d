// What compiling and rendering need to know of a template's styles, numbering and identifiers.
#pragma once

#include <set>
#include <string>

#include "merge/list_restart.h"
#include "merge/rendering.h"
#include "opc/package.h"

namespace prikaz::merge {

// `rendered`: the parts that have programs, whose identifiers are given anew.
Result<PackageFacts> package_facts(const opc::Package& package, const std::string& main_part,
                                   const std::set<std::string>& rendered);

// The highest w:numId of a numbering part.
int highest_list(const opc::Part& numbering);

// The highest w:id of a part of footnotes or endnotes.
int highest_note(const opc::Part& notes);

// The numbering that paragraphs get from their styles.
Result<StyleNumbers> style_numbers(const opc::Package& package, const std::string& main_part);

}  // namespace prikaz::merge
