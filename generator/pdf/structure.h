// The structure tree of a tagged file: elements, their marked content, the parent tree (ISO
// 32000-1, 14.7-14.8; ISO 14289-1). Pages are painted first and ask for marks; the tree is written
// last and has only elements that hold something.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.h"
#include "pdf/haru_document.h"

namespace prikaz::pdf {

class StructureTree {
 public:
  explicit StructureTree(const layout::PagedDocument& document);

  // The tag of an element's marked content; empty when `element` is no element of the tree, and
  // what is painted is an artifact.
  std::string_view tag(int32_t element) const;
  // A new piece of marked content of `element` on `page`: its MCID there.
  int mark(int32_t element, size_t page);
  // Where a figure stands, in points from the lower left corner.
  struct Rectangle {
    double left = 0, bottom = 0, right = 0, top = 0;
  };
  void place_figure(int32_t element, size_t page, const Rectangle& box);
  // The key of a link annotation in the parent tree. An area that names no Link element gets one.
  int annotate(int32_t element, size_t page, ObjectNumber annotation);

  // Writes everything; the entries for the catalog. `pages` are the objects of the pages.
  std::string write(HaruDocument& file, const std::vector<ObjectNumber>& pages);

 private:
  using Role = layout::StructureElement::Role;
  struct Kid {           // of an element, besides its children
    uint64_t place = 0;  // in the order of painting
    size_t page = 0;
    int mark = -1;                // MCID, or
    ObjectNumber annotation = 0;  // object reference
  };
  struct Element {
    layout::StructureElement source;  // its children are in `children`
    std::vector<int32_t> children;
    std::vector<Kid> kids;
    int32_t parent = -1;
    bool reachable = false, kept = false;
    uint64_t first_place = UINT64_MAX;
    Rectangle box;
    size_t box_page = SIZE_MAX;  // SIZE_MAX: none
    bool box_on_many = false;
    ObjectNumber object = 0;
  };

  void reach();
  void keep();
  void mend_headings();
  void mend_tables();
  void pad_rows(const std::vector<int32_t>& rows);
  std::vector<int32_t> rows_of(int32_t table) const;
  int32_t add_element(Role role, int32_t parent);
  std::string entries(const Element& element, const std::vector<ObjectNumber>& pages,
                      int32_t index) const;
  std::string attributes(const Element& element) const;
  std::string kids(const Element& element, const std::vector<ObjectNumber>& pages,
                   size_t own_page) const;
  std::string parent_tree(HaruDocument& file) const;

  std::vector<Element> elements_;
  std::vector<int32_t> order_;               // reachable elements, parents first, in reading order
  std::vector<std::vector<int32_t>> marks_;  // by page and MCID: the element
  std::vector<int32_t> annotations_;         // by key after the pages: the element
  uint64_t place_ = 0;
};

// The name of a standard structure type (ISO 32000-1, 14.8.4); `level` of a heading.
std::string_view standard_type(layout::StructureElement::Role role, int level);

}  // namespace prikaz::pdf
