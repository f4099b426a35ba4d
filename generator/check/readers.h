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

// The body of a DOCX as Word shows it, with the numbers that Word sets. `found` gets the warnings
// of the reader of wml. Errors: those of wml::read, "check.empty".
Result<Document> read_package(const opc::Package& package, const std::string& file,
                              Diagnostics& found);

// The texts of a card's paper and of the papers it takes in, as typed. kExact opens the cards'
// files again to know the place of every letter (for telling and correcting), kStarts knows where
// each text begins and opens nothing (for the rows of a batch). Ready .docx appendices are left
// out.
enum class Positions : uint8_t { kExact, kStarts };
Document read_paper(const paper::Paper& paper, Positions positions);

}  // namespace prikaz::check
