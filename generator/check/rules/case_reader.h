// Reads one paragraph from left to right and judges each name by what governs it there. Not for
// other families; case_errors.h is the way in.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/rules/case_errors.h"
#include "check/rules/governors.h"
#include "check/rules/name_forms.h"
#include "check/rules/sentence.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check {

// What a heading wants of the names in the lines below it: «Назначить кураторов:», «СЛУШАЛИ:».
struct ListGovernor {
  russian::CaseSet wanted = 0;
  std::string word;  // as typed
};

class CaseReader {
 public:
  CaseReader(const Paragraph& paragraph, const std::vector<FoundPerson>& people, NameForms& forms,
             std::vector<CaseError>& errors)
      : CaseReader(paragraph, atoms_of(paragraph, people), forms, errors) {}
  // Of a part of the paragraph.
  CaseReader(const Paragraph& paragraph, std::vector<Atom> atoms, NameForms& forms,
             std::vector<CaseError>& errors)
      : paragraph_(paragraph), atoms_(std::move(atoms)), forms_(forms), errors_(errors) {}

  // `above` governs the beginning of the paragraph and what stands behind its dashes.
  void read(const ListGovernor* above);
  // What the paragraph wants of the lines below it, when it ends with a colon.
  const std::optional<ListGovernor>& list() const { return list_; }

 private:
  // Wants the next name, or the next post with the name behind it.
  struct Direct {
    russian::CaseSet wanted = 0;
    size_t atom = 0;
    bool on = false, fresh = false;  // fresh: nothing of what it governs has come yet
    bool preposition = false;
    bool lasting = false;  // words in between do not end it: «имени Героя Труда …»
  };
  struct Verb {
    Governor governor{};
    size_t atom = 0;
    bool has_noun = false;   // a thing stands behind it: «состав», «план»
    bool has_given = false;  // one that is given to somebody: «доплату»
  };
  struct Demand {
    russian::CaseSet wanted = 0, allowed = 0;
    std::optional<russian::Case> form;  // the one to propose
    std::string word;                   // that wants it, as typed
    size_t atom = 0;
    bool direct = false;  // the word governs just this name and its post
    bool strong = false;  // nothing else in the sentence can want anything of this name
    bool near = false;    // the word stands right before the name and its post
    bool behind = false;  // the word stands behind the name
  };

  void step(size_t i);
  void end_sentence();
  void comma();
  void dash(size_t i);
  void colon(size_t i);
  void other_mark(size_t i);
  void word(size_t i);
  void preposition(size_t i, const Governor& governor);
  void verb(size_t i, const Governor& governor);
  void post(size_t i, russian::PersonNounForm form);
  void other_word(size_t i);
  void person(size_t i);

  std::optional<Demand> demand(size_t i) const;
  Demand by_direct(size_t i) const;
  std::optional<Demand> by_verb(size_t i) const;
  std::optional<Demand> by_post(size_t i) const;
  std::optional<Demand> by_verb_behind(size_t i) const;
  bool has_object_behind(size_t verb) const;
  std::optional<Demand> wanted_behind(size_t at, bool next) const;
  russian::CaseSet owner_before(size_t i, const Governor& governor) const;
  russian::CaseSet posts(size_t from) const;
  bool is_deputy() const;
  bool is_kin() const;
  bool is_predicate() const;  // the post is what somebody is made, not who: «назначить дежурным»
  russian::CaseSet other_licences(size_t i, const Demand& demand) const;
  std::optional<russian::Gender> gender_by_post() const;
  void judge(size_t i, const Demand& of_place);
  void judge_parts(const FoundPerson& person);
  void judge_subject(size_t i);
  bool has_predicate(size_t i) const;
  void tell(const FoundPerson& person, const Demand& demand, std::optional<russian::Gender> gender);
  void post_case(size_t i, const russian::PersonNounForm& form, russian::CaseSet wanted,
                 const std::string& governor);
  void governed_post(size_t i, const russian::PersonNounForm& form);
  bool is_wrong_behind_preposition(const russian::PersonNounForm& form) const;
  void tell_post(size_t i, const russian::PersonNounForm& form, russian::CaseSet wanted,
                 const std::string& governor);
  void apposition(size_t i, russian::CaseSet wanted);
  std::string typed(size_t atom) const;

  const Paragraph& paragraph_;
  const std::vector<Atom> atoms_;
  NameForms& forms_;
  std::vector<CaseError>& errors_;

  Direct direct_, outer_;
  std::optional<Verb> verb_;
  std::vector<russian::PersonNounForm> posts_, outer_posts_;
  std::optional<Demand> chain_;    // of the name before, for the names joined to it
  std::optional<Demand> in_list_;  // behind a colon
  std::optional<ListGovernor> list_;
  bool item_start_ = false;  // in a list: nothing but a post has come
  bool entrusted_ = false;   // «возложить»
  bool comma_ = false;
  bool aside_ = false;  // a preposition but «по» has come behind a post
  bool composition_ = false;  // in the list behind «в составе:», whose case the first name tells
  size_t noun_ = kNowhere;     // the last noun that is no post
  size_t sentence_begin_ = 0;  // the first atom of the sentence, behind the number of a point
  size_t np_begin_ = 0;        // where the words of the name's post began
  static constexpr size_t kFar = 150;  // atoms: farther away nothing is looked for
  static constexpr size_t kMostPosts = 8;
  static constexpr size_t kNowhere = static_cast<size_t>(-1);
};

}  // namespace prikaz::check
