// Fills a space with rows of a table: header rows again at the top of a page, rows whole or cut
// between lines, cells merged over rows that the page parts.
#pragma once

#include "layout/block/fill.h"

namespace prikaz::layout {

struct TableRequest {
  uint32_t block = 0;
  bool must_place = false;
  bool top_of_space = false;  // header rows are repeated here
  RoomKeeper* keeper = nullptr;
  Length room;             // of the whole space
  Length page = kEndless;  // of a page, where the space is one
  std::vector<int32_t> notes;
};

class TableFiller {
 public:
  TableFiller(Context& context, TableBox& table, const TableRequest& request)
      : context_(context), table_(table), request_(request), notes_(request.notes) {}

  // Places rows from `cursor` on below `y`; true when the table is whole. `cursor` moves on.
  bool run(Cursor& cursor, Length y, std::vector<Fragment>& fragments);
  Length bottom() const { return y_; }
  bool placed_any() const { return placed_any_; }
  const std::vector<int32_t>& notes() const { return notes_; }

 private:
  void repeat_headers(std::vector<Fragment>& fragments);
  // The height of row `r`, or of what is left of it.
  Length row_height(uint32_t r, const Cursor& cursor, const std::vector<Fragment>& fragments) const;
  bool cut_row(uint32_t r, Cursor& cursor, Length room, bool forced,
               std::vector<Fragment>& fragments);
  // What of a vertical merge stands beside the part of `row` that `room` holds: how far down it
  // reaches, and whether it goes on though `row` is its last.
  struct MergedPart {
    Length height;
    bool goes_on = false;
  };
  MergedPart merged_part(const CellBox& covering, const RowBox& row, const Cursor& cursor,
                         Length room, const std::vector<Fragment>& fragments) const;
  Length height_above(const CellBox& covering, const std::vector<Fragment>& fragments) const;
  // What the cells of `row` hold in `room`, where a page cuts it.
  struct CellPart {
    const CellBox* cell = nullptr;
    Filled filled;
    bool here = true;      // it did not end on the page before
    bool goes_on = false;  // it began on the page before
  };
  std::vector<CellPart> cell_parts(const RowBox& row, const Cursor& cursor, Length room,
                                   bool forced);
  // Of a row that goes on from `cursor`, without its cells and its height.
  Fragment row_fragment(uint32_t r, const Cursor& cursor) const;
  Fragment whole_row(uint32_t r, const Cursor& cursor, Length height);
  Length room_left(const RowBox* with) const;
  bool higher_than_content(const RowBox& row) const;
  // Whether no page holds the row under the repeated header rows.
  bool higher_than_page(const RowBox& row) const;
  Length height_of_headers() const;

  Context& context_;
  TableBox& table_;
  const TableRequest& request_;
  std::vector<int32_t> notes_;
  Length y_;
  bool placed_any_ = false;
};

// Gives the cells of vertical merges their content, once it is settled which rows stand in the
// space; what does not fit goes on with `filled.next`.
void finish_merges(Context& context, Filled& filled);

}  // namespace prikaz::layout
