#include "archive/heads.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "base/files.h"
#include "base/system_error.h"

namespace prikaz::archive {

namespace {

constexpr size_t kHashDigits = 64;

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
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (descriptor < 0) return;
  const std::string line = fmt::format("{} {}\n", head.event, head.hash);
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
