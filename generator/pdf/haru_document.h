// The file as libharu keeps it: numbered objects, pages, streams, the cross-reference table. The
// one place that knows libharu. Its objects are asked for by number; what stands in them is written
// by the callers as PDF text, which is copied and put into the file unread.
//
// libharu's errors are sticky and a later call overwrites the first code, so the first one is kept
// and reported by save(). One thread per document.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::pdf {

using ObjectNumber = int;  // of an indirect object; 0: none

class HaruDocument {
 public:
  enum class Version { k14, k17 };
  explicit HaruDocument(Version version);
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;
  ~HaruDocument();

  // A dictionary whose entries (without << >>) may be given later.
  ObjectNumber reserve();
  void define(ObjectNumber object, std::string_view entries);
  ObjectNumber add_dictionary(std::string_view entries);
  // `entries` without Length; `bytes` as they go into the file.
  ObjectNumber add_stream(std::string_view entries, std::string_view bytes);

  // Sizes in points.
  ObjectNumber add_page(double width, double height);
  struct PageEntries {
    ObjectNumber resources = 0;
    int struct_parents = -1;  // -1: untagged
    std::vector<ObjectNumber> annotations;
    bool transparent = false;  // needs a transparency group
    std::string content_entries;
    std::string_view content;  // as it goes into the file
  };
  void define_page(size_t index, const PageEntries& entries);

  void set_catalog(std::string_view entries);
  void set_information(std::string_view entries);
  void set_identifier(std::string_view bytes);

  // The file. Error: "pdf.internal" with libharu's first code. Nothing may be added afterwards.
  Result<std::string> save();

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::pdf
