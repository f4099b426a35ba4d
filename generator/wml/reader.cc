#include "wml/reader.h"

#include "opc/package.h"
#include "wml/document_builder.h"
#include "wml/places.h"

namespace prikaz::wml {

Result<Document> read(const opc::Package& package, const std::string& file,
                      Diagnostics& diagnostics) {
  auto main = package.main_document();
  if (!main)
    return failure("docx.no-document", {.file = file},
                   {"в файле нет документа Word", "the file holds no Word document"},
                   {"откройте и сохраните файл в Word или LibreOffice как .docx",
                    "open and save the file in Word or LibreOffice as .docx"});
  const size_t before = diagnostics.size();
  Report report(file, diagnostics);
  PRIKAZ_TRY(Definitions definitions, read_definitions(package, (*main)->name(), report));
  DocumentBuilder builder(package, std::move(definitions), report);
  auto document = builder.build(**main);
  if (document && diagnostics.size() > before) Places(*document).tell(diagnostics, file);
  return document;
}

}  // namespace prikaz::wml
