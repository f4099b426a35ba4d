// A letter: addressee, the letter it answers, its text, and the document it carries.
#include "paper/builder.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "russian/dates.h"

namespace prikaz::paper {

using data::Value;

namespace {

constexpr std::string_view kNumberBlank = "__________";
constexpr std::string_view kDateBlank = "____________";

// Lines of all addressees; an empty one between those of several lines.
Value addressees(const Value& card) {
  std::vector<Value> out;
  bool several_lines = false;
  for (const Value& one : items_of(card, "адресат")) several_lines |= lines(one).size() > 1;
  for (const Value& one : items_of(card, "адресат")) {
    if (several_lines && !out.empty()) out.push_back(Value::string(""));
    for (const Line& line : lines(one)) out.push_back(Value::string(printed_plain(line.text)));
  }
  return Value::list(std::move(out));
}

Value incoming(const Value& card) {
  const Value* typed = card.find("входящий");
  if (!typed) return Value();
  const std::string number = text_of(*typed, "номер");
  const auto date = read_date(text_of(*typed, "дата")).date;
  return MapMaker()
      .add("номер", number.empty() ? std::string(kNumberBlank) : number)
      .add("дата",
           date ? russian::print(*date, russian::DateForm::kNumeric) : std::string(kDateBlank))
      .add("от_руки", Value::boolean(number.empty() && !date))
      .value();
}

Value paragraphs(const Value& card, std::string_view key) {
  const Value* typed = card.find(key);
  return typed ? printed_lines(lines(*typed)) : Value::list({});
}

}  // namespace

void add_letter(MapMaker& view, const Surroundings& around, Value document) {
  view.add("адресат", addressees(around.card));
  view.add("входящий", incoming(around.card));
  view.add("обращение", printed_plain(text_of(around.card, "обращение")));
  view.add("текст", paragraphs(around.card, "текст"));
  view.add("отметка_о_приложении", paragraphs(around.card, "отметка_о_приложении"));
  view.add("документ", std::move(document));
}

}  // namespace prikaz::paper
