// From a package, merged or foreign, to PDF: read, lay out, write. `prikaz pdf` is this alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "opc/package.h"
#include "pdf/writer.h"
#include "pipeline/book.h"
#include "pipeline/workshop.h"

namespace prikaz::pipeline {

struct TypesetOptions {
  pdf::Profile profile = pdf::Profile::k2a;
  std::vector<pdf::Attachment> attachments;  // 3a only
  std::string file;                          // names the document in messages
  bool pdf = true;                           // write it, too
  bool keep_pages = false;                   // for a book
};

struct Typeset {
  std::string pdf;
  int pages = 0;
  std::unique_ptr<Leaves> leaves;
};

Result<Typeset> typeset(const opc::Package& package, Workshop& workshop,
                        const TypesetOptions& options, Diagnostics& found);

}  // namespace prikaz::pipeline
