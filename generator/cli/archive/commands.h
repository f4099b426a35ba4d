// The commands of `prikaz archive` as typed values.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace prikaz::cli {

// Which archive, and how long to wait for others that write to it.
struct ArchivePlace {
  std::string folder;  // "" = PRIKAZ_ARCHIVE
  int wait = 60;       // seconds
};

// What documents are found by; dates as typed.
struct ArchiveFilter {
  std::string kind, department, number, index, school, person, batch, nomenclature, status;
  std::string from, to, term_from, term_to;
};

struct ArchiveAddArguments {
  ArchivePlace place;
  std::vector<std::string> files;
  std::string kind, department, number, index, date, title;
  std::string school, batch, nomenclature;
  std::string to;     // a document that gets the files as a new version
  std::string trust;  // folder of certificates that signatures are checked by
  std::string note;   // why
  bool draft = false, again = false;
};
struct ArchiveListArguments {
  ArchivePlace place;
  ArchiveFilter filter;
  int limit = 50, offset = 0;
};
struct ArchiveFindArguments {
  ArchivePlace place;
  ArchiveFilter filter;
  std::vector<std::string> words;
  bool rank = false;
  int limit = 20, offset = 0;
};
struct ArchiveShowArguments {
  ArchivePlace place;
  std::string document;
};
struct ArchiveGetArguments {
  ArchivePlace place;
  std::string document, folder = ".";
  std::vector<std::string> roles;  // none: all
  int version = 0;                 // 0: the newest
};
struct ArchiveCancelArguments {
  ArchivePlace place;
  std::string document, reason;
  bool empty_number = false;  // a number that no document bears
  std::string kind = "приказ", department, date;
};
struct ArchiveVerifyArguments {
  ArchivePlace place;
  bool repair = false;
  std::string act;   // folder for the act of verification, "" = none
  std::string head;  // a hash that must stand in the log, from an earlier act
};
struct ArchiveBackupArguments {
  ArchivePlace place;
  std::string folder;
};
struct ArchiveScheduleArguments {
  ArchivePlace place;
  std::string on;                      // the day it is asked for, "" = today
  std::vector<std::string> documents;  // to be destroyed by --act
  std::string act, act_number, act_date;
  bool destroy = false;
};

}  // namespace prikaz::cli
