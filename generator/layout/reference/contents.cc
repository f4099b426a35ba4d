#include "layout/reference/contents.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/page/geometry.h"
#include "layout/reference/entries.h"
#include "layout/reference/walk.h"
#include "wml/field_instruction.h"
#include "wml/places.h"

namespace prikaz::layout {
namespace {

using Kind = wml::Inline::Kind;
using FieldKind = wml::Field::Kind;

// How far a level is set in where the document has no style for it («toc 2»).
constexpr Length kLevelIndent = Length::twips(220);

class ContentsFiller {
 public:
  ContentsFiller(const wml::Document& source, const std::string& file, Diagnostics& diagnostics)
      : document_(source), keep_(document_), file_(file), diagnostics_(diagnostics) {}
  wml::Document run();

 private:
  using Blocks = std::vector<wml::Block>;
  void blocks(Blocks& blocks);
  // Sets the entries in place of blocks [first, last]; returns how many there are now.
  size_t replace(Blocks& blocks, size_t first, size_t last, int32_t field);
  Length width() const;
  size_t end_of(const Blocks& blocks, size_t first, int32_t field) const;
  bool has_result(const Blocks& blocks, size_t first, size_t last, int32_t field) const;
  std::vector<wml::Paragraph> built(const wml::Paragraph& place, int32_t field);
  uint32_t properties_of(int level);
  void append_entry(wml::Paragraph& to, const ContentsEntry& entry, int level, int32_t field);
  void append_page(std::vector<wml::Inline>& to, const std::string& bookmark, uint32_t properties);
  void mend_page_number(wml::Block& block);
  std::string target_of(const wml::Paragraph& paragraph, size_t tab) const;
  void warn_empty(const wml::Paragraph& place);

  wml::Document document_;
  TextKeeper keep_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<ContentsEntry> entries_;
  size_t section_ = 0;  // that the walk stands in
  std::map<std::pair<int, int64_t>, uint32_t> level_properties_;
};

wml::Inline item_of(Kind kind, int32_t index = wml::kNone, std::string_view text = {},
                    uint32_t properties = 0) {
  wml::Inline item;
  item.kind = kind;
  item.index = index;
  item.text = text;
  item.properties = properties;
  return item;
}

// The TOC field that begins in the paragraph.
std::optional<int32_t> begun(const wml::Document& document, const wml::Paragraph& paragraph) {
  for (const wml::Inline& item : paragraph.inlines) {
    if (item.kind == Kind::kFieldBegin && item.index >= 0 &&
        document.fields[static_cast<size_t>(item.index)].kind == FieldKind::kContents)
      return item.index;
  }
  return std::nullopt;
}

bool ends(const wml::Paragraph& paragraph, int32_t field) {
  return std::any_of(
      paragraph.inlines.begin(), paragraph.inlines.end(),
      [&](const wml::Inline& item) { return item.kind == Kind::kFieldEnd && item.index == field; });
}

// The block in which the field ends; the first one when it ends nowhere here.
size_t ContentsFiller::end_of(const Blocks& blocks, size_t first, int32_t field) const {
  for (size_t i = first; i < blocks.size(); ++i) {
    const wml::Paragraph* paragraph = blocks[i].paragraph();
    if (paragraph && ends(*paragraph, field)) return i;
  }
  return first;
}

bool ContentsFiller::has_result(const Blocks& blocks, size_t first, size_t last,
                                int32_t field) const {
  if (document_.settings.update_fields) return false;
  bool inside = false;
  for (size_t i = first; i <= last; ++i) {
    const wml::Paragraph* paragraph = blocks[i].paragraph();
    if (!paragraph) return true;
    for (const wml::Inline& item : paragraph->inlines) {
      const bool own = item.index == field;
      if (item.kind == Kind::kFieldSeparate && own) inside = true;
      if (item.kind == Kind::kFieldEnd && own) return false;
      const std::string_view text = inside ? shown_text(item) : std::string_view();
      if (text.find_first_not_of(' ') != std::string_view::npos) return true;
    }
  }
  return false;
}

// Of the column in which entries stand.
Length ContentsFiller::width() const {
  if (section_ >= document_.sections.size()) return Length::twips(9000);
  return geometry_of(document_, document_.sections[section_], false).columns[0].width;
}

uint32_t ContentsFiller::properties_of(int level) {
  const Length width = this->width();
  const auto [found, is_new] = level_properties_.try_emplace({level, width.emu()});
  if (!is_new) return found->second;
  wml::ParagraphProperties look;
  const std::string name = fmt::format("toc {}", level), other = fmt::format("TOC {}", level);
  const auto& sheet = document_.styles;
  bool own_tab = false;
  for (size_t i = 0; sheet && i < sheet->styles.size(); ++i) {
    const wml::Style& style = sheet->styles[i];
    if (style.type != wml::Style::Type::kParagraph || (style.name != name && style.name != other))
      continue;
    look.style = static_cast<wml::StyleIndex>(i);
    for (const wml::TabStop& stop : style.paragraph.tabs)
      own_tab = own_tab || stop.alignment == wml::TabAlignment::kRight;
  }
  if (look.style == wml::kNone) look.indent_start = kLevelIndent * (level - 1);
  if (!own_tab) look.tabs = {{width, wml::TabAlignment::kRight, wml::TabLeader::kDot}};
  document_.paragraph_properties.push_back(std::move(look));
  return found->second = static_cast<uint32_t>(document_.paragraph_properties.size() - 1);
}

void ContentsFiller::append_page(std::vector<wml::Inline>& to, const std::string& bookmark,
                                 uint32_t properties) {
  const auto index = static_cast<int32_t>(document_.fields.size());
  wml::Field field;
  field.kind = FieldKind::kPageReference;
  field.argument = bookmark;
  field.instruction = "PAGEREF " + bookmark;
  document_.fields.push_back(std::move(field));
  for (const Kind kind : {Kind::kFieldBegin, Kind::kFieldSeparate, Kind::kFieldEnd})
    to.push_back(item_of(kind, index, {}, properties));
}

void ContentsFiller::append_entry(wml::Paragraph& to, const ContentsEntry& entry, int level,
                                  int32_t field) {
  const wml::Field& contents = document_.fields[static_cast<size_t>(field)];
  const auto unnumbered = wml::field_switch(contents, 'n');
  const auto separator = wml::field_switch(contents, 'p');
  const bool linked = wml::field_switch(contents, 'h').has_value();
  const auto link = static_cast<int32_t>(document_.hyperlinks.size());
  if (linked) {
    document_.hyperlinks.push_back({{}, entry.bookmark, {}});
    to.inlines.push_back(item_of(Kind::kHyperlinkBegin, link));
  }
  const std::string text = entry.number.empty() ? entry.title : entry.number + ' ' + entry.title;
  to.inlines.push_back(item_of(Kind::kText, wml::kNone, keep_.keep(text)));
  // \n "2-3": these levels go without a page.
  const bool page = !unnumbered || (!unnumbered->empty() && (level < unnumbered->front() - '0' ||
                                                             level > unnumbered->back() - '0'));
  if (page) {
    to.inlines.push_back(separator && !separator->empty()
                             ? item_of(Kind::kText, wml::kNone, keep_.keep(*separator))
                             : item_of(Kind::kTab));
    append_page(to.inlines, entry.bookmark, 0);
  }
  if (linked) to.inlines.push_back(item_of(Kind::kHyperlinkEnd, link));
}

void ContentsFiller::warn_empty(const wml::Paragraph& place) {
  const SourceLocation where = wml::Places(document_).location(place, file_);
  diagnostics_
      .warning("layout.empty-contents", where,
               {"оглавление пусто: заголовков, которые оно собирает, в документе нет",
                "the table of contents is empty: the document has none of the headings it lists"})
      .advise({"дайте заголовкам стили «Заголовок 1», «Заголовок 2» или уровень структуры",
               "give the headings the styles «heading 1», «heading 2» or an outline level"});
}

// The paragraphs that stand in place of `place`: the first begins the field, the last ends it.
std::vector<wml::Paragraph> ContentsFiller::built(const wml::Paragraph& place, int32_t field) {
  const ContentsRequest request(document_.fields[static_cast<size_t>(field)]);
  std::vector<wml::Paragraph> made;
  for (const ContentsEntry& entry : entries_) {
    const int level = request.level_of(entry);
    if (level == 0) continue;
    wml::Paragraph& paragraph = made.emplace_back();
    paragraph.number = place.number;
    paragraph.properties = properties_of(level);
    if (made.size() == 1) {
      paragraph.inlines.push_back(item_of(Kind::kFieldBegin, field));
      paragraph.inlines.push_back(item_of(Kind::kFieldSeparate, field));
    }
    append_entry(paragraph, entry, level, field);
  }
  if (!made.empty()) made.back().inlines.push_back(item_of(Kind::kFieldEnd, field));
  return made;
}

// Where an entry of a stored result leads: by its link, else to the heading of its title.
std::string ContentsFiller::target_of(const wml::Paragraph& paragraph, size_t tab) const {
  std::string text;
  for (size_t i = 0; i < tab; ++i) {
    const wml::Inline& item = paragraph.inlines[i];
    if (item.kind == Kind::kHyperlinkBegin && item.index >= 0) {
      const auto& anchor = document_.hyperlinks[static_cast<size_t>(item.index)].anchor;
      if (!anchor.empty()) return anchor;
    }
    text += shown_text(item);
  }
  std::erase(text, ' ');
  for (const ContentsEntry& entry : entries_) {
    std::string whole = entry.number + entry.title;
    std::erase(whole, ' ');
    if (!text.empty() && whole == text) return entry.bookmark;
  }
  return {};
}

// A plain number at the end of an entry becomes a field.
void ContentsFiller::mend_page_number(wml::Block& block) {
  auto* paragraph = std::get_if<wml::Paragraph>(&block.content);
  if (!paragraph) return;
  std::vector<wml::Inline>& inlines = paragraph->inlines;
  size_t tab = inlines.size();
  for (size_t i = 0; i < inlines.size(); ++i) {
    if (inlines[i].kind == Kind::kTab) tab = i;
    const bool field = inlines[i].kind == Kind::kFieldBegin && inlines[i].index >= 0;
    if (field &&
        document_.fields[static_cast<size_t>(inlines[i].index)].kind == FieldKind::kPageReference)
      return;
  }
  if (tab == inlines.size()) return;
  std::string number;
  uint32_t properties = 0;
  for (size_t i = tab + 1; i < inlines.size(); ++i) {
    if (inlines[i].kind == Kind::kText) properties = inlines[i].properties;
    number += shown_text(inlines[i]);
  }
  const bool digits = !number.empty() && number.find_first_not_of("0123456789 ") == number.npos;
  const std::string target = digits ? target_of(*paragraph, tab) : std::string();
  if (target.empty()) return;
  std::vector<wml::Inline> mended(inlines.begin(),
                                  inlines.begin() + static_cast<std::ptrdiff_t>(tab) + 1);
  append_page(mended, target, properties);
  for (size_t i = tab + 1; i < inlines.size(); ++i) {
    if (shown_text(inlines[i]).empty()) mended.push_back(inlines[i]);
  }
  inlines = std::move(mended);
}

size_t ContentsFiller::replace(Blocks& blocks, size_t first, size_t last, int32_t field) {
  const auto& place = std::get<wml::Paragraph>(blocks[first].content);
  std::vector<wml::Paragraph> made = built(place, field);
  if (made.empty()) {
    warn_empty(place);
    return last - first + 1;
  }
  // What the last of the replaced ones says of its section stays.
  if (const wml::Paragraph* closing = blocks[last].paragraph())
    made.back().section = closing->section;
  const auto from = blocks.begin() + static_cast<std::ptrdiff_t>(first);
  const auto after = blocks.erase(from, blocks.begin() + static_cast<std::ptrdiff_t>(last) + 1);
  Blocks entries;
  for (wml::Paragraph& paragraph : made) entries.push_back({std::move(paragraph)});
  blocks.insert(after, std::make_move_iterator(entries.begin()),
                std::make_move_iterator(entries.end()));
  return entries.size();
}

void ContentsFiller::blocks(Blocks& blocks) {
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (auto* table = std::get_if<wml::Table>(&blocks[i].content)) {
      for (wml::Row& row : table->rows) {
        for (wml::Cell& cell : row.cells) this->blocks(cell.blocks);
      }
      continue;
    }
    const auto& place = std::get<wml::Paragraph>(blocks[i].content);
    if (const auto field = begun(document_, place)) {
      const size_t first = i;
      const size_t last = end_of(blocks, first, *field);
      if (!has_result(blocks, first, last, *field)) {
        i += replace(blocks, first, last, *field) - 1;
      } else {
        for (; i < last; ++i) mend_page_number(blocks[i]);
        mend_page_number(blocks[last]);
      }
    }
    const wml::Paragraph* passed = blocks[i].paragraph();
    if (passed && passed->section != wml::kNone)
      section_ = static_cast<size_t>(passed->section) + 1;
  }
}

wml::Document ContentsFiller::run() {
  entries_ = contents_entries(document_, keep_);
  blocks(document_.body);
  return std::move(document_);
}

}  // namespace

std::optional<wml::Document> with_contents(const wml::Document& document, const std::string& file,
                                           Diagnostics& diagnostics) {
  const bool any =
      std::any_of(document.fields.begin(), document.fields.end(),
                  [](const wml::Field& field) { return field.kind == FieldKind::kContents; });
  if (!any) return std::nullopt;
  return ContentsFiller(document, file, diagnostics).run();
}

}  // namespace prikaz::layout
