// The walk over a paragraph: what governs is remembered until a mark or a word ends its power.
#include "check/rules/case_reader.h"

#include <array>

#include "check/rules/walk.h"

namespace prikaz::check {

using russian::Case;
using russian::case_set;
using russian::CaseSet;
using russian::PersonNounForm;

namespace {

using namespace russian::one_case;

bool joins(std::string_view folded) {
  constexpr std::array<std::string_view, 5> kWords = {"и", "или", "а", "также", "либо"};
  return is_one_of(folded, kWords);
}

}  // namespace

void CaseReader::read(const ListGovernor* above) {
  if (above) {
    Demand demand;
    demand.wanted = demand.allowed = above->wanted;
    demand.word = above->word;
    in_list_ = demand;
    item_start_ = true;
  }
  for (size_t i = 0; i < atoms_.size(); ++i) {
    const bool number = paragraph_.tokens[atoms_[i].first].begin < paragraph_.body;
    if (number) {
      sentence_begin_ = i + 1;
      continue;
    }
    step(i);
    const bool ends = atoms_[i].kind == AtomKind::kStop || atoms_[i].kind == AtomKind::kSemicolon;
    if (ends) sentence_begin_ = i + 1;
  }
  const bool open = !atoms_.empty() && atoms_.back().kind == AtomKind::kColon;
  if (paragraph_.has_parts && !open && verb_) colon(atoms_.size());
  if (in_list_ && (open || paragraph_.has_parts) && !above)
    list_ = ListGovernor{in_list_->wanted, in_list_->word};
}

void CaseReader::step(size_t i) {
  switch (atoms_[i].kind) {
    case AtomKind::kStop:
      return end_sentence();
    case AtomKind::kSemicolon:
      if (!in_list_) return end_sentence();
      chain_.reset();
      return comma();
    case AtomKind::kComma:
      return comma();
    case AtomKind::kDash:
      return dash(i);
    case AtomKind::kColon:
      return colon(i);
    case AtomKind::kWord:
      return word(i);
    case AtomKind::kPerson:
      return person(i);
    case AtomKind::kOther:
      return other_mark(i);
  }
}

// Numbers and quotations belong to the words around them; a sign of a drawn table parts them.
void CaseReader::other_mark(size_t i) {
  const Token& token = paragraph_.tokens[atoms_[i].first];
  const bool alone = atoms_[i].first == atoms_[i].last && token.kind == TokenKind::kMark;
  noun_ = kNowhere;
  if (!alone || token.is(U'№') || token.is('%') || token.is('/') || token.is('*')) return;
  direct_ = outer_ = {};
  posts_.clear();
}

void CaseReader::end_sentence() {
  direct_ = outer_ = {};
  posts_.clear();
  outer_posts_.clear();
  verb_.reset();
  chain_.reset();
  in_list_.reset();
  item_start_ = entrusted_ = comma_ = aside_ = composition_ = false;
  noun_ = kNowhere;
}

void CaseReader::comma() {
  direct_ = outer_ = {};
  posts_.clear();
  outer_posts_.clear();
  noun_ = kNowhere;
  comma_ = true;
  aside_ = false;
  if (!in_list_) return;
  item_start_ = true;
  chain_.reset();
}

// «председатель – кто», «школа № 5 – кого»; behind a name a description begins.
void CaseReader::dash(size_t i) {
  const bool described = i > 0 && atoms_[i - 1].kind == AtomKind::kPerson;
  const CaseSet head = posts_.empty() ? CaseSet(0) : posts_.front().any();
  const bool governed = direct_.on;
  direct_ = outer_ = {};
  if (described) {
    chain_.reset();
    item_start_ = false;
  } else if (head && !governed) {
    const bool predicate = !(head & (kNom | kGen | kAcc)) || head == kAcc;
    CaseSet wanted = predicate ? russian::kEveryCase : head;
    if (in_list_ && !composition_) wanted |= in_list_->wanted;
    if (verb_) wanted |= verb_->governor.wanted;
    direct_ = {wanted, i, true, true, false};
  } else if (in_list_) {
    item_start_ = true;
  } else if (verb_) {
    verb_.reset();
  }
  posts_.clear();
  noun_ = kNowhere;
}

void CaseReader::colon(size_t i) {
  // «учителям, подготовившим победителей:» names the teachers
  const bool aside = np_begin_ > 0 && is_participle(atoms_[np_begin_ - 1].folded);
  // «Рабочая программа составлена …:»: an adjective of the next word, nobody.
  const bool adjective =
      posts_.size() == 1 && np_begin_ + 2 < i && atoms_[np_begin_].folded.ends_with("ая") &&
      atoms_[np_begin_ + 1].kind == AtomKind::kWord && !government_of(atoms_[np_begin_ + 1].folded);
  const bool of_post = !posts_.empty() && !direct_.on && !verb_ && !aside && !adjective;
  const bool composed = i > 0 && i < atoms_.size() && atoms_[i - 1].folded == "составе";
  if (composed) {
    Demand demand;
    demand.wanted = demand.allowed = kNom | kGen;
    demand.word = typed(i - 1);
    demand.atom = i - 1;
    in_list_ = demand;
    composition_ = true;
  } else if (verb_) {
    Demand demand;
    const Governor& governor = verb_->governor;
    demand.wanted = governor.wanted;
    if (verb_->has_noun) demand.wanted |= kNom | kGen;  // «избрать президиум: …»
    if (governor.kind == GovernorKind::kPassive)
      demand.wanted = governor.gives ? governor.wanted : kNom;
    demand.allowed = demand.wanted;
    demand.word = typed(verb_->atom);
    demand.atom = verb_->atom;
    in_list_ = demand;
  } else if (of_post && (posts_.front().any() & (kNom | kGen))) {
    Demand demand;
    demand.wanted = demand.allowed = posts_.front().any();
    demand.word = typed(np_begin_);
    demand.atom = np_begin_;
    in_list_ = demand;
  } else {
    in_list_.reset();
  }
  item_start_ = in_list_.has_value();
  direct_ = outer_ = {};
  posts_.clear();
  chain_.reset();
  noun_ = kNowhere;
  comma_ = false;
}

void CaseReader::word(size_t i) {
  const Atom& atom = atoms_[i];
  if (joins(atom.folded)) return;
  if (atom.folded.starts_with("возл")) {  // возложить, возлагаю: the power is that of «на»
    entrusted_ = true;
    verb_.reset();
    chain_.reset();
    in_list_.reset();
    return;
  }
  if (const auto governor = government_of(atom.folded)) {
    if (governor->kind == GovernorKind::kPreposition) return preposition(i, *governor);
    const bool noun = governor->kind == GovernorKind::kNoun;
    const bool in_post =
        !posts_.empty() && ((noun && !aside_) || governor->kind == GovernorKind::kVerbalNoun ||
                            governor->kind == GovernorKind::kHeading);
    if (in_post) return other_word(i);
    if (!noun) return verb(i, *governor);
    direct_ = {governor->wanted, i, true, true, false, atom.folded == "имени"};
    outer_ = {};
    posts_.clear();
    noun_ = kNowhere;
    return;
  }
  if (auto form = russian::person_noun_form(atom.folded)) return post(i, std::move(*form));
  if (looks_like_adjective(atom.folded) && !is_participle(atom.folded)) {
    if (posts_.empty() && is_passive_participle(atom.folded)) chain_.reset();
    return;
  }
  other_word(i);
}

void CaseReader::preposition(size_t i, const Governor& governor) {
  if (!direct_.fresh) outer_ = direct_;
  if (posts_.size() > 1 && !direct_.fresh) posts_.resize(1);  // «директора по …» is not named
  outer_posts_ = posts_;
  if (atoms_[i].folded != "по") aside_ = true;
  const bool entrusting = entrusted_ && atoms_[i].folded == "на";
  direct_ = {entrusting ? kAcc : governor.wanted, i, governor.wanted != 0, true, true};
  noun_ = kNowhere;
  if (posts_.empty()) chain_.reset();
  if (posts_.empty() && comma_ && !in_list_) verb_.reset();
}

void CaseReader::verb(size_t i, const Governor& governor) {
  end_sentence();
  verb_ = Verb{governor, i};
}

void CaseReader::post(size_t i, PersonNounForm form) {
  const bool first = posts_.empty() || direct_.fresh || is_predicate();
  governed_post(i, form);
  if (direct_.fresh || is_predicate()) posts_.clear();
  aside_ = false;
  direct_.fresh = false;
  if (first) np_begin_ = i;
  if (posts_.size() < kMostPosts) posts_.push_back(std::move(form));
  noun_ = kNowhere;
}

void CaseReader::other_word(size_t i) {
  if (direct_.lasting) return;
  if (is_infinitive(atoms_[i].folded)) {  // «поручить кому заменить кого»: it wants its own
    direct_ = outer_ = {};
    posts_.clear();
    verb_.reset();
  }
  const bool complement = !posts_.empty() && !direct_.fresh;
  if (direct_.fresh) {  // what it governs is no person
    direct_ = direct_.preposition ? outer_ : Direct{};
    posts_ = outer_posts_;
    outer_ = {};
  } else if (verb_ && !complement) {
    const bool with_what = atoms_[i].folded.ends_with("ами") || atoms_[i].folded.ends_with("ями");
    if (!with_what) verb_->has_noun = true;
    if (is_given_thing(atoms_[i].folded)) verb_->has_given = true;
  }
  noun_ = i;
  if (!posts_.empty()) return;
  item_start_ = false;
  chain_.reset();
  if (comma_ && !in_list_) verb_.reset();
}

void CaseReader::person(size_t i) {
  const FoundPerson& found = *atoms_[i].person;
  if (composition_ && in_list_ && item_start_ && posts_.empty() && !direct_.on) {
    const bool nominative = forms_.may_be(found, kNom), genitive = forms_.may_be(found, kGen);
    if (nominative != genitive)
      in_list_->wanted = in_list_->allowed = in_list_->wanted & (nominative ? kNom : kGen);
    composition_ = nominative == genitive;
  }
  const bool joined = i == 0 || atoms_[i - 1].kind != AtomKind::kPerson;
  if (!joined) chain_.reset();  // «с Гущиным Воронина Егора»
  const auto wanted = demand(i);
  if (wanted) {
    judge(i, *wanted);
    apposition(i, wanted->wanted);
    if (wanted->behind && !posts_.empty())
      post_case(np_begin_, posts_.front(), wanted->form ? case_set(*wanted->form) : wanted->wanted,
                "");
  } else {
    judge_parts(found);
    judge_subject(i);
  }
  chain_ = wanted;
  if (chain_) chain_->strong = chain_->near = chain_->direct = false;
  direct_ = outer_ = {};
  posts_.clear();
  outer_posts_.clear();
  noun_ = kNowhere;
  item_start_ = comma_ = aside_ = false;
}

std::string CaseReader::typed(size_t atom) const {
  const Token& first = paragraph_.tokens[atoms_[atom].first];
  const Token& last = paragraph_.tokens[atoms_[atom].last];
  return paragraph_.text.substr(first.begin, last.end - first.begin);
}

}  // namespace prikaz::check
