#include "text/characters.h"

#include <hb.h>

#include <memory>

namespace prikaz::text {

namespace {

bool is_mark_or_format(hb_unicode_general_category_t category) {
  switch (category) {
    case HB_UNICODE_GENERAL_CATEGORY_CONTROL:
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT:
    case HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED:
    case HB_UNICODE_GENERAL_CATEGORY_SURROGATE:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
      return true;
    default:
      return false;
  }
}

// Scripts whose letters stand side by side without shaping.
bool is_plain_script(hb_script_t script) {
  return script == HB_SCRIPT_CYRILLIC || script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK ||
         script == HB_SCRIPT_COMMON;
}

// Unicode 15, Default_Ignorable_Code_Point, as far as texts hold them: drawn as nothing.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

// The character whose glyph stands in for one that the face lacks, as HarfBuzz does it; 0: none.
char32_t stand_in(char32_t c) {
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) {
    return ' ';
  }
  return c == 0x2011 ? 0x2010 : 0;
}

}  // namespace

CharacterTable::~CharacterTable() {
  for (auto& page : pages_) delete page.load(std::memory_order_relaxed);
}

void CharacterTable::attach(hb_font_t* font, const hb_set_t* substituted) {
  font_ = font;
  substituted_ = substituted;
}

CharacterEntry CharacterTable::look_up(char32_t character) const {
  CharacterEntry entry;
  hb_codepoint_t glyph = 0;
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  if (hb_font_get_nominal_glyph(font_, character, &glyph) && glyph != 0 && glyph <= 0xFFFF) {
    entry.glyph = static_cast<GlyphId>(glyph);
    entry.has = true;
    entry.plain = !is_mark_or_format(hb_unicode_general_category(unicode, character)) &&
                  is_plain_script(hb_unicode_script(unicode, character)) &&
                  !hb_set_has(substituted_, glyph);
    return entry;
  }
  const char32_t other = is_invisible(character) ? U' ' : stand_in(character);
  if (other != 0 && hb_font_get_nominal_glyph(font_, other, &glyph) && glyph <= 0xFFFF) {
    entry.glyph = static_cast<GlyphId>(glyph);
    entry.has = true;
  }
  return entry;
}

const CharacterTable::Page* CharacterTable::fill(char32_t number) const {
  auto page = std::make_unique<Page>();
  for (char32_t i = 0; i < page->size(); ++i) (*page)[i] = look_up(number << 8 | i);
  const Page* expected = nullptr;
  if (pages_[number].compare_exchange_strong(expected, page.get(), std::memory_order_acq_rel)) {
    return page.release();
  }
  return expected;
}

}  // namespace prikaz::text
