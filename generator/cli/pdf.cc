#include <filesystem>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "pipeline/typeset.h"

namespace prikaz::cli {

pdf::Profile profile_named(const std::string& name) {
  if (name == "2b") return pdf::Profile::k2b;
  if (name == "1b") return pdf::Profile::k1b;
  return name == "3a" ? pdf::Profile::k3a : pdf::Profile::k2a;
}

Result<void> run(const PdfArguments& arguments, Session& session) {
  const std::filesystem::path output =
      arguments.output.empty() ? std::filesystem::path(arguments.input).replace_extension(".pdf")
                               : std::filesystem::path(arguments.output);
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  pipeline::Workshop workshop(home);
  PRIKAZ_TRY(const opc::Package package, opc::Package::open(arguments.input));
  Diagnostics found;
  const auto made = pipeline::typeset(
      package, workshop, {.profile = profile_named(arguments.profile), .file = arguments.input},
      found);
  session.terminal.report(found);
  if (!made) return made.error();
  PRIKAZ_CHECK(files::write(output, made->pdf, files::Flush::kFileAndFolder));
  session.terminal.made({arguments.input, output.string(), made->pages});
  return {};
}

}  // namespace prikaz::cli
