#include <algorithm>
#include <string_view>
#include <utility>

#include "merge/source.h"
#include "wml/place_counter.h"

namespace prikaz::merge {

namespace {

using Story = DocumentPlace::Story;

Story story_of(const Node& root) {
  static constexpr std::pair<std::string_view, Story> kRoots[] = {
      {"w:document", Story::kBody},
      {"w:hdr", Story::kHeader},
      {"w:ftr", Story::kFooter},
      {"w:footnotes", Story::kFootnote},
      {"w:endnotes", Story::kEndnote},
      {"w:comments", Story::kComment},
      {"cp:coreProperties", Story::kProperties}};
  for (const auto& [name, story] : kRoots)
    if (root.is(name)) return story;
  return Story::kNone;
}

bool has_box(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const Node& child) { return child.is("w:txbxContent") || has_box(child); });
}

// Has text of its own, not that of its text boxes, or a picture among it.
bool shows_something(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
    if (child.kind == Node::Kind::kText)
      return child.text.find_first_not_of(" \t\n\r") != std::string::npos;
    if (child.is("w:txbxContent")) return false;
    return shows_something(child) || (child.is("wp:inline") && !has_box(child));
  });
}

class Walk {
 public:
  explicit Walk(Source& source) : source_(source) {}

  void run() {
    source_.story.story = story_of(source_.root);
    counter_.begin_story(source_.story);
    inside(source_.root);
    source_.places = std::move(counter_.places());
  }

 private:
  void inside(Node& node) {
    for (Node& child : node.children)
      if (child.kind == Node::Kind::kElement) element(child);
  }

  void element(Node& node) {
    if (node.is("w:p")) {
      node.paragraph = ++paragraphs_;
      counter_.paragraph(shows_something(node));
      inside(node);
    } else if (node.is("w:tbl")) {
      counter_.begin_table();
      inside(node);
      counter_.end_table();
    } else if (node.is("w:tr")) {
      counter_.begin_row();
      inside(node);
    } else if (node.is("w:tc")) {
      counter_.begin_cell();
      inside(node);
      counter_.end_cell();
    } else if (node.is("w:txbxContent")) {
      counter_.begin_box();
      inside(node);
      counter_.end_box();
    } else if (node.is("mc:AlternateContent")) {
      alternatives(node);
    } else if (is_note_element(node)) {
      note(node);
    } else {
      inside(node);
    }
  }

  // One text box in two forms: people see one.
  void alternatives(Node& node) {
    const wml::PlaceCounter::Mark before = counter_.mark();
    for (Node& child : node.children) {
      counter_.rewind(before);
      if (child.kind == Node::Kind::kElement) element(child);
    }
  }

  void note(Node& node) {
    DocumentPlace place = source_.story;
    if (is_note(node)) place.note = ++notes_;
    counter_.begin_story(std::move(place));
    const size_t first = counter_.places().size();
    inside(node);
    if (counter_.places().size() == first + 1) counter_.places()[first].paragraph = 0;
  }

  Source& source_;
  wml::PlaceCounter counter_;
  int paragraphs_ = 0, notes_ = 0;
};

}  // namespace

void number_places(Source& source) {
  Walk(source).run();
}

}  // namespace prikaz::merge
