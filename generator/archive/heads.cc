#include "archive/heads.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

#include "base/files.h"
#include "base/system_error.h"

namespace prikaz::archive {

namespace {

constexpr size_t kHashDigits = 64;

// The last line was written to its end.
bool ends_whole(int descriptor) {
  const off_t size = ::lseek(descriptor, 0, SEEK_END);
  char last = '\n';
  return size <= 0 || ::pread(descriptor, &last, 1, size - 1) != 1 || last == '\n';
}

// The beginning of a line, or none of it: what a disk that was full took of it.
bool is_cut_short(std::string_view line) {
  const size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == line.size()) return true;
  const std::string_view hash = line.substr(digits + 1);
  return digits > 0 && line[digits] == ' ' && hash.size() < kHashDigits &&
         hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Result<void> make_heads(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kHeadsFile;
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    const Message why = system_reason(errno);
    return failure("archive.unwritable", {file.string()},
                   {"не удалось создать архив: " + why.russian,
                    "the archive could not be made: " + why.english},
                   {"проверьте папку или укажите другую (--archive)",
                    "check the folder or name another one (--archive)"});
  }
  ::close(descriptor);
  return {};
}

void append_head(const std::filesystem::path& folder, const Head& head) {
  const std::filesystem::path file = folder / kHeadsFile;
  const int descriptor = ::open(file.c_str(), O_RDWR | O_APPEND | O_CLOEXEC);
  if (descriptor < 0) return;
  const char* end = ends_whole(descriptor) ? "" : "\n";
  const std::string line = fmt::format("{}{} {}\n", end, head.event, head.hash);
  [[maybe_unused]] const ssize_t written = ::write(descriptor, line.data(), line.size());
  ::close(descriptor);
}

Result<std::vector<Head>> read_heads(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kHeadsFile;
  const auto bytes = files::read(file);
  if (!bytes) {
    return failure(
        "archive.heads-missing", {file.string()},
        {"нет файла с концами журнала событий: его удалили или архив скопирован не целиком",
         "the file with the heads of the event log is missing: deleted, or not copied along"});
  }
  std::vector<Head> heads;
  std::string_view rest = *bytes;
  for (int line = 1; rest.find('\n') != std::string_view::npos; ++line) {
    const std::string_view text = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(text.size() + 1);
    if (is_cut_short(text)) continue;
    Head head;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), head.event);
    const auto digits = static_cast<size_t>(text.data() + text.size() - end);
    if (error != std::errc() || digits != kHashDigits + 1 || *end != ' ') {
      return failure("archive.heads-unreadable", {file.string(), line},
                     {"строка с концом журнала событий испорчена",
                      "a line with a head of the event log is spoilt"});
    }
    head.hash.assign(end + 1, kHashDigits);
    heads.push_back(std::move(head));
  }
  return heads;
}

}  // namespace prikaz::archive
