#include "paper/access.h"

#include <algorithm>

namespace prikaz::paper {

using data::Member;
using data::Value;

std::string text_of(const Value& map, std::string_view key) {
  const Value* found = map.find(key);
  return found && found->is(Value::Kind::kString) ? found->text() : std::string();
}

std::span<const Value> items_of(const Value& map, std::string_view key) {
  const Value* found = map.find(key);
  if (found && found->is(Value::Kind::kList)) return found->items();
  if (found && found->is(Value::Kind::kString)) return {found, 1};
  return {};
}

bool yes(const Value& map, std::string_view key, bool otherwise) {
  const Value* found = map.find(key);
  return found && found->is(Value::Kind::kBoolean) ? found->boolean() : otherwise;
}

const Value* first_of(const Value& one, const Value& other, std::string_view key) {
  const Value* found = one.find(key);
  return found ? found : other.find(key);
}

Value overlaid(const Value& base, const Value& over) {
  std::vector<Member> members;
  if (base.is(Value::Kind::kMap)) members.assign(base.members().begin(), base.members().end());
  if (!over.is(Value::Kind::kMap)) return Value::map(std::move(members));
  for (const Member& member : over.members()) {
    const auto same = [&](const Member& other) { return other.key == member.key; };
    const auto found = std::find_if(members.begin(), members.end(), same);
    if (found == members.end()) {
      members.push_back(member);
    } else {
      *found = member;
    }
  }
  return Value::map(std::move(members));
}

}  // namespace prikaz::paper
