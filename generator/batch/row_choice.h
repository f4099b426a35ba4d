// Which rows of a table are done: those asked for, the first of them, and this machine's share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "expr/expression.h"

namespace prikaz::batch {

// The K-th of N shares; every N-th row belongs to it, so that shares are alike.
struct Shard {
  uint64_t number = 1, count = 1;

  // «2/8». Error: "batch.bad-shard".
  static Result<Shard> parse(std::string_view text);
  bool has(uint64_t index) const { return index % count == number - 1; }
  bool whole() const { return count == 1; }
};

// `--only`: numbers of rows («5, 7-12») or a condition («школа.район == 'Северный'»).
// Immutable; from any thread.
class RowChoice {
 public:
  RowChoice() = default;
  // Errors: "batch.bad-rows", those of expressions.
  static Result<RowChoice> parse(std::string_view text);
  bool all() const { return ranges_.empty() && !condition_; }
  // `names`: a map with the row under its name. Errors: those of expressions.
  Result<bool> has(int row, const data::Value& names) const;

 private:
  std::vector<std::pair<int, int>> ranges_;
  std::optional<expr::Expression> condition_;
};

}  // namespace prikaz::batch
