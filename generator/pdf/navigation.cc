#include "pdf/navigation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "pdf/search_tree.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

// A label that is a plain number, 1 or more.
std::optional<int> decimal(std::string_view label) {
  int value = 0;
  const auto end = std::from_chars(label.data(), label.data() + label.size(), value);
  const bool whole = end.ec == std::errc() && end.ptr == label.data() + label.size();
  if (!whole || value < 1 || label.front() == '0') return std::nullopt;
  return value;
}

}  // namespace

bool Navigation::valid(int32_t destination) const {
  if (destination < 0 || static_cast<size_t>(destination) >= document_.destinations.size())
    return false;
  const int32_t page = document_.destinations[static_cast<size_t>(destination)].page;
  return page >= 0 && static_cast<size_t>(page) < pages_.size();
}

std::string Navigation::target(int32_t destination) const {
  const auto& found = document_.destinations[static_cast<size_t>(destination)];
  const auto page = static_cast<size_t>(found.page);
  std::string out = fmt::format("[{} 0 R/XYZ ", pages_[page]);
  append_hundredths(out, hundredths(found.at.x));
  out += ' ';
  append_hundredths(out, hundredths(document_.pages[page].height - found.at.y));
  return out + " null]";
}

std::string Navigation::link_entries(const layout::LinkArea& area, Length page_height) const {
  std::string out = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
  for (const Length side : {area.box.x, page_height - area.box.y - area.box.height,
                            area.box.x + area.box.width, page_height - area.box.y}) {
    append_hundredths(out, hundredths(side));
    out += ' ';
  }
  out += ']';
  std::string contents;
  if (!area.address.empty()) {
    out += "/A<</S/URI/URI" + text_string(ascii_uri(area.address)) + ">>";
    contents = "Ссылка: " + area.address;
  } else {
    out += "/Dest" + target(area.destination);
    const auto& name = document_.destinations[static_cast<size_t>(area.destination)].name;
    contents = "Переход к месту в документе: " + name;
  }
  const auto element = static_cast<size_t>(area.structure);
  if (area.structure >= 0 && element < document_.structure.size() &&
      !document_.structure[element].alternative_text.empty()) {
    contents = document_.structure[element].alternative_text;
  }
  return out + "/Contents" + text_string(contents);
}

std::vector<ObjectNumber> Navigation::add_links(size_t page) {
  std::vector<ObjectNumber> annotations;
  const layout::Page& source = document_.pages[page];
  for (const layout::LinkArea& area : source.links) {
    if (area.address.empty() && !valid(area.destination)) continue;
    std::string entries = link_entries(area, source.height);
    const ObjectNumber annotation = file_.reserve();
    if (structure_ != nullptr) {  // ISO 14289-1, 7.18.5
      entries +=
          fmt::format("/StructParent {}", structure_->annotate(area.structure, page, annotation));
    }
    file_.define(annotation, entries);
    annotations.push_back(annotation);
  }
  return annotations;
}

// ISO 32000-1, 12.3.3: a list at every level, linked both ways.
std::string Navigation::outline() {
  struct Node {
    std::string title;
    int32_t destination;
    int level;
    ObjectNumber object = 0;
    size_t parent = 0, previous = 0, next = 0, first = 0, last = 0;  // 0: none
    int count = 0;
  };
  std::vector<Node> nodes = {{"", -1, 0}};
  std::vector<size_t> path = {0};
  for (const layout::OutlineEntry& entry : document_.outline) {
    if (entry.title.empty() || !valid(entry.destination)) continue;
    const int level = std::max(entry.level, 1);
    while (nodes[path.back()].level >= level) path.pop_back();
    Node node{entry.title, entry.destination, level};
    const size_t index = nodes.size();
    node.parent = path.back();
    Node& parent = nodes[node.parent];
    node.previous = parent.last;
    if (parent.last != 0) nodes[parent.last].next = index;
    if (parent.first == 0) parent.first = index;
    parent.last = index;
    ++parent.count;
    path.push_back(index);
    nodes.push_back(std::move(node));
  }
  if (nodes.size() == 1) return {};
  for (Node& node : nodes) node.object = file_.reserve();
  for (size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    std::string entries;
    const auto refer = [&](const char* key, size_t to) {
      if (to != 0) entries += fmt::format("/{} {} 0 R", key, nodes[to].object);
    };
    if (i == 0) {
      entries = "/Type/Outlines";
    } else {
      entries = "/Title" + text_string(node.title) + "/Dest" + target(node.destination) +
                fmt::format("/Parent {} 0 R", nodes[node.parent].object);
    }
    refer("Prev", node.previous);
    refer("Next", node.next);
    refer("First", node.first);
    refer("Last", node.last);
    if (node.count > 0) entries += fmt::format("/Count {}", i == 0 ? node.count : -node.count);
    file_.define(node.object, entries);
  }
  return fmt::format("/PageMode/UseOutlines/Outlines {} 0 R", nodes[0].object);
}

// Stretches of pages numbered on; nothing when they are numbered as every reader numbers them.
std::string Navigation::page_labels() const {
  std::string ranges;
  bool usual = true;
  std::optional<int> expected;
  for (size_t i = 0; i < document_.pages.size(); ++i) {
    const std::string& label = document_.pages[i].label;
    const auto number = label.empty() ? std::nullopt : decimal(label);
    usual = usual && (number == static_cast<int>(i + 1) || label.empty());
    const bool goes_on = number && expected && *number == *expected;
    if (!goes_on) {
      ranges += std::to_string(i);
      ranges +=
          number ? fmt::format("<</S/D/St {}>>", *number) : "<</P" + text_string(label) + ">>";
    }
    expected = number ? std::optional<int>(*number + 1) : std::nullopt;
  }
  return usual ? std::string() : "/PageLabels<</Nums[" + ranges + "]>>";
}

std::string Navigation::named_destinations() {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (size_t i = 0; i < document_.destinations.size(); ++i) {
    const auto index = static_cast<int32_t>(i);
    const std::string& name = document_.destinations[i].name;
    if (!name.empty() && valid(index)) pairs.emplace_back(name, target(index));
  }
  if (pairs.empty()) return {};
  return fmt::format("/Dests {} 0 R", file_.add_dictionary(name_tree(file_, std::move(pairs))));
}

}  // namespace prikaz::pdf
