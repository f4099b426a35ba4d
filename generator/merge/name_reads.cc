#include "merge/name_reads.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace prikaz::merge {
namespace {

enum class Use { kValue, kCondition, kList };

// Follows programs with the names that their loops and `set` bind.
class Follower {
 public:
  explicit Follower(const std::vector<Program>& programs) : programs_(programs) {}

  std::vector<NameRead> follow() {
    for (const Program& program : programs_) {
      size_t from = 0;  // notes are read where they are referred to
      for (const NoteInfo& note : program.notes) {
        read(program, from, note.begin);
        from = note.end;
      }
      read(program, from, program.ops.size());
      bindings_.clear();
      faulty_loops_ = 0;
    }
    return std::move(reads_);
  }

 private:
  // A path from the root, or nullopt for a name that the template makes itself.
  using Path = std::optional<std::vector<std::string>>;

  void read(const Program& program, size_t begin, size_t end) {
    for (size_t index = begin; index < end; ++index) {
      const Op& op = program.ops[index];
      switch (op.code) {
        case Code::kFor:
          begin_loop(program.tags[op.a]);
          break;
        case Code::kNext:
          bindings_.pop_back();
          if (program.tags[op.a].faulty) --faulty_loops_;
          break;
        case Code::kSet:
          if (program.tags[op.a].assignment) assign(program.tags[op.a]);
          break;
        case Code::kJumpUnless:
        case Code::kKeepNext:
          if (program.tags[op.a].expression)
            use(program.tags[op.a], *program.tags[op.a].expression, Use::kCondition);
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
          if (program.tags[op.a].expression)
            use(program.tags[op.a], *program.tags[op.a].expression, Use::kValue);
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
      const int faulty_loops = faulty_loops_;
      read(program, note->begin, note->end);
      bindings_.resize(depth - 1);
      faulty_loops_ = faulty_loops;
      notes_on_the_way_.erase(note);
    }
  }

  void begin_loop(const Tag& tag) {
    if (tag.faulty || !tag.loop) {  // what it binds is not known
      bindings_.emplace_back();
      ++faulty_loops_;
      return;
    }
    const expr::Expression& iterable = tag.loop->iterable;
    use(tag, iterable, Use::kList);
    std::map<std::string, Path> bound;
    bound["loop"] = std::nullopt;
    for (const std::string& target : tag.loop->targets) bound[target] = std::nullopt;
    const auto items = iterable.item_path();
    if (items && tag.loop->targets.size() == 1) bound[tag.loop->targets[0]] = path_of(*items);
    bindings_.push_back(std::move(bound));
    if (tag.loop->condition) use(tag, *tag.loop->condition, Use::kCondition);
  }

  void assign(const Tag& tag) {
    const expr::Expression& value = tag.assignment->value;
    use(tag, value, Use::kValue);
    if (bindings_.empty()) bindings_.emplace_back();
    const auto source = value.path();
    const Path whole = source && tag.assignment->targets.size() == 1 ? path_of(*source) : Path();
    for (const std::string& target : tag.assignment->targets) bindings_.back()[target] = whole;
  }

  Path path_of(std::string_view dotted) const {
    std::vector<std::string> path;
    while (!dotted.empty()) {
      const size_t dot = dotted.find('.');
      path.emplace_back(dotted.substr(0, dot));
      dotted = dot == std::string_view::npos ? std::string_view() : dotted.substr(dot + 1);
    }
    if (path.empty()) return std::nullopt;
    const Path* bound = binding(path[0]);
    if (!bound) return path;
    if (!*bound) return std::nullopt;
    std::vector<std::string> whole = **bound;
    whole.insert(whole.end(), path.begin() + 1, path.end());
    return whole;
  }

  const Path* binding(const std::string& name) const {
    for (auto scope = bindings_.rbegin(); scope != bindings_.rend(); ++scope)
      if (const auto found = scope->find(name); found != scope->end()) return &found->second;
    return nullptr;
  }

  void use(const Tag& tag, const expr::Expression& expression, Use how) {
    if (faulty_loops_ > 0) return;
    const auto whole = how == Use::kList ? expression.item_path() : std::nullopt;
    for (const auto& name : expression.names()) {
      Path path = path_of(name.path);
      if (!path) continue;
      NameRead made;
      made.tag = &tag;
      made.path = std::move(*path);
      made.from_loop = binding(name.path.substr(0, name.path.find('.'))) != nullptr;
      made.is_list = name.as_list || whole == name.path;
      made.is_value = !made.is_list && !name.as_condition && how != Use::kCondition;
      made.is_optional = name.is_optional;
      reads_.push_back(std::move(made));
    }
  }

  const std::vector<Program>& programs_;
  std::set<const NoteInfo*> notes_on_the_way_;
  std::vector<NameRead> reads_;
  std::vector<std::map<std::string, Path>> bindings_;
  int faulty_loops_ = 0;  // around the tag that is read
};

}  // namespace

std::vector<NameRead> name_reads(const std::vector<Program>& programs) {
  return Follower(programs).follow();
}

}  // namespace prikaz::merge
