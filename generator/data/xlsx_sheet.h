// sheetN.xml (ECMA-376 part 1, 18.3) as a stream of rows.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "data/grid.h"
#include "data/merged_areas.h"
#include "data/shared_texts.h"
#include "data/xlsx_numbers.h"
#include "xml/stream.h"

namespace prikaz::data {

// What the cells of a workbook share.
struct BookFacts {
  SharedTexts texts;
  std::vector<CellStyle> styles;
  DateSystem system = DateSystem::k1900;
};

// Takes the events of the sheet's XML and gives whole rows.
class SheetReader : public xml::StreamHandler {
 public:
  // All borrowed.
  SheetReader(const RowSource& source, const BookFacts& book, MergedAreas& areas, uint64_t limit)
      : source_(source), book_(book), areas_(areas), limit_(limit) {}

  bool start(std::string_view name, const xml::StreamAttributes& attributes) override;
  bool end(std::string_view name) override;
  bool text(std::string_view piece) override;

  // Rows that are complete, taken out by the caller.
  std::deque<GridRow>& rows() { return rows_; }
  // What makes the sheet unreadable.
  Diagnostics& errors() { return errors_; }

 private:
  bool start_row(const xml::StreamAttributes& attributes);
  bool start_cell(const xml::StreamAttributes& attributes);
  bool end_row();
  void end_cell();
  Value cell_value();
  Value number_cell();
  Value shared_text();
  Value text_cell(std::string_view text);
  Value wrong_cell(const char* code, Message message, Message advice = {});
  bool out_of_order(Message message);

  const RowSource& source_;
  const BookFacts& book_;
  MergedAreas& areas_;
  const uint64_t limit_;
  std::deque<GridRow> rows_;
  GridRow row_;
  Diagnostics errors_;
  uint64_t cells_ = 0;
  size_t width_ = 0;
  int number_ = 0;
  size_t column_ = 0;
  size_t next_column_ = 0;
  std::string type_;
  size_t style_ = 0;
  std::string value_;
  bool in_row_ = false;
  bool in_value_ = false;
  bool in_phonetic_ = false;
  bool has_formula_ = false;
  bool has_value_ = false;
};

}  // namespace prikaz::data
