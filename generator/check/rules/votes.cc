// Votes of minutes that do not fit those present or the other votes.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form.h"
#include "check/rules/other_place.h"
#include "check/rules/quantities.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

// The number behind «за», whose quotation marks and dash are passed over; «нет» is none at all.
std::optional<int64_t> votes_behind(const Walk& walk, size_t word) {
  constexpr size_t kFar = 6;  // tokens
  for (size_t i = word + 1; i < word + kFar; ++i) {
    if (walk.is_number(i)) return number_value(walk.text(i));
    if (walk.folded(i) == "нет") return 0;
    const bool between = walk.is_space(i) || walk.is_mark(i, U'»') || walk.is_mark(i, '"') ||
                         walk.is_mark(i, ':') || walk.is_mark(i, '-') || is_dash(walk[i]);
    if (!between) return std::nullopt;
  }
  return std::nullopt;
}

struct Vote {
  const Paragraph* paragraph = nullptr;
  size_t first = 0, last = 0;  // tokens
  int64_t sum = 0;
};

// «за» – 6, «против» – 0, «воздержались» – 1
std::optional<Vote> vote_in(const Paragraph& paragraph) {
  if (paragraph.folded.find("против") == std::string::npos) return std::nullopt;
  const Walk walk(paragraph);
  Vote out{&paragraph};
  int kinds = 0;
  for (size_t i = 0; i < walk.size(); ++i) {
    const View word = walk.folded(i);
    const bool kind = word == "за" || word == "против" || word.starts_with("воздержа");
    const auto votes = kind ? votes_behind(walk, i) : std::nullopt;
    if (!votes) continue;
    if (kinds == 0) out.first = i > 0 && walk.is_mark(i - 1, U'«') ? i - 1 : i;
    out.last = i;
    out.sum += *votes;
    ++kinds;
  }
  constexpr int kKinds = 3;
  return kinds == kKinds ? std::optional(out) : std::nullopt;
}

struct Present {
  int64_t count = 0;
  const Paragraph* paragraph = nullptr;
};

// «Присутствовали: 24 человека», «присутствовали 7 членов комиссии»
std::optional<Present> present_in(const Paragraph& paragraph) {
  const View text = trimmed(paragraph.folded);
  if (!text.starts_with("присутств")) return std::nullopt;
  const Walk walk(paragraph);
  const auto all = quantities(paragraph, 0, walk.size());
  if (all.size() != 1) return std::nullopt;
  const View word = walk.folded(walk.next_solid(all.front().last));
  if (!word.starts_with("человек") && !word.starts_with("член")) return std::nullopt;
  return Present{all.front().value / kWhole, &paragraph};
}

void tell(const Vote& vote, Message message, Findings& found) {
  const Walk walk(*vote.paragraph);
  found.add(*vote.paragraph, walk[vote.first].begin, vote.paragraph->text.size(),
            std::move(message));
}

// The only vote whose sum is not that of all others; nullptr: none.
const Vote* odd_vote(const std::vector<Vote>& votes) {
  constexpr size_t kLeast = 3;
  if (votes.size() < kLeast) return nullptr;
  for (const Vote& each : votes) {
    const Vote& other = &each == votes.data() ? votes[1] : votes[0];
    const bool alone = std::all_of(votes.begin(), votes.end(), [&](const Vote& vote) {
      return &vote == &each ? vote.sum != other.sum : vote.sum == other.sum;
    });
    if (alone) return &each;
  }
  return nullptr;
}

}  // namespace

void votes(const Document& document, Findings& found) {
  for (const Part& part : document.parts) {
    if (part.kind != "протокол") continue;
    std::vector<Vote> all;
    std::optional<Present> present;
    for (int i = part.first; i < part.last; ++i) {
      const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
      if (paragraph.in_table()) continue;
      if (!present) present = present_in(paragraph);
      if (const auto vote = vote_in(paragraph)) all.push_back(*vote);
    }
    const Vote* odd = odd_vote(all);
    for (const Vote& each : all) {
      if (present && each.sum > present->count) {
        const Message there = with_place(std::to_string(present->count),
                                         other_place(document, *present->paragraph, 0));
        tell(each,
             {"голосов " + std::to_string(each.sum) + ", а присутствовали " + there.russian,
              std::to_string(each.sum) + " votes of those present: " + there.english},
             found);
      } else if (&each == odd) {
        const Vote& other = &each == all.data() ? all[1] : all[0];
        const Message there =
            with_place(std::to_string(other.sum), other_place(document, *other.paragraph, 0));
        tell(each,
             {"голосов " + std::to_string(each.sum) + ", а в других голосованиях " + there.russian,
              std::to_string(each.sum) + " votes, the other times " + there.english},
             found);
      }
    }
  }
}

}  // namespace prikaz::check::form
