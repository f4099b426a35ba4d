#include "expr/light_markup.h"

#include <array>
#include <string>

namespace prikaz::expr {
namespace {

struct Mark {
  std::string_view written;
  void (*apply)(data::RichRun&);
};
// Longer ones first: "**" is no two "*".
constexpr Mark kMarks[] = {
    {"**", [](data::RichRun& run) { run.bold = 1; }},
    {"__", [](data::RichRun& run) { run.underline = 1; }},
    {"~~", [](data::RichRun& run) { run.strike = 1; }},
    {"*", [](data::RichRun& run) { run.italic = 1; }},
    {"^", [](data::RichRun& run) { run.script = 1; }},
    {"~", [](data::RichRun& run) { run.script = -1; }},
};

// Marks nest no deeper than there are kinds of them and one link.
constexpr int kDeepest = 8;

bool same_look(const data::RichRun& a, const data::RichRun& b) {
  return a.bold == b.bold && a.italic == b.italic && a.underline == b.underline &&
         a.strike == b.strike && a.script == b.script && a.link == b.link;
}

class Reader {
 public:
  std::vector<data::RichRun> runs() && { return std::move(runs_); }

  void read(std::string_view text, const data::RichRun& look, int depth) {
    size_t at = 0;
    while (at < text.size()) {
      if (text[at] == '\\' && at + 1 < text.size() &&
          std::string_view("\\*_~^[]").find(text[at + 1]) != std::string_view::npos) {
        put(text.substr(at + 1, 1), look);
        at += 2;
        continue;
      }
      const size_t taken = depth < kDeepest ? marked(text.substr(at), look, depth) : 0;
      if (taken == 0) put(text.substr(at, 1), look);
      at += taken == 0 ? 1 : taken;
    }
  }

 private:
  void put(std::string_view text, const data::RichRun& look) {
    if (runs_.empty() || !same_look(runs_.back(), look)) {
      runs_.push_back(look);
      runs_.back().text.clear();
    }
    runs_.back().text += text;
  }

  // Length of the marked stretch or link that `text` begins with, 0 when there is none.
  size_t marked(std::string_view text, const data::RichRun& look, int depth) {
    if (text[0] == '[') return link(text, look, depth);
    for (const Mark& mark : kMarks) {
      if (!text.starts_with(mark.written)) continue;
      const size_t width = mark.written.size();
      const size_t end = closing(text, mark.written);
      if (end == std::string_view::npos) continue;
      data::RichRun inner = look;
      mark.apply(inner);
      read(text.substr(width, end - width), inner, depth + 1);
      return end + width;
    }
    return 0;
  }

  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

  static size_t closing(std::string_view text, std::string_view mark) {
    const size_t width = mark.size();
    if (text.size() <= 2 * width || is_space(text[width])) return std::string_view::npos;
    for (size_t at = text.find(mark, width + 1); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      const bool doubled = width == 1 && at + 1 < text.size() && text[at + 1] == mark[0];
      if (doubled) {
        ++at;
        continue;
      }
      if (!is_space(text[at - 1]) && text[at - 1] != '\\') return at;
    }
    return std::string_view::npos;
  }

  size_t link(std::string_view text, const data::RichRun& look, int depth) {
    const size_t middle = text.find("](");
    if (middle == std::string_view::npos || middle < 2 || !look.link.empty()) return 0;
    const size_t end = text.find(')', middle);
    if (end == std::string_view::npos || end == middle + 2) return 0;
    const std::string_view address = text.substr(middle + 2, end - middle - 2);
    if (address.find_first_of(" \n\t") != std::string_view::npos) return 0;
    data::RichRun inner = look;
    inner.link = address;
    read(text.substr(1, middle - 1), inner, depth + 1);
    return end + 1;
  }

  std::vector<data::RichRun> runs_;
};

}  // namespace

std::vector<data::RichRun> read_light_markup(std::string_view text) {
  Reader reader;
  reader.read(text, {}, 0);
  return std::move(reader).runs();
}

}  // namespace prikaz::expr
