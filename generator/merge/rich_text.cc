#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "merge/output.h"
#include "wml/child_order.h"
#include "xml/escape.h"

namespace prikaz::merge {
namespace {

// A child of w:rPr as it stands in the text.
struct Property {
  std::string name;
  std::string text;
};

// The children of "<w:r …><w:rPr>…</w:rPr>", whose markup is our own and so in canonical form.
std::vector<Property> properties_of(std::string_view run_opening) {
  std::vector<Property> list;
  constexpr std::string_view kOpen = "<w:rPr>";
  const size_t begin = run_opening.find(kOpen);
  if (begin == std::string_view::npos) return list;
  std::string_view rest = run_opening.substr(begin + kOpen.size());
  while (rest.starts_with('<') && !rest.starts_with("</w:rPr>")) {
    const size_t name_end = rest.find_first_of(" />", 1);
    const std::string name(rest.substr(1, name_end - 1));
    size_t end = rest.find('>');
    if (end == std::string_view::npos) break;
    if (rest[end - 1] != '/') {
      const std::string closing = "</" + name + ">";
      end = rest.find(closing);
      if (end == std::string_view::npos) break;
      end += closing.size() - 1;
    }
    list.push_back({name, std::string(rest.substr(0, end + 1))});
    rest.remove_prefix(end + 1);
  }
  return list;
}

void set(std::vector<Property>& list, std::string name, std::string attributes) {
  std::erase_if(list, [&](const Property& item) { return item.name == name; });
  list.push_back({name, "<" + name + attributes + "/>"});
}

std::string value(std::string_view text) {
  return " w:val=\"" + xml::escape_attribute(text) + "\"";
}

void set_switch(std::vector<Property>& list, const char* name, int8_t state) {
  if (state >= 0) set(list, name, state ? "" : value("0"));
}

std::string colour(std::string_view written) {
  if (written.starts_with('#')) written.remove_prefix(1);
  return std::string(written);
}

std::string opening(std::string_view base, const data::RichRun& run, const LinkTarget* link) {
  std::vector<Property> list = properties_of(base);
  if (link) {
    if (!link->style.empty()) {
      set(list, "w:rStyle", value(link->style));
    } else {
      set(list, "w:color", value("0563C1"));
      set(list, "w:u", value("single"));
    }
  }
  if (!run.font.empty()) {
    const std::string font = xml::escape_attribute(run.font);
    set(list, "w:rFonts", fmt::format(" w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:cs=\"{0}\"", font));
  }
  set_switch(list, "w:b", run.bold);
  set_switch(list, "w:i", run.italic);
  set_switch(list, "w:strike", run.strike);
  if (run.underline >= 0) set(list, "w:u", value(run.underline ? "single" : "none"));
  if (!run.colour.empty()) set(list, "w:color", value(colour(run.colour)));
  if (run.size > 0) {
    const std::string half_points = value(std::to_string(std::lround(run.size * 2)));
    set(list, "w:sz", half_points);
    set(list, "w:szCs", half_points);
  }
  if (run.script != 0)
    set(list, "w:vertAlign", value(run.script > 0 ? "superscript" : "subscript"));
  std::stable_sort(list.begin(), list.end(), [](const Property& a, const Property& b) {
    return wml::child_rank("w:rPr", a.name) < wml::child_rank("w:rPr", b.name);
  });
  std::string out = "<w:r>";
  if (list.empty()) return out;
  out += "<w:rPr>";
  for (const Property& item : list) out += item.text;
  return out + "</w:rPr>";
}

void write_run(Output& out, const Context& context, const std::string& start,
               const data::RichRun& run) {
  out.mark(Mark::kRun) = out.text.size();
  out.text += start;
  out.mark(Mark::kRunContent) = out.text.size();
  open_text(out);
  write_text(out, context, run.text);
  close_text(out);
  close_run(out);
}

}  // namespace

void write_rich(Output& out, const Context& context, const std::vector<data::RichRun>& runs,
                const LinkResolver& link) {
  if (context.in_instruction) {
    for (const data::RichRun& run : runs) xml::escape_text(out.text, run.text);
    return;
  }
  const std::string base(out.between(Mark::kRun, Mark::kRunContent));
  close_text(out);
  if (out.text.size() == out.mark(Mark::kRunContent)) {
    out.text.resize(out.mark(Mark::kRun));  // nothing stands in the run yet
  } else {
    close_run(out);
  }
  for (const data::RichRun& run : runs) {
    if (run.link.empty() || context.in_hyperlink) {
      write_run(out, context, opening(base, run, nullptr), run);
      continue;
    }
    const LinkTarget target = link(run.link);
    Context inside;
    inside.open = fmt::format("<w:hyperlink r:id=\"{}\" w:history=\"1\">", target.relationship);
    inside.close = "</w:hyperlink>";
    out.text += context.close + inside.open;
    write_run(out, inside, opening(base, run, &target), run);
    out.text += inside.close + context.open;
  }
  out.mark(Mark::kRun) = out.text.size();
  out.text += base;
  out.mark(Mark::kRunContent) = out.text.size();
  open_text(out);
}

}  // namespace prikaz::merge
