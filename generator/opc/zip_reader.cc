#include "opc/zip.h"
#include "opc/zip_archive.h"

namespace prikaz::opc {

Result<Entries> read_zip(std::string_view bytes, const SourceLocation& where,
                         const Limits& limits) {
  const files::Input file = files::Input::of(bytes, where.file);
  PRIKAZ_TRY(const ZipArchive archive, ZipArchive::open(file, where, limits));
  Entries entries;
  for (const ZipEntry& entry : archive.entries()) {
    PRIKAZ_TRY(auto content, archive.read(entry));
    entries.emplace(entry.name, std::move(content));
  }
  return entries;
}

}  // namespace prikaz::opc
