#include "layout/inline/collect.h"

#include <algorithm>

#include "layout/inline/atoms.h"
#include "layout/inline/fields.h"
#include "layout/inline/symbols.h"
#include "layout/reference/walk.h"

namespace prikaz::layout {
namespace {

using wml::Inline;

struct OpenField {
  const wml::Field* field = nullptr;
  uint32_t properties = 0;
  std::optional<FieldText> computed;
  bool in_result = false, printed = false;
  bool link = false;
};

// Walks over the inlines of one paragraph.
class Collector {
 public:
  Collector(Context& context, const wml::Paragraph& paragraph, const CollectPlace& place)
      : context_(context),
        paragraph_(paragraph),
        place_(place),
        atoms_(context, content_, paragraph) {
    atoms_.structure = place.structure;
  }

  Content run(const style::Paragraph& look);

 private:
  const style::Run& look(uint32_t properties) {
    return context_.cascade.run(paragraph_, properties, place_.table);
  }
  void number(const style::Paragraph& look);
  void take(const Inline& item);
  void take_visible(const Inline& item);
  void text(const Inline& item);
  void symbol(const Inline& item);
  void drawing(const Inline& item);
  void note(const Inline& item);
  std::string note_number(int32_t id, Context::Notes kind);
  void position_tab(const Inline& item);
  void field_begin(const Inline& item);
  FieldResult stored_result(const Inline& begin) const;
  void field_separate();
  void field_end();
  void print(OpenField& field, uint32_t properties);
  void open_link(InlineLink link);
  void close_link();
  // The innermost field whose own result is replaced.
  OpenField* replacing();

  Context& context_;
  const wml::Paragraph& paragraph_;
  const CollectPlace& place_;
  Content content_;
  AtomMaker atoms_;
  std::vector<OpenField> fields_;
  std::string_view custom_mark_;  // of a note, in the text that comes next
  size_t link_text_ = 0;          // where the text of the open link begins
};

OpenField* Collector::replacing() {
  for (OpenField& field : fields_) {
    if (field.in_result && field.computed) return &field;
  }
  return nullptr;
}

void Collector::open_link(InlineLink link) {
  link.structure = context_.structure.add(StructureTree::Role::kLink, place_.structure);
  if (link.structure != kArtifact)
    context_.structure.at(link.structure).alternative_text = link.address;
  link_text_ = content_.text.size();
  atoms_.structure = link.structure;
  atoms_.link = static_cast<int32_t>(content_.links.size());
  content_.links.push_back(std::move(link));
}

void Collector::close_link() {
  if (atoms_.link >= 0) {
    const InlineLink& link = content_.links[static_cast<size_t>(atoms_.link)];
    // A name of a bookmark says nothing to a reader: a link inside the document is what it shows.
    if (link.structure != kArtifact && link.address.empty()) {
      std::string shown =
          content_.text.substr(link_text_, content_.text.find('\t', link_text_) - link_text_);
      context_.structure.at(link.structure).alternative_text = std::move(shown);
    }
  }
  atoms_.structure = place_.structure;
  atoms_.link = -1;
}

void Collector::text(const Inline& item) {
  const style::Run& run = look(item.properties);
  if (run.hidden) return;
  const int32_t outside = atoms_.structure;
  if (!custom_mark_.empty() && item.text == custom_mark_)
    atoms_.structure = context_.structure.add(StructureTree::Role::kReference, outside);
  custom_mark_ = {};
  if (item.text.find('\xEF') != std::string_view::npos && run.font >= 0) {
    atoms_.text(
        unicode_symbols(item.text, context_.document.fonts.names[static_cast<size_t>(run.font)]),
        run);
  } else {
    atoms_.text(item.text, run);
  }
  atoms_.structure = outside;
}

void Collector::symbol(const Inline& item) {
  const auto& names = context_.document.fonts.names;
  const bool named = item.index >= 0 && static_cast<size_t>(item.index) < names.size();
  const style::Run& run = look(item.properties);
  if (!run.hidden)
    atoms_.text(unicode_symbols(item.text, named ? names[static_cast<size_t>(item.index)] : ""),
                run);
}

void Collector::drawing(const Inline& item) {
  if (item.index < 0 || static_cast<size_t>(item.index) >= context_.document.drawings.size())
    return;
  const wml::Drawing& drawing = context_.document.drawings[static_cast<size_t>(item.index)];
  const style::Run& run = look(item.properties);
  if (run.hidden) return;
  int32_t element = atoms_.structure;
  if (drawing.decorative) {
    element = kArtifact;
  } else if (drawing.kind != wml::Drawing::Kind::kTextBox) {
    element = context_.structure.add(StructureTree::Role::kFigure, atoms_.structure);
    if (element != kArtifact) {
      context_.structure.at(element).alternative_text =
          drawing.alternative_text.empty() ? drawing.name : drawing.alternative_text;
    }
  }
  if (drawing.anchored) return atoms_.mark({Mark::Kind::kAnchor, {}, item.index, element});
  atoms_.object(item.index, std::max(drawing.width, Length()), context_.formats.of(run), element);
}

// The number of the note that comes next, which begins again where the document says so.
std::string Collector::note_number(int32_t id, Context::Notes kind) {
  const wml::NoteProperties settings = context_.note_properties(kind);
  const bool endnote = kind == Context::Notes::kEndnotes;
  Context::NoteCount& state = endnote ? context_.endnotes : context_.footnotes;
  using Restart = wml::NoteProperties::Restart;
  const Restart restart = settings.restart.value_or(Restart::kContinuous);
  if (restart == Restart::kSection && state.section != context_.section) state.count = 0;
  if (restart == Restart::kPage && !endnote) {
    context_.volatile_body = true;
    const auto known = context_.known.note_pages.find(id);
    const int page = known == context_.known.note_pages.end() ? state.page : known->second;
    if (page != state.page) state.count = 0;
    state.page = page;
  }
  state.section = context_.section;
  const auto usual = endnote ? wml::NumberFormat::kLowerRoman : wml::NumberFormat::kDecimal;
  return style::format_number(settings.start.value_or(1) + state.count++,
                              settings.format.value_or(usual));
}

void Collector::note(const Inline& item) {
  const bool end_note = item.kind == Inline::Kind::kEndnote;
  const auto& notes = end_note ? context_.document.endnotes : context_.document.footnotes;
  if (!notes.contains(item.index)) return;
  const int32_t key = end_note ? -1000001 - item.index : item.index;
  if (end_note) context_.endnote_order.push_back(item.index);
  atoms_.mark({end_note ? Mark::Kind::kEndnote : Mark::Kind::kFootnote, {}, item.index, kArtifact});
  std::string& mark = context_.note_marks[key];
  if (!item.text.empty()) {  // 17.11.2: the characters that follow are the mark
    mark = custom_mark_ = item.text;
    return;
  }
  mark = note_number(item.index, end_note ? Context::Notes::kEndnotes : Context::Notes::kFootnotes);
  const int32_t outside = atoms_.structure;
  atoms_.structure = context_.structure.add(StructureTree::Role::kReference, outside);
  atoms_.text(mark, look(item.properties));
  atoms_.structure = outside;
}

void Collector::position_tab(const Inline& item) {
  static constexpr TabKind kKinds[] = {kLeftMarginTab, kCentreTab, kRightMarginTab};
  const int index = std::clamp(item.index, 0, 2);
  atoms_.tab(kKinds[index], context_.formats.of(look(item.properties)));
}

void Collector::field_begin(const Inline& item) {
  OpenField open;
  open.properties = item.properties;
  if (item.index >= 0 && static_cast<size_t>(item.index) < context_.document.fields.size()) {
    open.field = &context_.document.fields[static_cast<size_t>(item.index)];
    if (!replacing()) {
      open.computed = field_text(context_, *open.field, stored_result(item), paragraph_);
    }
  }
  fields_.push_back(std::move(open));
}

// Whether the document brings a result of the field that begins with `begin`.
FieldResult Collector::stored_result(const Inline& begin) const {
  bool inside = false;
  for (const Inline* item = &begin; item != paragraph_.inlines.data() + paragraph_.inlines.size();
       ++item) {
    const bool own = item->index == begin.index;
    if (own && item->kind == Inline::Kind::kFieldSeparate) inside = true;
    if (own && item->kind == Inline::Kind::kFieldEnd) return FieldResult::kNone;
    const bool shows = item->kind == Inline::Kind::kDrawing || !shown_text(*item).empty();
    if (inside && shows) return FieldResult::kStored;
  }
  return FieldResult::kStored;  // it ends in another paragraph
}

void Collector::field_separate() {
  if (fields_.empty()) return;
  OpenField& field = fields_.back();
  field.in_result = true;
  if (field.field && field.field->kind == wml::Field::Kind::kHyperlink && atoms_.link < 0) {
    InlineLink link;
    if (field.field->instruction.find("\\l") != std::string::npos) {
      link.anchor = field.field->argument;
    } else {
      link.address = field.field->argument;
    }
    field.link = true;
    open_link(std::move(link));
  }
}

void Collector::field_end() {
  if (fields_.empty()) return;
  OpenField& field = fields_.back();
  if (field.computed && !field.printed) {
    field.in_result = true;
    if (replacing() == &field) print(field, field.properties);
  }
  if (field.link) close_link();
  fields_.pop_back();
}

void Collector::print(OpenField& field, uint32_t properties) {
  field.printed = true;
  content_.volatile_fields |= field.computed->depends_on_pages;
  if (field.computed->use >= 0)
    atoms_.mark({Mark::Kind::kField, {}, field.computed->use, kArtifact});
  const std::string& anchor = field.computed->anchor;
  const bool link = !anchor.empty() && atoms_.link < 0;
  if (link) open_link({{}, anchor});
  atoms_.text(field.computed->text, look(properties));
  if (link) close_link();
}

void Collector::take(const Inline& item) {
  using Kind = Inline::Kind;
  switch (item.kind) {
    case Kind::kFieldBegin:
      return field_begin(item);
    case Kind::kFieldSeparate:
      return field_separate();
    case Kind::kFieldEnd:
      return field_end();
    case Kind::kBookmark:
      return atoms_.mark({Mark::Kind::kBookmark, std::string(item.text), -1, kArtifact});
    case Kind::kBookmarkEnd:
      return;
    case Kind::kHyperlinkBegin: {
      if (item.index < 0 || static_cast<size_t>(item.index) >= context_.document.hyperlinks.size())
        return;
      const wml::Hyperlink& link = context_.document.hyperlinks[static_cast<size_t>(item.index)];
      return open_link({link.address, link.anchor});
    }
    case Kind::kHyperlinkEnd:
      return close_link();
    default:
      break;
  }
  if (OpenField* field = replacing()) {
    if (!field->printed) print(*field, item.properties);
    return;
  }
  // Between a field's begin and its separator stands the instruction.
  if (!fields_.empty() && !fields_.back().in_result) return;
  take_visible(item);
}

void Collector::take_visible(const Inline& item) {
  using Kind = Inline::Kind;
  switch (item.kind) {
    case Kind::kText:
      return text(item);
    case Kind::kTab:
      if (!look(item.properties).hidden)
        atoms_.tab(kTextTab, context_.formats.of(look(item.properties)));
      return;
    case Kind::kLineBreak:
      return atoms_.forced_break(kLineBreak, context_.formats.of(look(item.properties)));
    case Kind::kPageBreak:
      return atoms_.forced_break(kPageBreak, context_.formats.of(look(item.properties)));
    case Kind::kColumnBreak:
      return atoms_.forced_break(kColumnBreak, context_.formats.of(look(item.properties)));
    case Kind::kNoBreakHyphen:
      return atoms_.no_break_hyphen(look(item.properties));
    case Kind::kSoftHyphen:
      return atoms_.soft_hyphen(look(item.properties));
    case Kind::kSymbol:
      return symbol(item);
    case Kind::kPositionTab:
      return position_tab(item);
    case Kind::kDrawing:
      return drawing(item);
    case Kind::kFootnote:
    case Kind::kEndnote:
      return note(item);
    case Kind::kNoteMark:
      if (place_.note_mark) atoms_.text(place_.note_mark, look(item.properties));
      return;
    default:
      return;
  }
}

void Collector::number(const style::Paragraph& paragraph_look) {
  if (paragraph_look.numbering.instance == 0) return;
  const wml::NumberingLevel* level = context_.cascade.level(paragraph_look.numbering);
  if (!level) return;
  std::string label = context_.counter.next(paragraph_look.numbering);
  const style::Run& run = context_.cascade.number_run(paragraph_, place_.table);
  if (run.hidden) return;
  if (run.font >= 0) {
    label = unicode_symbols(label, context_.document.fonts.names[static_cast<size_t>(run.font)]);
  }
  atoms_.structure = place_.label_structure;
  if (!label.empty()) atoms_.text(label, run);
  // A label is one piece with its suffix; without text there is no suffix to align to.
  const uint32_t format = context_.formats.of(run);
  using Suffix = wml::NumberingLevel::Suffix;
  if (level->suffix == Suffix::kTab &&
      (!label.empty() || level->format != wml::NumberFormat::kNone)) {
    atoms_.tab(kNumberTab, format);
  } else if (level->suffix == Suffix::kSpace && !label.empty()) {
    atoms_.text(" ", run);
  }
  content_.label_end = static_cast<uint32_t>(content_.atoms.size());
  for (Atom& atom : content_.atoms) atom.break_before = false;
  atoms_.structure = place_.structure;
}

Content Collector::run(const style::Paragraph& paragraph_look) {
  content_.mark_format = context_.formats.of(look(paragraph_.mark));
  number(paragraph_look);
  for (const Inline& item : paragraph_.inlines) take(item);
  while (!fields_.empty()) field_end();
  return std::move(content_);
}

}  // namespace

Content collect(Context& context, const wml::Paragraph& paragraph, const style::Paragraph& look,
                const CollectPlace& place) {
  return Collector(context, paragraph, place).run(look);
}

}  // namespace prikaz::layout
