// The sheet and the type of a DOCX against the profile (ГОСТ Р 7.0.97, section 3). Each thing is
// told once, where it is met first.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "check/profile.h"
#include "check/rules/form.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

constexpr double kTolerance = 0.3;  // millimetres, points: Word rounds to twips

bool is_running_text(const Paragraph& paragraph) {
  constexpr size_t kHeading = 200;  // bytes
  return paragraph.role == Role::kPoint || paragraph.role == Role::kPreamble ||
         paragraph.role == Role::kItem ||
         (paragraph.role == Role::kText && paragraph.text.size() > kHeading);
}

void tell(const Paragraph& paragraph, std::string russian, std::string english, Findings& found) {
  const size_t end = std::min<size_t>(paragraph.text.size(), 60);
  size_t cut = end;
  while (cut > 0 && cut < paragraph.text.size() &&
         (static_cast<unsigned char>(paragraph.text[cut]) & 0xC0) == 0x80) {
    --cut;
  }
  found.add(paragraph, 0, cut, {std::move(russian), std::move(english)});
}

const Paragraph* first_of(const Document& document, const Sheet& sheet) {
  const auto index = static_cast<size_t>(sheet.first);
  return index < document.paragraphs.size() ? &document.paragraphs[index] : nullptr;
}

}  // namespace

void margins(const Document& document, Findings& found) {
  const PageDemand& demand = found.profile().page;
  struct Side {
    double Sheet::*have;
    double want;
    const char *russian, *english;
  };
  const Side sides[] = {{&Sheet::left, demand.left, "левое", "left"},
                        {&Sheet::right, demand.right, "правое", "right"},
                        {&Sheet::top, demand.top, "верхнее", "top"},
                        {&Sheet::bottom, demand.bottom, "нижнее", "bottom"}};
  for (const Side& side : sides) {
    for (const Sheet& sheet : document.sheets) {
      const Paragraph* first = first_of(document, sheet);
      if (!first || sheet.*side.have >= side.want - kTolerance) continue;
      tell(*first,
           fmt::format("{} поле {:.0f} мм, а нужно не меньше {:g}", side.russian, sheet.*side.have,
                       side.want),
           fmt::format("the {} margin is {:.0f} mm, at least {:g} is wanted", side.english,
                       sheet.*side.have, side.want),
           found);
      break;
    }
  }
}

void page_number(const Document& document, Findings& found) {
  constexpr size_t kOnePage = 3500;  // bytes of text that one page may hold
  size_t size = 0;
  for (const Paragraph& paragraph : document.paragraphs) size += paragraph.text.size();
  const bool any = std::any_of(document.sheets.begin(), document.sheets.end(),
                               [](const Sheet& sheet) { return sheet.page_number; });
  if (any || size < 2 * kOnePage) return;
  found.add({"нет номеров страниц, а документ длиннее страницы",
             "no page numbers, and the document is longer than a page"});
}

void font(const Document& document, Findings& found) {
  const auto& allowed = found.profile().page.fonts;
  if (allowed.empty()) return;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!paragraph.look || paragraph.look->font.empty()) continue;
    if (std::find(allowed.begin(), allowed.end(), paragraph.look->font) != allowed.end()) continue;
    return tell(paragraph, fmt::format("шрифт «{}» профиль не допускает", paragraph.look->font),
                fmt::format("the profile does not allow the font «{}»", paragraph.look->font),
                found);
  }
}

void size(const Document& document, Findings& found) {
  const PageDemand& demand = found.profile().page;
  bool told_text = false, told_table = false;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!paragraph.look || paragraph.look->largest == 0) continue;
    const bool cell = paragraph.in_table();
    if (!cell && !is_running_text(paragraph)) continue;
    bool& told = cell ? told_table : told_text;
    const double least = cell ? demand.smallest_in_table : demand.smallest;
    const bool small = paragraph.look->largest < least - kTolerance;
    const bool large = !cell && paragraph.look->smallest > demand.largest + kTolerance;
    if (told || (!small && !large)) continue;
    told = true;
    const double has = small ? paragraph.look->largest : paragraph.look->smallest;
    tell(paragraph,
         fmt::format("кегль {:g}, а принято {}", has,
                     small ? fmt::format("не меньше {:g}", least)
                           : fmt::format("не больше {:g}", demand.largest)),
         fmt::format("type of {:g} points, the custom is {}", has,
                     small ? fmt::format("{:g} at least", least)
                           : fmt::format("{:g} at most", demand.largest)),
         found);
  }
}

void spacing(const Document& document, Findings& found) {
  const PageDemand& demand = found.profile().page;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!paragraph.look || paragraph.in_table() || !is_running_text(paragraph)) continue;
    const double lines = paragraph.look->lines;
    constexpr double kNear = 0.05;
    if (lines == 0 || (lines > demand.spacing_least - kNear && lines < demand.spacing_most + kNear))
      continue;
    return tell(paragraph,
                fmt::format("межстрочный интервал {:.2g}, а принят от {:g} до {:g}", lines,
                            demand.spacing_least, demand.spacing_most),
                fmt::format("line spacing {:.2g}, the custom is {:g} to {:g}", lines,
                            demand.spacing_least, demand.spacing_most),
                found);
  }
}

void indent(const Document& document, Findings& found) {
  const double want = found.profile().page.indent;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool prose =
        paragraph.role == Role::kPreamble || (paragraph.role == Role::kPoint && paragraph.body > 0);
    if (!paragraph.look || !prose || paragraph.text.starts_with('\t')) continue;
    if (std::abs(paragraph.look->first_line - want) < 1) continue;
    return tell(
        paragraph,
        fmt::format("абзацный отступ {:.1f} мм, а принят {:g}", paragraph.look->first_line, want),
        fmt::format("an indent of {:.1f} mm, the custom is {:g}", paragraph.look->first_line, want),
        found);
  }
}

}  // namespace prikaz::check::form
