#include "layout/page/geometry.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

constexpr Length kLeastSheet = Length::twips(720);
constexpr Length kMostSheet = Length::twips(31680);
constexpr Length kLeastText = Length::twips(200);
constexpr int kColumnLimit = 45;

Length magnitude(Length length) {
  return length < Length() ? -length : length;
}

std::vector<Column> columns_of(const wml::Columns& columns, Length left, Length width) {
  std::vector<Column> result;
  if (!columns.widths.empty()) {
    Length x = left;
    for (const auto& [column, space] : columns.widths) {
      if (result.size() >= kColumnLimit) break;
      result.push_back({x, std::max(column, kLeastText)});
      x += column + space;
    }
    return result;
  }
  const int count = std::clamp(columns.count, 1, kColumnLimit);
  const Length space = count > 1 ? std::clamp(columns.space, Length(), width / count) : Length();
  const Length each = std::max((width - space * (count - 1)) / count, kLeastText);
  for (int i = 0; i < count; ++i) result.push_back({left + (each + space) * i, each});
  return result;
}

void inherit(std::array<int32_t, 3>& to, const std::array<int32_t, 3>& from) {
  for (size_t i = 0; i < to.size(); ++i) {
    if (from[i] != wml::kNone) to[i] = from[i];
  }
}

}  // namespace

std::vector<Section> sections_of(const wml::Document& document) {
  std::vector<Section> sections;
  Section section;
  for (size_t i = 0; i < document.body.size(); ++i) {
    const wml::Paragraph* paragraph = document.body[i].paragraph();
    if (!paragraph || paragraph->section == wml::kNone ||
        static_cast<size_t>(paragraph->section) >= document.sections.size()) {
      continue;
    }
    section.properties = &document.sections[static_cast<size_t>(paragraph->section)];
    inherit(section.headers, section.properties->headers);
    inherit(section.footers, section.properties->footers);
    section.last_block = i + 1;
    sections.push_back(section);
    section.first_block = i + 1;
  }
  static const wml::SectionProperties plain;
  section.properties = document.sections.empty() ? &plain : &document.sections.back();
  inherit(section.headers, section.properties->headers);
  inherit(section.footers, section.properties->footers);
  section.last_block = document.body.size();
  sections.push_back(section);
  return sections;
}

PageGeometry geometry_of(const wml::Document& document, const wml::SectionProperties& section,
                         bool even) {
  PageGeometry page;
  page.width = std::clamp(section.page_width, kLeastSheet, kMostSheet);
  page.height = std::clamp(section.page_height, kLeastSheet, kMostSheet);
  Length left = section.left, right = section.right;
  if (document.settings.mirror_margins && even) std::swap(left, right);
  const Length gutter = std::max(section.gutter, Length());
  Length top = magnitude(section.top);
  if (document.settings.gutter_at_top) {
    top += gutter;
  } else if (document.settings.mirror_margins && even) {
    right += gutter;
  } else {
    left += gutter;
  }
  page.left = std::clamp(left, -page.width, page.width - kLeastText);
  page.right = std::max(page.width - right, page.left + kLeastText);
  page.top = std::min(top, page.height - kLeastText);
  page.bottom = std::max(page.height - magnitude(section.bottom), page.top + kLeastText);
  page.fixed_top = section.top < Length();
  page.fixed_bottom = section.bottom < Length();
  page.header = std::clamp(section.header, Length(), page.height);
  page.footer = std::clamp(section.footer, Length(), page.height);
  page.columns = columns_of(section.columns, page.left, page.text_width());
  return page;
}

}  // namespace prikaz::layout
