// Pictures for test documents.
#pragma once

#include <cstdint>
#include <string>

#include "opc/package.h"

namespace prikaz::layout::test {

// A PNG of one bit per pixel, all white.
std::string grey_png(uint32_t width, uint32_t height);
// A paragraph with the picture that the relationship leads to, an inch square.
std::string picture_paragraph(const std::string& relationship);
// Adds the bytes as a part that word/document.xml reaches by `relationship`.
void add_picture(opc::Package& package, const std::string& relationship, const std::string& png);

}  // namespace prikaz::layout::test
