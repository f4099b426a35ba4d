#include "merge/import_numbers.h"

#include <algorithm>

#include "merge/number.h"
#include "merge/part_tree.h"

namespace prikaz::merge {
namespace {

constexpr std::string_view kPart = "word/numbering.xml";

int value_of(const Node* node, int otherwise = 0) {
  return node ? number(node->attribute("w:val"), otherwise) : otherwise;
}

// What a list looks like, without its identifiers.
std::string content_of(const Node& definition) {
  Node copy = definition;
  std::erase_if(copy.attributes, [](const auto&) { return true; });
  for (std::string_view identifier : {"w:nsid", "w:tmpl", "w:name"}) remove_child(copy, identifier);
  std::string out;
  write(out, copy);
  return out;
}

const Node* find(const Node& root, std::string_view name, std::string_view attribute, int id) {
  for (const Node& node : root.children)
    if (node.is(name) && number(node.attribute(attribute), -1) == id) return &node;
  return nullptr;
}

}  // namespace

void NumberImporter::begin(const opc::Package& target, const std::string& target_main,
                           const opc::Package& addition, const std::string& addition_main) {
  target_package_ = &target;
  addition_package_ = &addition;
  addition_part_ = addition.related(addition_main, opc::relation::kNumbering);
  if (const opc::Part* ours = target.related(target_main, opc::relation::kNumbering))
    target_part_ = ours->name();
}

Result<void> NumberImporter::read() {
  is_read_ = true;
  const opc::Part* ours = target_part_.empty() ? nullptr : target_package_->part(target_part_);
  PRIKAZ_TRY(target_, read_part(*target_package_, ours));
  PRIKAZ_TRY(addition_, read_part(*addition_package_, addition_part_));
  if (!ours) {
    target_ = Node::element("w:numbering");
    target_.attributes = addition_.attributes;
  }
  for (const Node& node : target_.children) {
    if (node.is("w:num")) last_number_ = std::max(last_number_, number(node.attribute("w:numId")));
    if (!node.is("w:abstractNum")) continue;
    const int id = number(node.attribute("w:abstractNumId"));
    last_abstract_ = std::max(last_abstract_, id);
    abstracts_.emplace(content_of(node), id);
  }
  return {};
}

// 17.9.21 numStyleLink is followed by whoever wrote it; here the list itself is enough.
const Node* NumberImporter::abstract_of(const Node& list) const {
  return find(addition_, "w:abstractNum", "w:abstractNumId",
              value_of(list.child("w:abstractNumId"), -1));
}

int NumberImporter::abstract(const Node& definition, StyleImporter& styles, bool& existed) {
  const int original = number(definition.attribute("w:abstractNumId"));
  existed = false;
  if (const auto found = taken_.find(original); found != taken_.end()) return found->second;
  Node copy = definition;
  for (std::string_view link : {"w:nsid", "w:tmpl", "w:styleLink", "w:numStyleLink"})
    remove_child(copy, link);
  for (Node& level : copy.children) {
    if (!level.is("w:lvl")) continue;
    remove_child(level, "w:lvlPicBulletId");
    Node* style = level.child("w:pStyle");
    const std::string* id = style ? style->attribute("w:val") : nullptr;
    if (!id) continue;
    const std::string mapped = styles.map(*id);
    // A style of the target keeps its own list.
    if (mapped.empty() || styles.is_shared(*id)) {
      remove_child(level, "w:pStyle");
    } else {
      style->set_attribute("w:val", mapped);
    }
  }
  const std::string content = content_of(copy);
  const auto known = abstracts_.find(content);
  existed = known != abstracts_.end();
  if (existed) return taken_[original] = known->second;
  const int id = taken_[original] = ++last_abstract_;
  copy.set_attribute("w:abstractNumId", std::to_string(id));
  abstracts_.emplace(content, id);
  added_abstracts_.push_back(std::move(copy));
  return id;
}

int NumberImporter::map(int number_id, StyleImporter& styles) {
  if (number_id == 0 || !addition_part_) return 0;
  if (!is_read_) {
    if (auto done = read(); !done) error_ = std::move(done).error();
  }
  if (const auto found = mapped_.find(number_id); found != mapped_.end()) return found->second;
  const Node* list = find(addition_, "w:num", "w:numId", number_id);
  const Node* definition = list ? abstract_of(*list) : nullptr;
  if (!definition) return mapped_[number_id] = 0;
  const int fresh = ++last_number_;
  mapped_[number_id] = fresh;
  bool existed = false;
  const int abstract_id = abstract(*definition, styles, existed);
  Node copy = *list;
  copy.set_attribute("w:numId", std::to_string(fresh));
  copy.child("w:abstractNumId")->set_attribute("w:val", std::to_string(abstract_id));
  // Lists of one definition count on from each other: a list of another document starts anew.
  for (const Node& level : definition->children) {
    if (!existed || !level.is("w:lvl")) continue;
    const int depth = number(level.attribute("w:ilvl"));
    if (find(copy, "w:lvlOverride", "w:ilvl", depth)) continue;
    Node start = Node::element("w:startOverride");
    start.set_attribute("w:val", std::to_string(value_of(level.child("w:start"), 0)));
    Node change = Node::element("w:lvlOverride");
    change.set_attribute("w:ilvl", std::to_string(depth));
    change.children.push_back(std::move(start));
    copy.children.push_back(std::move(change));
  }
  added_lists_.push_back(std::move(copy));
  return fresh;
}

Result<void> NumberImporter::finish(opc::Package& target, const std::string& target_main) {
  if (!error_.empty()) return error_;
  if (added_lists_.empty()) return {};
  auto insert_before = [&](std::vector<Node>& nodes, auto&& follows) {
    auto at = std::find_if(target_.children.begin(), target_.children.end(), follows);
    target_.children.insert(at, std::make_move_iterator(nodes.begin()),
                            std::make_move_iterator(nodes.end()));
    nodes.clear();
  };
  insert_before(added_abstracts_, [](const Node& node) {
    return node.is("w:num") || node.is("w:numIdMacAtCleanup");
  });
  insert_before(added_lists_, [](const Node& node) { return node.is("w:numIdMacAtCleanup"); });
  if (target_part_.empty()) {
    target_part_ = kPart;
    target.add_relationship(target_main, opc::relation::kNumbering, kPart);
  }
  target.set_part(target_part_, opc::media_type::kNumbering, write_part(target_));
  return {};
}

}  // namespace prikaz::merge
