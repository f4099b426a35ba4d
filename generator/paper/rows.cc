// The table of a plan or list: columns, rows with their numbers, section rows.
#include <fmt/format.h>

#include <utility>

#include "paper/builder.h"
#include "paper/columns.h"
#include "paper/text.h"

namespace prikaz::paper {

using data::Value;

namespace {

enum class Numbering { kBySections, kThrough, kNone };

// How rows and sections are numbered, from the card's settings.
struct Scheme {
  Numbering numbering = Numbering::kThrough;
  bool dot = true;
  std::string section_word;  // "Раздел"; empty = sections have no caption
};

bool has_sections(const Value& card) {
  return !items_of(card, "разделы").empty();
}

Scheme scheme_of(const Value& card) {
  Scheme out;
  const std::string chosen = text_of(card, "нумерация");
  const bool by_sections = chosen.empty() ? has_sections(card) : chosen == "по разделам";
  if (by_sections) out.numbering = Numbering::kBySections;
  if (chosen == "нет") out.numbering = Numbering::kNone;
  out.dot = yes(card, "точка_после_номера", true);
  out.section_word = text_of(card, "подпись_раздела");
  if (yes(card, "подпись_раздела", false)) out.section_word = "Раздел";
  return out;
}

class TableBuilder {
 public:
  TableBuilder(Scheme scheme, std::vector<Column> columns)
      : scheme_(std::move(scheme)), columns_(std::move(columns)) {}

  void section(const Value& typed);
  void rows(std::span<const Value> typed);
  std::vector<Value> take() { return std::move(out_); }

 private:
  std::string next_number();
  void row(const Value& cells);

  Scheme scheme_;
  std::vector<Column> columns_;
  std::vector<Value> out_;
  int sections_ = 0;
  int row_ = 0;  // of the section, or through
};

std::string TableBuilder::next_number() {
  ++row_;
  const std::string dot = scheme_.dot ? "." : "";
  if (scheme_.numbering == Numbering::kNone) return {};
  if (scheme_.numbering == Numbering::kThrough || sections_ == 0) {
    return fmt::format("{}{}", row_, dot);
  }
  return fmt::format("{}.{}{}", sections_, row_, dot);
}

Value empty_paragraph() {
  return Value::list({MapMaker().add("вид", "абзац").add("текст", "").value()});
}

void TableBuilder::row(const Value& cells) {
  const std::string number = next_number();
  std::vector<Value> made;
  for (const Column& column : columns_) {
    std::vector<Line> text;
    if (const Value* cell = cells.find(column.name)) text = lines(*cell);
    // A number typed in the row stands; it is the author's choice.
    if (text.empty() && column.name == kNumberColumn && !number.empty()) {
      text.push_back({false, number});
    }
    made.push_back(MapMaker()
                       .add("имя", column.name)
                       .add("выравнивание", column.alignment)
                       .add("ширина", Value::integer(column.width))
                       .add("абзацы", text.empty() ? empty_paragraph()
                                                   : printed_lines(text, russian::Ties::kShort))
                       .value());
  }
  out_.push_back(MapMaker()
                     .add("вид", "строка")
                     .add("номер", number)
                     .add("название", "")
                     .add("ячейки", Value::list(std::move(made)))
                     .value());
}

void TableBuilder::rows(std::span<const Value> typed) {
  for (const Value& each : typed) row(each);
}

void TableBuilder::section(const Value& typed) {
  ++sections_;
  if (scheme_.numbering == Numbering::kBySections) row_ = 0;
  std::string title = one_line(text_of(typed, "название"));
  if (!scheme_.section_word.empty()) {
    title = fmt::format("{} {}. {}", scheme_.section_word, sections_, title);
  }
  out_.push_back(MapMaker()
                     .add("вид", "раздел")
                     .add("номер", fmt::format("{}", sections_))
                     .add("название", printed(title))
                     .add("ячейки", Value::list({}))
                     .value());
  rows(items_of(typed, "строки"));
}

Value columns_view(const std::vector<Column>& columns) {
  std::vector<Value> out;
  for (const Column& column : columns) {
    out.push_back(MapMaker()
                      .add("имя", column.name)
                      .add("заголовок", column.heading)
                      .add("ширина", Value::integer(column.width))
                      .add("доля", Value::integer(column.share))
                      .add("выравнивание", column.alignment)
                      .value());
  }
  return Value::list(std::move(out));
}

// A section whose rows are all left out by their conditions is left out too.
bool left_empty(const Value& section) {
  return section.find("строки") && items_of(section, "строки").empty();
}

void check_rows(const Surroundings& around) {
  const Value& card = around.card;
  if (card.find("строки") || card.find("разделы") || card.find("таблица")) return;
  for (const Diagnostic& each : around.found) {
    const bool meant =
        each.proposed == "строки" || each.proposed == "разделы" || each.proposed == "таблица";
    if (each.code == "card.unknown-key" && meant) return;  // misspelled, and told already
  }
  around.found
      .error("card.missing-key", card.origin().location(),
             {"не хватает строк таблицы", "the table has no rows"})
      .advise(
          {"добавьте «строки», «разделы» или «таблица»", "add «строки», «разделы» or «таблица»"});
}

Value lines_or_none(const Value& card, std::string_view key, bool dashes) {
  const Value* typed = card.find(key);
  std::vector<Line> text = typed ? lines(*typed) : std::vector<Line>();
  // Goals typed as a list are dash lines; typed as a text they are what the text says.
  if (dashes && typed && typed->is(Value::Kind::kList)) {
    for (Line& line : text) line.dash = true;
  }
  return printed_lines(text);
}

}  // namespace

void add_table(MapMaker& view, const Surroundings& around) {
  const Value& card = around.card;
  check_rows(around);
  const Value* typed_columns = card.find("столбцы");
  Value settings = typed_columns ? *typed_columns : default_settings();
  std::vector<Value> file_rows;
  if (const Value* entry = card.find("таблица")) {
    if (auto table = read_table_file(*entry, typed_columns ? settings : Value(), around.folder,
                                     around.found)) {
      settings = table->columns;
      file_rows = std::move(table->rows);
    }
  }
  const Scheme scheme = scheme_of(card);
  const Numbered numbered = scheme.numbering == Numbering::kNone ? Numbered::kNo : Numbered::kYes;
  const std::vector<Column> columns = lay_out(settings, numbered, around.text_width);
  TableBuilder table(scheme, columns);
  table.rows(items_of(card, "строки"));
  table.rows(file_rows);
  for (const Value& section : items_of(card, "разделы")) {
    if (!left_empty(section)) table.section(section);
  }
  const Value* notes = card.find("сноски");
  view.add("текст", lines_or_none(card, "текст", false));
  view.add("цели", lines_or_none(card, "цели", true));
  view.add("результаты", lines_or_none(card, "результаты", true));
  view.add("столбцы", columns_view(columns));
  view.add("число_столбцов", Value::integer(static_cast<int64_t>(columns.size())));
  view.add("ширина_таблицы", Value::integer(around.text_width));
  view.add("строки", Value::list(table.take()));
  view.add("сноски", notes ? printed_paragraphs(*notes) : Value::list({}));
}

}  // namespace prikaz::paper
