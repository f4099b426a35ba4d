// Pictures, shapes and text boxes at their place, inline or anchored.
#pragma once

#include "layout/canvas.h"

namespace prikaz::layout {

void paint_drawing(Context& context, Canvas& canvas, const wml::Drawing& drawing, Box box,
                   int32_t element);

}  // namespace prikaz::layout
