// Who signs a paper, and who drafted it.
#include <algorithm>
#include <cmath>

#include "base/files.h"
#include "base/picture.h"
#include "paper/builder.h"
#include "paper/text.h"
#include "russian/names.h"

namespace prikaz::paper {

using data::Value;

namespace {

// The size of the picture on paper, made smaller to fit between post and name: a scan often says
// nothing of its resolution.
void fit(data::PlacedPicture& placed) {
  constexpr double kWidest = 1440000;  // EMU: 4 cm
  constexpr double kHighest = 648000;  // 1.8 cm
  constexpr double kInch = 914400;
  const double width = placed.picture.width / placed.picture.dots_per_inch * kInch;
  const double height = placed.picture.height / placed.picture.dots_per_inch * kInch;
  const double scale = std::min({1.0, kWidest / width, kHighest / height});
  placed.width = std::max<int64_t>(1, std::llround(width * scale));
  placed.height = std::max<int64_t>(1, std::llround(height * scale));
}

// The signature's picture, null when none is named. `folder` is that of the file which names it.
Value facsimile(const Value& signer, const std::filesystem::path& folder, Diagnostics& found) {
  const Value* name = signer.find("факсимиле");
  if (!name || name->text().empty()) return Value();
  constexpr uint64_t kLargest = uint64_t{16} << 20;
  const SourceLocation where = name->origin().location();
  const auto fail = [&](Diagnostics errors) {
    for (Diagnostic& error : errors.items()) {
      error.where = where;
      error.text = name->text();
    }
    found.append(std::move(errors));
    return Value();
  };
  auto path = files::inside(folder, name->text());
  if (!path) return fail(std::move(path).error());
  auto bytes = files::read(*path, kLargest);
  if (!bytes) return fail(std::move(bytes).error());
  auto picture = read_picture(std::move(*bytes), where);
  if (!picture) return fail(std::move(picture).error());
  data::PlacedPicture placed;
  placed.picture = std::move(*picture);
  placed.alternative_text = "Подпись";
  fit(placed);
  return Value::picture(std::move(placed));
}

// A double surname that is wider than its column parts behind its hyphen, not within a word.
std::string column_name(const std::string& typed) {
  constexpr std::string_view kNoBreakHyphen = "\u2011";
  std::string name = printed_plain(russian::signature_name(typed));
  for (size_t at = name.find(kNoBreakHyphen); at != std::string::npos;
       at = name.find(kNoBreakHyphen, at)) {
    name.replace(at, kNoBreakHyphen.size(), "-");
  }
  return name;
}

Value signer(const Value& typed, const std::filesystem::path& folder, Diagnostics& found) {
  return MapMaker()
      .add("должность", printed_plain(text_of(typed, "должность")))
      .add("имя", column_name(text_of(typed, "имя")))
      .add("факсимиле", facsimile(typed, folder, found))
      .value();
}

// Who answers questions is named in full when the card does so (ГОСТ Р 7.0.97, 5.25).
std::string full_name(const std::string& typed) {
  const auto name = russian::parse_name(typed);
  return name ? name->full() : typed;
}

bool signs_for_department(const Surroundings& around) {
  return !around.main && around.setting("бланк") != "нет" && around.kind != Kind::kMinutes;
}

}  // namespace

bool is_signed(const Surroundings& around) {
  if (around.card.find("подписант")) return !items_of(around.card, "подписант").empty();
  if (around.kind == Kind::kMinutes) {
    return around.card.find("председатель") || around.card.find("секретарь");
  }
  return signs_for_department(around) && !items_of(around.department, "подписант").empty();
}

void add_signers(MapMaker& view, const Surroundings& around) {
  std::vector<Value> signers;
  if (around.card.find("подписант")) {
    for (const Value& each : items_of(around.card, "подписант")) {
      signers.push_back(signer(each, around.folder, around.found));
    }
  } else if (signs_for_department(around)) {
    for (const Value& each : items_of(around.department, "подписант")) {
      signers.push_back(signer(each, around.department_folder, around.found));
    }
  }
  view.add("подписант", signers.empty() ? Value() : signers.front());
  view.add("подписанты", Value::list(std::move(signers)));
  const Value* drafter = around.card.find("исполнитель");
  view.add("исполнитель", drafter
                              ? MapMaker()
                                    .add("имя", printed_plain(full_name(text_of(*drafter, "имя"))))
                                    .add("телефон", printed_plain(text_of(*drafter, "телефон")))
                                    .value()
                              : Value());
}

}  // namespace prikaz::paper
