#include "pdf/pictures.h"

#include <fmt/format.h>

#include "pdf/deflate.h"

namespace prikaz::pdf {

std::optional<DocumentPictures::Image> DocumentPictures::find(const Picture& picture,
                                                              Diagnostics& diagnostics) {
  if (const auto known = known_.find(picture.bytes.get()); known != known_.end()) {
    return known->second;
  }
  const std::string_view bytes = picture.bytes != nullptr ? *picture.bytes : std::string_view();
  const auto [place, fresh] = images_.try_emplace({digest(bytes), bytes.size()});
  if (fresh) {
    auto encoded = encode(picture, transparency_);
    if (!encoded) {
      for (Diagnostic& found : encoded.error().items()) {
        found.severity = Severity::kWarning;
        diagnostics.add(std::move(found));
      }
    } else {
      const EncodedPicture& image = **encoded;
      std::string entries = "/Type/XObject/Subtype/Image" + image.entries;
      const bool transparent = !image.mask_bytes.empty();
      if (transparent) {
        entries += fmt::format(
            "/SMask {} 0 R",
            file_.add_stream("/Type/XObject/Subtype/Image" + image.mask_entries, image.mask_bytes));
      }
      const ObjectNumber object = file_.add_stream(entries, image.bytes);
      const int number = static_cast<int>(images_.size()) - 1;
      resources_ += fmt::format("/I{} {} 0 R", number, object);
      place->second = Image{number, transparent};
    }
  }
  known_[picture.bytes.get()] = place->second;
  return place->second;
}

}  // namespace prikaz::pdf
