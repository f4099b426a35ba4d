#include "cli/archive/retention.h"

#include <system_error>

#include "archive/registration.h"
#include "archive/retention.h"

namespace prikaz::cli {

Result<std::optional<archive::Retention>> retention_of(const archive::Request& request,
                                                       const std::filesystem::path& home) {
  const std::string index =
      request.number.empty() ? request.index : archive::parse_number(request.number).index;
  for (const std::string& department : {request.department, std::string("common")}) {
    const auto file = home / "templates" / department / archive::kRetentionFile;
    std::error_code error;
    if (department.empty() || !std::filesystem::exists(file, error)) continue;
    PRIKAZ_TRY(const archive::RetentionTerms terms, archive::RetentionTerms::read(file));
    if (const auto found = terms.of(request.kind, index, request.nomenclature)) return found;
  }
  return std::optional<archive::Retention>();
}

}  // namespace prikaz::cli
