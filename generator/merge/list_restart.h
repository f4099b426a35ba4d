// Which lists start anew: a list that stands inside a loop is counted from its beginning in each
// turn, while a loop that makes the items of one list counts on.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "merge/source.h"

namespace prikaz::merge {

struct ListLevel {
  int number = 0;  // w:numId
  int level = 0;   // w:ilvl
};

// Numbering that paragraphs get from their styles (17.9.23), by style id.
using StyleNumbers = std::map<std::string, ListLevel>;

struct RestartPlan {
  struct Item {
    int list = 0;   // into `lists`
    int level = 0;  // w:ilvl
  };
  std::vector<int> lists;                 // w:numId in the template
  std::map<int, Item> paragraphs;         // by node id
  std::map<int, std::vector<int>> loops;  // tag of `for` -> lists that start in each turn
};

RestartPlan plan_restarts(const Source& source, const StyleNumbers& styles);

}  // namespace prikaz::merge
