// The front door of `check`: what is wrong in an office paper, where, and how to mend it. Rules of
// typography, dates, numbering, references, form, grammar and names are run over a text file, a
// DOCX or a card. It does not make papers and does not judge what a department decides.
//
//   PRIKAZ_TRY(const Profile profile, Profile::named("gost-2025", notes));
//   PRIKAZ_TRY(Document document, read_text(bytes, "приказ.txt", notes));
//   const Diagnostics found = check::run(document, profile, {});
//
// Documents and profiles are immutable while they are checked; from any thread.
#pragma once

#include "base/result.h"
#include "check/document.h"
#include "check/profile.h"
#include "check/readers.h"
#include "check/rule.h"
#include "check/spelling.h"
#include "check/word_forms.h"

namespace prikaz::check {

class ParagraphMemory;

// What a check is to look at besides the rules.
struct Scope {
  const Dictionary* dictionary = nullptr;      // none: no spelling
  const russian::Morphology* words = nullptr;  // none: grammar of closed lists only
  bool suggest_all = false;                    // for every misspelt word, not for the first twenty
  ParagraphMemory* memory = nullptr;  // of papers before this one, judged by the same profile
  bool first_only = false;            // of many findings of a rule the first ones are kept
};

// Runs the rules that the profile leaves on, over a document whose paragraphs are scanned and
// outlined (prepare()). In the order of places.
std::vector<Finding> findings(const Document& document, const Profile& profile,
                              const Scope& scope = {});

// Scans every paragraph and finds the document's outline.
void prepare(Document& document);

// A finding as the program tells it: with its place, the exact text and the proposed one.
Diagnostic told(const Finding& finding, const Document& document);

// All of it in one call.
Diagnostics run(Document& document, const Profile& profile, const Scope& scope = {});

// How papers are checked before they are made.
struct MakingOptions {
  std::string profile;    // "": the department's, else gost-2025
  bool spelling = false;  // of words too
  bool force = false;     // errors are told as warnings and stop nothing
};

// Checks papers before they are made: `make` one, `batch` one per row of its table. Paragraphs that
// a row shares with the rows before it are not judged again (what needs the whole paper is: dates
// against its own, numbers, references), and what was told of them is not told again, but errors
// are, since each stops its own paper.
//
//   PaperChecker checker({});
//   PRIKAZ_CHECK(checker.check(paper, Positions::kExact, found));
//   if (found.has_errors()) …                          // not with `force`
//
// May be called from many threads.
class PaperChecker {
 public:
  explicit PaperChecker(MakingOptions options);
  ~PaperChecker();
  PaperChecker(const PaperChecker&) = delete;
  PaperChecker& operator=(const PaperChecker&) = delete;

  // What is wrong in the paper goes to `found`, notes of style aside. Errors: those of the profile
  // and of the dictionary.
  Result<void> check(const paper::Paper& paper, Positions positions, Diagnostics& found);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

// The profile for a paper: `named`, else its department's, else gost-2025, with the department's
// `проверка` over it. Errors: those of Profile::named and apply.
Result<Profile> profile_for(const paper::Paper& paper, const std::string& named,
                            Diagnostics& notes);

}  // namespace prikaz::check
