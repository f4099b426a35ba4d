// Files of a run that makes thousands of them: an input read piece by piece, a journal that grows,
// a large output written piece by piece, a scratch file, a flush of everything at once. Beside
// files.h, which has the files that are read and written whole.
//
//   PRIKAZ_TRY(files::Input table, files::Input::open("школы.xlsx"));
//   PRIKAZ_TRY(files::Journal journal, files::Journal::open("готово/.prikaz/journal.jsonl", 0));
//   PRIKAZ_CHECK(journal.append("…\n"));
//
// Each object belongs to one thread at a time, except Input, whose read_at() may be called from
// many.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/fingerprint.h"
#include "base/result.h"

namespace prikaz::files {

// A regular file, or bytes in memory, read in pieces from any place. What was opened is remembered
// as an input, as with read().
class Input {
 public:
  // Errors: "file.missing", "file.unreadable".
  static Result<Input> open(const std::filesystem::path& path);
  // One that this program made: it may be written over.
  static Result<Input> open_own(const std::filesystem::path& path);
  // Borrows the bytes. `name` is that of messages.
  static Input of(std::string_view bytes, const std::string& name);
  Input(Input&&) noexcept;
  Input& operator=(Input&&) noexcept;
  ~Input();

  const std::string& name() const;
  uint64_t size() const;
  // Up to `buffer.size()` bytes from `offset`; fewer only at the end. Error: "file.unreadable".
  Result<size_t> read_at(uint64_t offset, std::span<char> buffer) const;
  // All bytes when they are in memory, else empty.
  std::string_view memory() const;
  // The open file, borrowed; -1 for bytes in memory. For libraries that read files themselves.
  int descriptor() const;

 private:
  struct Rep;
  explicit Input(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// A file that grows at its end and is held by one process at a time.
class Journal {
 public:
  // Keeps the first `keep` bytes of what is there. Errors: "file.in-use" (another process has it),
  // "file.unwritable".
  static Result<Journal> open(const std::filesystem::path& path, uint64_t keep);
  Journal(Journal&&) noexcept;
  ~Journal();

  Result<void> append(std::string_view bytes);
  // To the disk.
  Result<void> flush();

 private:
  struct Rep;
  explicit Journal(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// An output written in pieces under a temporary name in the folder `staging`; it stands at its path
// after put_in_place(), or leaves no trace. Errors: those of files::write.
class Replacement {
 public:
  static Result<Replacement> begin(const std::filesystem::path& path,
                                   const std::filesystem::path& staging);
  Replacement(Replacement&&) noexcept;
  ~Replacement();

  Result<void> append(std::string_view bytes);
  Result<void> put_in_place();

 private:
  struct Rep;
  explicit Replacement(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// A nameless file for what is too much for memory. Error: "file.unwritable" and "file.disk-full".
class Scratch {
 public:
  static Result<Scratch> make();
  Scratch(Scratch&&) noexcept;
  ~Scratch();

  // At its end.
  Result<void> append(std::string_view bytes);
  Result<std::string> read(uint64_t offset, uint64_t size) const;

 private:
  struct Rep;
  explicit Scratch(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// As write_together() without flushing, with the temporary files in the folder `staging`, which
// must be of the same file system.
Result<void> write_through(std::span<const Output> outputs, const std::filesystem::path& staging);

// Everything that was written to the file system of this folder, to the disk.
Result<void> flush_file_system(const std::filesystem::path& folder);

// A file this program made earlier: as read(), and not remembered as an input.
Result<std::string> read_own(const std::filesystem::path& path, uint64_t limit = uint64_t{1} << 30);

// The files that this process has read as inputs so far, by their real names, with what they held.
// An Input that was opened in pieces is not among them.
struct ReadInput {
  std::string name;
  Fingerprint content;
};
std::vector<ReadInput> inputs_read();
// What was read so far is no input of what follows: between two jobs of one process that share
// nothing.
void forget_inputs();

// The machine's clock for measuring how long something took: seconds since some moment.
double stopwatch();
// SOURCE_DATE_EPOCH is set: whoever runs this wants the same bytes every time.
bool clock_stands_still();

}  // namespace prikaz::files
