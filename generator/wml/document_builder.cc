#include "wml/document_builder.h"

#include <fmt/format.h>

#include "wml/story_reader.h"
#include "wml/values.h"

namespace prikaz::wml {

struct DocumentBuilder::Buffers {
  std::deque<xml::Document> documents;
  std::deque<std::string> texts;
};

DocumentBuilder::DocumentBuilder(const opc::Package& package, Definitions definitions,
                                 Report& report)
    : package_(package),
      definitions_(std::move(definitions)),
      scope_{*definitions_.styles, *definitions_.theme, document_.fonts, report},
      interner_(document_, scope_),
      buffers_(std::make_shared<Buffers>()) {
  document_.fonts = definitions_.fonts;
  document_.styles = definitions_.styles;
  document_.numbering = definitions_.numbering;
  document_.settings = definitions_.settings;
}

std::string_view DocumentBuilder::keep(std::string text) {
  return buffers_->texts.emplace_back(std::move(text));
}

Result<DocumentBuilder::Source> DocumentBuilder::open(const opc::Part& part) {
  PRIKAZ_TRY(auto document,
             xml::Document::parse(part.bytes(), {.file = report().file(), .part = part.name()}));
  const xml::Document& kept = buffers_->documents.emplace_back(std::move(document));
  return Source{kept.root(), kept.source()};
}

Result<Document> DocumentBuilder::build(const opc::Part& main) {
  PRIKAZ_TRY(const Source source, open(main));
  const xml::Node body = source.root.child("w:body");
  if (!source.root.is("w:document") || !body)
    return failure("docx.no-document", {.file = report().file(), .part = main.name()},
                   {"это не документ Word: нет его текста (w:document, w:body)",
                    "this is no Word document: its text (w:document, w:body) is missing"});
  PRIKAZ_CHECK(read_notes(main.name(), NoteKind::kFootnote));
  PRIKAZ_CHECK(read_notes(main.name(), NoteKind::kEndnote));
  read_body(body, source, main.name());
  read_core_properties_part();
  if (broken_.has_errors()) return std::move(broken_);
  document_.buffers = buffers_;
  return std::move(document_);
}

void DocumentBuilder::read_body(xml::Node body, const Source& source, const std::string& part) {
  report().enter(part);
  document_.part = part;
  StoryReader story(*this, part, source.text);
  document_.body = story.read(body);
  // 17.6.17: the last section's properties stand at the end of the body.
  add_section(body.child("w:sectPr"), part);
}

int32_t DocumentBuilder::add_section(xml::Node element, const std::string& part) {
  SectionProperties section;
  read_section_properties(element, scope_, section);
  read_references(element, part, section);
  document_.sections.push_back(std::move(section));
  return static_cast<int32_t>(document_.sections.size()) - 1;
}

void DocumentBuilder::read_references(xml::Node element, const std::string& part,
                                      SectionProperties& out) {
  for (xml::Node child : element.children()) {
    const bool header = child.is("w:headerReference");
    if (!header && !child.is("w:footerReference")) continue;
    const std::string_view type = child.attribute("w:type", "default");
    const auto slot = type == "first"  ? SectionProperties::kFirstPage
                      : type == "even" ? SectionProperties::kEvenPage
                                       : SectionProperties::kDefaultPage;
    (header ? out.headers : out.footers)[slot] = story(part, child.attribute("r:id", ""));
  }
}

int32_t DocumentBuilder::story(const std::string& part, std::string_view relationship) {
  const opc::Part* target = package_.target(part, relationship);
  if (!target) {
    report().warn(
        "docx.missing-part", relationship,
        {fmt::format("нет части документа, на которую указывает связь «{}»", relationship),
         fmt::format("the part that the relationship «{}» names is missing", relationship)});
    return kNone;
  }
  if (const auto found = stories_.find(target->name()); found != stories_.end())
    return found->second;
  auto source = open(*target);
  if (!source) {
    broken_.append(std::move(source).error());
    return kNone;
  }
  const std::string outer = report().part();
  const int paragraph = report().paragraph();
  report().enter(target->name());
  StoryReader reader(*this, target->name(), source->text);
  Story story{reader.read(source->root), target->name()};
  report().enter(outer);
  report().at_paragraph(paragraph);
  const auto index = static_cast<int32_t>(document_.stories.size());
  document_.stories.push_back(std::move(story));
  stories_.emplace(target->name(), index);
  return index;
}

Result<void> DocumentBuilder::read_notes(const std::string& main, NoteKind kind) {
  const bool footnotes = kind == NoteKind::kFootnote;
  const opc::Part* part =
      package_.related(main, footnotes ? opc::relation::kFootnotes : opc::relation::kEndnotes);
  if (!part) return {};
  PRIKAZ_TRY(const Source source, open(*part));
  report().enter(part->name());
  int paragraphs = 0;  // of the notes so far
  for (xml::Node element : source.root.children(footnotes ? "w:footnote" : "w:endnote")) {
    StoryReader reader(*this, part->name(), source.text, paragraphs);
    add_note(element, {reader.read(element), part->name()}, kind);
    paragraphs = reader.paragraph_number();
  }
  return {};
}

// 17.11.10. Programs number the separators differently; here they are -1 and 0, notes follow
// from 1.
void DocumentBuilder::add_note(xml::Node element, Story story, NoteKind kind) {
  auto& notes = kind == NoteKind::kFootnote ? document_.footnotes : document_.endnotes;
  auto& ids = kind == NoteKind::kFootnote ? footnote_ids_ : endnote_ids_;
  const std::string_view type = element.attribute("w:type", "normal");
  int32_t id = 0;
  if (type == "separator") {
    id = -1;
  } else if (type != "continuationSeparator") {
    if (type != "normal") return;  // the notice of continuation
    const auto written = Attributes(element, report()).integer("w:id");
    if (!written) return;
    id = static_cast<int32_t>(ids.size()) + 1;
    if (!ids.emplace(*written, id).second) return;
  }
  notes.insert_or_assign(id, std::move(story));
}

std::optional<int32_t> DocumentBuilder::note(NoteKind kind, int64_t written_id) const {
  const auto& ids = kind == NoteKind::kFootnote ? footnote_ids_ : endnote_ids_;
  const auto found = ids.find(written_id);
  if (found == ids.end()) return std::nullopt;
  return found->second;
}

int32_t DocumentBuilder::picture(const std::string& part, std::string_view relationship) {
  const opc::Part* target = package_.target(part, relationship);
  if (!target) {
    report().warn(
        "docx.missing-picture", relationship,
        {fmt::format("картинки по связи «{}» в документе нет", relationship),
         fmt::format("the picture of the relationship «{}» is not in the document", relationship)});
    return kNone;
  }
  if (const auto found = pictures_.find(target->name()); found != pictures_.end())
    return found->second;
  int32_t index = kNone;
  if (auto picture = read_picture(target->bytes(), report().where())) {
    index = static_cast<int32_t>(document_.media.size());
    document_.media.push_back(std::move(*picture));
  } else {
    report().warn(
        "docx.picture", target->name(),
        {fmt::format("картинка {} не показана: нужна PNG или JPEG", target->name()),
         fmt::format("the picture {} is not shown: PNG or JPEG is needed", target->name())});
  }
  pictures_.emplace(target->name(), index);
  return index;
}

void DocumentBuilder::read_core_properties_part() {
  const opc::Part* part = package_.related("", opc::relation::kCoreProperties);
  if (!part) return;
  auto document =
      xml::Document::parse(part->bytes(), {.file = report().file(), .part = part->name()});
  if (document) {
    document_.core = read_core_properties(document->root());
    return;
  }
  report().enter(part->name());
  report().warn(
      "docx.core-properties", part->name(),
      {"свойства документа не читаются", "the properties of the document are unreadable"});
}

}  // namespace prikaz::wml
