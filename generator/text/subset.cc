#include <fmt/format.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>

#include "text/face_rep.h"

namespace prikaz::text {

std::shared_ptr<const std::string> Subsets::find(std::span<const GlyphId> glyphs) const {
  const std::lock_guard lock(mutex_);
  const auto found = files_.find({glyphs.begin(), glyphs.end()});
  return found == files_.end() ? nullptr : found->second.second;
}

void Subsets::store(std::span<const GlyphId> glyphs, std::shared_ptr<const std::string> file) {
  const std::lock_guard lock(mutex_);
  if (files_.size() >= kMost) {
    files_.erase(std::min_element(files_.begin(), files_.end(), [](const auto& a, const auto& b) {
      return a.second.first < b.second.first;
    }));
  }
  files_[{glyphs.begin(), glyphs.end()}] = {clock_++, std::move(file)};
}

namespace {

struct SubsetInputDeleter {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};

// What a PDF viewer does not read in an embedded CIDFontType2 (ISO 32000-1, 9.9).
constexpr hb_tag_t kDroppedTables[] = {
    HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('p', 'o', 's', 't'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('F', 'F', 'T', 'M'), HB_TAG('m', 'e', 't', 'a')};

HarfBuzzPointer<hb_face_t> subset_face(hb_face_t* face, std::span<const GlyphId> glyphs) {
  const std::unique_ptr<hb_subset_input_t, SubsetInputDeleter> input(
      hb_subset_input_create_or_fail());
  if (input == nullptr) return nullptr;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const GlyphId glyph : glyphs) hb_set_add(wanted, glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING |
                                             HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : kDroppedTables) hb_set_add(dropped, tag);
  return HarfBuzzPointer<hb_face_t>(hb_subset_or_fail(face, input.get()));
}

}  // namespace

Result<std::shared_ptr<const std::string>> Face::subset(std::span<const GlyphId> glyphs) const {
  if (auto known = rep_->subsets.find(glyphs)) return known;
  // Where the licence allows no subset the whole file is embedded: glyph ids are its own anyway.
  const bool whole = rep_->embedding == Embedding::kWholeFile;
  const auto face = whole ? HarfBuzzPointer<hb_face_t>(hb_face_reference(rep_->face.get()))
                          : subset_face(rep_->face.get(), glyphs);
  std::shared_ptr<const std::string> file;
  if (face != nullptr) {
    const HarfBuzzPointer<hb_blob_t> blob(hb_face_reference_blob(face.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    if (length > 0) file = std::make_shared<const std::string>(data, length);
  }
  if (file == nullptr) {
    return failure("font.subset", {rep_->file},
                   {"из файла шрифта не удалось выделить нужные знаки",
                    "the needed glyphs could not be taken out of the font file"},
                   {"замените файл шрифта", "replace the font file"});
  }
  rep_->subsets.store(glyphs, file);
  return file;
}

}  // namespace prikaz::text
