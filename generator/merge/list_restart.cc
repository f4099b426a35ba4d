#include "merge/list_restart.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace prikaz::merge {
namespace {

std::optional<int> number_in(const Node& properties, std::string_view name) {
  const Node* child = properties.child(name);
  const std::string* value = child ? child->attribute("w:val") : nullptr;
  int number = 0;
  if (!value ||
      std::from_chars(value->data(), value->data() + value->size(), number).ec != std::errc())
    return std::nullopt;
  return number;
}

// A numbered paragraph inside loops.
struct Item {
  int node = 0;
  int level = 0;
  std::vector<int> loops;    // tags of `for`, outermost first
  bool conditional = false;  // under an `if` of its innermost loop
};

class Planner {
 public:
  Planner(const Source& source, const StyleNumbers& styles) : source_(source), styles_(styles) {}

  void walk(const Node& node) {
    if (node.is_tag()) follow(node.tag);
    if (node.is("w:p")) note(node);
    for (const Node& child : node.children) walk(child);
  }

  RestartPlan plan() {
    RestartPlan plan;
    for (const auto& [number, items] : items_) {
      const auto owner = owner_of(items);
      if (!owner) continue;
      const int list = static_cast<int>(plan.lists.size());
      plan.lists.push_back(number);
      plan.loops[*owner].push_back(list);
      for (const Item& item : items) plan.paragraphs[item.node] = {list, item.level};
    }
    return plan;
  }

 private:
  void follow(int tag) {
    switch (source_.tags[tag].verb) {
      case Verb::kFor:
        loops_.push_back(tag);
        conditions_.push_back(0);
        break;
      case Verb::kEndFor:
        if (loops_.empty()) break;
        loops_.pop_back();
        conditions_.pop_back();
        break;
      case Verb::kIf:
        if (!conditions_.empty()) ++conditions_.back();
        break;
      case Verb::kEndIf:
        if (!conditions_.empty()) --conditions_.back();
        break;
      default:
        break;
    }
  }

  void note(const Node& paragraph) {
    const Node* properties = paragraph.child("w:pPr");
    if (!properties) return;
    ListLevel place;
    if (const Node* style = properties->child("w:pStyle")) {
      const std::string* id = style->attribute("w:val");
      const auto found = id ? styles_.find(*id) : styles_.end();
      if (found != styles_.end()) place = found->second;
    }
    if (const Node* own = properties->child("w:numPr")) {
      place.number = number_in(*own, "w:numId").value_or(place.number);
      place.level = number_in(*own, "w:ilvl").value_or(place.level);
    }
    if (place.number == 0) return;
    items_[place.number].push_back(
        {paragraph.id, place.level, loops_, !conditions_.empty() && conditions_.back() > 0});
  }

  // The loop in whose every turn the list begins, or nothing.
  static std::optional<int> owner_of(const std::vector<Item>& items) {
    std::vector<int> common = items[0].loops;
    int top = items[0].level;
    for (const Item& item : items) {
      const auto [end, unused] =
          std::mismatch(common.begin(), common.end(), item.loops.begin(), item.loops.end());
      common.erase(end, common.end());
      top = std::min(top, item.level);
    }
    if (common.empty()) return std::nullopt;
    const bool all_deeper = std::all_of(items.begin(), items.end(), [&](const Item& item) {
      return item.loops.size() > common.size();
    });
    const auto repeated = std::count_if(items.begin(), items.end(), [&](const Item& item) {
      return item.loops.size() == common.size() && item.level == top && !item.conditional;
    });
    if (all_deeper || repeated >= 2) return common.back();
    // The loop makes the items; the list belongs to the loop around it.
    if (common.size() >= 2) return common[common.size() - 2];
    return std::nullopt;
  }

  const Source& source_;
  const StyleNumbers& styles_;
  std::vector<int> loops_;
  std::vector<int> conditions_;
  std::map<int, std::vector<Item>> items_;
};

}  // namespace

RestartPlan plan_restarts(const Source& source, const StyleNumbers& styles) {
  Planner planner(source, styles);
  planner.walk(source.root);
  return planner.plan();
}

}  // namespace prikaz::merge
