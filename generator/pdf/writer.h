// Writes pages as a PDF through libharu's object layer: PDF/A with PDF/UA-1 tags. It decides
// nothing about the look; what stands where was settled by layout.
//
//   PRIKAZ_TRY(std::string bytes, pdf::write(paged, metadata, {.profile = pdf::Profile::k2a}));
//
// Same pages and metadata, same bytes. May be called from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "layout/frame.h"

namespace prikaz::pdf {

enum class Profile { k2a, k2b, k1b, k3a };  // parts and levels of ISO 19005

struct Metadata {
  std::string title, author, subject, keywords;
  std::string language = "ru-RU";
  std::optional<int64_t> created;  // seconds since 1970 (UTC); empty: no dates are written
};

struct Attachment {  // PDF/A-3 only (ISO 19005-3, 6.8)
  std::string name, media_type, description;
  enum class Relationship { kSource, kData, kAlternative, kSupplement, kUnspecified };
  Relationship relationship = Relationship::kUnspecified;
  std::string bytes;
};

struct Options {
  Profile profile = Profile::k2a;
  std::vector<Attachment> attachments;
  std::string colour_profile;  // bytes of an sRGB ICC profile
};

// Errors: "pdf.picture" (cannot be decoded), "pdf.attachment" (profile forbids it), "pdf.internal"
// (libharu refused; the first code is named).
Result<std::string> write(const layout::PagedDocument& document, const Metadata& metadata,
                          const Options& options, Diagnostics& diagnostics);

}  // namespace prikaz::pdf
