#include "archive/backup.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "archive/digest.h"
#include "archive/events.h"
#include "archive/maintenance_lock.h"
#include "archive/tokenizer.h"
#include "base/files.h"
#include "base/system_error.h"

namespace prikaz::archive {

namespace {

constexpr const char* kPartial = "archive.db.part";

Diagnostics in_use(const std::filesystem::path& folder) {
  return failure("archive.backup-in-use", {folder.string()},
                 {"здесь не копия этого архива", "this is no copy of this archive"},
                 {"укажите пустую папку или прежнюю копию этого архива",
                  "name an empty folder, or an earlier copy of this archive"});
}

Diagnostics failed(const std::filesystem::path& path, int error) {
  const Message why = system_reason(error);
  return failure(error == ENOSPC ? "file.disk-full" : "file.unwritable", {path.string()},
                 {"копия архива не записана: " + why.russian,
                  "the copy of the archive could not be written: " + why.english},
                 {"освободите место или укажите другую папку; прежняя копия цела",
                  "free some space or name another folder; an earlier copy is as it was"});
}

// An empty folder, or one with a copy of this archive.
Result<void> check_target(const Archive& archive, const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::equivalent(archive.folder(), folder, error)) return in_use(folder);
  if (std::filesystem::create_directories(folder, error)) ::chmod(folder.c_str(), 0700);
  if (error) return failed(folder, error.value());
  if (!std::filesystem::exists(folder / kDatabaseFile, error)) {
    const bool begun = std::filesystem::exists(folder / kPartial, error) ||
                       std::filesystem::exists(folder / "objects", error);
    if (!begun && !std::filesystem::is_empty(folder, error)) return in_use(folder);
    return {};
  }
  const auto before = Archive::open(folder, Access::kReadOnly);
  return before && before->uid() == archive.uid() ? Result<void>() : in_use(folder);
}

// The database as it is now, under a temporary name.
Result<void> copy_database(const Archive& archive, const std::filesystem::path& target) {
  std::error_code error;
  std::filesystem::remove(target, error);
  const int descriptor = ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return failed(target, errno);
  ::close(descriptor);
  return archive.rep().database.guarded([&]() -> Result<void> {
    SQLite::Database copy(target.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup backup(copy, archive.rep().database.handle());
    backup.executeStep();  // all pages at once: a read transaction, which holds up nobody
    copy.exec("PRAGMA journal_mode = DELETE");
    return {};
  });
}

class ObjectCopier {
 public:
  ObjectCopier(const Archive& archive, const std::filesystem::path& folder)
      : archive_(archive), target_(folder) {}

  Result<void> copy(const std::string& digest) {
    std::error_code error;
    const auto size = std::filesystem::file_size(archive_.rep().objects.path(digest), error);
    if (!error && std::filesystem::file_size(target_.path(digest), error) == size && !error) {
      ++made.present;
      return {};
    }
    StoredFile file;
    file.digest = digest;
    PRIKAZ_TRY(const std::string bytes, archive_.read(file));
    PRIKAZ_CHECK(target_.put(bytes));
    ++made.copied;
    made.bytes += bytes.size();
    return made.copied % kFlushEvery == 0 ? flush() : Result<void>();
  }
  Result<void> flush() {
    PRIKAZ_CHECK(target_.flush());
    target_.keep();
    return {};
  }

  Backup made;

 private:
  static constexpr int64_t kFlushEvery = 256;
  const Archive& archive_;
  Objects target_;
};

// All that the copied database names; returns its last event.
Result<int64_t> copy_objects(const Archive& archive, const std::filesystem::path& database,
                             ObjectCopier& copier) {
  return archive.rep().database.guarded([&]() -> Result<int64_t> {
    SQLite::Database copy(database.string(), SQLite::OPEN_READONLY);
    copier.made.documents = copy.execAndGet("SELECT count(*) FROM document").getInt64();
    SQLite::Statement rows(copy, "SELECT digest FROM object WHERE deleted = 0 ORDER BY digest");
    while (rows.executeStep()) PRIKAZ_CHECK(copier.copy(rows.getColumn(0).getString()));
    PRIKAZ_CHECK(copier.flush());
    return copy.execAndGet("SELECT coalesce(max(id), 0) FROM event").getInt64();
  });
}

// The heads that the copied database knows: later ones would say that it was cut.
Result<void> copy_heads(const Archive& archive, const std::filesystem::path& folder,
                        int64_t last_event) {
  PRIKAZ_TRY(const std::vector<Head> heads, read_heads(archive.folder()));
  std::string text;
  for (const Head& head : heads) {
    if (head.event <= last_event) text += fmt::format("{} {}\n", head.event, head.hash);
  }
  PRIKAZ_CHECK(files::write(folder / kHeadsFile, text, files::Flush::kFileAndFolder));
  ::chmod((folder / kHeadsFile).c_str(), 0600);
  return {};
}

// What the office put beside the database: trusted certificates, the nomenclature.
Result<void> copy_own_files(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(from, error)) {
    const std::string name = entry.path().filename().string();
    if (name == "objects" || name == kHeadsFile || name.starts_with(kDatabaseFile)) continue;
    using Options = std::filesystem::copy_options;
    std::filesystem::copy(entry.path(), to / name, Options::recursive | Options::overwrite_existing,
                          error);
    if (error) return failed(to / name, error.value());
  }
  return {};
}

Result<void> put_in_place(const std::filesystem::path& folder) {
  for (const char* stale : {"archive.db-wal", "archive.db-shm"}) {
    ::unlink((folder / stale).c_str());
  }
  const std::filesystem::path target = folder / kDatabaseFile;
  const int descriptor = ::open((folder / kPartial).c_str(), O_RDONLY | O_CLOEXEC);
  const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!flushed || ::rename((folder / kPartial).c_str(), target.c_str()) != 0) {
    return failed(target, errno);
  }
  return {};
}

}  // namespace

Result<Backup> back_up(Archive& archive, const std::filesystem::path& folder) {
  PRIKAZ_CHECK(check_target(archive, folder));
  PRIKAZ_TRY(const MaintenanceLock lock, MaintenanceLock::shared(archive.folder()));
  const std::filesystem::path partial = folder / kPartial;
  PRIKAZ_CHECK(copy_database(archive, partial));
  ObjectCopier copier(archive, folder);
  PRIKAZ_TRY(const int64_t last_event, copy_objects(archive, partial, copier));
  PRIKAZ_CHECK(copy_heads(archive, folder, last_event));
  PRIKAZ_CHECK(copy_own_files(archive.folder(), folder));
  PRIKAZ_CHECK(put_in_place(folder));
  if (archive.rep().writable) {
    PRIKAZ_CHECK(archive.add_event(
        {EventType::kReplication, std::nullopt, "success",
         fmt::format("{}: documents {}, objects {}", folder.string(), copier.made.documents,
                     copier.made.copied + copier.made.present)}));
  }
  return copier.made;
}

}  // namespace prikaz::archive
