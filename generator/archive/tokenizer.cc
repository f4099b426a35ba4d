#include "archive/tokenizer.h"

#include <libstemmer.h>
#include <sqlite3.h>

#include <new>
#include <unordered_map>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kLowerYo = 0x0451;  // ё
constexpr char32_t kLowerYe = 0x0435;  // е
constexpr size_t kLongestWord = 120;   // bytes; nobody looks for longer ones whole
constexpr size_t kMemory = 1 << 16;    // words remembered

bool is_mark(char32_t c) {
  return c >= 0x0300 && c <= 0x036F;
}

bool is_russian(char32_t c) {
  return (c >= 0x0430 && c <= 0x044F) || c == kLowerYo;
}

// A letter or digit in lower case with ё = е, 0 for what parts words, kSoftHyphen for what is left
// out inside one. Cyrillic and Latin by hand, the rest by Unicode.
char32_t folded(char32_t c, std::string& rest) {
  if (c >= '0' && c <= '9') return c;
  if (c >= 'a' && c <= 'z') return c;
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c < 0x80) return 0;
  if (c >= 0x0430 && c <= 0x044F) return c;
  if (c >= 0x0410 && c <= 0x042F) return c + 32;
  if (c == kLowerYo || c == 0x0401) return kLowerYe;
  if (c == kSoftHyphen || is_mark(c)) return kSoftHyphen;
  if (!russian::is_letter(c) && !russian::is_decimal_digit(c)) return 0;
  std::string one;
  utf8::append(one, c);
  rest = russian::lower(one);
  size_t at = 0;
  return utf8::next(rest, at);
}

}  // namespace

struct WordCutter::Rep {
  sb_stemmer* stemmer = sb_stemmer_new("russian", "UTF_8");
  std::unordered_map<std::string, std::string> stems;

  Rep() = default;
  Rep(const Rep&) = delete;
  Rep& operator=(const Rep&) = delete;
  ~Rep() { sb_stemmer_delete(stemmer); }

  const std::string& stem(const std::string& word) {
    if (const auto known = stems.find(word); known != stems.end()) return known->second;
    if (stems.size() >= kMemory) stems.clear();
    const auto* found = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                        static_cast<int>(word.size()));
    std::string text = found == nullptr
                           ? word
                           : std::string(reinterpret_cast<const char*>(found),
                                         static_cast<size_t>(sb_stemmer_length(stemmer)));
    return stems.emplace(word, std::move(text)).first->second;
  }
};

WordCutter::WordCutter() : rep_(std::make_unique<Rep>()) {}
WordCutter::WordCutter(WordCutter&&) noexcept = default;
WordCutter& WordCutter::operator=(WordCutter&&) noexcept = default;
WordCutter::~WordCutter() = default;

void WordCutter::cut(std::string_view text, Stemming stemming, const Take& take) {
  std::string word, rest;
  size_t begin = 0;
  bool stemmable = true;  // Russian letters only
  for (size_t at = 0; at <= text.size();) {
    const size_t here = at;
    char32_t c = 0;
    if (at < text.size()) {
      c = folded(utf8::next(text, at), rest);
    } else {
      ++at;
    }
    if (c == kSoftHyphen && !word.empty()) continue;
    if (c != 0 && c != kSoftHyphen) {
      if (word.empty()) {
        begin = here;
        stemmable = true;
      }
      stemmable = stemmable && is_russian(c);
      if (word.size() < kLongestWord) utf8::append(word, c);
      continue;
    }
    if (word.empty()) continue;
    const bool stems = stemming == Stemming::kStem && stemmable;
    if (!take(stems ? rep_->stem(word) : word, begin, here)) return;
    word.clear();
  }
}

namespace {

// SQLite calls these from C: nothing may be thrown through it.
int make(void*, const char**, int, Fts5Tokenizer** out) try {
  *out = reinterpret_cast<Fts5Tokenizer*>(new WordCutter());
  return SQLITE_OK;
} catch (const std::bad_alloc&) {
  return SQLITE_NOMEM;
}

void discard(Fts5Tokenizer* tokenizer) {
  delete reinterpret_cast<WordCutter*>(tokenizer);
}

using Token = int (*)(void*, int, const char*, int, int, int);

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size,
             Token token) try {
  const bool beginning = (flags & FTS5_TOKENIZE_PREFIX) != 0;
  int status = SQLITE_OK;
  reinterpret_cast<WordCutter*>(tokenizer)->cut(
      {text, static_cast<size_t>(size)}, beginning ? Stemming::kNone : Stemming::kStem,
      [&](std::string_view word, size_t begin, size_t end) {
        status = token(context, 0, word.data(), static_cast<int>(word.size()),
                       static_cast<int>(begin), static_cast<int>(end));
        return status == SQLITE_OK;
      });
  return status;
} catch (const std::bad_alloc&) {
  return SQLITE_NOMEM;
}

fts5_api* full_text(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

Result<void> register_tokenizer(sqlite3* connection) {
  fts5_api* api = full_text(connection);
  fts5_tokenizer tokenizer{make, discard, tokenize};
  if (api == nullptr ||
      api->xCreateTokenizer(api, "prikaz", nullptr, &tokenizer, nullptr) != SQLITE_OK) {
    return failure("archive.no-fts5", {},
                   {"эта сборка SQLite не умеет искать по тексту (нет FTS5)",
                    "this build of SQLite cannot search texts (no FTS5)"},
                   {"установите libsqlite3-0 из Debian 12", "install libsqlite3-0 of Debian 12"});
  }
  return {};
}

}  // namespace prikaz::archive
