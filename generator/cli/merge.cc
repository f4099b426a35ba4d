#include "merge/template.h"

#include <filesystem>
#include <string>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/data_file.h"

namespace prikaz::cli {

Result<void> run(const MergeArguments& arguments, Session& session) {
  Diagnostics notes;
  PRIKAZ_TRY(opc::Package package, opc::Package::open(arguments.template_file));
  PRIKAZ_TRY(const data::Value values, read_data_file(arguments.data_file, notes));
  session.terminal.report(notes);
  PRIKAZ_TRY(const merge::Template made, merge::Template::compile(std::move(package)));
  merge::RenderOptions options;
  if (arguments.lenient) options.undefined = expr::Undefined::kLenient;
  PRIKAZ_TRY(const opc::Package document, made.render(values, options));
  PRIKAZ_CHECK(files::write(arguments.output, document.write(), files::Flush::kFileAndFolder));
  session.terminal.made({arguments.template_file, arguments.output, 0});
  return {};
}

}  // namespace prikaz::cli
