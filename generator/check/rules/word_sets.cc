#include "check/rules/word_sets.h"

#include <algorithm>

namespace prikaz::check {

using View = std::string_view;

namespace {

constexpr size_t kLetter = 2;  // bytes of a Cyrillic one

}  // namespace

std::vector<View> content_words(const Paragraph& paragraph, size_t first, size_t end) {
  constexpr size_t kShortest = 4 * kLetter;
  const Walk walk(paragraph);
  std::vector<View> out;
  for (size_t i = first; i < std::min(end, walk.size()); ++i) {
    const bool abbreviation = walk[i].all_capitals && walk[i].size() < 6 * kLetter;
    if (walk.is_word(i) && walk[i].cyrillic && walk[i].size() >= kShortest && !abbreviation)
      out.push_back(walk.folded(i));
  }
  return out;
}

bool same_stem(View one, View other) {
  constexpr size_t kEnding = 3 * kLetter, kLeast = 3 * kLetter;
  const size_t longest = std::max(one.size(), other.size());
  size_t common = 0;
  while (common < std::min(one.size(), other.size()) && one[common] == other[common]) ++common;
  return common >= std::max(kLeast, longest > kEnding ? longest - kEnding : 0);
}

bool holds_all(const std::vector<View>& few, const std::vector<View>& many) {
  return std::all_of(few.begin(), few.end(), [&](View word) {
    return std::any_of(many.begin(), many.end(),
                       [&](View other) { return same_stem(word, other); });
  });
}

}  // namespace prikaz::check
