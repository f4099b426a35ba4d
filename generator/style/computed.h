// From merged specified properties to computed ones: every property gets a value. Inner step of the
// cascade.
#pragma once

#include "style/cascade.h"

namespace prikaz::style {

// `character` is the width that indents in characters count in: the size of the paragraph's font.
Paragraph compute_paragraph(const wml::ParagraphProperties& merged, wml::StyleIndex style,
                            Length character);
Run compute_run(const wml::RunProperties& merged);

}  // namespace prikaz::style
