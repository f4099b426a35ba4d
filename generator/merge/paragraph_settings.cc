#include <algorithm>
#include <cstdlib>

#include "merge/document_settings.h"
#include "merge/number.h"
#include "merge/part_tree.h"

namespace prikaz::merge {
namespace {

constexpr int64_t kSameTab = 2;    // twips that nobody sees
constexpr size_t kMostStops = 40;  // in a paragraph; Word takes 64

// 17.3.1.38 tabs.
void read_stops(const Node* properties, std::map<int64_t, bool>& stops) {
  const Node* tabs = properties ? properties->child("w:tabs") : nullptr;
  if (!tabs) return;
  for (const Node& tab : tabs->children) {
    const std::string* kind = tab.attribute("w:val");
    stops[number<int64_t>(tab.attribute("w:pos"))] = !kind || *kind != "clear";
  }
}

// A tab in the text of the paragraph, not in its text boxes.
bool has_tab(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
    if (child.is("w:p") || child.is("w:pPr") || child.is("w:rPr")) return false;
    return child.is("w:tab") || has_tab(child);
  });
}

int64_t widest_text(const Node& node) {
  if (node.is("w:sectPr")) {
    const Node* size = node.child("w:pgSz");
    const Node* margins = node.child("w:pgMar");
    const int64_t width = size ? number<int64_t>(size->attribute("w:w"), 11906) : 11906;
    if (!margins) return width;
    return width - number<int64_t>(margins->attribute("w:left"), 1440) -
           number<int64_t>(margins->attribute("w:right"), 1440);
  }
  int64_t width = 0;
  for (const Node& child : node.children)
    if (!child.is("w:r") && !child.is("w:tbl")) width = std::max(width, widest_text(child));
  return width;
}

}  // namespace

Result<ParagraphSettings> ParagraphSettings::read(const opc::Package& target,
                                                  const std::string& target_main,
                                                  const opc::Package& addition,
                                                  const std::string& addition_main) {
  ParagraphSettings made;
  if (have_same_settings(target, target_main, addition, addition_main)) return made;
  PRIKAZ_TRY(const auto ours, DocumentSettings::read(target, target_main));
  PRIKAZ_TRY(const auto theirs, DocumentSettings::read(addition, addition_main));
  made.stops_hyphenation_ = ours.hyphenates && !theirs.hyphenates;
  if (std::abs(ours.default_tab - theirs.default_tab) <= kSameTab) return made;
  made.tab_ = theirs.default_tab;
  PRIKAZ_TRY(const Node main, read_part(addition, addition.part(addition_main)));
  made.text_width_ = widest_text(main);
  PRIKAZ_TRY(const Node styles,
             read_part(addition, addition.related(addition_main, opc::relation::kStyles)));
  made.read_styles(styles);
  return made;
}

void ParagraphSettings::read_styles(const Node& styles) {
  std::map<std::string, const Node*> by_id;
  for (const Node& style : styles.children) {
    const std::string* id = style.attribute("w:styleId");
    const std::string* type = style.attribute("w:type");
    const std::string* usual = style.attribute("w:default");
    if (!id || !type || *type != "paragraph") continue;
    by_id[*id] = &style;
    if (usual && *usual != "0" && *usual != "false") default_style_ = *id;
  }
  for (const auto& [id, style] : by_id) {
    std::vector<const Node*> chain;
    constexpr size_t kDeepest = 32;
    for (const Node* at = style; at && chain.size() < kDeepest;) {
      chain.push_back(at->child("w:pPr"));
      const Node* parent = at->child("w:basedOn");
      const std::string* name = parent ? parent->attribute("w:val") : nullptr;
      const auto found = name ? by_id.find(*name) : by_id.end();
      at = found == by_id.end() ? nullptr : found->second;
    }
    for (auto properties = chain.rbegin(); properties != chain.rend(); ++properties)
      read_stops(*properties, styles_[id]);
  }
}

void ParagraphSettings::keep(Node& paragraph) const {
  if (tab_ > 0 && has_tab(paragraph)) keep_tabs(paragraph);
  if (!stops_hyphenation_) return;
  Node& properties = ensure_child(paragraph, "w:pPr");
  ensure_child(properties, "w:suppressAutoHyphens");
}

// The default stops begin behind the last one of the paragraph's own.
void ParagraphSettings::keep_tabs(Node& paragraph) const {
  Node& properties = ensure_child(paragraph, "w:pPr");
  const Node* style = properties.child("w:pStyle");
  const std::string* id = style ? style->attribute("w:val") : nullptr;
  Stops stops;
  if (const auto found = styles_.find(id ? *id : default_style_); found != styles_.end())
    stops = found->second;
  read_stops(&properties, stops);
  int64_t last = 0;
  for (const auto& [position, is_set] : stops)
    if (is_set) last = std::max(last, position);
  Node& tabs = ensure_child(properties, "w:tabs");
  int64_t position = (last / tab_ + 1) * tab_;
  for (size_t count = 0; position <= text_width_ && count < kMostStops; ++count) {
    Node tab = Node::element("w:tab");
    tab.set_attribute("w:val", "left");
    tab.set_attribute("w:pos", std::to_string(position));
    tabs.children.push_back(std::move(tab));
    position += tab_;
  }
  if (tabs.children.empty()) remove_child(properties, "w:tabs");
}

}  // namespace prikaz::merge
