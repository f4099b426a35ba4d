// Cells that a card prints and that are empty in a row: the paper would have a gap that nobody
// sees.
//
//   const EmptyCells empty(card.typed, "школа");
//   empty.tell(row, found);
//
// Immutable; from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"

namespace prikaz::batch {

class EmptyCells {
 public:
  // Looks through the card for what it prints of the row called `as`. Columns that stand in a
  // condition or in `default(…)` somewhere may be empty.
  EmptyCells(const data::Value& card, std::string_view as);

  // A warning "batch.empty-cell" at each empty cell of the row.
  void tell(const data::Value& row, Diagnostics& found) const;

 private:
  void look(const data::Value& value, const std::string& prefix);
  void look_at_text(const data::Value& text, const std::string& prefix);

  std::vector<std::string> printed_;  // names of columns
  std::vector<std::string> may_be_empty_;
};

}  // namespace prikaz::batch
