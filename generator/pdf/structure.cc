#include "pdf/structure.h"

#include <algorithm>
#include <cstddef>

namespace prikaz::pdf {

using Role = layout::StructureElement::Role;

std::string_view standard_type(Role role, int level) {
  constexpr std::string_view kHeadings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
  switch (role) {
    case Role::kDocument:
      return "Document";
    case Role::kSection:
      return "Sect";
    case Role::kHeading:
      return kHeadings[std::clamp(level, 1, 6) - 1];
    case Role::kParagraph:
      return "P";
    case Role::kList:
      return "L";
    case Role::kListItem:
      return "LI";
    case Role::kLabel:
      return "Lbl";
    case Role::kListBody:
      return "LBody";
    case Role::kTable:
      return "Table";
    case Role::kTableHead:
      return "THead";
    case Role::kTableBody:
      return "TBody";
    case Role::kTableRow:
      return "TR";
    case Role::kTableHeaderCell:
      return "TH";
    case Role::kTableCell:
      return "TD";
    case Role::kLink:
      return "Link";
    case Role::kFigure:
      return "Figure";
    case Role::kNote:
      return "Note";
    case Role::kReference:
      return "Reference";
    case Role::kSpan:
      return "Span";
    case Role::kCaption:
      return "Caption";
    case Role::kContents:
      return "TOC";
    case Role::kContentsItem:
      return "TOCI";
  }
  return "NonStruct";
}

StructureTree::StructureTree(const layout::PagedDocument& document) {
  elements_.resize(std::max<size_t>(document.structure.size(), 1));
  for (size_t i = 0; i < document.structure.size(); ++i) {
    const layout::StructureElement& source = document.structure[i];
    Element& element = elements_[i];
    element.source = &source;
    element.role = source.role;
    element.level = source.level;
    element.row_span = source.row_span;
    element.column_span = source.column_span;
  }
  elements_[0].role = Role::kDocument;
  reach(document);
  mend_headings();
  mend_tables();
  marks_.resize(document.pages.size());
}

void StructureTree::add_child(int32_t parent, int32_t child) {
  Element& above = at(parent);
  at(child).parent = parent;
  if (above.last_child < 0) {
    above.first_child = child;
  } else {
    at(above.last_child).next = child;
  }
  above.last_child = child;
}

// Walks from the root: each element once, so a tree that is none does no harm.
void StructureTree::reach(const layout::PagedDocument& document) {
  std::vector<int32_t> waiting = {0};
  elements_[0].reachable = true;
  while (!waiting.empty()) {
    const int32_t index = waiting.back();
    waiting.pop_back();
    order_.push_back(index);
    if (at(index).source == nullptr) continue;
    for (const int32_t child : at(index).source->children) {
      const bool known = child > 0 && static_cast<size_t>(child) < document.structure.size();
      if (!known || at(child).reachable) continue;
      at(child).reachable = true;
      add_child(index, child);
    }
    const size_t first = waiting.size();
    for (int32_t child = at(index).first_child; child >= 0; child = at(child).next) {
      waiting.push_back(child);
    }
    std::reverse(waiting.begin() + static_cast<std::ptrdiff_t>(first), waiting.end());
  }
}

// ISO 14289-1, 7.4.2: headings begin with H1 and go down one level at a time.
void StructureTree::mend_headings() {
  int last = 0;
  for (const int32_t index : order_) {
    Element& element = at(index);
    if (element.role != Role::kHeading) continue;
    last = element.level = std::clamp(element.level, 1, last + 1);
  }
}

std::string_view StructureTree::tag(int32_t element) const {
  if (element < 0 || static_cast<size_t>(element) >= elements_.size()) return {};
  const Element& found = at(element);
  return found.reachable ? standard_type(found.role, found.level) : std::string_view();
}

void StructureTree::add_kid(int32_t element, Kid kid) {
  const auto index = static_cast<int32_t>(kids_.size());
  kid.place = static_cast<uint32_t>(index);
  kids_.push_back(kid);
  Element& above = at(element);
  if (above.last_kid < 0) {
    above.first_kid = index;
  } else {
    kids_[static_cast<size_t>(above.last_kid)].next = index;
  }
  above.last_kid = index;
}

int StructureTree::mark(int32_t element, size_t page) {
  const int mcid = static_cast<int>(marks_[page].size());
  marks_[page].push_back(element);
  add_kid(element, {.page = static_cast<uint32_t>(page), .mark = mcid});
  return mcid;
}

void StructureTree::place_figure(int32_t element, size_t page, const Rectangle& box) {
  if (tag(element) != "Figure") return;
  const auto found = std::find_if(figures_.begin(), figures_.end(),
                                  [&](const FigureBox& known) { return known.element == element; });
  if (found == figures_.end()) {
    figures_.push_back({element, page, box});
  } else if (found->page == page) {
    Rectangle& known = found->box;
    known = {std::min(known.left, box.left), std::min(known.bottom, box.bottom),
             std::max(known.right, box.right), std::max(known.top, box.top)};
  } else {
    found->on_many_pages = true;
  }
}

int32_t StructureTree::add_element(Role role, int32_t parent) {
  const auto index = static_cast<int32_t>(elements_.size());
  Element& element = elements_.emplace_back();
  element.role = role;
  element.reachable = true;
  add_child(parent, index);
  return index;
}

int StructureTree::annotate(int32_t element, size_t page, ObjectNumber annotation) {
  const std::string_view found = tag(element);
  if (found != "Link") {
    const bool inline_parent = found == "P" || found == "Span" || found.starts_with("H");
    element = add_element(Role::kLink, inline_parent ? element : 0);
  }
  add_kid(element, {.page = static_cast<uint32_t>(page), .annotation = annotation});
  annotations_.push_back(element);
  return static_cast<int>(marks_.size() + annotations_.size()) - 1;
}

// Elements in the order of reading, those that were added among them.
void StructureTree::collect(int32_t root) {
  order_.clear();
  for (int32_t index = root; index >= 0;) {
    order_.push_back(index);
    int32_t next = at(index).first_child;
    while (next < 0 && index != root) {
      next = at(index).next;
      if (next < 0) index = at(index).parent;
    }
    index = next;
  }
}

// An element is kept when something was painted for it or below it; cells always are, since a table
// without them is no longer regular.
void StructureTree::keep() {
  collect(0);
  for (auto next = order_.rbegin(); next != order_.rend(); ++next) {
    Element& element = at(*next);
    if (element.first_kid >= 0) {
      const uint32_t own = kids_[static_cast<size_t>(element.first_kid)].place;
      element.first_place = std::min(element.first_place, own);
    }
    element.kept = element.kept || *next == 0 || element.first_kid >= 0 ||
                   element.role == Role::kTableCell || element.role == Role::kTableHeaderCell;
    if (!element.kept || element.parent < 0) continue;
    Element& above = at(element.parent);
    above.kept = true;
    above.first_place = std::min(above.first_place, element.first_place);
  }
}

}  // namespace prikaz::pdf
