// The words of an expression. Word's habits are taken as meant: its autocorrected quotes (“…”,
// «…»), no-break spaces and dashes for a minus.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::expr {

struct Token {
  enum class Kind : uint8_t { kName, kInteger, kFloat, kString, kOperator, kEnd };

  Kind kind = Kind::kEnd;
  size_t begin = 0;  // in the source, bytes
  size_t end = 0;
  std::string text;  // a name in normal form C, the content of a string, an operator
  int64_t integer = 0;
  double number = 0;

  bool is(Kind wanted, std::string_view wanted_text) const {
    return kind == wanted && text == wanted_text;
  }
};

// The tokens, the last of them kEnd. Error "expr.syntax" at `where`, with the text at fault.
Result<std::vector<Token>> tokenize(std::string_view source, const SourceLocation& where);

}  // namespace prikaz::expr
