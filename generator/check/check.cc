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
  outline(document);
}

std::vector<Finding> findings(const Document& document, const Profile& profile) {
  Findings found(document, profile);
  for (const Rule& rule : rules()) {
    const auto severity = profile.severity_of(rule);
    if (!severity || !rule.applies_to(document.form)) continue;
    found.run(rule, *severity);
    if (rule.on_document) rule.on_document(document, found);
    if (!rule.on_paragraph) continue;
    for (const Paragraph& paragraph : document.paragraphs) rule.on_paragraph(paragraph, found);
  }
  std::vector<Finding> out = std::move(found.items());
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

Diagnostics run(Document& document, const Profile& profile) {
  prepare(document);
  Diagnostics out;
  for (const Finding& finding : findings(document, profile)) out.add(told(finding, document));
  return out;
}

}  // namespace prikaz::check
