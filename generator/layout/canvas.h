// A page while it is painted: items, links and bookmarks land here with their final positions.
// Painting decides nothing; what stands where is settled before.
#pragma once

#include <string>

#include "layout/anchor.h"
#include "layout/context.h"
#include "layout/frame.h"

namespace prikaz::layout {

struct PendingLink {
  size_t page, link;
  std::string anchor;
};

class Canvas {
 public:
  Canvas(Context& context, PagedDocument& document) : context_(context), document_(document) {}

  // Everything that follows goes to this page, as content or as artifact (running heads, headings
  // of tables that are repeated).
  void to_page(size_t page) { page_ = page; }
  size_t page_index() const { return page_; }
  // Where on the page the text stands, for what is anchored in it.
  AnchorFrame frame;
  Page& page() { return document_.pages[page_]; }
  bool artifact() const { return artifact_ > 0; }
  class ArtifactScope {
   public:
    ArtifactScope(Canvas& canvas, bool on) : canvas_(canvas), on_(on) { canvas_.artifact_ += on; }
    ~ArtifactScope() { canvas_.artifact_ -= on_; }
    ArtifactScope(const ArtifactScope&) = delete;
    ArtifactScope& operator=(const ArtifactScope&) = delete;

   private:
    Canvas& canvas_;
    bool on_;
  };

  template <class T>
  T& add(int32_t structure, T content) {
    Item& item = page().items.emplace_back();
    item.structure = artifact() ? kArtifact : structure;
    item.content = std::move(content);
    return std::get<T>(item.content);
  }
  void rule(Box box, Colour colour) {
    if (box.width > Length() && box.height > Length()) add(kArtifact, Rule{box, colour});
  }
  void link(Box box, int32_t structure, const std::string& address, const std::string& anchor);
  // Repeated and running text makes no destinations.
  void bookmark(const std::string& name, Point at);
  void heading(std::string title, int level, Point at);
  void field_used(int32_t use);

  // Links to bookmarks, once every bookmark has its page; what leads nowhere is dropped.
  void resolve_links();

 private:
  Context& context_;
  PagedDocument& document_;
  std::vector<PendingLink> pending_;
  size_t page_ = 0;
  int artifact_ = 0;
};

}  // namespace prikaz::layout
