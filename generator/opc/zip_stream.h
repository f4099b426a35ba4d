// A zip file written entry by entry, however large: for handing over what a batch has made.
// Packages are written by zip.h.
//
//   ZipStream zip([&](std::string_view bytes) { return file.append(bytes); });
//   PRIKAZ_CHECK(zip.add("Лицей/план.docx", bytes));
//   PRIKAZ_CHECK(zip.finish());
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace prikaz::opc {

// Equal entries in equal order give equal bytes: times of 1980-01-01, names in UTF-8 and marked as
// such. Entries are stored, not deflated: DOCX and PDF are compressed already. Over 65,535 entries
// or 4 GB it is a zip64 file (APPNOTE 4.3.14). One thread.
class ZipStream {
 public:
  using Write = std::function<Result<void>(std::string_view)>;
  explicit ZipStream(Write write) : write_(std::move(write)) {}

  // `bytes` are less than 4 GB. Errors: those of the function that writes.
  Result<void> add(const std::string& name, std::string_view bytes);
  Result<void> finish();

 private:
  Result<void> put(std::string_view bytes);

  Write write_;
  std::string directory_;
  uint64_t entries_ = 0;
  uint64_t written_ = 0;
};

}  // namespace prikaz::opc
