// Which term of keeping a document gets: by the rules of its department, else by the common ones.
#pragma once

#include <filesystem>
#include <optional>

#include "archive/archive.h"
#include "base/result.h"

namespace prikaz::cli {

// templates/<department>/сроки_хранения.yaml, then templates/common/сроки_хранения.yaml; nullopt
// when no rule fits. Errors: those of RetentionTerms::read.
Result<std::optional<archive::Retention>> retention_of(const archive::Request& request,
                                                       const std::filesystem::path& home);

}  // namespace prikaz::cli
