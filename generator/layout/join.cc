#include "layout/join.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace prikaz::layout {

namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// An index among what the addition has as one among all; none stays none.
int32_t moved(int32_t index, size_t by) {
  return index < 0 ? index : index + static_cast<int32_t>(by);
}

}  // namespace

void join(PagedDocument& all, PagedDocument addition, const std::string& title) {
  if (all.structure.empty()) {
    all.structure.push_back({.role = StructureElement::Role::kDocument});
  }
  const size_t elements = all.structure.size(), places = all.destinations.size();
  const auto first_page = static_cast<int32_t>(all.pages.size());

  for (StructureElement& element : addition.structure) {
    element.parent = moved(element.parent, elements);
    for (int32_t& child : element.children) child = moved(child, elements);
  }
  if (!addition.structure.empty()) {
    StructureElement& root = addition.structure.front();
    root.role = StructureElement::Role::kSection;
    root.parent = 0;
    all.structure.front().children.push_back(static_cast<int32_t>(elements));
  }
  for (size_t i = 0; i < addition.pages.size(); ++i) {
    Page& page = addition.pages[i];
    page.label = fmt::format("{}, {}", title, i + 1);
    for (Item& item : page.items) item.structure = moved(item.structure, elements);
    for (LinkArea& link : page.links) {
      link.structure = moved(link.structure, elements);
      link.destination = moved(link.destination, places + 1);
    }
  }
  all.destinations.push_back({"", first_page, {}});
  all.outline.push_back({title, 1, static_cast<int32_t>(places)});
  for (Destination& destination : addition.destinations) {
    destination.name.clear();
    destination.page += first_page;
  }
  for (OutlineEntry& entry : addition.outline) {
    ++entry.level;
    entry.destination = moved(entry.destination, places + 1);
  }
  append(all.structure, addition.structure);
  append(all.pages, addition.pages);
  append(all.destinations, addition.destinations);
  append(all.outline, addition.outline);
}

}  // namespace prikaz::layout
