// From a file to a Document: text, package and card.
#pragma once

#include <memory>
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

// A DOCX as Word shows it, with the numbers that Word sets, its text boxes, the heads and feet of
// its pages and its notes. `found` gets the warnings of the reader of wml. Errors: those of
// wml::read, "check.empty".
Result<Document> read_package(const opc::Package& package, const std::string& file,
                              Diagnostics& found);

// Ready .docx files that cards take in, each read once however many rows of a table take it in.
// From any thread.
class ReadyPackages {
 public:
  ReadyPackages();
  ~ReadyPackages();
  // Scanned and outlined, as an appendix; it may hold no text. `name` is for messages. Errors:
  // those of opc::Package::from_bytes and wml::read.
  Result<std::shared_ptr<const Document>> read(std::shared_ptr<const std::string> bytes,
                                               const std::string& name);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

// The texts of a card's paper and of what it takes in, as typed. kExact opens the cards' files
// again to know the place of every letter (for telling and correcting), kStarts knows where each
// text begins and opens nothing (for the rows of a batch). Errors: those of ReadyPackages::read.
enum class Positions : uint8_t { kExact, kStarts };
Result<Document> read_paper(const paper::Paper& paper, Positions positions, ReadyPackages& ready);

}  // namespace prikaz::check
