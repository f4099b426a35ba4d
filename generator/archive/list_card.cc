// A list as a card of kind «список», which paper and the pipeline make a document of.
#include <fmt/format.h>

#include <utility>

#include "archive/list.h"

namespace prikaz::archive {

using data::Value;

namespace {

data::Member member(std::string key, Value value) {
  return {std::move(key), {}, std::move(value)};
}

Value texts(const std::vector<std::string>& lines) {
  std::vector<Value> out;
  for (const std::string& line : lines) out.push_back(Value::string(line));
  return Value::list(std::move(out));
}

// A text of a cell: its lines as paragraphs, «- » no dash line.
Value cell(const std::string& text) {
  std::vector<Value> lines;
  for (size_t at = 0;;) {
    const size_t end = text.find('\n', at);
    lines.push_back(Value::string(text.substr(at, end - at)));
    if (end == std::string::npos) break;
    at = end + 1;
  }
  return lines.size() == 1 ? lines[0] : Value::list(std::move(lines));
}

const char* alignment(CellKind kind) {
  switch (kind) {
    case CellKind::kNumber:
      return "справа";
    case CellKind::kDate:
      return "по центру";
    default:
      return "слева";
  }
}

Value columns(const List& list) {
  std::vector<data::Member> out;
  for (const ListColumn& column : list.columns) {
    std::vector<data::Member> settings;
    settings.push_back(member("заголовок", Value::string(column.heading)));
    if (column.width > 0) {
      settings.push_back(member("ширина", Value::string(fmt::format("{:g} см", column.width))));
    }
    settings.push_back(member("выравнивание", Value::string(alignment(column.kind))));
    out.push_back(member(column.name, Value::map(std::move(settings))));
  }
  return Value::map(std::move(out));
}

Value row(const List& list, const ListRow& row) {
  std::vector<data::Member> out;
  for (size_t i = 0; i < list.columns.size() && i < row.cells.size(); ++i) {
    if (!row.cells[i].empty()) out.push_back(member(list.columns[i].name, cell(row.cells[i])));
  }
  return Value::map(std::move(out));
}

// «разделы» when there are captions, else «строки».
data::Member body(const List& list) {
  struct Section {
    std::string caption;
    std::vector<Value> rows;
  };
  std::vector<Section> sections(1);
  for (const ListRow& each : list.rows) {
    if (each.section.empty()) {
      sections.back().rows.push_back(row(list, each));
    } else {
      sections.push_back({each.section, {}});
    }
  }
  if (sections.size() == 1) return member("строки", Value::list(std::move(sections[0].rows)));
  std::vector<Value> out;
  for (Section& each : sections) {
    if (each.rows.empty()) continue;
    std::vector<data::Member> members;
    members.push_back(member("название", Value::string(each.caption)));
    members.push_back(member("строки", Value::list(std::move(each.rows))));
    out.push_back(Value::map(std::move(members)));
  }
  return member("разделы", Value::list(std::move(out)));
}

}  // namespace

Value card_of(const List& list, const std::string& department,
              const std::vector<ListSigner>& signers) {
  std::vector<data::Member> card;
  card.push_back(member("вид", Value::string("список")));
  if (!department.empty()) card.push_back(member("ведомство", Value::string(department)));
  card.push_back(member("бланк", Value::string("нет")));
  card.push_back(member("заголовок", texts(list.title)));
  if (!list.preface.empty()) card.push_back(member("текст", texts(list.preface)));
  card.push_back(member("нумерация", Value::string("нет")));
  card.push_back(member("столбцы", columns(list)));
  card.push_back(body(list));
  if (!list.closing.empty()) card.push_back(member("сноски", texts(list.closing)));
  std::vector<Value> people;
  for (const ListSigner& signer : signers) {
    std::vector<data::Member> members;
    members.push_back(member("должность", Value::string(signer.post)));
    members.push_back(member("имя", Value::string(signer.name)));
    people.push_back(Value::map(std::move(members)));
  }
  if (!people.empty()) card.push_back(member("подписант", Value::list(std::move(people))));
  card.push_back(member("имя_файла", Value::string(list.name)));
  return Value::map(std::move(card));
}

}  // namespace prikaz::archive
