// Tables of contents (ECMA-376 17.16.5.68 TOC): one that the document brings without a result is
// built from the headings; in a stored one the page numbers are made fields, so that they are right
// however the pages fall.
#pragma once

#include <optional>

#include "base/result.h"
#include "wml/document.h"

namespace prikaz::layout {

// A copy of `document` with its tables of contents in order; nullopt when it has none. The copy
// shares the buffers of the document. Warning "layout.empty-contents": no heading was found.
std::optional<wml::Document> with_contents(const wml::Document& document, const std::string& file,
                                           Diagnostics& diagnostics);

}  // namespace prikaz::layout
