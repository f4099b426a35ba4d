// The parser and the evaluator of expressions, under a small budget.
#include <cstdint>
#include <string_view>

#include "data/json.h"
#include "expr/expression.h"

namespace {

const prikaz::data::Value& data() {
  static const prikaz::data::Value kData =
      prikaz::data::read_json(
          R"({"n": 7, "f": 2.5, "name": "школа № 5", "empty": "", "nothing": null, "yes": true,
              "list": [3, 1, 2], "strings": ["b", "A", "c"], "школа": {"номер": 5, "имя": "Лицей"},
              "rows": [{"name": "a", "group": "x", "count": 3}, {"name": "b", "group": "y", "count": 1}]})",
          "данные.json")
          .value();
  return kData;
}

void evaluate(const prikaz::expr::Expression& expression, prikaz::expr::Undefined undefined) {
  const prikaz::expr::Scope scope(data());
  prikaz::expr::Budget budget;
  budget.steps = 20'000;
  budget.text_bytes = 1 << 20;
  const auto value = expression.evaluate(scope, budget, undefined);
  if (!value) return;
  const auto text = prikaz::expr::print(*value, undefined, {});
  const auto truth = prikaz::expr::truth(*value, undefined, {});
  (void)text.has_value();
  (void)truth.has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto expression = prikaz::expr::Expression::parse(text, {})) {
    expression->names();
    evaluate(*expression, prikaz::expr::Undefined::kStrict);
    evaluate(*expression, prikaz::expr::Undefined::kLenient);
  }
  const auto loop = prikaz::expr::parse_for(text, {});
  const auto set = prikaz::expr::parse_set(text, {});
  return loop && set ? 1 : 0;  // no text is both
}
