#include "expr/names.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "expr/library.h"

namespace prikaz::expr {

namespace {

enum class Use { kValue, kList, kCondition };

// Filters whose result holds nothing but items of the list they are given.
bool gives_items(std::string_view filter) {
  static constexpr std::string_view kNames[] = {"sort",   "reverse",    "list",       "unique",
                                                "select", "selectattr", "rejectattr", "reject"};
  return std::find(std::begin(kNames), std::end(kNames), filter) != std::end(kNames);
}

bool asks_whether_defined(std::string_view name) {
  return name == "default" || name == "d" || name == "defined" || name == "undefined";
}

class NameCollector {
 public:
  void visit(const Node& node, Use use) {
    if (auto path = path_of(node)) return add(std::move(*path), use);
    switch (node.kind) {
      case Node::Kind::kFilter:
        visit(*node.children[0], node.filter->takes_list ? Use::kList : use);
        mark_optional(*node.children[0], node.filter->name);
        return visit_rest(node, 1, Use::kValue);
      case Node::Kind::kTest:
        visit(*node.children[0], Use::kCondition);
        mark_optional(*node.children[0], node.test->name);
        return visit_rest(node, 1, Use::kValue);
      case Node::Kind::kNot:
        return visit(*node.children[0], Use::kCondition);
      case Node::Kind::kConditional:
        visit(*node.children[0], use);
        visit(*node.children[1], Use::kCondition);
        return visit_rest(node, 2, use);
      case Node::Kind::kAnd:
      case Node::Kind::kOr:
        return visit_rest(node, 0, use);
      case Node::Kind::kSubscript:
      case Node::Kind::kSlice:
        visit(*node.children[0], Use::kList);
        return visit_rest(node, 1, Use::kValue);
      default:
        return visit_rest(node, 0, Use::kValue);
    }
  }

  std::vector<Expression::NameUse> take() { return std::move(found_); }

 private:
  void visit_rest(const Node& node, size_t from, Use use) {
    for (size_t i = from; i < node.children.size(); ++i) {
      if (node.children[i]) visit(*node.children[i], use);
    }
  }

  void mark_optional(const Node& node, std::string_view asked) {
    const auto path = asks_whether_defined(asked) ? path_of(node) : std::nullopt;
    for (auto& use : found_)
      if (path && use.path == *path) use.is_optional = true;
  }

  void add(std::string path, Use use) {
    auto at = std::find_if(found_.begin(), found_.end(),
                           [&](const auto& other) { return other.path == path; });
    if (at == found_.end()) at = found_.insert(at, {std::move(path)});
    at->as_list |= use == Use::kList;
    at->as_condition |= use == Use::kCondition;
  }

  std::vector<Expression::NameUse> found_;
};

}  // namespace

std::optional<std::string> path_of(const Node& node) {
  if (node.kind == Node::Kind::kName) return node.text;
  if (node.kind != Node::Kind::kAttribute) return std::nullopt;
  auto object = path_of(*node.children[0]);
  if (object) *object += "." + node.text;
  return object;
}

std::optional<std::string> item_path_of(const Node& node) {
  const bool gives = node.kind == Node::Kind::kSlice ||
                     (node.kind == Node::Kind::kFilter && gives_items(node.filter->name));
  return gives ? item_path_of(*node.children[0]) : path_of(node);
}

std::vector<Expression::NameUse> names_of(const Node& root) {
  NameCollector collector;
  collector.visit(root, Use::kValue);
  return collector.take();
}

}  // namespace prikaz::expr
