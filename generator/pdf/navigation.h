// What a reader moves by: links, named destinations, the outline and page labels (ISO
// 32000-1, 12.3, 12.4.2, 12.5.6.5).
#pragma once

#include <string>
#include <vector>

#include "layout/frame.h"
#include "pdf/haru_document.h"
#include "pdf/structure.h"

namespace prikaz::pdf {

class Navigation {
 public:
  // All borrowed; `structure`: nullptr for an untagged file.
  Navigation(HaruDocument& file, const layout::PagedDocument& document,
             const std::vector<ObjectNumber>& pages, StructureTree* structure)
      : file_(file), document_(document), pages_(pages), structure_(structure) {}

  // The link annotations of a page.
  std::vector<ObjectNumber> add_links(size_t page);

  // Entries of the catalog; empty where there is nothing.
  std::string outline();
  std::string page_labels() const;
  // Entries of the name dictionary.
  std::string named_destinations();

 private:
  bool valid(int32_t destination) const;
  std::string target(int32_t destination) const;
  std::string link_entries(const layout::LinkArea& area, Length page_height) const;

  HaruDocument& file_;
  const layout::PagedDocument& document_;
  const std::vector<ObjectNumber>& pages_;
  StructureTree* structure_;
};

}  // namespace prikaz::pdf
