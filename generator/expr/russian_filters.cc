// Filters of our own for Russian papers.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "expr/library.h"
#include "expr/members.h"
#include "expr/operators.h"
#include "russian/collation.h"
#include "russian/marks.h"
#include "russian/name_readings.h"
#include "russian/numerals.h"
#include "russian/typography.h"

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

// `имя | имя('инициалы')`: a person's name by its place; `инициалы` is short for the first form.
Result<Value> person(Context& context, const Value& input, Arguments& arguments) {
  static const std::array<std::string, 3> kForms = {"инициалы", "фамилия", "полностью"};
  PRIKAZ_TRY(const std::string text, context.text(input));
  std::string name = kForms[0];
  if (arguments.has(0)) {
    PRIKAZ_TRY(name, context.text(arguments[0]));
  }
  const auto form = std::find(kForms.begin(), kForms.end(), name);
  if (form == kForms.end()) return unknown_word(context, name, kForms);
  const auto parsed = russian::parse_name_in_any_case(text);
  if (!parsed) return Value::string(text);
  if (form == kForms.begin()) return Value::string(parsed->with_initials_first());
  if (form == kForms.begin() + 1) return Value::string(parsed->with_initials_last());
  return Value::string(parsed->full());
}

Result<Value> no_break(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  return context.made_text(russian::with_no_break_spaces(text));
}

// `текст | типографика`: quotes, dashes and no-break spaces, for templates that take foreign data.
Result<Value> typography(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  return context.made_text(russian::with_no_break_spaces(russian::with_russian_marks(text)));
}

// `школы | по_алфавиту('название')`: ё beside е, № 2 before № 10, legal forms do not count.
Result<Value> alphabetical(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  std::vector<std::pair<std::string, Value>> sorted;
  for (const Value& item : items.items()) {
    Value key = item;
    if (arguments.has(0)) {
      PRIKAZ_TRY(key, attribute_path(context, item, arguments[0]));
    }
    PRIKAZ_TRY(std::string text, context.text(key));
    sorted.emplace_back(std::move(text), item);
  }
  constexpr uint64_t kComparisons = 16;  // an item of a list of 60 thousand
  PRIKAZ_CHECK(context.spend(sorted.size() * kComparisons));
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return russian::compare_bodies(a.first, b.first) < 0;
  });
  std::vector<Value> out;
  for (auto& [text, item] : sorted) out.push_back(std::move(item));
  return context.made(Value::list(std::move(out)));
}

}  // namespace

Diagnostics unknown_word(Context& context, const std::string& word,
                         std::span<const std::string> known) {
  Diagnostics out = context.error("expr.bad-argument", {fmt::format("неизвестный вид «{}»", word),
                                                        fmt::format("unknown form «{}»", word)});
  std::string all;
  for (const std::string& name : known) all += (all.empty() ? "«" : ", «") + name + "»";
  out.items().front().proposed = utf8::nearest(word, known);
  out.items().front().advise({"есть " + all, "known are " + all});
  return out;
}

std::span<const Filter> russian_filters() {
  static constexpr std::array kFilters = {
      Filter{"склонение", agreement, {"один два пять", 3}},
      Filter{"имя", person, {"вид"}},
      Filter{"инициалы", person, {}},
      Filter{"неразрывно", no_break, {}},
      Filter{"типографика", typography, {}},
      Filter{"по_алфавиту", alphabetical, {"поле"}, false, true},
  };
  return kFilters;
}

}  // namespace prikaz::expr
