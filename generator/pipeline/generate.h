// The whole way of one paper: merge, append, write the DOCX, lay it out, write the PDF.
//
//   pipeline::Workshop workshop(home);
//   PRIKAZ_TRY(pipeline::Documents made, pipeline::generate(order, workshop, {}, found));
//
// Makes bytes and touches no file but the templates and fonts of the workshop and, for 3a, the
// files that the paper was made of. May be called from
// many threads with one workshop.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "paper/card.h"
#include "pdf/writer.h"
#include "pipeline/book.h"
#include "pipeline/workshop.h"

namespace prikaz::pipeline {

struct Options {
  bool docx = true;
  bool pdf = true;
  pdf::Profile profile = pdf::Profile::k2a;
  std::string card;       // for 3a: the bytes of the card, embedded beside the DOCX and the sources
  std::string card_name;  // and its file name
  bool keep_pages = false;  // hands out the pages for a book (book.h); needs no PDF
};

struct Documents {
  std::string docx;  // empty when not asked for
  std::string pdf;
  int pages = 0;
  std::unique_ptr<Leaves> leaves;  // when they were asked for
};

Result<Documents> generate(const paper::Paper& paper, Workshop& workshop, const Options& options,
                           Diagnostics& found);

}  // namespace prikaz::pipeline
