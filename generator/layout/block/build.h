// Builds a flow from the blocks of a story: collects paragraphs, counts numbers, makes structure
// elements. Widths come later (set.h), so a flow is built once and may be set several times.
#pragma once

#include <span>

#include "layout/block/flow.h"
#include "layout/context.h"

namespace prikaz::layout {

// What may float beside the text: nothing in cells, notes and text boxes; frames in heads and feet,
// where no text gives way to them; tables and frames in the body.
enum class Floats : uint8_t { kNone, kFrames, kAll };

struct BuildPlace {
  const style::TableContext* table = nullptr;  // borrowed while the flow lives
  int32_t container = kArtifact;               // the element that the blocks go into
  const char* note_mark = nullptr;
  Floats floats = Floats::kNone;
};
Flow build_flow(Context& context, std::span<const wml::Block> blocks, const BuildPlace& place);

// The table alone (table/build.cc); `place.container` gets its Table element.
std::unique_ptr<TableBox> build_table(Context& context, const wml::Table& table,
                                      const BuildPlace& place);

}  // namespace prikaz::layout
