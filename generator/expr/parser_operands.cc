// The operands of an expression: names, values, lists, attributes and subscripts.
#include "expr/parser.h"

#include <fmt/format.h>

#include <utility>

#include "expr/library.h"

namespace prikaz::expr {

Result<NodePtr> Parser::primary() {
  const Token& token = current();
  switch (token.kind) {
    case Token::Kind::kName:
      return name_or_constant();
    case Token::Kind::kInteger:
    case Token::Kind::kFloat:
    case Token::Kind::kString: {
      NodePtr out = node(Node::Kind::kConstant, token.begin);
      if (token.kind == Token::Kind::kInteger) out->value = data::Value::integer(token.integer);
      if (token.kind == Token::Kind::kFloat) out->value = data::Value::number(token.number);
      if (token.kind == Token::Kind::kString) {
        // Neighbouring strings are one, as in Python.
        std::string text;
        while (current().kind == Token::Kind::kString) text += tokens_[at_++].text;
        out->value = data::Value::string(std::move(text));
      } else {
        ++at_;
      }
      return finish(std::move(out));
    }
    case Token::Kind::kOperator:
      if (token.text == "(") return parenthesised();
      if (token.text == "[") return list();
      if (token.text == "{") return map();
      break;
    case Token::Kind::kEnd:
      break;
  }
  return unexpected({"имя или значение", "a name or a value"});
}

Result<NodePtr> Parser::name_or_constant() {
  if (at_keyword()) return unexpected({"имя или значение", "a name or a value"});
  const Token& token = current();
  NodePtr out = node(Node::Kind::kConstant, token.begin);
  if (token.text == "true" || token.text == "True") {
    out->value = data::Value::boolean(true);
  } else if (token.text == "false" || token.text == "False") {
    out->value = data::Value::boolean(false);
  } else if (token.text != "none" && token.text != "None") {
    out->kind = Node::Kind::kName;
    out->text = token.text;
  }
  ++at_;
  return finish(std::move(out));
}

Result<NodePtr> Parser::parenthesised() {
  const size_t begin = tokens_[at_++].begin;
  NodePtr out = node(Node::Kind::kList, begin);
  if (take(")")) return finish(std::move(out));
  PRIKAZ_TRY(NodePtr first, expression());
  if (take(")")) return first;
  out->children.push_back(std::move(first));
  while (take(",") && !at(")")) {
    PRIKAZ_TRY(NodePtr next, expression());
    out->children.push_back(std::move(next));
  }
  PRIKAZ_CHECK(expect(")"));
  return finish(std::move(out));
}

Result<NodePtr> Parser::list() {
  NodePtr out = node(Node::Kind::kList, tokens_[at_++].begin);
  while (!at("]")) {
    if (!out->children.empty()) {
      PRIKAZ_CHECK(expect(","));
      if (at("]")) break;
    }
    PRIKAZ_TRY(NodePtr item, expression());
    out->children.push_back(std::move(item));
  }
  PRIKAZ_CHECK(expect("]"));
  return finish(std::move(out));
}

Result<NodePtr> Parser::map() {
  NodePtr out = node(Node::Kind::kMap, tokens_[at_++].begin);
  while (!at("}")) {
    if (!out->children.empty()) {
      PRIKAZ_CHECK(expect(","));
      if (at("}")) break;
    }
    PRIKAZ_TRY(NodePtr key, expression());
    PRIKAZ_CHECK(expect(":"));
    PRIKAZ_TRY(NodePtr value, expression());
    out->children.push_back(std::move(key));
    out->children.push_back(std::move(value));
  }
  PRIKAZ_CHECK(expect("}"));
  return finish(std::move(out));
}

Result<NodePtr> Parser::postfix(NodePtr out) {
  while (true) {
    if (take(".")) {
      PRIKAZ_TRY(out, attribute(std::move(out)));
    } else if (take("[")) {
      PRIKAZ_TRY(out, subscript(std::move(out)));
    } else if (at("(")) {
      PRIKAZ_TRY(out, call(std::move(out)));
    } else {
      return out;
    }
  }
}

Result<NodePtr> Parser::attribute(NodePtr object) {
  const Token& token = current();
  if (token.kind == Token::Kind::kInteger) {  // `пары.0`
    NodePtr out = node(Node::Kind::kSubscript, object->begin);
    NodePtr index = node(Node::Kind::kConstant, token.begin);
    index->value = data::Value::integer(token.integer);
    ++at_;
    out->children.push_back(std::move(object));
    out->children.push_back(std::move(index));
    return finish(std::move(out));
  }
  if (token.kind != Token::Kind::kName) {
    return unexpected({"имя после точки", "a name after the dot"});
  }
  NodePtr out = node(Node::Kind::kAttribute, object->begin);
  out->text = token.text;
  ++at_;
  out->children.push_back(std::move(object));
  return finish(std::move(out));
}

Result<NodePtr> Parser::subscript(NodePtr object) {
  NodePtr out = node(Node::Kind::kSubscript, object->begin);
  out->children.push_back(std::move(object));
  NodePtr first;
  if (!at(":")) {
    PRIKAZ_TRY(first, expression());
  }
  const bool is_slice = at(":");
  out->children.push_back(std::move(first));
  if (is_slice) {
    out->kind = Node::Kind::kSlice;
    while (out->children.size() < 4 && take(":")) {
      NodePtr bound;
      if (!at(":") && !at("]")) {
        PRIKAZ_TRY(bound, expression());
      }
      out->children.push_back(std::move(bound));
    }
    out->children.resize(4);
  }
  PRIKAZ_CHECK(expect("]"));
  return finish(std::move(out));
}

}  // namespace prikaz::expr
