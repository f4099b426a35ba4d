#include "pdf/writer.h"

#include <fmt/format.h>

#include <optional>

#include "pdf/deflate.h"
#include "pdf/fonts.h"
#include "pdf/haru_document.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/painter.h"
#include "pdf/pictures.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

constexpr size_t kMostPages = 100000;

// ICC.1, 7.2: the header's signature and colour space.
bool is_rgb_profile(std::string_view profile) {
  return profile.size() >= 128 && profile.substr(36, 4) == "acsp" &&
         profile.substr(16, 4) == "RGB ";
}

// RFC 5646 as far as its form goes: letters and digits in groups of up to eight.
bool is_language(std::string_view tag) {
  size_t group = 0;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-' ? group == 0 : (!letter && !(c >= '0' && c <= '9')) || group == 8) return false;
    group = c == '-' ? 0 : group + 1;
  }
  return group > 0;
}

Result<void> check(const layout::PagedDocument& document, const Options& options) {
  if (document.pages.empty() || document.pages.size() > kMostPages) {
    return failure("pdf.internal", {},
                   {"в документе нет страниц или их слишком много",
                    "the document has no pages or too many of them"});
  }
  if (!is_rgb_profile(options.colour_profile)) {
    return failure("pdf.colour-profile", {},
                   {"нет цветового профиля sRGB, без него PDF/A не бывает",
                    "there is no sRGB colour profile, and no PDF/A without one"},
                   {"установите пакет icc-profiles-free", "install the package icc-profiles-free"});
  }
  if (options.attachments.empty() || options.profile == Profile::k3a) return {};
  return failure("pdf.attachment", {},
                 {fmt::format("файл «{}» нельзя вложить: вложения допускает только профиль 3a",
                              options.attachments.front().name),
                  fmt::format("the file “{}” cannot be enclosed: only profile 3a allows that",
                              options.attachments.front().name)},
                 {"выберите профиль 3a или уберите вложения",
                  "choose profile 3a or leave out the attachments"});
}

// One file being written: the steps of write(), and what they hand on.
class Writer {
 public:
  Writer(const layout::PagedDocument& document, const Metadata& metadata, const Options& options,
         Diagnostics& diagnostics)
      : document_(document),
        metadata_(metadata),
        options_(options),
        diagnostics_(diagnostics),
        file_(first_part() ? HaruDocument::Version::k14 : HaruDocument::Version::k17),
        pictures_(file_, first_part() ? Transparency::kFlatten : Transparency::kMask) {
    if (is_tagged(options.profile)) structure_.emplace(document);
    if (metadata_.title.empty()) metadata_.title = fallback_title();
    if (!is_language(metadata_.language)) metadata_.language = "ru-RU";
  }

  Result<std::string> run() {
    count_glyphs();
    add_pages();
    PRIKAZ_TRY(const ObjectNumber resources, paint_pages());
    define_pages(resources);
    write_catalog();
    return file_.save();
  }

 private:
  bool first_part() const { return options_.profile == Profile::k1b; }
  StructureTree* structure() { return structure_ ? &*structure_ : nullptr; }

  // ISO 14289-1, 7.1 wants a title that is shown.
  std::string fallback_title() const {
    for (const layout::OutlineEntry& entry : document_.outline) {
      if (!entry.title.empty()) return entry.title;
    }
    return "Документ";
  }

  void count_glyphs() {
    for (const layout::Page& page : document_.pages) {
      for (const layout::Item& item : page.items) {
        const auto* run = std::get_if<layout::GlyphRun>(&item.content);
        if (run == nullptr || run->face == nullptr) continue;
        const size_t first = texts_.size();
        glyphs_.read(*run, texts_);
        fonts_.count(*run, texts_.data() + first);
      }
    }
    fonts_.settle();
  }

  void add_pages() {
    for (const layout::Page& page : document_.pages) {
      pages_.push_back(file_.add_page(page.width.points(), page.height.points()));
    }
  }

  // Paints, and writes the fonts and pictures that were used: the resources of every page.
  Result<ObjectNumber> paint_pages() {
    PagePainter painter(fonts_, texts_, glyphs_.sequences(), pictures_, structure(), diagnostics_);
    for (size_t i = 0; i < pages_.size(); ++i) {
      PagePainter::Painted painted = painter.paint(document_.pages[i], i);
      identity_ = digest(painted.content, identity_);
      painted_.push_back(std::move(painted));
    }
    const auto cid_set = first_part() ? DocumentFont::CidSet::kYes : DocumentFont::CidSet::kNo;
    PRIKAZ_TRY(const std::string fonts, fonts_.write(file_, glyphs_.sequences(), cid_set));
    std::string entries = "/ProcSet[/PDF/Text/ImageB/ImageC/ImageI]/Font<<" + fonts + ">>";
    if (!pictures_.resources().empty()) entries += "/XObject<<" + pictures_.resources() + ">>";
    return file_.add_dictionary(entries);
  }

  void define_pages(ObjectNumber resources) {
    Navigation navigation(file_, document_, pages_, structure());
    for (size_t i = 0; i < pages_.size(); ++i) {
      const std::string content = deflate(painted_[i].content);
      HaruDocument::PageEntries entries;
      entries.resources = resources;
      entries.struct_parents = structure_ ? static_cast<int>(i) : -1;
      entries.annotations = navigation.add_links(i);
      entries.transparent = painted_[i].transparent;
      entries.content_entries = kFlate;
      entries.content = content;
      file_.define_page(i, entries);
    }
  }

  void write_catalog() {
    Navigation navigation(file_, document_, pages_, structure());
    std::string entries =
        "/Lang" + text_string(metadata_.language) + "/ViewerPreferences<</DisplayDocTitle true>>";
    entries += write_xmp(file_, metadata_, options_.profile);
    entries += write_output_intent(file_, options_.colour_profile);
    if (structure_) entries += structure_->write(file_, pages_);
    entries += navigation.outline();
    entries += navigation.page_labels();
    std::string names = navigation.named_destinations();
    if (!options_.attachments.empty()) {
      EnclosedFiles enclosed = enclose(file_, options_.attachments, metadata_.created);
      entries += enclosed.catalog;
      names += enclosed.names;
    }
    if (!names.empty()) entries += "/Names<<" + names + ">>";
    identity_ = digest(entries, identity_);
    file_.set_catalog(entries);
    std::string own = information(metadata_);
    identity_ = digest(own, identity_);
    file_.set_information(own);
    file_.set_identifier(identifier());
  }

  // ISO 32000-1, 14.4, of what was written: the same file has the same one.
  std::string identifier() const {
    std::string out;
    for (const uint64_t half : {identity_, digest("identifier", identity_)}) {
      for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>(half >> shift & 0xFF);
    }
    return out;
  }

  const layout::PagedDocument& document_;
  Metadata metadata_;
  const Options& options_;
  Diagnostics& diagnostics_;
  HaruDocument file_;
  GlyphReader glyphs_;
  std::vector<GlyphText> texts_;  // of all glyphs, in order of painting
  DocumentFonts fonts_;
  DocumentPictures pictures_;
  std::optional<StructureTree> structure_;
  std::vector<ObjectNumber> pages_;
  std::vector<PagePainter::Painted> painted_;
  uint64_t identity_ = 0;
};

}  // namespace

Result<std::string> write(const layout::PagedDocument& document, const Metadata& metadata,
                          const Options& options, Diagnostics& diagnostics) {
  PRIKAZ_CHECK(check(document, options));
  return Writer(document, metadata, options, diagnostics).run();
}

}  // namespace prikaz::pdf
