// Filters on dates: their forms, ranges, days of the week and working days.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "expr/library.h"
#include "russian/calendar.h"
#include "russian/dates.h"
#include "russian/nouns.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

Result<Date> read_date(Context& context, const Value& input) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  const auto parsed = russian::parse_date(text, {});
  if (parsed) return *parsed;
  const Diagnostic& why = parsed.error().items().front();
  const std::string place = input.origin().line > 0
                                ? " (" + input.origin().location().text(Language::kRussian) + ")"
                                : "";
  return context.error("expr.type",
                       {fmt::format("{}: «{}»{}", why.message.russian, text, place),
                        fmt::format("{}: «{}»{}", why.message.english, text, place)},
                       why.advice);
}

// The form that an argument names; digits without one.
Result<russian::DateForm> form_argument(Context& context, const Arguments& arguments,
                                        size_t index) {
  if (!arguments.has(index)) return russian::DateForm::kNumeric;
  PRIKAZ_TRY(const std::string name, context.text(arguments[index]));
  if (const auto form = russian::date_form_named(name)) return *form;
  const std::vector<std::string> known(russian::kDateFormNames.begin(),
                                       russian::kDateFormNames.end());
  return unknown_word(context, name, known);
}

// `дата | дата('словами')`: a date printed in another form; without an argument in digits.
Result<Value> date(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const russian::DateForm form, form_argument(context, arguments, 0));
  PRIKAZ_TRY(const Date day, read_date(context, input));
  return Value::string(russian::print(day, form));
}

// `период | срок`, `начало | срок(конец)`, `… | срок(конец, 'цифрами')`: «8 февраля – 30 декабря
// 2021 г.»; of a group its fields `с` and `по`.
Result<Value> range(Context& context, const Value& input, Arguments& arguments) {
  const Value* from = &input;
  const Value* to = arguments.has(0) ? &arguments[0] : nullptr;
  if (input.is(Kind::kMap)) {
    from = find_member(input, "с");
    to = find_member(input, "по");
  }
  if (!from || !to) {
    return context.error(
        "expr.bad-argument",
        {"у срока нет начала или конца", "the term lacks its beginning or end"},
        {"напишите {{ начало | срок(конец) }} или дайте группу с полями «с» и «по»",
         "write {{ начало | срок(конец) }} or give a group with «с» and «по»"});
  }
  russian::DateForm form = russian::DateForm::kVerbal;
  if (arguments.has(1)) {
    PRIKAZ_TRY(form, form_argument(context, arguments, 1));
  }
  PRIKAZ_TRY(const Date first, read_date(context, *from));
  PRIKAZ_TRY(const Date last, read_date(context, *to));
  if (last < first) {
    return context.error("expr.bad-argument", {"срок кончается раньше, чем начинается",
                                               "the term ends before it begins"});
  }
  return Value::string(russian::print_range(first, last, form));
}

// `дата | день_недели`, `дата | день_недели('вин')`: «среду».
Result<Value> weekday(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Date day, read_date(context, input));
  const std::string_view name = russian::calendar::weekday_name(day.weekday());
  russian::Case which = russian::Case::kNominative;
  if (arguments.has(0)) {
    PRIKAZ_TRY(which, case_argument(context, arguments[0]));
  }
  return Value::string(russian::in(russian::noun_forms(name, russian::Living::kNo), which));
}

Result<Value> school_year(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const Date day, read_date(context, input));
  return Value::string(russian::school_year(day));
}

// `дата | рабочий_день`: the date or the first working day behind it; `рабочий_день(5)`: five
// working days later.
Result<Value> working_day(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Date day, read_date(context, input));
  constexpr int64_t kMost = 10'000;
  int64_t count = 0;
  if (arguments.has(0)) {
    PRIKAZ_TRY(count, context.integer(arguments[0]));
  }
  if (count > kMost || count < -kMost) {
    return context.error("expr.bad-argument", {"слишком много дней", "too many days"});
  }
  PRIKAZ_CHECK(context.spend(static_cast<uint64_t>(count < 0 ? -count : count)));
  const Date out = count == 0 ? russian::calendar::working_day_from(day)
                              : russian::calendar::working_days_later(day, static_cast<int>(count));
  return Value::string(russian::print(out, russian::DateForm::kNumeric));
}

}  // namespace

std::span<const Filter> date_filters() {
  static constexpr std::array kFilters = {
      Filter{"дата", date, {"вид"}},
      Filter{"срок", range, {"конец вид"}},
      Filter{"день_недели", weekday, {"падеж"}},
      Filter{"учебный_год", school_year, {}},
      Filter{"рабочий_день", working_day, {"дней"}},
  };
  return kFilters;
}

}  // namespace prikaz::expr
