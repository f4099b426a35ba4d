#include "check/rules/changed_acts.h"

#include <algorithm>
#include <array>

#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

bool speaks_of_changes(const Paragraph& paragraph) {
  static constexpr std::array<std::string_view, 4> kWords = {"изменени", "дополнени", "редакци",
                                                             "дополнить"};
  const bool told = paragraph.role == Role::kTitle || paragraph.role == Role::kPoint ||
                    paragraph.role == Role::kPreamble || paragraph.role == Role::kText;
  return told && std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
           return paragraph.folded.find(word) != std::string::npos;
         });
}

}  // namespace

size_t act_number_end(const Walk& walk, size_t sign) {
  size_t at = walk.next_solid(sign);
  while (walk.exists(at) && !walk.is_space(at) && !walk.is_mark(at, ',') && !walk.is_mark(at, ')'))
    ++at;
  return at;
}

ChangedActs::ChangedActs(const Document& document) {
  const Part& main = document.parts[0];
  for (int i = main.first; i < main.last; ++i) {
    const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
    if (paragraph.dates.empty() || !speaks_of_changes(paragraph)) continue;
    const Walk walk(paragraph);
    for (const FoundDate& found : paragraph.dates) {
      size_t sign = found.last + 1;  // «от 06.10.2020 г. № 718-ОД»
      constexpr size_t kFar = 4;
      while (walk.exists(sign) && sign <= found.last + kFar && !is_number_sign(walk, sign)) ++sign;
      if (!found.date || !is_number_sign(walk, sign)) continue;
      const size_t first = walk.next_solid(sign), end = act_number_end(walk, sign);
      if (first >= end) continue;
      dates_.insert(found.date->iso());
      numbers_.insert(
          paragraph.text.substr(walk[first].begin, walk[end - 1].end - walk[first].begin));
    }
  }
}

}  // namespace prikaz::check
