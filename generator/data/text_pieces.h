// A text file of any encoding in pieces of whole lines: what CSV and JSON Lines are read from
// without holding the file in memory.
//
//   PRIKAZ_TRY(TextPieces pieces, TextPieces::open(input, notes));
//   while (…) PRIKAZ_TRY(std::string lines, pieces.next());  // empty at the end
#pragma once

#include <memory>
#include <string>

#include "base/long_run.h"
#include "base/result.h"
#include "russian/encoding.h"

namespace prikaz::data {

class TextPieces {
 public:
  // Borrows `input`. The first piece tells the encoding; a recognised code page is a note
  // "text.encoding". Errors: those of russian::decode, "data.too-large" for a line of more than 64
  // MB.
  static Result<TextPieces> open(const files::Input& input, Diagnostics* notes);

  // Lines in UTF-8, each with '\n' at its end save perhaps the last of all.
  Result<std::string> next();
  const std::shared_ptr<const std::string>& file() const { return file_; }
  uint64_t size() const { return input_->size(); }
  uint64_t taken() const { return offset_; }

 private:
  explicit TextPieces(const files::Input& input) : input_(&input) {}
  Result<std::string> bytes_of_lines();

  const files::Input* input_;
  std::shared_ptr<const std::string> file_;
  uint64_t offset_ = 0;
  int line_ = 1;
  russian::Encoding encoding_ = russian::Encoding::kUtf8;
  std::string first_;
};

}  // namespace prikaz::data
