// A text as its words, cut at spaces of any kind: what the steps of typography walk over. Not for
// other modules.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace prikaz::russian {

struct Piece {
  size_t begin = 0;
  size_t end = 0;
};

// Bytes of the space at a place, 0 where none is.
inline size_t space_length(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t') return 1;
  return text.substr(at).starts_with("\u00A0") ? 2 : 0;
}

inline std::vector<Piece> words_of(std::string_view text) {
  std::vector<Piece> out;
  for (size_t at = 0; at < text.size();) {
    if (const size_t space = space_length(text, at)) {
      at += space;
      continue;
    }
    size_t end = at;
    while (end < text.size() && space_length(text, end) == 0) ++end;
    out.push_back({at, end});
    at = end;
  }
  return out;
}

}  // namespace prikaz::russian
