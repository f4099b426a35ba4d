// What is wrong between a template and the names it is to be filled with.
//
//   Diagnostics found = unknown_names(made, view_names(kind));
//   Diagnostics found = check(made, data);
#pragma once

#include <span>
#include <string>

#include "base/diagnostics.h"
#include "data/value.h"
#include "merge/template.h"

namespace prikaz::merge {

// Each place where the template reads a name that is none of `known`: an error
// "merge.unknown-name" with the nearest one. Names that the template makes itself are known.
Diagnostics unknown_names(const Template& made, std::span<const std::string> known);

// The same with the names of these data, those inside of maps and of the items of lists too, with
// the place in the data where they were looked for. A name counts as known when any item of the
// list has it, and when the template asks somewhere whether it is there (`default`, `is defined`).
Diagnostics unknown_names(const Template& made, const data::Value& data);

// All that is wrong with the template filled with these data: the mistakes of rendering, and the
// unknown names in what was not reached. In the order of the document.
Diagnostics check(const Template& made, const data::Value& data);

}  // namespace prikaz::merge
