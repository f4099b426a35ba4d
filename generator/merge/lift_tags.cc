#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "merge/source.h"

namespace prikaz::merge {
namespace {

// What Word may leave in a paragraph that holds nothing to see.
bool is_unseen(const Node& node) {
  static constexpr std::string_view kNames[] = {"w:pPr",
                                                "w:rPr",
                                                "w:tab",
                                                "w:bookmarkStart",
                                                "w:bookmarkEnd",
                                                "w:permStart",
                                                "w:permEnd",
                                                "w:commentRangeStart",
                                                "w:commentRangeEnd",
                                                "w:softHyphen"};
  return std::find(std::begin(kNames), std::end(kNames), node.name) != std::end(kNames);
}

bool is_blank(const std::string& text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') continue;
    if (text.compare(at, 2, "\xC2\xA0") != 0) return false;
    ++at;
  }
  return true;
}

// What is in a paragraph or row: tags, and whether there is anything else.
struct Content {
  std::vector<int> tags;
  bool only_control = true;
};

void survey(const Source& source, const Node& node, Content& content) {
  if (node.is_tag()) {
    content.tags.push_back(node.tag);
    content.only_control = content.only_control && source.tags[node.tag].is_control();
    return;
  }
  if (node.kind == Node::Kind::kText) return;
  if (node.is("w:tbl") || node.is("w:txbxContent")) {  // their tags have units of their own
    content.only_control = false;
    return;
  }
  if (node.is("w:t")) {
    for (const Node& child : node.children)
      if (child.kind == Node::Kind::kText && !is_blank(child.text)) content.only_control = false;
  } else if (node.is("w:pPr")) {
    if (node.child("w:sectPr")) content.only_control = false;
    return;
  } else if (!node.is("w:p") && !node.is("w:r") && !is_inline_container(node) && !is_unseen(node)) {
    content.only_control = false;
  }
  for (const Node& child : node.children) survey(source, child, content);
}

// A row's cells, which content controls may wrap, may hold nothing but paragraphs.
void survey_cells(const Source& source, const Node& row, Content& content) {
  for (const Node& cell : row.children) {
    if (cell.is_tag()) content.tags.push_back(cell.tag);
    if (cell.is("w:sdt") || cell.is("w:sdtContent")) survey_cells(source, cell, content);
    if (!cell.is("w:tc")) continue;
    for (const Node& block : cell.children) {
      if (block.is("w:tcPr")) continue;
      if (!block.is("w:p")) content.only_control = false;
      survey(source, block, content);
    }
  }
}

// An element that gives way to the tags in it.
struct Unit {
  int node = 0;
  int container = 0;
  Level level = Level::kInline;
  bool forced = false;  // by a tag's level letters
  bool operator==(const Unit& other) const {
    return container == other.container && level == other.level;
  }
};

class Lifter {
 public:
  Lifter(Source& source, Diagnostics& found) : source_(source), found_(found) {}

  // Which elements give way depends on all tags of a chain agreeing, so those that do not are ruled
  // out until nothing changes.
  void lift() {
    do {
      units_.clear();
      unit_of_.clear();
      propose(source_.root, 0);
    } while (rule_out());
    complain_about_misplaced();
    apply(source_.root);
  }

 private:
  bool has_level(const Content& content, Level level) const {
    return std::any_of(content.tags.begin(), content.tags.end(),
                       [&](int tag) { return source_.tags[tag].level == level; });
  }

  // Proposes `node` as a unit when its content says so.
  bool propose_unit(const Node& node, int container, Level level, const Content& content) {
    const bool forced = has_level(content, level);
    const bool pure = content.only_control && !content.tags.empty() && level != Level::kCell;
    if (!forced && (!pure || ruled_out_.contains(node.id))) return false;
    const Unit unit{node.id, container, level, forced};
    units_[node.id] = unit;
    for (int tag : content.tags) unit_of_[tag] = unit;
    return true;
  }

  void propose(const Node& node, int container) {
    if (node.kind != Node::Kind::kElement) return;
    if (node.is("w:tr")) {
      Content content;
      survey_cells(source_, node, content);
      if (propose_unit(node, container, Level::kRow, content)) return;
    } else if (node.is("w:tc") || node.is("w:p")) {
      Content content;
      for (const Node& child : node.children) survey(source_, child, content);
      const Level level = node.is("w:tc") ? Level::kCell : Level::kParagraph;
      if (propose_unit(node, container, level, content)) return;
    }
    for (const Node& child : node.children) propose(child, node.id);
  }

  bool rule_out() {
    bool changed = false;
    for (const Chain& chain : source_.chains) {
      std::vector<Unit> units;
      for (int tag : chain.tags)
        if (auto found = unit_of_.find(tag); found != unit_of_.end())
          units.push_back(found->second);
      const bool agree = units.size() == chain.tags.size() &&
                         std::all_of(units.begin(), units.end(),
                                     [&](const Unit& unit) { return unit == units[0]; });
      if (agree) continue;
      for (const Unit& unit : units)
        if (!unit.forced) changed = ruled_out_.insert(unit.node).second || changed;
    }
    return changed;
  }

  void complain_about_misplaced() {
    for (size_t index = 0; index < source_.tags.size(); ++index) {
      const Tag& tag = source_.tags[index];
      if (tag.level != Level::kRow && tag.level != Level::kCell) continue;
      const auto unit = unit_of_.find(static_cast<int>(index));
      const bool outside = unit == unit_of_.end() || unit->second.level != tag.level;
      if (!outside && tag.verb != Verb::kValue) continue;
      report(found_, "merge.misplaced-tag", tag,
             outside ? Message{fmt::format("тег {} стоит вне таблицы", tag.text),
                               fmt::format("the tag {} stands outside a table", tag.text)}
                     : Message{fmt::format("в {} можно поставить только команду", tag.text),
                               fmt::format("only a statement can stand in {}", tag.text)});
    }
  }

  void collect(const Node& node, std::vector<Node>& tags) const {
    if (node.is_tag() && source_.tags[node.tag].is_control()) tags.push_back(node);
    if (node.is("w:bookmarkStart") || node.is("w:bookmarkEnd")) tags.push_back(node);
    for (const Node& child : node.children) collect(child, tags);
  }

  void apply(Node& parent) {
    std::vector<Node> out;
    for (Node& child : parent.children) {
      if (child.kind == Node::Kind::kElement && units_.contains(child.id)) {
        replace(child, out);
      } else {
        apply(child);
        out.push_back(std::move(child));
      }
    }
    parent.children = std::move(out);
  }

  void replace(Node& unit, std::vector<Node>& out) {
    if (unit.is("w:p")) {
      if (const Node* value = paragraph_value(unit)) {
        out.push_back(reduced(unit, *value));
        return;
      }
    }
    std::vector<Node> tags;
    collect(unit, tags);
    if (!unit.is("w:p")) std::erase_if(tags, [](const Node& node) { return !node.is_tag(); });
    for (Node& tag : tags) out.push_back(std::move(tag));
  }

  // {{p x}}: the paragraph stays for its properties, with the value alone.
  const Node* paragraph_value(const Node& node) const {
    if (node.is_tag()) {
      const Tag& tag = source_.tags[node.tag];
      return tag.verb == Verb::kValue && tag.level == Level::kParagraph ? &node : nullptr;
    }
    for (const Node& child : node.children)
      if (const Node* found = paragraph_value(child)) return found;
    return nullptr;
  }
  static Node reduced(const Node& paragraph, const Node& value) {
    Node out = Node::element("w:p");
    out.id = paragraph.id;
    out.paragraph = paragraph.paragraph;
    if (const Node* properties = paragraph.child("w:pPr")) out.children.push_back(*properties);
    Node run = Node::element("w:r");
    run.children.push_back(value);
    out.children.push_back(std::move(run));
    return out;
  }

  Source& source_;
  Diagnostics& found_;
  std::map<int, Unit> units_;    // by node id
  std::map<int, Unit> unit_of_;  // by tag
  std::set<int> ruled_out_;
};

}  // namespace

void lift_tags(Source& source, Diagnostics& found) {
  Lifter(source, found).lift();
}

}  // namespace prikaz::merge
