// Builds a table: its rows and cells with their flows and structure elements.
#include <algorithm>

#include "layout/block/build.h"

namespace prikaz::layout {
namespace {

using Role = StructureElement::Role;

constexpr int kColumnLimit = 512;  // Word allows 63

class TableBuilder {
 public:
  TableBuilder(Context& context, const wml::Table& source, const BuildPlace& place)
      : context_(context), place_(place), box_(std::make_unique<TableBox>()) {
    box_->source = &source;
  }
  std::unique_ptr<TableBox> run();

 private:
  void count_columns();
  void row(const wml::Row& source, int index);
  void cell(RowBox& row, const wml::Cell& source, int column);
  void merge_vertically();
  int32_t row_group(bool header);

  Context& context_;
  const BuildPlace& place_;
  std::unique_ptr<TableBox> box_;
  int columns_ = 0;
  int32_t head_ = kArtifact, body_ = kArtifact;
};

int span_of(const wml::Cell& cell) {
  return std::clamp(cell.properties.grid_span, 1, kColumnLimit);
}

void TableBuilder::count_columns() {
  columns_ = static_cast<int>(std::min<size_t>(box_->source->grid.size(), kColumnLimit));
  for (const wml::Row& row : box_->source->rows) {
    int count = std::clamp(row.properties.grid_before, 0, kColumnLimit) +
                std::clamp(row.properties.grid_after, 0, kColumnLimit);
    for (const wml::Cell& cell : row.cells) count += span_of(cell);
    columns_ = std::max(columns_, std::min(count, kColumnLimit));
  }
}

int32_t TableBuilder::row_group(bool header) {
  int32_t& group = header ? head_ : body_;
  if (group == kArtifact) {
    group = context_.structure.add(header ? Role::kTableHead : Role::kTableBody, box_->element);
  }
  return group;
}

void TableBuilder::row(const wml::Row& source, int index) {
  RowBox& row = box_->rows.emplace_back();
  row.source = &source;
  row.context = {box_->source, index, 0, static_cast<int>(box_->source->rows.size()), columns_};
  row.header =
      source.properties.header.value_or(false) && box_->header_rows == static_cast<uint32_t>(index);
  if (row.header) ++box_->header_rows;
  row.spaced = box_->spacing > Length();
  row.cant_split = source.properties.cant_split.value_or(false);
  row.minimum = source.properties.height.value_or(Length());
  row.height_rule = source.properties.height_rule.value_or(
      row.minimum > Length() ? wml::HeightRule::kAtLeast : wml::HeightRule::kAuto);
  row.element = context_.structure.add(Role::kTableRow, row_group(row.header));
  row.cells.reserve(source.cells.size());
  int column = std::clamp(source.properties.grid_before, 0, columns_);
  for (const wml::Cell& cell_source : source.cells) {
    if (column >= columns_) break;
    if (cell_source.properties.horizontal_continue && !row.cells.empty()) {
      ++row.cells.back().span;
      ++column;
      continue;
    }
    cell(row, cell_source, column);
    column += row.cells.back().span;
  }
  if (row.cells.empty() || row.cells[0].flow == nullptr || row.cells[0].flow->blocks.empty())
    return;
  const ParagraphBox* first = row.cells[0].flow->blocks[0].paragraph();
  row.keep_next = first && first->look->keep_next;
}

void TableBuilder::cell(RowBox& row, const wml::Cell& source, int column) {
  CellBox& cell = row.cells.emplace_back();
  cell.source = &source;
  cell.column = column;
  cell.span = std::min(span_of(source), columns_ - column);
  cell.row = row.context.row;
  cell.continued =
      source.properties.vertical_merge == wml::VerticalMerge::kContinue && row.context.row > 0;
  style::TableContext at = row.context;
  at.column = column;
  cell.look = context_.cascade.cell(at, *row.source, source);
  if (cell.continued) return;
  cell.element =
      context_.structure.add(row.header ? Role::kTableHeaderCell : Role::kTableCell, row.element);
  if (cell.element != kArtifact) {
    StructureElement& element = context_.structure.at(cell.element);
    element.column_span = cell.span;
    if (row.header) element.scope = StructureElement::Scope::kColumn;
  }
  cell.flow =
      std::make_unique<Flow>(build_flow(context_, source.blocks, {&at, cell.element, nullptr}));
  for (const Block& block : cell.flow->blocks) {
    if (const ParagraphBox* box = block.paragraph()) {
      for (const Mark& mark : box->content.marks) {
        if (mark.kind == Mark::Kind::kFootnote) row.notes.push_back(mark.index);
      }
    } else {
      for (const RowBox& inner : block.table()->rows)
        row.notes.insert(row.notes.end(), inner.notes.begin(), inner.notes.end());
    }
  }
}

// 17.4.84 vMerge: a run of continuing cells in one column belongs to the cell that restarts it.
void TableBuilder::merge_vertically() {
  std::vector<CellBox*> open(static_cast<size_t>(columns_), nullptr);
  for (RowBox& row : box_->rows) {
    std::vector<CellBox*> here(static_cast<size_t>(columns_), nullptr);
    for (CellBox& cell : row.cells) {
      CellBox* above = open[static_cast<size_t>(cell.column)];
      if (cell.continued && above) {
        above->row_span = row.context.row - above->row + 1;
        here[static_cast<size_t>(cell.column)] = above;
      } else if (cell.source->properties.vertical_merge == wml::VerticalMerge::kRestart) {
        here[static_cast<size_t>(cell.column)] = &cell;
      }
    }
    open.swap(here);
  }
  for (RowBox& row : box_->rows) {
    for (CellBox& cell : row.cells) {
      if (cell.continued || cell.row_span == 1) continue;
      if (cell.element != kArtifact) context_.structure.at(cell.element).row_span = cell.row_span;
      for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
        box_->rows[static_cast<size_t>(r)].covering.push_back(&cell);
      }
    }
  }
}

std::unique_ptr<TableBox> TableBuilder::run() {
  box_->look = context_.cascade.table(*box_->source);
  box_->element = context_.structure.add(Role::kTable, place_.container);
  box_->spacing = std::clamp(box_->look.properties.cell_spacing.value_or(Length()), Length(),
                             Length::points(72));
  count_columns();
  const wml::TableProperties& properties = box_->source->properties;
  if (box_->element != kArtifact) {
    context_.structure.at(box_->element).alternative_text =
        properties.description.empty() ? properties.caption : properties.description;
  }
  box_->rows.reserve(box_->source->rows.size());
  int index = 0;
  for (const wml::Row& source : box_->source->rows) row(source, index++);
  // A table of nothing but header rows repeats none of them.
  if (box_->header_rows == box_->rows.size()) box_->header_rows = 0;
  merge_vertically();
  return std::move(box_);
}

}  // namespace

std::unique_ptr<TableBox> build_table(Context& context, const wml::Table& table,
                                      const BuildPlace& place) {
  return TableBuilder(context, table, place).run();
}

}  // namespace prikaz::layout
