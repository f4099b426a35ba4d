// What commands that make copies of archived documents share: the DOCX to lay out anew, and the
// event that tells of the copy.
#pragma once

#include <string>

#include "archive/archive.h"
#include "base/result.h"
#include "cli/archive/commands.h"
#include "cli/commands.h"
#include "opc/package.h"

namespace prikaz::cli {

struct ArchivedDocx {
  opc::Package package;
  std::string stem;  // of its file name
};
// The newest DOCX of a document. Error "archive.no-docx".
Result<ArchivedDocx> archived_docx(const archive::Archive& archive,
                                   const archive::Document& document);

// For writing, or, where that cannot be, for reading alone.
Result<archive::Archive> open_for_event(const ArchivePlace& place);
// Adds the event; a read-only archive gets a note on the terminal instead.
void tell_event(archive::Archive& archive, const archive::NewEvent& event, Session& session);

}  // namespace prikaz::cli
