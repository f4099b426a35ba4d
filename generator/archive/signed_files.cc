#include "archive/signed_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/files.h"
#include "russian/dates.h"

namespace prikaz::archive {

namespace {

constexpr int64_t kSecondsPerDay = 24 * 60 * 60;

std::string now_text() {
  const int64_t now = files::now();
  const int64_t rest = now % kSecondsPerDay;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date::from_days(now / kSecondsPerDay).iso(),
                     rest / 3600, rest / 60 % 60, rest % 60);
}

// «приказ.pdf» of «приказ.pdf.sig»; also «приказ.sig» of a file «приказ.pdf».
bool is_named_after(const std::string& signature, const std::string& file) {
  const std::filesystem::path stem = std::filesystem::path(signature).stem();
  return stem == file || stem == std::filesystem::path(file).stem();
}

}  // namespace

Result<TrustAnchors> trust_of(const std::string& typed,
                              const std::filesystem::path& archive_folder) {
  if (!typed.empty()) return TrustAnchors::open(typed);
  const std::filesystem::path usual = archive_folder / "доверенные";
  std::error_code error;
  if (std::filesystem::is_directory(usual, error)) return TrustAnchors::open(usual);
  return TrustAnchors::none();
}

Result<SignatureCheck> check_among(const std::string& signature, const std::string& name,
                                   const std::vector<Signable>& files, const TrustAnchors& trust) {
  std::vector<const Signable*> order;
  for (const Signable& each : files) order.push_back(&each);
  std::stable_partition(order.begin(), order.end(),
                        [&](const Signable* each) { return is_named_after(name, each->name); });
  std::optional<SignatureCheck> first;
  for (const Signable* each : order) {
    PRIKAZ_TRY(SignatureCheck check, check_signature(signature, each->bytes, trust, {name}));
    check.file = each->name;
    if (check.state() != SignatureState::kDocumentChanged) return check;
    if (!first) first = std::move(check);
  }
  if (first) return std::move(*first);
  return failure("signature.no-document", {name},
                 {"нет файла, который подписан этой подписью",
                  "there is no file that this signature could belong to"},
                 {"добавьте подпись вместе с документом или к нему (--to)",
                  "add the signature with its document, or to it (--to)"});
}

Result<void> note_signatures(std::vector<NewFile>& files, const std::vector<Signable>& stored,
                             const TrustAnchors& trust, Diagnostics& found) {
  std::vector<Signable> all;
  for (const NewFile& each : files) {
    if (each.role != Role::kSignature) all.push_back({each.name, each.bytes});
  }
  all.insert(all.end(), stored.begin(), stored.end());
  for (NewFile& each : files) {
    if (each.role != Role::kSignature) continue;
    PRIKAZ_TRY(const SignatureCheck check, check_among(each.bytes, each.name, all, trust));
    each.note = print_note(check, now_text());
    for (const Signer& signer : check.signers) {
      if (signer.state == SignatureState::kValid) continue;
      found.warning("signature." + std::string(name(signer.state)), {each.name}, told(signer));
    }
  }
  return {};
}

Result<std::vector<Signable>> signable_files(const Archive& archive, const Document& document) {
  std::vector<Signable> out;
  for (auto version = document.versions.rbegin(); version != document.versions.rend(); ++version) {
    for (const StoredFile& file : version->files) {
      if (file.role == Role::kSignature || file.deleted) continue;
      const bool newer = std::any_of(out.begin(), out.end(),
                                     [&](const Signable& each) { return each.name == file.name; });
      if (newer) continue;
      PRIKAZ_TRY(std::string bytes, archive.read(file));
      out.push_back({file.name, std::move(bytes)});
    }
  }
  return out;
}

std::string day_of(const std::string& time) {
  const auto date = russian::parse_date(std::string_view(time).substr(0, 10), {});
  return date ? russian::print(*date, russian::DateForm::kNumeric) : time;
}

Message told(const Signer& signer) {
  const Message state = sentence(signer.state);
  const Certificate& of = signer.certificate;
  if (of.number.empty()) return state;
  const auto why = [](const std::string& text) { return text.empty() ? "" : " (" + text + ")"; };
  return {fmt::format("{}{}: {}, сертификат {}, действителен с {} по {}", state.russian,
                      why(signer.detail.russian), of.owner, of.number, day_of(of.valid_from),
                      day_of(of.valid_to)),
          fmt::format("{}{}: {}, certificate {}, valid from {} to {}", state.english,
                      why(signer.detail.english), of.owner, of.number, of.valid_from.substr(0, 10),
                      of.valid_to.substr(0, 10))};
}

}  // namespace prikaz::archive
