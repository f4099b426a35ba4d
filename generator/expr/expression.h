// The expression language of cards, templates and file names: Jinja2's, without Python. Names are
// Unicode identifiers (XID); in them a space typed in a card's key stands as «_».
//
//   PRIKAZ_TRY(auto title, expr::Expression::parse("школа.номер ~ ' — ' ~ план.название", where));
//   expr::Scope scope(card);
//   PRIKAZ_TRY(data::Value value, title.evaluate(scope, budget));
//
// An Expression is compiled once, immutable, and may be evaluated from many threads. It reads its
// scope and nothing else: no file, clock, network or environment.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "expr/forms.h"

namespace prikaz::expr {

// What one rendering may spend. A loop that never ends and a text that never stops growing are
// errors ("expr.too-many-steps", "expr.too-large").
struct Budget {
  uint64_t steps = 50'000'000;
  uint64_t text_bytes = 256u << 20;
};

// A function that a caller lends to expressions: `loop.changed(строка.раздел)`.
using Function = std::function<Result<data::Value>(std::span<const data::Value> arguments)>;

// The names an expression sees, innermost first. Borrows its parent.
class Scope {
 public:
  explicit Scope(data::Value globals);  // a map
  explicit Scope(const Scope* parent);

  // In this scope; «пространство.имя» in the one that has «пространство» (made by `namespace()`),
  // so that a loop can count for what follows it.
  void set(std::string_view name, data::Value value);
  const data::Value* find(std::string_view name) const;
  // `name` may be dotted: "loop.changed". Its state, if any, must fit the threads that evaluate.
  void define(std::string_view name, Function function);
  const Function* find_function(std::string_view name) const;
  std::vector<std::string> names() const;  // all that can be found here, for the nearest name
  // The maps among the values, innermost first: what a row of a table or a group of a card says
  // beside a value. Borrowed.
  std::vector<const data::Value*> maps() const;

  // Where the forms made by filters go (forms.h), here and in the scopes below; nullptr for
  // nowhere. Borrowed; one rendering at a time.
  void record_forms(FormsMade* forms) { forms_ = forms; }
  FormsMade* forms() const;

 private:
  void set_attribute(std::string_view object, std::string_view key, data::Value value);

  const Scope* parent_ = nullptr;
  data::Value globals_;
  // Mutable for set_attribute alone: scopes with names of their own belong to one rendering.
  mutable std::vector<std::pair<std::string, data::Value>> own_;
  std::vector<std::pair<std::string, Function>> functions_;
  FormsMade* forms_ = nullptr;
};

enum class Undefined { kStrict, kLenient };

struct Node;  // of the syntax tree; not for callers

class Expression {
 public:
  // Errors: "expr.syntax", "expr.unknown-filter", "expr.unknown-test", "expr.bad-argument", each
  // with the text at fault; `where` is the place of the whole expression.
  static Result<Expression> parse(std::string_view source, const SourceLocation& where);

  // An unknown name gives an undefined value (Value::Kind::kUndefined), whose use inside the
  // expression is an error as in Jinja2's StrictUndefined ("expr.undefined"), except in `default`,
  // `is defined` and `is undefined`. kLenient takes it as an empty value instead. An inline `if`
  // without `else` gives, as in Jinja2, an undefined value with an empty name that is empty in
  // every use, also when strict.
  Result<data::Value> evaluate(const Scope& scope, Budget& budget,
                               Undefined undefined = Undefined::kStrict) const;

  // The dotted paths of names this expression reads, in order of appearance: {"школа.номер"}.
  struct NameUse {
    std::string path;
    bool as_list = false;
    bool as_condition = false;
    bool is_optional = false;  // asked whether it is there: `default`, `is defined`
  };
  std::vector<NameUse> names() const;
  // The dotted path when the expression is nothing else: "школа.адрес".
  std::optional<std::string> path() const;
  // The path of the list whose items a loop over this goes through: "школы" for «школы»,
  // «школы|sort(attribute='имя')», «школы[1:]».
  std::optional<std::string> item_path() const;
  const std::string& source() const;

 private:
  friend struct StatementParser;
  std::shared_ptr<const Node> root_;
  std::shared_ptr<const std::string> source_;
  SourceLocation where_;
};

// `for targets in iterable if condition`.
struct ForClause {
  std::vector<std::string> targets;  // more than one: unpacking
  Expression iterable;
  std::optional<Expression> condition;
};
Result<ForClause> parse_for(std::string_view text_after_for, const SourceLocation& where);

// `name = expression` or `a, b = expression`.
struct SetClause {
  std::vector<std::string> targets;
  Expression value;
};
Result<SetClause> parse_set(std::string_view text_after_set, const SourceLocation& where);

// Jinja2's truth: empty, zero, null and false are false. An undefined value is an error when
// strict.
Result<bool> truth(const data::Value& value, Undefined undefined, const SourceLocation& where);

// What a loop goes over, as a list: the items of a list (the same value), the keys of a map, the
// characters of a text; nothing for an undefined value when lenient. Error "expr.type".
Result<data::Value> sequence(const data::Value& value, Budget& budget, Undefined undefined,
                             const SourceLocation& where);

// What `{{ value }}` prints. Lists and maps print as Python prints them; null prints nothing
// (a difference kept on purpose: Jinja2 prints "None").
Result<std::string> print(const data::Value& value, Undefined undefined,
                          const SourceLocation& where);

}  // namespace prikaz::expr
