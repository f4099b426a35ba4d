#include "check/check.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "check/memory.h"
#include "russian/marks.h"

namespace prikaz::check {

void prepare(Document& document) {
  size_t en = 0, em = 0;
  for (Paragraph& paragraph : document.paragraphs) {
    if (paragraph.tokens.empty()) scan(paragraph);  // a ready package was scanned before
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
  if (document.form == Form::kPackage) name_points(document);
}

namespace {

// A card is typed with plain spaces; the program makes them no-break ones where they must be.
void with_plain_spaces(std::string& text) {
  for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at))
    text.replace(at, 2, " ");
}

// The typography of a card as the program prints it (russian/marks.h).
class Print {
 public:
  // Whether what is told is mended there by itself: the text found is gone, the one proposed stands
  // in its place.
  bool mends(const Finding& finding) {
    constexpr size_t kLongest = 4000;  // bytes of a paragraph
    if (!finding.paragraph) return false;
    const std::string& text = finding.paragraph->text;
    if (text.size() > kLongest || !finding.rule->code.starts_with("typography.")) return false;
    if (paragraph_ != finding.paragraph) {
      paragraph_ = finding.paragraph;
      printed_ = russian::with_russian_marks(text);
      with_plain_spaces(printed_);
    }
    const std::string typed = text.substr(finding.begin, finding.end - finding.begin);
    if (printed_.find(typed) != std::string::npos) return false;
    if (finding.rule->code == "typography.straight-quotes") return true;
    const size_t hyphen = typed.find(" - ");  // told as a dash, printed as the hyphen of one word
    const bool joined = hyphen != std::string::npos && printed_.find(std::string(typed).replace(
                                                           hyphen, 3, "-")) != std::string::npos;
    // A dash is what the print makes of every other hyphen: whether it is right, nobody knows.
    const bool doubtful =
        finding.proposed.empty() || finding.proposed.find(" – ") != std::string::npos;
    const bool proposed = !doubtful && printed_.find(finding.proposed) != std::string::npos;
    return joined || proposed;
  }

 private:
  const Paragraph* paragraph_ = nullptr;
  std::string printed_;
};

// What the program will print is not what a card says letter by letter.
void as_of_card(Finding& finding, Print& print) {
  with_plain_spaces(finding.proposed);
  const bool mended = (finding.rule->mended_in_print && finding.safe) || print.mends(finding);
  if (mended) finding.severity = Severity::kNote;
}

bool overlap(const Finding& one, const Finding& other) {
  return one.paragraph == other.paragraph && one.begin < other.end && other.begin < one.end;
}

// Whether another rule of words tells this place, or the same dictionary did before.
bool is_told_by(const Finding& other, const Finding& told) {
  const auto& code = other.rule->code;
  const bool of_words =
      code.starts_with("grammar.") || code.starts_with("names.") || code.starts_with("spelling.");
  const bool before = !other.rule->by_forms || &other < &told;
  return other.rule != told.rule && of_words && before && overlap(other, told);
}

// What the dictionary of forms finds where another rule tells a mistake goes. In the order of
// places.
void leave_told_once(std::vector<Finding>& found) {
  constexpr size_t kNear = 8;  // findings that may overlap
  std::vector<bool> twice(found.size(), false);
  for (size_t i = 0; i < found.size(); ++i) {
    if (!found[i].rule->by_forms || !found[i].paragraph) continue;
    const size_t last = std::min(found.size(), i + kNear + 1);
    for (size_t k = i > kNear ? i - kNear : 0; k < last && !twice[i]; ++k)
      twice[i] = k != i && is_told_by(found[k], found[i]);
  }
  size_t kept = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    if (twice[i]) continue;
    if (kept != i) found[kept] = std::move(found[i]);
    ++kept;
  }
  found.resize(kept);
}

// A rule that is run, with the severity that the profile gives it.
struct Active {
  const Rule* rule;
  Severity severity;
};

struct ActiveRules {
  std::vector<Active> of_paragraphs, of_documents;

  explicit ActiveRules(const Profile& profile) {
    for (const Rule& rule : rules()) {
      const auto severity = profile.severity_of(rule);
      if (severity)
        (rule.on_paragraph ? of_paragraphs : of_documents).push_back({&rule, *severity});
    }
  }
};

void judge(const Paragraph& paragraph, const std::vector<Active>& active, Findings& found) {
  const Form form = found.document().form_of(paragraph);
  for (const Active& each : active) {
    if (!each.rule->applies_to(form)) continue;
    found.run(*each.rule, each.severity);
    each.rule->on_paragraph(paragraph, found);
  }
}

void judge_paragraphs(const std::vector<Active>& active, ParagraphMemory* memory, Findings& found) {
  std::vector<Finding>& out = found.items();
  for (const Paragraph& paragraph : found.document().paragraphs) {
    const size_t before = out.size();
    if (const auto* known = memory ? memory->find(found.document(), paragraph) : nullptr) {
      out.insert(out.end(), known->begin(), known->end());
      for (size_t i = before; i < out.size(); ++i) out[i].paragraph = &paragraph;
      continue;
    }
    judge(paragraph, active, found);
    if (!memory) continue;
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(before);
    memory->keep(found.document(), paragraph, std::vector<Finding>(first, out.end()));
  }
}

}  // namespace

std::vector<Finding> findings(const Document& document, const Profile& profile,
                              const Scope& scope) {
  Findings found(document, profile, scope.dictionary, scope.words, scope.suggest_all);
  if (scope.first_only) found.keep_first();
  const ActiveRules active(profile);
  judge_paragraphs(active.of_paragraphs, scope.memory, found);
  for (const Active& each : active.of_documents) {
    if (!each.rule->applies_to(document.form)) continue;
    found.run(*each.rule, each.severity);
    each.rule->on_document(document, found);
  }
  found.tell_rest();
  std::vector<Finding> out = std::move(found.items());
  std::erase_if(out, [](const Finding& finding) {
    return finding.paragraph && finding.paragraph->as_is &&
           finding.rule->code.starts_with("typography.");
  });
  Print print;
  for (Finding& finding : out) {
    const Form form = finding.paragraph ? document.form_of(*finding.paragraph) : document.form;
    if (form == Form::kCard) as_of_card(finding, print);
  }
  // By place, then as the rules stand in their table.
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.paragraph, a.begin, a.rule) < std::tuple(b.paragraph, b.begin, b.rule);
  });
  leave_told_once(out);
  return out;
}

namespace {

// Where findings are, in the order of places: behind one of the same line characters are counted
// from there on.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}

  SourceLocation of(const Finding& finding) {
    if (!finding.paragraph) return {document_.file};
    const Paragraph& paragraph = *finding.paragraph;
    const bool goes_on = last_ && last_->paragraph == &paragraph && last_->begin <= finding.begin &&
                         document_.source_of(paragraph, last_->begin, finding.begin);
    if (goes_on) {
      const auto between =
          std::string_view(paragraph.text).substr(last_->begin, finding.begin - last_->begin);
      where_.column += static_cast<int>(utf8::length(between));
    } else {
      where_ = document_.location(paragraph, finding.begin);
    }
    last_ = &finding;
    return where_;
  }

 private:
  const Document& document_;
  const Finding* last_ = nullptr;
  SourceLocation where_;
};

Diagnostic told(const Finding& finding, SourceLocation where) {
  Diagnostic out;
  out.code = finding.rule->code;
  out.severity = finding.severity;
  out.message = finding.message;
  out.where = std::move(where);
  if (finding.paragraph) {
    out.text = finding.paragraph->text.substr(finding.begin, finding.end - finding.begin);
  }
  out.proposed = finding.proposed;
  out.safe = finding.safe && finding.has_proposal;
  if (finding.has_proposal && finding.proposed.empty()) {
    out.advise({"уберите это", "take it away"});
  }
  return out;
}

}  // namespace

Diagnostic told(const Finding& finding, const Document& document) {
  return told(finding, Places(document).of(finding));
}

Diagnostics run(Document& document, const Profile& profile, const Scope& scope) {
  prepare(document);
  Diagnostics out;
  Scope first_ones = scope;
  first_ones.first_only = true;
  const std::vector<Finding> all = findings(document, profile, first_ones);
  Places places(document);
  for (const Finding& finding : all) out.add(told(finding, places.of(finding)));
  return out;
}

}  // namespace prikaz::check
