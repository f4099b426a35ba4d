// What fields print (ECMA-376 17.16): page numbers and counts, references to pages, today's date.
// Fields that are not computed here keep the result that the document brings.
#pragma once

#include <optional>
#include <string>

#include "layout/context.h"

namespace prikaz::layout {

// The text of a field, or nullopt when its own result stands. A field whose text depends on pages
// sets `use` to the number of this use, to be told to the context when it is placed.
struct FieldText {
  std::string text;
  int32_t use = -1;
  bool depends_on_pages = false;
};
std::optional<FieldText> field_text(Context& context, const wml::Field& field);

// 17.16.4.1: "d MMMM yyyy", "dd.MM.yyyy", with Russian month names in the genitive.
std::string format_date(const Date& date, const std::string& picture);

}  // namespace prikaz::layout
