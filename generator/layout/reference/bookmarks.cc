#include "layout/reference/bookmarks.h"

#include "layout/reference/walk.h"
#include "style/numbering.h"

namespace prikaz::layout {
namespace {

class BookmarkReader {
 public:
  explicit BookmarkReader(const wml::Document& document) : walk_(document) {}

  std::map<std::string, BookmarkText> run(const wml::Document& document) {
    walk_.paragraphs(document.body,
                     [this](const wml::Paragraph& paragraph, const auto& look,
                            const std::string& number) { take(paragraph, look, number); });
    return std::move(found_);
  }

 private:
  void take(const wml::Paragraph& paragraph, const style::Paragraph&, const std::string& number);

  DocumentWalk walk_;
  std::map<std::string, BookmarkText> found_;
  std::map<std::string_view, BookmarkText*> open_;
};

void BookmarkReader::take(const wml::Paragraph& paragraph, const style::Paragraph&,
                          const std::string& number) {
  using Kind = wml::Inline::Kind;
  for (auto& [name, bookmark] : open_) {
    if (!bookmark->text.empty()) bookmark->text += ' ';
  }
  for (const wml::Inline& item : paragraph.inlines) {
    if (item.kind == Kind::kBookmark) {
      const auto [entry, is_new] = found_.try_emplace(std::string(item.text));
      if (!is_new) continue;  // of two with one name the first is meant
      entry->second.number = number;
      if (entry->second.number.ends_with('.')) entry->second.number.pop_back();
      open_[item.text] = &entry->second;
    } else if (item.kind == Kind::kBookmarkEnd) {
      open_.erase(item.text);
    } else if (const std::string_view text = shown_text(item); !text.empty()) {
      for (auto& [name, bookmark] : open_) bookmark->text += text;
    }
  }
}

}  // namespace

std::map<std::string, BookmarkText> bookmark_texts(const wml::Document& document) {
  return BookmarkReader(document).run(document);
}

}  // namespace prikaz::layout
