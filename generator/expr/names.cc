#include "expr/names.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "expr/library.h"

namespace prikaz::expr {

namespace {

enum class Use { kValue, kList, kCondition };

// "школа.номер" for a chain of names, nothing for the rest.
std::optional<std::string> path_of(const Node& node) {
  if (node.kind == Node::Kind::kName) return node.text;
  if (node.kind != Node::Kind::kAttribute) return std::nullopt;
  auto object = path_of(*node.children[0]);
  if (object) *object += "." + node.text;
  return object;
}

class NameCollector {
 public:
  void visit(const Node& node, Use use) {
    if (auto path = path_of(node)) return add(std::move(*path), use);
    switch (node.kind) {
      case Node::Kind::kFilter:
        visit(*node.children[0], node.filter->takes_list ? Use::kList : use);
        return visit_rest(node, 1, Use::kValue);
      case Node::Kind::kTest:
        visit(*node.children[0], Use::kCondition);
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

std::vector<Expression::NameUse> names_of(const Node& root) {
  NameCollector collector;
  collector.visit(root, Use::kValue);
  return collector.take();
}

}  // namespace prikaz::expr
