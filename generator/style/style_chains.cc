#include "style/style_chains.h"

#include "style/numbering.h"
#include "wml/property_fields.h"

namespace prikaz::style {
namespace {

const wml::StyleSheet& sheet_of(const wml::Document& document) {
  static const wml::StyleSheet empty;
  return document.styles ? *document.styles : empty;
}

bool names_numbering(const wml::ParagraphProperties& properties) {
  return properties.numbering || properties.numbering_level;
}

}  // namespace

const wml::NumberingLevel* find_level(const wml::Numbering& numbering,
                                      const NumberingReference& reference) {
  if (reference.level < 0 || reference.level > 8) return nullptr;
  const auto found = numbering.instances.find(reference.instance);
  if (reference.instance == 0 || found == numbering.instances.end()) return nullptr;
  const wml::NumberingInstance& instance = found->second;
  if (const auto own = instance.level_overrides.find(reference.level);
      own != instance.level_overrides.end())
    return &own->second;
  if (instance.abstract < 0 || instance.abstract >= static_cast<int>(numbering.abstracts.size()))
    return nullptr;
  const auto& abstract = numbering.abstracts[static_cast<size_t>(instance.abstract)];
  const auto level = static_cast<size_t>(reference.level);
  return abstract.present[level] ? &abstract.levels[level] : nullptr;
}

StyleChains::StyleChains(const wml::Document& document)
    : sheet_(sheet_of(document)), numbering_(numbering_of(document)) {
  flat_.resize(sheet_.styles.size());
}

const FlatStyle& StyleChains::flat(wml::StyleIndex style) {
  if (style < 0 || static_cast<size_t>(style) >= flat_.size()) return none_;
  auto& slot = flat_[static_cast<size_t>(style)];
  if (!slot) slot = std::make_unique<FlatStyle>(flatten(style));
  return *slot;
}

// 17.9.23: of a style's numbering the level is the one that names the style, whatever w:ilvl says.
NumberingReference StyleChains::reference_after(const wml::Style& style, wml::StyleIndex index,
                                                const wml::ParagraphProperties& so_far) const {
  NumberingReference reference;
  reference.instance = style.paragraph.numbering.value_or(so_far.numbering.value_or(0));
  reference.level = style.paragraph.numbering_level.value_or(so_far.numbering_level.value_or(0));
  for (int level = 0; level < 9; ++level) {
    const auto* found = find_level(numbering_, {reference.instance, level});
    if (found && found->style == index) reference.level = level;
  }
  return reference;
}

FlatStyle StyleChains::flatten(wml::StyleIndex style) const {
  std::vector<wml::StyleIndex> chain;  // from the style to what it is based on
  for (wml::StyleIndex at = style; at != wml::kNone;
       at = sheet_.styles[static_cast<size_t>(at)].based_on)
    chain.push_back(at);
  // Numbering that a later style replaces or removes leaves no indents behind.
  size_t numbering_from = 0;
  for (size_t i = chain.size(); i-- > 0;)
    if (sheet_.styles[static_cast<size_t>(chain[i])].paragraph.numbering) numbering_from = i + 1;

  FlatStyle flat;
  for (size_t i = chain.size(); i-- > 0;) {
    const wml::Style& own = sheet_.styles[static_cast<size_t>(chain[i])];
    if (i < numbering_from && names_numbering(own.paragraph)) {
      const NumberingReference reference = reference_after(own, chain[i], flat.paragraph);
      if (const auto* level = find_level(numbering_, reference))
        overlay(flat.paragraph, level->paragraph);
      overlay(flat.paragraph, own.paragraph);
      flat.paragraph.numbering_level = reference.level;
    } else {
      overlay(flat.paragraph, own.paragraph);
    }
    overlay(flat.without_numbering, own.paragraph);
    overlay(flat.run, own.run);
  }
  return flat;
}

}  // namespace prikaz::style
