#include "check/rules/blank_forms.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "check/letters.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// «ФОРМА», «Форма заявки», «Образец».
bool names_form(const Paragraph& paragraph) {
  static constexpr std::array<View, 5> kWords = {"форма", "бланк", "образец", "шаблон", "макет"};
  constexpr size_t kLongest = 250;  // bytes of a title's line
  if (paragraph.in_table() || !paragraph.number.empty() || paragraph.text.size() > kLongest)
    return false;
  const Walk walk(paragraph);
  return is_one_of(walk.folded(walk.is_space(0) ? 1 : 0), kWords);
}

// «(фамилия, имя, отчество)»: what is to be written on the line.
bool is_explanation(View text) {
  return text.size() > 2 && text.starts_with('(') && text.find(')') != View::npos;
}

// What the blanks of one part tell.
struct Blanks {
  int count = 0;
  bool explained = false;

  void read(const Paragraph& paragraph, const Paragraph* below) {
    constexpr uint32_t kShortest = 4;  // of a line that a word fits on
    const Walk walk(paragraph);
    size_t last = 0;
    bool any = false;
    for (size_t i = 0; i < walk.size(); ++i) {
      if (walk[i].kind != TokenKind::kBlank || walk[i].size() < kShortest) continue;
      ++count;
      any = true;
      last = i;
    }
    if (!any) return;
    const View rest = trimmed(View(paragraph.text).substr(walk[last].end));
    explained = explained || is_explanation(rest) ||
                (rest.empty() && below && is_explanation(trimmed(below->text)));
  }
};

bool is_form(const Document& document, const Part& part) {
  constexpr int kHead = 10;       // paragraphs
  constexpr int kManyBlanks = 3;  // nobody forgets so many
  Blanks blanks;
  for (int i = part.first; i < part.last; ++i) {
    const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
    if (i - part.first < kHead && names_form(paragraph)) return true;
    const bool signs = paragraph.role == Role::kSignature || paragraph.role == Role::kStamp ||
                       paragraph.role == Role::kAcquaintance;
    if (signs || !part.appendix) continue;
    const bool more = i + 1 < part.last;
    blanks.read(paragraph, more ? &document.paragraphs[static_cast<size_t>(i) + 1] : nullptr);
  }
  return blanks.count >= kManyBlanks || blanks.explained;
}

}  // namespace

std::vector<bool> blank_forms(const Document& document) {
  std::vector<bool> out;
  for (const Part& part : document.parts) out.push_back(is_form(document, part));
  return out;
}

}  // namespace prikaz::check
