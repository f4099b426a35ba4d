// From a file to a Document: text, package and card.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "check/document.h"

namespace prikaz::opc {
class Package;
}
namespace prikaz::paper {
struct Paper;
}

namespace prikaz::check {

// A text of any Russian code page. A line is a paragraph; lines with tabs are rows of a table, and
// so are cells written one below another after a tab. Errors: "check.empty", "check.long-line",
// "check.too-large", those of russian::decode. `notes` gets "text.encoding".
Result<Document> read_text(std::string_view bytes, const std::string& file, Diagnostics& notes);

}  // namespace prikaz::check
