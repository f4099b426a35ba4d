#include "expr/expression.h"

#include <fmt/format.h>

#include <utility>

#include "expr/context.h"
#include "expr/evaluator.h"
#include "expr/names.h"
#include "expr/node.h"
#include "expr/parser.h"

namespace prikaz::expr {

// Makes Expressions out of the trees of one source.
struct StatementParser {
  static Expression wrap(NodePtr root, std::shared_ptr<const std::string> source,
                         const SourceLocation& where) {
    Expression out;
    out.root_ = std::move(root);
    out.source_ = std::move(source);
    out.where_ = where;
    return out;
  }
};

Result<Expression> Expression::parse(std::string_view source, const SourceLocation& where) {
  PRIKAZ_TRY(Parser parser, Parser::open(source, where));
  PRIKAZ_TRY(NodePtr root, parser.expression_or_list());
  PRIKAZ_CHECK(parser.expect_end());
  return StatementParser::wrap(std::move(root), std::make_shared<const std::string>(source), where);
}

Result<data::Value> Expression::evaluate(const Scope& scope, Budget& budget,
                                         Undefined undefined) const {
  Context context(scope, budget, undefined, *source_, where_);
  return Evaluator(context).evaluate(*root_);
}

std::vector<Expression::NameUse> Expression::names() const {
  return names_of(*root_);
}

std::optional<std::string> Expression::path() const {
  return path_of(*root_);
}

std::optional<std::string> Expression::item_path() const {
  return item_path_of(*root_);
}

const std::string& Expression::source() const {
  return *source_;
}

Result<ForClause> parse_for(std::string_view text, const SourceLocation& where) {
  PRIKAZ_TRY(Parser parser, Parser::open(text, where));
  const auto source = std::make_shared<const std::string>(text);
  ForClause out;
  PRIKAZ_TRY(out.targets, parser.targets());
  PRIKAZ_CHECK(parser.expect("in"));
  PRIKAZ_TRY(NodePtr iterable, parser.expression_without_condition());
  out.iterable = StatementParser::wrap(std::move(iterable), source, where);
  if (parser.take("if")) {
    PRIKAZ_TRY(NodePtr condition, parser.expression());
    out.condition = StatementParser::wrap(std::move(condition), source, where);
  }
  PRIKAZ_CHECK(parser.expect_end());
  return out;
}

Result<SetClause> parse_set(std::string_view text, const SourceLocation& where) {
  PRIKAZ_TRY(Parser parser, Parser::open(text, where));
  SetClause out;
  PRIKAZ_TRY(out.targets, parser.targets());
  PRIKAZ_CHECK(parser.expect("="));
  PRIKAZ_TRY(NodePtr value, parser.expression_or_list());
  PRIKAZ_CHECK(parser.expect_end());
  out.value =
      StatementParser::wrap(std::move(value), std::make_shared<const std::string>(text), where);
  return out;
}

namespace {

// A context for values outside of any expression.
struct Outside {
  Scope scope{data::Value()};
  Budget budget;
  Context context;

  Outside(Undefined undefined, const SourceLocation& where)
      : context(scope, budget, undefined, {}, where) {}
};

}  // namespace

Result<bool> truth(const data::Value& value, Undefined undefined, const SourceLocation& where) {
  return Outside(undefined, where).context.truth(value);
}

Result<data::Value> sequence(const data::Value& value, Budget& budget, Undefined undefined,
                             const SourceLocation& where) {
  const Scope scope{data::Value()};
  return Context(scope, budget, undefined, {}, where).sequence(value);
}

Result<std::string> print(const data::Value& value, Undefined undefined,
                          const SourceLocation& where) {
  return Outside(undefined, where).context.text(value);
}

}  // namespace prikaz::expr
