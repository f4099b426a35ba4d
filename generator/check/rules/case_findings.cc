// How names and posts in wrong cases are told: the message and the form that is right.
#include <algorithm>

#include "check/rules/case_reader.h"
#include "check/rules/walk.h"

namespace prikaz::check {

using russian::Case;
using russian::case_set;
using russian::CaseSet;
using russian::Gender;
using russian::PersonNounForm;

namespace {

using namespace russian::one_case;

Message case_message(CaseSet wanted, const std::string& word, bool behind = false) {
  static constexpr std::string_view kQuestions[] = {"кто?",  "кого?", "кому?",
                                                    "кого?", "кем?",  "о ком?"};
  static constexpr std::string_view kEnglish[] = {"nominative", "genitive",     "dative",
                                                  "accusative", "instrumental", "prepositional"};
  std::string russian, english;
  for (const Case each : russian::kCases) {
    if (!russian::has(wanted, each)) continue;
    const auto at = static_cast<size_t>(each);
    russian += (russian.empty() ? "" : " или ") + std::string(russian::name(each)) + " падеж (" +
               std::string(kQuestions[at]) + ")";
    english += (english.empty() ? "" : " or ") + std::string(kEnglish[at]);
  }
  if (word.empty()) return {"нужен " + russian, "the " + english};
  return {(behind ? "при «" : "после «") + word + "» нужен " + russian,
          "«" + word + "» wants the " + english};
}

}  // namespace

// «Иванова Анну Петровну»: its parts stand in different cases, whatever is wanted.
void CaseReader::judge_parts(const FoundPerson& person) {
  if (person.initials || person.given.empty()) return;
  if (!russian::surname_form(fold(person.surname)).telling) return;
  if (forms_.may_be(person, russian::kEveryCase)) return;
  errors_.push_back({CaseErrorKind::kAgreement,
                     &paragraph_,
                     person.begin,
                     person.end,
                     {"части имени стоят в разных падежах или родах",
                      "the parts of the name differ in case or gender"},
                     "",
                     false});
}

bool CaseReader::has_predicate(size_t i) const {
  const size_t end = std::min(atoms_.size(), i + kFar);
  for (size_t at = std::max(sentence_begin_, i > kFar ? i - kFar : 0); at < end; ++at) {
    const Atom& atom = atoms_[at];
    if (atom.kind == AtomKind::kStop) break;
    if (atom.kind == AtomKind::kDash || atom.kind == AtomKind::kColon) return true;
    if (atom.kind != AtomKind::kWord) continue;
    const auto governor = government_of(atom.folded);
    const bool predicate = governor && (governor->kind == GovernorKind::kFiniteVerb ||
                                        governor->kind == GovernorKind::kPassive ||
                                        governor->kind == GovernorKind::kHeading);
    if (predicate || (!governor && may_have_subject(atom.folded))) return true;
  }
  return false;
}

// «Учесть предложение Климов П.Р.»: a nominative with nothing to be the subject of.
void CaseReader::judge_subject(size_t i) {
  if (i == 0 || atoms_[i - 1].kind != AtomKind::kWord || paragraph_.in_table()) return;
  if (posts(0) & kNom) return;
  bool ordered = false;  // an infinitive stands in the same clause before it
  for (size_t at = std::max(sentence_begin_, i > kFar ? i - kFar : 0); at < i; ++at) {
    if (atoms_[at].kind == AtomKind::kComma || atoms_[at].kind == AtomKind::kPerson)
      ordered = false;
    if (atoms_[at].kind != AtomKind::kWord) continue;
    const auto governor = government_of(atoms_[at].folded);
    ordered = ordered || is_infinitive(atoms_[at].folded) ||
              (governor && governor->kind == GovernorKind::kVerb);
  }
  if (!ordered) return;
  const FoundPerson& person = *atoms_[i].person;
  const auto gender = NameForms::gender_by_itself(person);
  const CaseSet oblique = static_cast<CaseSet>(russian::kEveryCase & ~kNom);
  if (forms_.may_be(person, oblique, gender) || has_predicate(i)) return;
  errors_.push_back({CaseErrorKind::kName,
                     &paragraph_,
                     person.begin,
                     person.end,
                     {"имя не в том падеже: именительный (кто?) здесь ни к чему не относится",
                      "a name in a wrong case: nothing here has a subject"},
                     "",
                     false});
}

void CaseReader::tell(const FoundPerson& person, const Demand& demand,
                      std::optional<Gender> gender) {
  CaseError error;
  const bool by_post = demand.word.empty();
  error.kind = by_post ? CaseErrorKind::kAgreement : CaseErrorKind::kName;
  error.paragraph = &paragraph_;
  error.begin = person.begin;
  error.end = person.end;
  error.message = by_post ? Message{"имя не согласовано с должностью: ", "unlike the post: "}
                          : Message{"имя не в том падеже: ", "a name in a wrong case: "};
  const Message wanted = case_message(demand.form ? case_set(*demand.form) : demand.wanted,
                                      demand.word, demand.behind);
  error.message.russian += wanted.russian;
  error.message.english += wanted.english;
  if (demand.form) {
    const auto proposal = forms_.in_case(paragraph_, person, *demand.form, gender);
    if (proposal.one()) {
      error.proposed = proposal.text();
      const bool same =
          error.proposed == paragraph_.text.substr(person.begin, person.end - person.begin);
      if (same) error.proposed.clear();
      const bool whole = NameForms::gender_by_itself(person).has_value();
      error.sure = whole && demand.near && !error.proposed.empty() && demand.form;
    } else {
      error.message.russian +=
          ": «" + proposal.man + "» (мужчина) или «" + proposal.woman + "» (женщина)";
      error.message.english +=
          ": «" + proposal.man + "» (a man) or «" + proposal.woman + "» (a woman)";
    }
  }
  errors_.push_back(std::move(error));
}

void CaseReader::post_case(size_t i, const PersonNounForm& form, CaseSet wanted,
                           const std::string& governor) {
  const bool typo = form.singular() == kNom && form.plural == 0;
  if (typo && !(wanted & kNom)) tell_post(i, form, wanted, governor);
}

void CaseReader::tell_post(size_t i, const PersonNounForm& form, CaseSet wanted,
                           const std::string& governor) {
  const Token& token = paragraph_.tokens[atoms_[i].first];
  CaseError error{CaseErrorKind::kPost, &paragraph_, token.begin, token.end, {}, "", false};
  error.message = {"должность не в том падеже: ", "a post in a wrong case: "};
  const auto only = russian::only_case(wanted);
  const Message why = case_message(wanted, governor);
  error.message.russian += why.russian;
  error.message.english += why.english;
  if (only) error.proposed = russian::person_noun_in(form.lemma, *only);
  if (only && atoms_[i].capital) error.proposed = with_capital(error.proposed);
  errors_.push_back(std::move(error));
}

// «с начальнику», «к директора»: no reading of the post, one person or many, fits.
bool CaseReader::is_wrong_behind_preposition(const PersonNounForm& form) const {
  const std::string_view word = atoms_[direct_.atom].folded;
  if (word == "по") return false;
  const bool letter = atoms_[direct_.atom].capital && direct_.atom != sentence_begin_;
  const bool into = (word == "в" || word == "о") && (form.plural & kNom);  // «избрать в члены»
  return !letter && !into && (form.any() & direct_.wanted) == 0;
}

// A post right behind what governs it, or with nothing but its adjectives in between.
void CaseReader::governed_post(size_t i, const PersonNounForm& form) {
  if (i == 0) return;
  if (!direct_.fresh) {
    const bool ordered = !direct_.on && verb_ && verb_->atom + 1 == i;
    if (!ordered || verb_->governor.kind != GovernorKind::kVerb) return;
    const CaseSet wanted = verb_->governor.wanted;
    const CaseSet others = kGen | kDat | kAcc;
    const bool oblique =
        !(form.any() & wanted) && (form.singular() & others) && !(form.any() & kIns);
    if (oblique && has_no_other_object(atoms_[verb_->atom].folded))
      tell_post(i, form, wanted, typed(verb_->atom));
    else
      post_case(i, form, wanted, typed(verb_->atom));
    return;
  }
  const std::string_view word = atoms_[direct_.atom].folded;
  const bool sure = direct_.preposition || is_compound_preposition(word) || asks_whose(word);
  if (!sure || direct_.wanted == 0) return;
  if (direct_.atom + 1 != i) {  // «при главный бухгалтер»: only the nominative is sure
    const bool adjective = direct_.atom + 2 == i && atoms_[i - 1].kind == AtomKind::kWord &&
                           atoms_[i - 1].folded.ends_with("ый");
    if (adjective) post_case(i, form, direct_.wanted, typed(direct_.atom));
    return;
  }
  if (is_wrong_behind_preposition(form))
    tell_post(i, form, direct_.wanted, typed(direct_.atom));
  else
    post_case(i, form, direct_.wanted, typed(direct_.atom));
}

// «Иванову А.А., директор школы»: the post behind stands in the name's case.
void CaseReader::apposition(size_t i, CaseSet wanted) {
  if ((wanted & kNom) || i + 2 >= atoms_.size() || atoms_[i + 1].kind != AtomKind::kComma) return;
  size_t at = i + 2;
  while (at < atoms_.size() && atoms_[at].kind == AtomKind::kWord &&
         looks_like_adjective(atoms_[at].folded) && !russian::person_noun_form(atoms_[at].folded))
    ++at;
  if (at >= atoms_.size() || atoms_[at].kind != AtomKind::kWord) return;
  const auto form = russian::person_noun_form(atoms_[at].folded);
  if (!form) return;
  const size_t end = std::min(atoms_.size(), at + kFar);
  for (size_t next = at + 1; next < end; ++next) {
    const Atom& atom = atoms_[next];
    if (atom.kind == AtomKind::kComma || atom.kind == AtomKind::kStop ||
        atom.kind == AtomKind::kSemicolon)
      break;
    if (atom.kind != AtomKind::kWord && atom.kind != AtomKind::kOther) return;
    if (atom.kind == AtomKind::kWord && may_have_subject(atom.folded)) return;
  }
  post_case(at, *form, wanted, "");
}

}  // namespace prikaz::check
