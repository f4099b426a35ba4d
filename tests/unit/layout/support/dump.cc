#include <fmt/format.h>

#include "unit/layout/support/documents.h"

namespace prikaz::layout::test {
namespace {

using Role = StructureElement::Role;

const char* name(Role role) {
  static constexpr const char* kNames[] = {
      "Document", "Sect",      "H",     "P",       "L",   "LI",  "Lbl",  "LBody",
      "Table",    "THead",     "TBody", "TR",      "TH",  "TD",  "Link", "Figure",
      "Note",     "Reference", "Span",  "Caption", "TOC", "TOCI"};
  return kNames[static_cast<size_t>(role)];
}

std::string number(Length length) {
  return fmt::format("{:.2f}", length.points());
}
std::string at(Point point) {
  return number(point.x) + "," + number(point.y);
}
std::string at(const Box& box) {
  return fmt::format("{},{} {}x{}", number(box.x), number(box.y), number(box.width),
                     number(box.height));
}
std::string of(Colour colour) {
  if (colour == Colour{}) return "";
  return fmt::format(" #{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

struct Printer {
  std::string operator()(const GlyphRun& run) const {
    std::string extra;
    if (run.character_spacing != Length()) extra += " spaced " + number(run.character_spacing);
    if (run.word_spacing != Length()) extra += " words +" + number(run.word_spacing);
    if (run.horizontal_scale != 1) extra += fmt::format(" scale {:.2f}", run.horizontal_scale);
    if (run.turn != 0) extra += fmt::format(" turn {:.0f}", run.turn);
    return fmt::format("text {} w {} {} {}{}{} «{}»", at(run.origin), number(run.width),
                       run.face->postscript_name(), number(run.size), of(run.colour), extra,
                       run.text);
  }
  std::string operator()(const Rule& rule) const {
    return "rule " + at(rule.box) + of(rule.colour);
  }
  std::string operator()(const Stroke& stroke) const {
    return fmt::format("stroke {} to {} w {}{}{}", at(stroke.from), at(stroke.to),
                       number(stroke.width), of(stroke.colour),
                       stroke.dashes.empty() ? "" : " dashed");
  }
  std::string operator()(const Shape& shape) const {
    return fmt::format(
        "shape {}{}{}", at(shape.box), shape.fill ? " fill" + of(*shape.fill) : "",
        shape.stroke ? " stroke " + number(shape.stroke_width) + of(*shape.stroke) : "");
  }
  std::string operator()(const PlacedPicture& picture) const {
    return "picture " + at(picture.box);
  }
};

void print(const PagedDocument& document, int32_t element, int depth, std::string& out) {
  const StructureElement& e = document.structure[static_cast<size_t>(element)];
  out += fmt::format("{:{}}{}{} {}", "", depth * 2, name(e.role),
                     e.level > 0 ? std::to_string(e.level) : "", element);
  if (e.row_span > 1) out += fmt::format(" rows {}", e.row_span);
  if (e.column_span > 1) out += fmt::format(" columns {}", e.column_span);
  if (e.scope == StructureElement::Scope::kColumn) out += " scope column";
  if (!e.list_numbering.empty()) out += " " + e.list_numbering;
  if (!e.alternative_text.empty()) out += " alt «" + e.alternative_text + "»";
  out += "\n";
  for (const int32_t child : e.children) print(document, child, depth + 1, out);
}

}  // namespace

std::string dump(const PagedDocument& document) {
  std::string out;
  for (size_t i = 0; i < document.pages.size(); ++i) {
    const Page& page = document.pages[i];
    out += fmt::format("page {} «{}» {}x{}\n", i + 1, page.label, number(page.width),
                       number(page.height));
    for (const Item& item : page.items) {
      const std::string owner = item.structure == kArtifact ? "-" : std::to_string(item.structure);
      out += fmt::format("  {:>3} {}\n", owner, std::visit(Printer{}, item.content));
    }
    for (const LinkArea& link : page.links) {
      out +=
          fmt::format("  {:>3} link {} {}\n", link.structure, at(link.box),
                      link.address.empty() ? fmt::format("to {}", link.destination) : link.address);
    }
  }
  for (const Destination& to : document.destinations) {
    out += fmt::format("destination «{}» page {} {}\n", to.name, to.page + 1, at(to.at));
  }
  for (const OutlineEntry& entry : document.outline) {
    out += fmt::format("outline {} «{}» to {}\n", entry.level, entry.title, entry.destination);
  }
  print(document, 0, 0, out);
  return out;
}

}  // namespace prikaz::layout::test
