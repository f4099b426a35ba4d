// A letter: addressee, the letter it answers, its text, and the document it carries.
#include <algorithm>
#include <utility>

#include "paper/builder.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::paper {

using data::Value;

namespace {

constexpr std::string_view kNumberBlank = "__________";
constexpr std::string_view kDateBlank = "____________";

// The lines of one addressee; blank ones between them, as before a postal address, are kept.
void add_with_gaps(std::vector<Value>& out, const Value& one) {
  const std::string& text = one.text();
  bool gap = false;
  bool first = true;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::vector<Line> line = lines(std::string_view(text).substr(at, end - at));
    at = end + 1;
    if (line.empty()) {
      gap = !first;
      continue;
    }
    if (gap) out.push_back(Value::string(""));
    gap = first = false;
    out.push_back(Value::string(printed_plain(line.front().text)));
  }
}

// Lines of all addressees; an empty one between those of several lines.
Value addressees(const Value& card) {
  std::vector<Value> out;
  bool several_lines = false;
  for (const Value& one : items_of(card, "адресат")) several_lines |= lines(one).size() > 1;
  for (const Value& one : items_of(card, "адресат")) {
    if (several_lines && !out.empty()) out.push_back(Value::string(""));
    add_with_gaps(out, one);
  }
  return Value::list(std::move(out));
}

// «Приложение: » stands before a note that does not begin with the word.
std::vector<Line> enclosure_note(const Value& card) {
  const Value* typed = card.find("отметка_о_приложении");
  std::vector<Line> out = typed ? lines(*typed) : std::vector<Line>();
  if (out.empty() || russian::lower(out.front().text).starts_with("приложени")) return out;
  if (out.front().dash) {
    out.insert(out.begin(), {false, "Приложение:"});
  } else {
    out.front().text = "Приложение: " + out.front().text;
  }
  return out;
}

void check_body(const Surroundings& around) {
  const Value* text = around.card.find("текст");
  const Value* document = around.card.find("документ");
  const bool said = (text && !lines(*text).empty()) || document;
  if (said || around.found.has_errors()) return;
  around.found
      .error("card.no-text", around.card.origin().location(),
             {"в письме нет ни текста, ни документа", "the letter has neither text nor document"})
      .advise({"добавьте поле «текст» или «документ»", "add the field «текст» or «документ»"});
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
  check_body(around);
  view.add("адресат", addressees(around.card));
  view.add("входящий", incoming(around.card));
  view.add("обращение", printed_plain(text_of(around.card, "обращение")));
  view.add("текст", paragraphs(around.card, "текст"));
  view.add("отметка_о_приложении", printed_lines(enclosure_note(around.card)));
  view.add("документ", std::move(document));
}

}  // namespace prikaz::paper
