// A rule: one thing that can be wrong in an office paper, as a small function over the document.
// All of them stand in one table (rules.cc); a rule that a profile switches off is not run.
//
//   void doubled_words(const Paragraph& paragraph, Findings& found) {
//     … found.add(paragraph, begin, end, {"слово повторено", "the word stands twice"});
//   }
//
// Rules are pure functions in linear time: no regular expressions, no state between calls.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/document.h"

namespace prikaz::russian {
class Morphology;
}

namespace prikaz::check {

struct Profile;
class Dictionary;
class Findings;
struct Grid;
struct Numbered;
struct CaseError;
struct CitedAct;
struct Abbreviations;
struct Piece;
class PieceReader;

struct Rule {
  using OnParagraph = void (*)(const Paragraph&, Findings&);
  using OnDocument = void (*)(const Document&, Findings&);

  std::string_view code;  // "typography.double-space"; its family stands before the dot
  Severity severity;
  Message about;                       // what it looks for, for the list of rules
  OnParagraph on_paragraph = nullptr;  // one of these two: judges a paragraph by itself,
  OnDocument on_document = nullptr;    // or everything together
  uint8_t forms = 7;                   // bits of Form: kText 1, kCard 2, kPackage 4

  // The program mends it itself when it prints a card (russian/marks.h): in cards it is a note.
  bool mended_in_print = false;
  // Judges by the dictionary of forms: what another rule tells at the same place is not told twice.
  bool by_forms = false;

  bool applies_to(Form form) const { return (forms >> static_cast<int>(form)) & 1; }
};

// All rules in the order of their families.
std::span<const Rule> rules();
const Rule* rule_named(std::string_view code);  // nullptr when there is none

// May the proposed text be put in unseen?
enum class Fix : uint8_t { kLook, kSafe };

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::kWarning;
  const Paragraph* paragraph = nullptr;  // nullptr: the document as a whole
  uint32_t begin = 0, end = 0;           // bytes of its text
  Message message;
  std::string proposed;  // in place of these bytes; meaningful when `has_proposal`
  bool has_proposal = false;
  bool safe = false;
};

// What the rules found so far. The rule that is run now and its severity are set by the caller.
class Findings {
 public:
  // Without a dictionary the spelling is not looked at, without one of forms only the words that
  // the rules know themselves are judged. Borrows all of them.
  Findings(const Document& document, const Profile& profile, const Dictionary* dictionary,
           const russian::Morphology* words, bool suggest_all);

  const Document& document() const { return document_; }
  const Profile& profile() const { return profile_; }
  const Dictionary* dictionary() const { return dictionary_; }
  // Propose a correction for every misspelt word, however long it takes.
  bool suggest_all() const { return suggest_all_; }
  // Whether there is a dictionary of forms, and a paragraph read with it (rules/pieces.h): valid
  // until another one is asked for.
  bool reads_words() const { return reader_ != nullptr; }
  const russian::Morphology& words() const;
  const std::vector<Piece>& pieces(const Paragraph& paragraph);
  // The document's tables as rows of cells (rules/grid.h), made at the first call.
  const std::vector<Grid>& grids();
  // Names and posts in wrong cases (rules/case_errors.h), found at the first call.
  const std::vector<CaseError>& case_errors();
  // Short names and abbreviations (rules/abbreviations_found.h), found at the first call.
  const Abbreviations& abbreviations();
  // The typed points of all papers (rules/numbered_lists.h), found at the first call.
  const std::vector<Numbered>& numbered_points();
  // Acts that the papers cite (rules/cited_acts.h), read at the first call.
  const std::vector<CitedAct>& cited_acts();
  void run(const Rule& rule, Severity severity) {
    rule_ = &rule;
    severity_ = severity;
  }

  Finding& add(const Paragraph& paragraph, size_t begin, size_t end, Message message);
  // With the text that could stand there instead; "" takes it away.
  Finding& add(const Paragraph& paragraph, size_t begin, size_t end, Message message,
               std::string proposed, Fix fix = Fix::kLook);
  // Of the document as a whole.
  Finding& add(Message message);

  // From now on keeps the first findings of a rule and counts the others: nobody reads more, and a
  // text made to be hostile has a million. tell_rest() says how many there are.
  void keep_first() { first_only_ = true; }
  void tell_rest();

  const std::vector<Finding>& items() const { return items_; }
  std::vector<Finding>& items() { return items_; }

 private:
  const Document& document_;
  const Profile& profile_;
  const Dictionary* dictionary_;
  bool suggest_all_;
  std::shared_ptr<PieceReader> reader_;
  std::shared_ptr<const std::vector<Grid>> grids_;
  std::shared_ptr<const std::vector<CaseError>> case_errors_;
  std::shared_ptr<const Abbreviations> abbreviations_;
  std::shared_ptr<const std::vector<Numbered>> numbered_points_;
  std::shared_ptr<const std::vector<CitedAct>> cited_acts_;
  // The findings of one rule so far.
  struct Count {
    const Paragraph* paragraph = nullptr;  // the last one
    size_t here = 0, all = 0, rest = 0;    // in that paragraph, kept, left out
    Finding first_left;
  };
  bool is_enough(const Paragraph& paragraph);

  const Rule* rule_ = nullptr;
  Severity severity_ = Severity::kWarning;
  std::vector<Finding> items_;
  bool first_only_ = false;
  std::map<const Rule*, Count> counts_;
  Finding spare_;  // stands for one that is left out
};

}  // namespace prikaz::check
