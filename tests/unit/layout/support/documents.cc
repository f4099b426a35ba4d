#include "unit/layout/support/documents.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "opc/package.h"
#include "wml/reader.h"

namespace prikaz::layout::test {
std::string paragraph(const std::string& text, const std::string& properties) {
  return fmt::format("<w:p><w:pPr>{}</w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
                     properties, text);
}

Result<wml::Document> read(const Parts& parts, Diagnostics& diagnostics) {
  return wml::read(package_of(parts), "проба.docx", diagnostics);
}

Result<PagedDocument> lay_out(const Parts& parts, Diagnostics& diagnostics,
                              const Options& options) {
  PRIKAZ_TRY(const wml::Document document, read(parts, diagnostics));
  Options own = options;
  if (own.file.empty()) own.file = "проба.docx";
  return layout::lay_out(document, fonts(), own, diagnostics);
}

PagedDocument pages(const std::string& body) {
  Diagnostics diagnostics;
  auto made = lay_out({{"body", body}}, diagnostics);
  if (!made) {
    ADD_FAILURE() << format(made.error().items().front(), Language::kEnglish);
    return {};
  }
  return std::move(*made);
}

std::vector<std::string> lines(const Page& page) {
  struct Piece {
    Length y, x;
    std::string text;
  };
  std::vector<Piece> pieces;
  for (const Item& item : page.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
      pieces.push_back({run->origin.y, run->origin.x, run->text});
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.y != b.y ? a.y < b.y : a.x < b.x;
  });
  std::vector<std::string> result;
  Length y = Length::points(-1);
  for (const Piece& piece : pieces) {
    if (piece.y != y) result.emplace_back();
    y = piece.y;
    result.back() += piece.text;
  }
  for (std::string& line : result) {
    while (line.ends_with(' ')) line.pop_back();
  }
  return result;
}

}  // namespace prikaz::layout::test
