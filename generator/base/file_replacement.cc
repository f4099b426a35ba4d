#include "base/file_replacement.h"

#include <cerrno>
#include <string>
#include <system_error>

#include "base/file_parts.h"

namespace prikaz::files {

Result<void> replace(const std::filesystem::path& path, std::string_view read_before,
                     std::string_view bytes) {
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  if (error) return write_failure(path, error.value());
  PRIKAZ_TRY(const std::string now_there, read(target));
  if (now_there != read_before) {
    return failure("file.changed", {path.string()},
                   {"файл изменился, пока его проверяли",
                    "the file was changed while it was checked"},
                   {"закройте его в других программах и повторите",
                    "close it in other programs and try again"});
  }
  TemporaryFile file(target);
  const auto permissions = std::filesystem::status(target, error).permissions();
  int failed = file.fill(bytes, Flush::kFileAndFolder);
  if (failed == 0) failed = file.put_in_place();
  if (failed != 0) return write_failure(path, failed);
  std::filesystem::permissions(target, permissions, error);
  flush_folder(folder_of(target));
  return {};
}

}  // namespace prikaz::files
