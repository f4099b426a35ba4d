#include "paper/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "paper/field.h"

namespace prikaz::paper {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kExpression = "\\{\\{";

Json any_of(std::initializer_list<Json> options) {
  return {{"anyOf", Json(options)}};
}
Json reference(std::string_view name) {
  return {{"$ref", fmt::format("#/definitions/{}", name)}};
}
Json plain_text() {
  return {{"type", {"string", "number"}}};
}
// A text, or one that is printed as typed.
Json text() {
  return any_of({plain_text(), reference("как_есть")});
}
Json as_is_text() {
  return {{"type", "object"},
          {"description", "текст, который печатается как набран, без исправления кавычек и тире"},
          {"patternProperties", {{"^как[_ ]есть$", {{"type", "string"}}}}},
          {"minProperties", 1},
          {"maxProperties", 1},
          {"additionalProperties", false}};
}
Json expression() {
  return {{"type", "string"}, {"pattern", kExpression}};
}
Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}
Json any_case(std::string_view pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

Json date() {
  return any_of({any_case("^ *[0-9]{4}-[0-9]{1,2}-[0-9]{1,2} *$"),
                 any_case("^ *[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4} *(г\\.?)? *$"),
                 any_case("^ *(«)? *[0-9]{1,2} *(»)? +[^ 0-9]+ +[0-9]{4} *(г\\.?|года)? *$"),
                 expression()});
}

Json yes_no() {
  return {{"anyOf",
           {{{"type", "boolean"}},
            {{"enum", {"да", "нет", "Да", "Нет", "ДА", "НЕТ", "true", "false"}}},
            expression()}}};
}

Json choice(const Field& field) {
  Json values = Json::array();
  for (const std::string_view each : field.choices) values.push_back(each);
  if (field.type == Type::kApproval) {
    values.push_back(true);
    values.push_back(false);
  }
  for (const std::string_view each : field.choices) {
    if (each == "нет") values.push_back(false);
  }
  return any_of({{{"enum", std::move(values)}}, expression()});
}

Json width() {
  return any_of({{{"type", "number"}, {"exclusiveMinimum", 0}},
                 any_case("^ *[0-9]+([.,][0-9]+)? *(см|мм|cm|mm|%)? *$"),
                 expression()});
}

class Printer {
 public:
  explicit Printer(Language language) : language_(language) {}

  Json card(const Table& table, const std::string& title) {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    schema.update(object(table));
    definitions_["как_есть"] = as_is_text();
    schema["definitions"] = std::move(definitions_);
    return schema;
  }

 private:
  Json object(const Table& table);
  Json field(const Field& field);
  Json value(const Field& field);
  Json group(const Table& table);
  Json row() const;
  Json blank(const Field& field);

  Language language_;
  Json definitions_ = Json::object();
  std::set<std::string, std::less<>> begun_;
};

// The pattern of a key's other spelling, with spaces: a key is the same with «_».
std::string spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

Json Printer::object(const Table& table) {
  Json properties = Json::object();
  Json patterns = Json::object();
  Json required = Json::array();
  for (const Field& each : table.fields) {
    properties[std::string(each.name)] = field(each);
    if (each.name.find('_') != std::string_view::npos) {
      patterns["^" + spaced(each.name) + "$"] = properties[std::string(each.name)];
    }
    if (each.required) required.push_back(each.name);
  }
  Json out = {{"type", "object"}, {"properties", std::move(properties)}};
  if (!patterns.empty()) out["patternProperties"] = std::move(patterns);
  if (!required.empty()) out["required"] = std::move(required);
  out["additionalProperties"] = false;
  return out;
}

// An optional field may be left empty.
Json Printer::field(const Field& field) {
  Json out = {{"description",
               std::string(language_ == Language::kRussian ? field.russian : field.english)}};
  if (!field.fallback.empty() && language_ == Language::kRussian) {
    out["description"] = fmt::format("{} (если не указано: {})", field.russian, field.fallback);
  }
  Json body = value(field);
  if (!field.required) body = any_of({std::move(body), {{"type", "null"}}});
  out.update(body);
  return out;
}

// Defined once by name, since a point holds points.
Json Printer::group(const Table& table) {
  if (begun_.emplace(table.name).second) {
    Json body = object(table);
    if (!table.shorthand.empty()) {
      body = any_of({value(*table.find(table.shorthand)), std::move(body)});
    }
    definitions_[std::string(table.name)] = std::move(body);
  }
  return reference(table.name);
}

Json Printer::row() const {
  const Json cell = any_of({text(), list_of(text()), {{"type", "null"}}});
  return any_of(
      {{{"type", "object"}, {"additionalProperties", any_of({cell, yes_no()})}}, list_of(cell)});
}

Json Printer::blank(const Field& field) {
  Json by_kind = Json::object();
  for (const Kind kind : kKinds) by_kind[std::string(words(kind).name)] = choice(field);
  return any_of(
      {choice(field),
       {{"type", "object"}, {"properties", std::move(by_kind)}, {"additionalProperties", false}}});
}

Json Printer::value(const Field& field) {
  switch (field.type) {
    case Type::kPath:
      return plain_text();
    case Type::kText:
    case Type::kPerson:
      return !may_be_as_is(field) ? plain_text() : text();
    case Type::kLines:
    case Type::kPeople:
      return any_of({text(), list_of(text())});
    case Type::kDate:
      return date();
    case Type::kDates:
      return any_of({date(), list_of(date())});
    case Type::kYesNo:
      return yes_no();
    case Type::kInteger:
      return any_of({{{"type", "integer"}, {"minimum", 1}, {"maximum", 10000}},
                     any_case("^ *[0-9]+ *$"),
                     expression()});
    case Type::kCaption:
      return any_of({text(), {{"type", "boolean"}}});
    case Type::kDateForm:
      return any_of({choice(field), any_case("[0-9]{4}")});
    case Type::kChoice:
    case Type::kApproval:
      return choice(field);
    case Type::kBlank:
      return blank(field);
    case Type::kWidth:
      return width();
    case Type::kCondition:
      return any_of({{{"type", "string"}}, {{"type", "boolean"}}});
    case Type::kGroup:
      return group(*field.table);
    case Type::kGroups:
      return any_of({list_of(group(*field.table)),
                     {{"type", "object"}, {"allOf", {group(*field.table)}}},
                     field.one_text ? text() : expression()});
    case Type::kColumns:
      return {{"type", "object"},
              {"additionalProperties", any_of({group(*field.table), {{"type", "null"}}})}};
    case Type::kRows:
      return any_of({list_of(row()), expression()});
    case Type::kDocument:
      return any_of({plain_text(), {{"type", "object"}}});
    case Type::kDepartment:
      return any_of({plain_text(), {{"type", "object"}, {"allOf", {group(*field.table)}}}});
    case Type::kFree:
      break;
  }
  return Json::object();
}

}  // namespace

std::string schema(Kind kind, Language language) {
  const std::string title = fmt::format(
      "prikaz: {}", language == Language::kRussian ? words(kind).name : words(kind).english);
  Json out = Printer(language).card(fields_of(kind), title);
  out["properties"]["вид"] = {{"description", fields_of(kind).fields.front().russian},
                              {"const", words(kind).name}};
  return out.dump(2) + "\n";
}

std::string department_schema(Language language) {
  return Printer(language).card(department_fields(), "prikaz: ведомство.yaml").dump(2) + "\n";
}

}  // namespace prikaz::paper
