#include "archive/document.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "russian/numerals.h"

namespace prikaz::archive {

namespace {

template <class Enum, size_t N>
std::string_view name_in(const std::array<std::pair<Enum, std::string_view>, N>& names,
                         Enum value) {
  for (const auto& [each, text] : names) {
    if (each == value) return text;
  }
  return {};
}

template <class Enum, size_t N>
std::optional<Enum> value_in(const std::array<std::pair<Enum, std::string_view>, N>& names,
                             std::string_view wanted) {
  for (const auto& [each, text] : names) {
    if (text == wanted) return each;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<Status, std::string_view>, 4> kStatuses = {
    {{Status::kDraft, "проект"},
     {Status::kRegistered, "зарегистрирован"},
     {Status::kCancelled, "аннулирован"},
     {Status::kDestroyed, "уничтожен"}}};

constexpr std::array<std::pair<Role, std::string_view>, 5> kRoles = {
    {{Role::kCard, "card"},
     {Role::kDocx, "docx"},
     {Role::kPdf, "pdf"},
     {Role::kAttachment, "attachment"},
     {Role::kSignature, "signature"}}};

constexpr std::array<std::pair<EventType, std::string_view>, 11> kEvents = {
    {{EventType::kIngestion, "ingestion"},
     {EventType::kRegistration, "registration"},
     {EventType::kVersion, "modification"},
     {EventType::kFixityCheck, "fixity check"},
     {EventType::kMigration, "migration"},
     {EventType::kSignature, "digital signature validation"},
     {EventType::kCancellation, "cancellation"},
     {EventType::kDeletion, "deletion"},
     {EventType::kImport, "transfer"},
     {EventType::kExport, "dissemination"},
     {EventType::kReplication, "replication"}}};

}  // namespace

std::string_view name(Status status) {
  return name_in(kStatuses, status);
}
std::optional<Status> status_named(std::string_view name) {
  return value_in(kStatuses, name);
}
std::string_view name(Role role) {
  return name_in(kRoles, role);
}
std::optional<Role> role_named(std::string_view name) {
  return value_in(kRoles, name);
}
std::string_view name(EventType type) {
  return name_in(kEvents, type);
}
std::optional<EventType> event_named(std::string_view name) {
  return value_in(kEvents, name);
}

std::string Retention::text() const {
  if (permanent) return "постоянно";
  if (!years) return "не установлен";
  constexpr std::string_view kYears[] = {"год", "года", "лет"};
  const auto form = static_cast<size_t>(russian::plural_form(int64_t{*years}));
  return fmt::format("{} {}{}", *years, kYears[form], review ? " ЭПК" : "");
}

const StoredFile* Document::file(Role role) const {
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    for (const StoredFile& each : version->files) {
      if (each.role == role) return &each;
    }
  }
  return nullptr;
}

}  // namespace prikaz::archive
