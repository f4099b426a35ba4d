// What is wrong with a template and with the names it is to be filled with.
//
//   Diagnostics found = check(package, {.names = view_names(kind), .data = &values});
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"
#include "merge/program.h"
#include "opc/package.h"

namespace prikaz::merge {

// Each place where the template reads a name that is none of `known`: an error
// "merge.unknown-name" with the nearest one. Names that the template makes itself are known.
Diagnostics unknown_names(const std::vector<Program>& programs, std::span<const std::string> known);

// The same with the names of these data, those inside of maps and of the items of lists too, with
// the place in the data where they were looked for. A name counts as known when any item of the
// list has it, and when the template asks somewhere whether it is there (`default`, `is defined`).
Diagnostics unknown_names(const std::vector<Program>& programs, const data::Value& data);

struct CheckAgainst {
  std::optional<std::span<const std::string>> names;
  const data::Value* data = nullptr;
};

// All that is wrong, in the order of the document: mistakes of tags, unknown names wherever they
// stand, and, when the tags are right, the mistakes of rendering with the data.
Diagnostics check(const opc::Package& package, const CheckAgainst& against = {});

}  // namespace prikaz::merge
