// w:tbl (ECMA-376 part 1, 17.4).
#include <algorithm>

#include "wml/story_reader.h"
#include "wml/values.h"

namespace prikaz::wml {

void StoryReader::read_table(xml::Node node, Blocks& out) {
  Table table;
  ++table_depth_;
  if (const xml::Node properties = node.child("w:tblPr"))
    read_table_properties(properties, builder_.scope(), table.properties);
  if (const xml::Node grid = node.child("w:tblGrid")) read_grid(grid, table);
  read_rows(node, table);
  --table_depth_;
  if (!table.rows.empty()) out.push_back({std::move(table)});
}

void StoryReader::read_grid(xml::Node node, Table& table) {
  for (xml::Node column : node.children("w:gridCol")) {
    if (table.grid.size() == kMostColumns) {
      report().unsupported("w:tblGrid: > " + std::to_string(kMostColumns));
      break;
    }
    const auto width = Attributes(column, report()).measure("w:w");
    table.grid.push_back(std::max(width.value_or(Length()), Length()));
  }
}

void StoryReader::read_rows(xml::Node parent, Table& table) {
  for (xml::Node node : parent.children()) {
    const Name name = name_of(node.name());
    if (const auto inner = unwrapped(node, name)) {
      read_rows(*inner, table);
    } else if (name == Name::kTr) {
      read_row(node, table);
    } else {
      read_mark(node, name);  // properties and grid were read before
    }
  }
}

void StoryReader::read_row(xml::Node node, Table& table) {
  Row row;
  if (const xml::Node properties = node.child("w:trPr")) {
    if (properties.child("w:del")) return;  // 17.13.5.12: a deleted row
    row.properties = builder_.interner().row(properties, source_);
  }
  if (const xml::Node exceptions = node.child("w:tblPrEx"))
    read_table_properties(exceptions, builder_.scope(), row.properties.exceptions.emplace());
  constexpr size_t kUsualColumns = 8;
  row.cells.reserve(std::min(table.grid.size(), kUsualColumns));
  read_cells(node, row);
  if (!row.cells.empty()) table.rows.push_back(std::move(row));
}

void StoryReader::read_cells(xml::Node parent, Row& row) {
  for (xml::Node node : parent.children()) {
    const Name name = name_of(node.name());
    if (const auto inner = unwrapped(node, name)) {
      read_cells(*inner, row);
    } else if (name == Name::kTc) {
      read_cell(node, row);
    } else {
      read_mark(node, name);
    }
  }
}

void StoryReader::read_cell(xml::Node node, Row& row) {
  if (row.cells.size() == kMostColumns) {
    report().unsupported("w:tr: > " + std::to_string(kMostColumns) + " w:tc");
    return;
  }
  const xml::Node properties = node.child("w:tcPr");
  if (properties && properties.child("w:cellDel")) return;
  Cell cell;
  cell.properties = builder_.interner().cell(properties, source_);
  read_blocks(node, cell.blocks);
  end_with_paragraph(cell.blocks);
  row.cells.push_back(std::move(cell));
}

}  // namespace prikaz::wml
