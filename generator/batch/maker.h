// One row into documents: the work of the threads.
#pragma once

#include <memory>
#include <string>

#include "batch/batch.h"
#include "batch/journal.h"
#include "batch/row_result.h"
#include "data/value.h"
#include "paper/card.h"
#include "paper/table_files.h"
#include "pipeline/book.h"

namespace prikaz::batch {

// A row on its way: what is known of it, and what its expressions see.
struct Job {
  RowResult result;
  data::Value lent;      // {школа: …}
  bool settled = false;  // nothing is left to do
  std::string zip;       // where its files go, too
};

// A row at the end of the line.
struct Done {
  RowResult result;
  std::string zip;
  std::unique_ptr<pipeline::Leaves> leaves;  // for the PDF of all papers
};

// What papers are made from besides files: the options that matter and the cells of the row.
Fingerprint run_key(const Options& options);
Fingerprint row_key(Fingerprint run, const data::Value& row);

// Immutable; make() is called by many threads at once.
class Maker {
 public:
  // All borrowed; `journal`: nullptr when nothing is written.
  Maker(const Options& options, const paper::Card& card, const paper::Catalogue& catalogue,
        pipeline::Workshop& workshop, const Journal* journal)
      : options_(options),
        card_(card),
        catalogue_(catalogue),
        workshop_(workshop),
        journal_(journal) {}

  // Made, kept, or failed with the reasons.
  Done make(Job job) const;

  // For 3a: the card's bytes, embedded. Error: that of files::read.
  Result<void> read_card_bytes();

 private:
  RowResult fresh(const Job& job, Done& done) const;
  Result<void> make_files(const Job& job, RowResult& result, Done& done) const;
  Result<paper::Paper> read_row(const Job& job, RowResult& result) const;
  void lay_out_kept(const Job& job, Done& done) const;

  const Options& options_;
  const paper::Card& card_;
  const paper::Catalogue& catalogue_;
  pipeline::Workshop& workshop_;
  const Journal* journal_;
  std::string card_bytes_;
  mutable paper::TableFiles tables_;  // of appendices, the same for every row
};

}  // namespace prikaz::batch
