#include "check/rules/case_errors.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "check/rules/bracketed_names.h"
#include "check/rules/case_reader.h"
#include "check/rules/lone_surnames.h"
#include "check/rules/short_names.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using russian::Case;
using russian::case_set;

bool stands_alone(const Paragraph& paragraph) {
  return paragraph.role == Role::kSignature || paragraph.role == Role::kExecutor ||
         paragraph.role == Role::kAcquaintance;
}

// Names with their posts and no sentence: «1. Методист А.Б. Лугова ________».
bool lists_names(const Paragraph& paragraph, const std::vector<FoundPerson>& found) {
  constexpr size_t kMostWords = 6;
  const Walk walk(paragraph);
  size_t words = 0, next = 0;
  for (size_t i = 0; i < walk.size(); ++i) {
    while (next < found.size() && found[next].last < i) ++next;
    if ((next < found.size() && i >= found[next].first) || !walk.is_word(i)) continue;
    const std::string_view word = walk.folded(i);
    if (++words > kMostWords || government_of(word) || is_infinitive(word) ||
        may_have_subject(word))
      return false;
  }
  return true;
}

// Paragraphs that hold no sentences of the paper.
bool is_passed_over(const Paragraph& paragraph) {
  return paragraph.role == Role::kKind || paragraph.role == Role::kHeadData ||
         paragraph.role == Role::kStamp || paragraph.role == Role::kAppendixMark ||
         paragraph.role == Role::kColumnHead;
}

class CaseErrors {
 public:
  explicit CaseErrors(const Document& document) : document_(document), forms_(named_) {}

  std::vector<CaseError> read() {
    for (const Paragraph& paragraph : document_.paragraphs) {
      auto found = people(paragraph);
      if (!found.empty()) named_.push_back({&paragraph, std::move(found)});
    }
    const std::vector<FoundPerson> nobody;
    size_t next = 0;
    for (const Paragraph& paragraph : document_.paragraphs) {
      const bool has_names = next < named_.size() && named_[next].paragraph == &paragraph;
      read(paragraph, has_names ? named_[next++].people : nobody);
      above_ = &paragraph;
    }
    return std::move(errors_);
  }

 private:
  void read(const Paragraph& paragraph, const std::vector<FoundPerson>& with_initials) {
    if (with_initials.size() == 1 && below_post(paragraph, with_initials[0])) return;
    if (is_passed_over(paragraph)) return;
    const auto found = with_lone_surnames(paragraph, with_short_names(paragraph, with_initials));
    if (stands_alone(paragraph) && lists_names(paragraph, found)) return listed(paragraph, found);
    if (!goes_on(paragraph)) heading_ = nullptr;
    const bool opens = paragraph.has_parts || trimmed(paragraph.text).ends_with(':');
    const ListGovernor* above = heading_ ? governor_above() : nullptr;
    if (!found.empty() || has_post(paragraph))
      CaseReader(paragraph, found, forms_, errors_).read(above);
    if (!found.empty()) judge_rows_and_marks(paragraph, found, forms_, errors_);
    if (!opens || (heading_ && paragraph.role == Role::kItem)) return;
    heading_ = &paragraph;
    heading_read_ = false;
  }

  // Without a name and a post nothing is in a case to be judged.
  bool has_post(const Paragraph& paragraph) {
    for (const Token& token : paragraph.tokens) {
      if (token.kind != TokenKind::kWord) continue;
      const std::string_view word = paragraph.folded_of(token);
      const auto [known, is_new] = posts_.try_emplace(word, false);
      if (is_new) known->second = russian::person_noun_form(word).has_value();
      if (known->second) return true;
    }
    return false;
  }

  // «Директору школы», «Начальник отдела», and the name on a line of its own below.
  bool below_post(const Paragraph& paragraph, const FoundPerson& person) {
    const bool alone = person.first == 0 && person.last + 1 == paragraph.tokens.size();
    if (!alone || !above_ || above_->part != paragraph.part || paragraph.in_table()) return false;
    const Walk above(*above_);
    const auto post = russian::person_noun_form(above.folded(0));
    const bool ends = above.size() == 0 || above[above.size() - 1].kind == TokenKind::kMark;
    if (!post || ends) return false;
    const auto wanted = russian::only_case(post->any());
    if (wanted == Case::kDative) {
      tell_unless(paragraph, person, Case::kDative, CaseErrorKind::kAgreement,
                  {"имя не согласовано с должностью: нужен дательный падеж (кому?)",
                   "unlike the post: the dative"});
    } else if (wanted == Case::kNominative) {
      tell_unless(paragraph, person, Case::kNominative, CaseErrorKind::kAgreement,
                  {"имя не согласовано с должностью: нужен именительный падеж (кто?)",
                   "unlike the post: the nominative"});
    }
    return wanted.has_value();
  }

  void tell_unless(const Paragraph& paragraph, const FoundPerson& person, Case wanted,
                   CaseErrorKind kind, Message message) {
    auto gender = NameForms::gender_by_itself(person);
    if (forms_.may_be(person, case_set(wanted), gender)) return;
    if (!gender) gender = forms_.gender_by_mentions(person);
    CaseError error{kind, &paragraph, person.begin, person.end, std::move(message), "", false};
    const auto proposal = forms_.in_case(paragraph, person, wanted, gender);
    if (proposal.one()) error.proposed = proposal.text();
    errors_.push_back(std::move(error));
  }

  // Whether the paragraph is a line of the list that a heading above has opened.
  bool goes_on(const Paragraph& paragraph) const {
    if (!heading_ || paragraph.part != heading_->part || paragraph.in_table()) return false;
    if (paragraph.role == Role::kItem) return true;
    if (paragraph.role == Role::kPoint) {
      const bool deeper = !heading_->number.empty() &&
                          paragraph.number.size() > heading_->number.size() &&
                          paragraph.number.starts_with(heading_->number);
      return deeper || (heading_->number.empty() && heading_->role != Role::kPoint);
    }
    return paragraph.role == Role::kText && !trimmed(paragraph.text).ends_with(':');
  }

  const ListGovernor* governor_above() {
    if (!heading_read_) {
      heading_read_ = true;
      const std::vector<FoundPerson> named = people(*heading_);
      std::vector<CaseError> told_already;
      CaseReader reader(*heading_, named, forms_, told_already);
      reader.read(nullptr);
      governor_ = reader.list();
    }
    return governor_ ? &*governor_ : nullptr;
  }

  // A signature, a list of those acquainted: everybody in the nominative.
  void listed(const Paragraph& paragraph, const std::vector<FoundPerson>& found) {
    heading_ = nullptr;
    for (const FoundPerson& person : found) {
      tell_unless(paragraph, person, Case::kNominative, CaseErrorKind::kName,
                  {"имя не в том падеже: здесь нужен именительный падеж (кто?)",
                   "a name in a wrong case: the nominative is wanted here"});
    }
  }

  const Document& document_;
  std::vector<NamedParagraph> named_;  // those with names
  NameForms forms_;
  std::vector<CaseError> errors_;
  std::unordered_map<std::string_view, bool> posts_;  // words of the document
  const Paragraph* above_ = nullptr;                  // the paragraph before this one
  const Paragraph* heading_ = nullptr;
  bool heading_read_ = false;
  std::optional<ListGovernor> governor_;
};

}  // namespace

std::vector<CaseError> read_case_errors(const Document& document) {
  return CaseErrors(document).read();
}

const std::vector<CaseError>& Findings::case_errors() {
  if (!case_errors_)
    case_errors_ = std::make_shared<const std::vector<CaseError>>(read_case_errors(document_));
  return *case_errors_;
}

}  // namespace prikaz::check
