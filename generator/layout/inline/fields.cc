#include "layout/inline/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "layout/inline/capitals.h"
#include "wml/field_instruction.h"

namespace prikaz::layout {
namespace {

constexpr std::array<const char*, 12> kMonths = {"января",   "февраля", "марта",  "апреля",
                                                 "мая",      "июня",    "июля",   "августа",
                                                 "сентября", "октября", "ноября", "декабря"};
constexpr std::array<const char*, 12> kShortMonths = {"янв", "фев", "мар", "апр", "май", "июн",
                                                      "июл", "авг", "сен", "окт", "ноя", "дек"};
constexpr std::array<const char*, 7> kDays = {"понедельник", "вторник", "среда",      "четверг",
                                              "пятница",     "суббота", "воскресенье"};
constexpr std::array<const char*, 7> kShortDays = {"Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"};

std::string time_part(int64_t seconds, char kind, size_t count) {
  int64_t value = seconds / 3600 % 24;
  if (kind == 'h') value = (value + 11) % 12 + 1;
  if (kind == 'm') value = seconds / 60 % 60;
  if (kind == 's') value = seconds % 60;
  return count >= 2 ? fmt::format("{:02}", value) : fmt::format("{}", value);
}

std::string date_part(const Date& date, char kind, size_t count) {
  switch (kind) {
    case 'd':
      if (count >= 4) return kDays[static_cast<size_t>(date.weekday() - 1)];
      if (count == 3) return kShortDays[static_cast<size_t>(date.weekday() - 1)];
      return count == 2 ? fmt::format("{:02}", date.day) : fmt::format("{}", date.day);
    case 'M':
      if (count >= 4) return kMonths[static_cast<size_t>(date.month - 1)];
      if (count == 3) return kShortMonths[static_cast<size_t>(date.month - 1)];
      return count == 2 ? fmt::format("{:02}", date.month) : fmt::format("{}", date.month);
    default:
      return count <= 2 ? fmt::format("{:02}", date.year % 100) : fmt::format("{:04}", date.year);
  }
}

std::string in_format(int number, const std::string& format) {
  if (format == "roman") return style::format_number(number, wml::NumberFormat::kLowerRoman);
  if (format == "ROMAN" || format == "Roman")
    return style::format_number(number, wml::NumberFormat::kUpperRoman);
  if (format == "alphabetic") return style::format_number(number, wml::NumberFormat::kLowerLetter);
  if (format == "ALPHABETIC") return style::format_number(number, wml::NumberFormat::kUpperLetter);
  return std::to_string(number);
}

FieldText page(Context& context) {
  if (context.page.known) return {context.page.label, -1, true};
  context.volatile_body = true;
  const int use = context.field_uses++;
  const auto& known = context.known.field_pages;
  return {static_cast<size_t>(use) < known.size() ? known[static_cast<size_t>(use)] : "1", use,
          true};
}

FieldText section_pages(Context& context, const wml::Field& field) {
  const auto& known = context.known.section_pages;
  const auto section =
      static_cast<size_t>(context.page.known ? context.page.section : context.section);
  if (!context.page.known) context.volatile_body = true;
  return {in_format(section < known.size() ? known[section] : 1, field.format), -1, true, {}};
}

std::string link_of(const wml::Field& field) {
  return wml::field_switch(field, 'h') ? field.argument : std::string();
}

void warn_missing_bookmark(Context& context, const wml::Field& field,
                           const wml::Paragraph& paragraph) {
  context.warn_once(
      "layout.missing-bookmark", &paragraph,
      {fmt::format("закладки «{}», на которую ссылается поле, нет", field.argument),
       fmt::format("a field refers to the bookmark «{}», which is not there", field.argument)});
}

std::optional<FieldText> page_reference(Context& context, const wml::Field& field,
                                        FieldResult result, const wml::Paragraph& paragraph) {
  context.volatile_body = context.volatile_body || !context.page.known;
  const auto found = context.known.bookmark_pages.find(field.argument);
  if (found != context.known.bookmark_pages.end())
    return FieldText{found->second, -1, true, link_of(field)};
  // In the first pass nothing is known yet: one figure takes the place.
  if (context.known.page_count == 0 && result == FieldResult::kNone)
    return FieldText{"1", -1, true, link_of(field)};
  if (context.known.page_count > 0 && !context.bookmarks().contains(field.argument))
    warn_missing_bookmark(context, field, paragraph);
  return std::nullopt;
}

std::string in_letters(std::string text, const std::string& format) {
  if (format == "Upper" || format == "UPPER") return capitals(text);
  return text;
}

std::optional<FieldText> reference(Context& context, const wml::Field& field,
                                   const wml::Paragraph& paragraph) {
  const auto found = context.bookmarks().find(field.argument);
  if (found == context.bookmarks().end()) {
    warn_missing_bookmark(context, field, paragraph);
    return std::nullopt;
  }
  const bool number = wml::field_switch(field, 'r') || wml::field_switch(field, 'n') ||
                      wml::field_switch(field, 'w');
  const std::string& text = number ? found->second.number : found->second.text;
  return FieldText{in_letters(text, field.format), -1, false, link_of(field)};
}

// 17.16.5.56: numbers on, unless \r sets the number or \c repeats the last.
std::optional<FieldText> sequence(Context& context, const wml::Field& field, FieldResult result) {
  int& count = context.sequences[field.argument];
  const auto reset = wml::field_switch(field, 'r');
  if (reset && !reset->empty()) {
    count = std::clamp(std::atoi(reset->c_str()), 0, 1'000'000);
  } else if (!wml::field_switch(field, 'c')) {
    ++count;
  }
  if (result == FieldResult::kStored) return std::nullopt;
  if (wml::field_switch(field, 'h')) return FieldText{};
  return FieldText{in_format(count, field.format), -1, false, {}};
}

// The first words of the instruction, for messages.
std::string title_of_field(const wml::Field& field) {
  const size_t begin = field.instruction.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  std::string title = field.instruction.substr(begin);
  while (title.ends_with(' ')) title.pop_back();
  return title;
}

// Fields that print nothing by themselves, and forms, which may well be empty.
bool prints_nothing(const wml::Field& field) {
  using Kind = wml::Field::Kind;
  if (field.kind == Kind::kHyperlink || field.kind == Kind::kContents ||
      field.kind == Kind::kContentsEntry)
    return true;
  static constexpr std::string_view kSilent[] = {
      "",     "XE",   "TA",      "RD",      "SET",         "ASK",          "PRINT",
      "NEXT", "IF",   "NEXTIF",  "SKIPIF",  "FORMTEXT",    "FORMCHECKBOX", "FORMDROPDOWN",
      "DDE",  "INFO", "ADVANCE", "PRIVATE", "MACROBUTTON", "GOTOBUTTON",   "BIDIOUTLINE"};
  const size_t begin = std::min(field.instruction.find_first_not_of(' '), field.instruction.size());
  const size_t end =
      std::min(field.instruction.find_first_of(" \\\"", begin), field.instruction.size());
  const std::string name = capitals(std::string_view(field.instruction).substr(begin, end - begin));
  return std::find(std::begin(kSilent), std::end(kSilent), name) != std::end(kSilent);
}

std::optional<FieldText> without_result(Context& context, const wml::Field& field,
                                        const wml::Paragraph& paragraph) {
  using Kind = wml::Field::Kind;
  const auto text = [](const std::string& of) { return FieldText{of, -1, false, {}}; };
  switch (field.kind) {
    case Kind::kReference:
      return reference(context, field, paragraph);
    case Kind::kTitle:
      return text(context.document.core.title);
    case Kind::kAuthor:
      return text(context.document.core.creator);
    case Kind::kFileName:
      return text(context.options.file);
    case Kind::kSection:
      return text(in_format((context.page.known ? context.page.section : context.section) + 1,
                            field.format));
    default:
      break;
  }
  if (!prints_nothing(field)) {
    context.warn_once(
        "layout.field", &paragraph,
        {fmt::format("поле «{}» не вычислено и осталось пустым", title_of_field(field)),
         fmt::format("the field «{}» is not computed and left empty", title_of_field(field))});
  }
  return std::nullopt;
}

}  // namespace

std::string format_date(const Date& date, const std::string& picture, int64_t seconds) {
  const std::string pattern = picture.empty() ? "dd.MM.yyyy" : picture;
  std::string out;
  for (size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    if (c == '\'') {
      const size_t end = std::min(pattern.find('\'', at + 1), pattern.size());
      out += pattern.substr(at + 1, end - at - 1);
      at = std::min(end + 1, pattern.size());
    } else if (c == 'd' || c == 'M' || c == 'y' || c == 'Y') {
      size_t end = at;
      while (end < pattern.size() && pattern[end] == c) ++end;
      out += date_part(date, c == 'Y' ? 'y' : c, end - at);
      at = end;
    } else if (c == 'H' || c == 'h' || c == 'm' || c == 's') {
      const size_t end = std::min(pattern.find_first_not_of(c, at), pattern.size());
      out += time_part(seconds, c, end - at);
      at = end;
    } else {
      out += c;
      ++at;
    }
  }
  return out;
}

std::optional<FieldText> field_text(Context& context, const wml::Field& field, FieldResult result,
                                    const wml::Paragraph& paragraph) {
  using Kind = wml::Field::Kind;
  switch (field.kind) {
    case Kind::kPage:
      return page(context);
    case Kind::kPageCount:
      if (!context.page.known) context.volatile_body = true;
      return FieldText{
          in_format(std::max(context.known.page_count, 1), field.format), -1, true, {}};
    case Kind::kSectionPages:
      return section_pages(context, field);
    case Kind::kPageReference:
      return page_reference(context, field, result, paragraph);
    case Kind::kDate:
    case Kind::kTime: {
      if (context.options.today.year == 0) return std::nullopt;
      const char* usual = field.kind == Kind::kDate ? "dd.MM.yyyy" : "HH:mm";
      return FieldText{
          format_date(context.options.today, field.picture.empty() ? usual : field.picture,
                      context.options.seconds),
          -1,
          false,
          {}};
    }
    case Kind::kSequence:
      return sequence(context, field, result);
    default:
      break;
  }
  const bool stored = result == FieldResult::kStored &&
                      !(context.document.settings.update_fields && field.kind == Kind::kReference);
  return stored ? std::nullopt : without_result(context, field, paragraph);
}

}  // namespace prikaz::layout
