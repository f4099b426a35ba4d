#include "pipeline/workshop.h"

#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "base/files.h"
#include "data/yaml.h"
#include "merge/landscape.h"
#include "opc/package.h"
#include "pipeline/fonts.h"
#include "wml/reader.h"

namespace prikaz::pipeline {

namespace {

// Where an office may put its own profile, and where Debian's icc-profiles-free has it.
constexpr const char* kOwnProfile = "fonts/sRGB.icc";
constexpr const char* kDebianProfile = "/usr/share/color/icc/sRGB.icc";

// Made at the first call, under a lock; a failure is made again at the next.
template <class T>
class Lazy {
 public:
  template <class Make>
  Result<const T*> get(Make make) {
    const std::lock_guard lock(mutex_);
    if (!value_) {
      PRIKAZ_TRY(T made, make());
      value_.emplace(std::move(made));
    }
    return &*value_;
  }

 private:
  std::mutex mutex_;
  std::optional<T> value_;
};

Result<std::shared_ptr<const text::FontLibrary>> open_fonts(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "fonts.yaml";
  PRIKAZ_TRY(const std::string bytes, files::read(file));
  PRIKAZ_TRY(const data::Value read, data::read_yaml(bytes, file.string()));
  PRIKAZ_TRY(text::FontConfiguration configuration, font_configuration(read, folder));
  return text::FontLibrary::open(std::move(configuration));
}

Result<std::string> read_profile(const std::filesystem::path& home) {
  auto own = files::read(home / kOwnProfile);
  if (own) return own;
  auto debian = files::read(kDebianProfile);
  if (debian) return debian;
  return failure("pdf.colour-profile", {kDebianProfile},
                 {"нет цветового профиля sRGB, без которого PDF/A не сделать",
                  "there is no sRGB colour profile, which PDF/A needs"},
                 {"поставьте пакет icc-profiles-free или положите fonts/sRGB.icc",
                  "install the package icc-profiles-free or put fonts/sRGB.icc"});
}

std::optional<int> text_width_of(const merge::Template& made) {
  Diagnostics unneeded;  // the merged document is read again, and then they are told
  const auto document = wml::read(made.package(), "", unneeded);
  if (!document || document->sections.empty()) return {};
  const wml::SectionProperties& page = document->sections.back();
  const Length width = page.page_width - page.left - page.right - page.gutter;
  return width > Length() ? std::optional(static_cast<int>(width.twips())) : std::nullopt;
}

}  // namespace

struct Workshop::Rep {
  using Place = std::pair<std::filesystem::path, paper::Page>;
  std::filesystem::path home;
  Lazy<std::shared_ptr<const text::FontLibrary>> fonts;
  Lazy<std::string> colour_profile;
  std::mutex templates_mutex;
  std::map<Place, merge::Template> templates;
  std::mutex widths_mutex;
  std::map<Place, std::optional<int>> widths;
};

Workshop::Workshop(std::filesystem::path home) : rep_(std::make_unique<Rep>()) {
  rep_->home = std::move(home);
}

Workshop::~Workshop() = default;

const std::filesystem::path& Workshop::home() const {
  return rep_->home;
}

Result<const text::FontLibrary*> Workshop::fonts() {
  PRIKAZ_TRY(const auto* library,
             rep_->fonts.get([this] { return open_fonts(rep_->home / "fonts"); }));
  return library->get();
}

Result<const std::string*> Workshop::colour_profile() {
  return rep_->colour_profile.get([this] { return read_profile(rep_->home); });
}

Result<const merge::Template*> Workshop::compiled(const std::filesystem::path& path,
                                                  paper::Page page) {
  const std::lock_guard lock(rep_->templates_mutex);
  if (const auto known = rep_->templates.find({path, page}); known != rep_->templates.end()) {
    return &known->second;
  }
  PRIKAZ_TRY(opc::Package package,
             opc::Package::open(path, {.fallback = rep_->home / "templates" / "common"}));
  if (page == paper::Page::kLandscape) {
    PRIKAZ_TRY(package, merge::landscape(std::move(package)));
  }
  PRIKAZ_TRY(merge::Template made, merge::Template::compile(std::move(package)));
  return &rep_->templates.emplace(Rep::Place{path, page}, std::move(made)).first->second;
}

std::optional<int> Workshop::text_width(const std::filesystem::path& path, paper::Page page) {
  const std::lock_guard lock(rep_->widths_mutex);
  if (const auto known = rep_->widths.find({path, page}); known != rep_->widths.end())
    return known->second;
  const auto made = compiled(path, page);
  return rep_->widths.emplace(Rep::Place{path, page}, made ? text_width_of(**made) : std::nullopt)
      .first->second;
}

}  // namespace prikaz::pipeline
