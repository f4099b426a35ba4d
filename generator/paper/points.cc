// Points of an order and decisions of minutes, made flat.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "paper/builder.h"
#include "paper/text.h"
#include "russian/names.h"

namespace prikaz::paper {

using data::Value;

namespace {

constexpr int kDeepest = 4;

// Length of a number typed before the text of a point: «3.1. », «2) »; 0 when there is none.
size_t typed_number(std::string_view text) {
  size_t at = 0;
  size_t digits = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if ((c != '.' && c != ')') || digits == 0) {
      break;
    }
    ++at;
  }
  const bool ended = at > 0 && (text[at - 1] == '.' || text[at - 1] == ')');
  if (digits == 0 || digits > 4 || !ended || at >= text.size() || text[at] != ' ') return 0;
  return at + 1;
}

class Flattener {
 public:
  explicit Flattener(Diagnostics& found) : found_(found) {}

  void add(std::span<const Value> list, int level, const std::string& prefix, int first_number);
  void addressee(const Value& group);
  std::vector<Value> take() { return std::move(out_); }

 private:
  void point(const Value& typed, int level, const std::string& number);
  // One entry of the flat list.
  void line(std::string_view kind, int level, std::string_view number, std::string_view text,
            std::string term);
  std::string own_text(const Value& typed, std::vector<Line>& following);
  std::string without_number(std::string text, const Value& typed);

  // A key of a point may be unknown only because it was misspelled; one finding is enough.
  bool misspelled() const;

  Diagnostics& found_;
  std::vector<Value> out_;
};

void Flattener::line(std::string_view kind, int level, std::string_view number,
                     std::string_view text, std::string term) {
  out_.push_back(MapMaker()
                     .add("уровень", Value::integer(level))
                     .add("вид", kind)
                     .add("номер", number)
                     .add("текст", printed(text))
                     .add("срок", std::move(term))
                     .add("с_следующим", Value::boolean(text.ends_with(':')))
                     .value());
}

// Word sets the numbers; one typed before the text would print twice.
std::string Flattener::without_number(std::string text, const Value& typed) {
  const size_t length = typed_number(text);
  if (length == 0) return text;
  found_
      .warning("card.typed-number", typed.origin().location(),
               {"номер пункта ставится сам, набранный убран",
                "points are numbered by themselves; the typed number is dropped"})
      .quote(text.substr(0, length - 1));
  return text.substr(length);
}

std::string charged(const Value& typed) {
  std::string out = text_of(typed, "кому");
  const std::string person = text_of(typed, "лицо");
  if (person.empty()) return out;
  return fmt::format("{}{}({})", out, out.empty() ? "" : " ", russian::list_name(person));
}

// The point's first paragraph; the other lines of its text go to `following`.
std::string Flattener::own_text(const Value& typed, std::vector<Line>& following) {
  const Value* text = typed.find("текст");
  std::string out = charged(typed);
  if (!text) return out;
  std::vector<Line> all = lines(*text);
  if (!all.empty() && !all.front().dash) {
    std::string first = without_number(std::move(all.front().text), *text);
    out = out.empty() ? first : fmt::format("{} {}", out, first);
    all.erase(all.begin());
  }
  following = std::move(all);
  return out;
}

bool Flattener::misspelled() const {
  return std::any_of(found_.begin(), found_.end(),
                     [](const Diagnostic& each) { return each.code == "card.unknown-key"; });
}

std::string terms(const Value& typed) {
  std::string out;
  for (const Value& date : items_of(typed, "срок")) {
    out += (out.empty() ? "" : ", ") + date.text();
  }
  return out;
}

void Flattener::point(const Value& typed, int level, const std::string& number) {
  std::vector<Line> parts;
  std::string text = own_text(typed, parts);
  if (const Value* more = typed.find("абзацы")) {
    for (Line& each : lines(*more)) parts.push_back(std::move(each));
  }
  for (const Value& item : items_of(typed, "список")) {
    for (Line& each : lines(item)) parts.push_back({true, std::move(each.text)});
  }
  const auto below = items_of(typed, "пункты");
  if (text.empty() && !misspelled()) {
    found_.error("card.empty-point", typed.origin().location(),
                 {"у пункта нет текста", "the point has no text"});
  }
  if ((!parts.empty() || !below.empty()) && !has_end_mark(text)) text += ':';
  line("пункт", level, number, text, terms(typed));
  for (const Line& part : parts) line(part.dash ? "тире" : "абзац", level, "", part.text, "");
  if (!below.empty() && level == kDeepest) {
    found_.error("card.too-deep", below.front().origin().location(),
                 {"больше четырёх уровней пунктов", "points of more than four levels"});
    return;
  }
  add(below, level + 1, number + ".", 1);
}

void Flattener::add(std::span<const Value> list, int level, const std::string& prefix,
                    int first_number) {
  int number = first_number;
  for (const Value& typed : list) point(typed, level, fmt::format("{}{}", prefix, number++));
}

void Flattener::addressee(const Value& group) {
  std::string text = charged(group);
  if (!has_end_mark(text)) text += ':';
  line("кому", 1, "", text, "");
}

}  // namespace

std::vector<Value> points(const Value& list, int first_level, const std::string& prefix,
                          Diagnostics& found) {
  Flattener flat(found);
  flat.add(list.items(), first_level, prefix, 1);
  return flat.take();
}

std::vector<Value> decisions(const Value& list, Diagnostics& found) {
  Flattener flat(found);
  int next = 1;
  for (const Value& item : list.items()) {
    const auto below = items_of(item, "пункты");
    const bool group = item.find("кому") && !item.find("текст") && !below.empty();
    if (group) {
      flat.addressee(item);
      flat.add(below, 1, "", next);
      next += static_cast<int>(below.size());
    } else {
      flat.add({&item, 1}, 1, "", next++);
    }
  }
  return flat.take();
}

void keep_before_signature(std::vector<Value>& points) {
  constexpr size_t kKept = 2;
  const size_t from = points.size() > kKept ? points.size() - kKept : 0;
  for (size_t i = from; i < points.size(); ++i) {
    points[i] = overlaid(points[i], MapMaker().add("с_следующим", Value::boolean(true)).value());
  }
}

void add_order(MapMaker& view, const Surroundings& around) {
  const Value* preamble = around.card.find("преамбула");
  view.add("преамбула", preamble ? printed_paragraphs(*preamble) : Value::list({}));
  std::string word = around.setting("распорядительное_слово");
  if (word.empty()) word = "ПРИКАЗЫВАЮ";
  if (!has_end_mark(word)) word += ':';
  view.add("распорядительное_слово", word);
  const Value* typed = around.card.find("пункты");
  std::vector<Value> flat;
  if (typed) flat = points(*typed, 1, "", around.found);
  if (typed && flat.empty() && !around.found.has_errors()) {
    around.found
        .error("card.no-points", typed->origin().location(),
               {"в приказе нет ни одного пункта", "the order has no points"})
        .advise({"добавьте пункты или проверьте их условия «если»",
                 "add points or look at their conditions «если»"});
  }
  if (is_signed(around)) keep_before_signature(flat);
  view.add("пункты", Value::list(std::move(flat)));
}

}  // namespace prikaz::paper
