// Filters of our own for Russian papers.
#include <array>

#include "expr/library.h"
#include "expr/operators.h"
#include "russian/numerals.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

// `копий | склонение('экземпляр', 'экземпляра', 'экземпляров')`: the form that goes with the
// number.
Result<Value> agreement(Context& context, const Value& input, Arguments& arguments) {
  Value count = input;
  if (input.is(Kind::kString)) {
    Arguments none;
    none.set(0, Value());
    PRIKAZ_TRY(count, find_filter("float")->function(context, input, none));
  }
  if (!count.is(Kind::kInteger) && !count.is(Kind::kNumber)) {
    return context.wrong_type(input, {"число", "a number"});
  }
  const russian::PluralForm form = count.is(Kind::kInteger) ? russian::plural_form(count.integer())
                                                            : russian::plural_form(count.number());
  return arguments[static_cast<size_t>(form)];
}

}  // namespace

std::span<const Filter> russian_filters() {
  static constexpr std::array kFilters = {
      Filter{"склонение", agreement, {"один два пять", 3}},
  };
  return kFilters;
}

}  // namespace prikaz::expr
