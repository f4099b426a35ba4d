// Sets of properties by index. A document says the same w:rPr hundreds of times: its bytes are
// looked up first, so each different text is parsed once. Inner step of the reader.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wml/document.h"
#include "wml/property_reader.h"
#include "xml/document.h"

namespace prikaz::wml {

// The bytes of `element` as they stand in `source`, from its name to behind its end; empty when
// they cannot be told without a search through what follows.
std::string_view raw_text(xml::Node element, std::string_view source);

struct RawHash {
  size_t operator()(std::string_view text) const;
};

class Interner {
 public:
  // Adds to the sets of `document`, which gets the empty ones at index 0. Views of the sources that
  // are passed must stay valid.
  Interner(Document& document, const Scope& scope);

  struct ParagraphEntry {
    uint32_t properties = 0;
    uint32_t mark = 0;
    xml::Node section;  // only where the text was not looked up
    bool has_section = false;
    bool mark_deleted = false;  // 17.13.5.15, also moved away
  };
  uint32_t run(xml::Node element, std::string_view source);
  ParagraphEntry paragraph(xml::Node element, std::string_view source);
  const CellProperties& cell(xml::Node element, std::string_view source);
  const RowProperties& row(xml::Node element, std::string_view source);

 private:
  uint32_t add(RunProperties properties);
  uint32_t add(ParagraphProperties properties);
  ParagraphEntry read_paragraph(xml::Node element);

  template <class T>
  using ByText = std::unordered_map<std::string_view, T, RawHash>;

  Document& document_;
  const Scope& scope_;
  ByText<uint32_t> runs_;
  ByText<ParagraphEntry> paragraphs_;
  ByText<CellProperties> cells_;
  ByText<RowProperties> rows_;
  std::unordered_multimap<size_t, uint32_t> run_sets_, paragraph_sets_;
  CellProperties cell_;  // of a text that is not kept
  RowProperties row_;
};

}  // namespace prikaz::wml
