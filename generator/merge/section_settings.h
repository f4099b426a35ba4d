// Sections of an addition keep what the settings of its document say of headers and notes
// (17.15.1), and those of the target what its own do. Inner step of append.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/result.h"
#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

// The section properties in `blocks`, in their order.
std::vector<Node*> sections_in(std::vector<Node>& blocks);

// `sections`: those of the addition. What a section cannot say is told in `said` (warnings
// "append.setting"). The main part of the target may be written anew.
Result<void> keep_section_settings(opc::Package& target, const std::string& target_main,
                                   const opc::Package& addition, const std::string& addition_main,
                                   const std::vector<Node*>& sections, Diagnostics& said);

}  // namespace prikaz::merge
