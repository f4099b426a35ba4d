#include "check/rules/other_place.h"

namespace prikaz::check {

OtherPlace other_place(const Document& document, const Paragraph& paragraph, size_t offset) {
  const SourceLocation where = document.location(paragraph, offset);
  if (where.line > 0)
    return {"строка " + std::to_string(where.line), "line " + std::to_string(where.line)};
  return {where.text_inside(Language::kRussian), where.text_inside(Language::kEnglish)};
}

Message with_place(const std::string& value, const OtherPlace& place) {
  if (place.russian.empty()) return {value, value};
  return {value + " (" + place.russian + ")", value + " (" + place.english + ")"};
}

}  // namespace prikaz::check
