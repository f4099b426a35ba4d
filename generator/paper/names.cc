#include "paper/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "paper/access.h"
#include "paper/field.h"
#include "paper/keys.h"
#include "paper/resolve.h"
#include "paper/scalars.h"
#include "russian/dates.h"

namespace prikaz::paper {

namespace {

using data::Member;
using data::Value;

// Names made from `дата`.
constexpr std::string_view kDateNames[] = {"дата_цифрами", "дата_словами", "день", "месяц", "год"};

bool is_one_value(const Field& field) {
  return field.type == Type::kText || field.type == Type::kDate || field.type == Type::kLines ||
         field.type == Type::kChoice;
}

// Optional fields that a card leaves out are empty, not unknown.
Value empty_fields(const Table& table) {
  MapMaker out;
  for (const Field& field : table.fields) {
    if (is_one_value(field)) out.add(field.name, "");
  }
  for (const std::string_view name : kDateNames) out.add(name, "");
  return out.value();
}

class NameFinder {
 public:
  NameFinder(const Value& typed, Kind kind, const Value& lent, Diagnostics& found)
      : table_(fields_of(kind)), names_(overlaid(empty_fields(table_), lent)), found_(found) {
    if (!typed.is(Value::Kind::kMap)) return;
    for (const Member& member : typed.members()) {
      const std::string key = canonical_key(member.key);
      const Field* field = table_.find(key);
      if (field && wanted(*field, member.value)) typed_.emplace(key, member.value);
    }
  }

  Value all() {
    for (const auto& [key, value] : typed_) find(key);
    return names_;
  }

 private:
  enum class State { kNew, kBusy, kDone };

  static bool wanted(const Field& field, const Value& value) {
    if (field.type == Type::kFree || field.name == "период") return true;
    const bool none = value.is(Value::Kind::kNull);
    return is_one_value(field) && !none && !value.is(Value::Kind::kList) &&
           !value.is(Value::Kind::kMap);
  }

  void find(const std::string& key);
  void find_names_of(const Value& value);
  Value resolved(const Value& value);
  void add(const std::string& key, const Value& value);
  void add_date(const Value& value);

  const Table& table_;
  Value names_;
  Diagnostics& found_;
  std::map<std::string, Value> typed_;
  std::map<std::string, State> states_;
};

void NameFinder::find(const std::string& key) {
  State& state = states_[key];
  const auto typed = typed_.find(key);
  if (typed == typed_.end() || state == State::kDone) return;
  if (state == State::kBusy) {
    found_.error("card.circular-expression", typed->second.origin().location(),
                 {fmt::format("поле «{}» вычисляется через само себя", key),
                  fmt::format("the field «{}» is computed from itself", key)});
    return;
  }
  state = State::kBusy;
  find_names_of(typed->second);
  add(key, resolved(typed->second));
  states_[key] = State::kDone;
}

// First what this value is computed from.
void NameFinder::find_names_of(const Value& value) {
  if (value.is(Value::Kind::kList)) {
    for (const Value& item : value.items()) find_names_of(item);
  } else if (value.is(Value::Kind::kMap)) {
    for (const Member& member : value.members()) find_names_of(member.value);
  } else if (value.is(Value::Kind::kString) && has_expression(value.text())) {
    for (const std::string& name : names_read(value.text(), value.origin().location())) {
      const bool from_date =
          std::find(std::begin(kDateNames), std::end(kDateNames), name) != std::end(kDateNames);
      find(from_date ? "дата" : canonical_key(name));
    }
  }
}

// The value with its expressions done, scalars read; a text that fails stays as it is.
Value NameFinder::resolved(const Value& value) {
  if (value.is(Value::Kind::kList)) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(resolved(item));
    return Value::list(std::move(items)).with_origin(value.origin());
  }
  if (value.is(Value::Kind::kMap)) {
    std::vector<Member> members;
    for (const Member& member : value.members()) {
      members.push_back({canonical_key(member.key), member.key_origin, resolved(member.value)});
    }
    return Value::map(std::move(members)).with_origin(value.origin());
  }
  if (!value.is(Value::Kind::kString)) return value;
  if (!has_expression(value.text())) return value.plain() ? read_scalar(value) : value;
  const expr::Scope scope(names_);
  const auto done = Resolver(&scope).resolve(value);
  return done ? *done : value;
}

void NameFinder::add_date(const Value& value) {
  const auto date = value.is(Value::Kind::kString) ? read_date(value.text()).date : std::nullopt;
  if (!date) return;
  MapMaker parts;
  parts.add("дата", russian::print(*date, russian::DateForm::kNumeric));
  parts.add("дата_цифрами", russian::print(*date, russian::DateForm::kNumeric));
  parts.add("дата_словами", russian::print(*date, russian::DateForm::kVerbal));
  parts.add("день", fmt::format("{:02}", date->day));
  parts.add("месяц", russian::month_genitive(date->month));
  parts.add("год", Value::integer(date->year));
  names_ = overlaid(names_, parts.value());
}

void NameFinder::add(const std::string& key, const Value& value) {
  if (key == "дата") {
    add_date(value);
    return;
  }
  // A number of a paper is a text, however many digits it has: as typed, or as computed.
  const Field* field = table_.find(key);
  const Value& typed = typed_.at(key);
  Value named = value;
  if (field && field->type == Type::kText && value.is(Value::Kind::kInteger)) {
    const bool computed = typed.is(Value::Kind::kString) && has_expression(typed.text());
    named = computed ? Value::string(scalar_text(value).value_or("")).with_origin(value.origin())
                     : typed;
  }
  names_ = overlaid(names_, MapMaker().add(key, named).value());
}

}  // namespace

Value card_names(const Value& typed, Kind kind, const Value& lent, Diagnostics& found) {
  return NameFinder(typed, kind, lent, found).all();
}

}  // namespace prikaz::paper
