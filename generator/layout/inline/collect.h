// Collects a paragraph: its inlines, number and fields become one row of atoms with widths, ready
// to be broken into lines of any width. Nothing is known of lines here.
//
//   Content content = collect(context, paragraph, look, table, {.structure = element});
#pragma once

#include "layout/context.h"
#include "layout/inline/content.h"

namespace prikaz::layout {

struct CollectPlace {
  const style::TableContext* table = nullptr;
  int32_t structure = kArtifact;        // the paragraph's element, or LBody
  int32_t label_structure = kArtifact;  // the element of its number
  const char* note_mark = nullptr;      // inside a note: the text of its mark
};

// What no font can show is told to the context. `look` is what the cascade says of `paragraph`.
Content collect(Context& context, const wml::Paragraph& paragraph, const style::Paragraph& look,
                const CollectPlace& place);

}  // namespace prikaz::layout
