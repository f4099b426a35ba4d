// Many small changes of a long text at once, without a copy of it: a table of thousands of rows has
// a number to change in every cell.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace prikaz::merge {

struct TextEdit {
  size_t at = 0;      // offset in the text as it was
  size_t length = 0;  // bytes that go
  std::string text;   // what comes in their place
};

// `edits` stand in the order of the text and do not overlap.
void apply_edits(std::span<const TextEdit> edits, std::string& text);

}  // namespace prikaz::merge
