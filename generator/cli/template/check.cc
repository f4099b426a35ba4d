// prikaz template fields | check
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/data_file.h"
#include "cli/home.h"
#include "cli/template/catalogue_template.h"
#include "merge/annotate.h"
#include "merge/check_names.h"
#include "merge/fields.h"
#include "merge/template.h"
#include "paper/view_names.h"

namespace prikaz::cli {

namespace {

// A .docx, or a folder of templates/, which lacks the common parts.
Result<opc::Package> open_template(const std::string& file, const Session& session) {
  std::error_code error;
  if (!std::filesystem::is_directory(file, error)) return opc::Package::open(file);
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  return opc::Package::open(file, {.fallback = home / "templates" / "common"});
}

// The kind that was named, or that of a folder of the catalogue; none for a template of its own.
Result<std::optional<paper::Kind>> kind_to_check(const TemplateCheckArguments& arguments) {
  std::error_code error;
  if (arguments.kind.empty()) {
    if (!std::filesystem::is_directory(arguments.file, error)) return std::optional<paper::Kind>();
    return kind_of_folder(arguments.file);
  }
  PRIKAZ_TRY(const paper::Kind kind, kind_named(arguments.kind));
  return std::optional(kind);
}

// Everything wrong with the template, with the names of its kind and with these data in it.
Result<void> check(const opc::Package& package, std::optional<paper::Kind> kind,
                   const std::string& data_file, Session& session) {
  merge::CheckAgainst against;
  std::vector<std::string> names;
  if (kind) {
    names = paper::view_names(*kind);
    against.names = names;
  }
  std::optional<data::Value> values;
  if (!data_file.empty()) {
    Diagnostics notes;
    PRIKAZ_TRY(values, read_data_file(data_file, notes));
    session.terminal.report(notes);
    against.data = &*values;
  }
  Diagnostics found = merge::check(package, against);
  if (found.has_errors()) return found;
  return {};
}

// A paper that was made, or another document, taken for its template.
void warn_without_tags(const opc::Package& package, const std::string& file, Session& session) {
  const auto made = merge::Template::compile(package);
  if (!made) return;
  for (const merge::Program& program : made->programs()) {
    if (!program.tags.empty()) return;
  }
  Diagnostics notes;
  notes
      .warning("template.no-tags", {file},
               {"в документе нет ни одного тега {{ … }}: вместо данных он напечатает сам себя",
                "the document has no tag {{ … }}: it prints itself instead of data"})
      .advise({"возьмите шаблон: prikaz template export ВЕДОМСТВО ВИД -o шаблон.docx",
               "take a template: prikaz template export DEPARTMENT KIND -o template.docx"});
  session.terminal.report(notes);
}

void tell_there_is_nothing(const TemplateCheckArguments& arguments, Session& session) {
  if (session.terminal.json()) return;
  const bool russian = session.terminal.language() == Language::kRussian;
  std::string line = russian ? "ошибок нет" : "no mistakes";
  if (!arguments.annotated.empty())
    line += russian ? "; копия с примечаниями не понадобилась"
                    : "; a copy with comments was not needed";
  session.terminal.print(line + "\n");
}

}  // namespace

Result<void> run(const TemplateFieldsArguments& arguments, Session& session) {
  PRIKAZ_TRY(opc::Package package, open_template(arguments.file, session));
  PRIKAZ_TRY(const merge::Template made, merge::Template::compile(std::move(package)));
  const auto fields = merge::fields(made);
  if (arguments.card) {
    session.terminal.print(merge::fields_card(fields));
  } else if (session.terminal.json()) {
    session.terminal.print(merge::fields_json(fields));
  } else {
    session.terminal.print(merge::fields_text(fields, session.terminal.language()));
  }
  return {};
}

Result<void> run(const TemplateCheckArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto kind, kind_to_check(arguments));
  PRIKAZ_TRY(const opc::Package package, open_template(arguments.file, session));
  auto checked = check(package, kind, arguments.data_file, session);
  if (checked) warn_without_tags(package, arguments.file, session);
  if (checked) tell_there_is_nothing(arguments, session);
  if (checked || arguments.annotated.empty()) return checked;
  PRIKAZ_TRY(const opc::Package marked,
             merge::annotated(package, checked.error(), session.terminal.language()));
  PRIKAZ_CHECK(files::write(arguments.annotated, marked.write(), files::Flush::kFileAndFolder));
  session.terminal.made({arguments.file, arguments.annotated, 0});
  return checked;
}

}  // namespace prikaz::cli
