// Tells the blocks of a document that mean the same in any other with the same styles: most of a
// long table. They are copied as they stand instead of being rewritten.
#pragma once

#include <string_view>

#include "merge/list_restart.h"

namespace prikaz::merge {

// False when the block's text names a list, a relationship, a note, a bookmark, a field, a drawing,
// a content control, a section or a style of `numbered`, or has elements of other namespaces.
bool is_plain_block(std::string_view text, const StyleNumbers& numbered);

}  // namespace prikaz::merge
