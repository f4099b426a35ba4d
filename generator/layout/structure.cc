#include "layout/structure.h"

namespace prikaz::layout {

StructureTree::StructureTree() {
  elements_.emplace_back().role = Role::kDocument;
}

int32_t StructureTree::add(Role role, int32_t parent) {
  if (parent == kArtifact) return kArtifact;
  const auto element = static_cast<int32_t>(elements_.size());
  StructureElement& added = elements_.emplace_back();
  added.role = role;
  added.parent = parent;
  at(parent).children.push_back(element);
  return element;
}

int32_t ListNester::item(int instance, int level, const char* numbering) {
  while (!open_.empty() && (open_.back().level > level ||
                            (open_.back().level == level && open_.back().instance != instance))) {
    open_.pop_back();
  }
  if (open_.empty() || open_.back().level < level) {
    const int32_t parent = open_.empty() ? container_ : open_.back().body;
    const int32_t list = tree_.add(StructureTree::Role::kList, parent);
    if (list != kArtifact) tree_.at(list).list_numbering = numbering;
    open_.push_back({level, instance, list, list});
  }
  return tree_.add(StructureTree::Role::kListItem, open_.back().list);
}

}  // namespace prikaz::layout
