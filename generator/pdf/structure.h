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
  explicit StructureTree(const layout::PagedDocument& document);  // borrowed

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
  static constexpr uint32_t kNever = UINT32_MAX;
  struct Kid {           // of an element, besides its children
    uint32_t place = 0;  // in the order of painting
    uint32_t page = 0;
    int32_t mark = -1;            // MCID, or
    ObjectNumber annotation = 0;  // object reference
    int32_t next = -1;            // of the same element, in kids_
  };
  struct Element {
    const layout::StructureElement* source = nullptr;  // nullptr: added here
    Role role = Role::kSpan;
    int level = 0, row_span = 1, column_span = 1;  // as mended
    int32_t parent = -1;
    int32_t first_child = -1, last_child = -1, next = -1;  // in reading order
    int32_t first_kid = -1, last_kid = -1;                 // in kids_
    bool reachable = false, kept = false;
    uint32_t first_place = kNever;
    ObjectNumber object = 0;
  };
  struct FigureBox {
    int32_t element = -1;
    size_t page = 0;
    Rectangle box;
    bool on_many_pages = false;
  };

  Element& at(int32_t index) { return elements_[static_cast<size_t>(index)]; }
  const Element& at(int32_t index) const { return elements_[static_cast<size_t>(index)]; }

  void reach(const layout::PagedDocument& document);
  void mend_headings();
  void mend_tables();
  void mend_parts(int32_t table);
  void pad_rows(const std::vector<int32_t>& rows);
  std::vector<int32_t> rows_of(int32_t table) const;
  int32_t add_element(Role role, int32_t parent);
  void add_child(int32_t parent, int32_t child);
  void add_kid(int32_t element, Kid kid);
  void collect(int32_t index);
  void keep();

  void append_entries(std::string& out, int32_t index,
                      const std::vector<ObjectNumber>& pages) const;
  void append_attributes(std::string& out, int32_t index) const;
  void append_kids(std::string& out, const Element& element, const std::vector<ObjectNumber>& pages,
                   int64_t own_page) const;
  std::string parent_tree(HaruDocument& file) const;

  std::vector<Element> elements_;
  std::vector<int32_t> order_;  // reachable elements, parents first, in reading order
  std::vector<Kid> kids_;
  std::vector<FigureBox> figures_;
  std::vector<std::vector<int32_t>> marks_;  // by page and MCID: the element
  std::vector<int32_t> annotations_;         // by key after the pages: the element
};

// The name of a standard structure type (ISO 32000-1, 14.8.4); `level` of a heading.
std::string_view standard_type(layout::StructureElement::Role role, int level);

}  // namespace prikaz::pdf
