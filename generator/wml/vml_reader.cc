// VML (ECMA-376 part 4, 19): what Word before 2010 and some programs write for text boxes, lines
// and pictures.
#include <algorithm>
#include <map>

#include "wml/drawing_reader.h"
#include "wml/names.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;
using Kind = Drawing::Kind;
using Geometry = Drawing::Geometry;
using From = Drawing::From;
using Wrap = Drawing::Wrap;

Word trimmed(Word text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The style attribute: "width:10pt;height:5cm" (19.1.2.19).
class Css {
 public:
  explicit Css(Word text) {
    while (!text.empty()) {
      const size_t end = text.find(';');
      const Word item = text.substr(0, end);
      if (const size_t colon = item.find(':'); colon != Word::npos)
        items_.emplace(trimmed(item.substr(0, colon)), trimmed(item.substr(colon + 1)));
      if (end == Word::npos) break;
      text.remove_prefix(end + 1);
    }
  }
  Word get(Word name, Word otherwise = {}) const {
    const auto found = items_.find(name);
    return found == items_.end() ? otherwise : found->second;
  }
  std::optional<Length> length(Word name, Length unit) const {
    const auto found = items_.find(name);
    return found == items_.end() ? std::nullopt : parse_measure(found->second, unit);
  }

 private:
  std::map<Word, Word> items_;
};

constexpr std::pair<Word, From> kHorizontal[] = {{"text", From::kColumn},
                                                 {"margin", From::kMargin},
                                                 {"page", From::kPage},
                                                 {"char", From::kCharacter},
                                                 {"left-margin-area", From::kLeftMargin},
                                                 {"right-margin-area", From::kRightMargin}};
constexpr std::pair<Word, From> kVertical[] = {{"text", From::kParagraph},
                                               {"margin", From::kMargin},
                                               {"page", From::kPage},
                                               {"line", From::kLine},
                                               {"top-margin-area", From::kTopMargin},
                                               {"bottom-margin-area", From::kBottomMargin}};

From from_word(Word word, std::span<const std::pair<Word, From>> words, From otherwise) {
  for (const auto& [text, from] : words)
    if (text == word) return from;
  return otherwise;
}

// "red", "#f00", "#ff0000", "#4f81bd [3204]".
std::optional<Colour> read_colour(Word text) {
  if (const size_t space = text.find(' '); space != Word::npos) text = text.substr(0, space);
  if (text.size() == 4 && text[0] == '#')
    return parse_colour(std::string{text[1], text[1], text[2], text[2], text[3], text[3]});
  if (text.starts_with('#')) return parse_colour(text);
  return named_colour(text);
}

bool is_on(Word text) {
  return text == "t" || text == "true" || text == "1" || text == "on";
}

void read_paint(xml::Node shape, Report& report, Drawing& out) {
  if (is_on(shape.attribute("filled", "t")))
    out.fill = read_colour(shape.attribute("fillcolor", "white"));
  if (!is_on(shape.attribute("stroked", "t"))) return;
  out.stroke = read_colour(shape.attribute("strokecolor", "black"));
  out.stroke_width =
      Attributes(shape, report).measure("strokeweight", kPoint).value_or(Length::emu(9525));
  const Word dash = shape.child("v:stroke").attribute("dashstyle", "solid");
  if (dash.find("ot") != Word::npos)
    out.stroke_style = BorderStyle::kDotted;
  else if (dash.find("ash") != Word::npos)
    out.stroke_style = BorderStyle::kDashed;
}

void read_wrap(xml::Node shape, Drawing& out) {
  const xml::Node wrap = shape.child("w10:wrap");
  const Word type = wrap.attribute("type", "none");
  if (type == "square")
    out.wrap = Wrap::kSquare;
  else if (type == "tight")
    out.wrap = Wrap::kTight;
  else if (type == "through")
    out.wrap = Wrap::kThrough;
  else if (type == "topAndBottom")
    out.wrap = Wrap::kTopAndBottom;
  const Word side = wrap.attribute("side", "both");
  if (side == "left")
    out.wrap_side = Drawing::WrapSide::kLeft;
  else if (side == "right")
    out.wrap_side = Drawing::WrapSide::kRight;
  else if (side == "largest")
    out.wrap_side = Drawing::WrapSide::kLargest;
}

void read_place(const Css& css, xml::Node shape, Drawing& out) {
  out.width = std::max(css.length("width", kPoint).value_or(Length()), Length());
  out.height = std::max(css.length("height", kPoint).value_or(Length()), Length());
  out.anchored = css.get("position") == "absolute";
  if (const auto turn = parse_integer(css.get("rotation", "0")))
    out.rotation = static_cast<double>(*turn);
  out.flip_horizontal = css.get("flip").find('x') != Word::npos;
  out.flip_vertical = css.get("flip").find('y') != Word::npos;
  if (!out.anchored) return;
  out.horizontal_from =
      from_word(css.get("mso-position-horizontal-relative"), kHorizontal, From::kColumn);
  out.vertical_from =
      from_word(css.get("mso-position-vertical-relative"), kVertical, From::kParagraph);
  if (const Word align = css.get("mso-position-horizontal", "absolute"); align != "absolute")
    out.horizontal_align = align;
  if (const Word align = css.get("mso-position-vertical", "absolute"); align != "absolute")
    out.vertical_align = align;
  out.horizontal_offset = css.length("margin-left", kPoint).value_or(Length()) +
                          css.length("left", kPoint).value_or(Length());
  out.vertical_offset = css.length("margin-top", kPoint).value_or(Length()) +
                        css.length("top", kPoint).value_or(Length());
  out.distance_left = css.length("mso-wrap-distance-left", kPoint).value_or(Length::points(9));
  out.distance_right = css.length("mso-wrap-distance-right", kPoint).value_or(Length::points(9));
  out.distance_top = css.length("mso-wrap-distance-top", kPoint).value_or(Length());
  out.distance_bottom = css.length("mso-wrap-distance-bottom", kPoint).value_or(Length());
  out.order = parse_integer(css.get("z-index", "0")).value_or(0);
  out.behind_text = out.order < 0;
  read_wrap(shape, out);
}

// 19.1.2.22: "2.54mm,1.27mm,2.54mm,1.27mm" from the left, in that order; 0.1 and 0.05 inch unless
// said.
void read_insets(Word text, Drawing& out) {
  Length* const sides[] = {&out.inset_left, &out.inset_top, &out.inset_right, &out.inset_bottom};
  constexpr Length kUsual[] = {Length::emu(91440), Length::emu(45720), Length::emu(91440),
                               Length::emu(45720)};
  for (size_t side = 0; side < 4; ++side) {
    const size_t comma = text.find(',');
    const Word item = trimmed(text.substr(0, comma));
    *sides[side] = parse_measure(item, kEmu).value_or(kUsual[side]);
    text = comma == Word::npos ? Word() : text.substr(comma + 1);
  }
}

void read_text_box(xml::Node box, const Css& css, DrawingHost& host, Drawing& out) {
  out.kind = Kind::kTextBox;
  read_insets(box.attribute("inset", ""), out);
  const Css own(box.attribute("style", ""));
  out.grow_to_text = is_on(own.get("mso-fit-shape-to-text"));
  if (own.get("layout-flow").starts_with("vertical"))
    host.report().unsupported("layout-flow:vertical");
  const Word anchor = css.get("v-text-anchor", "top");
  if (anchor.starts_with("middle"))
    out.text_alignment = VerticalAlignment::kCentre;
  else if (anchor.starts_with("bottom"))
    out.text_alignment = VerticalAlignment::kBottom;
  if (const xml::Node content = box.child("w:txbxContent")) out.text = host.text(content);
}

// 19.1.2.11 v:imagedata; crops are shares, or 65536ths with "f".
double read_crop(xml::Node image, Word name) {
  Word text = image.attribute(name, "0");
  const bool fixed = text.ends_with('f');
  if (fixed) text.remove_suffix(1);
  return std::clamp(parse_percent(text, fixed ? 65536 : 1).value_or(0), -10.0, 1.0);
}
void read_image(xml::Node image, DrawingHost& host, Drawing& out) {
  const auto id = image.attribute("r:id");
  out.media = id ? host.picture(*id) : kNone;
  out.kind = out.media == kNone ? Kind::kUnknown : Kind::kPicture;
  out.crop_left = read_crop(image, "cropleft");
  out.crop_top = read_crop(image, "croptop");
  out.crop_right = read_crop(image, "cropright");
  out.crop_bottom = read_crop(image, "cropbottom");
  if (out.alternative_text.empty()) out.alternative_text = image.attribute("o:title", "");
}

struct Spot {
  Length x, y;
};
Spot read_spot(Word text) {
  const size_t comma = text.find(',');
  const Word y = comma == Word::npos ? Word("0") : text.substr(comma + 1);
  return {parse_measure(trimmed(text.substr(0, comma)), kPoint).value_or(Length()),
          parse_measure(trimmed(y), kPoint).value_or(Length())};
}

// 19.1.2.12 v:line has its ends in place of a size.
void read_line_ends(xml::Node line, Drawing& out) {
  const Spot from = read_spot(line.attribute("from", "0,0"));
  const Spot to = read_spot(line.attribute("to", "10,10"));
  out.geometry = Geometry::kLine;
  out.fill.reset();
  out.width = std::max(from.x, to.x) - std::min(from.x, to.x);
  out.height = std::max(from.y, to.y) - std::min(from.y, to.y);
  out.flip_vertical = (from.x < to.x) != (from.y < to.y) && out.height > Length();
  if (!out.anchored) return;
  out.horizontal_offset += std::min(from.x, to.x);
  out.vertical_offset += std::min(from.y, to.y);
}

// A horizontal rule (o:hr) is as wide as the text unless it says otherwise.
void read_rule(xml::Node shape, Drawing& out) {
  if (!is_on(shape.attribute("o:hr", "f"))) return;
  out.geometry = Geometry::kRectangle;
  if (out.width == Length()) out.width = Length::points(468);
  if (out.height == Length()) out.height = Length::points(1.5);
}

class VmlReader {
 public:
  explicit VmlReader(DrawingHost& host) : host_(host) {}

  std::vector<Drawing> read(xml::Node container) {
    read_children(container, nullptr);
    return std::move(out_);
  }

 private:
  // The plane that the children of v:group lie in.
  struct Group {
    Drawing base;
    double x = 0, y = 0, scale_x = 1, scale_y = 1;
  };

  void read_children(xml::Node parent, const Group* group) {
    for (xml::Node child : parent.children()) {
      switch (name_of(child.name())) {
        case Name::kVShape:
          read_shape(child, Geometry::kRectangle, group);
          break;
        case Name::kVRect:
          read_shape(child, Geometry::kRectangle, group);
          break;
        case Name::kVRoundrect:
          read_shape(child, Geometry::kRoundRectangle, group);
          break;
        case Name::kVOval:
          read_shape(child, Geometry::kEllipse, group);
          break;
        case Name::kVLine:
          read_shape(child, Geometry::kLine, group);
          break;
        case Name::kVGroup:
          read_group(child, group);
          break;
        // Types of shapes and what an object holds inside print nothing.
        case Name::kVShapetype:
        case Name::kOOLEObject:
        case Name::kOLock:
        case Name::kW10Wrap:
        case Name::kW10Anchorlock:
          break;
        default:
          host_.report().unknown(child);
          break;
      }
    }
  }

  void read_shape(xml::Node shape, Geometry geometry, const Group* group) {
    const Css css(shape.attribute("style", ""));
    if (css.get("visibility") == "hidden") return;
    Drawing drawing;
    drawing.kind = Kind::kShape;
    drawing.geometry = geometry;
    drawing.name = shape.attribute("id", "");
    drawing.alternative_text = shape.attribute("alt", "");
    if (group)
      place_in(*group, css, drawing);
    else
      read_place(css, shape, drawing);
    read_paint(shape, host_.report(), drawing);
    if (geometry == Geometry::kLine && group)
      place_line_in(*group, shape, drawing);
    else if (geometry == Geometry::kLine)
      read_line_ends(shape, drawing);
    // Type 32 of the built-in shapes is the straight connector, 202 the text box, 75 the picture.
    if (shape.attribute("type", "").ends_with("_t32")) {
      drawing.geometry = Geometry::kLine;
      drawing.fill.reset();
    }
    read_rule(shape, drawing);
    if (const xml::Node box = shape.child("v:textbox")) read_text_box(box, css, host_, drawing);
    if (const xml::Node image = shape.child("v:imagedata")) {
      drawing.fill.reset();
      drawing.stroke.reset();
      read_image(image, host_, drawing);
    }
    if (shape.child("v:textpath")) host_.report().unsupported("v:textpath");
    out_.push_back(std::move(drawing));
  }

  static Length emu(double value) {
    return Length::emu(static_cast<int64_t>(std::clamp(value, -3.6e8, 3.6e8)));
  }
  static double units(Word text) {
    return std::clamp(parse_percent(trimmed(text), 1).value_or(0), -1e8, 1e8);
  }

  // The ends of a line in a group count in the group's units.
  static void place_line_in(const Group& group, xml::Node line, Drawing& out) {
    const auto end = [&](Word name, double& x, double& y) {
      const Word text = line.attribute(name, "0,0");
      const size_t comma = std::min(text.find(','), text.size());
      x = (units(text.substr(0, comma)) - group.x) * group.scale_x;
      y = (units(comma < text.size() ? text.substr(comma + 1) : Word("0")) - group.y) *
          group.scale_y;
    };
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    end("from", x0, y0);
    end("to", x1, y1);
    out.geometry = Geometry::kLine;
    out.fill.reset();
    out.horizontal_offset = group.base.horizontal_offset + emu(std::min(x0, x1));
    out.vertical_offset = group.base.vertical_offset + emu(std::min(y0, y1));
    out.width = emu(std::max(x0, x1) - std::min(x0, x1));
    out.height = emu(std::max(y0, y1) - std::min(y0, y1));
    out.flip_vertical = (x0 < x1) != (y0 < y1) && out.height > Length();
  }

  void place_in(const Group& group, const Css& css, Drawing& out) const {
    const Drawing frame = group.base;
    const auto number = [&css](Word name) { return units(css.get(name, "0")); };
    const std::string name = std::move(out.name), text = std::move(out.alternative_text);
    const Geometry geometry = out.geometry;
    out = frame;
    out.kind = Kind::kShape;
    out.geometry = geometry;
    out.name = name;
    out.alternative_text = text;
    out.anchored = true;
    out.horizontal_offset += emu((number("left") - group.x) * group.scale_x);
    out.vertical_offset += emu((number("top") - group.y) * group.scale_y);
    out.width = emu(std::max(number("width") * group.scale_x, 0.0));
    out.height = emu(std::max(number("height") * group.scale_y, 0.0));
  }

  // `outer`: the group that this one is a member of, in whose units its place is given.
  void read_group(xml::Node element, const Group* outer) {
    const Css css(element.attribute("style", ""));
    Group group;
    if (outer)
      place_in(*outer, css, group.base);
    else
      read_place(css, element, group.base);
    if (!outer && !group.base.anchored) {
      group.base.horizontal_from = From::kCharacter;
      group.base.vertical_from = From::kLine;
    }
    const auto pair = [element](Word name, double otherwise) {
      const Word text = element.attribute(name, "");
      const size_t comma = text.find(',');
      const auto first = parse_percent(trimmed(text.substr(0, comma)), 1);
      const auto second =
          comma == Word::npos ? std::nullopt : parse_percent(trimmed(text.substr(comma + 1)), 1);
      return std::pair(first.value_or(otherwise), second.value_or(otherwise));
    };
    std::tie(group.x, group.y) = pair("coordorigin", 0);
    const auto [width, height] = pair("coordsize", 1000);
    if (width > 0) group.scale_x = static_cast<double>(group.base.width.emu()) / width;
    if (height > 0) group.scale_y = static_cast<double>(group.base.height.emu()) / height;
    read_children(element, &group);
    if (outer || css.get("position") == "absolute") return;
    Drawing place = group.base;  // an inline group keeps its place by an empty shape
    place.kind = Kind::kShape;
    place.decorative = true;
    out_.push_back(std::move(place));
  }

  DrawingHost& host_;
  std::vector<Drawing> out_;
};

}  // namespace

std::vector<Drawing> read_vml_shapes(xml::Node container, DrawingHost& host) {
  return VmlReader(host).read(container);
}

}  // namespace prikaz::wml
