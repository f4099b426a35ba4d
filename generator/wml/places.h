// Where a person finds the paragraphs of a document: "таблица 2, строка 5, столбец 3", "сноска 2".
// Made when there is something to tell; reading a document does not need it.
//
//   const wml::Places places(document);
//   const SourceLocation where = places.location(paragraph, "отчёт.docx");
//
// Immutable; borrows the document. From any thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "wml/document.h"

namespace prikaz::wml {

class Places {
 public:
  explicit Places(const Document& document);

  // The part, the paragraph's number in it and its place; of a paragraph that is none of the
  // document's own, its number alone.
  SourceLocation location(const Paragraph& paragraph, const std::string& file) const;

  // Gives the findings about `file` the places of the paragraphs that their parts and numbers name.
  void tell(Diagnostics& found, const std::string& file) const;

 private:
  struct Entry {
    const Paragraph* paragraph;
    const std::string* part;
    DocumentPlace inside;
  };
  std::vector<Entry> entries_;
  std::unordered_map<const Paragraph*, size_t> by_paragraph_;

  class Walk;
};

}  // namespace prikaz::wml
