#include "paper/source.h"

#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "data/json.h"
#include "data/yaml.h"

namespace prikaz::paper {

namespace {

using data::Value;

// «null» and «~» without quotes are YAML's way to say that nothing stands here.
bool says_nothing(const Value& value) {
  if (!value.is(Value::Kind::kString) || !value.plain()) return false;
  const std::string& text = value.text();
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

Value with_nulls(const Value& value) {
  if (says_nothing(value)) return Value().with_origin(value.origin());
  if (value.is(Value::Kind::kList)) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(with_nulls(item));
    return Value::list(std::move(items)).with_origin(value.origin());
  }
  if (value.is(Value::Kind::kMap)) {
    std::vector<data::Member> members;
    for (const data::Member& each : value.members()) {
      members.push_back({each.key, each.key_origin, with_nulls(each.value)});
    }
    return Value::map(std::move(members)).with_origin(value.origin());
  }
  return value;
}

}  // namespace

Result<data::Value> read_source(const std::filesystem::path& file, Diagnostics& notes) {
  constexpr uint64_t kLargest = uint64_t{64} << 20;
  PRIKAZ_TRY(const std::string bytes, files::read(file, kLargest));
  const std::string name = file.string();
  if (file.extension() == ".json") return data::read_json(bytes, name, &notes);
  PRIKAZ_TRY(const data::Value card, data::read_card(bytes, name, &notes));
  return with_nulls(card);
}

}  // namespace prikaz::paper
