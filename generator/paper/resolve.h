// Expressions in the values of a card: «План школы № {{ школа.номер }}», and conditions.
//
//   Resolver resolver(&scope);
//   PRIKAZ_TRY(data::Value text, resolver.resolve(typed));
//
// A Resolver without a scope reads the expressions and evaluates none: that is how a card is
// checked whose rows are not there yet, and the parts that a condition leaves out.
// Not for several threads at once (it counts what is spent).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "expr/expression.h"

namespace prikaz::paper {

// How a scalar is printed in a card: да and нет, a decimal comma, nothing for null. nullopt for
// what is no scalar.
std::optional<std::string> scalar_text(const data::Value& value);

// True when the text holds «{{».
bool has_expression(std::string_view text);

// The first names of the paths that the text's expressions read: «школа» of {{ школа.номер }}.
// Broken expressions give none.
std::vector<std::string> names_read(std::string_view text, const SourceLocation& where);

// The dotted paths that the text's expressions print or compute with, conditions apart:
// «школа.номер». Broken expressions give none.
std::vector<std::string> paths_printed(std::string_view text, const SourceLocation& where);

class Resolver {
 public:
  // Borrows the scope (or takes nullptr).
  explicit Resolver(const expr::Scope* scope) : scope_(scope) {}

  bool evaluates() const { return scope_ != nullptr; }
  // The same scope or none, for parts that are left out.
  Resolver reading_only() const { return Resolver(nullptr); }

  // A text without expressions comes back as it is. A text that is one expression gives its value,
  // whatever its kind; among other text scalars are printed (scalar_text). The origin is kept.
  // Errors: those of expr at the place of the value; "card.expression-unclosed",
  // "card.statement"; "card.wrong-type" for a list or a map among text.
  Result<data::Value> resolve(const data::Value& text);

  // `если`: да, нет, or an expression with or without braces; true when nothing is evaluated.
  Result<bool> condition(const data::Value& value);

 private:
  Result<data::Value> evaluate(const std::string& source, const SourceLocation& where);

  const expr::Scope* scope_;
  expr::Budget budget_;
};

}  // namespace prikaz::paper
