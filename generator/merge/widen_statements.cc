#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "merge/source.h"

namespace prikaz::merge {
namespace {

bool shows_nothing(const Node& node) {
  if (node.is("w:pPr") || node.is("w:bookmarkStart") || node.is("w:bookmarkEnd")) return true;
  return node.is("w:r") &&
         std::all_of(node.children.begin(), node.children.end(), [](const Node& part) {
           return part.is("w:rPr") || (part.is("w:t") && inline_text(part).empty());
         });
}

// The level letters with which a tag means this element.
Level level_of(const Node& node) {
  return node.is("w:tr")   ? Level::kRow
         : node.is("w:tc") ? Level::kCell
         : node.is("w:p")  ? Level::kParagraph
                           : Level::kInline;
}

void collect_tags(const Node& node, std::vector<int>& tags) {
  if (node.is_tag()) tags.push_back(node.tag);
  for (const Node& child : node.children)
    if (!child.is("w:tbl") && !child.is("w:txbxContent")) collect_tags(child, tags);
}

void remove_tag(Node& node, int tag) {
  std::erase_if(node.children,
                [&](const Node& child) { return child.is_tag() && child.tag == tag; });
  for (Node& child : node.children) remove_tag(child, tag);
}

class Widener {
 public:
  explicit Widener(Source& source) : source_(source) {}

  void walk(Node& parent) {
    std::vector<Node> out;
    for (Node& child : parent.children) {
      if (child.kind == Node::Kind::kElement) walk(child);
      std::vector<Node> before, after;
      if (level_of(child) != Level::kInline) take_own(child, before, after);
      if (child.is("w:tr")) take_edges(child, before, after);
      std::move(before.begin(), before.end(), std::back_inserter(out));
      out.push_back(std::move(child));
      std::move(after.rbegin(), after.rend(), std::back_inserter(out));
    }
    parent.children = std::move(out);
  }

 private:
  // Statements whose tags all stand in the element that their letters name: they are about it as a
  // whole. Those with an `else` choose between texts inside it.
  void take_own(Node& unit, std::vector<Node>& before, std::vector<Node>& after) {
    std::vector<int> tags;
    collect_tags(unit, tags);
    for (int tag : tags) {
      const int number = source_.chain_of[tag];
      if (number < 0 || source_.chains[number].tags[0] != tag) continue;
      const auto& chain = source_.chains[number].tags;
      const bool is_own = std::all_of(chain.begin(), chain.end(), [&](int member) {
        return source_.tags[member].level == level_of(unit) &&
               std::find(tags.begin(), tags.end(), member) != tags.end();
      });
      if (!is_own || chain.size() < 2) continue;
      for (int member : chain) source_.tags[member].level = Level::kInline;
      if (chain.size() == 2) take(unit, chain[0], chain[1], before, after);
    }
  }

  static void take(Node& unit, int opening, int closing, std::vector<Node>& before,
                   std::vector<Node>& after) {
    remove_tag(unit, opening);
    remove_tag(unit, closing);
    before.push_back(Node::of_tag(opening));
    after.push_back(Node::of_tag(closing));
  }

  enum class Edge { kFirst, kLast };

  // The tag with which a cell begins or ends, or nothing.
  static std::optional<int> edge(const Node& cell, Edge which) {
    std::vector<const Node*> blocks;
    for (const Node& block : cell.children)
      if (!block.is("w:tcPr")) blocks.push_back(&block);
    if (blocks.empty()) return std::nullopt;
    const Node& paragraph = which == Edge::kFirst ? *blocks.front() : *blocks.back();
    if (!paragraph.is("w:p")) return std::nullopt;
    const size_t count = paragraph.children.size();
    for (size_t step = 0; step < count; ++step) {
      const Node& child = paragraph.children[which == Edge::kFirst ? step : count - 1 - step];
      if (child.is_tag()) return child.tag;
      if (!shows_nothing(child)) return std::nullopt;
    }
    return std::nullopt;
  }

  // The tags that open in the first cell and close in the last, outermost first.
  void take_edges(Node& row, std::vector<Node>& before, std::vector<Node>& after) {
    std::vector<const Node*> cells;
    for (const Node& child : row.children)
      if (child.is("w:tc")) cells.push_back(&child);
    if (cells.size() < 2) return;
    while (true) {
      const auto first = edge(*cells.front(), Edge::kFirst);
      const auto last = edge(*cells.back(), Edge::kLast);
      if (!first || !last || !are_partners(*first, *last)) return;
      take(row, *first, *last, before, after);
    }
  }

  bool are_partners(int opening, int closing) const {
    const int chain = source_.chain_of[opening];
    if (chain < 0 || chain != source_.chain_of[closing]) return false;
    const auto& tags = source_.chains[chain].tags;
    return tags.size() == 2 && tags[0] == opening && tags[1] == closing &&
           source_.tags[opening].level == Level::kInline &&
           source_.tags[closing].level == Level::kInline;
  }

  Source& source_;
};

}  // namespace

void widen_statements(Source& source) {
  Widener(source).walk(source.root);
}

}  // namespace prikaz::merge
