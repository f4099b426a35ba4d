// Minutes of a meeting: who was there, the agenda, its course and decisions.
#include <fmt/format.h>

#include <utility>

#include "paper/builder.h"
#include "paper/text.h"
#include "russian/letters.h"
#include "russian/names.h"
#include "russian/typography.h"

namespace prikaz::paper {

using data::Value;

namespace {

Value officer(const Value& card, std::string_view key) {
  const Value* typed = card.find(key);
  if (!typed) return Value();
  const std::string name = text_of(*typed, "имя");
  return MapMaker()
      .add("имя", printed_plain(russian::list_name(name)))
      .add("подпись", printed_plain(russian::signature_name(name)))
      .add("должность", printed_plain(text_of(*typed, "должность")))
      .value();
}

// Two columns suit bare names; a name with a post needs the whole line.
bool bare_names(std::span<const Value> people) {
  for (const Value& person : people) {
    if (!russian::parse_name(person.text())) return false;
  }
  return people.size() > 1;
}

Value group(const Value& typed) {
  const Value* people = typed.find("лица");
  const bool listed = people && people->is(Value::Kind::kList);
  std::vector<Value> names;
  std::vector<Value> pairs;
  if (listed) {
    for (const Value& person : people->items()) {
      names.push_back(Value::string(printed_plain(russian::list_name(person.text()))));
    }
  }
  for (size_t i = 0; i < names.size(); i += 2) {
    pairs.push_back(
        Value::list({names[i], i + 1 < names.size() ? names[i + 1] : Value::string("")}));
  }
  const Value* typed_columns = typed.find("столбцов");
  const bool two =
      typed_columns ? typed_columns->integer() == 2 : listed && bare_names(people->items());
  return MapMaker()
      .add("кто", printed_plain(text_of(typed, "кто")))
      .add("фраза", people && !listed ? printed_plain(people->text()) : "")
      .add("столбцов", Value::integer(two ? 2 : 1))
      .add("лица", Value::list(std::move(names)))
      .add("ряды", Value::list(std::move(pairs)))
      .value();
}

std::string speaker(const Value& item) {
  const Value* typed = item.find("докладчик");
  if (!typed) return {};
  const std::string post = text_of(*typed, "должность");
  const std::string name = text_of(*typed, "имя");
  return printed_plain(post.empty() ? name : fmt::format("{}, {}", name, post));
}

Value step(std::string_view kind, int level, std::string number, std::string_view text) {
  return MapMaker()
      .add("вид", kind)
      .add("уровень", Value::integer(level))
      .add("номер", std::move(number))
      .add("текст", printed(text))
      .add("срок", "")
      .add("с_следующим", Value::boolean(text.ends_with(':') || kind == "вопрос"))
      .value();
}

void add_speeches(std::vector<Value>& course, const Value& item, std::string_view key,
                  std::string_view heading) {
  const Value* typed = item.find(key);
  if (!typed) return;
  course.push_back(step("подзаголовок", 1, "", heading));
  for (const Line& line : lines(*typed)) {
    course.push_back(step(line.dash ? "тире" : "речь", 1, "", line.text));
  }
}

bool has_course(const Value& item) {
  return item.find("слушали") || item.find("выступили") || item.find("решили");
}

// What happened on one item of the agenda.
void add_course(std::vector<Value>& course, const Value& item, int number, Diagnostics& found) {
  course.push_back(step("вопрос", 1, fmt::format("{}", number), one_line(text_of(item, "вопрос"))));
  add_speeches(course, item, "слушали", "СЛУШАЛИ:");
  add_speeches(course, item, "выступили", "ВЫСТУПИЛИ:");
  const Value* decided = item.find("решили");
  if (!decided) return;
  course.push_back(step("подзаголовок", 1, "", "РЕШИЛИ:"));
  for (Value& point : points(*decided, 2, fmt::format("{}.", number), found)) {
    course.push_back(std::move(point));
  }
}

void check_meaning(const Surroundings& around) {
  const Value& card = around.card;
  const Value* title = card.find("заголовок");
  const auto first = title ? lines(*title) : std::vector<Line>();
  if (!first.empty() && russian::lower(first.front().text).starts_with("протокол")) {
    around.found
        .warning("card.title-names-kind", title->origin().location(),
                 {"слово «Протокол» печатается само, в заголовке оно лишнее",
                  "the word «Протокол» is printed by itself; the title needs none"})
        .quote(first.front().text);
  }
  const Value* decided = card.find("решения");
  if (!decided) return;
  for (const Value& item : items_of(card, "повестка")) {
    if (!item.find("решили")) continue;
    around.found.warning("card.decisions-twice", decided->origin().location(),
                         {"решения указаны и по вопросам («решили»), и общим списком («решения»)",
                          "decisions are given both by items («решили») and in one list"});
    return;
  }
}

}  // namespace

void add_minutes(MapMaker& view, const Surroundings& around) {
  const Value& card = around.card;
  check_meaning(around);
  view.add("председатель", officer(card, "председатель"));
  view.add("секретарь", officer(card, "секретарь"));
  std::vector<Value> present;
  for (const Value& each : items_of(card, "присутствовали")) present.push_back(group(each));
  view.add("присутствовали", Value::list(std::move(present)));
  std::vector<Value> agenda;
  std::vector<Value> course;
  bool any_course = false;
  for (const Value& item : items_of(card, "повестка")) any_course |= has_course(item);
  int number = 0;
  for (const Value& item : items_of(card, "повестка")) {
    ++number;
    agenda.push_back(MapMaker()
                         .add("номер", fmt::format("{}", number))
                         .add("вопрос", printed(one_line(text_of(item, "вопрос"))))
                         .add("докладчик", speaker(item))
                         .value());
    if (any_course) add_course(course, item, number, around.found);
  }
  view.add("повестка", Value::list(std::move(agenda)));
  const Value* decided = card.find("решения");
  std::vector<Value> decision_list;
  if (decided) decision_list = decisions(*decided, around.found);
  if (is_signed(around)) keep_before_signature(decided ? decision_list : course);
  view.add("ход", Value::list(std::move(course)));
  view.add("решения", Value::list(std::move(decision_list)));
}

}  // namespace prikaz::paper
