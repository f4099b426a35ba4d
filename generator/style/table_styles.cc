#include "style/table_styles.h"

#include <algorithm>

#include "wml/property_fields.h"

namespace prikaz::style {
namespace {

using wml::TablePart;

bool says_of_text(const wml::TableStylePart& part) {
  return !(part.paragraph == wml::ParagraphProperties{}) || !(part.run == wml::RunProperties{});
}

void overlay_part(wml::TableStylePart& under, const wml::TableStylePart& over) {
  under.present = true;
  overlay(under.paragraph, over.paragraph);
  overlay(under.run, over.run);
  overlay(under.table, over.table);
  overlay(under.row, over.row);
  overlay(under.cell, over.cell);
}

// Which band a row or column is in, from 0; -1 outside of all bands.
int band_of(int index, int count, bool first_off, bool last_off, int band) {
  if (band <= 0 || (first_off && index == 0) || (last_off && index == count - 1)) return -1;
  return (index - (first_off ? 1 : 0)) / band;
}

int row_band_of(const TableFacts& facts, const TableContext& context, int row) {
  if (!facts.look.horizontal_bands) return -1;
  return band_of(row, context.row_count, facts.look.first_row, facts.look.last_row, facts.row_band);
}
int column_band_of(const TableFacts& facts, const TableContext& context, int column) {
  if (!facts.look.vertical_bands) return -1;
  return band_of(column, context.column_count, facts.look.first_column, facts.look.last_column,
                 facts.column_band);
}

}  // namespace

FlatTableStyle flatten_table_style(const wml::StyleSheet& sheet, wml::StyleIndex style) {
  std::vector<const wml::Style*> chain;
  for (; style != wml::kNone; style = sheet.styles[static_cast<size_t>(style)].based_on)
    chain.push_back(&sheet.styles[static_cast<size_t>(style)]);
  FlatTableStyle flat;
  for (auto derived = chain.rbegin(); derived != chain.rend(); ++derived)
    for (size_t part = 0; part < (*derived)->table_parts.size(); ++part)
      if ((*derived)->table_parts[part].present)
        overlay_part(flat.parts[part], (*derived)->table_parts[part]);
  for (size_t part = 0; part < flat.parts.size(); ++part) {
    if (!flat.parts[part].present) continue;
    flat.present |= static_cast<PartMask>(1u << part);
    if (says_of_text(flat.parts[part])) flat.text |= static_cast<PartMask>(1u << part);
  }
  return flat;
}

PartMask parts_at(const TableFacts& facts, const TableContext& context) {
  const wml::TableLook& look = facts.look;
  const bool top = look.first_row && context.row == 0;
  const bool bottom =
      look.last_row && context.row_count > 0 && context.row == context.row_count - 1;
  const bool left = look.first_column && context.column == 0;
  const bool right =
      look.last_column && context.column_count > 0 && context.column == context.column_count - 1;
  PartMask mask = bit(TablePart::kWholeTable);
  if (const int band = column_band_of(facts, context, context.column); band >= 0)
    mask |= bit(band % 2 == 0 ? TablePart::kOddColumns : TablePart::kEvenColumns);
  if (const int band = row_band_of(facts, context, context.row); band >= 0)
    mask |= bit(band % 2 == 0 ? TablePart::kOddRows : TablePart::kEvenRows);
  if (left) mask |= bit(TablePart::kFirstColumn);
  if (right) mask |= bit(TablePart::kLastColumn);
  if (top) mask |= bit(TablePart::kFirstRow);
  if (bottom) mask |= bit(TablePart::kLastRow);
  if (top && left) mask |= bit(TablePart::kTopLeft);
  if (top && right) mask |= bit(TablePart::kTopRight);
  if (bottom && left) mask |= bit(TablePart::kBottomLeft);
  if (bottom && right) mask |= bit(TablePart::kBottomRight);
  return mask & facts.style->present;
}

Edges region_edges(TablePart part, const TableFacts& facts, const TableContext& context,
                   int grid_span) {
  const int last_column = context.column + std::max(grid_span, 1) - 1;
  Edges table{context.row == 0, context.row >= context.row_count - 1, context.column == 0,
              last_column >= context.column_count - 1};
  switch (part) {
    case TablePart::kWholeTable:
      return table;
    case TablePart::kFirstRow:
    case TablePart::kLastRow:
      return {true, true, table.left, table.right};
    case TablePart::kFirstColumn:
    case TablePart::kLastColumn:
      return {table.top, table.bottom, true, true};
    case TablePart::kOddRows:
    case TablePart::kEvenRows: {
      const int band = row_band_of(facts, context, context.row);
      return {context.row == 0 || row_band_of(facts, context, context.row - 1) != band,
              table.bottom || row_band_of(facts, context, context.row + 1) != band, table.left,
              table.right};
    }
    case TablePart::kOddColumns:
    case TablePart::kEvenColumns: {
      const int band = column_band_of(facts, context, context.column);
      return {table.top, table.bottom,
              context.column == 0 || column_band_of(facts, context, context.column - 1) != band,
              table.right || column_band_of(facts, context, last_column + 1) != band};
    }
    case TablePart::kTopLeft:
    case TablePart::kTopRight:
    case TablePart::kBottomLeft:
    case TablePart::kBottomRight:
      return {true, true, true, true};
  }
  return table;
}

void apply_region_borders(const wml::Borders& region, const Edges& edges, wml::Borders& cell) {
  const auto apply = [](std::optional<wml::Border>& side, bool outer,
                        const std::optional<wml::Border>& at_edge,
                        const std::optional<wml::Border>& inside) {
    const auto& border = outer ? at_edge : inside;
    if (border) side = border;
  };
  apply(cell.top, edges.top, region.top, region.inside_horizontal);
  apply(cell.bottom, edges.bottom, region.bottom, region.inside_horizontal);
  apply(cell.left, edges.left, region.left, region.inside_vertical);
  apply(cell.right, edges.right, region.right, region.inside_vertical);
  if (region.diagonal_down) cell.diagonal_down = region.diagonal_down;
  if (region.diagonal_up) cell.diagonal_up = region.diagonal_up;
}

}  // namespace prikaz::style
