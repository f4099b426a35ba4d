#include <algorithm>

#include "check/rule.h"
#include "check/rules/families.h"

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

Finding& Findings::add(const Paragraph& paragraph, size_t begin, size_t end, Message message) {
  Finding& made = items_.emplace_back();
  made.rule = rule_;
  made.severity = severity_;
  made.paragraph = &paragraph;
  made.begin = static_cast<uint32_t>(begin);
  made.end = static_cast<uint32_t>(end);
  made.message = std::move(message);
  return made;
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
