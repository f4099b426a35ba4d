#include "paper/schema.h"

#include <string>
#include <vector>

#include "base/utf8.h"
#include "cli/commands.h"
#include "paper/kind.h"

namespace prikaz::cli {

Result<void> run(const SchemaArguments& arguments, Session& session) {
  const Language language = session.arguments.language;
  if (arguments.kind == "ведомство") {
    session.terminal.print(paper::department_schema(language));
    return {};
  }
  if (const auto kind = paper::kind_of(arguments.kind)) {
    session.terminal.print(paper::schema(*kind, language));
    return {};
  }
  std::vector<std::string> names;
  for (const paper::Kind kind : paper::kKinds) names.emplace_back(paper::words(kind).name);
  names.emplace_back("ведомство");
  Diagnostics found;
  found
      .error("schema.unknown-kind", {},
             {"нет такого вида бумаги", "there is no such kind of paper"})
      .quote(arguments.kind)
      .propose(utf8::nearest(arguments.kind, names))
      .advise({"есть приказ, план, протокол, письмо, список и ведомство",
               "there are приказ, план, протокол, письмо, список and ведомство"});
  return found;
}

}  // namespace prikaz::cli
