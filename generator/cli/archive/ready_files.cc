#include "cli/archive/ready_files.h"

#include <algorithm>
#include <map>

#include "archive/digest.h"
#include "base/files.h"
#include "cli/archive/paper_facts.h"
#include "cli/archive/place.h"
#include "cli/archive/retention.h"
#include "paper/card.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::cli {

namespace {

using archive::Role;

std::string extension_of(const std::filesystem::path& path) {
  return russian::lower(path.extension().string());
}

Role role_of(const std::filesystem::path& path) {
  const std::string extension = extension_of(path);
  if (extension == ".docx") return Role::kDocx;
  if (extension == ".pdf") return Role::kPdf;
  if (extension == ".yaml" || extension == ".yml" || extension == ".json") return Role::kCard;
  return extension == ".sig" ? Role::kSignature : Role::kAttachment;
}

// «приказ» of приказ.docx and of приказ.pdf.sig, with its folder.
std::string stem_of(std::filesystem::path path) {
  if (extension_of(path) == ".sig") path.replace_extension();
  if (role_of(path) != Role::kAttachment) path.replace_extension();
  return path.lexically_normal().string();
}

bool is_main(const std::filesystem::path& path) {
  const Role role = role_of(path);
  return role == Role::kDocx || role == Role::kPdf;
}

// «Приказ от 06.10.2020 № 718-ОД», as core.xml of our papers has it.
void take_subject(const std::string& subject, archive::Request& request) {
  if (request.kind.empty()) {
    const std::string kind = russian::lower(subject.substr(0, subject.find(' ')));
    if (paper::kind_of(kind)) request.kind = kind;
  }
  const std::vector<Date> dates = russian::dates_in(subject);
  if (!request.date && !dates.empty()) request.date = dates.front();
  constexpr std::string_view kSign = "№ ";
  const size_t sign = subject.find(kSign);
  if (request.number.empty() && sign != std::string::npos) {
    request.number = subject.substr(sign + kSign.size());
  }
}

}  // namespace

Result<std::vector<ReadyFiles>> ready_files(const std::vector<std::string>& files) {
  std::vector<ReadyFiles> groups;
  std::map<std::string, size_t> by_stem;
  std::vector<std::filesystem::path> others;
  for (const std::string& file : files) {
    if (!is_main(file)) continue;
    const auto [at, fresh] = by_stem.emplace(stem_of(file), groups.size());
    if (fresh) groups.push_back({at->first, {}});
    groups[at->second].files.emplace_back(file);
  }
  for (const std::string& file : files) {
    if (is_main(file)) continue;
    const auto at = by_stem.find(stem_of(file));
    if (at != by_stem.end()) {
      groups[at->second].files.emplace_back(file);
    } else {
      others.emplace_back(file);
    }
  }
  if (groups.size() == 1) {
    std::move(others.begin(), others.end(), std::back_inserter(groups.front().files));
    return groups;
  }
  Diagnostics found;
  for (const std::filesystem::path& file : others) {
    found
        .error("archive.no-main-file", {file.string()},
               {"непонятно, к какому документу файл",
                "it is not clear which document the file belongs to"})
        .advise({"дайте файлу имя документа (приказ.docx – приказ.pdf – приказ.yaml) или добавьте "
                 "документы по одному",
                 "name it like its document (order.docx – order.pdf – order.yaml), or add the "
                 "documents one by one"});
  }
  if (!found.empty()) return found;
  return groups;
}

Result<ReadyReader> ReadyReader::open(const std::filesystem::path& home,
                                      const ArchiveAddArguments& arguments, Session& session) {
  PRIKAZ_TRY(paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  ReadyReader reader(home, std::move(catalogue), arguments);
  reader.department_ = department_of(arguments.department, session);
  return reader;
}

Result<void> ReadyReader::take_card(const std::filesystem::path& path, ReadyDocument& ready,
                                    Diagnostics& found) const {
  PRIKAZ_TRY(const paper::Card card, paper::Card::open(path, found));
  PRIKAZ_TRY(const paper::Paper paper, paper::read(card, catalogue_, {}, found));
  ready.request = request_of(paper);
  add_facts(paper, ready.made);
  return {};
}

Result<void> ReadyReader::add_file(const std::filesystem::path& path, ReadyDocument& ready,
                                   Diagnostics& found) const {
  archive::NewFile file;
  file.role = role_of(path);
  file.name = path.filename().string();
  PRIKAZ_TRY(file.bytes, files::read(path));
  if (file.role == Role::kCard) PRIKAZ_CHECK(take_card(path, ready, found));
  ready.made.files.push_back(std::move(file));
  return {};
}

Result<void> ReadyReader::override_fields(archive::Request& request, archive::Made& made) const {
  if (!arguments_.kind.empty()) request.kind = russian::lower(arguments_.kind);
  if (!department_.empty()) request.department = department_;
  if (!arguments_.number.empty()) request.number = arguments_.number;
  if (!arguments_.index.empty()) request.index = arguments_.index;
  if (!arguments_.title.empty()) made.title = arguments_.title;
  if (!arguments_.school.empty()) request.school = arguments_.school;
  PRIKAZ_TRY(const auto date, date_of(arguments_.date, "--date"));
  if (date) request.date = date;
  request.batch = arguments_.batch;
  request.nomenclature = arguments_.nomenclature;
  request.draft = arguments_.draft;
  request.again = arguments_.again;
  return {};
}

Result<ReadyDocument> ReadyReader::read(const ReadyFiles& group, Diagnostics& found) const {
  ReadyDocument ready;
  ready.name = group.files.front().string();
  for (const std::filesystem::path& path : group.files) {
    PRIKAZ_CHECK(add_file(path, ready, found));
  }
  archive::Request& request = ready.request;
  for (const archive::NewFile& file : ready.made.files) {
    if (file.role == Role::kDocx || (file.role == Role::kPdf && request.origin.empty())) {
      request.origin = archive::digest(archive::DigestKind::kSha256, file.bytes);
    }
    if (file.role != Role::kDocx) continue;
    PRIKAZ_TRY(DocumentText text, document_text(file.bytes, file.name));
    ready.made.text = std::move(text.text);
    if (ready.made.title.empty()) ready.made.title = text.title;
    take_subject(text.subject, request);
  }
  PRIKAZ_CHECK(override_fields(request, ready.made));
  if (ready.made.title.empty()) {
    ready.made.title = std::filesystem::path(group.name).filename().string();
  }
  if (request.kind.empty()) {
    return failure("archive.no-kind", {ready.name},
                   {"неизвестно, что это за документ", "it is not known what the document is"},
                   {"добавьте --kind приказ (план, протокол, письмо …) или карточку рядом",
                    "add --kind приказ (план, протокол, письмо …), or the card beside it"});
  }
  PRIKAZ_TRY(request.retention, retention_of(request, home_));
  return ready;
}

Result<archive::Made> ReadyReader::read_version(const std::vector<std::string>& paths) const {
  archive::Made made;
  for (const std::string& path : paths) {
    archive::NewFile file;
    file.role = role_of(path);
    file.name = std::filesystem::path(path).filename().string();
    PRIKAZ_TRY(file.bytes, files::read(path));
    if (file.role == Role::kDocx) {
      PRIKAZ_TRY(DocumentText text, document_text(file.bytes, file.name));
      made.text = std::move(text.text);
      made.title = std::move(text.title);
    }
    made.files.push_back(std::move(file));
  }
  if (!arguments_.title.empty()) made.title = arguments_.title;
  return made;
}

}  // namespace prikaz::cli
