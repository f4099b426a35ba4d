// Documents on their way from one archive to another: bags (bag.h) with the files as payload, the
// records as JSON and the events as PREMIS 3 in tag files.
//
//   PRIKAZ_CHECK(export_bag(archive, documents, "передача.zip", BagForm::kZip, "Отдел …"));
//   PRIKAZ_TRY(const Imported taken, import_bag(other, "передача.zip", trust, found));
//
// Inside a bag: data/<document>/<version>/<file>, metadata/documents.json, metadata/premis.xml.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/bag.h"
#include "archive/signature.h"
#include "base/result.h"

namespace prikaz::archive {

// One bag of these documents. Files that went by schedule are named in the record only. The event
// is the caller's (EventType::kExport): a read-only archive exports too. Errors: those of BagWriter
// and Archive::read.
Result<void> export_bag(const Archive& archive, std::span<const Document> documents,
                        const std::filesystem::path& target, BagForm form,
                        const std::string& organisation);

// "приказ_718-ОД_2020-10-06": a bag of one document, without ".zip".
std::string bag_name(const Document& document);

struct Imported {
  std::vector<Document> added;
  std::vector<Document> present;  // were here already, with the same files
};
// Takes each document of the bag in with its identifier, number, versions and files. A document
// that is here with other files is not touched. Errors: those of Bag::open and Archive::add,
// "import.no-record" (a bag of another program), "import.broken-record", "import.differs".
// Warnings: "import.destroyed" (nothing but its record was handed over).
Result<Imported> import_bag(Archive& archive, const std::filesystem::path& bag,
                            const TrustAnchors& trust, Diagnostics& found);

}  // namespace prikaz::archive
