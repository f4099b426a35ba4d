#include "merge/text_edits.h"

#include <cstring>
#include <vector>

namespace prikaz::merge {
namespace {

// Text between two edits, and how far it moves.
struct Stretch {
  size_t begin;
  size_t length;
  ptrdiff_t shift;
};

std::vector<Stretch> stretches(std::span<const TextEdit> edits, size_t size) {
  std::vector<Stretch> list;
  list.reserve(edits.size());
  ptrdiff_t shift = 0;
  for (size_t index = 0; index < edits.size(); ++index) {
    const TextEdit& edit = edits[index];
    shift += static_cast<ptrdiff_t>(edit.text.size()) - static_cast<ptrdiff_t>(edit.length);
    const size_t begin = edit.at + edit.length;
    const size_t end = index + 1 < edits.size() ? edits[index + 1].at : size;
    list.push_back({begin, end - begin, shift});
  }
  return list;
}

void move(std::string& text, const Stretch& stretch) {
  char* const from = text.data() + stretch.begin;
  std::memmove(from + stretch.shift, from, stretch.length);
}

}  // namespace

void apply_edits(std::span<const TextEdit> edits, std::string& text) {
  if (edits.empty()) return;
  const auto list = stretches(edits, text.size());
  const size_t size = text.size() + static_cast<size_t>(list.back().shift);
  if (size > text.size()) text.resize(size);
  // Stretches keep their order, so what moves back, taken from the front, and then what moves on,
  // taken from the end, never covers a stretch that is still to be moved.
  for (const Stretch& stretch : list)
    if (stretch.shift < 0) move(text, stretch);
  for (auto stretch = list.rbegin(); stretch != list.rend(); ++stretch)
    if (stretch->shift > 0) move(text, *stretch);
  ptrdiff_t shift = 0;
  for (size_t index = 0; index < edits.size(); ++index) {
    const TextEdit& edit = edits[index];
    std::memcpy(text.data() + edit.at + shift, edit.text.data(), edit.text.size());
    shift = list[index].shift;
  }
  text.resize(size);
}

}  // namespace prikaz::merge
