#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "text/face_rep.h"

namespace prikaz::text {

namespace {

// Family and file names are compared without regard to the case of Latin letters.
std::string lowered(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// The files of the configured folders, by lowered name; an earlier folder wins.
std::map<std::string, std::string> list_files(const std::vector<std::string>& folders) {
  std::map<std::string, std::string> files;
  for (const std::string& folder : folders) {
    std::error_code error;
    for (auto entry = std::filesystem::directory_iterator(folder, error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
      files.emplace(lowered(entry->path().filename().string()), entry->path().string());
    }
  }
  return files;
}

enum Style { kRegular, kBold, kItalic, kBoldItalic };
Style style_of(Bold bold, Italic italic) {
  if (italic == Italic::kYes) return bold == Bold::kYes ? kBoldItalic : kItalic;
  return bold == Bold::kYes ? kBold : kRegular;
}

// The style itself, then the nearest ones: weight before slope.
constexpr Style kNearest[4][4] = {{kRegular, kBold, kItalic, kBoldItalic},
                                  {kBold, kBoldItalic, kRegular, kItalic},
                                  {kItalic, kRegular, kBoldItalic, kBold},
                                  {kBoldItalic, kBold, kItalic, kRegular}};

}  // namespace

struct FontLibrary::Rep {
  FontConfiguration configuration;
  std::map<std::string, std::string> files;                          // lowered name → path
  std::map<std::string, const FontConfiguration::Family*> families;  // lowered name
  std::map<std::string, std::string> substitutes;                    // lowered → lowered

  mutable std::shared_mutex mutex;                      // guards all below
  std::map<std::string, std::unique_ptr<Face>> loaded;  // by path; nullptr: the file is broken
  Diagnostics refused;
  struct Choice {
    const Face* face = nullptr;
    bool substituted = false;
  };
  std::map<std::string, Choice, std::less<>> chosen[4];  // by family as asked for

  std::string path_of(const FontConfiguration::Family& family, Style style) const {
    const std::string& name = style == kRegular  ? family.regular
                              : style == kBold   ? family.bold
                              : style == kItalic ? family.italic
                                                 : family.bold_italic;
    const auto found = name.empty() ? files.end() : files.find(lowered(name));
    return found == files.end() ? std::string() : found->second;
  }

  // The two below are called with the mutex held for writing.
  const Face* load(const std::string& path) {
    const auto known = loaded.find(path);
    if (known != loaded.end()) return known->second.get();
    auto rep = Face::Rep::open(path);
    std::unique_ptr<Face> face;
    if (!rep) {
      refused.append(std::move(rep).error());
    } else {
      face.reset(new Face(std::move(*rep)));
    }
    return loaded.emplace(path, std::move(face)).first->second.get();
  }
  const Face* load(const std::string& family, Style style) {
    const auto found = families.find(family);
    if (found == families.end()) return nullptr;
    for (const Style near : kNearest[style]) {
      const std::string path = path_of(*found->second, near);
      const Face* face = path.empty() ? nullptr : load(path);
      if (face != nullptr) return face;
    }
    return nullptr;
  }

  Choice choose(std::string_view family, Style style) {
    std::string name = lowered(family);
    for (int steps = 0; steps < 8; ++steps) {
      if (const Face* face = load(name, style)) return {face, false};
      const auto substitute = substitutes.find(name);
      if (substitute == substitutes.end()) break;
      name = substitute->second;
    }
    return {load(lowered(configuration.default_family), style), true};
  }
};

FontLibrary::FontLibrary(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
FontLibrary::~FontLibrary() = default;

Result<std::shared_ptr<const FontLibrary>> FontLibrary::open(FontConfiguration configuration) {
  auto rep = std::make_unique<Rep>();
  rep->configuration = std::move(configuration);
  const FontConfiguration& settings = rep->configuration;
  rep->files = list_files(settings.folders);
  for (const auto& family : settings.families) rep->families.emplace(lowered(family.name), &family);
  for (const auto& [name, other] : settings.substitutes) {
    rep->substitutes.emplace(lowered(name), lowered(other));
  }
  const std::string main = lowered(settings.default_family);
  const auto found = rep->families.find(main);
  std::string path;
  for (const Style style : kNearest[kRegular]) {
    if (path.empty() && found != rep->families.end()) path = rep->path_of(*found->second, style);
  }
  if (path.empty()) {
    return failure(
        "font.missing", {},
        {fmt::format("нет файла шрифта «{}» в папках: {}", settings.default_family,
                     fmt::join(settings.folders, ", ")),
         fmt::format("no file of the font “{}” in the folders: {}", settings.default_family,
                     fmt::join(settings.folders, ", "))},
        {"установите пакет fonts-liberation2 или положите файлы шрифта в одну из этих папок",
         "install the package fonts-liberation2 or put the font's files into one of these "
         "folders"});
  }
  if (rep->load(main, kRegular) == nullptr) {
    auto broken = Face::Rep::open(path);
    if (!broken) return std::move(broken).error();
  }
  return std::shared_ptr<const FontLibrary>(new FontLibrary(std::move(rep)));
}

const Face* FontLibrary::face(std::string_view family, Bold bold, Italic italic,
                              bool* substituted) const {
  const Style style = style_of(bold, italic);
  auto& chosen = rep_->chosen[style];
  Rep::Choice choice;
  {
    const std::shared_lock lock(rep_->mutex);
    if (const auto known = chosen.find(family); known != chosen.end()) choice = known->second;
  }
  if (choice.face == nullptr) {
    const std::unique_lock lock(rep_->mutex);
    choice = rep_->choose(family, style);
    chosen.emplace(family, choice);
  }
  if (substituted != nullptr) *substituted = choice.substituted;
  return choice.face;
}

Diagnostics FontLibrary::refused() const {
  const std::shared_lock lock(rep_->mutex);
  return rep_->refused;
}

const Face* FontLibrary::fallback(char32_t character, Bold bold, Italic italic) const {
  const Style style = style_of(bold, italic);
  for (const std::string& family : rep_->configuration.fallbacks) {
    const Face* face = nullptr;
    {
      const std::unique_lock lock(rep_->mutex);
      face = rep_->load(lowered(family), style);
    }
    if (face != nullptr && face->has(character)) return face;
  }
  return nullptr;
}

}  // namespace prikaz::text
