#include "batch/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "data/grid.h"
#include "paper/resolve.h"
#include "russian/letters.h"

namespace prikaz::batch {

using data::Value;

namespace {

// «шум; пыль» and a line for each, with or without dashes.
Value parted(const Value& cell) {
  std::vector<Value> items;
  const std::string text = paper::scalar_text(cell).value_or("");
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find_first_of(";\n", at), text.size());
    std::string_view item = data::trimmed_cell(std::string_view(text).substr(at, end - at));
    for (const std::string_view dash : {"- ", "– ", "— "}) {
      if (item.starts_with(dash)) item = data::trimmed_cell(item.substr(dash.size()));
    }
    if (!item.empty()) items.push_back(Value::string(std::string(item)).with_origin(cell.origin()));
    at = end + 1;
  }
  return Value::list(std::move(items)).with_origin(cell.origin());
}

// A number of a CSV file, which a workbook would hold as one: only when it prints as it was typed
// («07» and «1,50» stay texts).
Value typed(const Value& cell) {
  constexpr size_t kExact = 15;  // digits
  if (!cell.is(Value::Kind::kString) || !cell.plain() || cell.text().size() > kExact) return cell;
  std::string text = cell.text();
  std::replace(text.begin(), text.end(), ',', '.');
  double number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  if (read.ec != std::errc{} || read.ptr != end) return cell;
  const Value value = number == std::trunc(number) ? Value::integer(static_cast<int64_t>(number))
                                                   : Value::number(number);
  if (paper::scalar_text(value) != cell.text()) return cell;
  return value.with_origin(cell.origin());
}

}  // namespace

std::string column_name(std::string_view heading) {
  const std::string text = russian::lower(russian::normalized(heading));
  std::string out;
  bool gap = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c != U'№' && (c == U'_' || !russian::continues_identifier(c))) {
      gap = !out.empty();
      continue;
    }
    if (gap || (c == U'№' && !out.empty())) out += '_';
    gap = c == U'№';
    if (c == U'№') {
      out += "номер";
    } else {
      utf8::append(out, c);
    }
  }
  size_t first = 0;
  if (!out.empty() && !russian::starts_identifier(utf8::next(out, first))) out.insert(0, "_");
  return out;
}

Result<Columns> Columns::of(const std::vector<std::string>& headings,
                            const std::vector<std::string>& lists) {
  Columns out;
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const std::string& heading : headings) {
    std::string name = column_name(heading);
    if (name.empty()) name = "столбец";
    for (int number = 2; !taken.insert(name).second; ++number) {
      name = fmt::format("{}_{}", column_name(heading), number);
    }
    names.push_back(name);
    out.columns_.push_back({heading, std::move(name), false});
  }
  for (const std::string& list : lists) {
    const auto found = std::find(names.begin(), names.end(), column_name(list));
    if (found != names.end()) {
      out.columns_[static_cast<size_t>(found - names.begin())].list = true;
      continue;
    }
    Diagnostics error =
        failure("batch.unknown-column", {},
                {fmt::format("в таблице нет столбца «{}»", list),
                 fmt::format("the table has no column «{}»", list)},
                {"все столбцы и их имена: --columns", "all columns and their names: --columns"});
    error.items().front().proposed = utf8::nearest(column_name(list), names);
    return error;
  }
  return out;
}

Value Columns::row(const Value& cells) const {
  if (!cells.is(Value::Kind::kMap)) return cells;
  std::vector<data::Member> members;
  size_t at = 0;
  for (const data::Member& member : cells.members()) {
    // Sheets have their cells in the order of the columns.
    const Column* column = at < columns_.size() ? &columns_[at++] : nullptr;
    if (!column || column->heading != member.key) {
      const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const Column& each) {
        return each.heading == member.key;
      });
      column = found == columns_.end() ? nullptr : &*found;
    }
    const bool list = column && column->list && !member.value.is(Value::Kind::kList);
    members.push_back({column ? column->name : column_name(member.key), member.key_origin,
                       list ? parted(member.value) : typed(member.value)});
  }
  return Value::map(std::move(members)).with_origin(cells.origin());
}

}  // namespace prikaz::batch
