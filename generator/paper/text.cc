#include "paper/text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "paper/as_is.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

using data::RichRun;
using data::Value;

// «- », «– », «— » at the beginning of a line.
std::string_view after_dash(std::string_view line) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (!line.starts_with(dash)) continue;
    const std::string_view rest = line.substr(dash.size());
    if (rest.starts_with(" ") || rest.starts_with("\t")) return rest;
    if (rest.starts_with("\u00A0")) return rest.substr(2);
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  size_t first = text.size();
  size_t last = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (russian::is_space(utf8::next(text, at))) continue;
    first = std::min(first, start);
    last = at;
  }
  return last == 0 ? std::string_view() : text.substr(first, last - first);
}

bool ends_url(char32_t c) {
  constexpr std::u32string_view kEnds = U"«»\"<>“”„{}|\\^`";
  return russian::is_space(c) || kEnds.find(c) != std::u32string_view::npos;
}

// Length of the URL that begins at `at`, 0 when none does. A full stop, comma or closing bracket
// behind it belongs to the sentence.
size_t url_length(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  size_t scheme = 0;
  for (const std::string_view start : {"https://", "http://", "ftp://", "www."}) {
    if (rest.starts_with(start)) scheme = start.size();
  }
  if (scheme == 0) return 0;
  size_t end = scheme;
  size_t length = scheme;
  int open = 0;
  while (end < rest.size()) {
    size_t next = end;
    const char32_t c = utf8::next(rest, next);
    if (ends_url(c) || (c == U')' && open == 0)) break;
    if (c == U'(') ++open;
    if (c == U')') --open;
    end = next;
    constexpr std::u32string_view kSentence = U".,;:!?'…";
    if (kSentence.find(c) == std::u32string_view::npos) length = end;
  }
  return length > scheme ? length : 0;
}

bool begins_word(std::string_view text, size_t at) {
  if (at == 0) return true;
  size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  const char32_t before = utf8::next(text, start);
  return !russian::is_letter(before) && !russian::is_decimal_digit(before);
}

struct Stretch {
  std::string_view text;
  bool url = false;
};

std::vector<Stretch> stretches(std::string_view text) {
  std::vector<Stretch> out;
  size_t from = 0;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool may_begin = c == 'h' || c == 'f' || c == 'w';
    const size_t length = may_begin && begins_word(text, at) ? url_length(text, at) : 0;
    if (length == 0) {
      ++at;
      continue;
    }
    if (at > from) out.push_back({text.substr(from, at - from), false});
    out.push_back({text.substr(at, length), true});
    at += length;
    from = at;
  }
  if (from < text.size()) out.push_back({text.substr(from), false});
  return out;
}

std::string address(std::string_view url) {
  return url.starts_with("www.") ? "http://" + std::string(url) : std::string(url);
}

}  // namespace

std::vector<Line> lines(std::string_view text) {
  std::vector<Line> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    const std::string_view rest = trimmed(after_dash(line));
    out.push_back(rest.empty() ? Line{false, std::string(line)} : Line{true, std::string(rest)});
  }
  return out;
}

std::vector<Line> lines(const Value& text_or_list) {
  if (text_or_list.is(Value::Kind::kString)) return lines(text_or_list.text());
  std::vector<Line> out;
  if (!text_or_list.is(Value::Kind::kList)) return out;
  for (const Value& item : text_or_list.items()) {
    for (Line& line : lines(item)) out.push_back(std::move(line));
  }
  return out;
}

namespace {

std::string tied(std::string_view whole, std::string_view part, russian::Ties ties) {
  return is_marked(whole) ? std::string(part) : russian::with_no_break_spaces(part, ties);
}

}  // namespace

Value printed(std::string_view text, russian::Ties ties) {
  const std::vector<Stretch> parts = stretches(text);
  const bool linked =
      std::any_of(parts.begin(), parts.end(), [](const Stretch& part) { return part.url; });
  if (!linked) return Value::string(tied(text, text, ties));
  std::vector<RichRun> runs;
  for (const Stretch& part : parts) {
    RichRun run;
    run.text = part.url ? std::string(part.text) : tied(text, part.text, ties);
    if (part.url) run.link = address(part.text);
    runs.push_back(std::move(run));
  }
  return Value::rich(std::move(runs));
}

std::string printed_plain(std::string_view text, russian::Ties ties) {
  std::string out;
  for (const Stretch& part : stretches(text)) {
    out += part.url ? std::string(part.text) : tied(text, part.text, ties);
  }
  return out;
}

Value printed_lines(const std::vector<Line>& lines, russian::Ties ties) {
  std::vector<Value> out;
  for (const Line& line : lines) {
    out.push_back(Value::map({{"вид", {}, Value::string(line.dash ? "тире" : "абзац")},
                              {"текст", {}, printed(line.text, ties)}}));
  }
  return Value::list(std::move(out));
}

Value printed_paragraphs(const Value& text_or_list) {
  std::vector<Value> out;
  for (const Line& line : lines(text_or_list)) {
    out.push_back(printed(line.dash ? "– " + line.text : line.text));
  }
  return Value::list(std::move(out));
}

bool has_end_mark(std::string_view text) {
  const std::string_view end = trimmed(text);
  for (const std::string_view mark : {".", ":", ";", "!", "?", "…", ","}) {
    if (end.ends_with(mark)) return true;
  }
  return false;
}

std::string one_line(std::string_view text) {
  return russian::single_spaced(text);
}

}  // namespace prikaz::paper
