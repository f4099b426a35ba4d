#include "pipeline/part_edits.h"

#include <algorithm>
#include <utility>

#include "xml/escape.h"

namespace prikaz::pipeline {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool starts(std::string_view source, size_t at, std::string_view with) {
  return source.substr(at, with.size()) == with;
}

// Behind the first `mark` from `at` on.
size_t behind(std::string_view source, size_t at, std::string_view mark) {
  const size_t found = source.find(mark, at);
  return found == std::string_view::npos ? source.size() : found + mark.size();
}

}  // namespace

// From "<"; quotes hide what is in them.
size_t PartEdits::start_tag_end(size_t begin) const {
  char quote = 0;
  for (size_t at = begin; at < source_.size(); ++at) {
    const char c = source_[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return source_.size();
}

size_t PartEdits::element_end(size_t begin) const {
  int depth = 0;
  for (size_t at = begin; at < source_.size();) {
    if (source_[at] != '<') {
      at = std::min(source_.find('<', at), source_.size());
    } else if (starts(source_, at, "<!--")) {
      at = behind(source_, at, "-->");
    } else if (starts(source_, at, "<![CDATA[")) {
      at = behind(source_, at, "]]>");
    } else if (starts(source_, at, "<?")) {
      at = behind(source_, at, "?>");
    } else {
      const bool closes = starts(source_, at, "</");
      at = start_tag_end(at);
      const bool alone = source_[at - 2] == '/';
      depth += closes ? -1 : alone ? 0 : 1;
      if (depth == 0) return at;
    }
  }
  return source_.size();
}

void PartEdits::set_text(xml::Node text, std::string_view value) {
  const size_t begin = text.offset();
  if (begin > 0 && source_[begin - 1] == '[') {  // CDATA
    const size_t end = source_.find("]]>", begin);
    std::string plain(value);
    for (size_t at; (at = plain.find("]]>")) != std::string::npos;) plain.erase(at, 1);
    edits_.push_back({begin, std::min(end, source_.size()), std::move(plain)});
    return;
  }
  const size_t end = std::min(source_.find('<', begin), source_.size());
  edits_.push_back({begin, end, xml::escape_text(value)});
}

void PartEdits::set_attribute(xml::Node element, std::string_view name, std::string_view value) {
  const size_t begin = element.offset();
  const size_t name_end = std::min(source_.find_first_of(" \t\r\n/>", begin), source_.size());
  const size_t tag_end = start_tag_end(begin);
  for (size_t at = name_end; at < tag_end;) {
    at = source_.find_first_not_of(kSpace, at);
    const size_t equals = source_.find('=', at);
    if (equals >= tag_end) break;
    const size_t open = source_.find_first_of("\"'", equals);
    const size_t close = source_.find(source_[open], open + 1);
    std::string_view found = std::string_view(source_).substr(at, equals - at);
    found = found.substr(0, found.find_last_not_of(kSpace) + 1);
    if (found == name) {
      edits_.push_back({open, close + 1, '"' + xml::escape_attribute(value) + '"'});
      return;
    }
    at = close + 1;
  }
  edits_.push_back(
      {name_end, name_end, ' ' + std::string(name) + "=\"" + xml::escape_attribute(value) + '"'});
}

void PartEdits::replace(xml::Node element, std::string markup) {
  const size_t begin = element.offset() - 1;
  edits_.push_back({begin, element_end(begin), std::move(markup)});
}

void PartEdits::insert_after(xml::Node element, std::string markup) {
  const size_t end = element_end(element.offset() - 1);
  edits_.push_back({end, end, std::move(markup)});
}

std::string PartEdits::apply() const {
  std::vector<Edit> ordered = edits_;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string out;
  size_t at = 0;
  for (const Edit& edit : ordered) {
    if (edit.begin < at) continue;  // inside of what was replaced
    out.append(source_, at, edit.begin - at).append(edit.text);
    at = edit.end;
  }
  return out.append(source_, at, std::string::npos);
}

}  // namespace prikaz::pipeline
