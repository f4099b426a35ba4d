// Jinja2's grammar of expressions, by recursive descent, over the tokens of one source.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "expr/lexer.h"
#include "expr/node.h"

namespace prikaz::expr {

class Parser {
 public:
  // Borrows the source and the place as long as it lives.
  static Result<Parser> open(std::string_view source, const SourceLocation& where);

  // A whole expression; the words after it stay.
  Result<NodePtr> expression();
  // The same without an inline `if`: the iterable of a loop.
  Result<NodePtr> expression_without_condition();
  // `a`, `a, b`, `(a, b)`, `пространство.имя`: what `for` and `set` assign to.
  Result<std::vector<std::string>> targets();
  // Several expressions with commas between are a list.
  Result<NodePtr> expression_or_list();

  bool take(std::string_view word_or_operator);
  Result<void> expect(std::string_view word_or_operator);
  Result<void> expect_end();
  size_t position() const { return current().begin; }

 private:
  Parser(std::string_view source, const SourceLocation& where, std::vector<Token> tokens)
      : source_(source), where_(&where), tokens_(std::move(tokens)) {}

  Result<NodePtr> conditional();
  Result<NodePtr> disjunction();
  Result<NodePtr> conjunction();
  Result<NodePtr> negation();
  Result<NodePtr> comparison();
  Result<NodePtr> sum();
  Result<NodePtr> concatenation();
  Result<NodePtr> product();
  Result<NodePtr> power();
  Result<NodePtr> unary(bool with_filters);
  Result<NodePtr> primary();
  Result<NodePtr> name_or_constant();
  Result<NodePtr> parenthesised();
  Result<NodePtr> list();
  Result<NodePtr> map();
  Result<NodePtr> postfix(NodePtr node);
  Result<NodePtr> attribute(NodePtr node);
  Result<NodePtr> subscript(NodePtr node);
  Result<NodePtr> call(NodePtr callee);
  Result<NodePtr> filters_and_tests(NodePtr node);
  Result<NodePtr> filter(NodePtr input);
  Result<NodePtr> test(NodePtr input);
  Result<NodePtr> comparison_rest(NodePtr left);
  Operator comparison_operator();

  struct Argument {
    std::string keyword;
    NodePtr value;
  };
  Result<std::vector<Argument>> arguments();
  Result<void> bind(Node& call, std::vector<Argument> arguments, bool is_filter);
  Result<void> check_inner_name(const Node& call);

  const Token& current() const { return tokens_[at_]; }
  bool at(std::string_view word_or_operator) const;
  bool at_keyword() const;
  NodePtr node(Node::Kind kind, size_t begin) const;
  Result<NodePtr> finish(NodePtr node);
  Result<NodePtr> fold(Node::Kind kind, std::string_view word,
                       Result<NodePtr> (Parser::*operand)());
  Diagnostics fail(const char* code, size_t begin, size_t end, Message message,
                   std::string proposed = {}) const;
  Diagnostics unexpected(Message wanted) const;

  std::string_view source_;
  const SourceLocation* where_;
  std::vector<Token> tokens_;
  size_t at_ = 0;
  int nesting_ = 0;
};

}  // namespace prikaz::expr
