// Rows of a plan or list from a table file: «таблица: школы.xlsx».
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/files.h"
#include "data/table.h"
#include "paper/builder.h"
#include "paper/columns.h"
#include "paper/keys.h"

namespace prikaz::paper {

using data::Value;

namespace {

// A column of the paper and that of the table it is filled from.
struct Filled {
  std::string name;
  std::string source;
};

// The key of a table's column: «№ п/п» is the column of numbers.
std::string column_key(const std::string& name) {
  const std::string key = canonical_key(name);
  const bool number = key == "№" || key == "№_п/п" || key == "№п/п";
  return number ? std::string(kNumberColumn) : key;
}

std::string cell_text(const Value& cell) {
  switch (cell.kind()) {
    case Value::Kind::kString:
      return cell.text();
    case Value::Kind::kInteger:
      return fmt::format("{}", cell.integer());
    case Value::Kind::kNumber: {
      std::string out = fmt::format("{}", cell.number());
      std::replace(out.begin(), out.end(), '.', ',');
      return out;
    }
    case Value::Kind::kBoolean:
      return cell.boolean() ? "да" : "нет";
    default:
      return {};
  }
}

Value row_of(const Value& typed, const std::vector<Filled>& columns) {
  std::vector<data::Member> cells;
  for (const Filled& column : columns) {
    const Value* cell = typed.find(column.source);
    if (!cell) continue;
    cells.push_back({column.name, {}, Value::string(cell_text(*cell)).with_origin(cell->origin())});
  }
  return Value::map(std::move(cells)).with_origin(typed.origin());
}

// Settings for a card that says nothing of columns: those of the table, with its names as headings.
Value settings_from(const data::Table& table) {
  MapMaker out;
  for (const std::string& name : table.columns) {
    out.add(column_key(name), MapMaker().add("заголовок", name).value());
  }
  return out.value();
}

// Finds each column of the card in the table, by its name or its heading.
std::vector<Filled> match_columns(const Value& settings, const data::Table& table,
                                  const std::string& file, Diagnostics& found) {
  std::vector<std::string> keys;
  std::transform(table.columns.begin(), table.columns.end(), std::back_inserter(keys), column_key);
  std::vector<Filled> out;
  for (const data::Member& column : settings.members()) {
    const KeyMatch by_name = match_key(column.key, keys);
    const KeyMatch by_heading = match_key(text_of(column.value, "заголовок"), keys);
    const auto index = by_name.index ? by_name.index : by_heading.index;
    if (index) {
      out.push_back({column.key, table.columns[*index]});
    } else if (column.key != kNumberColumn) {
      const std::string all = fmt::format("{}", fmt::join(table.columns, ", "));
      found
          .error("card.unknown-column", column.key_origin.location(),
                 {fmt::format("в таблице «{}» нет столбца «{}»", file, column.key),
                  fmt::format("the table «{}» has no column «{}»", file, column.key)})
          .propose(by_name.nearest)
          .advise({"в ней есть: " + all, "it has: " + all});
    }
  }
  return out;
}

// The file itself, not what is in it.
bool is_of_file(const Diagnostics& errors) {
  return errors.items().front().code.starts_with("file.");
}

std::shared_ptr<const data::Table> read_file(const Value& entry, const Surroundings& around) {
  const Value& name = *entry.find("файл");
  const auto at_its_name = [&](Diagnostics errors) {
    for (Diagnostic& error : errors.items()) {
      error.where = name.origin().location();
      error.text = name.text();
    }
    around.found.append(std::move(errors));
    return nullptr;
  };
  auto path = files::inside(around.folder, name.text());
  if (!path) return at_its_name(std::move(path).error());
  auto table = around.tables.read(*path, text_of(entry, "лист"), around.found);
  if (table) return *table;
  if (is_of_file(table.error())) return at_its_name(std::move(table).error());
  around.found.append(std::move(table).error());
  return nullptr;
}

}  // namespace

std::optional<FileTable> read_table_file(const Value& entry, const Value& columns,
                                         const Surroundings& around) {
  if (!entry.find("файл")) return std::nullopt;
  const auto table = read_file(entry, around);
  if (!table) return std::nullopt;
  FileTable out;
  out.columns = columns.is(Value::Kind::kMap) ? columns : settings_from(*table);
  const std::vector<Filled> filled =
      match_columns(out.columns, *table, text_of(entry, "файл"), around.found);
  for (const Value& row : table->rows.items()) out.rows.push_back(row_of(row, filled));
  return out;
}

}  // namespace prikaz::paper
