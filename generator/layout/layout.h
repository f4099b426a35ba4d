// Layout: the typed document in, pages out (const tree in, throw-away results out). A pure
// function: no clock, locale, environment, files or XML; the same document gives the same pages.
//
//   PRIKAZ_TRY(auto paged, layout::lay_out(document, *fonts, options, diagnostics));
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "layout/frame.h"
#include "text/fonts.h"
#include "wml/document.h"

namespace prikaz::layout {

struct Options {
  Date today;           // for DATE fields
  int64_t seconds = 0;  // of the day, for TIME fields
  std::string file;     // names the document in messages
  int page_limit = 5000;
};

// Errors: "layout.missing-glyph" (names the character and where it stands: every one, in one run),
// "layout.too-many-pages". What is not understood is a warning that names it.
Result<PagedDocument> lay_out(const wml::Document& source, const text::FontLibrary& fonts,
                              const Options& options, Diagnostics& diagnostics);

}  // namespace prikaz::layout
