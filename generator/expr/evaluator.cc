#include "expr/evaluator.h"

#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"
#include "expr/members.h"
#include "expr/operators.h"

namespace prikaz::expr {

using data::Value;

const Value* Evaluator::borrow(const Node& node) const {
  if (node.kind == Node::Kind::kName) return context_.scope.find(node.text);
  if (node.kind == Node::Kind::kConstant) return &node.value;
  if (node.kind != Node::Kind::kAttribute) return nullptr;
  const Value* object = borrow(*node.children[0]);
  return object ? find_member(*object, node.text) : nullptr;
}

Result<Value> Evaluator::evaluate(const Node& node) {
  PRIKAZ_CHECK(context_.spend(1));
  const Node* outer = std::exchange(context_.node, &node);
  auto out = dispatch(node);
  context_.node = outer;
  return out;
}

Result<Value> Evaluator::dispatch(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kConstant:
      return node.value;
    case Node::Kind::kName:
      return name(node);
    case Node::Kind::kAttribute:
      return attribute(node);
    case Node::Kind::kSubscript:
      return subscript(node);
    case Node::Kind::kSlice:
      return slice(node);
    case Node::Kind::kList:
      return list(node);
    case Node::Kind::kMap:
      return map(node);
    case Node::Kind::kNegative:
    case Node::Kind::kPositive: {
      PRIKAZ_TRY(const Value value, defined_operand(*node.children[0]));
      PRIKAZ_TRY(Value negated, negative(context_, value));
      return node.kind == Node::Kind::kNegative ? negated : value;
    }
    case Node::Kind::kNot: {
      PRIKAZ_TRY(const bool value, truth_of(*node.children[0]));
      return Value::boolean(!value);
    }
    case Node::Kind::kBinary:
      return binary(node);
    case Node::Kind::kConcatenate:
      return concatenate(node);
    case Node::Kind::kAnd:
    case Node::Kind::kOr:
      return junction(node);
    case Node::Kind::kCompare:
      return compare_chain(node);
    case Node::Kind::kConditional:
      return conditional(node);
    case Node::Kind::kFilter:
      return filter(node);
    case Node::Kind::kTest:
      return test(node);
    case Node::Kind::kCall:
      return call(node);
  }
  return Value();
}

Result<Value> Evaluator::name(const Node& node) {
  if (const Value* found = context_.scope.find(node.text)) return *found;
  return Value::undefined(
      node.text, want_hint_ ? utf8::nearest(node.text, context_.scope.names()) : std::string());
}

Result<Value> Evaluator::attribute(const Node& node) {
  if (const Value* found = borrow(node)) return *found;
  PRIKAZ_TRY(const Value object, operand(*node.children[0], false));
  return expr::attribute(context_, object, node.text, want_hint_);
}

Result<Value> Evaluator::subscript(const Node& node) {
  PRIKAZ_TRY(const Value object, operand(*node.children[0], false));
  PRIKAZ_TRY(const Value key, defined_operand(*node.children[1]));
  return expr::subscript(context_, object, key, want_hint_);
}

Result<Value> Evaluator::slice(const Node& node) {
  PRIKAZ_TRY(const Value object, defined_operand(*node.children[0]));
  SliceBounds bounds;
  std::optional<int64_t>* const places[] = {&bounds.start, &bounds.stop, &bounds.step};
  for (size_t i = 0; i < 3; ++i) {
    if (!node.children[i + 1]) continue;
    PRIKAZ_TRY(const Value bound, defined_operand(*node.children[i + 1]));
    if (bound.is(Value::Kind::kNull)) continue;
    PRIKAZ_TRY(*places[i], context_.integer(bound));
  }
  return expr::slice(context_, object, bounds);
}

Result<Value> Evaluator::list(const Node& node) {
  std::vector<Value> items;
  items.reserve(node.children.size());
  for (const NodePtr& child : node.children) {
    PRIKAZ_TRY(Value item, evaluate(*child));
    items.push_back(std::move(item));
  }
  return context_.made(Value::list(std::move(items)));
}

Result<Value> Evaluator::map(const Node& node) {
  std::vector<data::Member> members;
  for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
    PRIKAZ_TRY(const Value key, defined_operand(*node.children[i]));
    data::Member member;
    PRIKAZ_TRY(member.key, context_.text(key));
    PRIKAZ_TRY(member.value, evaluate(*node.children[i + 1]));
    bool replaced = false;
    for (data::Member& other : members) {
      if (other.key != member.key) continue;
      other.value = member.value;
      replaced = true;
    }
    if (!replaced) members.push_back(std::move(member));
  }
  return context_.made(Value::map(std::move(members)));
}

Result<Value> Evaluator::defined_operand(const Node& node) {
  PRIKAZ_TRY(Value value, evaluate(node));
  PRIKAZ_CHECK(context_.defined(value));
  return value;
}

Result<Value> Evaluator::operand(const Node& node, bool may_be_undefined) {
  const bool outer = std::exchange(want_hint_, !may_be_undefined);
  auto out = evaluate(node);
  want_hint_ = outer;
  return out;
}

Result<Value> Evaluator::binary(const Node& node) {
  PRIKAZ_TRY(const Value left, defined_operand(*node.children[0]));
  PRIKAZ_TRY(const Value right, defined_operand(*node.children[1]));
  return arithmetic(context_, node.operation, left, right);
}

Result<Value> Evaluator::concatenate(const Node& node) {
  std::string out;
  for (const NodePtr& child : node.children) {
    PRIKAZ_TRY(const Value value, evaluate(*child));
    PRIKAZ_TRY(const std::string text, context_.text(value));
    PRIKAZ_CHECK(context_.reserve(text.size()));
    out += text;
  }
  return Value::string(std::move(out));
}

Result<bool> Evaluator::truth_of(const Node& node) {
  if (const Value* found = borrow(node)) return context_.truth(*found);
  PRIKAZ_TRY(const Value value, evaluate(node));
  return context_.truth(value);
}

// `and` and `or` give the operand that decided, as in Python.
Result<Value> Evaluator::junction(const Node& node) {
  const bool deciding = node.kind == Node::Kind::kOr;
  for (size_t i = 0; i + 1 < node.children.size(); ++i) {
    PRIKAZ_TRY(Value value, evaluate(*node.children[i]));
    PRIKAZ_TRY(const bool truth, context_.truth(value));
    if (truth == deciding) return value;
  }
  return evaluate(*node.children.back());
}

Result<Value> Evaluator::compare_chain(const Node& node) {
  PRIKAZ_TRY(Value left, defined_operand(*node.children[0]));
  for (size_t i = 0; i < node.operations.size(); ++i) {
    PRIKAZ_TRY(Value right, defined_operand(*node.children[i + 1]));
    PRIKAZ_TRY(const bool holds, compare(context_, node.operations[i], left, right));
    if (!holds) return Value::boolean(false);
    left = std::move(right);
  }
  return Value::boolean(true);
}

Result<Value> Evaluator::conditional(const Node& node) {
  PRIKAZ_TRY(const bool condition, truth_of(*node.children[1]));
  if (condition) return evaluate(*node.children[0]);
  if (node.children[2]) return evaluate(*node.children[2]);
  return silent_undefined();
}

Result<Arguments> Evaluator::arguments(const Node& node, size_t named, bool may_be_undefined) {
  Arguments out;
  for (size_t i = 1; i < node.children.size(); ++i) {
    if (!node.children[i]) continue;
    PRIKAZ_TRY(Value value, evaluate(*node.children[i]));
    if (!may_be_undefined) PRIKAZ_CHECK(context_.defined(value));
    if (i <= named) {
      out.set(i - 1, std::move(value));
    } else {
      out.extra.push_back(std::move(value));
    }
  }
  return out;
}

Result<Value> Evaluator::filter(const Node& node) {
  const Filter& filter = *node.filter;
  PRIKAZ_TRY(Value input, operand(*node.children[0], filter.takes_undefined));
  PRIKAZ_TRY(Arguments given,
             arguments(node, filter.signature.names().size(), filter.takes_undefined));
  if (!filter.takes_undefined && input.is(Value::Kind::kUndefined)) {
    PRIKAZ_CHECK(context_.defined(input));
    input = Value::string({});
  }
  return filter.function(context_, input, given);
}

Result<Value> Evaluator::test(const Node& node) {
  const Test& test = *node.test;
  PRIKAZ_TRY(const Value input, operand(*node.children[0], test.takes_undefined));
  if (!test.takes_undefined) PRIKAZ_CHECK(context_.defined(input));
  PRIKAZ_TRY(Arguments given, arguments(node, test.signature.names().size(), false));
  PRIKAZ_TRY(const bool holds, test.function(context_, input, given));
  return Value::boolean(holds != node.negated);
}

Result<Value> Evaluator::call(const Node& node) {
  std::vector<Value> positional;
  std::vector<Keyword> keywords;
  const size_t first_keyword = node.children.size() - node.keywords.size();
  for (size_t i = 1; i < node.children.size(); ++i) {
    PRIKAZ_TRY(Value value, evaluate(*node.children[i]));
    if (i < first_keyword) {
      positional.push_back(std::move(value));
    } else {
      keywords.push_back({node.keywords[i - first_keyword], std::move(value)});
    }
  }
  const Node* object = node.children[0].get();
  const bool dotted = object && object->kind == Node::Kind::kName;
  if (!object || dotted) {
    const std::string name = dotted ? object->text + "." + node.text : node.text;
    if (const Function* lent = context_.scope.find_function(name)) return (*lent)(positional);
  }
  if (!object) return call_function(context_, node.text, positional, keywords);
  PRIKAZ_TRY(const Value value, defined_operand(*object));
  return call_method(context_, value, node.text, positional, keywords);
}

}  // namespace prikaz::expr
