// What a file says of itself: XMP, the information dictionary, the colour it was made for, files
// enclosed (ISO 19005-1..3; ISO 14289-1, 5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pdf/haru_document.h"
#include "pdf/writer.h"

namespace prikaz::pdf {

// The XMP packet; says the same as information().
std::string xmp(const Metadata& metadata, Profile profile);
std::string information(const Metadata& metadata);

// Entries of the catalog.
std::string write_xmp(HaruDocument& file, const Metadata& metadata, Profile profile);
std::string write_output_intent(HaruDocument& file, const std::string& colour_profile);

struct EnclosedFiles {
  std::string catalog;  // AF
  std::string names;    // entry of the name dictionary
};
EnclosedFiles enclose(HaruDocument& file, const std::vector<Attachment>& attachments,
                      std::optional<int64_t> created);

inline bool is_tagged(Profile profile) {
  return profile == Profile::k2a || profile == Profile::k3a;
}

}  // namespace prikaz::pdf
