// The tag `!как-есть` before a text of a YAML file. libyaml knows tags of Latin letters alone, so
// the parser is given one of as many characters: lines and columns stay true.
//
//   const std::string text = with_latin_tags(bytes);  … parse … restored(scalar)
//
// Pure functions. Not for callers outside of the YAML reader.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::data {

// With the tags where values begin replaced; also in texts where the same word stands.
std::string with_latin_tags(std::string_view text);
bool is_as_is_tag(std::string_view tag);
// A text in which the word itself was replaced, as it was typed.
std::string restored(std::string_view text);
// Characters of the tag and the spaces behind it at a column (from 1) of a line; 0 where none is.
int tag_length(std::string_view line, int column);

}  // namespace prikaz::data
