// Our expressions beside Jinja2's: tests/differential/expressions holds the expressions, their data
// and what Jinja2 printed for them.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "data/json.h"
#include "expr/expression.h"

namespace prikaz::expr {
namespace {

const std::string kFolder = PRIKAZ_SOURCE_DIR "/tests/differential/expressions/";

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream file(kFolder + name);
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) out.push_back(line);
  return out;
}

// The differences kept on purpose, with what we print.
const std::map<std::string, std::string>& differences() {
  static const std::map<std::string, std::string> kDifferences = {
#include "jinja_differences.inc"
  };
  return kDifferences;
}

std::string printed(const std::string& source, const data::Value& data) {
  const auto expression = Expression::parse(source, {});
  if (!expression) return "!";
  const Scope scope(data);
  Budget budget;
  const auto value = expression->evaluate(scope, budget);
  if (!value) return "!";
  const auto text = print(*value, Undefined::kStrict, {});
  return text ? *text : "!";
}

TEST(Expression, PrintsWhatJinjaPrints) {
  const auto bytes = files::read(kFolder + "data.json");
  ASSERT_TRUE(bytes);
  const auto data = data::read_json(*bytes, "data.json");
  ASSERT_TRUE(data);
  const auto expressions = lines_of("expressions.txt"), expected = lines_of("expected.txt");
  ASSERT_GT(expressions.size(), 300u);
  ASSERT_EQ(expressions.size(), expected.size());
  for (size_t i = 0; i < expressions.size(); ++i) {
    std::string wanted = expected[i];
    if (wanted != "!") wanted = data::read_json(wanted, "expected.txt")->text();
    if (const auto other = differences().find(expressions[i]); other != differences().end()) {
      EXPECT_NE(other->second, wanted) << "no difference any more: " << expressions[i];
      wanted = other->second;
    }
    EXPECT_EQ(printed(expressions[i], *data), wanted) << "line " << i + 1 << ": " << expressions[i];
  }
}

}  // namespace
}  // namespace prikaz::expr
