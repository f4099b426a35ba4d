// The syntax tree of an expression. Built by the parser, read by the evaluator, never changed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "data/value.h"

namespace prikaz::expr {

struct Filter;
struct Test;

enum class Operator : uint8_t {
  kNone,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kFloorDivide,
  kModulo,
  kPower,
  kEqual,
  kNotEqual,
  kLess,
  kLessOrEqual,
  kGreater,
  kGreaterOrEqual,
  kIn,
  kNotIn,
};

struct Node {
  enum class Kind : uint8_t {
    kConstant,     // value
    kName,         // text
    kAttribute,    // [0].text
    kSubscript,    // [0][[1]]
    kSlice,        // [0][[1]:[2]:[3]], each bound may be missing
    kList,         // items
    kMap,          // key, value, key, value …
    kNegative,     // -[0]
    kPositive,     // +[0]
    kNot,          // not [0]
    kBinary,       // [0] op [1]
    kConcatenate,  // [0] ~ [1] ~ …
    kAnd,
    kOr,           // any number of operands
    kCompare,      // [0] ops[0] [1] ops[1] [2] …
    kConditional,  // [0] if [1] else [2], the last may be missing
    kFilter,       // [0] | filter(arguments from [1] on)
    kTest,         // [0] is test(arguments from [1] on)
    kCall,         // a function by its dotted name in text, or a method `text` of [0]
  };

  Kind kind = Kind::kConstant;
  Operator operation = Operator::kNone;
  bool negated = false;       // of a test: is not
  int depth = 1;              // of this tree
  size_t begin = 0, end = 0;  // in the source, bytes
  std::string text;
  data::Value value;
  const Filter* filter = nullptr;
  const Test* test = nullptr;
  // Arguments of filters and tests stand in the order of the declared parameters, missing ones
  // null; what comes after belongs to a variadic one.
  std::vector<std::unique_ptr<Node>> children;
  std::vector<Operator> operations;   // of kCompare
  std::vector<std::string> keywords;  // of kCall: names of its last arguments
};

using NodePtr = std::unique_ptr<Node>;

}  // namespace prikaz::expr
