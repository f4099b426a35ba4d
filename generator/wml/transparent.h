// Elements that only wrap others, and marks that print nothing, wherever they stand: among blocks,
// rows, cells or inlines.
#pragma once

#include <optional>

#include "wml/names.h"
#include "xml/document.h"

namespace prikaz::wml {

// The content of mc:AlternateContent (part 3, 10.2.1) that this program understands: the first
// choice all of whose namespaces it knows, else the fallback; nothing when there is none.
xml::Node understood_choice(xml::Node alternate);

// The element whose children stand in place of `node`: the content of a content control (17.5.2),
// an insertion that is accepted (17.13.5), a smart tag, custom XML (17.5.1), the alternative that
// is understood. Nothing when `node` is an element of its own.
std::optional<xml::Node> unwrapped(xml::Node node, Name name);

// Comments, proofing, permissions, ends of ranges, and what was deleted or moved away.
bool prints_nothing(Name name);

}  // namespace prikaz::wml
