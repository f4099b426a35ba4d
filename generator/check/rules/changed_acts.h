// The acts that an order on changes names: what it appends is in their new wording and carries
// their marks.
//
//   const ChangedActs changed(document);
//   if (changed.have(date) && changed.have(number)) …
//
// Holds values; made once for a document.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/date.h"
#include "check/document.h"
#include "check/rules/walk.h"

namespace prikaz::check {

class ChangedActs {
 public:
  // Reads the title of the main paper and its points on changes; no acts when it changes none.
  explicit ChangedActs(const Document& document);

  bool have(const Date& date) const { return dates_.contains(date.iso()); }
  bool have(std::string_view number) const { return numbers_.contains(number); }
  bool any() const { return !dates_.empty(); }

 private:
  std::set<std::string> dates_;  // ISO 8601
  std::set<std::string, std::less<>> numbers_;
};

// «№ 718-ОД» from the sign: the token behind the number.
size_t act_number_end(const Walk& walk, size_t sign);

}  // namespace prikaz::check
