#include "paper/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "paper/keys.h"

namespace prikaz::paper {

namespace {

using data::Member;
using data::Value;

constexpr size_t kMostFindings = 200;

std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const Field& field : table.fields) names.emplace_back(field.name);
  return names;
}

// The kinds of paper that have this field: «председатель» is in minutes.
std::string kinds_with(std::string_view key) {
  std::string out;
  for (const Kind kind : kKinds) {
    if (!fields_of(kind).find(key)) continue;
    out += fmt::format("{}«{}»", out.empty() ? "" : ", ", words(kind).name);
  }
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

// What a list of these groups takes: «нужны поля «должность», «имя»».
Message wanted_groups(const Table& table) {
  std::string required;
  for (const Field& field : table.fields) {
    if (field.required) required += fmt::format("{}«{}»", required.empty() ? "" : ", ", field.name);
  }
  if (required.empty() || !table.shorthand.empty()) {
    return {"нужен список (строки с «- »)", "a list is wanted (lines with «- »)"};
  }
  return {"нужны поля " + required, "the fields " + required + " are wanted"};
}

}  // namespace

struct Checker::Typed {
  const Field* field;
  const Member* member;
};

bool Checker::tired() {
  return found_.size() >= kMostFindings;
}

void Checker::unknown_key(const Member& member, const Table& table, const std::string& nearest) {
  auto& finding = found_.error("card.unknown-key", member.key_origin.location(),
                               {fmt::format("неизвестное поле «{}»", member.key),
                                fmt::format("unknown field «{}»", member.key)});
  if (!nearest.empty()) {
    finding.propose(nearest);
    return;
  }
  if (const std::string kinds = kinds_with(canonical_key(member.key)); !kinds.empty()) {
    finding.advise({"такое поле есть у вида " + kinds, "the kind " + kinds + " has such a field"});
    return;
  }
  const std::string all = listed(names_of(table));
  finding.advise({"здесь есть: " + all, "there are: " + all});
}

void Checker::missing(const Field& field, const Value& group) {
  found_
      .error("card.missing-key", group.origin().location(),
             {fmt::format("не хватает поля «{}»", field.name),
              fmt::format("the field «{}» is missing", field.name)})
      .advise({fmt::format("добавьте строку «{}: …» ({})", field.name, field.russian),
               fmt::format("add a line «{}: …» ({})", field.name, field.english)});
}

std::vector<Checker::Typed> Checker::assign(const Value& typed, const Table& table,
                                            std::vector<std::string>& meant) {
  const std::vector<std::string> names = names_of(table);
  std::vector<Typed> assigned;
  for (const Member& member : typed.members()) {
    if (tired()) break;
    const KeyMatch match = match_key(member.key, names);
    if (!match.index) {
      unknown_key(member, table, match.nearest);
      meant.push_back(match.nearest);
      continue;
    }
    const Field* field = &table.fields[*match.index];
    const auto same = [&](const Typed& other) { return other.field == field; };
    if (std::any_of(assigned.begin(), assigned.end(), same)) {
      found_.error("card.duplicate-key", member.key_origin.location(),
                   {fmt::format("поле «{}» указано дважды", member.key),
                    fmt::format("the field «{}» is given twice", member.key)});
      continue;
    }
    if (match.mixed) {
      found_
          .warning(
              "card.mixed-letters", member.key_origin.location(),
              {fmt::format("в слове «{}» есть латинские буквы, похожие на русские", member.key),
               fmt::format("«{}» has Latin letters that look Cyrillic", member.key)})
          .propose(names[*match.index])
          .safe = true;
    }
    assigned.push_back({field, &member});
  }
  return assigned;
}

bool Checker::condition(const Value& typed) {
  if (typed.is(Value::Kind::kNull)) return true;
  auto holds = resolver_.condition(typed);
  if (!holds) {
    found_.append(std::move(holds).error());
    return true;
  }
  return *holds;
}

std::optional<Value> Checker::group(const Value& typed, const Table& table, std::string_view name) {
  if (typed.is(Value::Kind::kString) && !table.shorthand.empty()) {
    const Field* meant = table.find(table.shorthand);
    auto value = field(*meant, typed);
    if (!value) return std::nullopt;
    return Value::map({{std::string(meant->name), typed.origin(), *value}})
        .with_origin(typed.origin());
  }
  if (!typed.is(Value::Kind::kMap)) {
    wrong_type({.name = name}, typed, {"нужен набор полей", "a set of fields is wanted"});
    return std::nullopt;
  }
  std::vector<std::string> meant;
  const std::vector<Typed> assigned = assign(typed, table, meant);
  for (const Typed& entry : assigned) {
    if (entry.field->type != Type::kCondition || condition(entry.member->value)) continue;
    // Left out: its form is still checked, its expressions are not evaluated.
    Resolver reading = resolver_.reading_only();
    Checker form(kind_, reading, found_);
    form.set_columns(columns_);
    for (const Typed& other : assigned) form.field(*other.field, other.member->value);
    return std::nullopt;
  }
  std::vector<Member> members;
  for (const Field& wanted : table.fields) {
    const auto entry = std::find_if(assigned.begin(), assigned.end(),
                                    [&](const Typed& each) { return each.field == &wanted; });
    if (entry == assigned.end()) {
      const bool misspelled = std::find(meant.begin(), meant.end(), wanted.name) != meant.end();
      if (wanted.required && !misspelled) missing(wanted, typed);
      continue;
    }
    if (auto value = field(wanted, entry->member->value)) {
      members.push_back({std::string(wanted.name), entry->member->key_origin, *value});
    }
  }
  return Value::map(std::move(members)).with_origin(typed.origin());
}

std::optional<Value> Checker::field(const Field& field, const Value& typed) {
  if (tired() || field.type == Type::kCondition) return std::nullopt;
  const bool empty = typed.is(Value::Kind::kNull) ||
                     (typed.is(Value::Kind::kString) && typed.text().empty() && field.required);
  if (empty) {
    if (field.required) {
      found_.error("card.empty-key", typed.origin().location(),
                   {fmt::format("поле «{}» пустое", field.name),
                    fmt::format("the field «{}» is empty", field.name)});
    }
    return std::nullopt;
  }
  return value(field, typed);
}

std::optional<Value> Checker::value(const Field& field, const Value& typed) {
  if (typed.is_as_is() && !may_be_as_is(field)) {
    found_
        .error("card.as-is", typed.origin().location(),
               {fmt::format("поле «{}» не печатается как набрано: «как есть» здесь ни к чему",
                            field.name),
                fmt::format("the field «{}» is not printed as typed: «как есть» means nothing here",
                            field.name)})
        .quote(typed.text())
        .advise({"уберите «как есть»", "take «как есть» away"});
    return std::nullopt;
  }
  switch (field.type) {
    case Type::kText:
    case Type::kPerson:
    case Type::kPath:
      return text(field, typed);
    case Type::kLines:
      return lines(field, typed);
    case Type::kDate:
      return date(field, typed);
    case Type::kDates:
      return dates(field, typed);
    case Type::kYesNo:
      return yes_or_no(field, typed);
    case Type::kInteger:
      return integer(field, typed);
    case Type::kCaption:
      return caption(field, typed);
    case Type::kDateForm:
      return date_form(field, typed);
    case Type::kChoice:
      return choice(field, typed);
    case Type::kBlank:
      return blank(field, typed);
    case Type::kWidth:
      return column_width(field, typed);
    case Type::kPeople:
      return people(field, typed);
    case Type::kGroup:
      return group(typed, *field.table, field.name);
    case Type::kGroups:
      return groups(field, typed);
    case Type::kColumns:
      return columns(field, typed);
    case Type::kRows:
      return rows(field, typed);
    case Type::kDocument:
      return document(field, typed);
    case Type::kApproval:
      return approval(field, typed);
    case Type::kDepartment:
      return department(field, typed);
    case Type::kFree:
      return free(typed);
    case Type::kCondition:
      break;
  }
  return std::nullopt;
}

std::optional<Value> Checker::groups(const Field& field, const Value& typed) {
  const Maybe list = resolved(typed);
  if (!list) return std::nullopt;
  const Value& source = *list;
  if (!resolver_.evaluates() && source.is(Value::Kind::kString) && has_expression(source.text())) {
    return std::nullopt;
  }
  const bool one_text = field.one_text && source.is(Value::Kind::kString);
  const bool single = one_text || source.is(Value::Kind::kMap);
  if (!single && !source.is(Value::Kind::kList)) {
    wrong_type(field, source, wanted_groups(*field.table));
    return std::nullopt;
  }
  std::vector<Value> out;
  const auto add = [&](const Value& item) {
    if (item.is(Value::Kind::kNull)) {
      found_.error("card.empty-item", item.origin().location(),
                   {fmt::format("пустая строка в списке «{}»", field.name),
                    fmt::format("an empty item in the list «{}»", field.name)});
      return;
    }
    const Maybe plain = resolved(item);
    if (!plain) return;
    if (auto made = group(computed_text(item, *plain), *field.table, field.table->name))
      out.push_back(*made);
  };
  if (single) {
    add(source);
  } else {
    for (const Value& item : source.items()) add(item);
  }
  return Value::list(std::move(out)).with_origin(typed.origin());
}

std::optional<Value> Checker::columns(const Field& field, const Value& typed) {
  if (!typed.is(Value::Kind::kMap)) {
    wrong_type(field, typed,
               {"нужен набор «имя столбца: {заголовок, ширина}»",
                "a mapping «column: {заголовок, ширина}» is wanted"});
    return std::nullopt;
  }
  std::vector<Member> members;
  std::vector<std::string> names;
  for (const Member& member : typed.members()) {
    std::string name = canonical_key(member.key);
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      found_.error("card.duplicate-key", member.key_origin.location(),
                   {fmt::format("столбец «{}» указан дважды", member.key),
                    fmt::format("the column «{}» is given twice", member.key)});
      continue;
    }
    names.push_back(name);
    const Value& about = member.value;
    const Maybe made = about.is(Value::Kind::kNull) ? Maybe(Value::map({}))
                                                    : group(about, *field.table, member.key);
    members.push_back({std::move(name), member.key_origin, made.value_or(Value::map({}))});
  }
  set_columns(std::move(names));
  return Value::map(std::move(members)).with_origin(typed.origin());
}

std::optional<Value> Checker::department(const Field& field, const Value& typed) {
  if (typed.is(Value::Kind::kMap)) return group(typed, *field.table, field.name);
  return text(field, typed);
}

bool too_many(const Diagnostics& found) {
  return found.size() >= kMostFindings;
}

Value check(const Value& typed, const Table& table, Kind kind, Resolver& resolver,
            Diagnostics& found) {
  Checker checker(kind, resolver, found);
  std::vector<std::string> columns;
  if (kind == Kind::kPlan) {
    for (const DefaultColumn& column : default_columns()) columns.emplace_back(column.name);
  }
  checker.set_columns(std::move(columns));
  const auto checked = checker.group(typed, table, table.name);
  if (too_many(found)) {
    found.error(
        "card.too-many-mistakes", typed.origin().location(),
        {"ошибок слишком много, показаны первые", "too many mistakes; the first are shown"});
  }
  return checked.value_or(Value::map({}));
}

void sort_by_place(Diagnostics& found) {
  std::stable_sort(
      found.items().begin(), found.items().end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.where.file, a.where.line, a.where.column, a.code, a.message.russian,
                        a.text) < std::tie(b.where.file, b.where.line, b.where.column, b.code,
                                           b.message.russian, b.text);
      });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.code, a.where.file, a.where.line, a.where.column, a.message.russian,
                    a.text) ==
           std::tie(b.code, b.where.file, b.where.line, b.where.column, b.message.russian, b.text);
  };
  auto& items = found.items();
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

}  // namespace prikaz::paper
