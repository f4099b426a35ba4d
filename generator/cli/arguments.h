// The command line as typed values. CLI11 stays inside grammar/.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "cli/archive/commands.h"
#include "cli/archive/office_commands.h"

namespace prikaz::cli {

struct MakeArguments {
  std::vector<std::string> cards;
  std::string folder = ".";
  bool docx = true, pdf = true;
  std::string template_file;
  std::string pdf_profile = "2a";
  bool no_check = false;   // of the texts before they are made
  bool spelling = false;   // of words too
  bool force = false;      // make it although the check found errors
  bool registers = false;  // numbers and archives it, as 3a
  ArchivePlace archive;
  std::string school, batch, nomenclature;
  bool draft = false;   // archived without a number
  std::string drafted;  // the draft in the archive that this card is the final text of
  bool again = false;
};
struct BatchArguments {
  std::string card, table, sheet;
  int heading = 0;
  std::string as = "школа";
  std::vector<std::string> lists;
  bool fill_merged = false, skip_hidden = false, columns = false;
  std::string only, shard;
  uint64_t limit = 0;
  int jobs = 0;
  bool resume = false, dry_run = false, stop_on_error = false;
  std::string folder = ".", name, zip, one_file;
  bool transliterate = false;
  bool docx = true, pdf = true;
  std::string template_file;
  std::string pdf_profile = "2a";
  bool no_check = false, spelling = false, force = false;  // as in MakeArguments
};
struct BatchReportArguments {
  std::vector<std::string> folders;
  std::string output;  // empty: the first of the folders
};
struct MergeArguments {
  std::string template_file, data_file, output;
  bool lenient = false;
};
struct PdfArguments {
  std::string input, output;  // no output: the input's name with .pdf
  std::string profile = "2a";
};
struct SchemaArguments {
  std::string kind;
};
struct TemplateListArguments {};
struct TemplateExportArguments {
  std::string department, kind, output;
};
struct TemplateImportArguments {
  std::string file, folder;
};
struct TemplateFieldsArguments {
  std::string file;
  bool card = false;  // an empty card instead of the tree
};
struct TemplateCheckArguments {
  std::string file, kind, data_file, annotated;  // no kind: that of a folder of the catalogue
};

struct CheckArguments {
  std::vector<std::string> files;  // cards, .docx, texts
  std::string profile;             // empty: the department's, else gost-2025
  bool fix = false, dry_run = false;
  bool no_spelling = false, suggest = false;
  bool notes = false;  // print the notes of style one by one
  bool rules = false;  // the list of rules instead of a check
};

using Command =
    std::variant<MakeArguments, BatchArguments, BatchReportArguments, MergeArguments, PdfArguments,
                 SchemaArguments, TemplateListArguments, TemplateExportArguments,
                 TemplateImportArguments, TemplateFieldsArguments, TemplateCheckArguments,
                 CheckArguments, ArchiveAddArguments, ArchiveListArguments, ArchiveFindArguments,
                 ArchiveShowArguments, ArchiveGetArguments, ArchiveCancelArguments,
                 ArchiveVerifyArguments, ArchiveBackupArguments, ArchiveScheduleArguments,
                 ArchiveJournalArguments, ArchiveCasesArguments, ArchiveDueArguments,
                 ArchiveSheetArguments, ArchiveExportArguments, ArchiveImportArguments,
                 ArchiveSignaturesArguments, ArchiveStampArguments, ArchivePublishArguments>;

struct Arguments {
  Command command;
  std::string home;
  bool json = false;
  Language language = Language::kRussian;
};

// What to do, or, when there is nothing left to do (help, version, wrong use), the exit status:
// the text is printed already, help to stdout and mistakes to stderr.
struct Parsed {
  std::optional<Arguments> arguments;
  int status = 0;
};
Parsed parse_arguments(int argc, const char* const* argv);

}  // namespace prikaz::cli
