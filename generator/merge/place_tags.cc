#include <algorithm>

#include "merge/source.h"

namespace prikaz::merge {

bool is_inline_container(const Node& node) {
  static constexpr std::string_view kNames[] = {
      "w:hyperlink",  "w:ins",       "w:moveTo", "w:smartTag", "w:sdt",
      "w:sdtContent", "w:customXml", "w:dir",    "w:bdo",      "w:fldSimple"};
  return node.kind == Node::Kind::kElement &&
         std::find(std::begin(kNames), std::end(kNames), node.name) != std::end(kNames);
}

std::string inline_text(const Node& child) {
  if (child.is("w:t") || child.is("w:instrText"))
    return child.children.empty() ? std::string() : child.children[0].text;
  if (child.is("w:tab")) return "\t";
  if (child.is("w:br") || child.is("w:cr")) return "\n";
  if (child.is("w:noBreakHyphen")) return "-";
  return {};
}

namespace {

void append_text(std::string& out, const Node& parent) {
  for (const Node& child : parent.children) {
    if (child.is("w:r")) {
      for (const Node& part : child.children) out += inline_text(part);
    } else if (is_inline_container(child)) {
      append_text(out, child);
    }
  }
}

// A tag of this paragraph with its index in Source::tags.
struct Placed {
  size_t begin;
  size_t end;
  int tag;
};

// Rewrites a paragraph's inlines so that every tag is a node of its own. `at_` counts in the
// paragraph's text while runs are passed in the same order as append_text.
class Splitter {
 public:
  Splitter(const Source& source, const std::vector<Placed>& placed)
      : source_(source), placed_(placed) {}

  std::vector<Node> split(std::vector<Node> children) {
    std::vector<Node> out;
    for (Node& child : children) {
      if (child.is("w:r")) {
        split_run(std::move(child), out);
      } else {
        if (is_inline_container(child)) child.children = split(std::move(child.children));
        out.push_back(std::move(child));
      }
    }
    return out;
  }

 private:
  // The pieces of a run before, between and after control tags, each with its properties.
  struct Pieces {
    Node empty;  // the run with its properties alone
    Node current;
    std::vector<Node>& out;

    void flush() {
      if (current.children.size() > empty.children.size()) out.push_back(std::move(current));
      current = empty;
    }
  };

  void split_run(Node run, std::vector<Node>& out) {
    Node empty = Node::element(run.name);
    empty.attributes = run.attributes;
    if (const Node* properties = run.child("w:rPr")) empty.children.push_back(*properties);
    Pieces pieces{empty, empty, out};
    bool had_text = false;
    for (Node& child : run.children) {
      if (child.is("w:rPr")) continue;
      const std::string text = inline_text(child);
      had_text = had_text || !text.empty();
      if (text.empty()) {
        if (!child.is("w:t")) pieces.current.children.push_back(std::move(child));
      } else if (child.is("w:t") || child.is("w:instrText")) {
        split_text(child.name, text, pieces);
      } else {
        split_text({}, text, pieces);
        if (kept_) pieces.current.children.push_back(std::move(child));
      }
    }
    pieces.flush();
  }

  // `text` of an element called `name`; with an empty name only whether it is outside all tags.
  void split_text(const std::string& name, std::string_view text, Pieces& pieces) {
    const size_t begin = at_;
    const size_t end = at_ + text.size();
    kept_ = false;
    while (at_ < end) {
      while (next_ < placed_.size() && placed_[next_].end <= at_) ++next_;
      const Placed* tag = next_ < placed_.size() ? &placed_[next_] : nullptr;
      if (tag && tag->begin == at_) place(tag->tag, pieces);
      if (tag && tag->begin <= at_) {
        at_ = std::min(end, tag->end);
        continue;
      }
      const size_t stop = tag ? std::min(end, tag->begin) : end;
      kept_ = true;
      if (!name.empty()) {
        Node piece = Node::element(name);
        piece.set_attribute("xml:space", "preserve");
        piece.children.push_back(
            Node::of_text(unescape_braces(text.substr(at_ - begin, stop - at_))));
        pieces.current.children.push_back(std::move(piece));
      }
      at_ = stop;
    }
  }

  void place(int index, Pieces& pieces) {
    const Tag& tag = source_.tags[index];
    const bool in_run = tag.verb == Verb::kValue || tag.is_mark();
    if (!in_run) pieces.flush();
    (in_run ? pieces.current.children : pieces.out).push_back(Node::of_tag(index));
  }

  const Source& source_;
  const std::vector<Placed>& placed_;
  size_t at_ = 0;
  size_t next_ = 0;
  bool kept_ = false;
};

// Walks the part: paragraphs, and texts outside them (core properties, drawings).
class Placer {
 public:
  Placer(Source& source, Diagnostics& found) : source_(source), found_(found) {}

  void walk(Node& node, int paragraph) {
    if (node.is("w:p")) {
      paragraph = node.paragraph;
      place_in_paragraph(node);
    } else if (!node.name.starts_with("w:")) {
      place_in_texts(node, paragraph);
    }
    for (Node& child : node.children)
      if (child.kind == Node::Kind::kElement) walk(child, paragraph);
  }

 private:
  int add(const FoundTag& tag, std::string_view text, int paragraph) {
    std::string written(text.substr(tag.begin, tag.end - tag.begin));
    source_.tags.push_back(
        understand(tag, std::move(written), std::string(text), source_.where(paragraph), found_));
    return static_cast<int>(source_.tags.size()) - 1;
  }

  void look_for_stray_close(std::string_view text, size_t begin, size_t end, int paragraph) {
    const size_t at = find_stray_close(text, begin, end);
    if (at != text.npos) report_stray_close(text, at, source_.where(paragraph), found_);
  }

  void place_in_paragraph(Node& paragraph) {
    std::string text;
    append_text(text, paragraph);
    if (text.find_first_of("{}") == text.npos) return;
    std::vector<Placed> placed;
    size_t at = 0;
    for (const FoundTag& tag : find_tags(text)) {
      look_for_stray_close(text, at, tag.begin, paragraph.paragraph);
      placed.push_back({tag.begin, tag.end, add(tag, text, paragraph.paragraph)});
      at = tag.end;
    }
    look_for_stray_close(text, at, text.size(), paragraph.paragraph);
    if (placed.empty() && unescape_braces(text) == text) return;
    paragraph.children = Splitter(source_, placed).split(std::move(paragraph.children));
  }

  static void put_text(const std::string& text, std::vector<Node>& children) {
    if (!text.empty()) children.push_back(Node::of_text(unescape_braces(text)));
  }

  void place_in_texts(Node& parent, int paragraph) {
    std::vector<Node> children;
    for (Node& child : parent.children) {
      if (child.kind != Node::Kind::kText) {
        children.push_back(std::move(child));
        continue;
      }
      size_t at = 0;
      const std::string text = std::move(child.text);
      for (const FoundTag& tag : find_tags(text)) {
        look_for_stray_close(text, at, tag.begin, paragraph);
        put_text(text.substr(at, tag.begin - at), children);
        children.push_back(Node::of_tag(add(tag, text, paragraph)));
        at = tag.end;
      }
      look_for_stray_close(text, at, text.size(), paragraph);
      put_text(text.substr(at), children);
    }
    parent.children = std::move(children);
  }

  Source& source_;
  Diagnostics& found_;
};

}  // namespace

void place_tags(Source& source, Diagnostics& found) {
  Placer(source, found).walk(source.root, 0);
}

}  // namespace prikaz::merge
