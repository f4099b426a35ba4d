// Filters that make formatted text and pictures out of data.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/length.h"
#include "expr/library.h"
#include "expr/light_markup.h"
#include "expr/qr_code.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

// `текст | разметка`: **жирный**, [текст](адрес).
Result<Value> markup(Context& context, const Value& input, Arguments&) {
  if (input.is(Kind::kRich)) return input;
  PRIKAZ_TRY(const std::string text, context.text(input));
  PRIKAZ_CHECK(context.spend(text.size()));
  return Value::rich(read_light_markup(text));
}

// `'положение' | ссылка('https://…')`.
Result<Value> link(Context& context, const Value& input, Arguments& arguments) {
  data::RichRun run;
  PRIKAZ_TRY(run.text, context.text(input));
  PRIKAZ_TRY(run.link, context.text(arguments[0]));
  return Value::rich({std::move(run)});
}

const Value* member(const Value& map, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const Value* found = map.find(name)) return found;
  return nullptr;
}

Result<int8_t> state(Context& context, const Value& map, std::initializer_list<const char*> names) {
  const Value* value = member(map, names);
  if (!value) return int8_t{-1};
  if (value->is(Kind::kString) && value->text() == "нет") return int8_t{0};
  PRIKAZ_TRY(const bool on, context.truth(*value));
  return static_cast<int8_t>(on);
}

Result<std::string> text_of(Context& context, const Value& map,
                            std::initializer_list<const char*> names) {
  const Value* value = member(map, names);
  return value ? context.text(*value) : Result<std::string>(std::string());
}

Result<void> check_colour(Context& context, std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('#')) digits.remove_prefix(1);
  const bool is_colour =
      digits.size() == 6 && std::all_of(digits.begin(), digits.end(), [](char c) {
        return std::isxdigit(static_cast<unsigned char>(c)) != 0;
      });
  if (is_colour || text.empty() || text == "auto") return {};
  return context.error(
      "merge.bad-colour",
      {fmt::format("«{}» — не цвет; цвет пишется как RRGGBB, например C00000", text),
       fmt::format("«{}» is no colour; write RRGGBB, for example C00000", text)});
}

// `{текст, жирный, курсив, подчёркнутый, зачёркнутый, цвет, размер, шрифт, ссылка, индекс}`.
Result<data::RichRun> run_of(Context& context, const Value& part) {
  data::RichRun run;
  if (!part.is(Kind::kMap)) {
    PRIKAZ_TRY(run.text, context.text(part));
    return run;
  }
  PRIKAZ_TRY(run.text, text_of(context, part, {"текст", "text"}));
  PRIKAZ_TRY(run.bold, state(context, part, {"жирный", "bold"}));
  PRIKAZ_TRY(run.italic, state(context, part, {"курсив", "italic"}));
  PRIKAZ_TRY(run.underline, state(context, part, {"подчёркнутый", "underline"}));
  PRIKAZ_TRY(run.strike, state(context, part, {"зачёркнутый", "strike"}));
  PRIKAZ_TRY(run.colour, text_of(context, part, {"цвет", "color"}));
  PRIKAZ_CHECK(check_colour(context, run.colour));
  PRIKAZ_TRY(run.font, text_of(context, part, {"шрифт", "font"}));
  PRIKAZ_TRY(run.link, text_of(context, part, {"ссылка", "link"}));
  PRIKAZ_TRY(const std::string script, text_of(context, part, {"индекс", "script"}));
  if (!script.empty()) run.script = script == "нижний" || script == "sub" ? -1 : 1;
  if (const Value* size = member(part, {"размер", "size"})) {
    if (!size->is(Kind::kInteger) && !size->is(Kind::kNumber))
      return context.wrong_type(*size, {"размер в пунктах", "a size in points"});
    run.size = size->number();
    constexpr double kLargest = 1638;  // points; 17.18.42 half-points as Word takes them
    if (!(run.size >= 1) || run.size > kLargest)
      return context.wrong_type(*size,
                                {"размер от 1 до 1638 пунктов", "a size of 1 to 1638 points"});
  }
  return run;
}

// `части | оформление`: a list of stretches, each with its look, or one of them.
Result<Value> rich(Context& context, const Value& input, Arguments&) {
  if (input.is(Kind::kRich)) return input;
  std::vector<data::RichRun> runs;
  if (!input.is(Kind::kList)) {
    PRIKAZ_TRY(data::RichRun run, run_of(context, input));
    runs.push_back(std::move(run));
    return Value::rich(std::move(runs));
  }
  for (const Value& part : input.items()) {
    PRIKAZ_CHECK(context.spend(1));
    PRIKAZ_TRY(data::RichRun run, run_of(context, part));
    runs.push_back(std::move(run));
  }
  return Value::rich(std::move(runs));
}

// «3 см», «30 мм», «30mm» or a number of centimetres, as EMU; 0 for what is no length.
int64_t length(const Value& value) {
  if (value.is(Kind::kInteger) || value.is(Kind::kNumber))
    return Length::millimetres(value.number() * 10).emu();
  if (!value.is(Kind::kString)) return 0;
  std::string text = value.text();
  for (char& c : text)
    if (c == ',') c = '.';
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  std::string_view unit(end);
  while (unit.starts_with(' ') || unit.starts_with("\xC2\xA0"))
    unit.remove_prefix(unit[0] == ' ' ? 1 : 2);
  if (!(number > 0) || number > 1000) return 0;
  if (unit == "см" || unit == "cm" || unit.empty()) return Length::millimetres(number * 10).emu();
  if (unit == "мм" || unit == "mm") return Length::millimetres(number).emu();
  return 0;
}

Result<void> set_size(Context& context, Arguments& arguments, data::PlacedPicture& placed) {
  int64_t* const sides[] = {&placed.width, &placed.height};
  for (size_t index = 0; index < 2; ++index) {
    if (!arguments.has(index) || arguments[index].is(Kind::kNull)) continue;
    *sides[index] = length(arguments[index]);
    if (*sides[index] <= 0)
      return context.wrong_type(arguments[index], {"длина, например «3 см» или «30 мм»",
                                                   "a length such as «3 cm» or «30 mm»"});
  }
  if (!arguments.has(2)) return {};
  PRIKAZ_TRY(placed.alternative_text, context.text(arguments[2]));
  return {};
}

// RFC 4648, the part of a "data:" address behind the comma.
std::string from_base64(std::string_view text) {
  std::string out;
  uint32_t bits = 0;
  int count = 0;
  for (char c : text) {
    int digit = -1;
    if (c >= 'A' && c <= 'Z') digit = c - 'A';
    if (c >= 'a' && c <= 'z') digit = c - 'a' + 26;
    if (c >= '0' && c <= '9') digit = c - '0' + 52;
    if (c == '+') digit = 62;
    if (c == '/') digit = 63;
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<uint32_t>(digit);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> count & 0xFF);
    }
  }
  return out;
}

// `герб | картинка(ширина='2 см', текст='Герб')`: a picture of the data at a size. The text of a
// picture ("data:image/png;base64,…") is taken too, so JSON can carry one.
Result<Value> picture(Context& context, const Value& input, Arguments& arguments) {
  data::PlacedPicture placed;
  if (input.is(Kind::kNull)) return input;
  if (input.is(Kind::kPicture)) {
    placed = input.placed_picture();
  } else {
    constexpr std::string_view kStart = "data:image/";
    const bool is_text = input.is(Kind::kString) && input.text().starts_with(kStart) &&
                         input.text().find(";base64,") != std::string::npos;
    if (!is_text) return context.wrong_type(input, {"картинка", "a picture"});
    PRIKAZ_CHECK(context.reserve(input.text().size()));
    const size_t comma = input.text().find(',');
    auto read = read_picture(from_base64(std::string_view(input.text()).substr(comma + 1)), {});
    if (!read) {
      const Message& why = read.error().items().front().message;
      return context.error("picture.broken", why);
    }
    placed.picture = std::move(read).value();
  }
  PRIKAZ_CHECK(set_size(context, arguments, placed));
  return Value::picture(std::move(placed));
}

// `приложение | документ`: a whole .docx of the data. Its text ("data:…;base64,…") is taken too.
Result<Value> document(Context& context, const Value& input, Arguments&) {
  if (input.is(Kind::kNull) || input.is(Kind::kPackage)) return input;
  constexpr std::string_view kMark = ";base64,";
  const bool is_text = input.is(Kind::kString) && input.text().starts_with("data:") &&
                       input.text().find(kMark) != std::string::npos;
  if (!is_text) return context.wrong_type(input, {"документ Word", "a Word document"});
  PRIKAZ_CHECK(context.reserve(input.text().size()));
  const std::string_view text = input.text();
  return Value::package(std::make_shared<const std::string>(
      from_base64(text.substr(text.find(kMark) + kMark.size()))));
}

// `'https://…' | qr(ширина='25 мм')`.
Result<Value> qr(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string text, context.text(input));
  auto code = qr_code(text, {});
  if (!code) {
    const Diagnostic& why = code.error().items().front();
    return context.error(why.code.c_str(), why.message);
  }
  data::PlacedPicture placed;
  placed.picture = std::move(code).value();
  placed.width = Length::millimetres(25).emu();
  placed.alternative_text = "QR-код: " + text;
  PRIKAZ_CHECK(set_size(context, arguments, placed));
  return Value::picture(std::move(placed));
}

}  // namespace

std::span<const Filter> rich_filters() {
  static const Signature kSize{"ширина высота текст", 0};
  static const Signature kEnglishSize{"width height text", 0};
  static const Filter kFilters[] = {
      {"разметка", markup, {}},
      {"markup", markup, {}},
      {"ссылка", link, {"адрес", 1}},
      {"link", link, {"address", 1}},
      {"оформление", rich, {}},
      {"rich", rich, {}},
      {"картинка", picture, kSize},
      {"picture", picture, kEnglishSize},
      {"документ", document, {}},
      {"document", document, {}},
      {"qr", qr, kSize},
  };
  return kFilters;
}

}  // namespace prikaz::expr
