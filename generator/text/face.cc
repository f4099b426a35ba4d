#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>

#include "text/face_rep.h"

namespace prikaz::text {

void HarfBuzzDeleter::operator()(hb_blob_t* blob) const {
  hb_blob_destroy(blob);
}
void HarfBuzzDeleter::operator()(hb_face_t* face) const {
  hb_face_destroy(face);
}
void HarfBuzzDeleter::operator()(hb_font_t* font) const {
  hb_font_destroy(font);
}
void HarfBuzzDeleter::operator()(hb_set_t* set) const {
  hb_set_destroy(set);
}

namespace {

Diagnostics broken(const std::string& path, Message why) {
  return failure("font.broken", {path},
                 {"файл шрифта не годится: " + why.russian, "unusable font file: " + why.english},
                 {"замените файл или уберите его из настройки шрифтов",
                  "replace the file or remove it from the font configuration"});
}

// Bytes of a table; they lie in the mapped file, which outlives the blob made here.
std::string_view table(hb_face_t* face, hb_tag_t tag) {
  const HarfBuzzPointer<hb_blob_t> blob(hb_face_reference_table(face, tag));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

std::string clean_postscript_name(hb_face_t* face) {
  char name[64] = "";
  unsigned size = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  std::string clean;
  for (const char c : std::string_view(name)) {
    const bool regular =
        c > ' ' && c < 0x7F && std::string_view("()<>[]{}/%#+").find(c) == std::string_view::npos;
    if (regular) clean += c;
  }
  return clean.empty() ? "Font" : clean;
}

// Glyphs that the substitutions which are never switched off may take as input.
HarfBuzzPointer<hb_set_t> substituted_glyphs(hb_face_t* face) {
  HarfBuzzPointer<hb_set_t> glyphs(hb_set_create());
  if (!hb_ot_layout_has_substitution(face)) return glyphs;
  const hb_tag_t features[] = {HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'),
                               HB_TAG('r', 'l', 'i', 'g'), HB_TAG('r', 'c', 'l', 't'),
                               HB_TAG('r', 'v', 'r', 'n'), HB_TAG_NONE};
  const HarfBuzzPointer<hb_set_t> lookups(hb_set_create());
  hb_ot_layout_collect_lookups(face, HB_OT_TAG_GSUB, nullptr, nullptr, features, lookups.get());
  hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
  while (hb_set_next(lookups.get(), &lookup)) {
    hb_ot_layout_lookup_collect_glyphs(face, HB_OT_TAG_GSUB, lookup, nullptr, glyphs.get(), nullptr,
                                       nullptr);
  }
  return glyphs;
}

}  // namespace

Result<std::unique_ptr<Face::Rep>> Face::Rep::open(const std::string& path) {
  auto rep = std::make_unique<Rep>();
  rep->file = path;
  rep->blob.reset(hb_blob_create_from_file_or_fail(path.c_str()));
  if (rep->blob == nullptr) return broken(path, {"он не читается", "it cannot be read"});
  rep->face.reset(hb_face_create(rep->blob.get(), 0));
  hb_face_t* face = rep->face.get();
  const auto numbers = read_numbers(
      {table(face, HB_TAG('h', 'e', 'a', 'd')), table(face, HB_TAG('h', 'h', 'e', 'a')),
       table(face, HB_TAG('h', 'm', 't', 'x')), table(face, HB_TAG('m', 'a', 'x', 'p')),
       table(face, HB_TAG('O', 'S', '/', '2')), table(face, HB_TAG('p', 'o', 's', 't'))});
  if (!numbers) return broken(path, {"это не шрифт TrueType", "it is not a TrueType font"});
  if (!table(face, HB_TAG('C', 'F', 'F', ' ')).empty() ||
      !table(face, HB_TAG('C', 'F', 'F', '2')).empty()) {
    return broken(path, {"это OpenType с контурами CFF (.otf), а нужны контуры TrueType (.ttf)",
                         "this is OpenType with CFF outlines (.otf), TrueType outlines (.ttf) are "
                         "needed"});
  }
  if (table(face, HB_TAG('g', 'l', 'y', 'f')).empty() ||
      table(face, HB_TAG('l', 'o', 'c', 'a')).empty()) {
    return broken(path, {"нужны контуры TrueType (.ttf)", "TrueType outlines (.ttf) are needed"});
  }
  if (numbers->embedding == Embedding::kNo) {
    return failure("font.embedding", {path},
                   {"лицензия шрифта запрещает встраивать его в документы",
                    "the licence of the font forbids embedding it into documents"},
                   {"возьмите файл шрифта с правом встраивания или другой шрифт",
                    "take a font file that may be embedded, or another font"});
  }
  rep->embedding = numbers->embedding;
  rep->metrics = numbers->metrics;
  rep->wide_metrics = numbers->wide_metrics;
  rep->glyphs = numbers->glyphs;
  rep->hmtx = table(face, HB_TAG('h', 'm', 't', 'x'));
  rep->postscript_name = clean_postscript_name(face);
  hb_face_make_immutable(face);
  rep->font.reset(hb_font_create(face));
  const int em = rep->metrics.units_per_em;
  hb_font_set_scale(rep->font.get(), em, em);
  hb_font_make_immutable(rep->font.get());
  rep->substituted = substituted_glyphs(face);
  rep->characters.attach(rep->font.get(), rep->substituted.get());
  return rep;
}

Face::Face(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Face::~Face() = default;

const FaceMetrics& Face::metrics() const {
  return rep_->metrics;
}
const std::string& Face::postscript_name() const {
  return rep_->postscript_name;
}
const std::string& Face::file() const {
  return rep_->file;
}

bool Face::has(char32_t character) const {
  return rep_->characters.find(character).has;
}

std::optional<GlyphId> Face::glyph(char32_t character) const {
  const CharacterEntry entry = rep_->characters.find(character);
  if (!entry.has) return std::nullopt;
  return entry.glyph;
}

int32_t Face::advance(GlyphId glyph) const {
  return advance_width(rep_->hmtx, rep_->wide_metrics, glyph);
}

}  // namespace prikaz::text
