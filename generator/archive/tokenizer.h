// How texts are cut into words for the full-text index: Unicode letters and digits, lower case,
// ё = е, without stress marks and soft hyphens, Russian words by their stem. An FTS5 tokenizer
// named "prikaz" (https://sqlite.org/fts5.html, 7).
//
// Internal to the module.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;

namespace prikaz::archive {

enum class Stemming { kStem, kNone };  // none: the beginning of a word

// For one thread; remembers the stems it has found.
class WordCutter {
 public:
  WordCutter();
  WordCutter(WordCutter&&) noexcept;
  WordCutter& operator=(WordCutter&&) noexcept;
  ~WordCutter();

  // `take(word, begin, end)`: the folded word and where it stands in `text`; false ends it.
  using Take = std::function<bool(std::string_view word, size_t begin, size_t end)>;
  void cut(std::string_view text, Stemming stemming, const Take& take);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

// For this connection. Error "archive.no-fts5": SQLite was built without it.
Result<void> register_tokenizer(sqlite3* connection);

}  // namespace prikaz::archive
