// Several laid out documents as one, for printing them together.
//
//   PagedDocument all;
//   for (…) join(all, std::move(pages), "Школа № 5");
//   pdf::write(all, …);
#pragma once

#include <string>

#include "layout/frame.h"

namespace prikaz::layout {

// Puts the pages of `addition` behind those of `all`. They get an outline entry `title` with the
// addition's own entries below it, labels «title, 1», «title, 2» …, and a section of the structure
// tree. Names of bookmarks are dropped, since two documents may have the same; links stay.
void join(PagedDocument& all, PagedDocument addition, const std::string& title);

}  // namespace prikaz::layout
