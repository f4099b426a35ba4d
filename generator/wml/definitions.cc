#include "wml/definitions.h"

#include <list>
#include <mutex>

#include "opc/package.h"

namespace prikaz::wml {
namespace {

using ContentPointer = std::shared_ptr<const opc::Content>;

constexpr size_t kKept = 16;               // definitions of so many templates are kept
constexpr size_t kLargestKept = 4u << 20;  // bytes of a part; a larger one is read every time

bool same(const ContentPointer& a, const ContentPointer& b) {
  return a == b || (a && b && a->bytes() == b->bytes());
}

// The last results of a reading, by what was read. Guarded.
template <class Key, class Value>
class Kept {
 public:
  std::shared_ptr<const Value> find(const Key& key) {
    const std::lock_guard lock(mutex_);
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
      if (!(entry->first == key)) continue;
      entries_.splice(entries_.begin(), entries_, entry);
      return entries_.front().second;
    }
    return nullptr;
  }
  void keep(Key key, std::shared_ptr<const Value> value) {
    const std::lock_guard lock(mutex_);
    entries_.emplace_front(std::move(key), std::move(value));
    if (entries_.size() > kKept) entries_.pop_back();
  }

 private:
  std::mutex mutex_;
  std::list<std::pair<Key, std::shared_ptr<const Value>>> entries_;
};

struct SheetKey {
  ContentPointer styles, theme;
  bool operator==(const SheetKey& other) const {
    return same(styles, other.styles) && same(theme, other.theme);
  }
};
struct Sheet {
  std::shared_ptr<const Theme> theme;
  std::shared_ptr<const StyleSheet> styles;
  Diagnostics found;
};

struct NumberingKey {
  std::shared_ptr<const Sheet> sheet;
  ContentPointer numbering;
  bool operator==(const NumberingKey& other) const {
    return sheet == other.sheet && same(numbering, other.numbering);
  }
};
struct Numbers {
  std::shared_ptr<const Numbering> numbering;
  FontNames fonts;
  Diagnostics found;
};

struct SettingsKey {
  ContentPointer settings;
  bool operator==(const SettingsKey& other) const { return same(settings, other.settings); }
};
struct KeptSettings {
  Settings settings;
  Diagnostics found;
};

struct Cache {
  Kept<SheetKey, Sheet> sheets;
  Kept<NumberingKey, Numbers> numbers;
  Kept<SettingsKey, KeptSettings> settings;
};
Cache& cache() {
  static Cache kept;
  return kept;
}

ContentPointer content_of(const opc::Part* part) {
  return part ? part->content() : nullptr;
}
bool small(const opc::Part* part) {
  return !part || part->bytes().size() <= kLargestKept;
}

// Reading of parts, with warnings kept beside the results: they are said for every document.
class Reader {
 public:
  Reader(const opc::Package& package, const std::string& main, Report& report)
      : package_(package), main_(main), report_(report) {}

  Result<std::shared_ptr<const Sheet>> sheet() {
    const opc::Part* styles = package_.related(main_, opc::relation::kStyles);
    const opc::Part* theme = package_.related(main_, opc::relation::kTheme);
    SheetKey key{content_of(styles), content_of(theme)};
    if (auto kept = cache().sheets.find(key)) return kept;
    auto made = std::make_shared<Sheet>();
    Report report(report_.file(), made->found);
    auto colours_and_fonts = std::make_shared<Theme>();
    PRIKAZ_CHECK(
        with_root(theme, report, [&](xml::Node root) { *colours_and_fonts = read_theme(root); }));
    auto sheet = std::make_shared<StyleSheet>();
    PRIKAZ_CHECK(with_root(styles, report, [&](xml::Node root) {
      *sheet = read_style_sheet(root, *colours_and_fonts, report);
    }));
    made->theme = std::move(colours_and_fonts);
    made->styles = std::move(sheet);
    if (small(styles) && small(theme)) cache().sheets.keep(std::move(key), made);
    return std::shared_ptr<const Sheet>(made);
  }

  Result<std::shared_ptr<const Numbers>> numbers(const std::shared_ptr<const Sheet>& sheet) {
    const opc::Part* part = package_.related(main_, opc::relation::kNumbering);
    NumberingKey key{sheet, content_of(part)};
    if (auto kept = cache().numbers.find(key)) return kept;
    auto made = std::make_shared<Numbers>();
    made->fonts = sheet->styles->fonts;
    Report report(report_.file(), made->found);
    auto numbering = std::make_shared<Numbering>();
    PRIKAZ_CHECK(with_root(part, report, [&](xml::Node root) {
      *numbering = read_numbering(root, *sheet->styles, *sheet->theme, made->fonts, report);
    }));
    made->numbering = std::move(numbering);
    if (small(part)) cache().numbers.keep(std::move(key), made);
    return std::shared_ptr<const Numbers>(made);
  }

  Result<std::shared_ptr<const KeptSettings>> settings() {
    const opc::Part* part = package_.related(main_, opc::relation::kSettings);
    SettingsKey key{content_of(part)};
    if (auto kept = cache().settings.find(key)) return kept;
    auto made = std::make_shared<KeptSettings>();
    Report report(report_.file(), made->found);
    PRIKAZ_CHECK(with_root(part, report,
                           [&](xml::Node root) { made->settings = read_settings(root, report); }));
    if (small(part)) cache().settings.keep(std::move(key), made);
    return std::shared_ptr<const KeptSettings>(made);
  }

 private:
  template <class Use>
  Result<void> with_root(const opc::Part* part, Report& report, Use&& use) {
    if (!part) return {};
    report.enter(part->name());
    PRIKAZ_TRY(const xml::Document document,
               xml::Document::parse(part->bytes(), {.file = report.file(), .part = part->name()}));
    use(document.root());
    return {};
  }

  const opc::Package& package_;
  const std::string& main_;
  Report& report_;
};

}  // namespace

Result<Definitions> read_definitions(const opc::Package& package, const std::string& main,
                                     Report& report) {
  Reader reader(package, main, report);
  PRIKAZ_TRY(const auto sheet, reader.sheet());
  PRIKAZ_TRY(const auto numbers, reader.numbers(sheet));
  PRIKAZ_TRY(const auto settings, reader.settings());
  report.replay(sheet->found);
  report.replay(numbers->found);
  report.replay(settings->found);
  Definitions out;
  out.theme = sheet->theme;
  out.styles = sheet->styles;
  out.numbering = numbers->numbering;
  out.fonts = numbers->fonts;
  out.settings = settings->settings;
  return out;
}

}  // namespace prikaz::wml
