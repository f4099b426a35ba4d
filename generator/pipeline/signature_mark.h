// The mark of an electronic signature (ГОСТ Р 7.0.97, requisite 23) on a copy of a document: a
// frame with the certificate's number, owner and validity in the place of the signature. What was
// signed stays as it is; the copy is laid out anew.
//
//   PRIKAZ_CHECK(put_signature_marks(package, {{"01D9…", "Малкина Елена Павловна", …}}));
//
// From any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "opc/package.h"

namespace prikaz::pipeline {

struct SignatureMark {
  std::string number;                // of the certificate
  std::string owner;                 // "Малкина Елена Павловна"
  std::string valid_from, valid_to;  // "12.03.2026"
};

// A mark stands between the post and the name of the signature line with the owner's surname; where
// a document has no such line, below the last paragraph or table that has the surname, else at the
// end. Errors: those of the XML reader.
Result<void> put_signature_marks(opc::Package& package, const std::vector<SignatureMark>& marks);

}  // namespace prikaz::pipeline
