#include <algorithm>

#include "merge/generate.h"
#include "merge/number.h"

namespace prikaz::merge {
namespace {

bool has_tag_child(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const Node& child) { return child.is_tag(); });
}

}  // namespace

int Generator::mark_of(const Node& cell, Verb verb) const {
  for (int index : cell.marks)
    if (source_.tags[index].verb == verb && !source_.tags[index].faulty) return index;
  return -1;
}

TableInfo Generator::table_info(const Node& table) const {
  TableInfo info;
  if (const Node* grid = table.child("w:tblGrid"))
    for (const Node& column : grid->children)
      if (column.is("w:gridCol")) info.grid.push_back(number<int64_t>(column.attribute("w:w"), 0));
  for (const Node& row : table.children) {
    for (const Node& cell : row.children) {
      const Node* properties = cell.child("w:tcPr");
      const Node* width = properties ? properties->child("w:tcW") : nullptr;
      const std::string* value = width ? width->attribute("w:w") : nullptr;
      const bool filled = mark_of(cell, Verb::kCellWidth) >= 0;
      if (filled || (value && value->find("{{") != std::string::npos)) info.widths_from_data = true;
    }
  }
  return info;
}

void Generator::table(const Node& node) {
  const bool dynamic =
      std::any_of(node.children.begin(), node.children.end(), [&](const Node& row) {
        if (!row.is("w:tr")) return false;
        return has_tag_child(row) ||
               std::any_of(row.children.begin(), row.children.end(), [&](const Node& cell) {
                 return mark_of(cell, Verb::kColumnSpan) >= 0 ||
                        mark_of(cell, Verb::kCellWidth) >= 0 ||
                        mark_of(cell, Verb::kMergeAcross) >= 0;
               });
      });
  const bool may_vanish = has_tag_child(node);
  const bool outer = std::exchange(dynamic_table_, dynamic);
  if (may_vanish) op(Code::kBeginElement);
  if (dynamic) op(Code::kBeginTable);
  put_start(node, false);
  for (const Node& child : node.children) {
    if (dynamic && child.is("w:tblGrid")) {
      op(Code::kGrid);
    } else {
      element(child);
    }
  }
  put_end(node);
  if (dynamic) {
    program_.tables.push_back(table_info(node));
    op(Code::kEndTable, static_cast<uint32_t>(program_.tables.size() - 1));
  }
  if (may_vanish) {
    const auto [begin, length] = aside("<w:tr");
    op(Code::kEndElement, begin, length);
  }
  dynamic_table_ = outer;
}

void Generator::row(const Node& node) {
  const bool may_vanish = has_tag_child(node);
  if (may_vanish) op(Code::kBeginElement);
  if (dynamic_table_) op(Code::kRow);
  plain(node);
  if (!may_vanish) return;
  const auto [begin, length] = aside("<w:tc");
  op(Code::kEndElement, begin, length);
}

std::vector<Generator::Filled> Generator::filled_properties(const Node& cell,
                                                            int64_t columns) const {
  std::vector<Filled> filled;
  auto fill = [&](Verb verb, std::string_view element, Code code) {
    const int index = mark_of(cell, verb);
    if (index >= 0) filled.push_back({element, code, static_cast<uint32_t>(index)});
  };
  fill(Verb::kColumnSpan, "w:gridSpan", Code::kSpan);
  fill(Verb::kMergeDown, "w:vMerge", Code::kMergeDown);
  fill(Verb::kCellColour, "w:shd", Code::kColour);
  fill(Verb::kCellWidth, "w:tcW", Code::kCellWidth);
  const int across = mark_of(cell, Verb::kMergeAcross);
  if (across >= 0 && !source_.tags[across].expression)
    filled.push_back({"w:gridSpan", Code::kSpanOfLoop, static_cast<uint32_t>(columns)});
  return filled;
}

void Generator::cell_properties(const Node& cell) {
  Node holder = Node::element("w:tc");
  if (const Node* written = cell.child("w:tcPr")) holder.children.push_back(*written);
  const Node* old = holder.child("w:tcPr");
  const Node* span = old ? old->child("w:gridSpan") : nullptr;
  const auto filled =
      filled_properties(cell, number<int64_t>(span ? span->attribute("w:val") : nullptr, 1));
  for (const Filled& item : filled) {
    Node& properties = ensure_child(holder, "w:tcPr");
    remove_child(properties, item.element);
    ensure_child(properties, item.element);
  }
  const Node* list = holder.child("w:tcPr");
  if (!list) return;
  put_start(*list, false);
  for (const Node& child : list->children) {
    const auto item = std::find_if(filled.begin(), filled.end(), [&](const Filled& candidate) {
      return child.is(candidate.element);
    });
    if (item == filled.end()) {
      element(child);
      continue;
    }
    put("<" + child.name);
    put(child.is("w:shd")   ? " w:val=\"clear\" w:color=\"auto\" w:fill=\""
        : child.is("w:tcW") ? " w:type=\"dxa\" w:w=\""
                            : " w:val=\"");
    op(item->code, item->argument);
    put("\"/>");
  }
  put_end(*list);
}

void Generator::cell(const Node& node) {
  const int across = mark_of(node, Verb::kMergeAcross);
  const int down = mark_of(node, Verb::kMergeDown);
  size_t jump = 0;
  if (across >= 0) {
    const bool by_value = source_.tags[across].expression.has_value();
    jump = by_value ? op(Code::kJumpIfSame, static_cast<uint32_t>(across))
                    : op(Code::kJumpUnlessFirst);
  }
  if (dynamic_table_) op(Code::kBeginCell);
  put_start(node, false);
  cell_properties(node);
  if (dynamic_table_) op(Code::kCell);
  blocks(node, down >= 0 ? Merged::kMaybe : Merged::kNever);
  put_end(node);
  if (across >= 0) land(jump);
}

}  // namespace prikaz::merge
