// What an open archive is made of, and the steps of writing to it that its operations share.
//
// Internal to the module.
#pragma once

#include <filesystem>
#include <string>

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/heads.h"
#include "archive/objects.h"

namespace prikaz::archive {

struct Archive::Rep {
  Rep(std::filesystem::path at, Database opened, std::string name, bool may_write)
      : folder(std::move(at)),
        database(std::move(opened)),
        objects(folder),
        uid(std::move(name)),
        writable(may_write) {}

  std::filesystem::path folder;
  Database database;
  Objects objects;
  std::string uid;
  bool writable = false;
  Head head;  // of the last event appended, not yet in the file of heads

  // Runs `work` (it returns a Result) as one immediate transaction: objects flushed, committed,
  // the head written; or nothing of it stays.
  template <class Work>
  auto write(Work&& work) -> decltype(work()) {
    auto done = database.guarded([&]() -> decltype(work()) {
      WriteTransaction transaction(database);
      auto result = work();
      if (!result) return result;
      PRIKAZ_CHECK(objects.flush());
      auto committed = transaction.commit();
      objects.keep();
      PRIKAZ_CHECK(std::move(committed));
      return result;
    });
    if (done) {
      if (head.event > 0) append_head(folder, head);
    } else {
      objects.discard();
    }
    head = {};
    return done;
  }
};

// "2026-11-22T10:15:00Z", by the clock seam.
std::string time_now();
// Today by the clock seam, in the machine's zone.
Date today();

}  // namespace prikaz::archive
