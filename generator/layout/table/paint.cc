// Paints one row of a table: backgrounds, contents, borders.
#include <algorithm>

#include "layout/block/paint.h"
#include "layout/table/borders.h"
#include "layout/turn.h"

namespace prikaz::layout {
namespace {

class RowPainter {
 public:
  RowPainter(Context& context, Canvas& canvas, const std::vector<Fragment>& fragments, size_t index,
             Point origin)
      : context_(context),
        canvas_(canvas),
        fragments_(fragments),
        fragment_(fragments[index]),
        table_(*fragment_.table),
        row_(table_.rows[fragment_.row]),
        index_(index),
        left_(origin.x + table_.x),
        top_(origin.y + fragment_.y) {
    last_here_ = index + 1 == fragments.size() || fragments[index + 1].table != fragment_.table;
    const bool ends_table = fragment_.row + 1 == table_.rows.size();
    foot_inside_ = ends_table || !fragment_.ends;
  }

  void run() {
    if (row_.spaced) return spaced();
    for (const CellFragment& part : fragment_.cells) ground(part);
    for (const CellFragment& part : fragment_.cells) diagonals(part);
    for (const CellFragment& part : fragment_.cells) content(part);
    for (const CellFragment& part : fragment_.cells) sides(part);
    horizontal_edges();
    if (last_here_) bottom_edges();
  }

 private:
  void ground(const CellFragment& part);
  void content(const CellFragment& part);
  void turned_content(const CellFragment& part, Point at, Length height);
  void diagonals(const CellFragment& part);
  void sides(const CellFragment& part);
  void spaced();
  void spaced_cell(const CellFragment& part);
  void horizontal_edges();
  void bottom_edges();
  const CellBox* cell_at(int column) const;

  Context& context_;
  Canvas& canvas_;
  const std::vector<Fragment>& fragments_;
  const Fragment& fragment_;
  const TableBox& table_;
  const RowBox& row_;
  size_t index_;
  Length left_, top_;
  bool last_here_ = false, foot_inside_ = false;
};

void RowPainter::ground(const CellFragment& part) {
  const auto& shading = part.cell->look.shading;
  if (!shading || shading->automatic) return;
  canvas_.rule({left_ + part.cell->x, top_, part.cell->width, part.height}, solid(*shading));
}

// 17.4.73 tl2br, 17.4.79 tr2bl.
void RowPainter::diagonals(const CellFragment& part) {
  const CellBox& cell = *part.cell;
  const Length left = left_ + cell.x, right = left + cell.width;
  const Length bottom = top_ + part.height;
  const auto line = [&](const std::optional<wml::Border>& border, Length top, Length end) {
    const Edge edge = edge_of(border);
    if (edge.width <= Length()) return;
    canvas_.add(kArtifact,
                Stroke{{left, top}, {right, end}, edge.width, edge.colour, dashes_of(edge)});
  };
  line(cell.look.borders.diagonal_down, top_, bottom);
  line(cell.look.borders.diagonal_up, bottom, top_);
}

void RowPainter::content(const CellFragment& part) {
  const CellBox& cell = *part.cell;
  if (part.content.empty()) return;
  const Length foot = foot_inside_ ? cell.bottom.width : Length();
  const Length room = part.height - cell.inset_top - cell.inset_bottom - foot;
  Point at{left_ + cell.x + cell.inset_left, top_ + cell.inset_top};
  if (cell.look.direction != wml::TextDirection::kHorizontal) return turned_content(part, at, room);
  // Of the parts of a row that a page divides only the last has room to align in.
  const Length free = fragment_.ends ? std::max(room - part.content_height, Length()) : Length();
  if (cell.look.vertical_alignment == wml::VerticalAlignment::kCentre) at.y += free / 2;
  if (cell.look.vertical_alignment == wml::VerticalAlignment::kBottom) at.y += free;
  paint(context_, canvas_, part.content, at, cell.flow->width);
}

void RowPainter::turned_content(const CellFragment& part, Point at, Length height) {
  const CellBox& cell = *part.cell;
  const size_t first = canvas_.page().items.size();
  paint(context_, canvas_, part.content, {Length(), Length()}, cell.flow->width);
  Length depth;
  if (!part.content.empty()) depth = part.content.back().y + part.content.back().height;
  const Length across = cell.width - cell.inset_left - cell.inset_right;
  Length shift;
  if (cell.look.vertical_alignment == wml::VerticalAlignment::kCentre) shift = (across - depth) / 2;
  if (cell.look.vertical_alignment == wml::VerticalAlignment::kBottom) shift = across - depth;
  if (cell.look.direction == wml::TextDirection::kUp) {
    turn_up(canvas_, first, {at.x + shift, at.y + height});
  } else {
    turn_down(canvas_, first, {at.x + across - shift, at.y});
  }
}

void RowPainter::sides(const CellFragment& part) {
  const CellBox& cell = *part.cell;
  const Length height =
      part.height + (last_here_ && !foot_inside_ ? bottom_border(row_) : Length());
  paint_edge(canvas_, cell.left, {left_ + cell.x - cell.left.width / 2, top_}, height, Along::kY);
  const CellBox* right = cell_at(cell.column + cell.span);
  if (!right || right->left.width < cell.right.width) {
    const Length x = left_ + cell.x + cell.width - cell.right.width / 2;
    paint_edge(canvas_, cell.right, {x, top_}, height, Along::kY);
  }
}

// With cell spacing every cell has its own box, and the table a frame around all of them.
void RowPainter::spaced() {
  for (const CellFragment& part : fragment_.cells) spaced_cell(part);
  for (const CellFragment& part : fragment_.cells) content(part);
  const Length height = fragment_.height, right = left_ + table_.width;
  const bool first_here = index_ == 0 || fragments_[index_ - 1].table != fragment_.table;
  paint_edge(canvas_, table_.frame_left, {left_, top_}, height, Along::kY);
  paint_edge(canvas_, table_.frame_right, {right - table_.frame_right.width, top_}, height,
             Along::kY);
  if (first_here) paint_edge(canvas_, table_.frame_top, {left_, top_}, table_.width, Along::kX);
  if (!last_here_) return;
  paint_edge(canvas_, table_.frame_bottom, {left_, top_ + height - table_.frame_bottom.width},
             table_.width, Along::kX);
}

void RowPainter::spaced_cell(const CellFragment& part) {
  const CellBox& cell = *part.cell;
  const Box box{left_ + cell.x, top_ + cell.gap_top, cell.width,
                part.height - cell.gap_top - cell.gap_bottom};
  if (cell.look.shading && !cell.look.shading->automatic)
    canvas_.rule(box, solid(*cell.look.shading));
  const Length right = box.x + box.width, bottom = box.y + box.height;
  paint_edge(canvas_, cell.top, {box.x, box.y}, box.width, Along::kX);
  paint_edge(canvas_, cell.bottom, {box.x, bottom - cell.bottom.width}, box.width, Along::kX);
  paint_edge(canvas_, cell.left, {box.x, box.y}, box.height, Along::kY);
  paint_edge(canvas_, cell.right, {right - cell.right.width, box.y}, box.height, Along::kY);
}

const CellBox* RowPainter::cell_at(int column) const {
  for (const CellBox& cell : row_.cells) {
    if (cell.column <= column && column < cell.column + cell.span && !cell.continued) return &cell;
  }
  for (const CellBox* covering : row_.covering) {
    if (covering->column <= column && column < covering->column + covering->span) return covering;
  }
  return nullptr;
}

// The borders above the cells; equal neighbours are drawn in one piece.
void RowPainter::horizontal_edges() {
  Edge edge;
  Length from, to;
  const auto flush = [&] {
    if (edge.width > Length() && to > from) {
      const Length half = row_.cells.empty() ? Length() : row_.cells[0].left.width / 2;
      paint_edge(canvas_, edge, {left_ + from - half, top_}, to - from + half * 2, Along::kX);
    }
  };
  for (const CellFragment& part : fragment_.cells) {
    const CellBox& cell = *part.cell;
    if (cell.x != to || !(cell.top == edge)) {
      flush();
      edge = cell.top;
      from = cell.x;
    }
    to = cell.x + cell.width;
  }
  flush();
}

void RowPainter::bottom_edges() {
  Length y = top_ + fragment_.height;
  for (const CellBox& own : row_.cells) {
    const CellBox* cell = own.continued ? cell_at(own.column) : &own;
    if (!cell) continue;
    // A row that the page ends on closes with the border it would have above the next row.
    const Edge& edge =
        cell->bottom.width > Length() || own.bottom.width == Length() ? cell->bottom : own.bottom;
    const Length half = own.left.width / 2;
    const Length line = foot_inside_ ? y - edge.width : y;
    paint_edge(canvas_, edge, {left_ + own.x - half, line}, own.width + half * 2, Along::kX);
  }
}

}  // namespace

void paint_row(Context& context, Canvas& canvas, const std::vector<Fragment>& fragments,
               size_t index, Point origin) {
  RowPainter(context, canvas, fragments, index, origin).run();
}

}  // namespace prikaz::layout
