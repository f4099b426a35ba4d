// Fills one template: merge_tool TEMPLATE.docx DATA.json OUT.docx [lenient]. What the differential
// tests and the validity test run; the program people use is `prikaz merge`.
#include <cstdio>
#include <cstring>

#include "base/files.h"
#include "data/json.h"
#include "merge/template.h"

using namespace prikaz;

namespace {

Result<void> run(char** arguments, bool lenient) {
  PRIKAZ_TRY(opc::Package package, opc::Package::open(arguments[1]));
  PRIKAZ_TRY(const std::string text, files::read(arguments[2]));
  PRIKAZ_TRY(const data::Value data, data::read_json(text, arguments[2]));
  PRIKAZ_TRY(const auto made, merge::Template::compile(std::move(package)));
  merge::RenderOptions options;
  if (lenient) options.undefined = expr::Undefined::kLenient;
  PRIKAZ_TRY(const opc::Package document, made.render(data, options));
  return files::write(arguments[3], document.write(), files::Flush::kNone);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  const auto done = run(arguments, count > 4 && std::strcmp(arguments[4], "lenient") == 0);
  if (done) return 0;
  for (const Diagnostic& item : done.error())
    std::fprintf(stderr, "%s\n", format(item, Language::kRussian).c_str());
  return 1;
}
