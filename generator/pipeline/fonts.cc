#include "pipeline/fonts.h"

#include <string>
#include <string_view>
#include <utility>

namespace prikaz::pipeline {

namespace {

using data::Value;

// Reads members of known names and notes every mistake at its place.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& folder) : folder_(folder) {}

  void read(const Value& root) {
    if (!root.is(Value::Kind::kMap)) return wrong(root);
    for (const data::Member& member : root.members()) {
      if (member.key == "папки") {
        each_text(member.value, [&](const std::string& text) {
          made_.folders.push_back((folder_ / text).lexically_normal().string());
        });
      } else if (member.key == "основной") {
        made_.default_family = text(member.value);
      } else if (member.key == "гарнитуры") {
        families(member.value);
      } else if (member.key == "замены") {
        if (!member.value.is(Value::Kind::kMap)) return wrong(member.value);
        for (const data::Member& pair : member.value.members()) {
          made_.substitutes[pair.key] = text(pair.value);
        }
      } else if (member.key == "запасные") {
        each_text(member.value, [&](const std::string& text) { made_.fallbacks.push_back(text); });
      } else {
        unknown(member);
      }
    }
  }

  Result<text::FontConfiguration> finish() && {
    if (!found_.empty()) return std::move(found_);
    return std::move(made_);
  }

 private:
  void families(const Value& value) {
    if (!value.is(Value::Kind::kMap)) return wrong(value);
    for (const data::Member& entry : value.members()) {
      text::FontConfiguration::Family family;
      family.name = entry.key;
      if (!entry.value.is(Value::Kind::kMap)) return wrong(entry.value);
      for (const data::Member& style : entry.value.members()) {
        if (std::string* file = file_of(family, style.key)) {
          *file = text(style.value);
        } else {
          unknown(style);
        }
      }
      made_.families.push_back(std::move(family));
    }
  }

  static std::string* file_of(text::FontConfiguration::Family& family, std::string_view style) {
    if (style == "обычный") return &family.regular;
    if (style == "полужирный") return &family.bold;
    if (style == "курсив") return &family.italic;
    if (style == "полужирный курсив") return &family.bold_italic;
    return nullptr;
  }

  template <class Take>
  void each_text(const Value& value, Take take) {
    if (!value.is(Value::Kind::kList)) return wrong(value);
    for (const Value& item : value.items()) take(text(item));
  }

  std::string text(const Value& value) {
    if (value.is(Value::Kind::kString)) return value.text();
    wrong(value);
    return {};
  }

  void wrong(const Value& value) {
    found_.error("fonts.bad", value.origin().location(),
                 {"здесь в fonts.yaml стоит " + value.kind_name().russian + ", а нужно другое",
                  "fonts.yaml has the wrong kind of value here: " + value.kind_name().english});
  }
  void unknown(const data::Member& member) {
    found_
        .error("fonts.bad", member.key_origin.location(),
               {"неизвестный ключ в fonts.yaml", "unknown key in fonts.yaml"})
        .quote(member.key);
  }

  const std::filesystem::path& folder_;
  text::FontConfiguration made_;
  Diagnostics found_;
};

}  // namespace

Result<text::FontConfiguration> font_configuration(const Value& read,
                                                   const std::filesystem::path& folder) {
  Reader reader(folder);
  reader.read(read);
  return std::move(reader).finish();
}

}  // namespace prikaz::pipeline
