#include "layout/context.h"

#include <algorithm>

namespace prikaz::layout {
Context::Context(const wml::Document& document_, const text::FontLibrary& fonts_,
                 const Options& options_, const PageFacts& known_, Diagnostics& diagnostics_)
    : document(document_),
      fonts(fonts_),
      options(options_),
      known(known_),
      diagnostics(diagnostics_),
      cascade(document_),
      counter(style::numbering_of(document_)),
      note_counter(style::numbering_of(document_)),
      formats(document_, fonts_),
      has_contents(std::any_of(
          document_.fields.begin(), document_.fields.end(),
          [](const wml::Field& field) { return field.kind == wml::Field::Kind::kContents; })) {}

CounterScope::CounterScope(Context& context)
    : context_(context), own_(style::numbering_of(context.document)), counter_(own_) {
  std::swap(context_.counter, counter_);
}

CounterScope::CounterScope(Context& context, style::NumberCounter& counter)
    : context_(context), own_(counter), counter_(counter) {
  std::swap(context_.counter, counter_);
}

wml::NoteProperties Context::note_properties(Notes notes) const {
  const auto member = notes == Notes::kFootnotes ? &wml::SectionProperties::footnotes
                                                 : &wml::SectionProperties::endnotes;
  wml::NoteProperties found =
      notes == Notes::kFootnotes ? document.settings.footnotes : document.settings.endnotes;
  if (static_cast<size_t>(section) >= document.sections.size()) return found;
  const wml::NoteProperties& own = document.sections[static_cast<size_t>(section)].*member;
  if (own.format) found.format = own.format;
  if (own.start) found.start = own.start;
  if (own.restart) found.restart = own.restart;
  if (own.position) found.position = own.position;
  return found;
}

const std::map<std::string, BookmarkText>& Context::bookmarks() {
  if (!bookmarks_) bookmarks_ = bookmark_texts(document);
  return *bookmarks_;
}

void Context::missing(char32_t character, const wml::Paragraph& paragraph,
                      const std::string& text) {
  if (!missing_known_.emplace(character, &paragraph).second) return;
  missing_.push_back({character, &paragraph, text});
}

void Context::warn_once(const std::string& code, const wml::Paragraph* paragraph, Message message) {
  if (!warned_.insert(code).second) return;
  diagnostics.warning(code, where(paragraph), std::move(message));
}

SourceLocation Context::where(const wml::Paragraph* paragraph) {
  if (!paragraph) return {options.file};
  if (!locator_) locator_.emplace(document);
  return locator_->location(*paragraph, options.file);
}

}  // namespace prikaz::layout
