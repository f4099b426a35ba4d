#include "batch/row_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace prikaz::batch {

namespace {

// Whole digits of the text, nothing else; nullopt otherwise.
std::optional<uint64_t> whole_number(std::string_view text) {
  uint64_t out = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return out;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

Diagnostics bad_rows(std::string_view text) {
  return failure("batch.bad-rows", {"--only"},
                 {fmt::format("непонятные номера строк «{}»", text),
                  fmt::format("row numbers not understood: «{}»", text)},
                 {"напишите «5, 7-12» или условие «школа.район == 'Северный'»",
                  "write «5, 7-12» or a condition «школа.район == 'Северный'»"});
}

}  // namespace

Result<Shard> Shard::parse(std::string_view text) {
  const size_t slash = std::min(text.find('/'), text.size());
  const auto part = whole_number(text.substr(0, slash));
  const auto count = whole_number(text.substr(std::min(slash + 1, text.size())));
  if (part && count && *part >= 1 && *part <= *count && *count <= 1'000'000) {
    return Shard{*part, *count};
  }
  return failure("batch.bad-shard", {"--shard"},
                 {fmt::format("непонятная доля «{}»", text),
                  fmt::format("the share «{}» is not understood", text)},
                 {"напишите K/N: вторая из восьми — 2/8", "write K/N: the second of eight is 2/8"});
}

Result<RowChoice> RowChoice::parse(std::string_view text) {
  RowChoice out;
  const std::string packed = without_spaces(text);
  if (packed.find_first_not_of("0123456789,-") != std::string::npos) {
    PRIKAZ_TRY(out.condition_, expr::Expression::parse(text, {"--only"}));
    return out;
  }
  for (size_t at = 0; at <= packed.size();) {
    const size_t comma = std::min(packed.find(',', at), packed.size());
    const std::string_view range = std::string_view(packed).substr(at, comma - at);
    const size_t dash = std::min(range.find('-'), range.size());
    const auto first = whole_number(range.substr(0, dash));
    const auto last = dash < range.size() ? whole_number(range.substr(dash + 1)) : first;
    if (!first || !last || *first > *last || *last > 100'000'000) return bad_rows(text);
    out.ranges_.emplace_back(static_cast<int>(*first), static_cast<int>(*last));
    at = comma + 1;
  }
  return out;
}

Result<bool> RowChoice::has(int row, const data::Value& names) const {
  if (condition_) {
    const expr::Scope scope(names);
    expr::Budget budget;
    PRIKAZ_TRY(const data::Value value, condition_->evaluate(scope, budget));
    return expr::truth(value, expr::Undefined::kStrict, {"--only"});
  }
  return ranges_.empty() || std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) {
           return row >= range.first && row <= range.second;
         });
}

}  // namespace prikaz::batch
