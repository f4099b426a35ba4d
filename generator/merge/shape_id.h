// Identifiers of VML shapes (ECMA-376 Part 4, 19.1.2.19): text boxes and pictures of older Word,
// the frames of embedded objects. Unlike a drawing's they are names with a number.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::merge {

// The attribute names a shape ("id" and "o:spid" of v:shape, v:rect…), or an object tells in it
// which shape it has ("ShapeID" of o:OLEObject).
bool is_shape_id(std::string_view element, std::string_view attribute);
bool is_shape_reference(std::string_view element, std::string_view attribute);

// The number at the end of "_x0000_s1026", or 0.
int shape_number(std::string_view id);
// The highest one in the text of a part.
int highest_shape(const std::string& text);
// The id with the next number.
std::string renumbered_shape(std::string_view id, int& last_number);

}  // namespace prikaz::merge
