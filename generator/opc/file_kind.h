// What a clerk takes a package for, by its name: the words of messages.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace prikaz::opc {

struct FileKind {
  Message name;         // «документ Word (.docx)»
  std::string program;  // «Word»
  std::string suffix;   // «.docx»
  std::string old;      // «.doc», the old format of the same program
};

inline FileKind file_kind(std::string_view file) {
  if (file.ends_with(".xlsx") || file.ends_with(".xlsm") || file.ends_with(".xls")) {
    return {{"таблица Excel (.xlsx)", "Excel workbook (.xlsx)"}, "Excel", ".xlsx", ".xls"};
  }
  return {{"документ Word (.docx)", "Word document (.docx)"}, "Word", ".docx", ".doc"};
}

// The error of a zip that is no package.
inline Diagnostics no_content_types(const std::string& file) {
  const Message name = file_kind(file).name;
  return failure("opc.no-content-types", {file},
                 {"это не " + name.russian + ": в архиве нет «[Content_Types].xml»",
                  "this is no " + name.english + ": the archive has no «[Content_Types].xml»"});
}

}  // namespace prikaz::opc
