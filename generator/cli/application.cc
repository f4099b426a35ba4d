#include "cli/application.h"

#include <exception>
#include <new>
#include <variant>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/terminal.h"

namespace prikaz::cli {

namespace {

// The last stop for what libraries throw: memory that is not there, a bug in an adapter.
template <class Command>
Result<void> guarded(const Command& command, Session& session) {
  try {
    return run(command, session);
  } catch (const std::bad_alloc&) {
    return failure("program.memory", {}, {"не хватило памяти", "out of memory"});
  } catch (const std::exception& error) {
    return failure("program.internal", {},
                   {std::string("внутренняя ошибка: ") + error.what(),
                    std::string("internal error: ") + error.what()},
                   {"сообщите о ней разработчикам, приложив входные файлы",
                    "please report it with the input files"});
  }
}

}  // namespace

int run(int argc, const char* const* argv) {
  const Parsed parsed = parse_arguments(argc, argv);
  if (!parsed.arguments) return parsed.status;
  const Arguments& arguments = *parsed.arguments;
  Terminal terminal(arguments.language, arguments.json);
  Session session{arguments, terminal};
  const Result<void> done =
      std::visit([&](const auto& command) { return guarded(command, session); }, arguments.command);
  if (!done) terminal.report(done.error());
  return terminal.finish();
}

}  // namespace prikaz::cli
