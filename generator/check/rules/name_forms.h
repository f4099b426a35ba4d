// A found name as the rules about cases judge it: which cases its form may stand in, whose it can
// be by what the whole document says, and how it reads in another case. Not for other families.
//
//   NameForms forms(named);
//   if (!forms.may_be(person, case_set(Case::kDative))) propose(forms.in_case(…));
//
// Borrows the document and the names found in it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/rules/people.h"
#include "russian/form_cases.h"
#include "russian/name_readings.h"

namespace prikaz::check {

struct NamedParagraph {
  const Paragraph* paragraph;
  std::vector<FoundPerson> people;
};

class NameForms {
 public:
  // All the document's names; they may come later than this, before anybody asks.
  explicit NameForms(const std::vector<NamedParagraph>& mentioned) : mentioned_(mentioned) {}

  // Whether the name as typed may stand in one of the cases. Sure to be «no» only; a form that no
  // rule knows may be anything. `gender` is that of whom it names, when that is known.
  bool may_be(const FoundPerson& person, russian::CaseSet cases,
              std::optional<russian::Gender> gender = {}) const;

  // By the patronymic; nullopt for initials.
  static std::optional<russian::Gender> gender_by_itself(const FoundPerson& person);
  // By the other mentions of the same person in the document: a patronymic, «Луговой А.Б.».
  std::optional<russian::Gender> gender_by_mentions(const FoundPerson& person);

  // The name as typed (order, spaces) in another case: «Иванову А.А.»; for a name that may be a
  // man's and a woman's both forms.
  struct Proposal {
    std::string man, woman;
    bool one() const { return man.empty() || woman.empty() || man == woman; }
    const std::string& text() const { return man.empty() ? woman : man; }
  };
  Proposal in_case(const Paragraph& paragraph, const FoundPerson& person, russian::Case wanted,
                   std::optional<russian::Gender> gender) const;

 private:
  struct Mentions {
    bool man = false, woman = false;
  };
  void read_mentions();
  static std::string key(const FoundPerson& person);
  russian::CaseSet read_cases(const std::string& surname, russian::Gender gender) const;
  bool surname_may_be(const std::string& surname, russian::CaseSet cases,
                      russian::Gender gender) const;
  std::vector<russian::NameOwner> owners(const russian::PersonName& typed) const;

  const std::vector<NamedParagraph>& mentioned_;
  // What was read of words is kept: names recur. No paper has so many different ones that the
  // reading of all of them would take long; then nothing is told of the rest.
  static constexpr size_t kMostRead = 500;
  mutable std::map<std::string, russian::SurnameForm> read_forms_;
  mutable std::map<std::string, std::vector<russian::NameOwner>> read_owners_;
  bool read_ = false;
  std::map<std::string, Mentions> mentions_;  // by surname and initials
};

}  // namespace prikaz::check
