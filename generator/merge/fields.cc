#include "merge/fields.h"

#include <fmt/format.h>

#include <string_view>

#include "merge/name_reads.h"

namespace prikaz::merge {
namespace {

// A name on its way to be a Field.
struct Entry {
  std::string name;
  bool value = false;
  bool list = false;
  std::vector<Entry> members;

  Entry& member(std::string_view wanted) {
    for (Entry& entry : members)
      if (entry.name == wanted) return entry;
    members.push_back({std::string(wanted)});
    return members.back();
  }
};

std::vector<Field> finished(const std::vector<Entry>& entries) {
  std::vector<Field> list;
  for (const Entry& entry : entries) {
    Field field;
    field.name = entry.name;
    field.kind = entry.list               ? Field::Kind::kList
                 : !entry.members.empty() ? Field::Kind::kGroup
                 : entry.value            ? Field::Kind::kValue
                                          : Field::Kind::kCondition;
    field.members = finished(entry.members);
    list.push_back(std::move(field));
  }
  return list;
}

Message kind_name(Field::Kind kind) {
  switch (kind) {
    case Field::Kind::kValue:
      return {"значение", "value"};
    case Field::Kind::kCondition:
      return {"условие", "condition"};
    case Field::Kind::kGroup:
      return {"группа", "group"};
    default:
      return {"список", "list"};
  }
}

void put_text(std::string& out, const std::vector<Field>& list, Language language, size_t depth) {
  for (const Field& field : list) {
    out.append(depth * 2, ' ');
    out += field.name + ": " + kind_name(field.kind).in(language) + "\n";
    put_text(out, field.members, language, depth + 1);
  }
}

void put_json(std::string& out, const std::vector<Field>& list) {
  out += '[';
  for (size_t index = 0; index < list.size(); ++index) {
    const Field& field = list[index];
    // Names are identifiers: nothing in them needs escaping.
    out += (index ? ", " : "") + std::string("{\"name\": \"") + field.name + "\", \"kind\": \"" +
           kind_name(field.kind).english + "\", \"members\": ";
    put_json(out, field.members);
    out += '}';
  }
  out += ']';
}

void put_card(std::string& out, const std::vector<Field>& list, const std::string& indent,
              std::string first) {
  for (const Field& field : list) {
    out += (first.empty() ? indent : first) + field.name + ":";
    first.clear();
    switch (field.kind) {
      case Field::Kind::kValue:
        out += " \"\"\n";
        break;
      case Field::Kind::kCondition:
        out += " нет\n";
        break;
      case Field::Kind::kGroup:
        out += "\n";
        put_card(out, field.members, indent + "  ", {});
        break;
      case Field::Kind::kList:
        if (field.members.empty()) {
          out += "\n" + indent + "  - \"\"\n";
        } else {
          out += "\n";
          put_card(out, field.members, indent + "    ", indent + "  - ");
        }
        break;
    }
  }
}

}  // namespace

std::vector<Field> fields(const Template& made) {
  Entry root;
  for (const NameRead& read : name_reads(made.programs())) {
    Entry* entry = &root;
    for (const std::string& step : read.path) entry = &entry->member(step);
    entry->list = entry->list || read.is_list;
    entry->value = entry->value || read.is_value;
  }
  return finished(root.members);
}

std::string fields_text(const std::vector<Field>& list, Language language) {
  std::string out;
  put_text(out, list, language, 0);
  return out;
}

std::string fields_json(const std::vector<Field>& list) {
  std::string out;
  put_json(out, list);
  return out + "\n";
}

std::string fields_card(const std::vector<Field>& list) {
  std::string out;
  put_card(out, list, {}, {});
  return out;
}

}  // namespace prikaz::merge
