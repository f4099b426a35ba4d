#include "merge/check_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "expr/context.h"
#include "merge/name_reads.h"
#include "merge/template.h"

namespace prikaz::merge {
namespace {

using data::Value;

// Where a path ends that the data do not have.
struct Missing {
  std::string name;
  std::vector<std::string> known;  // in its place
  data::Origin looked_at;
};

class Lookup {
 public:
  explicit Lookup(const std::vector<std::string>& path) : path_(path) {}

  // Nothing when the data have the path, or cannot tell: a list without items, an empty value.
  std::optional<Missing> in(const Value& data) {
    if (find(data, 0) != Found::kNo) return std::nullopt;
    return std::move(missing_);
  }

 private:
  enum class Found { kNo, kUnknown, kYes };

  Found find(const Value& value, size_t step) {
    if (step == path_.size()) return Found::kYes;
    switch (value.kind()) {
      case Value::Kind::kMap:
        if (const Value* member = expr::find_member(value, path_[step]))
          return find(*member, step + 1);
        return note(value, step);
      case Value::Kind::kList:
        return find_in_items(value, step);
      case Value::Kind::kString:
      case Value::Kind::kInteger:
      case Value::Kind::kNumber:
      case Value::Kind::kBoolean:
        return note(value, step);
      default:
        return Found::kUnknown;
    }
  }

  // One item that has it is enough; one that lacks it tells more than one that cannot tell.
  Found find_in_items(const Value& list, size_t step) {
    bool lacks = false;
    for (const Value& item : list.items()) {
      const Found found = find(item, step);
      if (found == Found::kYes) return found;
      lacks = lacks || found == Found::kNo;
    }
    return lacks ? Found::kNo : Found::kUnknown;
  }

  Found note(const Value& value, size_t step) {
    if (!missing_) missing_ = Missing{path_[step], {}, value.origin()};
    if (missing_->name == path_[step] && value.is(Value::Kind::kMap))
      for (const data::Member& member : value.members()) missing_->known.push_back(member.key);
    return Found::kNo;
  }

  const std::vector<std::string>& path_;
  std::optional<Missing> missing_;
};

Diagnostic& report_unknown(Diagnostics& found, const NameRead& read, const std::string& name,
                           std::span<const std::string> known) {
  return report(found, "merge.unknown-name", *read.tag,
                {fmt::format("неизвестное имя «{}»", name), fmt::format("unknown name «{}»", name)})
      .propose(utf8::nearest(name, known));
}

// "неизвестное имя «директр»".
std::string_view first_quote(const Diagnostic& item) {
  const std::string_view message = item.message.russian;
  return message.substr(0, message.find("»"));
}

auto place_of(const Diagnostic& item) {
  return std::tie(item.where.part, item.where.paragraph);
}

// Those that are not told yet.
void add_unknown(Diagnostics unknown, Diagnostics& found) {
  const size_t told = found.size();
  for (Diagnostic& item : unknown.items()) {
    const auto begin = found.items().begin();
    const bool is_told =
        std::any_of(begin, begin + static_cast<ptrdiff_t>(told), [&](const Diagnostic& other) {
          return place_of(other) == place_of(item) && first_quote(other) == first_quote(item);
        });
    if (!is_told) found.add(std::move(item));
  }
}

}  // namespace

Diagnostics unknown_names(const std::vector<Program>& programs,
                          std::span<const std::string> known) {
  Diagnostics found;
  std::set<std::pair<const Tag*, std::string>> told;
  for (const NameRead& read : name_reads(programs)) {
    const std::string& name = read.path.front();
    if (read.from_loop || std::find(known.begin(), known.end(), name) != known.end()) continue;
    if (told.emplace(read.tag, name).second) report_unknown(found, read, name, known);
  }
  return found;
}

Diagnostics unknown_names(const std::vector<Program>& programs, const data::Value& data) {
  const auto reads = name_reads(programs);
  std::set<std::vector<std::string>> optional;
  for (const NameRead& read : reads)
    if (read.is_optional) optional.insert(read.path);
  auto is_optional = [&](std::vector<std::string> path) {
    for (; !path.empty(); path.pop_back())
      if (optional.contains(path)) return true;
    return false;
  };
  Diagnostics found;
  std::set<std::pair<const Tag*, std::string>> told;
  for (const NameRead& read : reads) {
    if (is_optional(read.path)) continue;
    const auto missing = Lookup(read.path).in(data);
    if (!missing || !told.emplace(read.tag, missing->name).second) continue;
    if (read.from_loop && missing->name == read.path.front()) continue;  // told at its loop
    Diagnostic& item = report_unknown(found, read, missing->name, missing->known);
    if (read.path.front() == missing->name || !missing->looked_at.file) continue;
    const SourceLocation place = missing->looked_at.location();
    item.advise({fmt::format("искали здесь: {}", place.text(Language::kRussian)),
                 fmt::format("looked for here: {}", place.text(Language::kEnglish))});
  }
  return found;
}

Diagnostics check(const opc::Package& package, const CheckAgainst& against) {
  Diagnostics found;
  const auto programs = Template::read(package, found);
  if (!programs) return programs.error();
  if (!found.has_errors() && against.data) {
    const auto made = Template::compile(package);
    auto document = made ? made->render(*against.data) : made.error();
    if (!document) found = std::move(document).error();
  }
  if (against.names) add_unknown(unknown_names(*programs, *against.names), found);
  if (against.data) add_unknown(unknown_names(*programs, *against.data), found);
  std::stable_sort(
      found.items().begin(), found.items().end(),
      [](const Diagnostic& a, const Diagnostic& b) { return place_of(a) < place_of(b); });
  return found;
}

}  // namespace prikaz::merge
