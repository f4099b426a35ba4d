#include "layout/page/paginate.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "layout/block/build.h"
#include "layout/block/fill.h"
#include "layout/block/paint.h"
#include "layout/block/set.h"
#include "layout/page/border.h"
#include "layout/page/geometry.h"
#include "layout/page/heads.h"
#include "layout/page/notes.h"

namespace prikaz::layout {
namespace {

// What stands in one column of a page.
struct ColumnFill {
  size_t column = 0;
  Filled filled;
};

constexpr Length kSeparator = Length::twips(10);  // between columns

// Spreads the blocks of a column over `height`.
void spread(Filled& filled, Length height) {
  std::vector<size_t> begins;  // fragments before which there is a gap
  for (size_t i = 1; i < filled.fragments.size(); ++i) {
    if (filled.fragments[i].block != filled.fragments[i - 1].block) begins.push_back(i);
  }
  if (begins.empty()) return;
  const Length gap = (height - filled.height) / static_cast<int64_t>(begins.size());
  Length down;
  size_t next = 0;
  for (size_t i = 0; i < filled.fragments.size(); ++i) {
    if (next < begins.size() && begins[next] == i) {
      down += gap;
      ++next;
    }
    filled.fragments[i].y += down;
  }
  filled.height += down;
}

class Paginator {
 public:
  explicit Paginator(Context& context)
      : context_(context),
        canvas_(context, document_),
        heads_(context),
        floats_(context),
        notes_(context, floats_) {}
  Result<PagedDocument> run();

 private:
  void section(const Section& section, const Section* next);
  void begin_section(const Section& section);
  void new_page(const Section& section);
  void blank_page_until(const Section& section, bool even);
  void fill_columns(const Section& section, Flow& flow, const Section* next);
  Filled fill_around(Flow& flow, const Cursor& cursor, const Space& space);
  void balance(Flow& flow, const Cursor& from, Space& space);
  void align(std::vector<ColumnFill>& columns, Length top);
  void place(std::vector<ColumnFill>& columns, Flow& flow, Length top);
  void separators(Length top, Length bottom);
  void finish_page();
  void begin_space(Length top);
  void endnotes(const Section& section);
  bool full() const {
    return document_.pages.size() >= static_cast<size_t>(context_.options.page_limit);
  }

  Context& context_;
  PagedDocument document_;
  Canvas canvas_;
  RunningHeads heads_;
  PageFloats floats_;
  PageNotes notes_;
  PageGeometry geometry_;
  const Section* section_ = nullptr;
  int section_index_ = 0;
  int page_number_ = 0;
  bool first_of_section_ = true;
  size_t endnotes_done_ = 0;
  Length y_;      // where the next section may begin on this page
  Length after_;  // space after its last paragraph
  size_t column_ = 0;
  Length lowest_;  // where the text of this page ends
  bool page_open_ = false;
  bool overflow_ = false;
};

void Paginator::finish_page() {
  if (!page_open_) return;
  page_open_ = false;
  notes_.paint(canvas_, geometry_.columns[0].x, geometry_.bottom, lowest_);
  if (section_) paint_page_borders(canvas_, *section_->properties, geometry_);
}

void Paginator::new_page(const Section& section) {
  finish_page();
  if (full()) {
    overflow_ = true;
    return;
  }
  const wml::SectionProperties& properties = *section.properties;
  page_number_ = first_of_section_ && properties.page_number_start ? *properties.page_number_start
                                                                   : page_number_ + 1;
  const bool even = page_number_ % 2 == 0;
  geometry_ = geometry_of(context_.document, properties, even);
  HeadUse use = heads_.choose(section, {first_of_section_, even});
  use.page = document_.pages.size();
  use.label = style::format_number(page_number_, properties.page_number_format);
  use.section = section_index_;
  use.geometry = geometry_;
  heads_.give_room(use, geometry_);
  Page& page = document_.pages.emplace_back();
  page.width = geometry_.width;
  page.height = geometry_.height;
  page.label = use.label;
  canvas_.to_page(use.page);
  page_open_ = true;
  heads_.keep(std::move(use));
  auto& counts = context_.learnt.section_pages;
  counts.resize(std::max(counts.size(), static_cast<size_t>(section_index_) + 1));
  ++counts[static_cast<size_t>(section_index_)];
  first_of_section_ = false;
  y_ = geometry_.top;
  after_ = Length();
  lowest_ = geometry_.top;
  column_ = 0;
  floats_.begin_page();
  notes_.begin_page(static_cast<int>(document_.pages.size()));
}

// 17.18.77: a section that begins on an even or odd page leaves a blank one where it must.
void Paginator::blank_page_until(const Section& section, bool even) {
  if (document_.pages.empty()) return;
  const int next = section.properties->page_number_start.value_or(page_number_ + 1);
  if ((next % 2 == 0) == even) return;
  finish_page();
  if (full()) return;
  ++page_number_;
  Page page;
  page.width = geometry_.width;
  page.height = geometry_.height;
  page.label = style::format_number(page_number_, section.properties->page_number_format);
  document_.pages.push_back(std::move(page));
}

void Paginator::begin_section(const Section& section) {
  using Type = wml::SectionType;
  const wml::SectionProperties& properties = *section.properties;
  first_of_section_ = true;
  const bool same_sheet = section_ && section_->properties->page_width == properties.page_width &&
                          section_->properties->page_height == properties.page_height;
  section_ = &section;
  if (properties.type == Type::kContinuous && !document_.pages.empty() && same_sheet) {
    // Heads and the page's height stay those of the section that began the page.
    const PageGeometry own = geometry_of(context_.document, properties, page_number_ % 2 == 0);
    geometry_.left = own.left;
    geometry_.right = own.right;
    geometry_.columns = own.columns;
    first_of_section_ = false;
    if (properties.page_number_start) page_number_ = *properties.page_number_start;
    return;
  }
  if (properties.type == Type::kEvenPage) blank_page_until(section, true);
  if (properties.type == Type::kOddPage) blank_page_until(section, false);
  new_page(section);
}

// For what floats: where the text stands that will be filled from `top` on.
void Paginator::begin_space(Length top) {
  const Column& column = geometry_.columns[std::min(column_, geometry_.columns.size() - 1)];
  AnchorFrame frame;
  frame.page_width = geometry_.width;
  frame.page_height = geometry_.height;
  frame.left = geometry_.left;
  frame.right = geometry_.right;
  frame.top = geometry_.top;
  frame.bottom = geometry_.bottom;
  frame.column_left = column.x;
  frame.column_width = column.width;
  frame.even_page = page_number_ % 2 == 0;
  canvas_.frame = frame;
  floats_.begin_space(frame, top);
}

// 17.6.23 vAlign: the text of a page that begins at the page's top stands in the middle, at the
// foot or, but for the last page, spread over the whole height.
void Paginator::align(std::vector<ColumnFill>& columns, Length top) {
  using Alignment = wml::VerticalAlignment;
  const Alignment alignment = section_->properties->vertical_alignment;
  if (alignment == Alignment::kTop || top != geometry_.top) return;
  const Length room = geometry_.bottom - top - notes_.height_of({});
  Length height;
  for (const ColumnFill& column : columns) height = std::max(height, column.filled.height);
  if (height >= room) return;
  const Length free = room - height;
  for (ColumnFill& column : columns) {
    if (alignment == Alignment::kJustify) {
      if (column.filled.stop == Stop::kFull) spread(column.filled, room);
      continue;
    }
    const Length down = alignment == Alignment::kCentre ? free / 2 : free;
    for (Fragment& fragment : column.filled.fragments) fragment.y += down;
    column.filled.height += down;
  }
}

void Paginator::place(std::vector<ColumnFill>& columns, Flow& flow, Length top) {
  align(columns, top);
  for (const ColumnFill& column : columns) {
    lowest_ = std::max(lowest_, top + column.filled.height);
    column_ = column.column;
    begin_space(top);
    paint(context_, canvas_, column.filled.fragments, {geometry_.columns[column_].x, top},
          flow.width);
  }
}

// 17.6.4 sep: a line between columns, as long as the longest of them.
void Paginator::separators(Length top, Length bottom) {
  if (!section_->properties->columns.separator) return;
  for (size_t i = 1; i < geometry_.columns.size() && i <= column_; ++i) {
    const Column& left = geometry_.columns[i - 1];
    const Length middle = (left.x + left.width + geometry_.columns[i].x) / 2;
    canvas_.rule({middle - kSeparator / 2, top, kSeparator, bottom - top}, {});
  }
}

// Fills a column; once more when something that is anchored in it lies over text that was set
// before.
Filled Paginator::fill_around(Flow& flow, const Cursor& cursor, const Space& space) {
  Filled filled = fill(context_, flow, cursor, space);
  while (floats_.again()) {
    filled = fill(context_, flow, cursor, space);
    std::vector<const ParagraphBox*> present;
    for (const Fragment& fragment : filled.fragments) present.push_back(fragment.paragraph);
    if (floats_.drop_strangers(present)) filled = fill(context_, flow, cursor, space);
  }
  return filled;
}

// Columns above a continuous section are made as equal as their lines allow.
void Paginator::balance(Flow& flow, const Cursor& from, Space& space) {
  const size_t count = geometry_.columns.size();
  const auto fits = [&](Length height) {
    Cursor cursor = from;
    for (size_t column = 0; column < count; ++column) {
      Space trial = space;
      trial.height = height;
      trial.keeper = nullptr;
      const Filled filled = fill(context_, flow, cursor, trial);
      if (filled.stop == Stop::kFlowEnd) return true;
      cursor = filled.next;
    }
    return false;
  };
  if (!fits(space.height)) return;
  Length low, high = space.height;
  while (high - low > Length::twips(20)) {
    const Length middle = (low + high) / 2;
    (fits(middle) ? high : low) = middle;
  }
  space.height = high;
}

void Paginator::fill_columns(const Section& section, Flow& flow, const Section* next) {
  Cursor cursor;
  bool forced = true;  // the first block of a section keeps its space before
  Length region_top = y_, lowest = y_;
  const bool balanced = next && next->properties->type == wml::SectionType::kContinuous;
  while (!overflow_) {
    Space space;
    space.keeper = &notes_;
    space.height = geometry_.bottom - region_top;
    space.keep_top_gap = forced;
    space.empty_page = region_top == geometry_.top;
    notes_.set_width(geometry_.columns[0].width);
    if (balanced && geometry_.columns.size() > 1 && column_ == 0) balance(flow, cursor, space);
    const Length limit = space.height;
    Stop stop = Stop::kFull;
    std::vector<ColumnFill> columns;
    for (; column_ < geometry_.columns.size(); ++column_) {
      space.height = limit;
      begin_space(region_top);
      ColumnFill& column = columns.emplace_back();
      column.column = column_;
      column.filled = fill_around(flow, cursor, space);
      for (const Fragment& fragment : column.filled.fragments) notes_.add(fragment.notes);
      lowest = std::max(lowest, region_top + column.filled.height);
      cursor = column.filled.next;
      stop = column.filled.stop;
      space.keep_top_gap = stop != Stop::kFull;
      if (stop == Stop::kFlowEnd || stop == Stop::kPageBreak) break;
    }
    place(columns, flow, region_top);
    lowest = std::max(lowest, lowest_);
    separators(region_top, lowest_);
    if (stop == Stop::kFlowEnd) {
      after_ = columns.back().filled.after;
      break;
    }
    if (stop == Stop::kPageBreak && cursor.block >= flow.blocks.size() && !next) break;
    new_page(section);
    forced = stop != Stop::kFull;
    region_top = lowest = y_;
  }
  y_ = lowest;
  column_ = 0;
}

void Paginator::section(const Section& section, const Section* next) {
  begin_section(section);
  if (overflow_) return;
  const auto begin = context_.document.body.begin();
  Flow flow = build_flow(context_,
                         std::span(begin + static_cast<std::ptrdiff_t>(section.first_block),
                                   begin + static_cast<std::ptrdiff_t>(section.last_block)),
                         {nullptr, StructureTree::root(), nullptr, Floats::kAll});
  context_.text_left = geometry_.left;
  set_flow(context_, flow, geometry_.columns[0].width);
  if (y_ > geometry_.top && !flow.blocks.empty()) {
    const ParagraphBox* first = flow.blocks[0].paragraph();
    y_ += std::max(after_ - (first ? first->before : Length()), Length());
  }
  fill_columns(section, flow, next);
  const auto position = context_.note_properties(Context::Notes::kEndnotes).position;
  if (position == wml::NotePosition::kSectionEnd) endnotes(section);
}

// 17.11.4: endnotes follow the text of the document, or of their section (17.11.22 pos).
void Paginator::endnotes(const Section& section) {
  bool first = true;
  for (size_t& i = endnotes_done_; i < context_.endnote_order.size() && !overflow_; ++i) {
    const int32_t id = context_.endnote_order[i];
    const auto note = context_.document.endnotes.find(id);
    if (note == context_.document.endnotes.end()) continue;
    const int32_t element =
        context_.structure.add(StructureTree::Role::kNote, StructureTree::root());
    Flow flow = build_flow(context_, note->second.blocks,
                           {nullptr, element, context_.note_marks[-1000001 - id].c_str()});
    set_flow(context_, flow, geometry_.columns[0].width);
    if (std::exchange(first, false)) {
      y_ += after_ + Length::twips(100);
      canvas_.rule({geometry_.left, y_, geometry_.text_width() / 4, Length::twips(10)}, {});
      y_ += Length::twips(60);
    }
    fill_columns(section, flow, nullptr);
  }
}

Result<PagedDocument> Paginator::run() {
  const std::vector<Section> sections = sections_of(context_.document);
  for (size_t i = 0; i < sections.size() && !overflow_; ++i) {
    section_index_ = context_.section = static_cast<int>(i);
    section(sections[i], i + 1 < sections.size() ? &sections[i + 1] : nullptr);
  }
  endnotes(sections.back());
  finish_page();
  while (notes_.carries() && !overflow_) {
    new_page(sections.back());
    finish_page();
  }
  if (overflow_) {
    SourceLocation where;
    where.file = context_.options.file;
    return failure(
        "layout.too-many-pages", where,
        {fmt::format("в документе больше {} страниц", context_.options.page_limit),
         fmt::format("the document has more than {} pages", context_.options.page_limit)},
        {"разделите документ или увеличьте предел", "split the document or raise the limit"});
  }
  context_.learnt.page_count = static_cast<int>(document_.pages.size());
  context_.known.page_count = context_.learnt.page_count;
  context_.known.section_pages = context_.learnt.section_pages;
  context_.known.bookmark_pages = context_.learnt.bookmark_pages;
  heads_.paint_all(canvas_);
  canvas_.resolve_links();
  document_.structure = context_.structure.take();
  return std::move(document_);
}

}  // namespace

Result<PagedDocument> paginate(Context& context) {
  return Paginator(context).run();
}

}  // namespace prikaz::layout
