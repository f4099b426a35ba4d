#include "layout/page/heads.h"

#include <algorithm>

#include "layout/block/build.h"
#include "layout/block/fill.h"
#include "layout/block/paint.h"
#include "layout/block/set.h"
#include "layout/block/spacing.h"

namespace prikaz::layout {
namespace {

// A head may push the text down as far as leaves room for some lines.
constexpr Length kLeastBody = Length::twips(1440);

Flow story_flow(Context& context, int32_t story, Length width, const HeadUse& use) {
  context.page = {true, use.label, use.section};
  const CounterScope numbers(context);
  Flow flow = build_flow(context, context.document.stories[static_cast<size_t>(story)].blocks,
                         {nullptr, kArtifact, nullptr, Floats::kFrames});
  set_flow(context, flow, width);
  context.page = {};
  return flow;
}

bool known(const Context& context, int32_t story) {
  return story >= 0 && static_cast<size_t>(story) < context.document.stories.size();
}

}  // namespace

HeadUse RunningHeads::choose(const Section& section, const Choice& choice) const {
  size_t kind = wml::SectionProperties::kDefaultPage;
  if (section.properties->title_page && choice.first_of_section) {
    kind = wml::SectionProperties::kFirstPage;
  } else if (context_.document.settings.even_and_odd_headers && choice.even) {
    kind = wml::SectionProperties::kEvenPage;
  }
  HeadUse use;
  use.header = section.headers[kind];
  use.footer = section.footers[kind];
  return use;
}

Length RunningHeads::height_of(int32_t story, Length width, const HeadUse& use) {
  if (!known(context_, story)) return Length();
  const auto key = std::make_pair(story, width.emu());
  if (const auto found = heights_.find(key); found != heights_.end()) return found->second;
  const Flow flow = story_flow(context_, story, width, use);
  const Length height = flow_height(context_, flow);
  heights_.emplace(key, height);
  return height;
}

void RunningHeads::give_room(const HeadUse& use, PageGeometry& geometry) {
  if (!geometry.fixed_top && known(context_, use.header)) {
    const Length end = geometry.header + height_of(use.header, geometry.text_width(), use);
    geometry.top =
        std::clamp(end, geometry.top, std::max(geometry.top, geometry.bottom - kLeastBody));
  }
  if (!geometry.fixed_bottom && known(context_, use.footer)) {
    const Length start =
        geometry.height - geometry.footer - height_of(use.footer, geometry.text_width(), use);
    geometry.bottom =
        std::clamp(start, std::min(geometry.bottom, geometry.top + kLeastBody), geometry.bottom);
  }
}

void RunningHeads::paint_story(Canvas& canvas, int32_t story, const HeadUse& use, bool at_foot) {
  if (!known(context_, story)) return;
  Flow flow = story_flow(context_, story, use.geometry.text_width(), use);
  Space space;
  space.height = kEndless;
  space.page_top = false;
  context_.page = {true, use.label, use.section};
  const Filled filled = fill(context_, flow, Cursor{}, space);
  Length y = use.geometry.header;
  if (at_foot) y = use.geometry.height - use.geometry.footer - filled.height - filled.after;
  const PageGeometry& page = use.geometry;
  canvas.frame = {};
  canvas.frame.page_width = page.width;
  canvas.frame.page_height = page.height;
  canvas.frame.left = page.left;
  canvas.frame.right = page.right;
  canvas.frame.top = page.top;
  canvas.frame.bottom = page.bottom;
  paint(context_, canvas, filled.fragments, {use.geometry.left, y}, flow.width);
  context_.page = {};
}

void RunningHeads::paint_all(Canvas& canvas) {
  const Canvas::ArtifactScope scope(canvas, true);
  for (const HeadUse& use : uses_) {
    canvas.to_page(use.page);
    std::vector<Item> body = std::move(canvas.page().items);
    canvas.page().items.clear();
    paint_story(canvas, use.header, use, false);
    paint_story(canvas, use.footer, use, true);
    // Heads lie under the text, as watermarks do.
    auto& items = canvas.page().items;
    items.insert(items.end(), std::make_move_iterator(body.begin()),
                 std::make_move_iterator(body.end()));
  }
}

}  // namespace prikaz::layout
