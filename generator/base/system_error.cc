#include "base/system_error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace prikaz {

Message system_reason(int error) {
  switch (error) {
    case ENOENT:
      return {"нет такого файла или папки", "no such file or folder"};
    case EACCES:
    case EPERM:
      return {"нет прав доступа", "permission denied"};
    case EISDIR:
      return {"это папка, а не файл", "it is a folder, not a file"};
    case ENXIO:
    case EINVAL:
      return {"это не обычный файл", "it is no regular file"};
    case ENOTDIR:
      return {"часть пути — не папка", "a part of the path is not a folder"};
    case ENOSPC:
    case EDQUOT:
      return {"на диске нет места", "no space left on the disk"};
    case EROFS:
      return {"диск доступен только для чтения", "the disk is read-only"};
    case EIO:
      return {"диск не читается или не пишется", "the disk cannot be read or written"};
    case ENAMETOOLONG:
      return {"слишком длинное имя", "the name is too long"};
    default: {
      const std::string text = std::strerror(error);
      return {fmt::format("ошибка системы ({})", text), fmt::format("system error ({})", text)};
    }
  }
}

}  // namespace prikaz
