// Reads a package into the typed model: the one reader for merged and foreign documents.
#pragma once

#include "base/result.h"
#include "wml/document.h"

namespace prikaz::opc {
class Package;
}

namespace prikaz::wml {

// What is not understood is a warning in `diagnostics` that names it, and the rest is read. Errors:
// no main document, broken XML ("docx.no-document", "xml.*"). Cyclic styles and links of styles are
// cut with a warning. `file` names the document in messages.
Result<Document> read(const opc::Package& package, const std::string& file,
                      Diagnostics& diagnostics);

}  // namespace prikaz::wml
