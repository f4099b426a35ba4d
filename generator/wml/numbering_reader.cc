// w:numbering (ECMA-376 part 1, 17.9).
#include <fmt/format.h>

#include <set>
#include <unordered_map>

#include "base/utf8.h"
#include "wml/definitions.h"
#include "wml/property_reader.h"
#include "wml/symbols.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;
using Suffix = NumberingLevel::Suffix;

constexpr std::pair<Word, Suffix> kSuffixes[] = {
    {"tab", Suffix::kTab}, {"space", Suffix::kSpace}, {"nothing", Suffix::kNothing}};

// Bullets of the symbol fonts as Unicode; the font is then of no use.
void map_bullet(NumberingLevel& level, const FontNames& fonts) {
  const auto font = level.run.ascii ? level.run.ascii : level.run.high_ansi;
  const Word family = font ? Word(fonts.names[static_cast<size_t>(*font)]) : Word();
  std::string mapped;
  for (size_t at = 0; at < level.text.size();) {
    const char32_t code = utf8::next(level.text, at);
    const auto character = symbol_to_unicode(family, code);
    if (!character) return;
    utf8::append(mapped, *character);
  }
  level.text = std::move(mapped);
  level.run.ascii = level.run.high_ansi = level.run.complex = level.run.east_asian = std::nullopt;
}

class NumberingReader {
 public:
  NumberingReader(const StyleSheet& styles, const Theme& theme, FontNames& fonts, Report& report)
      : report_(report), scope_{styles, theme, fonts, report} {}

  Numbering read(xml::Node root) {
    for (xml::Node child : root.children()) {
      switch (name_of(child.name())) {
        case Name::kAbstractNum:
          read_abstract(child);
          break;
        case Name::kNum:
          read_instance(child);
          break;
        case Name::kNumPicBullet:
        case Name::kNumIdMacAtCleanup:
          break;
        default:
          report_.unknown(child);
          break;
      }
    }
    for (auto& [id, instance] : out_.instances) follow_style_link(id, instance);
    return std::move(out_);
  }

 private:
  void read_abstract(xml::Node node) {
    const auto id = Attributes(node, report_).integer("w:abstractNumId");
    if (!id) return;
    AbstractNumbering abstract;
    for (xml::Node child : node.children("w:lvl")) {
      const auto level = Attributes(child, report_).integer("w:ilvl", 0, 8);
      if (!level) continue;
      abstract.levels[static_cast<size_t>(*level)] = read_level(child);
      abstract.present[static_cast<size_t>(*level)] = true;
    }
    by_id_.emplace(*id, static_cast<int>(out_.abstracts.size()));
    style_links_.emplace_back(node.child("w:numStyleLink").attribute("w:val", ""));
    out_.abstracts.push_back(std::move(abstract));
  }

  NumberingLevel read_level(xml::Node node) {
    NumberingLevel level;
    level.text.clear();
    level.start = 0;  // 17.9.25: without w:start
    for (xml::Node child : node.children()) read_level_child(child, level);
    if (level.format == NumberFormat::kBullet) map_bullet(level, scope_.fonts);
    return level;
  }

  void read_level_child(xml::Node child, NumberingLevel& level) {
    const Attributes attributes(child, report_);
    switch (name_of(child.name())) {
      case Name::kStart:
        level.start = attributes.integer("w:val", 0, 1'000'000).value_or(1);
        break;
      case Name::kNumFmt:
        level.format = read_format(child);
        break;
      case Name::kLvlRestart:
        level.restart_after = attributes.integer("w:val", 0, 9);
        break;
      case Name::kPStyle: {
        const auto found = scope_.styles.by_id.find(std::string(child.attribute("w:val", "")));
        if (found != scope_.styles.by_id.end()) level.style = found->second;
        break;
      }
      case Name::kIsLgl:
        level.legal = attributes.on_off();
        break;
      case Name::kSuff:
        level.suffix = attributes.word<Suffix>("w:val", kSuffixes).value_or(Suffix::kTab);
        break;
      case Name::kLvlText:
        level.text = child.attribute("w:val", "");
        break;
      case Name::kLvlJc:
        level.alignment = read_alignment(child, report_).value_or(Alignment::kStart);
        break;
      case Name::kPPr:
        read_paragraph_properties(child, scope_, level.paragraph);
        break;
      case Name::kRPr:
        read_run_properties(child, scope_, level.run);
        break;
      case Name::kMcAlternateContent:  // a format that only newer programs know, with another one
        for (xml::Node inner : child.child("mc:Fallback").children())
          read_level_child(inner, level);
        break;
      case Name::kLvlPicBulletId:
        report_.unsupported(child.name());
        break;
      case Name::kLegacy:
        break;
      default:
        report_.unknown(child);
        break;
    }
  }

  NumberFormat read_format(xml::Node node) {
    // 17.9.17: "001, 002, …" and the like are said by an example.
    if (node.attribute("w:val", "") == "custom" && node.attribute("w:format", "").starts_with("0"))
      return NumberFormat::kDecimalZero;
    return read_number_format(node, "w:val", report_).value_or(NumberFormat::kDecimal);
  }

  void read_instance(xml::Node node) {
    const auto id = Attributes(node, report_).integer("w:numId", 0, 2'000'000'000);
    const auto abstract = Attributes(node.child("w:abstractNumId"), report_).integer("w:val");
    if (!id || !abstract) return;
    NumberingInstance instance;
    const auto found = by_id_.find(*abstract);
    if (found == by_id_.end()) {
      const std::string key = std::to_string(*abstract);
      report_.warn("docx.missing-numbering", key,
                   {fmt::format("нет описания нумерации {}", key),
                    fmt::format("there is no numbering definition {}", key)});
      return;
    }
    instance.abstract = found->second;
    for (xml::Node child : node.children("w:lvlOverride")) read_override(child, instance);
    out_.instances.emplace(*id, std::move(instance));
  }

  void read_override(xml::Node node, NumberingInstance& instance) {
    const auto level = Attributes(node, report_).integer("w:ilvl", 0, 8);
    if (!level) return;
    if (const xml::Node start = node.child("w:startOverride"))
      instance.start_overrides[*level] =
          Attributes(start, report_).integer("w:val", 0, 1'000'000).value_or(1);
    if (const xml::Node whole = node.child("w:lvl"))
      instance.level_overrides.emplace(*level, read_level(whole));
  }

  // 17.9.21: the levels stand in the numbering that a style of type "numbering" names.
  void follow_style_link(int id, NumberingInstance& instance) {
    std::set<int> seen;
    while (!style_links_[static_cast<size_t>(instance.abstract)].empty()) {
      if (!seen.insert(instance.abstract).second) {
        report_.warn("docx.numbering-cycle", std::to_string(id),
                     {fmt::format("нумерация {} ссылается на саму себя", id),
                      fmt::format("the numbering {} refers to itself", id)});
        return;
      }
      const StyleIndex style = find_style(
          scope_, style_links_[static_cast<size_t>(instance.abstract)], Style::Type::kNumbering);
      if (style == kNone) return;
      const auto target = out_.instances.find(
          scope_.styles.styles[static_cast<size_t>(style)].paragraph.numbering.value_or(0));
      if (target == out_.instances.end()) return;
      instance.abstract = target->second.abstract;
    }
  }

  Numbering out_;
  std::unordered_map<int64_t, int> by_id_;
  std::vector<std::string> style_links_;  // by abstract
  Report& report_;
  Scope scope_;
};

}  // namespace

Numbering read_numbering(xml::Node root, const StyleSheet& styles, const Theme& theme,
                         FontNames& fonts, Report& report) {
  return NumberingReader(styles, theme, fonts, report).read(root);
}

}  // namespace prikaz::wml
