#include "merge/theme_fonts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "xml/document.h"

namespace prikaz::merge {
namespace {

struct ThemeAttribute {
  std::string_view theme;
  std::string_view font;
};
constexpr ThemeAttribute kAttributes[] = {{"w:asciiTheme", "w:ascii"},
                                          {"w:hAnsiTheme", "w:hAnsi"},
                                          {"w:eastAsiaTheme", "w:eastAsia"},
                                          {"w:cstheme", "w:cs"}};

}  // namespace

Result<ThemeFonts> ThemeFonts::read(const opc::Package& target, const std::string& target_main,
                                    const opc::Package& addition,
                                    const std::string& addition_main) {
  ThemeFonts made;
  const opc::Part* ours = target.related(target_main, opc::relation::kTheme);
  const opc::Part* theirs = addition.related(addition_main, opc::relation::kTheme);
  if (!theirs || (ours && ours->bytes() == theirs->bytes())) return made;
  PRIKAZ_TRY(const auto document,
             xml::Document::parse(theirs->bytes(), addition.where(theirs->name())));
  const xml::Node scheme = document.root().child("a:themeElements").child("a:fontScheme");
  auto read_set = [&](const char* name) {
    const xml::Node fonts = scheme.child(name);
    auto typeface = [&](const char* script) {
      return std::string(fonts.child(script).attribute("typeface", ""));
    };
    return Set{typeface("a:latin"), typeface("a:ea"), typeface("a:cs")};
  };
  made.differs_ = true;
  made.major_ = read_set("a:majorFont");
  made.minor_ = read_set("a:minorFont");
  return made;
}

// 17.18.96 ST_Theme: majorAscii, majorHAnsi, majorEastAsia, majorBidi and the same with minor.
std::string ThemeFonts::font(const std::string& name) const {
  const Set& fonts = name.starts_with("major") ? major_ : minor_;
  if (name.ends_with("EastAsia")) return fonts.east_asian;
  if (name.ends_with("Bidi")) return fonts.complex;
  return fonts.latin;
}

void ThemeFonts::resolve(Node& node) const {
  if (!differs_) return;
  if (node.is("w:rFonts")) {
    for (const ThemeAttribute& attribute : kAttributes) {
      const std::string* theme = node.attribute(attribute.theme);
      if (!theme) continue;
      const std::string name = font(*theme);
      std::erase_if(node.attributes,
                    [&](const auto& item) { return item.first == attribute.theme; });
      if (!name.empty()) node.set_attribute(attribute.font, name);
    }
  }
  for (Node& child : node.children) resolve(child);
}

}  // namespace prikaz::merge
