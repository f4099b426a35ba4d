// A package read part by part from its file, with nothing kept: for tables whose sheets are larger
// than memory should hold. What stands in memory as a whole is a Package (package.h).
//
//   PRIKAZ_TRY(opc::PartSource parts, opc::PartSource::open(input));
//   PRIKAZ_TRY(opc::PartStream sheet, parts.stream("xl/worksheets/sheet1.xml"));
//   for (…) PRIKAZ_TRY(size_t got, sheet.read(buffer));
//
// Belongs to one thread, streams included.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/long_run.h"
#include "base/result.h"
#include "opc/relationships.h"
#include "opc/zip.h"

namespace prikaz::opc {

// The bytes of a part as they are inflated. Lives no longer than its PartSource.
class PartStream {
 public:
  PartStream(PartStream&&) noexcept;
  PartStream& operator=(PartStream&&) noexcept;
  ~PartStream();
  // Up to `buffer.size()` bytes, 0 at the end. Error: "zip.broken".
  Result<size_t> read(std::span<char> buffer);
  uint64_t size() const;   // of the whole part
  uint64_t taken() const;  // so far

 private:
  friend class PartSource;
  struct Rep;
  explicit PartStream(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

class PartSource {
 public:
  // Borrows `file`. Errors: those of read_zip(), "opc.no-content-types".
  static Result<PartSource> open(const files::Input& file, const Limits& limits = {});
  PartSource(PartSource&&) noexcept;
  ~PartSource();

  bool has(std::string_view part) const;
  std::string content_type(std::string_view part) const;
  SourceLocation where(std::string_view part) const;
  // Of a part by its name, or of the package (""); empty when it has none.
  Result<std::vector<Relationship>> relationships(std::string_view source) const;
  // The part must be there; read() is for small ones.
  Result<std::string> read(std::string_view part) const;
  Result<PartStream> stream(std::string_view part) const;

 private:
  struct Rep;
  explicit PartSource(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::opc
