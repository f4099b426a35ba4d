// Ready files on their way to the archive: which of them are one document, and what is known of it
// from its card, from the DOCX itself or from the command line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "cli/archive/commands.h"
#include "cli/commands.h"
#include "paper/department.h"

namespace prikaz::cli {

// The files of one document.
struct ReadyFiles {
  std::string name;  // without extension
  std::vector<std::filesystem::path> files;
};

struct ReadyDocument {
  std::string name;  // for messages
  archive::Request request;
  archive::Made made;
};

// Those of one name but for the extension (приказ.docx, приказ.pdf, приказ.pdf.sig, приказ.yaml)
// are one document; files of other names are attachments when there is one document only. Error
// "archive.no-main-file" for each that belongs to none.
Result<std::vector<ReadyFiles>> ready_files(const std::vector<std::string>& files);

class ReadyReader {
 public:
  static Result<ReadyReader> open(const std::filesystem::path& home,
                                  const ArchiveAddArguments& arguments, Session& session);

  // Errors: "archive.no-kind", "archive.no-number-in-file"…, those of the card and the DOCX.
  Result<ReadyDocument> read(const ReadyFiles& group, Diagnostics& found) const;
  // Files alone, with the text of a DOCX among them.
  Result<archive::Made> read_version(const std::vector<std::string>& files) const;

 private:
  ReadyReader(std::filesystem::path home, paper::Catalogue catalogue,
              const ArchiveAddArguments& arguments)
      : home_(std::move(home)), catalogue_(std::move(catalogue)), arguments_(arguments) {}
  Result<void> add_file(const std::filesystem::path& path, ReadyDocument& ready,
                        Diagnostics& found) const;
  Result<void> take_card(const std::filesystem::path& path, ReadyDocument& ready,
                         Diagnostics& found) const;
  Result<void> override_fields(archive::Request& request, archive::Made& made) const;

  std::filesystem::path home_;
  paper::Catalogue catalogue_;
  const ArchiveAddArguments& arguments_;
  std::string department_;  // of --department, as the archive knows it
};

}  // namespace prikaz::cli
