#include "russian/collation.h"

#include <unicode/coll.h>

#include <memory>

namespace prikaz::russian {

namespace {

std::unique_ptr<icu::Collator> make(icu::Collator::ECollationStrength strength) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> out(icu::Collator::createInstance(icu::Locale("ru"), status));
  if (U_FAILURE(status)) return nullptr;
  out->setStrength(strength);
  out->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  return out;
}

int compare_with(const icu::Collator* collator, std::string_view a, std::string_view b) {
  if (!collator) return a.compare(b);  // a machine without ICU's data
  UErrorCode status = U_ZERO_ERROR;
  return collator->compareUTF8({a.data(), static_cast<int32_t>(a.size())},
                               {b.data(), static_cast<int32_t>(b.size())}, status);
}

}  // namespace

int compare(std::string_view a, std::string_view b) {
  // A collator may be used by one thread at a time.
  thread_local const auto collator = make(icu::Collator::TERTIARY);
  const int order = compare_with(collator.get(), a, b);
  return order != 0 ? order : a.compare(b);
}

int compare_ignoring_case(std::string_view a, std::string_view b) {
  thread_local const auto collator = make(icu::Collator::SECONDARY);
  return compare_with(collator.get(), a, b);
}

}  // namespace prikaz::russian
