#include "paper/typesetting.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "paper/as_is.h"
#include "russian/marks.h"
#include "russian/typography.h"

namespace prikaz::paper {

namespace {

using data::Member;
using data::RichRun;
using data::Value;

// What templates compare or pass on, and what the card's author keeps for himself.
constexpr std::string_view kKept[] = {"данные", "вид", "имя", "срок", "выравнивание", "падежи"};

class Typesetter {
 public:
  explicit Typesetter(Typography how) : how_(how) {}

  // The changed value; nullopt when nothing in it changes.
  std::optional<Value> of(const Value& value) const {
    switch (value.kind()) {
      case Value::Kind::kString:
        return of_text(value);
      case Value::Kind::kRich:
        return of_runs(value);
      case Value::Kind::kList:
        return of_list(value);
      case Value::Kind::kMap:
        return of_map(value);
      default:
        return std::nullopt;
    }
  }

 private:
  std::string text(const std::string& text) const {
    return how_ == Typography::kNone ? russian::with_plain_spaces(text)
                                     : russian::with_russian_marks(text);
  }

  std::optional<Value> of_text(const Value& value) const {
    if (is_marked(value.text())) return std::nullopt;
    std::string changed = text(value.text());
    if (changed == value.text()) return std::nullopt;
    return Value::string(std::move(changed)).with_origin(value.origin());
  }

  std::optional<Value> of_runs(const Value& value) const {
    std::vector<RichRun> runs = value.runs();
    const bool as_is = std::any_of(runs.begin(), runs.end(),
                                   [](const RichRun& run) { return is_marked(run.text); });
    if (as_is) return std::nullopt;
    bool any = false;
    for (RichRun& run : runs) {
      if (!run.link.empty()) continue;
      std::string changed = text(run.text);
      any = any || changed != run.text;
      run.text = std::move(changed);
    }
    return any ? std::optional(Value::rich(std::move(runs)).with_origin(value.origin()))
               : std::nullopt;
  }

  std::optional<Value> of_list(const Value& value) const {
    std::vector<Value> items;
    for (size_t i = 0; i < value.items().size(); ++i) {
      auto changed = of(value.items()[i]);
      if (changed && items.empty()) items.assign(value.items().begin(), value.items().end());
      if (changed) items[i] = std::move(*changed);
    }
    if (items.empty()) return std::nullopt;
    return Value::list(std::move(items)).with_origin(value.origin());
  }

  std::optional<Value> of_map(const Value& value) const {
    std::vector<Member> members;
    for (size_t i = 0; i < value.members().size(); ++i) {
      const Member& member = value.members()[i];
      // Names of people are typeset where they stand; the spaces in them are ours.
      const bool kept =
          std::find(std::begin(kKept), std::end(kKept), member.key) != std::end(kKept);
      const bool name = how_ == Typography::kNone && member.key == "имя";
      if (kept && !name) continue;
      auto changed = of(member.value);
      if (changed && members.empty())
        members.assign(value.members().begin(), value.members().end());
      if (changed) members[i].value = std::move(*changed);
    }
    if (members.empty()) return std::nullopt;
    return Value::map(std::move(members)).with_origin(value.origin());
  }

  Typography how_;
};

}  // namespace

Typography typography_named(std::string_view name) {
  const auto found = std::find(std::begin(kTypographyChoices), std::end(kTypographyChoices), name);
  if (found == std::end(kTypographyChoices)) return Typography::kWhole;
  return static_cast<Typography>(found - std::begin(kTypographyChoices));
}

Value typeset(const Value& view, Typography how) {
  if (how == Typography::kSpaces) return view;
  auto changed = Typesetter(how).of(view);
  return changed ? std::move(*changed) : view;
}

}  // namespace prikaz::paper
