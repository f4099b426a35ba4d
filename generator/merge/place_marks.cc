#include <fmt/format.h>

#include "merge/source.h"

namespace prikaz::merge {
namespace {

class Marker {
 public:
  Marker(Source& source, Diagnostics& found) : source_(source), found_(found) {}

  void walk(Node& node, Node* cell, Node* paragraph) {
    if (node.is("w:tc")) cell = &node;
    if (node.is("w:p")) paragraph = &node;
    std::vector<Node> out;
    for (Node& child : node.children) {
      if (child.is_tag() && source_.tags[child.tag].is_mark()) {
        mark(child.tag, source_.tags[child.tag].is_cell_mark() ? cell : paragraph);
        continue;
      }
      const bool had_children = !child.children.empty();
      walk(child, cell, paragraph);
      const bool emptied = child.is("w:r") && had_children && is_bare(child);
      if (!emptied) out.push_back(std::move(child));
    }
    node.children = std::move(out);
  }

 private:
  static bool is_bare(const Node& run) {
    for (const Node& child : run.children)
      if (!child.is("w:rPr")) return false;
    return true;
  }

  void mark(int index, Node* marked) {
    if (marked) {
      marked->marks.push_back(index);
      return;
    }
    const Tag& tag = source_.tags[index];
    report(found_, "merge.misplaced-tag", tag,
           {fmt::format("тег {} стоит вне таблицы", tag.text),
            fmt::format("the tag {} stands outside a table", tag.text)});
  }

  Source& source_;
  Diagnostics& found_;
};

}  // namespace

void place_marks(Source& source, Diagnostics& found) {
  Marker(source, found).walk(source.root, nullptr, nullptr);
}

}  // namespace prikaz::merge
