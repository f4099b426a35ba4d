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
  std::string anchor;  // the bookmark it is a link to (\h of REF and PAGEREF)
};
// kStored: the document brings a result, which holds unless pages or the clock decide.
// `paragraph` names the place in warnings: "layout.missing-bookmark", "layout.field" (a field that
// has no result and is not computed).
enum class FieldResult : bool { kNone, kStored };
std::optional<FieldText> field_text(Context& context, const wml::Field& field, FieldResult result,
                                    const wml::Paragraph& paragraph);

// 17.16.4.1: "d MMMM yyyy", "dd.MM.yyyy HH:mm", with Russian month names in the genitive.
// `seconds`: of the day.
std::string format_date(const Date& date, const std::string& picture, int64_t seconds = 0);

}  // namespace prikaz::layout
