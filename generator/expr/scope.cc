#include <algorithm>
#include <utility>

#include "expr/context.h"
#include "expr/expression.h"

namespace prikaz::expr {

Scope::Scope(data::Value globals) : globals_(std::move(globals)) {}

Scope::Scope(const Scope* parent) : parent_(parent) {}

namespace {

// The map with this member, new or in place of the former one.
data::Value with_member(const data::Value* map, std::string_view key, data::Value value) {
  std::vector<data::Member> members;
  if (map && map->is(data::Value::Kind::kMap)) {
    members.assign(map->members().begin(), map->members().end());
  }
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const data::Member& member) { return member.key == key; });
  if (found == members.end()) {
    members.push_back({std::string(key), {}, std::move(value)});
  } else {
    found->value = std::move(value);
  }
  return data::Value::map(std::move(members));
}

}  // namespace

void Scope::set_attribute(std::string_view object, std::string_view key, data::Value value) {
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    for (auto& [name, own] : scope->own_) {
      if (name != object) continue;
      own = with_member(&own, key, std::move(value));
      return;
    }
  }
  own_.emplace_back(object, with_member(find(object), key, std::move(value)));
}

void Scope::set(std::string_view name, data::Value value) {
  if (const size_t dot = name.find('.'); dot != std::string_view::npos) {
    return set_attribute(name.substr(0, dot), name.substr(dot + 1), std::move(value));
  }
  const auto found =
      std::find_if(own_.begin(), own_.end(), [&](const auto& pair) { return pair.first == name; });
  if (found == own_.end()) {
    own_.emplace_back(name, std::move(value));
  } else {
    found->second = std::move(value);
  }
}

void Scope::define(std::string_view name, Function function) {
  functions_.emplace_back(name, std::move(function));
}

const data::Value* Scope::find(std::string_view name) const {
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    for (const auto& [own, value] : scope->own_) {
      if (own == name) return &value;
    }
    if (const data::Value* found = find_member(scope->globals_, name)) return found;
  }
  return nullptr;
}

const Function* Scope::find_function(std::string_view name) const {
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    // The last definition of a name counts.
    for (auto at = scope->functions_.rbegin(); at != scope->functions_.rend(); ++at) {
      if (at->first == name) return &at->second;
    }
  }
  return nullptr;
}

std::vector<std::string> Scope::names() const {
  std::vector<std::string> out;
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    for (const auto& [name, value] : scope->own_) out.push_back(name);
    if (!scope->globals_.is(data::Value::Kind::kMap)) continue;
    for (const data::Member& member : scope->globals_.members()) out.push_back(member.key);
  }
  for (std::string& name : out) std::replace(name.begin(), name.end(), ' ', '_');
  return out;
}

std::vector<const data::Value*> Scope::maps() const {
  std::vector<const data::Value*> out;
  const auto add = [&](const data::Value& value) {
    if (value.is(data::Value::Kind::kMap)) out.push_back(&value);
  };
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    for (const auto& [name, value] : scope->own_) add(value);
    if (!scope->globals_.is(data::Value::Kind::kMap)) continue;
    for (const data::Member& member : scope->globals_.members()) add(member.value);
    add(scope->globals_);
  }
  return out;
}

FormsMade* Scope::forms() const {
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    if (scope->forms_) return scope->forms_;
  }
  return nullptr;
}

}  // namespace prikaz::expr
