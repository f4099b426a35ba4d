// wp:inline and wp:anchor: size and place of a drawing (ECMA-376 part 1, 20.4.2).
#include <algorithm>

#include "wml/drawing_content.h"
#include "wml/drawing_reader.h"
#include "wml/names.h"
#include "wml/story_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;
using From = Drawing::From;
using Side = Drawing::WrapSide;
using Wrap = Drawing::Wrap;

constexpr std::pair<Word, From> kFroms[] = {{"column", From::kColumn},
                                            {"margin", From::kMargin},
                                            {"page", From::kPage},
                                            {"character", From::kCharacter},
                                            {"paragraph", From::kParagraph},
                                            {"line", From::kLine},
                                            {"leftMargin", From::kLeftMargin},
                                            {"rightMargin", From::kRightMargin},
                                            {"insideMargin", From::kLeftMargin},
                                            {"outsideMargin", From::kRightMargin},
                                            {"topMargin", From::kTopMargin},
                                            {"bottomMargin", From::kBottomMargin}};

constexpr std::pair<Word, Side> kSides[] = {{"bothSides", Side::kBoth},
                                            {"left", Side::kLeft},
                                            {"right", Side::kRight},
                                            {"largest", Side::kLargest}};

struct Position {
  From from;
  std::string align;
  Length offset;
};

// 20.4.2.10, 20.4.2.11
Position read_position(xml::Node element, From otherwise, Report& report) {
  const Attributes attributes(element, report);
  Position position{attributes.word<From>("relativeFrom", kFroms).value_or(otherwise), {}, {}};
  for (xml::Node child : element.children()) {
    switch (name_of(child.name())) {
      case Name::kWpAlign:
        position.align = child.text();
        break;
      case Name::kWpPosOffset:
        if (const auto offset = parse_measure(child.text(), kEmu))
          position.offset = *offset;
        else
          report.bad_value(child, "", child.text());
        break;
      case Name::kMcAlternateContent:  // an offset in percent, and one in lengths beside it
        if (const xml::Node offset = child.child("mc:Fallback").child("wp:posOffset"))
          position.offset = parse_measure(offset.text(), kEmu).value_or(Length());
        break;
      default:
        report.unknown(child);
        break;
    }
  }
  return position;
}

void read_wrap(xml::Node element, Wrap wrap, Report& report, Drawing& out) {
  out.wrap = wrap;
  out.wrap_side = Attributes(element, report).word<Side>("wrapText", kSides).value_or(Side::kBoth);
}

void read_anchor(xml::Node anchor, Report& report, Drawing& out) {
  const Attributes attributes(anchor, report);
  out.anchored = true;
  out.behind_text = attributes.flag("behindDoc").value_or(false);
  out.order = attributes.integer("relativeHeight").value_or(0);
  out.distance_left = attributes.measure("distL", kEmu).value_or(Length());
  out.distance_right = attributes.measure("distR", kEmu).value_or(Length());
  out.distance_top = attributes.measure("distT", kEmu).value_or(Length());
  out.distance_bottom = attributes.measure("distB", kEmu).value_or(Length());
}

void read_docu_properties(xml::Node element, Drawing& out) {
  out.name = element.attribute("name", "");
  out.alternative_text = element.attribute("descr", "");
  if (out.alternative_text.empty()) out.alternative_text = element.attribute("title", "");
  for (xml::Node extension : element.child("a:extLst").children("a:ext"))
    for (xml::Node child : extension.children())
      if (child.local_name() == "decorative")
        out.decorative = parse_on_off(child.attribute("val", "1")).value_or(true);
}

void read_frame_child(xml::Node child, Report& report, Drawing& out) {
  switch (name_of(child.name())) {
    case Name::kWpExtent: {
      const Attributes attributes(child, report);
      out.width = std::max(attributes.measure("cx", kEmu).value_or(Length()), Length());
      out.height = std::max(attributes.measure("cy", kEmu).value_or(Length()), Length());
      break;
    }
    case Name::kWpDocPr:
      read_docu_properties(child, out);
      break;
    case Name::kWpPositionH: {
      Position position = read_position(child, From::kColumn, report);
      out.horizontal_from = position.from;
      out.horizontal_align = std::move(position.align);
      out.horizontal_offset = position.offset;
      break;
    }
    case Name::kWpPositionV: {
      Position position = read_position(child, From::kParagraph, report);
      out.vertical_from = position.from;
      out.vertical_align = std::move(position.align);
      out.vertical_offset = position.offset;
      break;
    }
    case Name::kWpWrapNone:
      read_wrap(child, Wrap::kNone, report, out);
      break;
    case Name::kWpWrapSquare:
      read_wrap(child, Wrap::kSquare, report, out);
      break;
    case Name::kWpWrapTight:
      read_wrap(child, Wrap::kTight, report, out);
      break;
    case Name::kWpWrapThrough:
      read_wrap(child, Wrap::kThrough, report, out);
      break;
    case Name::kWpWrapTopAndBottom:
      read_wrap(child, Wrap::kTopAndBottom, report, out);
      break;
    case Name::kMcAlternateContent:
      for (xml::Node inner : understood_choice(child).children())
        read_frame_child(inner, report, out);
      break;
    case Name::kWpSimplePos:
    case Name::kWpEffectExtent:
    case Name::kWpCNvGraphicFramePr:
    case Name::kWp14SizeRelH:
    case Name::kWp14SizeRelV:
    case Name::kAGraphic:
      break;
    default:
      report.unknown(child);
      break;
  }
}

}  // namespace

std::vector<Drawing> read_drawing_ml(xml::Node frame, DrawingHost& host) {
  Report& report = host.report();
  Drawing base;
  if (frame.is("wp:anchor")) {
    if (Attributes(frame, report).flag("hidden").value_or(false)) return {};
    read_anchor(frame, report, base);
  }
  for (xml::Node child : frame.children()) read_frame_child(child, report, base);
  if (frame.is("wp:anchor") && Attributes(frame, report).flag("simplePos").value_or(false)) {
    const Attributes place(frame.child("wp:simplePos"), report);
    base.horizontal_from = base.vertical_from = From::kPage;
    base.horizontal_offset = place.measure("x", kEmu).value_or(Length());
    base.vertical_offset = place.measure("y", kEmu).value_or(Length());
    base.horizontal_align.clear();
    base.vertical_align.clear();
  }
  return read_drawing_content(frame.child("a:graphic").child("a:graphicData"), base, host);
}

}  // namespace prikaz::wml
