// Joins documents: an order and its appendices become one package with a section each.
//
//   PRIKAZ_CHECK(merge::append(order, plan));
//
// Equal styles are shared, different ones with the same id renamed; numbering, relationships,
// media, notes, comments, bookmarks and drawings are renumbered, so nothing of one document shows
// in the other. Any .docx may be taken in, not only our own.
#pragma once

#include <string>

#include "base/result.h"
#include "opc/package.h"

namespace prikaz::merge {

struct AppendOptions {
  enum class PageNumbers { kAsAddition, kRestart, kContinue };
  // kAsAddition: as the addition's first section says.
  PageNumbers page_numbers = PageNumbers::kAsAddition;
};

// `addition` follows `target` on a new page as sections of its own, with its own headers and
// footers (or none). Settings of the addition's whole document that show in its pages (even and odd
// headers, default tab stops, notes, hyphenation) go into its sections and paragraphs. Errors:
// those of broken parts; `target` is then not to be used. `said`: warnings "append.setting" of
// settings that cannot be kept.
Result<void> append(opc::Package& target, const opc::Package& addition,
                    const AppendOptions& options, Diagnostics& said);
Result<void> append(opc::Package& target, const opc::Package& addition,
                    const AppendOptions& options = {});

}  // namespace prikaz::merge
