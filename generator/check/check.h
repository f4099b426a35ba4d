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

namespace prikaz::check {

// Runs the rules that the profile leaves on, over a document whose paragraphs are scanned and
// outlined (prepare()). In the order of places.
std::vector<Finding> findings(const Document& document, const Profile& profile);

// Scans every paragraph and finds the document's outline.
void prepare(Document& document);

// A finding as the program tells it: with its place, the exact text and the proposed one.
Diagnostic told(const Finding& finding, const Document& document);

// All of it in one call.
Diagnostics run(Document& document, const Profile& profile);

}  // namespace prikaz::check
