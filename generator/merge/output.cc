#include "merge/output.h"

#include <algorithm>

#include "xml/escape.h"

namespace prikaz::merge {
namespace {

constexpr std::string_view kOpenText = "<w:t xml:space=\"preserve\">";
constexpr std::string_view kCloseText = "</w:t>";

constexpr std::string_view kNoBreakHyphen = "\u2011";

bool is_special(char c) {
  return c >= '\a' && c <= '\f' && c != '\b';  // "\a\t\n\v\f"
}

// A paragraph that ends a section hands the end on to the paragraph that follows it.
void drop_section(Output& out) {
  const size_t begin = out.mark(Mark::kParagraph);
  const size_t content = out.mark(Mark::kParagraphContent);
  const size_t from = out.text.find("<w:sectPr", begin);
  if (from == std::string::npos || from >= content) return;
  constexpr std::string_view kEnd = "</w:sectPr>";
  const size_t end = out.text.find(kEnd, from);
  if (end == std::string::npos || end >= content) return;
  out.text.erase(from, end + kEnd.size() - from);
}

// The paragraph and run that a break interrupted, opened again.
struct Interrupted {
  std::string run;
  std::string paragraph;

  explicit Interrupted(const Output& out)
      : run(out.between(Mark::kRun, Mark::kRunContent)),
        paragraph(out.between(Mark::kParagraph, Mark::kParagraphContent)) {}

  void resume(Output& out, const Context& context) const {
    out.mark(Mark::kParagraph) = out.text.size();
    out.text += paragraph;
    out.mark(Mark::kParagraphContent) = out.text.size();
    out.text += context.open;
    out.mark(Mark::kRun) = out.text.size();
    out.text += run;
    out.mark(Mark::kRunContent) = out.text.size();
    open_text(out);
  }
};

void end_paragraph(Output& out, const Context& context, std::string_view between) {
  const Interrupted interrupted(out);
  close_text(out);
  close_run(out);
  out.text += context.close;
  out.text += "</w:p>";
  drop_section(out);
  out.text += between;
  interrupted.resume(out, context);
}

// Length of a line break at `at` with the blank line that may follow it; `blank` tells.
size_t line_break(std::string_view text, size_t at, bool& blank) {
  size_t end = at + 1;
  blank = false;
  while (true) {
    size_t next = end;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r'))
      ++next;
    if (next >= text.size() || text[next] != '\n') return end;
    blank = true;
    end = next + 1;
  }
}

}  // namespace

void close_text(Output& out) {
  if (out.text.ends_with(kOpenText)) {
    out.text.resize(out.text.size() - kOpenText.size());
  } else {
    out.text += kCloseText;
  }
}
void open_text(Output& out) {
  out.text += kOpenText;
}

void close_run(Output& out) {
  out.text += "</w:r>";
}

void break_paragraph(Output& out, const Context& context) {
  end_paragraph(out, context, {});
}

namespace {

// ECMA-376 17.3.3.18 noBreakHyphen: U+2011 stands in few fonts, the element in all.
void write_plain(Output& out, std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t hyphen = std::min(text.find(kNoBreakHyphen, at), text.size());
    xml::escape_text(out.text, text.substr(at, hyphen - at));
    if (hyphen == text.size()) return;
    close_text(out);
    out.text += "<w:noBreakHyphen/>";
    open_text(out);
    at = hyphen + kNoBreakHyphen.size();
  }
}

}  // namespace

void write_text(Output& out, const Context& context, std::string_view text) {
  if (context.in_instruction) {
    xml::escape_text(out.text, text);
    return;
  }
  if (std::none_of(text.begin(), text.end(), is_special)) return write_plain(out, text);
  size_t from = 0;
  while (from < text.size()) {
    size_t at = from;
    while (at < text.size() && !is_special(text[at])) ++at;
    std::string_view plain = text.substr(from, at - from);
    if (at < text.size() && text[at] == '\n' && plain.ends_with('\r')) plain.remove_suffix(1);
    write_plain(out, plain);
    if (at == text.size()) return;
    from = at + 1;
    if (text[at] == '\n') {
      bool blank = false;
      from = line_break(text, at, blank);
      if (blank) {
        break_paragraph(out, context);
        continue;
      }
    }
    if (text[at] == '\a') {
      break_paragraph(out, context);
    } else if (text[at] == '\f') {
      end_paragraph(out, context, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    } else {
      close_text(out);
      out.text += text[at] == '\t' ? "<w:tab/>" : "<w:br/>";
      open_text(out);
    }
  }
}

}  // namespace prikaz::merge
