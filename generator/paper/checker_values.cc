// The validator's methods for single values: texts, dates, choices, cells.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "paper/checker.h"
#include "paper/columns.h"
#include "paper/keys.h"
#include "paper/scalars.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

using data::Member;
using data::Value;

constexpr int kFirstYear = 1900;  // of a date in a paper; an earlier one is a slip

std::string trimmed(std::string_view text) {
  size_t first = text.size();
  size_t last = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const bool space = russian::is_space(utf8::next(text, at));
    if (space) continue;
    first = std::min(first, start);
    last = at;
  }
  return last == 0 ? std::string() : std::string(text.substr(first, last - first));
}

std::vector<std::string> strings(std::span<const std::string_view> views) {
  return {views.begin(), views.end()};
}

}  // namespace

void Checker::wrong_type(const Field& field, const Value& typed, Message wanted) {
  const Message got = typed.kind_name();
  found_.error("card.wrong-type", typed.origin().location(),
               {fmt::format("поле «{}»: {}, а здесь {}", field.name, wanted.russian, got.russian),
                fmt::format("the field «{}»: {}, and this is a {}", field.name, wanted.english,
                            got.english)});
}

void Checker::bad_value(const Field& field, const Value& typed,
                        std::span<const std::string_view> choices) {
  const std::string all = fmt::format("{}", fmt::join(choices, ", "));
  found_
      .error("card.bad-value", typed.origin().location(),
             {fmt::format("поле «{}»: нет такого значения «{}»", field.name, typed.text()),
              fmt::format("the field «{}»: no such value «{}»", field.name, typed.text())})
      .propose(utf8::nearest(russian::lower(typed.text()), strings(choices)))
      .advise({"можно: " + all, "possible: " + all});
}

std::optional<Value> Checker::resolved(const Value& typed) {
  auto value = resolver_.resolve(typed);
  if (!value) {
    found_.append(std::move(value).error());
    return std::nullopt;
  }
  const bool text = typed.is_as_is() && value->is(Value::Kind::kString);
  return text ? value->as_is() : *value;
}

Value Checker::computed_text(const Value& typed, const Value& value) {
  const bool computed = typed.is(Value::Kind::kString) && !value.is(Value::Kind::kString) &&
                        !value.is(Value::Kind::kNull);
  const auto text = computed ? scalar_text(value) : std::nullopt;
  if (!text) return value;
  const Value made = Value::string(*text).with_origin(typed.origin());
  return typed.is_as_is() ? made.as_is() : made;
}

std::optional<Value> Checker::scalar(const Field& field, const Value& typed, bool& open) {
  open = false;
  const Maybe value = resolved(typed);
  if (!value) return std::nullopt;
  const auto printed = scalar_text(*value);
  const bool typed_boolean = typed.is(Value::Kind::kBoolean);
  if (printed && !value->is(Value::Kind::kString) && !typed_boolean) {
    return Value::string(*printed).with_origin(typed.origin());
  }
  if (!value->is(Value::Kind::kString)) {
    wrong_type(field, *value, {"нужен текст", "a text is wanted"});
    return std::nullopt;
  }
  open = !resolver_.evaluates() && has_expression(value->text());
  const Value made =
      Value::scalar(trimmed(value->text()), value->plain()).with_origin(typed.origin());
  return typed.is_as_is() ? made.as_is() : made;
}

std::optional<Value> Checker::text(const Field& field, const Value& typed) {
  bool open = false;
  return scalar(field, typed, open);
}

std::optional<Value> Checker::lines(const Field& field, const Value& typed) {
  const Maybe value = resolved(typed);
  if (!value) return std::nullopt;
  std::vector<Value> out;
  if (value->is(Value::Kind::kList)) {
    for (const Value& item : value->items()) {
      if (tired()) break;
      if (auto line = text(field, item)) out.push_back(*line);
    }
  } else if (value->is(Value::Kind::kMap)) {
    wrong_type(field, *value, {"нужен текст или список", "a text or a list is wanted"});
    return std::nullopt;
  } else {
    return text(field, computed_text(typed, *value));
  }
  return Value::list(std::move(out)).with_origin(typed.origin());
}

std::optional<Value> Checker::date(const Field& field, const Value& typed) {
  bool open = false;
  const Maybe value = scalar(field, typed, open);
  if (!value || open || value->text().empty()) return value;
  const DateReading reading = read_date(value->text());
  if (reading.date && reading.date->year < kFirstYear) {
    found_
        .error("card.bad-date", typed.origin().location(),
               {fmt::format("поле «{}»: год раньше {}", field.name, kFirstYear),
                fmt::format("the field «{}»: the year is before {}", field.name, kFirstYear)})
        .quote(value->text());
    return std::nullopt;
  }
  if (reading.date) return Value::string(reading.date->iso()).with_origin(typed.origin());
  auto& finding =
      reading.no_such_day
          ? found_.error("card.bad-date", typed.origin().location(),
                         {fmt::format("поле «{}»: такого дня нет", field.name),
                          fmt::format("the field «{}»: there is no such day", field.name)})
          : found_.error("card.bad-date", typed.origin().location(),
                         {fmt::format("поле «{}»: это не дата", field.name),
                          fmt::format("the field «{}»: this is no date", field.name)});
  finding.quote(value->text())
      .advise({"напишите 2020-10-06, 06.10.2020 или «6 октября 2020 г.»",
               "write 2020-10-06, 06.10.2020 or «6 октября 2020 г.»"});
  return std::nullopt;
}

std::optional<Value> Checker::dates(const Field& field, const Value& typed) {
  std::vector<Value> out;
  if (!typed.is(Value::Kind::kList)) {
    if (auto one = date(field, typed)) out.push_back(*one);
  } else {
    for (const Value& item : typed.items()) {
      if (auto one = date(field, item)) out.push_back(*one);
    }
  }
  return Value::list(std::move(out)).with_origin(typed.origin());
}

std::optional<Value> Checker::yes_or_no(const Field& field, const Value& typed) {
  const Maybe value = resolved(typed);
  if (!value || value->is(Value::Kind::kBoolean)) return value;
  if (value->is(Value::Kind::kString)) {
    if (!resolver_.evaluates() && has_expression(value->text())) return value;
    if (const auto answer = yes_no(trimmed(value->text()))) {
      return Value::boolean(*answer).with_origin(typed.origin());
    }
  }
  if (value->is(Value::Kind::kString)) {
    static constexpr std::string_view kAnswers[] = {"да", "нет"};
    bad_value(field, *value, kAnswers);
  } else {
    wrong_type(field, *value, {"нужно «да» или «нет»", "«да» or «нет» is wanted"});
  }
  return std::nullopt;
}

std::optional<Value> Checker::integer(const Field& field, const Value& typed) {
  bool open = false;
  const Maybe value = scalar(field, typed, open);
  if (!value || open) return value;
  const auto number = whole_number(value->text());
  if (number && *number >= 1 && *number <= 10'000) {
    return Value::integer(*number).with_origin(typed.origin());
  }
  found_
      .error("card.bad-value", typed.origin().location(),
             {fmt::format("поле «{}»: нужно целое число от 1 до 10000", field.name),
              fmt::format("the field «{}»: a whole number from 1 to 10000 is wanted", field.name)})
      .quote(value->text());
  return std::nullopt;
}

std::optional<Value> Checker::caption(const Field& field, const Value& typed) {
  if (typed.is(Value::Kind::kBoolean)) return typed;
  const Maybe value = text(field, typed);
  if (!value) return std::nullopt;
  if (const auto answer = yes_no(value->text())) {
    return Value::boolean(*answer).with_origin(typed.origin());
  }
  return value;
}

std::optional<Value> Checker::date_form(const Field& field, const Value& typed) {
  bool open = false;
  const Maybe value = scalar(field, typed, open);
  if (!value || open || russian::date_form_like(value->text())) return value;
  bad_value(field, *value, field.choices);
  return std::nullopt;
}

std::optional<Value> Checker::choice(const Field& field, const Value& typed) {
  bool open = false;
  const Value word = typed.is(Value::Kind::kBoolean)
                         ? Value::string(typed.boolean() ? "да" : "нет").with_origin(typed.origin())
                         : typed;
  const Maybe value = scalar(field, word, open);
  if (!value || open) return value;
  const std::string wanted = canonical_key(value->text());
  for (const std::string_view choice : field.choices) {
    if (canonical_key(choice) != wanted) continue;
    return Value::string(std::string(choice)).with_origin(typed.origin());
  }
  bad_value(field, *value, field.choices);
  return std::nullopt;
}

std::optional<Value> Checker::blank(const Field& field, const Value& typed) {
  if (!typed.is(Value::Kind::kMap)) return choice(field, typed);
  std::vector<std::string> names;
  for (const Kind kind : kKinds) names.emplace_back(words(kind).name);
  Maybe own;
  for (const Member& member : typed.members()) {
    const KeyMatch match = match_key(member.key, names);
    if (!match.index) {
      found_
          .error("card.unknown-key", member.key_origin.location(),
                 {fmt::format("нет такого вида документа «{}»", member.key),
                  fmt::format("no such kind of paper «{}»", member.key)})
          .propose(match.nearest);
      continue;
    }
    Maybe value = choice(field, member.value);
    if (kKinds[*match.index] == kind_) own = std::move(value);
  }
  return own;
}

std::optional<Value> Checker::column_width(const Field& field, const Value& typed) {
  bool open = false;
  const Maybe value = scalar(field, typed, open);
  if (!value || open || width(value->text())) return value;
  found_
      .error("card.bad-value", typed.origin().location(),
             {fmt::format("поле «{}»: это не ширина", field.name),
              fmt::format("the field «{}»: this is no width", field.name)})
      .quote(value->text())
      .advise({"напишите «7 см», «70 мм» или «40 %»", "write «7 см», «70 мм» or «40 %»"});
  return std::nullopt;
}

std::optional<Value> Checker::people(const Field& field, const Value& typed) {
  const Maybe value = resolved(typed);
  if (!value) return std::nullopt;
  if (value->is(Value::Kind::kList)) return lines(field, *value);
  return text(field, computed_text(typed, *value));
}

std::optional<Value> Checker::approval(const Field& field, const Value& typed) {
  const Maybe value = resolved(typed);
  if (!value || value->is(Value::Kind::kBoolean)) return value;
  if (value->is(Value::Kind::kString)) {
    if (const auto answer = yes_no(trimmed(value->text()))) {
      return Value::boolean(*answer).with_origin(typed.origin());
    }
  }
  return choice(field, *value);
}

std::optional<Value> Checker::document(const Field& field, const Value& typed) {
  if (typed.is(Value::Kind::kMap)) return typed;  // read as a card of its own later
  return text(field, typed);
}

std::optional<Value> Checker::free(const Value& typed) {
  if (typed.is(Value::Kind::kList)) {
    std::vector<Value> items;
    for (const Value& item : typed.items()) items.push_back(free(item).value_or(Value()));
    return Value::list(std::move(items)).with_origin(typed.origin());
  }
  if (typed.is(Value::Kind::kMap)) {
    std::vector<Member> members;
    for (const Member& member : typed.members()) {
      members.push_back(
          {canonical_key(member.key), member.key_origin, free(member.value).value_or(Value())});
    }
    return Value::map(std::move(members)).with_origin(typed.origin());
  }
  const Maybe value = resolved(typed);
  if (!value || !value->is(Value::Kind::kString) || !value->plain()) return value;
  return read_scalar(*value);
}

std::optional<Value> Checker::cell(const std::string& column, const Value& typed) {
  return typed.is(Value::Kind::kNull) ? Value::list({}) : lines({.name = column}, typed);
}

std::optional<Value> Checker::row(const Value& typed) {
  const Field here{.name = "строки"};
  std::vector<Member> members;
  if (typed.is(Value::Kind::kList)) {
    if (typed.items().size() > columns_.size()) {
      found_.error(
          "card.too-many-cells", typed.origin().location(),
          {fmt::format("в строке {} клеток, а столбцов {}", typed.items().size(), columns_.size()),
           fmt::format("the row has {} cells, the table {} columns", typed.items().size(),
                       columns_.size())});
      return std::nullopt;
    }
    for (size_t i = 0; i < typed.items().size(); ++i) {
      auto made = cell(columns_[i], typed.items()[i]);
      if (made) members.push_back({columns_[i], typed.items()[i].origin(), *made});
    }
    return Value::map(std::move(members)).with_origin(typed.origin());
  }
  if (!typed.is(Value::Kind::kMap)) {
    wrong_type(here, typed, {"нужна строка вида «столбец: текст»", "«column: text» is wanted"});
    return std::nullopt;
  }
  return typed_row(typed);
}

// A row typed as a mapping: the names of columns, and `если`.
std::optional<Value> Checker::typed_row(const Value& typed) {
  for (const Member& member : typed.members()) {
    if (canonical_key(member.key) != "если" || condition(member.value)) continue;
    Resolver reading = resolver_.reading_only();
    Checker form(kind_, reading, found_);
    form.set_columns(columns_);
    form.named_cells(typed);
    return std::nullopt;
  }
  return named_cells(typed);
}

std::optional<Value> Checker::named_cells(const Value& typed) {
  std::vector<Member> members;
  for (const Member& member : typed.members()) {
    if (tired() || canonical_key(member.key) == "если") continue;
    const KeyMatch match = match_key(member.key, columns_);
    // The № column stands without being named; a total leaves its number out.
    const bool number_left_out = canonical_key(member.key) == kNumberColumn &&
                                 member.value.is(Value::Kind::kString) &&
                                 member.value.text() == "нет";
    if (!match.index && number_left_out) {
      members.push_back({std::string(kNumberColumn), member.key_origin, member.value});
      continue;
    }
    if (!match.index) {
      const std::string all = fmt::format("{}", fmt::join(columns_, ", "));
      found_
          .error("card.unknown-column", member.key_origin.location(),
                 {fmt::format("нет столбца «{}»", member.key),
                  fmt::format("there is no column «{}»", member.key)})
          .propose(match.nearest)
          .advise({"столбцы: " + all, "columns: " + all});
      continue;
    }
    if (auto made = cell(columns_[*match.index], member.value)) {
      members.push_back({columns_[*match.index], member.key_origin, *made});
    }
  }
  return Value::map(std::move(members)).with_origin(typed.origin());
}

std::optional<Value> Checker::rows(const Field& field, const Value& typed) {
  const Maybe list = resolved(typed);
  if (!list) return std::nullopt;
  if (!list->is(Value::Kind::kList)) {
    if (!resolver_.evaluates() && list->is(Value::Kind::kString)) return std::nullopt;
    wrong_type(field, *list, {"нужен список строк", "a list of rows is wanted"});
    return Value::list({});
  }
  if (columns_.empty()) {
    found_
        .error("card.missing-key", typed.origin().location(),
               {"у строк нет столбцов", "the rows have no columns"})
        .advise({"добавьте поле «столбцы»", "add the field «столбцы»"});
    return Value::list({});
  }
  if (list->items().empty()) return std::nullopt;  // as if the field were not there
  std::vector<Value> out;
  for (const Value& item : list->items()) {
    if (tired()) break;
    if (auto made = row(item)) out.push_back(*made);
  }
  return Value::list(std::move(out)).with_origin(typed.origin());
}

}  // namespace prikaz::paper
