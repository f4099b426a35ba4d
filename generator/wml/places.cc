#include "wml/places.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "wml/place_counter.h"

namespace prikaz::wml {

namespace {

using In = DocumentPlace::Story;

bool shows_something(const Document& document, const Paragraph& paragraph) {
  using Kind = Inline::Kind;
  return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(), [&](const Inline& item) {
    switch (item.kind) {
      case Kind::kText:
        return item.text.find_first_not_of(" \t\n\r") != std::string_view::npos;
      case Kind::kSymbol:
      case Kind::kFieldBegin:
      case Kind::kFootnote:
      case Kind::kEndnote:
        return true;
      case Kind::kDrawing: {
        if (item.index < 0) return false;
        const Drawing& drawing = document.drawings[static_cast<size_t>(item.index)];
        return !drawing.anchored && drawing.kind != Drawing::Kind::kTextBox;
      }
      default:
        return false;
    }
  });
}

}  // namespace

// Reads the stories of a document in the order in which a person meets them.
class Places::Walk {
 public:
  Walk(Places& places, const Document& document) : places_(places), document_(document) {}

  void run() {
    story({.story = In::kBody}, document_.body, document_.part);
    running();
    notes(document_.footnotes, footnotes_, In::kFootnote);
    notes(document_.endnotes, endnotes_, In::kEndnote);
    for (size_t i = 0; i < places_.entries_.size(); ++i)
      places_.entries_[i].inside = std::move(counter_.places()[i]);
  }

 private:
  void story(DocumentPlace place, const std::vector<Block>& all, const std::string& part) {
    part_ = &part;
    counter_.begin_story(std::move(place));
    blocks(all);
  }

  // Heads and feet, by the first section that has them.
  void running() {
    std::vector<bool> told(document_.stories.size());
    for (size_t section = 0; section < document_.sections.size(); ++section) {
      const SectionProperties& properties = document_.sections[section];
      for (const auto* kind : {&properties.headers, &properties.footers}) {
        for (size_t slot = 0; slot < kind->size(); ++slot) {
          const int32_t index = (*kind)[slot];
          if (index == kNone || told[static_cast<size_t>(index)]) continue;
          told[static_cast<size_t>(index)] = true;
          DocumentPlace place;
          place.story = kind == &properties.headers ? In::kHeader : In::kFooter;
          if (slot == SectionProperties::kFirstPage) place.pages = DocumentPlace::Pages::kFirst;
          if (slot == SectionProperties::kEvenPage) place.pages = DocumentPlace::Pages::kEven;
          place.section = section > 0 ? static_cast<int>(section) + 1 : 0;
          const Story& head = document_.stories[static_cast<size_t>(index)];
          story(std::move(place), head.blocks, head.part);
        }
      }
    }
  }

  // Numbered as the text refers to them; those that it does not refer to as they stand.
  void notes(const std::map<int32_t, Story>& all, const std::vector<int32_t>& referred, In kind) {
    std::map<int32_t, int> numbers;
    for (const int32_t id : referred) numbers.emplace(id, static_cast<int>(numbers.size()) + 1);
    for (const auto& [id, note] : all) {
      const auto number = numbers.find(id);
      DocumentPlace place{.story = kind};
      place.note = number != numbers.end() ? number->second : std::max(id, 0);
      const size_t first = places_.entries_.size();
      story(std::move(place), note.blocks, note.part);
      if (places_.entries_.size() == first + 1) counter_.places()[first].paragraph = 0;
    }
  }

  void blocks(const std::vector<Block>& all) {
    for (const Block& block : all) {
      if (const Table* nested = block.table()) {
        table(*nested);
      } else {
        paragraph(*block.paragraph());
      }
    }
  }

  void paragraph(const Paragraph& source) {
    places_.by_paragraph_.emplace(&source, places_.entries_.size());
    places_.entries_.push_back({&source, part_, {}});
    counter_.paragraph(shows_something(document_, source));
    for (const Inline& item : source.inlines) {
      if (item.kind == Inline::Kind::kFootnote) footnotes_.push_back(item.index);
      if (item.kind == Inline::Kind::kEndnote) endnotes_.push_back(item.index);
      if (item.kind != Inline::Kind::kDrawing || item.index < 0) continue;
      const Drawing& drawing = document_.drawings[static_cast<size_t>(item.index)];
      if (drawing.text.empty()) continue;
      counter_.begin_box();
      blocks(drawing.text);
      counter_.end_box();
    }
  }

  void table(const Table& source) {
    counter_.begin_table();
    for (const Row& row : source.rows) {
      counter_.begin_row();
      for (const Cell& cell : row.cells) {
        counter_.begin_cell();
        blocks(cell.blocks);
        counter_.end_cell();
      }
    }
    counter_.end_table();
  }

  Places& places_;
  const Document& document_;
  PlaceCounter counter_;
  const std::string* part_ = nullptr;
  std::vector<int32_t> footnotes_, endnotes_;  // in the order in which the text refers to them
};

Places::Places(const Document& document) {
  Walk(*this, document).run();
}

SourceLocation Places::location(const Paragraph& paragraph, const std::string& file) const {
  SourceLocation out{.file = file, .paragraph = paragraph.number};
  const auto known = by_paragraph_.find(&paragraph);
  if (known == by_paragraph_.end()) return out;
  const Entry& entry = entries_[known->second];
  out.part = *entry.part;
  out.inside = entry.inside;
  return out;
}

void Places::tell(Diagnostics& found, const std::string& file) const {
  std::map<std::pair<std::string_view, int>, const DocumentPlace*> places;
  std::map<std::string_view, const DocumentPlace*> stories;
  for (const Entry& entry : entries_) {
    places.emplace(std::pair<std::string_view, int>(*entry.part, entry.paragraph->number),
                   &entry.inside);
    stories.emplace(*entry.part, &entry.inside);
  }
  for (Diagnostic& item : found.items()) {
    SourceLocation& where = item.where;
    if (where.file != file || where.line > 0 || where.inside.story != In::kNone) continue;
    const auto known = places.find({where.part, where.paragraph});
    const auto story = stories.find(where.part);
    if (known != places.end()) {
      where.inside = *known->second;
    } else if (story != stories.end()) {
      where.inside.story = story->second->story;
      where.inside.pages = story->second->pages;
      where.inside.section = story->second->section;
    }
  }
}

}  // namespace prikaz::wml
