#include "archive/search_index.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "archive/records.h"
#include "archive/tokenizer.h"

namespace prikaz::archive {

namespace {

constexpr size_t kMostTold = 20;
// The columns of the index in their order (migrations.cc).
constexpr std::string_view kColumns[] = {"title", "text", "people", "marks"};

std::string_view text_in(const SQLite::Column& column) {
  return {column.getText(), static_cast<size_t>(column.getBytes())};
}

uint64_t number_of(std::string_view word) {
  return std::hash<std::string_view>{}(word);
}

// A word of a document at its place among the words of a column. Sums of these numbers do not
// depend on the order in which words are met.
uint64_t placed(uint64_t word, uint64_t column, uint64_t place) {
  uint64_t out = word ^ (place * std::size(kColumns) + column) * 0x9E3779B97F4A7C15ULL;
  out = (out ^ out >> 31) * 0xBF58476D1CE4E5B9ULL;
  return out ^ out >> 29;
}

// The numbers of the stems of words: looked up by the numbers of the words, so that neither has to
// be in the processor's cache as a text. Most of the work of a comparison is here.
class StemNumbers {
 public:
  uint64_t of(std::string_view word) {
    const uint64_t number = number_of(word);
    Slot* slot = &slots_[number % kSlots];
    for (const Slot* end = slot + kNear; slot->stem != 0 && slot->word != number; ++slot) {
      if (slot + 1 == end) break;  // the last one makes room
    }
    if (slot->stem == 0 || slot->word != number) *slot = {number, stem(word)};
    return slot->stem;
  }

 private:
  static constexpr size_t kSlots = size_t{1} << 17, kNear = 4;
  struct Slot {
    uint64_t word = 0, stem = 0;
  };

  uint64_t stem(std::string_view word) {
    uint64_t out = 0;
    cutter_.cut(word, Stemming::kStem, [&](std::string_view stem, size_t, size_t) {
      out = number_of(stem);
      return false;
    });
    return out;
  }

  WordCutter cutter_;
  std::vector<Slot> slots_ = std::vector<Slot>(kSlots + kNear);
};

// What the rows say of a document and what the index has of it.
struct Words {
  uint64_t difference = 0;  // of the sums of words
  uint32_t wanted = 0, found = 0;
};

class Comparison {
 public:
  explicit Comparison(SQLite::Database& database) : database_(database) {}

  IndexComparison run() {
    read_documents();
    read_index();
    for (size_t i = 0; i < keys_.size(); ++i) {
      if (words_[i].found == 0) {
        out_.missing.push_back(document_of(keys_[i]));
      } else if (words_[i].found != words_[i].wanted || words_[i].difference != 0) {
        out_.different.push_back(document_of(keys_[i]));
      }
    }
    out_.extra.assign(extra_.begin(), extra_.end());
    return std::move(out_);
  }

 private:
  // What the rows would be indexed as, by search keys.
  void read_documents() {
    SQLite::Statement rows(database_,
                           "SELECT id, title, text, people, marks FROM searchable ORDER BY id");
    WordCutter cutter;
    StemNumbers stems;
    while (rows.executeStep()) {
      keys_.push_back(rows.getColumn(0).getInt64());
      Words& words = words_.emplace_back();
      for (uint64_t column = 0; column < std::size(kColumns); ++column) {
        uint64_t place = 0;
        const SQLite::Column cell = rows.getColumn(static_cast<int>(column) + 1);
        cutter.cut(text_in(cell), Stemming::kNone, [&](std::string_view word, size_t, size_t) {
          words.difference += placed(stems.of(word), column, place++);
          ++words.wanted;
          return true;
        });
      }
    }
  }

  // https://sqlite.org/fts5.html, "The fts5vocab Virtual Table Module": a row for each word at each
  // of its places, by words and then by documents.
  void read_index() {
    database_.exec("CREATE VIRTUAL TABLE temp.indexed USING fts5vocab(main, words, instance)");
    SQLite::Statement rows(database_, "SELECT term, doc, col, offset FROM temp.indexed");
    std::string word;
    uint64_t number = number_of(word);
    size_t at = 0;
    while (rows.executeStep()) {
      const SQLite::Column term = rows.getColumn(0);
      if (text_in(term) != word) {
        word = text_in(term);
        number = number_of(word);
        at = 0;
      }
      const int64_t key = rows.getColumn(1).getInt64();
      if (!go_to(key, at)) {
        extra_.insert(document_of(key));
        continue;
      }
      words_[at].difference -= placed(number, column_named(rows.getColumn(2).getText()),
                                      static_cast<uint64_t>(rows.getColumn(3).getInt64()));
      ++words_[at].found;
    }
  }

  // From `at` on; false when no document has this key.
  bool go_to(int64_t key, size_t& at) const {
    if (at < keys_.size() && keys_[at] == key) return true;
    if (at + 1 < keys_.size() && keys_[at + 1] == key) return ++at, true;
    const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(at);
    const auto found = std::lower_bound(begin, keys_.end(), key);
    if (found == keys_.end() || *found != key) return false;
    at = static_cast<size_t>(found - keys_.begin());
    return true;
  }

  static uint64_t column_named(std::string_view name) {
    uint64_t column = 0;
    while (column < std::size(kColumns) && kColumns[column] != name) ++column;
    return column;
  }

  SQLite::Database& database_;
  std::vector<int64_t> keys_;
  std::vector<Words> words_;  // as the keys
  std::set<int64_t> extra_;
  IndexComparison out_;
};

bool is_of_the_index(const SQLite::Exception& thrown) {
  return thrown.getErrorCode() == SQLITE_CORRUPT || thrown.getErrorCode() == SQLITE_ERROR;
}

}  // namespace

Result<IndexComparison> compare_search_index(const Database& database) {
  return database.guarded([&]() -> Result<IndexComparison> {
    SQLite::Database& handle = database.handle();
    handle.exec("PRAGMA temp_store = MEMORY");
    handle.exec("BEGIN");
    IndexComparison out;
    try {
      out = Comparison(handle).run();
    } catch (const SQLite::Exception& thrown) {
      if (!is_of_the_index(thrown)) throw;
      out.broken = thrown.what();
    }
    handle.exec("COMMIT");
    return out;
  });
}

void rebuild_search_index(SQLite::Database& database) {
  database.exec("INSERT INTO words(words) VALUES ('rebuild')");
}

void IndexComparison::tell(const std::filesystem::path& database, Diagnostics& found) const {
  const auto damaged = [&](Message message) {
    found.error("archive.index-damaged", {database.string()}, std::move(message))
        .advise({"перестройте указатель: archive verify --repair",
                 "build the index anew: archive verify --repair"});
  };
  if (!broken.empty()) {
    damaged(
        {"указатель поиска не читается: " + broken, "the search index is unreadable: " + broken});
  }
  size_t told = 0;
  const auto each = [&](const std::vector<int64_t>& ids, const char* russian, const char* english) {
    for (const int64_t id : ids) {
      if (++told > kMostTold) return;
      damaged({fmt::format(fmt::runtime(russian), id), fmt::format(fmt::runtime(english), id)});
    }
  };
  each(missing, "документа #{} нет в указателе поиска: по словам он не найдётся",
       "document #{} is not in the search index: its words do not find it");
  each(different, "в указателе поиска у документа #{} не его слова",
       "the search index has other words for document #{} than its own");
  each(extra, "в указателе поиска есть документ #{}, которого в архиве под этой датой нет",
       "the search index has document #{}, which the archive does not have at that date");
  const size_t all = missing.size() + different.size() + extra.size();
  if (all > kMostTold) {
    damaged({fmt::format("и ещё расхождений в указателе поиска: {}", all - kMostTold),
             fmt::format("and {} more differences of the search index", all - kMostTold)});
  }
}

}  // namespace prikaz::archive
