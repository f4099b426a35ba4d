// The record of the documents in a bag: metadata/documents.json, printed and read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "archive/document.h"
#include "base/result.h"

namespace prikaz::archive {

inline constexpr const char* kRecordName = "metadata/documents.json";
inline constexpr const char* kPremisName = "metadata/premis.xml";

// A document with what is not in its row: text for the search, and where its files lie in the
// payload, by version and file in their order ("" = not in the bag).
struct BagDocument {
  Document document;
  std::string text;
  std::vector<std::vector<std::string>> paths;
  std::vector<Event> events;  // of the archive it comes from, oldest first
};

std::string print_record(const std::string& archive, const std::vector<BagDocument>& documents);

struct BagRecord {
  std::string archive;  // identifier of the one that made it
  std::vector<BagDocument> documents;
};
// Errors: "import.broken-record", with what is wrong.
Result<BagRecord> parse_record(const std::string& json, const SourceLocation& where);

}  // namespace prikaz::archive
