#include "layout/canvas.h"

#include <unordered_map>

namespace prikaz::layout {

void Canvas::link(Box box, int32_t structure, const std::string& address,
                  const std::string& anchor) {
  // A link in a running head has no element, and PDF/UA allows no annotation without one.
  if (artifact() || structure == kArtifact || (address.empty() && anchor.empty())) return;
  LinkArea area;
  area.box = box;
  area.structure = structure;
  area.address = address;
  if (address.empty()) pending_.push_back({page_, page().links.size(), anchor});
  page().links.push_back(std::move(area));
}

void Canvas::bookmark(const std::string& name, Point at) {
  if (artifact()) return;
  document_.destinations.push_back({name, static_cast<int32_t>(page_), at});
  context_.learnt.bookmark_pages.emplace(name, page().label);
}

void Canvas::heading(std::string title, int level, Point at) {
  if (artifact() || title.empty()) return;
  OutlineEntry entry;
  entry.title = std::move(title);
  entry.level = level;
  entry.destination = static_cast<int32_t>(document_.destinations.size());
  document_.destinations.push_back({{}, static_cast<int32_t>(page_), at});
  document_.outline.push_back(std::move(entry));
}

void Canvas::field_used(int32_t use) {
  auto& pages = context_.learnt.field_pages;
  if (pages.size() <= static_cast<size_t>(use)) pages.resize(static_cast<size_t>(use) + 1, "1");
  pages[static_cast<size_t>(use)] = page().label;
}

void Canvas::resolve_links() {
  std::unordered_map<std::string, int32_t> by_name;
  for (size_t i = 0; i < document_.destinations.size(); ++i) {
    if (!document_.destinations[i].name.empty()) {
      by_name.emplace(document_.destinations[i].name, static_cast<int32_t>(i));
    }
  }
  for (const PendingLink& pending : pending_) {
    const auto found = by_name.find(pending.anchor);
    if (found != by_name.end())
      document_.pages[pending.page].links[pending.link].destination = found->second;
  }
  for (Page& page : document_.pages) {
    std::erase_if(page.links, [](const LinkArea& area) {
      return area.address.empty() && area.destination < 0;
    });
  }
}

}  // namespace prikaz::layout
