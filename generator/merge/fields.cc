#include "merge/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "merge/program.h"

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

enum class Use { kValue, kCondition, kList };

// The expression is nothing but this name. That of a loop has the source of its whole clause,
// "пункт in пункты if пункт.текст".
bool is_whole(const expr::Expression& expression, std::string_view path) {
  std::string source = expression.source();
  const size_t in = source.find(" in ");
  if (in != std::string::npos) source.erase(0, in + 4);
  const size_t condition = source.find(" if ");
  if (condition != std::string::npos) source.resize(condition);
  const size_t first = source.find_first_not_of(' ');
  const size_t last = source.find_last_not_of(' ');
  return first != std::string::npos && source.substr(first, last + 1 - first) == path;
}

// A name that a tag reads from the data.
struct Read {
  const Tag* tag;
  std::string name;
};

// Follows a program with the names that its loops and `set` bind.
class Collector {
 public:
  Collector(const std::vector<Program>& programs, Entry& root) : programs_(programs), root_(root) {
    for (const Program& program : programs_) {
      size_t from = 0;  // notes are read where they are referred to
      for (const NoteInfo& note : program.notes) {
        read(program, from, note.begin);
        from = note.end;
      }
      read(program, from, program.ops.size());
      bindings_.clear();
    }
  }

  const std::vector<Read>& reads() const { return reads_; }

 private:
  void read(const Program& program, size_t begin, size_t end) {
    for (size_t index = begin; index < end; ++index) {
      const Op& op = program.ops[index];
      if (op.a < program.tags.size()) tag_ = &program.tags[op.a];
      switch (op.code) {
        case Code::kFor:
          begin_loop(program.tags[op.a]);
          break;
        case Code::kNext:
          bindings_.pop_back();
          break;
        case Code::kSet:
          assign(program.tags[op.a]);
          break;
        case Code::kJumpUnless:
        case Code::kKeepNext:
          use(*program.tags[op.a].expression, Use::kCondition);
          break;
        case Code::kValue:
        case Code::kPlainValue:
        case Code::kAttribute:
        case Code::kSpan:
        case Code::kCellWidth:
        case Code::kColour:
        case Code::kJumpIfSame:
        case Code::kPlaceholder:
        case Code::kMergeDown:
          if (program.tags[op.a].expression) use(*program.tags[op.a].expression, Use::kValue);
          break;
        case Code::kNote:
        case Code::kBeginNote:
          read_note(static_cast<NoteList>(op.b), static_cast<int>(op.a));
          break;
        default:
          break;
      }
    }
  }

  // With the names that are seen where it is referred to.
  void read_note(NoteList list, int id) {
    for (const Program& program : programs_) {
      const NoteInfo* note = program.list == list ? program.note(id) : nullptr;
      if (!note || !notes_on_the_way_.insert(note).second) continue;
      bindings_.emplace_back();
      const size_t depth = bindings_.size();
      read(program, note->begin, note->end);
      bindings_.resize(depth - 1);
      notes_on_the_way_.erase(note);
    }
  }

  // A dotted path from the root, or nullopt for a name that the template makes itself.
  using Path = std::optional<std::vector<std::string>>;

  void begin_loop(const Tag& tag) {
    const expr::Expression& iterable = tag.loop->iterable;
    use(iterable, Use::kList);
    const auto names = iterable.names();
    std::map<std::string, Path> bound;
    bound["loop"] = std::nullopt;
    for (const std::string& target : tag.loop->targets) bound[target] = std::nullopt;
    const bool is_plain = names.size() == 1 && is_whole(iterable, names[0].path);
    if (is_plain && tag.loop->targets.size() == 1)
      bound[tag.loop->targets[0]] = path_of(names[0].path);
    bindings_.push_back(std::move(bound));
    if (tag.loop->condition) use(*tag.loop->condition, Use::kCondition);
  }

  void assign(const Tag& tag) {
    use(tag.assignment->value, Use::kValue);
    if (bindings_.empty()) bindings_.emplace_back();
    for (const std::string& target : tag.assignment->targets)
      bindings_.back()[target] = std::nullopt;
  }

  Path path_of(std::string_view dotted) const {
    std::vector<std::string> path;
    while (!dotted.empty()) {
      const size_t dot = dotted.find('.');
      path.emplace_back(dotted.substr(0, dot));
      dotted = dot == std::string_view::npos ? std::string_view() : dotted.substr(dot + 1);
    }
    if (path.empty()) return std::nullopt;
    for (auto scope = bindings_.rbegin(); scope != bindings_.rend(); ++scope) {
      const auto found = scope->find(path[0]);
      if (found == scope->end()) continue;
      if (!found->second) return std::nullopt;
      std::vector<std::string> whole = *found->second;
      whole.insert(whole.end(), path.begin() + 1, path.end());
      return whole;
    }
    return path;
  }

  void use(const expr::Expression& expression, Use how) {
    const auto names = expression.names();
    for (const auto& name : names) {
      const Path path = path_of(name.path);
      if (!path) continue;
      // The name of a loop was read where the loop begins.
      if (name.path.substr(0, name.path.find('.')) == path->front())
        reads_.push_back({tag_, path->front()});
      Entry* entry = &root_;
      for (const std::string& step : *path) entry = &entry->member(step);
      const bool whole = names.size() == 1 && is_whole(expression, name.path);
      const bool is_list = name.as_list || (how == Use::kList && whole);
      entry->list = entry->list || is_list;
      entry->value = entry->value || (!is_list && !name.as_condition && how != Use::kCondition);
    }
  }

  const std::vector<Program>& programs_;
  Entry& root_;
  std::set<const NoteInfo*> notes_on_the_way_;
  const Tag* tag_ = nullptr;  // being read
  std::vector<Read> reads_;
  std::vector<std::map<std::string, Path>> bindings_;
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
  const Collector collector(made.programs(), root);
  return finished(root.members);
}

Diagnostics unknown_names(const Template& made, std::span<const std::string> known) {
  Entry root;
  const Collector collector(made.programs(), root);
  Diagnostics found;
  std::set<std::pair<const Tag*, std::string>> told;
  for (const Read& read : collector.reads()) {
    if (std::find(known.begin(), known.end(), read.name) != known.end()) continue;
    if (!told.emplace(read.tag, read.name).second) continue;
    report(found, "merge.unknown-name", *read.tag,
           {fmt::format("неизвестное имя «{}»", read.name),
            fmt::format("unknown name «{}»", read.name)})
        .propose(utf8::nearest(read.name, known));
  }
  return found;
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
