// Trees that find a value by a number or a name (ISO 32000-1, 7.9.6-7.9.7), as entries of their
// root. Long ones get leaves of their own objects. Values are PDF text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pdf/haru_document.h"

namespace prikaz::pdf {

// `pairs` by ascending number.
std::string number_tree(HaruDocument& file, std::vector<std::pair<int64_t, std::string>> pairs);
// `pairs` by name in UTF-8, in any order; of equal names the first stays.
std::string name_tree(HaruDocument& file, std::vector<std::pair<std::string, std::string>> pairs);

}  // namespace prikaz::pdf
