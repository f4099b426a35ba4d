// Every name that a template reads from its data, with the tag that reads it. What `fields` makes a
// tree of, and what is compared with names that are known.
#pragma once

#include <string>
#include <vector>

#include "merge/program.h"

namespace prikaz::merge {

struct NameRead {
  const Tag* tag = nullptr;
  // From the root of the data. The step behind a list is a member of its items: «школа.имя» in a
  // loop over «школы» is {"школы", "имя"}.
  std::vector<std::string> path;
  bool from_loop = false;  // the path begins with the variable of a loop or of `set`
  bool is_list = false;
  bool is_value = false;     // printed or computed with, not only asked for
  bool is_optional = false;  // the tag asks whether it is there
};

// In the order in which the programs run. Names that the template makes itself are left out.
std::vector<NameRead> name_reads(const std::vector<Program>& programs);

}  // namespace prikaz::merge
