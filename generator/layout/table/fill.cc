#include "layout/table/fill.h"

#include <algorithm>

#include "layout/block/spacing.h"
#include "layout/table/borders.h"
#include "layout/table/cut.h"

namespace prikaz::layout {
namespace {

const Cursor* cursor_of(const Cursor& table, const CellBox& cell) {
  for (const CellCursor& entry : table.cells) {
    if (entry.cell == &cell) return &entry.at;
  }
  return nullptr;
}

Space cell_space(Length height, bool forced) {
  Space space;
  space.height = height;
  space.page_top = false;
  space.keep_top_gap = true;
  space.empty_page = forced;
  space.part_anywhere = true;
  return space;
}

Length insets(const CellBox& cell) {
  return cell.inset_top + cell.inset_bottom;
}

// The height of the rest of a cell's flow.
Length rest_height(Context& context, const CellBox& cell, const Cursor& from) {
  Space space = cell_space(kEndless, true);
  space.keep_top_gap = false;
  const Filled rest = fill(context, *cell.flow, from, space);
  return rest.height + rest.after;
}

}  // namespace

Length TableFiller::room_left(const RowBox* with) const {
  Length room = request_.room - y_;
  if (!request_.keeper) return room;
  std::vector<int32_t> notes = notes_;
  if (with) notes.insert(notes.end(), with->notes.begin(), with->notes.end());
  return room - request_.keeper->height_of(notes);
}

Length TableFiller::row_height(uint32_t r, const Cursor& cursor,
                               const std::vector<Fragment>& fragments) const {
  const RowBox& row = table_.rows[r];
  Length height = cursor.row_begun ? Length() : row.height;
  if (cursor.row_begun) {
    for (const CellBox& cell : row.cells) {
      const Cursor* at = cell.flow && cell.row_span == 1 ? cursor_of(cursor, cell) : nullptr;
      if (at) height = std::max(height, insets(cell) + rest_height(context_, cell, *at));
    }
    height = std::max(height, top_border(row) + Length::twips(1));
    if (r + 1 == table_.rows.size()) height += bottom_border(row);
  }
  // A merged cell that a page has parted wants room for its rest by its last row.
  for (const CellBox* covering : row.covering) {
    const Cursor* at = covering->flow ? cursor_of(cursor, *covering) : nullptr;
    if (!at || static_cast<int>(r) != covering->row + covering->row_span - 1) continue;
    const Length above = height_above(*covering, fragments);
    height = std::max(height, insets(*covering) + rest_height(context_, *covering, *at) - above);
  }
  return height;
}

Length TableFiller::height_above(const CellBox& covering,
                                 const std::vector<Fragment>& fragments) const {
  Length above;
  for (const Fragment& fragment : fragments) {
    if (fragment.table == &table_ && !fragment.repeated &&
        static_cast<int>(fragment.row) >= covering.row) {
      above += fragment.height;
    }
  }
  return above;
}

TableFiller::MergedPart TableFiller::merged_part(const CellBox& covering, const RowBox& row,
                                                 const Cursor& cursor, Length room,
                                                 const std::vector<Fragment>& fragments) const {
  MergedPart part;
  const Cursor* at = cursor_of(cursor, covering);
  const bool begins_here =
      covering.row == row.context.row
          ? !cursor.row_begun
          : std::any_of(fragments.begin(), fragments.end(), [&](const Fragment& fragment) {
              return fragment.table == &table_ && !fragment.repeated && fragment.begins &&
                     static_cast<int>(fragment.row) == covering.row;
            });
  if (!covering.flow || (!at && !begins_here)) return part;
  const Length above = height_above(covering, fragments);
  Space space = cell_space(above + room - insets(covering), false);
  space.keep_top_gap = !at;
  const Filled content = fill(context_, *covering.flow, at ? *at : Cursor{}, space);
  part.height = content.height + insets(covering) - above;
  part.goes_on =
      content.stop != Stop::kFlowEnd && covering.row + covering.row_span - 1 == row.context.row;
  return part;
}

Fragment TableFiller::row_fragment(uint32_t r, const Cursor& cursor) const {
  Fragment fragment;
  fragment.kind = Fragment::Kind::kRow;
  fragment.block = request_.block;
  fragment.table = &table_;
  fragment.row = r;
  fragment.y = y_;
  fragment.begins = !cursor.row_begun;
  return fragment;
}

Fragment TableFiller::whole_row(uint32_t r, const Cursor& cursor, Length height) {
  RowBox& row = table_.rows[r];
  Fragment fragment = row_fragment(r, cursor);
  fragment.height = height;
  fragment.cells.reserve(row.cells.size());
  for (const CellBox& cell : row.cells) {
    if (!cell.flow || cell.row_span > 1) continue;
    CellFragment& part = fragment.cells.emplace_back();
    part.cell = &cell;
    part.height = height;
    const Cursor* at = cursor_of(cursor, cell);
    if (cursor.row_begun && !at) continue;  // it ended on the page before
    Space space = cell_space(kEndless, true);
    space.keep_top_gap = !at;
    Filled filled = fill(context_, *cell.flow, at ? *at : Cursor{}, space);
    part.content_height = filled.height + filled.after;
    part.content = std::move(filled.fragments);
  }
  if (fragment.begins) fragment.notes = row.notes;
  return fragment;
}

// Headers that leave no room for rows are not repeated: they have no height.
Length TableFiller::height_of_headers() const {
  Length height;
  for (uint32_t r = 0; r < table_.header_rows; ++r) height += table_.rows[r].height;
  return height * 4 > request_.room * 3 ? Length() : height;
}

void TableFiller::repeat_headers(std::vector<Fragment>& fragments) {
  if (height_of_headers() == Length()) return;
  for (uint32_t r = 0; r < table_.header_rows; ++r) {
    Fragment fragment = whole_row(r, Cursor{}, table_.rows[r].height);
    fragment.repeated = true;
    fragment.notes.clear();
    y_ += fragment.height;
    fragments.push_back(std::move(fragment));
  }
}

std::vector<TableFiller::CellPart> TableFiller::cell_parts(const RowBox& row, const Cursor& cursor,
                                                           Length room, bool forced) {
  std::vector<CellPart> parts;
  int parted = 0;
  const auto space_of = [&](const CellPart& part) {
    Space space = cell_space(room - insets(*part.cell), forced);
    space.keep_top_gap = !part.goes_on;
    return space;
  };
  for (const CellBox& cell : row.cells) {
    if (!cell.flow || cell.row_span > 1) continue;
    CellPart& part = parts.emplace_back();
    part.cell = &cell;
    const Cursor* at = cursor_of(cursor, cell);
    part.goes_on = at != nullptr;
    part.here = at || !cursor.row_begun;
    if (!part.here) continue;  // it ended on the page before
    part.filled = fill(context_, *cell.flow, at ? *at : Cursor{}, space_of(part));
    parted += part.filled.stop != Stop::kFlowEnd;
  }
  if (forced) return parts;
  OtherCells others;
  for (size_t i = 0; i < parts.size(); ++i) {
    CellPart& part = parts[i];
    if (!part.here) continue;
    const int own = part.filled.stop != Stop::kFlowEnd;
    others.any_parted = parted > own;
    others.right_height = Length();
    for (size_t right = i + 1; right < parts.size(); ++right) {
      const Filled& filled = parts[right].filled;
      const Length height = filled.height + filled.after + insets(*parts[right].cell);
      others.right_height = std::max(others.right_height, height - insets(*part.cell));
    }
    const bool left =
        leave_space_after(context_, *part.cell->flow, space_of(part), others, part.filled);
    others.left_refused |= !left;
    others.left_parted |= own != 0;
  }
  return parts;
}

bool TableFiller::cut_row(uint32_t r, Cursor& cursor, Length room, bool forced,
                          std::vector<Fragment>& fragments) {
  RowBox& row = table_.rows[r];
  Fragment fragment = row_fragment(r, cursor);
  fragment.ends = false;
  const Length foot = bottom_border(row);
  Cursor next{cursor.block, r, true, {}};
  for (const CellCursor& entry : cursor.cells) {
    if (entry.cell->row_span > 1) next.cells.push_back(entry);
  }
  std::vector<CellPart> parts = cell_parts(row, cursor, room - foot, forced);
  bool any = false;
  for (CellPart& own : parts) {
    CellFragment& part = fragment.cells.emplace_back();
    part.cell = own.cell;
    if (!own.here) continue;
    Filled& filled = own.filled;
    const bool whole = filled.stop == Stop::kFlowEnd;
    // No cell may lose its first line to the next page alone.
    if (filled.fragments.empty() && !whole && !forced && fragment.begins) return false;
    any |= !filled.fragments.empty();
    part.content_height = filled.height + (whole ? filled.after : Length());
    part.content = std::move(filled.fragments);
    part.ends = whole;
    if (!whole) next.cells.push_back({own.cell, std::move(filled.next)});
    Length height = part.content_height + insets(*own.cell) + foot;
    if (!forced) height = std::min(height, room);
    fragment.height = std::max(fragment.height, height);
  }
  // A row whose height alone is too much goes to the next page whole.
  bool parted = std::any_of(fragment.cells.begin(), fragment.cells.end(),
                            [](const CellFragment& part) { return !part.ends; });
  for (const CellBox* covering : row.covering) {
    const MergedPart part = merged_part(*covering, row, cursor, room - foot, fragments);
    fragment.height = std::max(fragment.height, part.height + foot);
    parted |= part.goes_on;
  }
  if (!any || (!parted && !forced)) return false;
  for (CellFragment& part : fragment.cells) part.height = fragment.height;
  if (fragment.begins) fragment.notes = row.notes;
  notes_.insert(notes_.end(), fragment.notes.begin(), fragment.notes.end());
  y_ += fragment.height;
  fragments.push_back(std::move(fragment));
  cursor = std::move(next);
  return true;
}

// A row that only the height asked for makes as high as it is holds nothing that could be parted.
bool TableFiller::higher_than_content(const RowBox& row) const {
  const Length foot = &row == &table_.rows.back() ? bottom_border(row) : Length();
  return row.height_rule == wml::HeightRule::kAtLeast && row.height - foot <= row.minimum;
}

bool TableFiller::higher_than_page(const RowBox& row) const {
  return row.height + height_of_headers() > request_.page;
}

bool TableFiller::run(Cursor& cursor, Length y, std::vector<Fragment>& fragments) {
  y_ = y;
  const size_t placed_before = fragments.size();
  const bool continued = cursor.line > 0 || cursor.row_begun;
  if (continued && request_.top_of_space && cursor.line >= table_.header_rows)
    repeat_headers(fragments);
  const auto count = static_cast<uint32_t>(table_.rows.size());
  while (cursor.line < count) {
    const uint32_t r = cursor.line;
    RowBox& row = table_.rows[r];
    const Length height = row_height(r, cursor, fragments);
    const Length foot = r + 1 < count ? bottom_border(row) : Length();
    const Length room = room_left(&row);
    const bool first = request_.must_place && !placed_any_;
    if (height + foot <= room || (first && row.height_rule == wml::HeightRule::kExact)) {
      Fragment fragment = whole_row(r, cursor, height);
      notes_.insert(notes_.end(), fragment.notes.begin(), fragment.notes.end());
      y_ += height;
      fragments.push_back(std::move(fragment));
      placed_any_ = true;
      // Merges that reach on stay open; what the cut row left over is done.
      std::erase_if(cursor.cells, [&](const CellCursor& entry) {
        return entry.cell->row + entry.cell->row_span - 1 <= static_cast<int>(r);
      });
      cursor.row_begun = false;
      ++cursor.line;
      continue;
    }
    // 17.4.6: a row that cannot split does when it fits on no page, and from where it stands.
    const bool may_cut = (!row.cant_split || higher_than_page(row)) &&
                         row.height_rule != wml::HeightRule::kExact && r >= table_.header_rows &&
                         !higher_than_content(row);
    if ((may_cut || first) && cut_row(r, cursor, room, first, fragments)) placed_any_ = true;
    const bool only_headers = !continued && r <= table_.header_rows && !cursor.row_begun;
    if (only_headers && !request_.must_place) {
      // Header rows go along to the page of the first row that they head.
      fragments.resize(placed_before);
      cursor.line = 0;
      cursor.cells.clear();
      notes_ = request_.notes;
      y_ = y;
      placed_any_ = false;
    }
    return false;
  }
  return true;
}

namespace {

struct MergeSpan {
  size_t first = 0;  // fragment index
  Length height;
  bool ends = false;
};

MergeSpan span_here(const std::vector<Fragment>& fragments, size_t first, const CellBox& cell) {
  MergeSpan span{first, Length(), false};
  const Fragment& start = fragments[first];
  for (size_t i = first; i < fragments.size(); ++i) {
    const Fragment& fragment = fragments[i];
    if (fragment.table != start.table || fragment.repeated != start.repeated) break;
    if (static_cast<int>(fragment.row) >= cell.row + cell.row_span) break;
    span.height += fragment.height;
    span.ends = static_cast<int>(fragment.row) == cell.row + cell.row_span - 1 && fragment.ends;
  }
  return span;
}

bool begins_here(const std::vector<Fragment>& fragments, size_t index) {
  if (index == 0) return true;
  const Fragment& fragment = fragments[index];
  const Fragment& before = fragments[index - 1];
  return before.table != fragment.table || before.repeated != fragment.repeated;
}

}  // namespace

void finish_merges(Context& context, Filled& filled) {
  for (size_t i = 0; i < filled.fragments.size(); ++i) {
    Fragment& fragment = filled.fragments[i];
    if (fragment.kind != Fragment::Kind::kRow) continue;
    const RowBox& row = fragment.table->rows[fragment.row];
    for (CellBox* cell : row.covering) {
      const bool first = fragment.begins && cell->row == static_cast<int>(fragment.row);
      if (!cell->flow || !(first || begins_here(filled.fragments, i))) continue;
      const MergeSpan span = span_here(filled.fragments, i, *cell);
      CellFragment part;
      part.cell = cell;
      part.height = span.height;
      part.ends = span.ends;
      const Cursor* at = first ? nullptr : cursor_of(filled.start, *cell);
      if (first || at) {
        Space space = cell_space(span.ends ? kEndless : span.height - insets(*cell), false);
        space.keep_top_gap = first;
        Filled content = fill(context, *cell->flow, at ? *at : Cursor{}, space);
        part.content_height = content.height + content.after;
        part.content = std::move(content.fragments);
        if (!span.ends && content.stop != Stop::kFlowEnd) {
          std::erase_if(filled.next.cells, [&](const CellCursor& e) { return e.cell == cell; });
          filled.next.cells.push_back({cell, std::move(content.next)});
        } else {
          std::erase_if(filled.next.cells, [&](const CellCursor& e) { return e.cell == cell; });
        }
      }
      fragment.cells.push_back(std::move(part));
    }
  }
}

}  // namespace prikaz::layout
