// What a frame of DrawingML shows: a picture, a shape with or without text, a group of them. Inner
// step of read_drawing_ml.
#pragma once

#include "wml/drawing_reader.h"

namespace prikaz::wml {

// `base` has the size and place; `data` is a:graphicData.
std::vector<Drawing> read_drawing_content(xml::Node data, const Drawing& base, DrawingHost& host);

}  // namespace prikaz::wml
