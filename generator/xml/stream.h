// XML read as a stream of events in constant memory: for the sheets of an XLSX file, whose tree
// would take hundreds of megabytes.
//
//   struct Rows : xml::StreamHandler { bool start(std::string_view name, …) override; … };
//   PRIKAZ_CHECK(xml::read_stream(bytes, {.part = "xl/worksheets/sheet1.xml"}, rows));
//
// Prefixes are dropped from the names of elements ("x:row" and "row" are "row"), not from those of
// attributes. A Stream belongs to one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace prikaz::xml {

struct StreamLimits {
  uint64_t bytes = uint64_t{1} << 30;  // "xml.too-large"
  int depth = 64;                      // "xml.too-deep"
};

// The attributes of the element that starts. Borrowed for the time of the call.
class StreamAttributes {
 public:
  explicit StreamAttributes(const char** pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view name) const;
  std::string_view find(std::string_view name, std::string_view otherwise) const {
    return find(name).value_or(otherwise);
  }

 private:
  const char** pairs_;  // name, value, …, nullptr
};

// Texts are borrowed for the time of the call. Each returns false to stop reading, which is no
// error.
class StreamHandler {
 public:
  virtual ~StreamHandler() = default;
  virtual bool start(std::string_view name, const StreamAttributes& attributes) = 0;
  virtual bool end(std::string_view name) = 0;
  virtual bool text(std::string_view text) = 0;  // may come in pieces
};

class Stream {
 public:
  // Borrows `handler`.
  Stream(StreamHandler& handler, SourceLocation where, StreamLimits limits = {});
  Stream(Stream&&) noexcept;
  ~Stream();

  // The next bytes. Errors: "xml.broken", "xml.doctype", "xml.too-large", "xml.too-deep", with line
  // and column.
  Result<void> feed(std::string_view bytes);
  // Nothing follows.
  Result<void> finish();
  // A handler returned false.
  bool stopped() const;

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

// All of it at once.
Result<void> read_stream(std::string_view bytes, const SourceLocation& where,
                         StreamHandler& handler, const StreamLimits& limits = {});

}  // namespace prikaz::xml
