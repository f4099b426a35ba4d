// A document made fit for publication: names of people become initials, telephones, e-mail
// addresses and numbers of passports go out, and what Word remembers of authors is wiped.
//
//   PRIKAZ_TRY(const Masked done, mask(package, {.signers = {"Малкина Е.П."}}, found));
//
// What was there can be read back nowhere in the package: headers, notes, comments, alternative
// texts, targets of links, deleted text of tracked changes are masked too. Pictures cannot be
// looked into: they are told in `found`. From any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "opc/package.h"

namespace prikaz::pipeline {

struct MaskOptions {
  // Names of those who sign: public by their office, their surnames stay.
  std::vector<std::string> signers;
  bool keep_surnames = false;  // of everybody: «Ивановой М.П.» instead of «И.М.П.»
};

struct Masked {
  int names = 0;
  int contacts = 0;  // telephones, addresses, numbers
};

// What stands in place of a telephone or an address.
inline constexpr const char* kTakenOut = "[изъято]";

// Text alone, for titles and names of files.
std::string mask_text(const std::string& text, const MaskOptions& options);

// Warnings: "publish.pictures", "publish.embedded" (objects inside the document that are left out
// of masking), "publish.comments".
Result<Masked> mask(opc::Package& package, const MaskOptions& options, Diagnostics& found);

}  // namespace prikaz::pipeline
