#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "check/fix.h"

namespace prikaz::check {

namespace {

constexpr size_t kContext = 3;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// Corrections change lines and never add or take away one, so line stands against line; where the
// counts differ all the same, everything behind the common beginning and before the common end is
// one change.
struct Change {
  size_t before_begin, before_end, after_begin, after_end;
};

std::vector<Change> changes(const std::vector<std::string_view>& before,
                            const std::vector<std::string_view>& after) {
  std::vector<Change> out;
  if (before.size() == after.size()) {
    for (size_t i = 0; i < before.size(); ++i) {
      if (before[i] == after[i]) continue;
      if (!out.empty() && out.back().before_end == i) {
        ++out.back().before_end;
        ++out.back().after_end;
      } else {
        out.push_back({i, i + 1, i, i + 1});
      }
    }
    return out;
  }
  size_t head = 0, tail = 0;
  const size_t least = std::min(before.size(), after.size());
  while (head < least && before[head] == after[head]) ++head;
  while (tail < least - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  return {{head, before.size() - tail, head, after.size() - tail}};
}

}  // namespace

std::string unified_diff(const std::string& file, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const auto old_lines = lines_of(before), new_lines = lines_of(after);
  const auto all = changes(old_lines, new_lines);
  std::string out = fmt::format("--- {0}\n+++ {0}\n", file);
  for (size_t i = 0; i < all.size();) {
    size_t last = i;
    while (last + 1 < all.size() &&
           all[last + 1].before_begin - all[last].before_end <= 2 * kContext) {
      ++last;
    }
    const size_t lead = std::min(kContext, all[i].before_begin);
    const size_t trail = std::min(kContext, old_lines.size() - all[last].before_end);
    const size_t old_begin = all[i].before_begin - lead, old_end = all[last].before_end + trail;
    const size_t new_begin = all[i].after_begin - lead, new_end = all[last].after_end + trail;
    out += fmt::format("@@ -{},{} +{},{} @@\n", old_begin + 1, old_end - old_begin, new_begin + 1,
                       new_end - new_begin);
    size_t at = old_begin;
    for (; i <= last; ++i) {
      for (; at < all[i].before_begin; ++at) out += fmt::format(" {}\n", old_lines[at]);
      for (; at < all[i].before_end; ++at) out += fmt::format("-{}\n", old_lines[at]);
      for (size_t k = all[i].after_begin; k < all[i].after_end; ++k)
        out += fmt::format("+{}\n", new_lines[k]);
    }
    for (; at < old_end; ++at) out += fmt::format(" {}\n", old_lines[at]);
  }
  return out;
}

}  // namespace prikaz::check
