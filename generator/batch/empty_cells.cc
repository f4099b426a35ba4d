#include "batch/empty_cells.h"

#include <fmt/format.h>

#include <algorithm>

#include "paper/resolve.h"

namespace prikaz::batch {

using data::Value;

namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// «если: школа.риски» and {{ школа.телефон | default('нет') }}, {{ … if школа.телефон }}: the
// author knows that the cell may be empty.
bool is_careful(std::string_view text) {
  for (const std::string_view word : {" if ", "default(", " or ", " is "}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

EmptyCells::EmptyCells(const Value& card, std::string_view as) {
  look(card, std::string(as) + ".");
  std::erase_if(printed_, [&](const std::string& name) { return has(may_be_empty_, name); });
}

void EmptyCells::look_at_text(const Value& text, const std::string& prefix) {
  if (!paper::has_expression(text.text())) return;
  std::vector<std::string>& names = is_careful(text.text()) ? may_be_empty_ : printed_;
  for (const std::string& path : paper::paths_printed(text.text(), text.origin().location())) {
    if (!path.starts_with(prefix)) continue;
    const std::string rest = path.substr(prefix.size());
    std::string name = rest.substr(0, rest.find('.'));
    if (!has(names, name)) names.push_back(std::move(name));
  }
}

void EmptyCells::look(const Value& value, const std::string& prefix) {
  if (value.is(Value::Kind::kString)) return look_at_text(value, prefix);
  if (value.is(Value::Kind::kList)) {
    for (const Value& item : value.items()) look(item, prefix);
  }
  if (!value.is(Value::Kind::kMap)) return;
  for (const data::Member& member : value.members()) {
    if (member.key != "если") look(member.value, prefix);
  }
}

void EmptyCells::tell(const Value& row, Diagnostics& found) const {
  for (const std::string& name : printed_) {
    const Value* cell = row.find(name);
    if (!cell || !cell->is(Value::Kind::kNull)) continue;
    found
        .warning("batch.empty-cell", cell->origin().location(),
                 {fmt::format("ячейка «{}» пуста, на её месте в бумаге ничего не будет", name),
                  fmt::format("the cell «{}» is empty, the paper has nothing in its place", name)})
        .advise({"заполните её или напишите в карточке {{ … | default('…', true) }}",
                 "fill it in or write {{ … | default('…', true) }} in the card"});
  }
}

}  // namespace prikaz::batch
