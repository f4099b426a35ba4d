// Filters that put a name, a post or a body into another case.
//
// Forms that people say go before the rules: `ведомство.падежи` of the scope (a map: text → {род:
// …, дат: …, пол: м} or «не склоняется»), and the columns beside the value: `директор_дат` or
// «директор (дат.)» in the row whose `директор` is the text, `пол` in the same row.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "expr/library.h"
#include "russian/declension.h"
#include "russian/letters.h"

namespace prikaz::expr {

using data::Member;
using data::Value;
using Kind = data::Value::Kind;

namespace {

// «директор_дат» of «директор»: the case; «директор (дат. падеж)» too.
std::optional<russian::Case> case_of_column(std::string_view column, std::string_view of) {
  if (!column.starts_with(of) || column.size() == of.size()) return std::nullopt;
  std::string rest(column.substr(of.size()));
  constexpr std::string_view kMarks = "_ (),.:-";
  if (kMarks.find(rest.front()) == std::string_view::npos) return std::nullopt;
  for (const std::string_view word : {"падеж", "падеже"}) {
    if (const size_t at = rest.find(word); at != std::string::npos) rest.erase(at);
  }
  const size_t first = rest.find_first_not_of(kMarks);
  if (first == std::string::npos) return std::nullopt;
  return russian::case_named(rest.substr(first, rest.find_last_not_of(kMarks) + 1 - first));
}

void add_columns(russian::CaseTable& table, const Value& row, const std::string& text) {
  for (const Member& member : row.members()) {
    if (!member.value.is(Kind::kString) || !russian::CaseTable::same(member.value.text(), text)) {
      continue;
    }
    for (const Member& other : row.members()) {
      if (!other.value.is(Kind::kString) || other.value.text().empty()) continue;
      if (russian::lower(other.key) == "пол") {
        if (const auto gender = russian::gender_named(other.value.text())) {
          table.set_gender(text, *gender);
        }
      } else if (const auto which = case_of_column(other.key, member.key)) {
        table.add(text, *which, other.value.text());
      }
    }
  }
}

// A column of the row goes before the department's table.
russian::CaseTable own_forms(const Context& context, const std::string& text) {
  const Value* department = context.scope.find("ведомство");
  const Value* forms =
      department && department->is(Kind::kMap) ? find_member(*department, "падежи") : nullptr;
  russian::CaseTable table = forms ? case_table(*forms) : russian::CaseTable();
  const auto rows = context.scope.maps();
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) add_columns(table, **row, text);
  return table;
}

// A text, or a group of a card with a name in it: `подписант | падеж('дат')`.
Result<std::string> input_text(Context& context, const Value& input) {
  if (input.is(Kind::kMap)) {
    if (const Value* name = find_member(input, "имя")) return context.text(*name);
  }
  return context.text(input);
}

Result<Value> made(Context& context, const std::string& text, const russian::Wanted& wanted) {
  const auto form = russian::decline(text, wanted, own_forms(context, text));
  if (!form) {
    return context.error(
        "expr.unknown-gender",
        {fmt::format("не понять, мужчина или женщина: «{}»", text),
         fmt::format("a man or a woman? «{}»", text)},
        {"напишите полное имя или пол: падеж('дат', 'ж'); пол можно указать и в таблице: столбец "
         "«пол» или «падежи» ведомства",
         "write the full name or the gender: падеж('дат', 'ж'); a column «пол» of the table or "
         "«падежи» of the department may say it too"});
  }
  context.record({{}, text, wanted.grammatical_case, form->text, form->by_table});
  return Value::string(form->text);
}

// `лицо | падеж('вин')`, `лицо | падеж('дат', 'ж')`.
Result<Value> grammatical_case(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, input_text(context, input));
  russian::Wanted wanted;
  PRIKAZ_TRY(wanted.grammatical_case, case_argument(context, arguments[0]));
  if (arguments.has(1)) {
    PRIKAZ_TRY(const std::string gender, context.text(arguments[1]));
    wanted.gender = russian::gender_named(gender);
    if (!wanted.gender) {
      static const std::vector<std::string> kGenders = {"м", "ж"};
      return unknown_word(context, gender, kGenders);
    }
  }
  return text.empty() ? Value::string(text) : made(context, text, wanted);
}

// `подписант.должность | должность('дат')`: the head is a person even when the word is unknown.
Result<Value> post(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  russian::Wanted wanted;
  wanted.what = russian::What::kPost;
  PRIKAZ_TRY(wanted.grammatical_case, case_argument(context, arguments[0]));
  return text.empty() ? Value::string(text) : made(context, text, wanted);
}

}  // namespace

Result<russian::Case> case_argument(Context& context, const Value& argument) {
  PRIKAZ_TRY(const std::string name, context.text(argument));
  if (const auto found = russian::case_named(name)) return *found;
  static const std::vector<std::string> kKnown = [] {
    std::vector<std::string> out;
    for (const russian::Case each : russian::kCases) out.emplace_back(russian::short_name(each));
    return out;
  }();
  return unknown_word(context, name, kKnown);
}

russian::CaseTable case_table(const Value& forms) {
  russian::CaseTable table;
  if (!forms.is(Kind::kMap)) return table;
  for (const Member& word : forms.members()) {
    // A checked card has «_» for the spaces of its keys.
    std::string text = word.key;
    std::replace(text.begin(), text.end(), '_', ' ');
    if (word.value.is(Kind::kString)) table.keep(text);
    if (!word.value.is(Kind::kMap)) continue;
    for (const Member& form : word.value.members()) {
      if (!form.value.is(Kind::kString)) continue;
      if (const auto which = russian::case_named(form.key)) {
        table.add(text, *which, form.value.text());
      } else if (const auto gender = russian::gender_named(form.value.text())) {
        table.set_gender(text, *gender);
      }
    }
  }
  return table;
}

std::span<const Filter> case_filters() {
  static constexpr std::array kFilters = {
      Filter{"падеж", grammatical_case, {"какой пол", 1}},
      Filter{"должность", post, {"какой", 1}},
  };
  return kFilters;
}

}  // namespace prikaz::expr
