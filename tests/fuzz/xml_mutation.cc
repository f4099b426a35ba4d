#include "xml_mutation.h"

#include <iterator>
#include <string_view>

namespace prikaz::fuzz {
namespace {

struct Element {
  size_t begin = 0, open_end = 0, end = 0;  // of the whole, of its start tag
};

// Every element of a well-formed text; of a broken one those that are whole.
std::vector<Element> elements_of(const std::string& text) {
  std::vector<Element> found;
  std::vector<size_t> open;
  for (size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const size_t end = text.find('>', at);
    if (end == std::string::npos) break;
    if (text[at + 1] == '?' || text[at + 1] == '!') continue;
    if (text[at + 1] == '/') {
      if (open.empty()) continue;
      found[open.back()].end = end + 1;
      open.pop_back();
      continue;
    }
    found.push_back({at, end + 1, end + 1});
    if (text[end - 1] != '/') open.push_back(found.size() - 1);
  }
  return found;
}

std::string_view whole(const std::string& text, const Element& element) {
  return std::string_view(text).substr(element.begin, element.end - element.begin);
}

constexpr std::string_view kValues[] = {
    "",           "0",       "-1",     "1",      "9",        "65536", "-720",       "2147483648",
    "99999",      "1e9",     "NaN",    "auto",   "nil",      "pct",   "dxa",        "50%",
    "both",       "center",  "right",  "page",   "text",     "exact", "-999999999", "31680",
    "continuous", "restart", "FF0000", "margin", "nextPage", "begin", "end",        "separate"};

// Properties that change much by standing where they do.
constexpr std::string_view kGrafts[] = {
    "<w:pPr><w:pageBreakBefore/><w:keepNext/><w:keepLines/></w:pPr>",
    "<w:br w:type=\"page\"/>",
    "<w:br w:type=\"column\"/>",
    "<w:tab/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<w:tblPr><w:tblpPr w:vertAnchor=\"text\" w:tblpY=\"-500\"/></w:tblPr>",
    "<w:framePr w:w=\"900\" w:vAnchor=\"page\" w:y=\"100\" w:x=\"400\"/>",
    "<w:cols w:num=\"3\" w:sep=\"1\"/>",
    "<w:vMerge w:val=\"restart\"/>",
    "<w:vMerge/>",
    "<w:gridSpan w:val=\"40\"/>",
    "<w:tblHeader/>",
    "<w:trHeight w:val=\"9000\" w:hRule=\"exact\"/>",
    "<w:textDirection w:val=\"btLr\"/>",
    "<w:ind w:left=\"-3000\" w:firstLine=\"9000\"/>",
    "<w:spacing w:line=\"1\" w:lineRule=\"exact\"/>",
    "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>",
    "<w:sz w:val=\"1600\"/>",
    "<w:sectPr><w:type w:val=\"continuous\"/><w:cols w:num=\"2\"/></w:sectPr>"};

void change_value(std::string& text, const Element& element, Random& random) {
  std::vector<std::pair<size_t, size_t>> values;
  for (size_t at = element.begin; at < element.open_end;) {
    const size_t begin = text.find("=\"", at);
    if (begin == std::string::npos || begin >= element.open_end) break;
    const size_t end = text.find('"', begin + 2);
    if (end == std::string::npos || end >= element.open_end) break;
    values.emplace_back(begin + 2, end - begin - 2);
    at = end + 1;
  }
  if (values.empty()) return;
  const auto [at, length] = values[random.below(values.size())];
  text.replace(at, length, kValues[random.below(std::size(kValues))]);
}

void nest(std::string& text, const Element& element, Random& random) {
  std::string name = text.substr(element.begin + 1, element.open_end - element.begin - 2);
  name = name.substr(0, name.find_first_of(" />"));
  std::string inner(whole(text, element));
  const size_t levels = 1 + random.below(random.below(8) == 0 ? 60 : 5);
  for (size_t i = 0; i < levels && inner.size() < 20000; ++i)
    inner.insert(0, "<" + name + ">").append("</" + name + ">");
  text.replace(element.begin, element.end - element.begin, inner);
}

void change(std::string& text, const std::vector<std::string>& seeds, Random& random) {
  const std::vector<Element> elements = elements_of(text);
  if (elements.empty()) return;
  const Element one = elements[random.below(elements.size())];
  const Element other = elements[random.below(elements.size())];
  switch (random.below(9)) {
    case 0:
      text.insert(one.begin, std::string(whole(text, one)));
      return;
    case 1:
      text.erase(one.begin, one.end - one.begin);
      return;
    case 2:
      text.insert(other.begin, std::string(whole(text, one)));
      return;
    case 3:
      return nest(text, one, random);
    case 4: {
      const std::string& seed = seeds[random.below(seeds.size())];
      const std::vector<Element> foreign = elements_of(seed);
      if (foreign.empty()) return;
      text.insert(one.begin, std::string(whole(seed, foreign[random.below(foreign.size())])));
      return;
    }
    case 5:
      text.insert(one.open_end, kGrafts[random.below(std::size(kGrafts))]);
      return;
    case 6: {  // many of the same
      const std::string copy(whole(text, one));
      for (size_t i = random.below(30); i > 0 && text.size() < 60000; --i)
        text.insert(one.begin, copy);
      return;
    }
    default:
      return change_value(text, one, random);
  }
}

}  // namespace

std::string mutated_xml(std::string text, const std::vector<std::string>& seeds, Random& random) {
  for (size_t times = 1 + random.below(6); times > 0 && text.size() < 80000; --times)
    change(text, seeds, random);
  return text;
}

}  // namespace prikaz::fuzz
