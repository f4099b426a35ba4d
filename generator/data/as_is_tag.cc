#include "data/as_is_tag.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace prikaz::data {

namespace {

using View = std::string_view;

// As typed, and what the parser sees: nine characters each.
constexpr std::array<std::pair<View, View>, 3> kTags = {
    {{"!как-есть", "!xA7-q9zK"}, {"!как_есть", "!xA7-q9zU"}, {"!как есть", "!xA7-q9zS"}}};

bool ends(View text, size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\r';
}

std::string replaced(View text, View from, View to, bool only_alone) {
  std::string out;
  size_t done = 0;
  for (size_t at = text.find(from); at != View::npos; at = text.find(from, at + from.size())) {
    const bool begins = at == 0 || View(" \n[{,:").find(text[at - 1]) != View::npos;
    if (only_alone && (!begins || !ends(text, at + from.size()))) continue;
    out += text.substr(done, at - done);
    out += to;
    done = at + from.size();
  }
  return done == 0 ? std::string(text) : out + std::string(text.substr(done));
}

}  // namespace

std::string with_latin_tags(std::string_view text) {
  std::string out(text);
  if (text.find("!как") == View::npos) return out;
  for (const auto& [typed, latin] : kTags) out = replaced(out, typed, latin, true);
  return out;
}

bool is_as_is_tag(std::string_view tag) {
  for (const auto& [typed, latin] : kTags) {
    if (tag == latin) return true;
  }
  return false;
}

std::string restored(std::string_view text) {
  std::string out(text);
  if (text.find("!xA7-q9z") == View::npos) return out;
  for (const auto& [typed, latin] : kTags) out = replaced(out, latin, typed, false);
  return out;
}

int tag_length(std::string_view line, int column) {
  size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) utf8::next(line, at);
  for (const auto& [typed, latin] : kTags) {
    if (!line.substr(at).starts_with(typed)) continue;
    size_t end = at + typed.size();
    while (end < line.size() && line[end] == ' ') ++end;
    return static_cast<int>(utf8::length(line.substr(at, end - at)));
  }
  return 0;
}

}  // namespace prikaz::data
