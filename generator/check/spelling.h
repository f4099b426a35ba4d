// Spelling of Russian words: hunspell's dictionary, the words of offices (words.txt) and those of a
// department. Loaded once, which takes a tenth of a second, and asked by many.
//
//   PRIKAZ_TRY(const Dictionary* dictionary, Dictionary::russian());
//   if (!dictionary->knows("согласование")) …
//
// knows() and suggestion() may be called from many threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "check/slips.h"

namespace prikaz::check {

class Dictionary {
 public:
  // ru_RU of the folders in DICPATH, else of the system. Loaded at the first call. Error:
  // "spelling.no-dictionary".
  static Result<const Dictionary*> russian();

  ~Dictionary();
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  // A word without hyphens; ё and е are one letter.
  bool knows(std::string_view word) const;
  // The known word that was meant (slips.h), or "".
  std::string meant(std::string_view word, Reach reach) const;
  // What hunspell proposes, which may be another word, or "". Slow: a tenth of a second.
  std::string suggestion(std::string_view word) const;

 private:
  Dictionary();
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::check
