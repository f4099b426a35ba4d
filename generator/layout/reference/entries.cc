#include "layout/reference/entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <deque>

#include "layout/block/headings.h"
#include "layout/reference/walk.h"
#include "wml/field_instruction.h"

namespace prikaz::layout {

struct TextKeeper::Buffers {
  std::shared_ptr<const void> before;
  std::deque<std::string> texts;
};

TextKeeper::TextKeeper(wml::Document& document) : buffers_(std::make_shared<Buffers>()) {
  buffers_->before = document.buffers;
  document.buffers = buffers_;
}

std::string_view TextKeeper::keep(std::string text) {
  return buffers_->texts.emplace_back(std::move(text));
}

namespace {

using Kind = wml::Inline::Kind;

std::string text_of(const wml::Paragraph& paragraph) {
  std::string text;
  for (const wml::Inline& item : paragraph.inlines) text += shown_text(item);
  std::string clean;
  for (const char c : text) {
    if (c != ' ' || (!clean.empty() && clean.back() != ' ')) clean += c;
  }
  while (clean.ends_with(' ')) clean.pop_back();
  return clean;
}

class EntryFinder {
 public:
  explicit EntryFinder(const wml::Document& document) : document_(document) {}

  void take(const wml::Paragraph& paragraph, const style::Paragraph& look,
            const std::string& number);
  std::vector<ContentsEntry> entries;
  std::vector<const wml::Paragraph*> paragraphs;  // of the entries

 private:
  std::string style_name(const style::Paragraph& look) const;
  std::string sequence_of(const wml::Paragraph& paragraph) const;

  const wml::Document& document_;
  style::Paragraph title_;  // of the heading that a further paragraph may go on with
  int title_level_ = 0;
};

std::string EntryFinder::style_name(const style::Paragraph& look) const {
  const auto& sheet = document_.styles;
  const bool known =
      sheet && look.style >= 0 && static_cast<size_t>(look.style) < sheet->styles.size();
  return known ? sheet->styles[static_cast<size_t>(look.style)].name : std::string();
}

std::string EntryFinder::sequence_of(const wml::Paragraph& paragraph) const {
  for (const wml::Inline& item : paragraph.inlines) {
    if (item.kind != Kind::kFieldBegin || item.index < 0) continue;
    const wml::Field& field = document_.fields[static_cast<size_t>(item.index)];
    if (field.kind == wml::Field::Kind::kSequence) return field.argument;
  }
  return {};
}

void EntryFinder::take(const wml::Paragraph& paragraph, const style::Paragraph& look,
                       const std::string& number) {
  const std::string text = text_of(paragraph);
  const int level = heading_level(document_, look);
  const int title_level = std::exchange(title_level_, text.empty() && level > 0 ? title_level_ : 0);
  if (text.empty()) return;
  ContentsEntry entry;
  entry.style = style_name(look);
  entry.sequence = sequence_of(paragraph);
  entry.level = level;
  entry.heading = entry.style.starts_with("heading ") || entry.style.starts_with("Heading ") ||
                  entry.style.starts_with("Заголовок ");
  if (level > 0) {
    title_level_ = level;
    if (level == title_level && goes_on_with(title_, look, text)) {
      entries.back().title += ' ' + text;
      return;
    }
    title_ = look;
  }
  entry.number = number;
  entry.title = text;
  entries.push_back(std::move(entry));
  paragraphs.push_back(&paragraph);
}

// A paragraph of the body, to be changed.
using Bookmarks = std::map<const wml::Paragraph*, std::string_view>;
void set_bookmarks(std::vector<wml::Block>& blocks, const Bookmarks& bookmarks) {
  for (wml::Block& block : blocks) {
    if (auto* paragraph = std::get_if<wml::Paragraph>(&block.content)) {
      const auto found = bookmarks.find(paragraph);
      if (found == bookmarks.end()) continue;
      wml::Inline mark;
      mark.kind = Kind::kBookmark;
      mark.text = found->second;
      paragraph->inlines.insert(paragraph->inlines.begin(), mark);
      continue;
    }
    for (wml::Row& row : std::get<wml::Table>(block.content).rows) {
      for (wml::Cell& cell : row.cells) set_bookmarks(cell.blocks, bookmarks);
    }
  }
}

// \t "Приложение,1;Глава;2": names of styles and the levels they stand on.
std::map<std::string, int> styles_of(const std::string& text) {
  std::map<std::string, int> styles;
  std::string name;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find_first_of(",;", at), text.size());
    std::string word = text.substr(at, end - at);
    while (word.starts_with(' ')) word.erase(0, 1);
    int level = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), level);
    if (!name.empty() && read.ec == std::errc() && read.ptr == word.data() + word.size()) {
      styles[name] = std::clamp(level, 1, 9);
      name.clear();
    } else {
      name = std::move(word);
    }
    at = end + 1;
  }
  return styles;
}

}  // namespace

ContentsRequest::Levels ContentsRequest::read_levels(const std::string& text, Levels otherwise) {
  Levels levels;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, levels.from);
  if (first.ec != std::errc()) return otherwise;
  levels.to = levels.from;
  if (first.ptr != end) std::from_chars(first.ptr + 1, end, levels.to);
  return levels;
}

ContentsRequest::ContentsRequest(const wml::Field& field)
    : caption_(wml::field_switch(field, 'c')),
      styles_(styles_of(wml::field_switch(field, 't').value_or(""))) {
  if (const auto levels = wml::field_switch(field, 'o')) headings_ = read_levels(*levels, {});
  if (const auto levels = wml::field_switch(field, 'u'))
    outline_ = read_levels(*levels, headings_.value_or(Levels{}));
  if (!headings_ && !outline_ && !caption_ && styles_.empty()) headings_ = Levels{};
}

int ContentsRequest::level_of(const ContentsEntry& entry) const {
  if (caption_) return !caption_->empty() && entry.sequence == *caption_ ? 1 : 0;
  if (const auto style = styles_.find(entry.style); style != styles_.end()) return style->second;
  if (entry.level == 0) return 0;
  const bool listed = (headings_ && entry.heading && headings_->holds(entry.level)) ||
                      (outline_ && outline_->holds(entry.level));
  return listed ? entry.level : 0;
}

std::vector<ContentsEntry> contents_entries(wml::Document& document, TextKeeper& keep) {
  EntryFinder finder(document);
  DocumentWalk walk(document);
  walk.paragraphs(document.body, [&](const auto& paragraph, const auto& look, const auto& number) {
    finder.take(paragraph, look, number);
  });
  std::vector<ContentsRequest> requests;
  for (const wml::Field& field : document.fields) {
    if (field.kind == wml::Field::Kind::kContents) requests.emplace_back(field);
  }
  Bookmarks added;
  for (size_t i = 0; i < finder.entries.size(); ++i) {
    ContentsEntry& entry = finder.entries[i];
    for (const wml::Inline& item : finder.paragraphs[i]->inlines) {
      const bool place = item.kind == Kind::kBookmark && item.text.starts_with("_Toc");
      if (place && entry.bookmark.empty()) entry.bookmark = item.text;
    }
    const bool listed =
        std::any_of(requests.begin(), requests.end(),
                    [&](const ContentsRequest& request) { return request.level_of(entry) > 0; });
    if (!entry.bookmark.empty() || !listed) continue;
    entry.bookmark = fmt::format("_TocPlace{}", i + 1);
    added[finder.paragraphs[i]] = keep.keep(entry.bookmark);
  }
  set_bookmarks(document.body, added);
  return std::move(finder.entries);
}

}  // namespace prikaz::layout
