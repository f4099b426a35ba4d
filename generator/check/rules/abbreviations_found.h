// Abbreviations and short names of a document: where they are introduced, where they stand.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "check/rules/walk.h"

namespace prikaz::check {

struct AbbreviationUse {
  const Paragraph* paragraph = nullptr;
  size_t order = 0;  // of the paragraph
  uint32_t begin = 0, end = 0;
  size_t token = 0;  // its first
};

// «(далее – ГАУ ДПО ЦРШ)», «(МЦРО)».
struct Definition {
  AbbreviationUse use;
  std::string name;                 // as written: «ГАУ ДПО ЦРШ», «План»
  std::vector<std::string> shorts;  // the abbreviations in it, in lower case
  bool whole = false;               // nothing but one abbreviation
  bool further = false;             // «далее – …»
};

struct Abbreviations {
  std::vector<Definition> definitions;
  // Outside of definitions, by the abbreviation in lower case.
  std::map<std::string, std::vector<AbbreviationUse>> uses;
};

bool is_abbreviation(const Walk& walk, size_t i);
// Everybody knows it, or it is the legal form in a name.
bool is_common_abbreviation(std::string_view folded);

}  // namespace prikaz::check
