#include "layout/block/build.h"

#include "layout/block/floating.h"
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
  Flow take() {
    settle_floats();
    return std::move(flow_);
  }

 private:
  void begin_contents(const wml::Paragraph& source);
  void end_contents(const wml::Paragraph& source);
  int32_t container();
  void place_paragraph(std::unique_ptr<ParagraphBox> box);
  bool may_float(Floats kind, const wml::Paragraph* paragraph);
  void settle_floats();
  CollectPlace structure_of(const wml::Paragraph& source, const style::Paragraph& look,
                            ParagraphBox& box, const ParagraphBox* title);

  Context& context_;
  const BuildPlace& place_;
  ListNester lists_;
  TitleJoiner titles_;
  int32_t contents_field_ = wml::kNone;  // the TOC whose result the paragraphs are
  int32_t contents_ = kArtifact;         // its element
  Flow flow_;
  std::vector<std::unique_ptr<FloatBox>> floats_;  // that wait for the next paragraph
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
  ParagraphBox* const title =
      box->heading_level > 0 ? titles_.before(*box, first_text(source)) : nullptr;
  begin_contents(source);
  // A table of contents that never ends would swallow the document.
  if (box->heading_level > 0) contents_field_ = wml::kNone;
  const CollectPlace place = structure_of(source, *box->look, *box, title);
  box->content = collect(context_, source, *box->look, place);
  end_contents(source);
  if (box->heading_level > 0) {
    titles_.add(*box, title);
  } else {
    titles_.end();
  }
  for (const Mark& mark : box->content.marks) box->anchors += mark.kind == Mark::Kind::kAnchor;
  place_paragraph(std::move(box));
}

// Into its frame, or into the flow together with what floats before it.
void FlowBuilder::place_paragraph(std::unique_ptr<ParagraphBox> box) {
  const auto& frame = box->look->frame;
  if (!frame || !may_float(Floats::kFrames, box->source)) {
    box->floats = std::move(floats_);
    floats_.clear();
    flow_.blocks.push_back({std::move(box)});
    return;
  }
  // 17.3.1.11: neighbours with equal frames stand in one.
  const bool same = !floats_.empty() && floats_.back()->frame && *floats_.back()->frame == *frame;
  if (!same) floats_.push_back(make_float(*frame));
  floats_.back()->flow.blocks.push_back({std::move(box)});
}

bool FlowBuilder::may_float(Floats kind, const wml::Paragraph* paragraph) {
  if (place_.floats >= kind) return true;
  if (kind == Floats::kFrames) {
    context_.warn_once("layout.frame", paragraph,
                       {"рамка абзаца (framePr) набрана в тексте, на своём месте",
                        "a paragraph's frame (framePr) is set in the text, where it stands"});
  } else {
    context_.warn_once("layout.floating-table", paragraph,
                       {"плавающая таблица набрана в тексте, без обтекания",
                        "a floating table is set in the text, nothing flows around it"});
  }
  return false;
}

// What floats before a table or the end has no paragraph to be anchored in: it joins the flow.
void FlowBuilder::settle_floats() {
  for (auto& floating : floats_) {
    for (Block& block : floating->flow.blocks) flow_.blocks.push_back(std::move(block));
  }
  floats_.clear();
}

void FlowBuilder::table(const wml::Table& source) {
  lists_.close();
  titles_.end();
  auto box = build_table(context_, source, place_);
  const auto& position = box->look.properties.position;
  if (position && may_float(Floats::kAll, nullptr)) {
    floats_.push_back(make_float(*position));
    floats_.back()->flow.blocks.push_back({std::move(box)});
    return;
  }
  settle_floats();
  flow_.blocks.push_back({std::move(box)});
}

}  // namespace

Flow build_flow(Context& context, std::span<const wml::Block> blocks, const BuildPlace& place) {
  FlowBuilder builder(context, place);
  if (context.depth >= kDepthLimit) {
    context.warn_once(
        "layout.too-deep", nullptr,
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
