// Walks a syntax tree. One evaluator serves one evaluation.
#pragma once

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"
#include "expr/library.h"
#include "expr/node.h"

namespace prikaz::expr {

class Evaluator {
 public:
  explicit Evaluator(Context& context) : context_(context) {}

  Result<data::Value> evaluate(const Node& node);

 private:
  // The value of a name or of a chain of attributes without copying it, nullptr when it is neither
  // or is not there.
  const data::Value* borrow(const Node& node) const;

  Result<data::Value> dispatch(const Node& node);
  Result<data::Value> name(const Node& node);
  Result<data::Value> attribute(const Node& node);
  Result<data::Value> subscript(const Node& node);
  Result<data::Value> slice(const Node& node);
  Result<data::Value> list(const Node& node);
  Result<data::Value> map(const Node& node);
  Result<data::Value> binary(const Node& node);
  Result<data::Value> concatenate(const Node& node);
  Result<data::Value> junction(const Node& node);
  Result<data::Value> compare_chain(const Node& node);
  Result<data::Value> conditional(const Node& node);
  Result<data::Value> filter(const Node& node);
  Result<data::Value> test(const Node& node);
  Result<data::Value> call(const Node& node);

  // The operand, whose being undefined is no mistake yet: no nearest name is looked for.
  Result<data::Value> operand(const Node& node, bool may_be_undefined);
  Result<Arguments> arguments(const Node& node, size_t named, bool may_be_undefined);
  Result<bool> truth_of(const Node& node);
  Result<data::Value> defined_operand(const Node& node);

  Context& context_;
  bool want_hint_ = true;
};

}  // namespace prikaz::expr
