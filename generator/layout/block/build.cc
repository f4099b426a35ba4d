#include "layout/block/build.h"

#include "layout/block/headings.h"
#include "layout/inline/collect.h"

namespace prikaz::layout {
namespace {

using Role = StructureElement::Role;

const char* list_numbering(wml::NumberFormat format) {
  using Format = wml::NumberFormat;
  switch (format) {
    case Format::kBullet:
      return "Disc";
    case Format::kLowerLetter:
      return "LowerAlpha";
    case Format::kUpperLetter:
      return "UpperAlpha";
    case Format::kLowerRoman:
      return "LowerRoman";
    case Format::kUpperRoman:
      return "UpperRoman";
    case Format::kNone:
      return "";
    default:
      return "Decimal";
  }
}

std::string_view first_text(const wml::Paragraph& paragraph) {
  for (const wml::Inline& item : paragraph.inlines) {
    if (item.kind == wml::Inline::Kind::kText) return item.text;
  }
  return {};
}

class FlowBuilder {
 public:
  FlowBuilder(Context& context, const BuildPlace& place)
      : context_(context), place_(place), lists_(context.structure, place.container) {}

  void paragraph(const wml::Paragraph& source);
  void table(const wml::Table& source);
  Flow take() { return std::move(flow_); }

 private:
  void begin_contents(const wml::Paragraph& source);
  void end_contents(const wml::Paragraph& source);
  int32_t container();
  CollectPlace structure_of(const wml::Paragraph& source, const style::Paragraph& look,
                            ParagraphBox& box, const ParagraphBox* title);

  Context& context_;
  const BuildPlace& place_;
  ListNester lists_;
  TitleJoiner titles_;
  int32_t contents_field_ = wml::kNone;  // the TOC whose result the paragraphs are
  int32_t contents_ = kArtifact;         // its element
  Flow flow_;
};

void FlowBuilder::begin_contents(const wml::Paragraph& source) {
  if (!context_.has_contents || contents_field_ != wml::kNone) return;
  for (const wml::Inline& item : source.inlines) {
    if (item.kind != wml::Inline::Kind::kFieldBegin || item.index < 0 ||
        context_.document.fields[static_cast<size_t>(item.index)].kind !=
            wml::Field::Kind::kContents)
      continue;
    contents_field_ = item.index;
    contents_ = context_.structure.add(Role::kContents, place_.container);
  }
}

void FlowBuilder::end_contents(const wml::Paragraph& source) {
  if (contents_field_ == wml::kNone) return;
  for (const wml::Inline& item : source.inlines) {
    if (item.kind == wml::Inline::Kind::kFieldEnd && item.index == contents_field_)
      contents_field_ = wml::kNone;
  }
}

// What the next paragraph stands in: an entry of a table of contents is an item of its own.
int32_t FlowBuilder::container() {
  return contents_field_ == wml::kNone ? place_.container
                                       : context_.structure.add(Role::kContentsItem, contents_);
}

CollectPlace FlowBuilder::structure_of(const wml::Paragraph& source, const style::Paragraph& look,
                                       ParagraphBox& box, const ParagraphBox* title) {
  CollectPlace place;
  place.table = place_.table;
  place.note_mark = place_.note_mark;
  StructureTree& tree = context_.structure;
  const wml::NumberingLevel* level =
      look.numbering.instance != 0 ? context_.cascade.level(look.numbering) : nullptr;
  if (box.heading_level > 0 || !level ||
      (level->format == wml::NumberFormat::kNone && level->text.empty())) {
    lists_.close();
    // An empty paragraph is distance, not content.
    if (source.inlines.empty() && !level) return place;
    box.element =
        title ? title->element
              : tree.add(box.heading_level > 0 ? Role::kHeading : Role::kParagraph, container());
    if (box.element != kArtifact) tree.at(box.element).level = box.heading_level;
    place.structure = place.label_structure = box.element;
    return place;
  }
  const int32_t item =
      lists_.item(look.numbering.instance, look.numbering.level, list_numbering(level->format));
  place.label_structure = tree.add(Role::kLabel, item);
  place.structure = box.element = tree.add(Role::kListBody, item);
  lists_.set_body(box.element);
  return place;
}

void FlowBuilder::paragraph(const wml::Paragraph& source) {
  auto box = std::make_unique<ParagraphBox>();
  box->source = &source;
  box->look = &context_.cascade.paragraph(source, place_.table);
  box->heading_level = heading_level(context_.document, *box->look);
  if (box->look->frame) {
    context_.warn_once("layout.frame", source.number,
                       {"рамка абзаца (framePr) набрана в тексте, на своём месте",
                        "a paragraph's frame (framePr) is set in the text, where it stands"});
  }
  ParagraphBox* const title =
      box->heading_level > 0 ? titles_.before(*box, first_text(source)) : nullptr;
  begin_contents(source);
  const CollectPlace place = structure_of(source, *box->look, *box, title);
  box->content = collect(context_, source, *box->look, place);
  end_contents(source);
  if (box->heading_level > 0) {
    titles_.add(*box, title);
  } else {
    titles_.end();
  }
  for (const Mark& mark : box->content.marks) box->anchors += mark.kind == Mark::Kind::kAnchor;
  flow_.blocks.push_back({std::move(box)});
}

void FlowBuilder::table(const wml::Table& source) {
  lists_.close();
  titles_.end();
  flow_.blocks.push_back({build_table(context_, source, place_)});
}

}  // namespace

Flow build_flow(Context& context, std::span<const wml::Block> blocks, const BuildPlace& place) {
  FlowBuilder builder(context, place);
  if (context.depth >= kDepthLimit) {
    context.warn_once(
        "layout.too-deep", 0,
        {"слишком глубокая вложенность таблиц и надписей, внутреннее содержание опущено",
         "tables and text boxes are nested too deep; the inner content is left out"});
    return builder.take();
  }
  ++context.depth;
  for (const wml::Block& block : blocks) {
    if (const wml::Paragraph* paragraph = block.paragraph()) {
      builder.paragraph(*paragraph);
    } else if (!block.table()->rows.empty()) {
      builder.table(*block.table());
    }
  }
  --context.depth;
  return builder.take();
}

}  // namespace prikaz::layout
