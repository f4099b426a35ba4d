// Drawings in runs: where the story meets DrawingML and VML.
#include "wml/drawing_reader.h"
#include "wml/story_reader.h"

namespace prikaz::wml {

class StoryReader::Host : public DrawingHost {
 public:
  explicit Host(StoryReader& story) : story_(story) {}

  // The text of a shape is a story of its own, with its own fields and bookmarks.
  std::vector<Block> text(xml::Node content) override {
    const int paragraph = story_.report().paragraph();
    StoryReader inner(story_.builder_, story_.part_, story_.source_, story_.paragraph_number_);
    inner.table_depth_ = 1;  // no section ends here
    std::vector<Block> blocks = inner.read(content);
    story_.paragraph_number_ = inner.paragraph_number_;
    story_.report().at_paragraph(paragraph);
    return blocks;
  }
  int32_t picture(std::string_view relationship) override {
    return story_.builder_.picture(story_.part_, relationship);
  }
  const Theme& theme() const override { return story_.builder_.scope().theme; }
  Report& report() override { return story_.report(); }

 private:
  StoryReader& story_;
};

void StoryReader::emit_drawings(std::vector<Drawing> drawings, uint32_t properties) {
  for (Drawing& drawing : drawings) {
    auto& all = builder_.document().drawings;
    const auto index = static_cast<int32_t>(all.size());
    all.push_back(std::move(drawing));
    emit(Inline::Kind::kDrawing, properties, index);
  }
}

void StoryReader::read_drawing(xml::Node node, uint32_t properties) {
  Host host(*this);
  for (xml::Node child : node.children()) {
    if (child.is("wp:inline") || child.is("wp:anchor"))
      emit_drawings(read_drawing_ml(child, host), properties);
    else
      report().unknown(child);
  }
}

void StoryReader::read_vml(xml::Node node, uint32_t properties) {
  Host host(*this);
  emit_drawings(read_vml_shapes(node, host), properties);
}

}  // namespace prikaz::wml
