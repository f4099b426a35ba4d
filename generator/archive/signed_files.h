// Signature files (.sig) beside documents: which file one signs, whether it is valid, and what is
// said of it.
//
//   PRIKAZ_TRY(const TrustAnchors trust, trust_of("", archive.folder()));
//   PRIKAZ_CHECK(note_signatures(made.files, {}, trust, found));      // before they are added
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/signature.h"
#include "base/result.h"

namespace prikaz::archive {

// `typed`, else the folder «доверенные» of the archive, else nobody is trusted.
Result<TrustAnchors> trust_of(const std::string& typed,
                              const std::filesystem::path& archive_folder);

// A file that a signature may belong to.
struct Signable {
  std::string name;
  std::string bytes;
};

// By its name («приказ.pdf.sig» signs «приказ.pdf»), else the file that fits it. Errors: those of
// check_signature, "signature.no-document".
Result<SignatureCheck> check_among(const std::string& signature, const std::string& name,
                                   const std::vector<Signable>& files, const TrustAnchors& trust);

// Checks every signature of `files` against the other ones and `stored`, and writes the result into
// its note. What is not valid is a warning: it is kept with what was found.
Result<void> note_signatures(std::vector<NewFile>& files, const std::vector<Signable>& stored,
                             const TrustAnchors& trust, Diagnostics& found);

// Files of a document that can be signed, newest of each name; deleted ones are left out.
Result<std::vector<Signable>> signable_files(const Archive& archive, const Document& document);

// "подпись верна: Малкина Елена Павловна, сертификат 01D9…, действителен с … по …".
Message told(const Signer& signer);
// "12.03.2026" of "2026-03-12T09:00:00Z".
std::string day_of(const std::string& time);

}  // namespace prikaz::archive
