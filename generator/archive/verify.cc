#include "archive/verify.h"

#include <fmt/format.h>

#include <chrono>
#include <future>
#include <map>
#include <set>
#include <unordered_map>

#include "archive/digest.h"
#include "archive/events.h"
#include "archive/maintenance_lock.h"
#include "archive/records.h"
#include "archive/registration.h"
#include "archive/search_index.h"

namespace prikaz::archive {

namespace {

// What the log says of a document: the digest of its rows after its last event.
using Records = std::unordered_map<int64_t, std::string>;

class Verifier {
 public:
  Verifier(Archive& archive, const VerifyOptions& options)
      : rep_(archive.rep()), database_(rep_.database.handle()), options_(options) {}

  // Everything that is read, as of one moment.
  Verification& snapshot() {
    read_head_lines();
    database_.exec("BEGIN");
    check_database();
    check_events();
    check_documents();
    check_numbers();
    find_gaps();
    check_objects();
    database_.exec("COMMIT");
    return proof_;
  }

  // Whatever the index lacks and has too much; repaired while nobody writes.
  void judge_index(const IndexComparison& found, bool repair) {
    if (found.faults() == 0) return;
    if (!repair) return found.tell(rep_.database.path(), proof_.damage);
    rebuild_search_index(database_);
    proof_.reindexed = static_cast<int64_t>(found.faults());
  }

  // Files that no row knows, while nobody writes.
  void check_leftovers(bool repair) {
    SQLite::Statement known(database_, "SELECT 1 FROM object WHERE digest = ? AND deleted = 0");
    std::vector<std::filesystem::path> unknown;
    rep_.objects.each([&](const std::filesystem::path& file) {
      const std::string digest = file.filename().string();
      known.reset();
      known.bind(1, digest);
      if (!is_digest(digest) || !known.executeStep()) unknown.push_back(file);
    });
    for (const std::filesystem::path& file : unknown) {
      std::error_code error;
      if (repair && std::filesystem::remove(file, error)) {
        ++proof_.removed;
        continue;
      }
      proof_.damage
          .warning("archive.object-unknown", {file.string()},
                   {"файл, которого нет в записях: остался от прерванной записи",
                    "a file that no row knows: left by writing that was cut off"})
          .advise({"уберите его: archive verify --repair", "remove it: archive verify --repair"});
    }
  }

 private:
  Diagnostic& damaged(const char* code, const std::string& place, Message message) {
    return proof_.damage.error(code, {place}, std::move(message));
  }

  void read_head_lines() {
    auto heads = read_heads(rep_.folder);
    if (!heads) {
      proof_.damage.append(std::move(heads).error());
      return;
    }
    for (Head& head : *heads) heads_[head.event] = std::move(head.hash);
  }

  void check_database() {
    SQLite::Statement rows(database_, "PRAGMA quick_check(20)");
    while (rows.executeStep()) {
      const std::string found = rows.getColumn(0).getString();
      if (found == "ok") continue;
      damaged("archive.database-damaged", rep_.database.path().string(),
              {"база архива повреждена: " + found, "the archive's database is damaged: " + found});
    }
  }

  void broken_chain(int64_t event, const char* russian, const char* english) {
    damaged("archive.chain-broken", rep_.database.path().string(),
            {fmt::format("журнал событий изменён: событие {} {}", event, russian),
             fmt::format("the log of events was changed: event {} {}", event, english)});
  }

  void check_events() {
    std::string previous = rep_.uid;
    int64_t last = 0;
    bool head_seen = options_.head.empty();
    each_event(database_, std::nullopt, [&](const Event& event) {
      ++proof_.events;
      if (event.id != last + 1) broken_chain(last + 1, "пропало", "is gone");
      if (event.previous != previous) broken_chain(event.id, "не продолжает цепь", "is no link");
      if (chained_hash(event) != event.hash) broken_chain(event.id, "правлено", "was edited");
      if (const auto head = heads_.find(event.id);
          head != heads_.end() && head->second != event.hash) {
        broken_chain(event.id, "не то, что было записано в events.log",
                     "is not what events.log has");
      }
      head_seen = head_seen || event.hash == options_.head;
      previous = event.hash;
      last = event.id;
      if (event.document) {
        records_[*event.document] = event.record;
      } else if (event.type == EventType::kCancellation) {
        ++empty_numbers_[event.record];
      }
    });
    proof_.head = previous;
    if (!heads_.empty() && heads_.rbegin()->first > last) {
      damaged("archive.log-cut", rep_.database.path().string(),
              {fmt::format("журнал событий обрезан: в events.log последнее событие {}, в базе {}",
                           heads_.rbegin()->first, last),
               fmt::format("the log of events was cut: events.log ends with event {}, the "
                           "database with {}",
                           heads_.rbegin()->first, last)});
    }
    if (!head_seen) {
      damaged("archive.head-unknown", rep_.database.path().string(),
              {"в журнале нет события с контрольной суммой " + options_.head,
               "the log has no event with the hash " + options_.head});
    }
  }

  void changed_row(int64_t id, const char* russian, const char* english) {
    damaged("archive.row-changed", rep_.database.path().string(),
            {fmt::format("запись документа #{} {}", id, russian),
             fmt::format("the row of document #{} {}", id, english)});
  }

  void check_documents() {
    RecordReader reader(database_);
    SQLite::Statement ids(database_, "SELECT id FROM document ORDER BY id");
    while (ids.executeStep()) {
      const int64_t id = ids.getColumn(0).getInt64();
      ++proof_.documents;
      const auto record = records_.extract(id);
      if (record.empty()) {
        changed_row(id, "добавлена в обход журнала событий", "is of no event of the log");
        continue;
      }
      if (record_digest(*reader.read(id), reader.text(id)) != record.mapped()) {
        changed_row(id, "изменена в обход программы", "was changed behind the program's back");
      }
    }
    std::set<int64_t> gone;
    for (const auto& [id, record] : records_) gone.insert(id);
    for (const int64_t id : gone) changed_row(id, "пропала", "is gone");
  }

  void lost_number(const std::string& number, const char* russian, const char* english) {
    damaged("archive.number-lost", rep_.database.path().string(),
            {fmt::format("номер {}: {}", number, russian),
             fmt::format("number {}: {}", number, english)});
  }

  // Numbers of documents stand in their records already: here are those that nobody bears, and
  // documents that bear one of no journal.
  void check_numbers() {
    SQLite::Statement rows(database_,
                           "SELECT kind, department, prefix, letters, year, serial, letter, "
                           "printed, reason, document FROM number JOIN journal "
                           "ON journal.id = journal");
    while (rows.executeStep()) {
      ++proof_.numbers;
      if (!rows.getColumn(9).isNull()) continue;
      const Journal journal{0,
                            rows.getColumn(0).getString(),
                            rows.getColumn(1).getString(),
                            rows.getColumn(2).getString(),
                            rows.getColumn(3).getString(),
                            rows.getColumn(4).getInt()};
      const std::string printed = rows.getColumn(7).getString();
      const std::string record =
          number_record(journal, rows.getColumn(5).getInt64(), rows.getColumn(6).getString(),
                        rows.getColumn(8).getString());
      if (--empty_numbers_[record] < 0) {
        lost_number(printed, "запись без документа изменена в обход программы",
                    "its row without a document was changed behind the program's back");
      }
    }
    for (const auto& [record, count] : empty_numbers_) {
      if (count > 0) {
        lost_number("—", "пропала запись аннулированного номера",
                    "the row of a cancelled number is gone");
      }
    }
    SQLite::Statement bare(database_,
                           "SELECT document.number FROM document LEFT JOIN number "
                           "ON number.document = document.id WHERE document.number <> "
                           "coalesce(number.printed, '')");
    while (bare.executeStep()) {
      lost_number(bare.getColumn(0).getString(), "документ есть, а в журнале номера нет",
                  "a document bears it, but the journal does not have it");
    }
  }

  void find_gaps() {
    SQLite::Statement rows(
        database_,
        "SELECT before + 1, serial - 1, kind, department, prefix, letters, year FROM "
        "(SELECT journal, serial, lag(serial) OVER (PARTITION BY journal ORDER BY serial) AS "
        "before FROM number) JOIN journal ON journal.id = journal WHERE serial > before + 1");
    while (rows.executeStep()) {
      NumberParts first{rows.getColumn(4).getString(),
                        rows.getColumn(0).getInt64(),
                        {},
                        rows.getColumn(5).getString()};
      NumberParts final = first;
      final.serial = rows.getColumn(1).getInt64();
      const std::string numbers = first.serial == final.serial
                                      ? print_number(first)
                                      : print_number(first) + " – " + print_number(final);
      const std::string kind = rows.getColumn(2).getString();
      const int year = rows.getColumn(6).getInt();
      proof_.damage
          .warning("archive.number-gap", {},
                   {fmt::format("пропуск в журнале ({}, {}): {}", kind, year, numbers),
                    fmt::format("a gap in the journal ({}, {}): {}", kind, year, numbers)})
          .advise({"аннулируйте с причиной: archive cancel НОМЕР --unused --reason …",
                   "cancel with a reason: archive cancel NUMBER --unused --reason …"});
    }
  }

  void check_objects() {
    const Message from_backup{"восстановите файл из копии архива (archive backup)",
                              "restore the file from a backup of the archive"};
    SQLite::Statement rows(database_,
                           "SELECT digest, deleted, EXISTS(SELECT 1 FROM file JOIN document "
                           "ON document.id = file.document WHERE object = digest AND status <> 3) "
                           "FROM object ORDER BY digest");
    while (rows.executeStep()) {
      const std::string digest = rows.getColumn(0).getString();
      const bool deleted = rows.getColumn(1).getInt() != 0;
      const bool wanted = rows.getColumn(2).getInt() != 0;
      if (deleted && !wanted) continue;
      ++proof_.objects;
      const std::filesystem::path file = rep_.objects.path(digest);
      const auto found = digest_of_file(DigestKind::kSha256, file);
      if (!found) {
        damaged("archive.object-missing", file.string(),
                {"объект архива пропал или не читается",
                 "an object of the archive is missing or cannot be read"})
            .advise(from_backup);
        continue;
      }
      proof_.bytes += found->size;
      if (found->digest != digest) {
        damaged("archive.object-changed", file.string(),
                {"объект архива изменён: контрольная сумма не сходится",
                 "an object of the archive was changed: its digest differs"})
            .advise(from_backup);
      }
    }
  }

  Archive::Rep& rep_;
  SQLite::Database& database_;
  const VerifyOptions& options_;
  Verification proof_;
  std::map<int64_t, std::string> heads_;
  Records records_;
  std::unordered_map<std::string, int> empty_numbers_;  // records of the log less those found
};

// Reading every word of the index takes about as long as reading every file, so both are done at
// once, each by a connection of its own.
std::future<Result<IndexComparison>> begin_comparing_index(const std::filesystem::path& folder) {
  return std::async(std::launch::async, [folder]() -> Result<IndexComparison> {
    constexpr std::chrono::seconds kWait(60);
    PRIKAZ_TRY(const Database database, Database::open(folder, Access::kReadOnly, kWait));
    return compare_search_index(database);
  });
}

std::string outcome_of(const Verification& proof) {
  return fmt::format("documents {}, objects {}, bytes {}, damage {}", proof.documents,
                     proof.objects, proof.bytes, proof.damage.size());
}

}  // namespace

Result<Verification> verify(Archive& archive, const VerifyOptions& options) {
  Archive::Rep& rep = archive.rep();
  PRIKAZ_TRY(const MaintenanceLock lock, options.repair ? MaintenanceLock::exclusive(rep.folder)
                                                        : MaintenanceLock::shared(rep.folder));
  Verifier verifier(archive, options);
  auto comparing = begin_comparing_index(rep.folder);
  PRIKAZ_TRY(Verification * proof,
             rep.database.guarded([&]() -> Result<Verification*> { return &verifier.snapshot(); }));
  PRIKAZ_TRY(const IndexComparison index, comparing.get());
  proof->time = time_now();
  if (!rep.writable) {
    PRIKAZ_CHECK(rep.database.guarded([&]() -> Result<void> {
      verifier.judge_index(index, false);
      verifier.check_leftovers(false);
      return {};
    }));
    return std::move(*proof);
  }
  PRIKAZ_CHECK(rep.write([&]() -> Result<void> {
    verifier.judge_index(index, options.repair);
    verifier.check_leftovers(options.repair);
    append_event(rep,
                 {EventType::kFixityCheck, std::nullopt, proof->whole() ? "success" : "failure",
                  outcome_of(*proof)},
                 "");
    proof->head = rep.head.hash;
    return {};
  }));
  return std::move(*proof);
}

}  // namespace prikaz::archive
