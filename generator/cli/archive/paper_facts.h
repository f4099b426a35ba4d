// What the archive keeps of a paper besides its files: who is named in it, the terms it sets and
// its text.
#pragma once

#include <string>

#include "archive/archive.h"
#include "base/result.h"
#include "paper/card.h"

namespace prikaz::cli {

// The journal and the fields a paper is registered by: kind, department, number, letters, date.
archive::Request request_of(const paper::Paper& paper);

// Title, people and terms; terms that no `срок` names are the dates of its points and plan rows.
// The plans and minutes appended to it count too.
void add_facts(const paper::Paper& paper, archive::Made& made);

// The text of a DOCX for the search, and its properties. Errors: those of the readers.
struct DocumentText {
  std::string text;
  std::string title;    // docProps/core.xml
  std::string subject;  // «Приказ от 06.10.2020 № 718-ОД» in ours
};
Result<DocumentText> document_text(const std::string& docx, const std::string& name);

}  // namespace prikaz::cli
