#include "expr/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace prikaz::expr {

namespace {

constexpr int kMaxNesting = 60;  // brackets, unary operators
constexpr int kMaxDepth = 400;   // of the tree, also by long chains
constexpr size_t kMaxSource = 64 * 1024;

constexpr std::array<std::string_view, 8> kKeywords = {"and", "or", "not",  "in",
                                                       "is",  "if", "else", "recursive"};

}  // namespace

Result<Parser> Parser::open(std::string_view source, const SourceLocation& where) {
  if (source.size() > kMaxSource) {
    return failure("expr.syntax", where,
                   {"выражение длиннее 64 КБ", "the expression is longer than 64 KB"});
  }
  PRIKAZ_TRY(std::vector<Token> tokens, tokenize(source, where));
  return Parser(source, where, std::move(tokens));
}

bool Parser::at(std::string_view word) const {
  const Token& token = current();
  return (token.kind == Token::Kind::kName || token.kind == Token::Kind::kOperator) &&
         token.text == word;
}

bool Parser::at_keyword() const {
  return current().kind == Token::Kind::kName &&
         std::find(kKeywords.begin(), kKeywords.end(), current().text) != kKeywords.end();
}

bool Parser::take(std::string_view word) {
  if (!at(word)) return false;
  ++at_;
  return true;
}

Result<void> Parser::expect(std::string_view word) {
  if (take(word)) return {};
  return unexpected({fmt::format("«{}»", word), fmt::format("«{}»", word)});
}

Result<void> Parser::expect_end() {
  if (current().kind == Token::Kind::kEnd) return {};
  return unexpected({"конец выражения", "the end of the expression"});
}

Diagnostics Parser::fail(const char* code, size_t begin, size_t end, Message message,
                         std::string proposed) const {
  Diagnostics out;
  Diagnostic& made = out.error(code, *where_, std::move(message));
  made.quote(std::string(source_.substr(begin, end - begin)));
  if (!proposed.empty()) made.propose(std::move(proposed));
  return out;
}

Diagnostics Parser::unexpected(Message wanted) const {
  const Token& token = current();
  if (token.kind == Token::Kind::kEnd) {
    return fail("expr.syntax", 0, source_.size(),
                {fmt::format("выражение обрывается, дальше ждали {}", wanted.russian),
                 fmt::format("the expression breaks off, expected {}", wanted.english)});
  }
  const std::string found(source_.substr(token.begin, token.end - token.begin));
  return fail("expr.syntax", 0, source_.size(),
              {fmt::format("здесь ждали {}, а стоит «{}»", wanted.russian, found),
               fmt::format("expected {}, found «{}»", wanted.english, found)});
}

NodePtr Parser::node(Node::Kind kind, size_t begin) const {
  auto out = std::make_unique<Node>();
  out->kind = kind;
  out->begin = begin;
  return out;
}

Result<NodePtr> Parser::finish(NodePtr made) {
  made->end = at_ > 0 ? tokens_[at_ - 1].end : 0;
  for (const NodePtr& child : made->children) {
    if (child) made->depth = std::max(made->depth, child->depth + 1);
  }
  if (made->depth > kMaxDepth) {
    return fail("expr.syntax", 0, 0,
                {"слишком сложное выражение", "the expression is too complex"});
  }
  return made;
}

// operand (word operand)*, as one node with all the operands.
Result<NodePtr> Parser::fold(Node::Kind kind, std::string_view word,
                             Result<NodePtr> (Parser::*operand)()) {
  PRIKAZ_TRY(NodePtr first, (this->*operand)());
  if (!at(word)) return first;
  NodePtr out = node(kind, first->begin);
  out->children.push_back(std::move(first));
  while (take(word)) {
    PRIKAZ_TRY(NodePtr next, (this->*operand)());
    out->children.push_back(std::move(next));
  }
  return finish(std::move(out));
}

Result<NodePtr> Parser::expression() {
  if (++nesting_ > kMaxNesting) {
    return fail("expr.syntax", 0, 0,
                {"слишком много вложенных скобок", "too many nested brackets"});
  }
  auto out = conditional();
  --nesting_;
  return out;
}

Result<NodePtr> Parser::expression_without_condition() {
  return disjunction();
}

Result<NodePtr> Parser::expression_or_list() {
  PRIKAZ_TRY(NodePtr first, expression());
  if (!at(",")) return first;
  NodePtr out = node(Node::Kind::kList, first->begin);
  out->children.push_back(std::move(first));
  while (take(",") && current().kind != Token::Kind::kEnd) {
    PRIKAZ_TRY(NodePtr next, expression());
    out->children.push_back(std::move(next));
  }
  return finish(std::move(out));
}

Result<NodePtr> Parser::conditional() {
  PRIKAZ_TRY(NodePtr left, disjunction());
  while (take("if")) {
    NodePtr out = node(Node::Kind::kConditional, left->begin);
    out->children.push_back(std::move(left));
    PRIKAZ_TRY(NodePtr condition, disjunction());
    out->children.push_back(std::move(condition));
    NodePtr otherwise;
    if (take("else")) {
      PRIKAZ_TRY(otherwise, expression());
    }
    out->children.push_back(std::move(otherwise));
    PRIKAZ_TRY(left, finish(std::move(out)));
  }
  return left;
}

Result<NodePtr> Parser::disjunction() {
  return fold(Node::Kind::kOr, "or", &Parser::conjunction);
}

Result<NodePtr> Parser::conjunction() {
  return fold(Node::Kind::kAnd, "and", &Parser::negation);
}

Result<NodePtr> Parser::negation() {
  if (!at("not")) return comparison();
  const size_t begin = current().begin;
  int count = 0;
  while (take("not")) ++count;
  PRIKAZ_TRY(NodePtr operand, comparison());
  // `not not not a` is `not a`, and `not not a` its truth.
  for (int left = count % 2 == 1 ? 1 : 2; left > 0; --left) {
    NodePtr out = node(Node::Kind::kNot, begin);
    out->children.push_back(std::move(operand));
    PRIKAZ_TRY(operand, finish(std::move(out)));
  }
  return operand;
}

Operator Parser::comparison_operator() {
  static constexpr std::array<std::pair<std::string_view, Operator>, 7> kOperators = {{
      {"==", Operator::kEqual},
      {"!=", Operator::kNotEqual},
      {"<", Operator::kLess},
      {"<=", Operator::kLessOrEqual},
      {">", Operator::kGreater},
      {">=", Operator::kGreaterOrEqual},
      {"in", Operator::kIn},
  }};
  for (const auto& [text, operation] : kOperators) {
    if (take(text)) return operation;
  }
  if (at("not") && tokens_[at_ + 1].is(Token::Kind::kName, "in")) {
    at_ += 2;
    return Operator::kNotIn;
  }
  return Operator::kNone;
}

Result<NodePtr> Parser::comparison() {
  PRIKAZ_TRY(NodePtr left, sum());
  return comparison_rest(std::move(left));
}

Result<NodePtr> Parser::comparison_rest(NodePtr left) {
  Operator operation = comparison_operator();
  if (operation == Operator::kNone) return left;
  NodePtr out = node(Node::Kind::kCompare, left->begin);
  out->children.push_back(std::move(left));
  while (operation != Operator::kNone) {
    PRIKAZ_TRY(NodePtr right, sum());
    out->operations.push_back(operation);
    out->children.push_back(std::move(right));
    operation = comparison_operator();
  }
  return finish(std::move(out));
}

Result<NodePtr> Parser::sum() {
  PRIKAZ_TRY(NodePtr left, concatenation());
  while (at("+") || at("-")) {
    NodePtr out = node(Node::Kind::kBinary, left->begin);
    out->operation = take("+") ? Operator::kAdd : (++at_, Operator::kSubtract);
    out->children.push_back(std::move(left));
    PRIKAZ_TRY(NodePtr right, concatenation());
    out->children.push_back(std::move(right));
    PRIKAZ_TRY(left, finish(std::move(out)));
  }
  return left;
}

Result<NodePtr> Parser::concatenation() {
  return fold(Node::Kind::kConcatenate, "~", &Parser::product);
}

Result<NodePtr> Parser::product() {
  static constexpr std::array<std::pair<std::string_view, Operator>, 4> kOperators = {{
      {"*", Operator::kMultiply},
      {"/", Operator::kDivide},
      {"//", Operator::kFloorDivide},
      {"%", Operator::kModulo},
  }};
  PRIKAZ_TRY(NodePtr left, power());
  while (true) {
    const auto found = std::find_if(kOperators.begin(), kOperators.end(),
                                    [&](const auto& item) { return at(item.first); });
    if (found == kOperators.end()) return left;
    ++at_;
    NodePtr out = node(Node::Kind::kBinary, left->begin);
    out->operation = found->second;
    out->children.push_back(std::move(left));
    PRIKAZ_TRY(NodePtr right, power());
    out->children.push_back(std::move(right));
    PRIKAZ_TRY(left, finish(std::move(out)));
  }
}

// From left to right, as Jinja2 has it.
Result<NodePtr> Parser::power() {
  PRIKAZ_TRY(NodePtr left, unary(true));
  while (take("**")) {
    NodePtr out = node(Node::Kind::kBinary, left->begin);
    out->operation = Operator::kPower;
    out->children.push_back(std::move(left));
    PRIKAZ_TRY(NodePtr right, unary(true));
    out->children.push_back(std::move(right));
    PRIKAZ_TRY(left, finish(std::move(out)));
  }
  return left;
}

Result<NodePtr> Parser::unary(bool with_filters) {
  const size_t begin = current().begin;
  NodePtr out;
  if (at("-") || at("+")) {
    out = node(take("-") ? Node::Kind::kNegative : (++at_, Node::Kind::kPositive), begin);
    if (++nesting_ > kMaxNesting) {
      return fail("expr.syntax", 0, 0,
                  {"слишком сложное выражение", "the expression is too complex"});
    }
    PRIKAZ_TRY(NodePtr operand, unary(false));
    --nesting_;
    out->children.push_back(std::move(operand));
    PRIKAZ_TRY(out, finish(std::move(out)));
  } else {
    PRIKAZ_TRY(out, primary());
  }
  PRIKAZ_TRY(out, postfix(std::move(out)));
  if (!with_filters) return out;
  return filters_and_tests(std::move(out));
}

}  // namespace prikaz::expr
