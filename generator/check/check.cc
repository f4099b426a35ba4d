#include "check/check.h"

#include <algorithm>

namespace prikaz::check {

void prepare(Document& document) {
  size_t en = 0, em = 0;
  for (Paragraph& paragraph : document.paragraphs) {
    scan(paragraph);
    for (const Token& token : paragraph.tokens) {
      en += token.is(U'–') ? 1 : 0;
      em += token.is(U'—') ? 1 : 0;
    }
  }
  document.em_dash = em > en;
  if (document.form == Form::kCard) {
    outline_tables(document);  // its fields say the rest
  } else {
    outline(document);
  }
}

namespace {

// A card is typed with plain spaces; the program makes them no-break ones where they must be.
void with_plain_spaces(std::string& text) {
  for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at))
    text.replace(at, 2, " ");
}

}  // namespace

std::vector<Finding> findings(const Document& document, const Profile& profile,
                              const Scope& scope) {
  Findings found(document, profile, scope.dictionary, scope.suggest_all);
  for (const Rule& rule : rules()) {
    const auto severity = profile.severity_of(rule);
    if (!severity || !rule.applies_to(document.form)) continue;
    const bool mended = document.form == Form::kCard && rule.mended_in_print;
    found.run(rule, mended ? Severity::kNote : *severity);
    if (rule.on_document) rule.on_document(document, found);
    if (!rule.on_paragraph) continue;
    for (const Paragraph& paragraph : document.paragraphs) rule.on_paragraph(paragraph, found);
  }
  std::vector<Finding> out = std::move(found.items());
  if (document.form == Form::kCard) {
    for (Finding& finding : out) with_plain_spaces(finding.proposed);
  }
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.paragraph, a.begin) < std::pair(b.paragraph, b.begin);
  });
  return out;
}

Diagnostic told(const Finding& finding, const Document& document) {
  Diagnostic out;
  out.code = finding.rule->code;
  out.severity = finding.severity;
  out.message = finding.message;
  out.where = {document.file};
  if (finding.paragraph) {
    out.where = document.location(*finding.paragraph, finding.begin);
    out.text = finding.paragraph->text.substr(finding.begin, finding.end - finding.begin);
  }
  out.proposed = finding.proposed;
  out.safe = finding.safe;
  if (finding.has_proposal && finding.proposed.empty()) {
    out.advise({"уберите это", "take it away"});
  }
  return out;
}

Diagnostics run(Document& document, const Profile& profile, const Scope& scope) {
  prepare(document);
  Diagnostics out;
  for (const Finding& finding : findings(document, profile, scope))
    out.add(told(finding, document));
  return out;
}

}  // namespace prikaz::check
