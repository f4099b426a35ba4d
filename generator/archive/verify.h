// Proof that an archive is whole: every object against its digest, rows against objects and against
// the events that made them, numbers against documents, the log of events against itself and
// against its heads kept outside the database, and the full-text index against the texts.
//
//   PRIKAZ_TRY(const Verification proof, verify(archive, {}));
//   if (proof.damage.has_errors()) …
#pragma once

#include <cstdint>
#include <string>

#include "archive/archive.h"
#include "base/result.h"
#include "data/value.h"

namespace prikaz::archive {

struct VerifyOptions {
  bool repair = false;  // removes files that no row knows (what a crash left), builds a damaged
                        // index anew
  std::string head;     // a hash of the log from an earlier act, which must stand in it; "" = none
};

struct Verification {
  // Damage is an error each: "archive.object-missing", "archive.object-changed",
  // "archive.row-changed", "archive.number-lost", "archive.chain-broken", "archive.log-cut",
  // "archive.heads-missing", "archive.heads-unreadable", "archive.head-unknown",
  // "archive.database-damaged", "archive.index-damaged". Warnings: "archive.object-unknown" (left
  // by a crash; --repair removes it), "archive.number-gap" (no document and no reason).
  Diagnostics damage;
  int64_t documents = 0, numbers = 0, objects = 0, events = 0;
  uint64_t bytes = 0;
  int64_t removed = 0;    // by repair
  int64_t reindexed = 0;  // differences of the index that repair did away with
  std::string head;       // hash of the newest event
  std::string time;

  bool whole() const { return !damage.has_errors(); }
};

// Adds the event "fixity check" with its outcome when the archive is open for writing.
Result<Verification> verify(Archive& archive, const VerifyOptions& options);

// The act of verification as a card of the kind «список», for the pipeline.
data::Value act_of_verification(const Archive& archive, const Verification& proof);

}  // namespace prikaz::archive
