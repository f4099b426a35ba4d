#include "merge/landscape.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "merge/part_tree.h"
#include "merge/tree.h"

namespace prikaz::merge {
namespace {

int number_in(const Node& node, std::string_view name) {
  const std::string* text = node.attribute(name);
  int value = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

// How far the text reaches, in twips, before and after.
struct Turn {
  int before = 0, after = 0;
  int more() const { return after - before; }
};

// The left margin comes to the top, the upper one to the right, as Word does; below, no less is
// left than was there: what is 10 mm at the side is too little at the foot.
std::optional<Turn> turn_section(Node& section) {
  Node* size = section.child("w:pgSz");
  Node* margins = section.child("w:pgMar");
  if (!size || !margins) return std::nullopt;
  const int width = number_in(*size, "w:w"), height = number_in(*size, "w:h");
  if (width >= height) return std::nullopt;
  const int left = number_in(*margins, "w:left"), right = number_in(*margins, "w:right");
  const int top = number_in(*margins, "w:top"), bottom = number_in(*margins, "w:bottom");
  size->set_attribute("w:w", std::to_string(height));
  size->set_attribute("w:h", std::to_string(width));
  size->set_attribute("w:orient", "landscape");
  margins->set_attribute("w:top", std::to_string(left));
  margins->set_attribute("w:right", std::to_string(top));
  margins->set_attribute("w:bottom", std::to_string(std::max(right, bottom)));
  margins->set_attribute("w:left", std::to_string(bottom));
  return Turn{width - left - right, height - top - bottom};
}

void widen(Node& node, std::string_view name, int twips) {
  node.set_attribute(name, std::to_string(number_in(node, name) + twips));
}

// 17.3.1.12 ind, 17.3.1.38 tabs.
void move_paragraph(Node& properties, const Turn& turn) {
  if (Node* indent = properties.child("w:ind")) {
    for (std::string_view side : {"w:left", "w:start"}) {
      if (number_in(*indent, side) * 2 >= turn.before) widen(*indent, side, turn.more());
    }
  }
  Node* tabs = properties.child("w:tabs");
  if (!tabs) return;
  for (Node& tab : tabs->children) {
    const int at = number_in(tab, "w:pos");
    if (at == turn.before) widen(tab, "w:pos", turn.more());
    if (at == turn.before / 2) widen(tab, "w:pos", turn.after / 2 - turn.before / 2);
  }
}

bool reaches_across(const Node& table, const Turn& turn) {
  const Node* properties = table.child("w:tblPr");
  const Node* width = properties ? properties->child("w:tblW") : nullptr;
  return width && number_in(*width, "w:w") == turn.before;
}

// The last column of a table as wide as the text takes all that is won.
void widen_table(Node& table, const Turn& turn) {
  if (reaches_across(table, turn)) {
    widen(*table.child("w:tblPr")->child("w:tblW"), "w:w", turn.more());
    Node* grid = table.child("w:tblGrid");
    if (grid && !grid->children.empty()) widen(grid->children.back(), "w:w", turn.more());
    for (Node& row : table.children) {
      if (!row.is("w:tr")) continue;
      Node* last = nullptr;
      for (Node& cell : row.children) last = cell.is("w:tc") ? &cell : last;
      Node* properties = last ? last->child("w:tcPr") : nullptr;
      if (Node* width = properties ? properties->child("w:tcW") : nullptr) {
        widen(*width, "w:w", turn.more());
      }
    }
    return;
  }
  for (Node& row : table.children) {
    for (Node& cell : row.children) {
      Node* properties = cell.child("w:tcPr");
      Node* width = properties ? properties->child("w:tcW") : nullptr;
      if (width && number_in(*width, "w:w") == turn.before) widen(*width, "w:w", turn.more());
    }
  }
}

// Paragraphs in cells keep their places: the cell is what became wider.
void move_blocks(Node& parent, const Turn& turn) {
  for (Node& block : parent.children) {
    if (block.is("w:tbl")) {
      widen_table(block, turn);
    } else if (Node* properties = block.is("w:p") ? block.child("w:pPr") : nullptr) {
      move_paragraph(*properties, turn);
    }
  }
}

// Styles of paragraphs that stand in the right half; an appended document brings its own.
Result<void> move_styles(opc::Package& package, const std::string& main, const Turn& turn) {
  const opc::Part* part = package.related(main, opc::relation::kStyles);
  if (!part) return {};
  const std::string name = part->name();
  PRIKAZ_TRY(Node root, read_part(package, part));
  for (Node& style : root.children) {
    if (Node* properties = style.child("w:pPr")) move_paragraph(*properties, turn);
  }
  package.set_part(name, {}, write_part(root));
  return {};
}

}  // namespace

Result<opc::Package> landscape(opc::Package package) {
  PRIKAZ_TRY(const opc::Part* part, package.main_document());
  const std::string main = part->name();
  PRIKAZ_TRY(Node root, read_part(package, part));
  Node* body = root.child("w:body");
  Node* section = body ? body->child("w:sectPr") : nullptr;
  const auto turn = section ? turn_section(*section) : std::nullopt;
  if (!turn) return package;
  move_blocks(*body, *turn);
  package.set_part(main, {}, write_part(root));
  PRIKAZ_CHECK(move_styles(package, main, *turn));
  return package;
}

}  // namespace prikaz::merge
