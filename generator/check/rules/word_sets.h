// The words of meaning in a text, to know whether two places name the same thing whatever the
// cases.
#pragma once

#include <string_view>
#include <vector>

#include "check/rules/walk.h"

namespace prikaz::check {

// Of the tokens first … end: words of four letters and more that are no abbreviations. They borrow
// the paragraph.
std::vector<std::string_view> content_words(const Paragraph& paragraph, size_t first, size_t end);
// Forms of one word, by their beginnings.
bool same_stem(std::string_view one, std::string_view other);
// Every word of the first has its like in the second.
bool holds_all(const std::vector<std::string_view>& few, const std::vector<std::string_view>& many);

}  // namespace prikaz::check
