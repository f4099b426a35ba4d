// What the readers of packages share. Internal to the module.
#pragma once

#include <string>

#include "base/result.h"
#include "check/document.h"

namespace prikaz::opc {
class Package;
}

namespace prikaz::check {

// read_package() (readers.h) for a package that may hold no text: of pictures only.
Result<Document> read_package_texts(const opc::Package& package, const std::string& file,
                                    Diagnostics& found);

}  // namespace prikaz::check
