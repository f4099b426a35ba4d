#include "archive/database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>

#include "archive/heads.h"
#include "archive/migrations.h"
#include "archive/tokenizer.h"
#include "archive/write_failure.h"
#include "base/system_error.h"

namespace prikaz::archive {

namespace {

Diagnostics not_an_archive(const std::filesystem::path& path) {
  return failure("archive.not-an-archive", {path.string()},
                 {"это не архив prikaz", "this is no archive of prikaz"},
                 {"укажите папку архива (--archive) или пустую папку для нового",
                  "name the folder of an archive (--archive), or an empty one for a new archive"});
}

Diagnostics missing(const std::filesystem::path& folder) {
  return failure("archive.missing", {folder.string()},
                 {"архива здесь нет", "there is no archive here"},
                 {"укажите папку архива: --archive или PRIKAZ_ARCHIVE; новый создаёт «archive add»",
                  "name its folder: --archive or PRIKAZ_ARCHIVE; «archive add» makes a new one"});
}

Diagnostics newer(const std::filesystem::path& path, int version) {
  return failure("archive.newer", {path.string()},
                 {fmt::format("архив создан более новой программой (версия базы {}, эта знает {})",
                              version, kSchemaVersion),
                  fmt::format("a newer program made the archive (its version {}, known here {})",
                              version, kSchemaVersion)},
                 {"обновите prikaz; архив не изменён", "update prikaz; nothing was changed"});
}

Diagnostics broken(const std::filesystem::path& path, const Message& detail) {
  return failure("archive.broken", {path.string()},
                 {"база архива повреждена или обрезана: " + detail.russian,
                  "the archive's database is damaged or cut short: " + detail.english},
                 {"восстановите её из копии (archive backup); папку objects не трогайте",
                  "restore it from a backup; leave the folder objects as it is"});
}

Diagnostics read_only(const std::filesystem::path& path, int error) {
  const Message why = error == 0 ? Message{} : system_reason(error);
  const char* colon = error == 0 ? "" : ": ";
  return failure("archive.read-only", {path.string()},
                 {fmt::format("архив нельзя открыть для записи{}{}", colon, why.russian),
                  fmt::format("the archive cannot be opened to write{}{}", colon, why.english)},
                 {"проверьте права на папку архива и диск",
                  "check the permissions of the archive's folder and the disk"});
}

Diagnostics system_failure(const std::filesystem::path& path, int error) {
  const Message why = system_reason(error);
  return failure(
      "archive.unwritable", {path.string()},
      {"не удалось создать архив: " + why.russian, "the archive could not be made: " + why.english},
      {"проверьте папку или укажите другую (--archive)",
       "check the folder or name another one (--archive)"});
}

// The folder and an empty database file, both for the owner alone.
Result<void> make_files(const std::filesystem::path& folder) {
  std::error_code error;
  const bool fresh = std::filesystem::create_directories(folder, error);
  if (error) return system_failure(folder, error.value());
  const std::filesystem::path file = folder / kDatabaseFile;
  if (std::filesystem::exists(file, error)) return {};
  if (fresh) {
    ::chmod(folder.c_str(), 0700);
  } else if (!std::filesystem::is_empty(folder, error) &&
             !std::filesystem::exists(folder / kHeadsFile, error)) {
    return not_an_archive(folder);
  }
  PRIKAZ_CHECK(make_heads(folder));
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return system_failure(file, errno);
  ::close(descriptor);
  return {};
}

bool is_empty_or_missing(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  return error || size == 0;
}

// A database on a disk that cannot be written, and with nothing waiting in its log, is read as a
// file that never changes; the usual way needs a file beside it.
std::string address(const std::filesystem::path& file, Access access) {
  if (access != Access::kReadOnly) return file.string();
  const bool writable = ::access(file.parent_path().c_str(), W_OK) == 0;
  if (writable || !is_empty_or_missing(file.string() + "-wal")) return file.string();
  std::string escaped;
  for (const char c : std::filesystem::absolute(file).string()) {
    if (c == '%' || c == '?' || c == '#') {
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      escaped += c;
    }
  }
  return "file:" + escaped + "?immutable=1";
}

int pragma(SQLite::Database& handle, const char* name) {
  return handle.execAndGet(std::string("PRAGMA ") + name).getInt();
}

// Switching to the write-ahead log needs the file alone for a moment, and does not wait by itself.
void use_write_ahead_log(SQLite::Database& handle, std::chrono::milliseconds wait) {
  const auto end = std::chrono::steady_clock::now() + wait;
  for (;;) {
    try {
      handle.execAndGet("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() > end) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
}

Result<void> migrate(const Database& database) {
  SQLite::Database& handle = database.handle();
  WriteTransaction transaction(database);
  for (int version = pragma(handle, "user_version"); version < kSchemaVersion; ++version) {
    handle.exec(kMigrations[static_cast<size_t>(version)]);
    handle.exec(fmt::format("PRAGMA user_version = {}", version + 1));
  }
  handle.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
  handle.exec(
      "INSERT OR IGNORE INTO archive VALUES ('uid', lower(hex(randomblob(16)))), "
      "('created', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
  return transaction.commit();
}

}  // namespace

Result<Database> Database::open(const std::filesystem::path& folder, Access access,
                                std::chrono::milliseconds wait) {
  const std::filesystem::path file = folder / kDatabaseFile;
  std::error_code error;
  if (access == Access::kCreate) {
    PRIKAZ_CHECK(make_files(folder));
  } else if (!std::filesystem::exists(file, error)) {
    const bool was_here = !is_empty_or_missing(folder / kHeadsFile);
    return was_here ? broken(file, {"файла нет", "the file is gone"}) : missing(folder);
  }
  if (is_empty_or_missing(file) && is_empty_or_missing(file.string() + "-wal") &&
      !is_empty_or_missing(folder / kHeadsFile)) {
    return broken(file, {"файл пуст", "the file is empty"});
  }
  try {
    const int flags = access == Access::kReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    auto handle = std::make_unique<SQLite::Database>(
        address(file, access), flags | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
        static_cast<int>(wait.count()));
    Database database(file, std::move(handle));
    PRIKAZ_CHECK(database.guarded([&] { return database.prepare(access, wait); }));
    return database;
  } catch (const SQLite::Exception& thrown) {
    return Database(file, nullptr).told(thrown);
  }
}

Result<void> Database::check_owner() const {
  handle_->exec("BEGIN");  // all as of one moment: another program may be making the archive
  const int owner = pragma(*handle_, "application_id");
  const int version = pragma(*handle_, "user_version");
  const bool empty = handle_->execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
  handle_->exec("COMMIT");
  if (owner != kApplicationId && !empty) return not_an_archive(path_);
  if (version > kSchemaVersion) return newer(path_, version);
  return {};
}

Result<void> Database::prepare(Access access, std::chrono::milliseconds wait) {
  PRIKAZ_CHECK(register_tokenizer(handle_->getHandle()));
  PRIKAZ_CHECK(check_owner());
  handle_->exec("PRAGMA foreign_keys = ON");
  if (access == Access::kReadOnly) {
    if (pragma(*handle_, "user_version") == 0) return missing(path_.parent_path());
    return {};
  }
  // SQLite opens what it may not write for reading, and says so only when it is too late.
  if (sqlite3_db_readonly(handle_->getHandle(), "main") != 0) {
    return read_only(path_, reason_of_disk(path_.parent_path()));
  }
  use_write_ahead_log(*handle_, wait);
  handle_->exec("PRAGMA synchronous = FULL");
  handle_->exec("PRAGMA temp_store = MEMORY");
  handle_->exec("PRAGMA wal_autocheckpoint = 4000");  // 16 MB: some groups of documents
  if (pragma(*handle_, "user_version") < kSchemaVersion) return migrate(*this);
  return {};
}

// SQLite says that a call failed, seldom why.
int Database::system_error(const SQLite::Exception& thrown) const {
  if (const int reason = reason_of_disk(path_.parent_path())) return reason;
  const int last = handle_ ? sqlite3_system_errno(handle_->getHandle()) : 0;
  for (const int telling : {ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EIO}) {
    if (last == telling) return last;
  }
  return thrown.getErrorCode() == SQLITE_IOERR ? EIO : 0;
}

namespace {

bool is_of_reading(const SQLite::Exception& thrown) {
  const int code = thrown.getExtendedErrorCode();
  return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ;
}

}  // namespace

Diagnostics Database::told(const SQLite::Exception& error) const {
  const SourceLocation where{path_.string()};
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return failure("archive.locked", where,
                     {"архив занят другой программой", "another program holds the archive"},
                     {"повторите, когда она закончит, или дайте больше времени (--wait)",
                      "try again when it is done, or give it more time (--wait)"});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return broken(path_, {error.what(), error.what()});
    case SQLITE_FULL:
      return write_failure(path_, ENOSPC);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return read_only(path_, system_error(error));
    case SQLITE_IOERR:
      if (!is_of_reading(error)) return write_failure(path_, system_error(error));
      [[fallthrough]];
    default:
      return failure("archive.failed", where,
                     {std::string("ошибка базы архива: ") + error.what(),
                      std::string("error of the archive's database: ") + error.what()},
                     {"проверьте диск и архив: prikaz archive verify",
                      "check the disk and the archive: prikaz archive verify"});
  }
}

WriteTransaction::WriteTransaction(const Database& database) : database_(database) {
  database_.handle().exec("BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction() {
  if (!open_) return;
  try {
    database_.handle().exec("ROLLBACK");
  } catch (const SQLite::Exception&) {
    // SQLite has rolled back already, for instance when the disk was full.
  }
}

namespace {

// With the last page of a transaction its commit is in the write-ahead log, flushed or not: only
// when that page could not be written it is surely not there.
bool may_be_there(const SQLite::Exception& failure) {
  return failure.getErrorCode() == SQLITE_IOERR &&
         failure.getExtendedErrorCode() != SQLITE_IOERR_WRITE;
}

}  // namespace

Result<void> WriteTransaction::commit() {
  try {
    database_.handle().exec("COMMIT");
  } catch (const SQLite::Exception& thrown) {
    if (!may_be_there(thrown)) throw;
    return commit_failure(database_.path(), database_.system_error(thrown));
  }
  open_ = false;
  return {};
}

}  // namespace prikaz::archive
