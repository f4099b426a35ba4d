#include "check/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "base/file_replacement.h"
#include "base/files.h"
#include "check/fix.h"
#include "cli/commands.h"

namespace prikaz::cli {

namespace {

// Notes of style are counted, unless they were asked for; the JSON holds them all.
Diagnostics shown(Diagnostics found, const std::string& file, const CheckArguments& arguments,
                  const Session& session) {
  if (arguments.notes || session.terminal.json()) return found;
  Diagnostics out;
  size_t notes = 0;
  for (Diagnostic& item : found.items()) {
    if (item.severity == Severity::kNote) {
      ++notes;
    } else {
      out.add(std::move(item));
    }
  }
  if (notes > 0) {
    out.note(
           "check.notes", {file},
           {fmt::format("замечаний о стиле: {}", notes), fmt::format("notes of style: {}", notes)})
        .advise({"показать их: --notes", "to see them: --notes"});
  }
  return out;
}

Result<void> fix(const std::string& file, const std::string& bytes, const check::Fixed& fixed,
                 const CheckArguments& arguments, Session& session) {
  if (arguments.dry_run) {
    if (!session.terminal.json()) {
      session.terminal.print(check::unified_diff(file, fixed.before, fixed.after));
    }
    return {};
  }
  if (fixed.corrections == 0) return {};
  PRIKAZ_CHECK(files::replace(file, bytes, fixed.bytes));
  session.terminal.made({file, file});
  return {};
}

Result<void> check_one(const std::string& file, const check::Profile& profile,
                       const CheckArguments& arguments, Session& session) {
  Diagnostics found;
  PRIKAZ_TRY(std::string bytes, files::read(file));
  if (arguments.fix) {
    PRIKAZ_TRY(const check::Fixed fixed, check::fix_text(bytes, file, profile));
    PRIKAZ_CHECK(fix(file, bytes, fixed, arguments, session));
    bytes = fixed.bytes;
  }
  PRIKAZ_TRY(check::Document document, check::read_text(bytes, file, found));
  found.append(check::run(document, profile));
  session.terminal.report(shown(std::move(found), file, arguments, session));
  return {};
}

std::string list_of_rules(Language language) {
  std::string out;
  for (const check::Rule& rule : check::rules()) {
    out += fmt::format("{}\t{}\n", rule.code, rule.about.in(language));
  }
  return out;
}

}  // namespace

Result<void> run(const CheckArguments& arguments, Session& session) {
  if (arguments.rules) {
    session.terminal.print(list_of_rules(session.terminal.language()));
    return {};
  }
  Diagnostics notes;
  PRIKAZ_TRY(
      const check::Profile profile,
      check::Profile::named(arguments.profile.empty() ? "gost-2025" : arguments.profile, notes));
  session.terminal.report(notes);
  for (const std::string& file : arguments.files) {
    const auto done = check_one(file, profile, arguments, session);
    if (!done) session.terminal.report(done.error());
  }
  return {};
}

}  // namespace prikaz::cli
