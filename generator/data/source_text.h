// A text file as the readers of data see it: in UTF-8 whatever it was saved in, with positions
// counted in lines and characters, and under a limit of size.
//
//   PRIKAZ_TRY(SourceText source, SourceText::open(bytes, "приказ.yaml", limits, notes));
//   source.line(14);  // for a message that quotes it
//
// Immutable after open.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"

namespace prikaz::data {

// What one file may cost us. Over a limit is an error, never a crash.
struct ReadLimits {
  size_t bytes = size_t{64} << 20;
  size_t values = 4'000'000;
  int depth = 64;  // of lists and maps in one another
};

class SourceText {
 public:
  // Decodes `bytes` (russian/encoding.h) and takes every kind of line end as '\n'. A recognised
  // code page is told as a note "text.encoding" in `notes`, if given. Errors: "data.too-large",
  // and those of russian::decode.
  static Result<SourceText> open(std::string_view bytes, const std::string& file,
                                 const ReadLimits& limits, Diagnostics* notes);

  // Lines of a larger file, decoded already; the first has the number `first_line`.
  static SourceText piece(std::string text, std::shared_ptr<const std::string> file,
                          int first_line);

  std::string_view text() const { return text_; }
  int first_line() const { return first_line_; }
  const std::shared_ptr<const std::string>& file() const { return file_; }
  int line_count() const { return static_cast<int>(line_starts_.size()); }
  // The line with this number without its end; empty beyond the text.
  std::string_view line(int number) const;
  // Where the line begins in text().
  size_t line_start(int number) const {
    return line_starts_[static_cast<size_t>(number - first_line_)];
  }
  // The line that holds this byte.
  int line_of(size_t offset) const;

  Origin origin(int line, int column) const { return {file_, line, column, nullptr}; }
  SourceLocation location(int line, int column) const { return origin(line, column).location(); }
  // By an offset in text(); counts the characters before it in its line.
  SourceLocation location_at(size_t offset) const;

 private:
  void find_lines();

  std::string text_;
  std::shared_ptr<const std::string> file_;
  std::vector<size_t> line_starts_;
  int first_line_ = 1;
};

// CRLF and lone CR to LF, so that every reader counts lines alike.
void unify_line_ends(std::string& text);

}  // namespace prikaz::data
