// What stands under the bookmarks of a document, for REF fields (ECMA-376 17.16.5.49).
#pragma once

#include <map>
#include <string>

#include "wml/document.h"

namespace prikaz::layout {

struct BookmarkText {
  std::string text;    // from its start to its end; paragraphs are parted by spaces
  std::string number;  // of the paragraph it begins in, without a full stop at the end; or empty
};
std::map<std::string, BookmarkText> bookmark_texts(const wml::Document& document);

}  // namespace prikaz::layout
