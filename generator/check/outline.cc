#include "check/document.h"

namespace prikaz::check {

void outline(Document& document) {
  if (document.parts.empty()) document.parts.emplace_back();
  document.parts.back().last = static_cast<int>(document.paragraphs.size());
}

}  // namespace prikaz::check
