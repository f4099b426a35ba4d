#include "russian/numerals.h"

#include <cmath>

namespace prikaz::russian {

PluralForm plural_form(int64_t count) {
  const int64_t hundred = count % 100 < 0 ? -(count % 100) : count % 100;
  const int64_t ten = hundred % 10;
  if (hundred >= 11 && hundred <= 14) return PluralForm::kMany;
  if (ten == 1) return PluralForm::kOne;
  return ten >= 2 && ten <= 4 ? PluralForm::kFew : PluralForm::kMany;
}

PluralForm plural_form(double count) {
  if (!std::isfinite(count) || std::abs(count) > 1e15) return PluralForm::kMany;
  if (count != std::trunc(count)) return PluralForm::kFew;
  return plural_form(static_cast<int64_t>(count));
}

}  // namespace prikaz::russian
