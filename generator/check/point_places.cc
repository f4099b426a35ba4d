// Points as places: «п. 2.1» is what clerks look for in a paper.
#include <string>
#include <string_view>

#include "check/document.h"
#include "check/letters.h"

namespace prikaz::check {

namespace {

bool goes_on(Role role) {
  return role == Role::kPoint || role == Role::kItem || role == Role::kText;
}

// «3)» is a part of the point above it, and there may be many of them in a paper.
bool is_bracketed(const Paragraph& paragraph) {
  if (paragraph.bracketed) return true;
  const std::string_view text = trimmed(paragraph.text);
  return text.starts_with(paragraph.number) &&
         text.substr(paragraph.number.size()).starts_with(')');
}

}  // namespace

void name_points(Document& document) {
  const std::string none;
  const std::string* point = &none;
  int part = kNone;
  for (size_t i = 0; i < document.flow_end(); ++i) {
    Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.part != part || !goes_on(paragraph.role)) point = &none;
    part = paragraph.part;
    if (paragraph.in_table() || paragraph.place.inside.table > 0) continue;
    if (paragraph.role == Role::kPoint && !paragraph.number.empty() && !is_bracketed(paragraph))
      point = &paragraph.number;
    paragraph.place.inside.point = *point;
  }
}

}  // namespace prikaz::check
