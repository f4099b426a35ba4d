// The names a template needs, as a tree: what a form or an empty card can be made from.
//
//   for (const Field& field : fields(made)) …
//   std::string card = fields_card(fields(made));
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "merge/template.h"

namespace prikaz::merge {

struct Field {
  enum class Kind {
    kValue,      // printed
    kCondition,  // only asked for
    kGroup,      // a map with members
    kList,       // looped over; the members are those of an item
  };
  std::string name;
  Kind kind = Kind::kValue;
  std::vector<Field> members;
};

// In the order in which the template reads them.
std::vector<Field> fields(const Template& made);

// A line per name, members indented: "пункты: список".
std::string fields_text(const std::vector<Field>& list, Language language);
// [{"name": "номер", "kind": "value", "members": []}].
std::string fields_json(const std::vector<Field>& list);
// An empty card in YAML: every name with a place for its value, lists with one item.
std::string fields_card(const std::vector<Field>& list);

}  // namespace prikaz::merge
