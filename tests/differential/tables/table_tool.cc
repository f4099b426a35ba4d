// Prints a table as the streaming reader gives it, a line of text for each row with a tab between
// the cells: table_tool FILE [SHEET]. Messages go to stderr. What the tests of tables run.
#include <cstdio>

#include "data/table_stream.h"

using namespace prikaz;

namespace {

std::string shown(const data::Value& cell) {
  using Kind = data::Value::Kind;
  switch (cell.kind()) {
    case Kind::kNull:
      return "";
    case Kind::kBoolean:
      return cell.boolean() ? "да" : "нет";
    case Kind::kInteger:
      return std::to_string(cell.integer());
    case Kind::kNumber: {
      char text[64];
      std::snprintf(text, sizeof text, "%.10g", cell.number());
      return text;
    }
    default:
      break;
  }
  std::string out;
  for (const char c : cell.text()) out += c == '\n' ? '|' : c;
  return out;
}

void tell(const Diagnostics& found) {
  for (const Diagnostic& item : found) {
    std::fprintf(stderr, "%s\n", format(item, Language::kRussian).c_str());
  }
}

Result<void> print(const char* path, const char* sheet) {
  PRIKAZ_TRY(files::Input input, files::Input::open(path));
  data::TableOptions options;
  options.sheet = sheet;
  Diagnostics notes;
  PRIKAZ_TRY(data::TableStream table, data::TableStream::open(std::move(input), options, notes));
  for (const std::string& name : table.columns()) std::printf("%s\t", name.c_str());
  std::printf("\n");
  for (;;) {
    PRIKAZ_TRY(const auto row, table.next());
    if (!row) break;
    tell(row->wrong);
    for (const data::Member& cell : row->value.members()) {
      std::printf("%s\t", shown(cell.value).c_str());
    }
    std::printf("\n");
  }
  table.finish(notes);
  tell(notes);
  return {};
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const auto done = print(arguments[1], count > 2 ? arguments[2] : "");
  if (!done) tell(done.error());
  return done ? 0 : 1;
}
