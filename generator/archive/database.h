// The archive's SQLite file: how it is opened, brought to this program's version and written to,
// and what its errors mean. The one place where SQLiteCpp's exceptions are caught.
//
//   PRIKAZ_TRY(Database database, Database::open(folder, Access::kReadWrite, wait));
//   return database.guarded([&]() -> Result<int64_t> { SQLite::Statement …; });
//
// Internal to the module.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <utility>

#include "archive/archive.h"
#include "base/result.h"

namespace prikaz::archive {

inline constexpr const char* kDatabaseFile = "archive.db";

class Database {
 public:
  // Made, migrated and checked for being an archive's. `wait`: how long for a lock of others.
  static Result<Database> open(const std::filesystem::path& folder, Access access,
                               std::chrono::milliseconds wait);

  SQLite::Database& handle() const { return *handle_; }
  // Runs `work`, which returns a Result, and turns what SQLite throws into one.
  template <class Work>
  auto guarded(Work&& work) const -> decltype(work()) {
    try {
      return work();
    } catch (const SQLite::Exception& error) {
      return told(error);
    }
  }
  Diagnostics told(const SQLite::Exception& error) const;
  // What the system had to say of it, as errno; 0 when that is not known.
  int system_error(const SQLite::Exception& thrown) const;
  const std::filesystem::path& path() const { return path_; }

 private:
  Database(std::filesystem::path path, std::unique_ptr<SQLite::Database> handle)
      : path_(std::move(path)), handle_(std::move(handle)) {}
  Result<void> prepare(Access access, std::chrono::milliseconds wait);
  Result<void> check_owner() const;

  std::filesystem::path path_;
  std::unique_ptr<SQLite::Database> handle_;
};

// An immediate transaction: nobody else writes until it ends. Rolled back unless committed. Throws
// what SQLite throws: used inside guarded().
class WriteTransaction {
 public:
  explicit WriteTransaction(const Database& database);
  WriteTransaction(const WriteTransaction&) = delete;
  WriteTransaction& operator=(const WriteTransaction&) = delete;
  ~WriteTransaction();
  // Throws when nothing was committed; the error "archive.unconfirmed" is that of a disk which may
  // have it or not: what the rows name must stay.
  Result<void> commit();

 private:
  const Database& database_;
  bool open_ = true;
};

}  // namespace prikaz::archive
