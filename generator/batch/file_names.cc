#include "batch/file_names.h"

#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"
#include "expr/expression.h"
#include "paper/resolve.h"
#include "russian/file_names.h"
#include "russian/letters.h"

namespace prikaz::batch {

using data::Value;

namespace {

// «/» that stands in no expression.
std::vector<std::string> parted(std::string_view pattern) {
  std::vector<std::string> pieces(1);
  bool inside = false;
  for (size_t at = 0; at < pattern.size(); ++at) {
    if (pattern.substr(at).starts_with("{{")) inside = true;
    if (pattern.substr(at).starts_with("}}")) inside = false;
    if (pattern[at] == '/' && !inside) {
      pieces.emplace_back();
    } else {
      pieces.back() += pattern[at];
    }
  }
  return pieces;
}

// Passports know letters alone; other signs of Russian papers have their Latin ways too.
std::string latin(std::string_view text) {
  std::string letters;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'№') {
      letters += "N";
    } else {
      utf8::append(letters, c);
    }
  }
  const std::string written = russian::transliterated(letters);
  std::string out;
  for (size_t at = 0; at < written.size();) {
    const char32_t c = utf8::next(written, at);
    out += c < 0x80 ? static_cast<char>(c) : '-';
  }
  return out;
}

Diagnostics empty_name(const Value& piece) {
  return failure(
      "batch.empty-name", {"--name"},
      {fmt::format("имя файла по образцу «{}» оказалось пустым", piece.text()),
       fmt::format("the pattern «{}» gave an empty file name", piece.text())},
      {"проверьте ячейки, из которых оно берётся", "check the cells that it is taken from"});
}

}  // namespace

Result<NamePattern> NamePattern::parse(std::string_view pattern, Letters letters) {
  NamePattern out;
  out.letters_ = letters;
  paper::Resolver reading(nullptr);
  const auto name = std::make_shared<const std::string>("--name");
  for (std::string& piece : parted(pattern)) {
    const Value value = Value::string(std::move(piece)).with_origin({name, 0, 0, nullptr});
    if (value.text().empty()) return empty_name(Value::string(std::string(pattern)));
    PRIKAZ_CHECK(reading.resolve(value));
    out.pieces_.push_back(value);
  }
  return out;
}

std::string NamePattern::path_of(std::string_view name) const {
  return russian::file_name(letters_ == Letters::kLatin ? latin(name) : std::string(name));
}

Result<std::string> NamePattern::path(const Value& names) const {
  const expr::Scope scope(names);
  paper::Resolver resolver(&scope);
  std::string out;
  for (const Value& piece : pieces_) {
    PRIKAZ_TRY(const Value made, resolver.resolve(piece));
    const std::string name = path_of(paper::scalar_text(made).value_or(""));
    if (name.empty()) return empty_name(piece);
    out += (out.empty() ? "" : "/") + name;
  }
  return out;
}

std::string TakenNames::claim(const std::string& path) {
  std::string own = path;
  for (int number = 2; !taken_.insert(fingerprint(russian::lower(own))).second; ++number) {
    own = fmt::format("{}_{}", path, number);
  }
  return own;
}

}  // namespace prikaz::batch
