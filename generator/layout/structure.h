// The structure tree while it grows: headings, paragraphs, lists, tables, links, figures and notes
// in reading order (ISO 32000-1, 14.7-14.8). It knows nothing of pages; items name its elements.
//
//   int32_t heading = tree.add(Role::kHeading, tree.root());
#pragma once

#include <string>
#include <vector>

#include "layout/frame.h"

namespace prikaz::layout {

class StructureTree {
 public:
  using Role = StructureElement::Role;

  StructureTree();
  static constexpr int32_t root() { return 0; }

  // A new last child of `parent`. An artifact has no children: kArtifact in, kArtifact out.
  int32_t add(Role role, int32_t parent);
  StructureElement& at(int32_t element) { return elements_[static_cast<size_t>(element)]; }
  // The finished tree: elements without content of their own are kept, as Word and readers do.
  std::vector<StructureElement> take() { return std::move(elements_); }

 private:
  std::vector<StructureElement> elements_;
};

// Where the lists of one container stand open: numbered paragraphs that follow one another become
// items of one list, deeper levels lists inside the item before.
class ListNester {
 public:
  ListNester(StructureTree& tree, int32_t container) : tree_(tree), container_(container) {}
  // The list item for a numbered paragraph of `level` (0-based) of the numbering `instance`.
  int32_t item(int instance, int level, const char* numbering);
  // The body of the item made last: deeper lists go into it.
  void set_body(int32_t body) { open_.back().body = body; }
  // A paragraph without number or a table ends every open list.
  void close() { open_.clear(); }

 private:
  struct Open {
    int level;
    int instance;
    int32_t list, body;
  };
  StructureTree& tree_;
  int32_t container_;
  std::vector<Open> open_;
};

}  // namespace prikaz::layout
