// Fills one template: merge_tool TEMPLATE.docx DATA.json OUT.docx [lenient], and looks for what the
// validator of Open XML lets pass: merge_tool --check FILE.docx…. What the differential tests run;
// the program people use is `prikaz merge`.
#include <cstdio>
#include <cstring>

#include "base/files.h"
#include "data/json.h"
#include "merge/template.h"
#include "unit/merge/integrity.h"

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

int check(int count, char** files) {
  int faulty = 0;
  for (int index = 0; index < count; ++index) {
    const auto package = opc::Package::open(files[index]);
    const std::string faults = package ? merge::sample::faults(*package) : "unreadable\n";
    if (faults.empty()) continue;
    ++faulty;
    std::fprintf(stderr, "%s\n%s", files[index], faults.c_str());
  }
  return faulty ? 1 : 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count > 2 && std::strcmp(arguments[1], "--check") == 0)
    return check(count - 2, arguments + 2);
  if (count < 4) return 2;
  const auto done = run(arguments, count > 4 && std::strcmp(arguments[4], "lenient") == 0);
  if (done) return 0;
  for (const Diagnostic& item : done.error())
    std::fprintf(stderr, "%s\n", format(item, Language::kRussian).c_str());
  return 1;
}
