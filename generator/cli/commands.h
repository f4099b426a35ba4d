// One function per command. What they find goes to the terminal; an error that ends the command
// comes back.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/terminal.h"
#include "pdf/writer.h"

namespace prikaz::cli {

struct Session {
  const Arguments& arguments;
  Terminal& terminal;
};

Result<void> run(const MakeArguments& arguments, Session& session);
Result<void> run(const BatchArguments& arguments, Session& session);
Result<void> run(const BatchReportArguments& arguments, Session& session);
Result<void> run(const MergeArguments& arguments, Session& session);
Result<void> run(const PdfArguments& arguments, Session& session);
Result<void> run(const SchemaArguments& arguments, Session& session);
Result<void> run(const TemplateListArguments& arguments, Session& session);
Result<void> run(const TemplateExportArguments& arguments, Session& session);
Result<void> run(const TemplateImportArguments& arguments, Session& session);
Result<void> run(const TemplateFieldsArguments& arguments, Session& session);
Result<void> run(const TemplateCheckArguments& arguments, Session& session);
Result<void> run(const CheckArguments& arguments, Session& session);

Result<void> run(const ArchiveAddArguments& arguments, Session& session);
Result<void> run(const ArchiveListArguments& arguments, Session& session);
Result<void> run(const ArchiveFindArguments& arguments, Session& session);
Result<void> run(const ArchiveShowArguments& arguments, Session& session);
Result<void> run(const ArchiveGetArguments& arguments, Session& session);
Result<void> run(const ArchiveCancelArguments& arguments, Session& session);
Result<void> run(const ArchiveVerifyArguments& arguments, Session& session);
Result<void> run(const ArchiveBackupArguments& arguments, Session& session);
Result<void> run(const ArchiveScheduleArguments& arguments, Session& session);
Result<void> run(const ArchiveJournalArguments& arguments, Session& session);
Result<void> run(const ArchiveCasesArguments& arguments, Session& session);
Result<void> run(const ArchiveDueArguments& arguments, Session& session);
Result<void> run(const ArchiveSheetArguments& arguments, Session& session);
Result<void> run(const ArchiveExportArguments& arguments, Session& session);
Result<void> run(const ArchiveImportArguments& arguments, Session& session);
Result<void> run(const ArchiveSignaturesArguments& arguments, Session& session);
Result<void> run(const ArchiveStampArguments& arguments, Session& session);
Result<void> run(const ArchivePublishArguments& arguments, Session& session);

// "2a", "2b", "1b", "3a": what the parser of the command line lets through.
pdf::Profile profile_named(const std::string& name);

}  // namespace prikaz::cli
