#include "pdf/structure.h"

#include <algorithm>

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
  }
  return "NonStruct";
}

StructureTree::StructureTree(const layout::PagedDocument& document) {
  elements_.reserve(document.structure.size() + 1);
  for (const auto& source : document.structure) {
    Element element;
    element.source = source;
    element.children = std::move(element.source.children);
    elements_.push_back(std::move(element));
  }
  if (elements_.empty()) elements_.emplace_back();
  elements_[0].source.role = Role::kDocument;
  reach();
  mend_headings();
  mend_tables();
  marks_.resize(document.pages.size());
}

// Walks from the root: each element once, so a tree that is none does no harm.
void StructureTree::reach() {
  std::vector<int32_t> waiting = {0};
  elements_[0].reachable = true;
  while (!waiting.empty()) {
    const int32_t index = waiting.back();
    waiting.pop_back();
    order_.push_back(index);
    auto& children = elements_[static_cast<size_t>(index)].children;
    std::erase_if(children, [&](int32_t child) {
      if (child <= 0 || static_cast<size_t>(child) >= elements_.size()) return true;
      Element& element = elements_[static_cast<size_t>(child)];
      if (element.reachable) return true;
      element.reachable = true;
      element.parent = index;
      return false;
    });
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
}

// ISO 14289-1, 7.4.2: headings begin with H1 and go down one level at a time.
void StructureTree::mend_headings() {
  int last = 0;
  for (const int32_t index : order_) {
    auto& source = elements_[static_cast<size_t>(index)].source;
    if (source.role != Role::kHeading) continue;
    last = source.level = std::clamp(source.level, 1, last + 1);
  }
}

std::string_view StructureTree::tag(int32_t element) const {
  if (element < 0 || static_cast<size_t>(element) >= elements_.size()) return {};
  const Element& found = elements_[static_cast<size_t>(element)];
  if (!found.reachable) return {};
  return standard_type(found.source.role, found.source.level);
}

int StructureTree::mark(int32_t element, size_t page) {
  const int mcid = static_cast<int>(marks_[page].size());
  marks_[page].push_back(element);
  elements_[static_cast<size_t>(element)].kids.push_back({place_++, page, mcid, 0});
  return mcid;
}

void StructureTree::place_figure(int32_t element, size_t page, const Rectangle& box) {
  if (tag(element) != "Figure") return;
  Element& figure = elements_[static_cast<size_t>(element)];
  if (figure.box_page == SIZE_MAX) {
    figure.box = box;
    figure.box_page = page;
  } else if (figure.box_page == page) {
    figure.box = {std::min(figure.box.left, box.left), std::min(figure.box.bottom, box.bottom),
                  std::max(figure.box.right, box.right), std::max(figure.box.top, box.top)};
  } else {
    figure.box_on_many = true;
  }
}

int32_t StructureTree::add_element(Role role, int32_t parent) {
  const auto index = static_cast<int32_t>(elements_.size());
  Element element;
  element.source.role = role;
  element.parent = parent;
  element.reachable = true;
  elements_.push_back(std::move(element));
  elements_[static_cast<size_t>(parent)].children.push_back(index);
  return index;
}

int StructureTree::annotate(int32_t element, size_t page, ObjectNumber annotation) {
  const std::string_view found = tag(element);
  if (found != "Link") {
    const bool inline_parent = found == "P" || found == "Span" || found.starts_with("H");
    element = add_element(Role::kLink, inline_parent ? element : 0);
  }
  elements_[static_cast<size_t>(element)].kids.push_back({place_++, page, -1, annotation});
  annotations_.push_back(element);
  return static_cast<int>(marks_.size() + annotations_.size()) - 1;
}

// An element is kept when something was painted for it or below it; cells and rows always are,
// since a table without them is no longer regular.
void StructureTree::keep() {
  order_.clear();
  for (Element& element : elements_) element.reachable = false;
  reach();
  for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
    Element& element = elements_[static_cast<size_t>(*at)];
    const Role role = element.source.role;
    std::erase_if(element.children, [&](int32_t child) {
      const Element& below = elements_[static_cast<size_t>(child)];
      if (below.kept) element.first_place = std::min(element.first_place, below.first_place);
      return !below.kept;
    });
    for (const Kid& kid : element.kids)
      element.first_place = std::min(element.first_place, kid.place);
    element.kept = *at == 0 || !element.children.empty() || !element.kids.empty() ||
                   role == Role::kTableCell || role == Role::kTableHeaderCell;
  }
}

}  // namespace prikaz::pdf
