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

// Parts and levels of ISO 19005. Level a is tagged and says that it is PDF/UA-1 too (ISO 14289-1).
enum class Profile { k2a, k2b, k1b, k3a };

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

// Errors: "pdf.attachment" (the profile forbids it), "pdf.colour-profile" (none, or not RGB),
// "font.subset", "pdf.internal" (libharu refused; the first code is named). A picture that cannot
// be decoded is a warning "pdf.picture", and an empty frame stands in its place.
Result<std::string> write(const layout::PagedDocument& document, const Metadata& metadata,
                          const Options& options, Diagnostics& diagnostics);

}  // namespace prikaz::pdf
