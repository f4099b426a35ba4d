// The pictures of one document as image resources: each once, however often it is painted.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/picture.h"
#include "pdf/haru_document.h"
#include "pdf/picture_encoding.h"

namespace prikaz::pdf {

class DocumentPictures {
 public:
  DocumentPictures(HaruDocument& file, Transparency transparency)
      : file_(file), transparency_(transparency) {}

  struct Image {
    int number = 0;  // the resource is /I<number>
    bool transparent = false;
  };
  // nullopt when the picture cannot be painted; then a warning "pdf.picture" was added, once.
  std::optional<Image> find(const Picture& picture, Diagnostics& diagnostics);

  // Entries of an XObject resource dictionary.
  const std::string& resources() const { return resources_; }

 private:
  HaruDocument& file_;
  Transparency transparency_;
  std::map<std::pair<uint64_t, size_t>, std::optional<Image>> images_;  // by digest and size
  std::map<const std::string*, std::optional<Image>> known_;            // by identity of the bytes
  std::string resources_;
};

}  // namespace prikaz::pdf
