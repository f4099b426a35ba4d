#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/rule.h"
#include "check/rules/families.h"
#include "check/rules/pieces.h"

namespace prikaz::check {

namespace {

std::vector<Rule> all() {
  std::vector<Rule> out;
  for (const auto family : {typography_rules(), date_rules(), numbering_rules(), reference_rules(),
                            form_rules(), grammar_rules(), name_rules(), spelling_rules()}) {
    out.insert(out.end(), family.begin(), family.end());
  }
  return out;
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> kRules = all();
  return kRules;
}

const Rule* rule_named(std::string_view code) {
  const auto found = std::find_if(rules().begin(), rules().end(),
                                  [&](const Rule& rule) { return rule.code == code; });
  return found == rules().end() ? nullptr : &*found;
}

bool Findings::is_enough(const Paragraph& paragraph) {
  constexpr size_t kMostInParagraph = 100, kMost = 5000;
  Count& count = counts_[rule_];
  if (std::exchange(count.paragraph, &paragraph) != &paragraph) count.here = 0;
  if (count.here == kMostInParagraph || count.all == kMost) return true;
  ++count.here;
  ++count.all;
  return false;
}

Findings::Findings(const Document& document, const Profile& profile, const Dictionary* dictionary,
                   const russian::Morphology* words, bool suggest_all)
    : document_(document),
      profile_(profile),
      dictionary_(dictionary),
      suggest_all_(suggest_all),
      reader_(words ? std::make_shared<PieceReader>(*words) : nullptr) {}

const russian::Morphology& Findings::words() const {
  return reader_->words();
}

const std::vector<Piece>& Findings::pieces(const Paragraph& paragraph) {
  return reader_->pieces(paragraph);
}

Finding& Findings::add(const Paragraph& paragraph, size_t begin, size_t end, Message message) {
  const bool left_out = first_only_ && is_enough(paragraph);
  Finding& made = left_out ? spare_ : items_.emplace_back();
  made.rule = rule_;
  made.severity = severity_;
  made.paragraph = &paragraph;
  made.begin = static_cast<uint32_t>(begin);
  made.end = static_cast<uint32_t>(end);
  if (!left_out) {
    made.message = std::move(message);
  } else if (Count& count = counts_[rule_]; count.rest++ == 0) {
    count.first_left = made;
  }
  return made;
}

void Findings::tell_rest() {
  for (const auto& [rule, count] : counts_) {
    if (count.rest == 0) continue;
    Finding& made = items_.emplace_back(count.first_left);
    made.proposed.clear();
    made.has_proposal = false;
    made.safe = rule->mended_in_print;  // those left out are
    made.message = {fmt::format("таких мест ещё {}, они не показаны", count.rest),
                    fmt::format("{} more of these places are not shown", count.rest)};
  }
}

Finding& Findings::add(const Paragraph& paragraph, size_t begin, size_t end, Message message,
                       std::string proposed, Fix fix) {
  Finding& made = add(paragraph, begin, end, std::move(message));
  made.proposed = std::move(proposed);
  made.has_proposal = true;
  made.safe = fix == Fix::kSafe;
  return made;
}

Finding& Findings::add(Message message) {
  Finding& made = items_.emplace_back();
  made.rule = rule_;
  made.severity = severity_;
  made.message = std::move(message);
  return made;
}

}  // namespace prikaz::check
