// Agreement of Russian nouns with numbers.
#pragma once

#include <cstdint>

namespace prikaz::russian {

// Which of three forms goes with a number: 1 экземпляр, 2 экземпляра, 5 экземпляров.
enum class PluralForm { kOne, kFew, kMany };

PluralForm plural_form(int64_t count);
// A fraction takes the second form: 1,5 экземпляра.
PluralForm plural_form(double count);

}  // namespace prikaz::russian
