#include "pdf/picture_encoding.h"

#include <fmt/format.h>

#include <list>
#include <mutex>

#include "pdf/deflate.h"

namespace prikaz::pdf {

namespace {

// Results of earlier documents: a signature's picture stands in each of a batch.
class KeptPictures {
 public:
  std::shared_ptr<const EncodedPicture> find(const Picture& picture, Transparency transparency,
                                             uint64_t key) {
    const std::lock_guard lock(mutex_);
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
      if (entry->key != key || entry->transparency != transparency ||
          *entry->source != *picture.bytes) {
        continue;
      }
      entries_.splice(entries_.begin(), entries_, entry);
      return entries_.front().encoded;
    }
    return nullptr;
  }
  void keep(const Picture& picture, Transparency transparency, uint64_t key,
            std::shared_ptr<const EncodedPicture> encoded) {
    const size_t size = picture.bytes->size() + encoded->bytes.size() + encoded->mask_bytes.size();
    if (size > kMostBytes / 4) return;
    const std::lock_guard lock(mutex_);
    entries_.push_front({key, transparency, picture.bytes, std::move(encoded), size});
    bytes_ += size;
    while (bytes_ > kMostBytes || entries_.size() > kMostEntries) {
      bytes_ -= entries_.back().size;
      entries_.pop_back();
    }
  }

 private:
  static constexpr size_t kMostBytes = size_t{32} << 20;
  static constexpr size_t kMostEntries = 32;
  struct Entry {
    uint64_t key;
    Transparency transparency;
    std::shared_ptr<const std::string> source;
    std::shared_ptr<const EncodedPicture> encoded;
    size_t size;
  };
  std::mutex mutex_;
  std::list<Entry> entries_;
  size_t bytes_ = 0;
};

KeptPictures& kept_pictures() {
  static KeptPictures pictures;
  return pictures;
}

}  // namespace

Diagnostics broken_picture(Message why) {
  return failure("pdf.picture", {}, std::move(why),
                 {"откройте картинку и сохраните её заново как PNG или JPEG",
                  "open the picture and save it again as PNG or JPEG"});
}

Result<std::shared_ptr<const EncodedPicture>> encode(const Picture& picture,
                                                     Transparency transparency) {
  const bool empty = picture.bytes == nullptr || picture.width == 0 || picture.height == 0;
  if (empty) return broken_picture({"картинка пуста", "the picture is empty"});
  if (uint64_t{picture.width} * picture.height > kMostPixels) {
    const uint64_t most = kMostPixels / 1'000'000;
    return failure("pdf.picture", {},
                   {fmt::format("картинка слишком велика: {} × {} точек, допустимо {} млн",
                                picture.width, picture.height, most),
                    fmt::format("the picture is too large: {} × {} pixels, {} million are allowed",
                                picture.width, picture.height, most)},
                   {"уменьшите картинку", "make the picture smaller"});
  }
  const uint64_t key = digest(*picture.bytes);
  if (auto known = kept_pictures().find(picture, transparency, key)) return known;
  PRIKAZ_TRY(auto encoded, picture.format == Picture::Format::kPng
                               ? encode_png(picture, transparency)
                               : encode_jpeg(picture));
  auto shared = std::make_shared<const EncodedPicture>(std::move(encoded));
  kept_pictures().keep(picture, transparency, key, shared);
  return shared;
}

}  // namespace prikaz::pdf
