// prikaz archive signatures | stamp
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "archive/signed_files.h"
#include "base/files.h"
#include "cli/archive/archived_docx.h"
#include "cli/archive/place.h"
#include "cli/home.h"
#include "pipeline/signature_mark.h"
#include "pipeline/typeset.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Checked {
  std::string name;  // of the signature file
  archive::SignatureCheck check;
};

// The stored signatures of a document against its files, with the certificates trusted now. Error
// "archive.no-signature".
Result<std::vector<Checked>> check_stored(const archive::Archive& archive,
                                          const archive::Document& document,
                                          const std::string& trust_folder) {
  PRIKAZ_TRY(const archive::TrustAnchors trust, archive::trust_of(trust_folder, archive.folder()));
  PRIKAZ_TRY(const std::vector<archive::Signable> files,
             archive::signable_files(archive, document));
  std::vector<Checked> out;
  for (const archive::Version& version : document.versions) {
    for (const archive::StoredFile& file : version.files) {
      if (file.role != archive::Role::kSignature || file.deleted) continue;
      PRIKAZ_TRY(const std::string bytes, archive.read(file));
      PRIKAZ_TRY(archive::SignatureCheck check,
                 archive::check_among(bytes, file.name, files, trust));
      out.push_back({file.name, std::move(check)});
    }
  }
  if (!out.empty()) return out;
  return failure("archive.no-signature", {},
                 {fmt::format("у документа #{} нет электронной подписи", document.id),
                  fmt::format("document #{} has no electronic signature", document.id)},
                 {"добавьте её: archive add приказ.pdf.sig --to НОМЕР",
                  "add it: archive add order.pdf.sig --to NUMBER"});
}

bool all_valid(const std::vector<Checked>& all) {
  return std::all_of(all.begin(), all.end(), [](const Checked& each) {
    return each.check.state() == archive::SignatureState::kValid;
  });
}

// What is not valid, as errors.
Diagnostics faults(const std::vector<Checked>& all) {
  Diagnostics found;
  for (const Checked& each : all) {
    for (const archive::Signer& signer : each.check.signers) {
      if (signer.state == archive::SignatureState::kValid) continue;
      Diagnostic& fault = found.error("signature." + std::string(archive::name(signer.state)),
                                      {each.name}, archive::told(signer));
      if (signer.state == archive::SignatureState::kUnknownCertificate) {
        fault.advise({"положите сертификат удостоверяющего центра в папку доверенных (--trust)",
                      "put the authority's certificate into the folder of trusted ones (--trust)"});
      }
    }
  }
  return found;
}

void print(const std::vector<Checked>& all, Session& session) {
  if (session.terminal.json()) {
    Json json{{"signatures", Json::array()}};
    for (const Checked& each : all) {
      Json note = Json::parse(archive::print_note(each.check, ""));
      note.erase("checkedAt");
      note["name"] = each.name;
      json["signatures"].push_back(std::move(note));
    }
    session.terminal.print(json.dump(2) + "\n");
    return;
  }
  const bool russian = session.terminal.language() == Language::kRussian;
  std::string text;
  for (const Checked& each : all) {
    for (const archive::Signer& signer : each.check.signers) {
      text += fmt::format("{} → {}\n  {}\n", each.name, each.check.file,
                          archive::told(signer).in(session.terminal.language()));
      const archive::Certificate& of = signer.certificate;
      for (const auto& [label, value] :
           {std::pair{russian ? "должность" : "post", of.post},
            std::pair{russian ? "организация" : "organisation", of.organisation},
            std::pair{russian ? "выдан" : "issued by", of.issuer},
            std::pair{russian ? "алгоритм" : "algorithm", of.algorithm},
            std::pair{russian ? "подписано" : "signed at", signer.signed_at}}) {
        if (!value.empty()) text += fmt::format("  {}: {}\n", label, value);
      }
    }
  }
  session.terminal.print(text);
}

// A mark a signer; two signatures by one certificate are one mark.
std::vector<pipeline::SignatureMark> marks_of(const std::vector<Checked>& all) {
  std::vector<pipeline::SignatureMark> marks;
  for (const Checked& each : all) {
    for (const archive::Signer& signer : each.check.signers) {
      const archive::Certificate& of = signer.certificate;
      const bool known = std::any_of(marks.begin(), marks.end(),
                                     [&](const auto& mark) { return mark.number == of.number; });
      if (known) continue;
      marks.push_back(
          {of.number, of.owner, archive::day_of(of.valid_from), archive::day_of(of.valid_to)});
    }
  }
  return marks;
}

}  // namespace

Result<void> run(const ArchiveSignaturesArguments& arguments, Session& session) {
  PRIKAZ_TRY(archive::Archive archive, open_for_event(arguments.place));
  PRIKAZ_TRY(const archive::Document document, archive.named(arguments.document));
  PRIKAZ_TRY(const auto all, check_stored(archive, document, arguments.trust));
  print(all, session);
  std::string detail;
  for (const Checked& each : all) {
    detail += fmt::format("{}{}: {}", detail.empty() ? "" : "; ", each.name,
                          archive::name(each.check.state()));
  }
  tell_event(archive,
             {archive::EventType::kSignature, document.id, all_valid(all) ? "success" : "failure",
              "проверка подписи: " + detail},
             session);
  if (!all_valid(all)) return faults(all);
  return {};
}

Result<void> run(const ArchiveStampArguments& arguments, Session& session) {
  PRIKAZ_TRY(archive::Archive archive, open_for_event(arguments.place));
  PRIKAZ_TRY(const archive::Document document, archive.named(arguments.document));
  PRIKAZ_TRY(const auto all, check_stored(archive, document, arguments.trust));
  if (!all_valid(all)) return faults(all);
  PRIKAZ_TRY(ArchivedDocx docx, archived_docx(archive, document));
  PRIKAZ_CHECK(pipeline::put_signature_marks(docx.package, marks_of(all)));
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  pipeline::Workshop workshop(home);
  Diagnostics found;
  const auto made = pipeline::typeset(docx.package, workshop, {.file = docx.stem + ".docx"}, found);
  session.terminal.report(found);
  if (!made) return made.error();
  const auto file =
      std::filesystem::path(arguments.folder) / (docx.stem + "_с_отметкой_о_подписи.pdf");
  PRIKAZ_CHECK(files::write(file, made->pdf, files::Flush::kFileAndFolder));
  session.terminal.made(
      {"#" + std::to_string(document.id), file.lexically_normal().string(), made->pages});
  return {};
}

}  // namespace prikaz::cli
