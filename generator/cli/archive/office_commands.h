// The commands of `prikaz archive` that lists, signatures, handing over and publication have, as
// typed values.
#pragma once

#include <string>
#include <vector>

#include "cli/archive/commands.h"

namespace prikaz::cli {

// Where a list goes: "table" to the terminal, the others as files of a folder.
struct ListOutput {
  std::vector<std::string> formats;  // none: "table"
  std::string folder = ".";
  std::string signer;  // "Архивариус; Кузина А.П."
};

struct ArchiveJournalArguments {
  ArchivePlace place;
  ArchiveFilter filter;
  int year = 0;  // 0: this year, or what --from and --to say
  ListOutput output;
};
// Inventory of electronic cases, and nomenclature.
struct ArchiveCasesArguments {
  ArchivePlace place;
  ArchiveFilter filter;
  int year = 0;
  bool inventory = false;
  std::string cases;  // a table with the titles of the cases
  ListOutput output;
};
struct ArchiveDueArguments {
  ArchivePlace place;
  ArchiveFilter filter;  // `from` and `to` are days of the terms
  ListOutput output;
};
struct ArchiveSheetArguments {
  ArchivePlace place;
  std::string document;
  bool mailing = false;  // else the sheet of acquaintance
  ListOutput output;
};
struct ArchiveExportArguments {
  ArchivePlace place;
  ArchiveFilter filter;
  std::vector<std::string> documents;
  std::string folder = ".";
  std::string together;  // name of one bag for all
  std::string organisation;
  bool zip = false;
};
struct ArchiveImportArguments {
  ArchivePlace place;
  std::vector<std::string> bags;
  std::string trust;
};
// The stored signatures of a document, checked anew.
struct ArchiveSignaturesArguments {
  ArchivePlace place;
  std::string document;
  std::string trust;  // folder of certificates, "" = «доверенные» in the archive
};
// A PDF with the mark of the electronic signature.
struct ArchiveStampArguments {
  ArchivePlace place;
  std::string document;
  std::string folder = ".";
  std::string trust;
};
struct ArchivePublishArguments {
  ArchivePlace place;
  std::string document;
  std::string folder = ".";
  bool docx = true, pdf = true;
  bool keep_surnames = false;
};

}  // namespace prikaz::cli
