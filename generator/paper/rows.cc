// The table of a plan or list: columns, rows with their numbers, section rows.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "paper/builder.h"
#include "paper/columns.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "paper/word_width.h"
#include "russian/dates.h"

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
  TableBuilder(Scheme scheme, std::vector<Column> columns, russian::DateForm form)
      : scheme_(std::move(scheme)), columns_(std::move(columns)), form_(form) {}

  void section(const Value& typed);
  void rows(std::span<const Value> typed);
  bool has_rows() const { return rows_ > 0; }
  std::span<const Value> made() const { return out_; }
  std::vector<Value> take() { return std::move(out_); }

 private:
  std::string next_number();
  void row(const Value& cells);
  std::vector<Line> cell_lines(const Value& cell) const;

  Scheme scheme_;
  std::vector<Column> columns_;
  russian::DateForm form_;  // of dates typed as 2026-11-15
  size_t rows_ = 0;
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

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

// The lines of a cell. A date alone in it, in the form of cards and without quotes, is printed as
// the department prints dates.
std::vector<Line> TableBuilder::cell_lines(const Value& cell) const {
  if (cell.is(Value::Kind::kList)) {
    std::vector<Line> out;
    for (const Value& item : cell.items()) {
      for (Line& each : cell_lines(item)) out.push_back(std::move(each));
    }
    return out;
  }
  if (cell.is(Value::Kind::kString) && cell.plain() && is_iso_date(cell.text())) {
    if (const auto date = read_date(cell.text()).date) {
      std::string text = russian::print(*date, form_);
      for (size_t at; (at = text.find("\u00A0")) != std::string::npos;) text.replace(at, 2, " ");
      return {{false, std::move(text)}};
    }
  }
  return lines(cell);
}

// «номер: нет»: a total, for which no number is counted.
bool is_unnumbered(const Value& cells) {
  return text_of(cells, kNumberColumn) == "нет";
}

void TableBuilder::row(const Value& cells) {
  ++rows_;
  const std::string number = is_unnumbered(cells) ? std::string() : next_number();
  std::vector<Value> made;
  for (const Column& column : columns_) {
    std::vector<Line> text;
    const bool number_left_out = column.name == kNumberColumn && is_unnumbered(cells);
    const Value* cell = number_left_out ? nullptr : cells.find(column.name);
    if (cell) text = cell_lines(*cell);
    // A number typed in the row stands; it is the author's choice.
    if (text.empty() && column.name == kNumberColumn && !number.empty()) {
      text.push_back({false, number});
    }
    Value shown = text.empty() ? empty_paragraph() : printed_lines(text, russian::Ties::kShort);
    if (cell) shown = shown.with_origin(cell->origin());  // for what is found in it later
    made.push_back(MapMaker()
                       .add("имя", column.name)
                       .add("выравнивание", column.alignment)
                       .add("ширина", Value::integer(column.width))
                       .add("абзацы", std::move(shown))
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

void check_sections(const Surroundings& around) {
  for (const Value& section : items_of(around.card, "разделы")) {
    if (section.find("строки")) continue;
    around.found
        .warning("card.empty-section", section.origin().location(),
                 {"у раздела нет строк, напечатается одно название",
                  "the section has no rows; its title alone is printed"})
        .advise({"добавьте «строки»", "add «строки»"});
  }
  const Value* rows = around.card.find("строки");
  if (!rows || items_of(around.card, "разделы").empty()) return;
  around.found
      .warning("card.rows-and-sections", rows->origin().location(),
               {"указаны и «строки», и «разделы»: строки встанут перед разделами",
                "both «строки» and «разделы» are given: the rows go before the sections"})
      .advise({"перенесите строки в раздел", "move the rows into a section"});
}

TableBuilder filled(const Surroundings& around, const Scheme& scheme,
                    const std::vector<Column>& columns, std::span<const Value> file_rows) {
  const auto form = russian::date_form_like(around.setting("форма_даты"));
  TableBuilder table(scheme, columns, form.value_or(russian::DateForm::kNumeric));
  table.rows(items_of(around.card, "строки"));
  table.rows(file_rows);
  for (const Value& section : items_of(around.card, "разделы")) {
    if (!left_empty(section)) table.section(section);
  }
  return table;
}

// Conditions may leave no row at all.
void check_any_row(const Surroundings& around, const TableBuilder& table) {
  if (table.has_rows() || around.found.has_errors()) return;
  around.found
      .error("card.no-rows", around.card.origin().location(),
             {"в таблице нет ни одной строки", "the table has no rows"})
      .advise({"добавьте строки или проверьте их условия «если»",
               "add rows or look at their conditions «если»"});
}

void warn_narrowed(const Surroundings& around, const Value& settings) {
  around.found.warning("card.too-wide", settings.origin().location(),
                       {"столбцы шире полосы текста, они сужены в одной мере",
                        "the columns are wider than the text; they are narrowed alike"});
}

// Of each column, heading and cells.
std::vector<Word> widest_words(const std::vector<Column>& columns, std::span<const Value> rows) {
  std::vector<Word> widest;
  for (const Column& column : columns) {
    widest.push_back(widest_word(column.heading, Weight::kBold));
  }
  for (const Value& row : rows) {
    const auto cells = items_of(row, "ячейки");
    for (size_t i = 0; i < cells.size() && i < widest.size(); ++i) {
      for (const Value& paragraph : items_of(cells[i], "абзацы")) {
        const Value* text = paragraph.find("текст");
        if (!text || !text->is(Value::Kind::kString)) continue;  // links break anywhere
        Word word = widest_word(text->text(), Weight::kRegular);
        if (word.twips > widest[i].twips) widest[i] = std::move(word);
      }
    }
  }
  return widest;
}

constexpr double kCellMargins = 170;  // twips, both sides: style «Таблица плана»

std::vector<double> needed_by(const std::vector<Word>& words) {
  constexpr double kSlack = 20;  // widths are whole twips, and lines of borders stand in them
  std::vector<double> out;
  for (const Word& word : words) out.push_back(word.twips + kCellMargins + kSlack);
  return out;
}

bool would_tear(const Column& column, const Word& word) {
  return column.name != kNumberColumn && word.twips + kCellMargins > column.width;
}

bool would_tear(const std::vector<Column>& columns, const std::vector<Word>& words) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (would_tear(columns[i], words[i])) return true;
  }
  return false;
}

// «2,9»: never less than is needed.
std::string centimetres(double twips) {
  const int tenths = static_cast<int>(std::ceil(twips / 567 * 10));
  return fmt::format("{},{}", tenths / 10, tenths % 10);
}

std::string centimetres_in_english(double twips) {
  std::string out = centimetres(twips);
  std::replace(out.begin(), out.end(), ',', '.');
  return out;
}

// Each column on its own, or all at once where no widths would do.
void warn_torn(const Surroundings& around, const Value& settings,
               const std::vector<Column>& columns, const std::vector<Word>& words) {
  if (around.card.find("шаблон")) return;  // its type is not known
  const std::vector<double> needed = needed_by(words);
  double all = 0;
  for (size_t i = 0; i < columns.size(); ++i) {
    all += columns[i].name == kNumberColumn ? columns[i].width : needed[i];
  }
  if (all > around.text_width) {
    around.found
        .warning(
            "card.narrow-columns", settings.origin().location(),
            {fmt::format("столбцы не помещаются: их словам нужно {} см, а на листе есть {} "
                         "см; слова разорвутся",
                         centimetres(all), centimetres(around.text_width)),
             fmt::format("the columns find no room: their words need {} cm, the page has {} "
                         "cm; words will be torn",
                         centimetres_in_english(all), centimetres_in_english(around.text_width))})
        .advise(text_of(around.card, "ориентация") == "альбомная"
                    ? Message{"сократите слова или уберите столбцы",
                              "shorten words or leave out columns"}
                    : Message{"сократите слова, уберите столбцы или поверните лист: «ориентация: "
                              "альбомная»",
                              "shorten words, leave out columns or turn the page: «ориентация: "
                              "альбомная»"});
    return;
  }
  for (size_t i = 0; i < columns.size(); ++i) {
    if (!would_tear(columns[i], words[i])) continue;
    const SourceLocation own = columns[i].origin.location();
    around.found
        .warning("card.narrow-column", own.file.empty() ? settings.origin().location() : own,
                 {fmt::format("столбец «{}» узок: слово «{}» в нём разорвётся", columns[i].heading,
                              words[i].text),
                  fmt::format("the column «{}» is narrow: the word «{}» will be torn in it",
                              columns[i].heading, words[i].text)})
        .advise({fmt::format("напишите «ширина: {} см» и убавьте другие столбцы",
                             centimetres(needed[i])),
                 fmt::format("write «ширина: {} см» and make other columns narrower",
                             centimetres(needed[i]))});
  }
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
    if (auto table = read_table_file(*entry, typed_columns ? settings : Value(), around)) {
      settings = table->columns;
      file_rows = std::move(table->rows);
    }
  }
  const Scheme scheme = scheme_of(card);
  const Numbered numbered = scheme.numbering == Numbering::kNone ? Numbered::kNo : Numbered::kYes;
  ColumnLayout layout = lay_out(settings, numbered, around.text_width);
  if (layout.narrowed) warn_narrowed(around, settings);
  TableBuilder table = filled(around, scheme, layout.columns, file_rows);
  std::vector<Word> words = widest_words(layout.columns, table.made());
  if (would_tear(layout.columns, words)) {
    layout = lay_out(settings, numbered, around.text_width, needed_by(words));
    table = filled(around, scheme, layout.columns, file_rows);
    warn_torn(around, settings, layout.columns, words);
  }
  const std::vector<Column>& columns = layout.columns;
  check_sections(around);
  check_any_row(around, table);
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
