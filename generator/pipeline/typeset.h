// From a package, merged or foreign, to PDF: read, lay out, write. `prikaz pdf` is this alone.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "opc/package.h"
#include "pdf/writer.h"
#include "pipeline/workshop.h"

namespace prikaz::pipeline {

struct TypesetOptions {
  pdf::Profile profile = pdf::Profile::k2a;
  std::vector<pdf::Attachment> attachments;  // 3a only
  std::string file;                          // names the document in messages
};

struct Typeset {
  std::string pdf;
  int pages = 0;
};

Result<Typeset> typeset(const opc::Package& package, Workshop& workshop,
                        const TypesetOptions& options, Diagnostics& found);

}  // namespace prikaz::pipeline
