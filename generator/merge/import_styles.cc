#include "merge/import_styles.h"

#include <fmt/format.h>

#include <algorithm>

#include "merge/part_tree.h"

namespace prikaz::merge {
namespace {

std::string value_of(const Node& parent, std::string_view child) {
  const Node* node = parent.child(child);
  const std::string* value = node ? node->attribute("w:val") : nullptr;
  return value ? *value : std::string();
}

std::string attribute_of(const Node& node, std::string_view name) {
  const std::string* value = node.attribute(name);
  return value ? *value : std::string();
}

// What a style says about looks: without its id and what only the user's list shows.
std::string content_of(const Node& style) {
  Node copy = style;
  std::erase_if(copy.attributes, [](const auto& item) {
    return item.first == "w:styleId" || item.first == "w:default";
  });
  for (std::string_view unseen : {"w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat",
                                  "w:rsid", "w:locked", "w:next", "w:link", "w:aliases"})
    remove_child(copy, unseen);
  std::string out;
  write(out, copy);
  return out;
}

std::string written(const Node* node) {
  std::string out;
  if (node) write(out, *node);
  return out;
}

bool is_default(const Node& style, std::string_view type) {
  const std::string flag = attribute_of(style, "w:default");
  return attribute_of(style, "w:type") == type && (flag == "1" || flag == "true");
}

// Adds the properties of `defaults` that `style` does not have.
void take_properties(Node& style, const Node* defaults, std::string_view name) {
  const Node* given = defaults ? defaults->child(name) : nullptr;
  if (!given) return;
  Node& own = ensure_child(style, name);
  for (const Node& property : given->children)
    if (!own.child(property.name)) ensure_child(own, property.name) = property;
}

}  // namespace

Result<void> StyleImporter::begin(const opc::Package& target, const std::string& target_main,
                                  const opc::Package& addition, const std::string& addition_main) {
  const opc::Part* ours = target.related(target_main, opc::relation::kStyles);
  const opc::Part* theirs = addition.related(addition_main, opc::relation::kStyles);
  if (ours) target_part_ = ours->name();
  PRIKAZ_TRY(theme_, ThemeFonts::read(target, target_main, addition, addition_main));
  const bool same_bytes = ours && theirs && ours->bytes() == theirs->bytes();
  same_sheet_ = !theirs || (same_bytes && !theme_.differs());
  if (same_sheet_) return {};
  PRIKAZ_TRY(target_, read_part(target, ours));
  PRIKAZ_TRY(addition_, read_part(addition, theirs));
  auto index = [](const Node& sheet, ById& styles, std::string& usual) {
    for (const Node& style : sheet.children) {
      if (!style.is("w:style")) continue;
      const std::string id = attribute_of(style, "w:styleId");
      styles.emplace(id, &style);
      if (is_default(style, "paragraph")) usual = id;
    }
  };
  index(target_, target_styles_, target_default_);
  index(addition_, addition_styles_, addition_default_);
  for (const auto& [id, style] : target_styles_) {
    ids_.insert(id);
    names_.insert(value_of(*style, "w:name"));
  }
  theme_.resolve(addition_);  // so that equal names of other fonts are not taken for equal styles
  same_defaults_ =
      written(target_.child("w:docDefaults")) == written(addition_.child("w:docDefaults"));
  return {};
}

// Equal in itself and in all it is based on.
bool StyleImporter::is_equal(const std::string& id, int depth) const {
  const auto ours = target_styles_.find(id);
  const auto theirs = addition_styles_.find(id);
  if (ours == target_styles_.end() || theirs == addition_styles_.end() || depth > 32) return false;
  if (content_of(*ours->second) != content_of(*theirs->second)) return false;
  const std::string base = value_of(*theirs->second, "w:basedOn");
  if (!base.empty()) return is_equal(base, depth + 1);
  return same_defaults_ || attribute_of(*theirs->second, "w:type") != "paragraph";
}

std::string StyleImporter::map(const std::string& id) {
  if (same_sheet_ || id.empty()) {
    if (!id.empty()) shared_.insert(id);
    return id;
  }
  if (const auto found = mapped_.find(id); found != mapped_.end()) return found->second;
  const auto style = addition_styles_.find(id);
  if (style == addition_styles_.end()) return mapped_[id] = {};
  if (is_equal(id, 0)) {
    shared_.insert(id);
    return mapped_[id] = id;
  }
  return added(id, *style->second);
}

std::string StyleImporter::added(const std::string& id, const Node& style) {
  const std::string fresh = unused_id(id);
  mapped_[id] = fresh;  // before the styles it refers to: they may refer back
  ids_.insert(fresh);
  Node copy = style;
  copy.set_attribute("w:styleId", fresh);
  std::erase_if(copy.attributes, [](const auto& item) { return item.first == "w:default"; });
  remove_child(copy, "w:aliases");
  const bool is_root = !style.child("w:basedOn");
  if (is_root && !same_defaults_ && attribute_of(style, "w:type") == "paragraph")
    take_defaults(copy);
  for (std::string_view reference : {"w:basedOn", "w:next", "w:link"}) {
    const std::string other = value_of(style, reference);
    if (other.empty()) continue;
    const std::string mapped = map(other);
    if (mapped.empty()) {
      remove_child(copy, reference);
    } else {
      copy.child(reference)->set_attribute("w:val", mapped);
    }
  }
  if (const std::string same = added_before(id, copy); !same.empty()) {
    aliases_[fresh] = same;
    shared_.insert(id);
    return mapped_[id] = same;
  }
  const std::string name = unused_name(value_of(style, "w:name"));
  names_.insert(name);
  ensure_child(copy, "w:name").set_attribute("w:val", name);
  added_.push_back(std::move(copy));
  return fresh;
}

// The style of the target that came from a document like this one, under another id. Its list is
// not compared: paragraphs of a shared style name their own.
std::string StyleImporter::added_before(const std::string& id, const Node& copy) const {
  auto look = [](Node style) {
    remove_child(style, "w:name");
    Node* properties = style.child("w:pPr");
    if (Node* list = properties ? properties->child("w:numPr") : nullptr)
      remove_child(*list, "w:numId");
    return content_of(style);
  };
  std::string wanted;
  const std::string stem = id + "_";
  for (auto style = target_styles_.lower_bound(stem);
       style != target_styles_.end() && style->first.starts_with(stem); ++style) {
    if (wanted.empty()) wanted = look(copy);
    if (look(*style->second) == wanted) return style->first;
  }
  return {};
}

// The addition's document defaults are not those of the target: its root styles take them in.
void StyleImporter::take_defaults(Node& style) const {
  const Node* defaults = addition_.child("w:docDefaults");
  if (!defaults) return;
  take_properties(style, defaults->child("w:pPrDefault"), "w:pPr");
  take_properties(style, defaults->child("w:rPrDefault"), "w:rPr");
}

std::string StyleImporter::default_paragraph() {
  if (same_sheet_ || addition_default_.empty()) return {};
  const std::string mapped = map(addition_default_);
  return mapped == target_default_ ? std::string() : mapped;
}

std::string StyleImporter::unused_id(const std::string& id) const {
  if (!ids_.contains(id)) return id;
  for (int number = 2;; ++number)
    if (std::string candidate = fmt::format("{}_{}", id, number); !ids_.contains(candidate))
      return candidate;
}

std::string StyleImporter::unused_name(const std::string& name) const {
  if (!names_.contains(name)) return name;
  for (int number = 2;; ++number)
    if (std::string candidate = fmt::format("{} ({})", name, number); !names_.contains(candidate))
      return candidate;
}

void StyleImporter::finish(opc::Package& target) {
  if (added_.empty()) return;
  for (Node& style : added_) {
    for (std::string_view reference : {"w:basedOn", "w:next", "w:link"}) {
      const auto alias = aliases_.find(value_of(style, reference));
      if (alias != aliases_.end()) style.child(reference)->set_attribute("w:val", alias->second);
    }
    target_.children.push_back(std::move(style));
  }
  added_.clear();
  target.set_part(target_part_, {}, write_part(target_));
}

}  // namespace prikaz::merge
