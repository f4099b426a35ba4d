// Reading a checked card and making the maps of a view, in few words.
//
//   const std::string place = text_of(card, "место");
//   return MapMaker().add("имя", name).add("телефон", phone).value();
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/value.h"

namespace prikaz::paper {

// The text of a member, "" when there is none.
std::string text_of(const data::Value& map, std::string_view key);
// The items of a list member; a text stands for a list of one.
std::span<const data::Value> items_of(const data::Value& map, std::string_view key);
bool yes(const data::Value& map, std::string_view key, bool otherwise);
// The member of the first map that has it; nullptr.
const data::Value* first_of(const data::Value& one, const data::Value& other, std::string_view key);
// The members of `base` with those of `over` in their places.
data::Value overlaid(const data::Value& base, const data::Value& over);

class MapMaker {
 public:
  MapMaker& add(std::string_view key, data::Value value) {
    members_.push_back({std::string(key), {}, std::move(value)});
    return *this;
  }
  MapMaker& add(std::string_view key, std::string text) {
    return add(key, data::Value::string(std::move(text)));
  }
  MapMaker& add(std::string_view key, const char* text) { return add(key, std::string(text)); }
  MapMaker& add(std::string_view key, std::string_view text) { return add(key, std::string(text)); }
  data::Value value() { return data::Value::map(std::move(members_)); }

 private:
  std::vector<data::Member> members_;
};

}  // namespace prikaz::paper
