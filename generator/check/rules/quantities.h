// Numbers that a text names in digits or in words, with what they count. Dates, years, numbers of
// papers, ordinals and shares are no quantities.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/rules/walk.h"

namespace prikaz::check {

struct Quantity {
  int64_t value = 0;           // in thousandths, «млн» and «тыс.» multiplied
  size_t first = 0, last = 0;  // tokens of the number and its scale
  bool money = false;          // «5,5 млн рублей»
  bool share = false;          // «85 %»
};
inline constexpr int64_t kWhole = 1000;

// «12», «1 250», «14,6 млн рублей» that begins at the token.
std::optional<Quantity> quantity_at(const Walk& walk, size_t token);
// «двенадцать», «двух», «сорока пяти тысяч» that begins at the token.
std::optional<Quantity> spoken_at(const Walk& walk, size_t token);
// All in digits between the tokens, in the order of the text; shares are among them.
std::vector<Quantity> quantities(const Paragraph& paragraph, size_t first, size_t end);

// «14,6» of a value in thousandths.
std::string said(int64_t thousandths);

}  // namespace prikaz::check
