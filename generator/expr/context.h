// What an evaluation works with: the scope, the budget and the place for its errors; and the
// conversions of values that operators, filters and tests share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "data/value.h"
#include "expr/expression.h"
#include "expr/node.h"

namespace prikaz::expr {

class Context {
 public:
  Context(const Scope& names, Budget& budget, Undefined how, std::string_view source,
          const SourceLocation& where)
      : scope(names), undefined(how), budget_(budget), source_(source), where_(where) {}

  const Scope& scope;
  const Undefined undefined;
  // The node being evaluated, whose text an error quotes.
  const Node* node = nullptr;

  // An error at the place of the expression that quotes the node.
  Diagnostics error(const char* code, Message message, Message advice = {}) const;
  Diagnostics wrong_type(const data::Value& value, Message wanted) const;
  Diagnostics unknown(const data::Value& undefined_value) const;

  // A grammatical form that a filter made; its place is that of the expression.
  void record(FormMade form);

  Result<void> spend(uint64_t steps);
  // Before a text of this size is made.
  Result<void> reserve(uint64_t bytes);
  // A list or a map that was just made, unless it is too deep or too large.
  Result<data::Value> made(data::Value value);
  Result<data::Value> made_text(std::string text);

  // Fails for an undefined value when strict.
  Result<void> defined(const data::Value& value) const;
  Result<bool> truth(const data::Value& value) const;
  Result<std::string> text(const data::Value& value) const;  // as `print` prints it
  Result<data::Value> sequence(const data::Value& value);    // a list: items, keys, letters
  Result<int64_t> integer(const data::Value& value) const;   // of an integer or a boolean

 private:
  Budget& budget_;
  std::string_view source_;
  const SourceLocation& where_;
};

// How a value is told in a message: «текст «07» (приказ.yaml:3:8)».
Message described(const data::Value& value);

// As Python's repr prints it, for the inside of lists and maps. Stops (false) when `out` grows over
// `limit` bytes.
bool represent(const data::Value& value, std::string& out, size_t limit);
std::string print_number(double value);

// An undefined value that is used as empty even when strict: of an inline `if` without `else`.
inline data::Value silent_undefined() {
  return data::Value::undefined({});
}
inline bool is_silent(const data::Value& value) {
  return value.is(data::Value::Kind::kUndefined) && value.text().empty();
}

// The member of a map, where «_» in `name` also stands for a space in the key.
const data::Value* find_member(const data::Value& map, std::string_view name);

}  // namespace prikaz::expr
