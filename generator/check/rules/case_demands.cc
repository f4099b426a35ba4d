// What is wanted of a name at its place, and what else may be wanted there.
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

// The case a governor most likely means when it may have two.
std::optional<Case> likely_case(const Governor& governor) {
  if (const auto only = russian::only_case(governor.wanted)) return only;
  if (governor.kind == GovernorKind::kPassive)
    return governor.gives ? Case::kDative : Case::kNominative;
  return std::nullopt;
}

// «направить Серовой уведомление»
bool is_thing(const Atom& atom) {
  constexpr size_t kShortest = 6;  // bytes: no «и»
  if (atom.kind != AtomKind::kWord || atom.folded.size() < kShortest) return false;
  if (looks_like_adjective(atom.folded) || russian::person_noun_form(atom.folded)) return false;
  if (is_infinitive(atom.folded)) return false;
  const auto governor = government_of(atom.folded);
  return !governor || governor->kind == GovernorKind::kVerbalNoun ||
         governor->kind == GovernorKind::kNoun;
}

}  // namespace

// «заместителя директора Луговой»: nobody names the director there.
bool CaseReader::is_deputy() const {
  return posts_.size() > 1 && posts_.front().lemma == "заместитель";
}

CaseSet CaseReader::posts(size_t from) const {
  CaseSet out = 0;
  for (size_t i = from; i < posts_.size(); ++i)
    out |= posts_[i].singular() | (posts_[i].plural & kGen);
  return out;
}

bool CaseReader::is_predicate() const {
  if (posts_.empty() || direct_.on || !verb_) return false;
  const CaseSet head = posts_.front().any();
  return (head & kIns) && !(head & verb_->governor.wanted);
}

std::optional<CaseReader::Demand> CaseReader::demand(size_t i) const {
  // «подписанный Луговой», «замещающего Лугову»; but «заведующего Лугова»
  const std::string_view before = i > 0 ? atoms_[i - 1].folded : std::string_view();
  const bool passive = posts_.empty() && is_passive_participle(before);
  if (passive || (is_participle(before) && !is_post_participle(before))) return std::nullopt;
  if (direct_.on) return by_direct(i);
  if (chain_) {
    if (!posts_.empty() && !(posts_.front().any() & chain_->allowed)) return std::nullopt;
    Demand out = *chain_;
    out.allowed |= posts(1);
    return out;
  }
  if (in_list_) {
    if (!item_start_) return std::nullopt;
    Demand out = *in_list_;
    out.form = russian::only_case(out.wanted);
    // «кому – кого»
    const bool to_whom = i + 2 < atoms_.size() && atoms_[i + 1].kind == AtomKind::kDash &&
                         atoms_[i + 2].kind == AtomKind::kPerson;
    if (to_whom) out.allowed |= kDat;
    if (!posts_.empty() && !(posts_.front().any() & out.wanted)) return by_post(i);
    out.allowed |= posts(1);
    return out;
  }
  if (verb_) return by_verb(i);
  if (auto behind = by_verb_behind(i)) return behind;
  return by_post(i);
}

CaseReader::Demand CaseReader::by_direct(size_t i) const {
  Demand out;
  out.wanted = direct_.wanted;
  const CaseSet nested = is_deputy() ? CaseSet(0) : posts(1);
  // «с директором»: the post tells which of two cases it is.
  const CaseSet by_head = posts_.empty() || direct_.fresh ? CaseSet(0) : posts_.front().any();
  if (by_head & out.wanted) out.wanted &= by_head;
  out.allowed = out.wanted | nested;
  out.form = russian::only_case(out.wanted);
  out.word = typed(direct_.atom);
  if (out.word == "–" || out.word == "—" || out.word == "-") out.word.clear();
  out.atom = direct_.atom;
  const bool adjacent = direct_.atom + 1 == i;
  // What looks like an adjective may be a noun: «за работой Ивановой».
  if (direct_.fresh && !adjacent) out.allowed |= kGen;
  out.strong =
      adjacent && (direct_.preposition || is_compound_preposition(atoms_[direct_.atom].folded));
  out.near = direct_.preposition;
  out.direct = true;
  return out;
}

// «заявление о работе учителя …»: the noun before may be the person's own.
CaseSet CaseReader::owner_before(size_t i, const Governor& governor) const {
  const size_t begin = posts_.empty() ? i : np_begin_;
  if (begin == 0) return 0;
  size_t at = begin - 1;
  while (at > 0 && atoms_[at].kind == AtomKind::kWord && looks_like_adjective(atoms_[at].folded))
    --at;
  const Atom& noun = atoms_[at];
  if (noun.kind != AtomKind::kWord || is_measure(noun.folded)) return 0;
  if (verb_ && verb_->atom == at) return 0;
  if (is_given_thing(noun.folded)) return 0;
  if (russian::person_noun_form(noun.folded)) return kGen;
  if (government_of(noun.folded)) return 0;
  const bool its_object = governor.of_people && verb_ && verb_->atom + 1 == at;
  if (its_object) return kGen;  // «включить рассказ Луговой»
  const bool people = governor.of_people || governor.gives;
  return !people || is_owned_thing(noun.folded) ? kGen : 0;
}

std::optional<CaseReader::Demand> CaseReader::by_verb(size_t i) const {
  const Governor& governor = verb_->governor;
  Demand out;
  out.wanted = governor.wanted;
  out.form = likely_case(governor);
  out.word = typed(verb_->atom);
  out.atom = verb_->atom;
  out.allowed = governor.wanted | owner_before(i, governor);
  const bool as_what = is_predicate();  // «назначить дежурной кого»
  if (as_what && out.wanted == kDat) {  // «объявить победителем кого»
    out.wanted = out.allowed = kAcc;
    out.form = Case::kAccusative;
  }
  if (!posts_.empty() && !as_what)
    out.allowed |= posts_.front().any() & governor.wanted ? posts(1) : posts(0);
  if ((verb_->has_given || (verb_->has_noun && !governor.of_people)) && !governor.gives)
    out.allowed |= kDat;
  const bool thing_follows = i + 1 < atoms_.size() && is_thing(atoms_[i + 1]);
  if (thing_follows && !governor.gives) out.allowed |= kDat;
  if (out.wanted == (kAcc | kDat)) {  // «рекомендовать кого к награде», «кому пройти»
    const size_t end = std::min(atoms_.size(), i + kFar);
    const bool to_do =
        std::any_of(atoms_.begin() + static_cast<long>(i), atoms_.begin() + static_cast<long>(end),
                    [](const Atom& atom) { return is_infinitive(atom.folded); });
    out.form = to_do ? Case::kDative : Case::kAccusative;
  }
  const bool finite = governor.kind == GovernorKind::kFiniteVerb;
  if (finite) out.allowed |= kNom;
  out.near = verb_->atom + 1 == (posts_.empty() ? i : np_begin_) && !finite && !as_what;
  return out;
}

// «Ивановой А.А., учителю математики, предоставить отпуск»: the sentence begins with the name.
std::optional<CaseReader::Demand> CaseReader::by_verb_behind(size_t i) const {
  const size_t begin = sentence_begin_;
  const bool starts = posts_.empty() ? begin == i : np_begin_ == begin;
  if (!starts || paragraph_.in_table()) return std::nullopt;
  constexpr size_t kNear = 10;  // atoms
  bool aside = false;           // between commas
  bool next = true;             // nothing but that has come
  for (size_t at = i + 1; at < atoms_.size() && at < i + kNear; ++at) {
    const Atom& atom = atoms_[at];
    if (atom.kind == AtomKind::kComma) aside = !aside;
    if (aside || atom.kind == AtomKind::kComma) continue;
    if (atom.kind == AtomKind::kOther) continue;
    if (atom.kind != AtomKind::kWord) return std::nullopt;
    const auto governor = government_of(atom.folded);
    const bool when =
        is_measure(atom.folded) || (governor && governor->kind == GovernorKind::kPreposition);
    if (!when) return wanted_behind(at, next);
    next = false;
  }
  return std::nullopt;
}

// «Серовой А.Л. ознакомить учителей …»: the name is of who does it, others are the object.
bool CaseReader::has_object_behind(size_t verb) const {
  const size_t end = std::min(atoms_.size(), verb + kFar);
  for (size_t at = verb + 1; at < end && atoms_[at].kind != AtomKind::kStop; ++at) {
    if (atoms_[at].kind == AtomKind::kPerson) return true;
  }
  if (verb + 1 >= atoms_.size() || atoms_[verb + 1].kind != AtomKind::kWord) return false;
  const std::string_view next = atoms_[verb + 1].folded;
  constexpr std::string_view kWith[] = {"ой", "ом", "ем", "ью", "ами", "ями"};
  const bool with_what =
      std::any_of(std::begin(kWith), std::end(kWith),
                  [&](std::string_view ending) { return next.ends_with(ending); });
  const auto governor = government_of(next);
  return !with_what && !(governor && governor->kind == GovernorKind::kPreposition);
}

// What a verb behind the name wants of it: a known one its case, any other one somebody to do it.
std::optional<CaseReader::Demand> CaseReader::wanted_behind(size_t at, bool next) const {
  const auto governor = government_of(atoms_[at].folded);
  Demand out;
  out.word = typed(at);
  out.atom = at;
  out.behind = true;
  const CaseSet head = posts_.empty() ? CaseSet(0) : posts_.front().any();
  const bool told_by_post = head == kDat || head == (kDat | kPrep);  // «директору», «медсестре»
  if (governor) {
    if (governor->kind != GovernorKind::kVerb) return std::nullopt;
    out.wanted = told_by_post ? kDat : governor->wanted;
    out.form = told_by_post ? Case::kDative : likely_case(*governor);
    out.allowed = out.wanted | posts(1);
    if (!governor->of_people || (head & kDat) || has_object_behind(at)) out.allowed |= kDat;
    return out;
  }
  if (!next || !is_infinitive(atoms_[at].folded)) return std::nullopt;
  out.wanted = kDat;
  out.form = Case::kDative;
  out.allowed = kDat | posts(1);
  if (!told_by_post) out.allowed |= kAcc | kGen | kIns;  // the verb's own object
  return out;
}

// The post before the name tells its case, where it cannot be a genitive of its own.
std::optional<CaseReader::Demand> CaseReader::by_post(size_t i) const {
  if (posts_.empty()) return std::nullopt;
  const PersonNounForm& head = posts_.front();
  const bool genitive = head.any() == (kGen | kAcc) && head.plural && np_begin_ + 1 == i;
  const bool dative = head.any() == kDat || head.any() == (kDat | kPrep);
  if (head.any() != kNom && !dative && !genitive) return std::nullopt;
  if (head.plural == kNom) return std::nullopt;  // «учителя» of somebody
  Demand out;
  out.wanted = dative ? kDat : head.any();
  out.allowed = out.wanted | posts(1);
  out.form = russian::only_case(out.wanted);
  out.atom = np_begin_;
  return out;
}

CaseSet CaseReader::other_licences(size_t i, const Demand& demand) const {
  if (demand.strong) return 0;
  CaseSet out = 0;
  const size_t begin = std::max(sentence_begin_, i > kFar ? i - kFar : 0);
  const size_t end = std::min(atoms_.size(), i + kFar);
  size_t segment = i;
  while (segment > begin && atoms_[segment - 1].kind != AtomKind::kComma &&
         atoms_[segment - 1].kind != AtomKind::kStop)
    --segment;
  bool same_segment = false;
  for (size_t at = begin; at < end; ++at) {
    const Atom& atom = atoms_[at];
    if (atom.kind == AtomKind::kStop) break;
    if (atom.kind == AtomKind::kDash && at > i && in_list_) break;  // what is said of the name
    if (at == segment) same_segment = true;
    if (atom.kind == AtomKind::kComma && at > i) same_segment = false;
    if (atom.kind != AtomKind::kWord || at == demand.atom) continue;
    const auto governor = government_of(atom.folded);
    const bool governs = governor && governor->kind != GovernorKind::kPreposition &&
                         governor->kind != GovernorKind::kNoun;
    if (governs) {
      out |= governor->wanted;
      if (governor->kind == GovernorKind::kFiniteVerb) out |= kNom;
      continue;
    }
    if (!same_segment || governor) continue;
    // «с директором школы Климов заключил …»: the subject of a verb behind it.
    if (may_have_subject(atom.folded) && (at > i || !demand.direct)) out |= kNom;
    const bool other_verb = is_infinitive(atom.folded) && !atom.folded.starts_with("возл");
    if (other_verb && at > i && !demand.near) out |= kAcc | kDat;
    if (atom.folded.starts_with("котор") || atom.folded == "что" || atom.folded == "как")
      return russian::kEveryCase;
  }
  return out;
}

std::optional<Gender> CaseReader::gender_by_post() const {
  const bool other_phrase = direct_.fresh || aside_ || is_predicate();
  if (posts_.size() != 1 || other_phrase) return std::nullopt;
  const PersonNounForm& head = posts_.front();
  if (head.masculine || head.plural || !head.feminine) return std::nullopt;
  const bool of_both = head.lemma == "глава" || head.lemma == "староста" || head.lemma == "судья" ||
                       head.lemma == "старшина" || head.lemma == "сирота";
  return of_both ? std::nullopt : std::optional(Gender::kFeminine);
}

// «родителям Гущина Егора»: whose parents they are.
bool CaseReader::is_kin() const {
  constexpr std::string_view kKin[] = {
      "родител", "представител", "мать", "отец",  "сын",    "дочь",    "супруг", "бабушк", "дедушк",
      "опекун",  "дет",          "брат", "сестр", "ученик", "ученица", "друг",   "вдов"};
  return !posts_.empty() && starts_with_any(posts_.front().lemma, kKin);
}

void CaseReader::judge(size_t i, const Demand& of_place) {
  const FoundPerson& person = *atoms_[i].person;
  Demand demand = of_place;
  if (is_kin()) demand.allowed |= kGen;
  auto gender = NameForms::gender_by_itself(person);
  if (!gender) gender = gender_by_post();
  const bool doubtful = is_deputy() && forms_.may_be(person, posts(1), gender);
  const bool may_be = forms_.may_be(person, demand.allowed, gender);
  if (may_be) {
    // «школа имени А.С. Лугова» is of another than А.С. Лугова of the same paper.
    const bool namesake = direct_.lasting;
    if (gender || namesake || !russian::surname_form(fold(person.surname)).telling) return;
    gender = forms_.gender_by_mentions(person);
    if (!gender || forms_.may_be(person, demand.allowed, gender)) return;
  }
  const CaseSet more = other_licences(i, demand);
  if (more && forms_.may_be(person, more, gender)) return;
  if (!gender) gender = forms_.gender_by_mentions(person);
  tell(person, demand, gender);
  if (may_be || doubtful)
    errors_.back().kind = CaseErrorKind::kAgreement;  // only the others say so
}

}  // namespace prikaz::check
