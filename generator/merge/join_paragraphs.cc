#include <algorithm>
#include <iterator>

#include "merge/source.h"

namespace prikaz::merge {
namespace {

bool is_properties(const Node& node) {
  return node.is("w:pPr");
}

// The tag with which the paragraph begins or ends, nullptr when text stands there.
const Tag* edge_tag(const Source& source, const Node& paragraph, bool first) {
  auto tag_at = [&](const Node& node) -> const Tag* {
    return node.is_tag() ? &source.tags[node.tag] : nullptr;
  };
  auto passed_over = [](const Node& node) {
    return is_properties(node) || node.is("w:bookmarkStart") || node.is("w:bookmarkEnd") ||
           (node.is("w:r") && inline_text(node).empty() &&
            std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
              return child.is("w:rPr") || (child.is("w:t") && inline_text(child).find_first_not_of(
                                                                  " \t") == std::string::npos);
            }));
  };
  const auto& children = paragraph.children;
  if (first) {
    for (const Node& node : children)
      if (!passed_over(node)) return tag_at(node);
  } else {
    for (auto node = children.rbegin(); node != children.rend(); ++node)
      if (!passed_over(*node)) return tag_at(*node);
  }
  return nullptr;
}

void join(Node& paragraph, Node next) {
  for (Node& child : next.children)
    if (!is_properties(child)) paragraph.children.push_back(std::move(child));
}

void join_children(const Source& source, Node& parent) {
  std::vector<Node> out;
  bool joins_next = false;
  for (Node& child : parent.children) {
    const bool after_paragraph = !out.empty() && out.back().is("w:p");
    if (child.is("w:p")) {
      const Tag* first = edge_tag(source, child, true);
      const Tag* last = edge_tag(source, child, false);
      const bool joins_before = first && first->joins_before;
      const bool ends_joining = last && last->joins_after;
      if (after_paragraph && (joins_next || joins_before)) {
        join(out.back(), std::move(child));
      } else {
        out.push_back(std::move(child));
      }
      joins_next = ends_joining;
      continue;
    }
    joins_next = false;
    if (child.kind == Node::Kind::kElement) join_children(source, child);
    out.push_back(std::move(child));
  }
  parent.children = std::move(out);
}

}  // namespace

void join_paragraphs(Source& source) {
  const bool any = std::any_of(source.tags.begin(), source.tags.end(),
                               [](const Tag& tag) { return tag.joins_before || tag.joins_after; });
  if (any) join_children(source, source.root);
}

}  // namespace prikaz::merge
