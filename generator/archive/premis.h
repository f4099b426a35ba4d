// What befell documents and their files, as a PREMIS 3.0 record (Library of Congress): an object
// for each document and file, its events, and the agents that acted.
//
// Pure function.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "archive/document.h"

namespace prikaz::archive {

struct PremisRecord {
  const Document* document = nullptr;
  std::vector<Event> events;
};
// `archive`: its identifier, which event identifiers begin with.
std::string print_premis(const std::string& archive, std::span<const PremisRecord> records);

}  // namespace prikaz::archive
