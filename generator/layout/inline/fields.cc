#include "layout/inline/fields.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

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
  const auto section = static_cast<size_t>(context.page.section);
  if (!context.page.known) context.volatile_body = true;
  return {in_format(section < known.size() ? known[section] : 1, field.format), -1, true};
}

std::optional<FieldText> page_reference(Context& context, const wml::Field& field) {
  const auto found = context.known.bookmark_pages.find(field.argument);
  context.volatile_body = true;
  if (found == context.known.bookmark_pages.end()) return std::nullopt;
  return FieldText{found->second, -1, true};
}

std::optional<FieldText> reference(Context& context, const wml::Field& field) {
  const auto found = context.bookmark_texts.find(field.argument);
  if (found == context.bookmark_texts.end() || found->second.empty()) return std::nullopt;
  return FieldText{found->second, -1, false};
}

std::string time_of_day(const Options& options) {
  return fmt::format("{:02}:{:02}", options.seconds / 3600 % 24, options.seconds / 60 % 60);
}

}  // namespace

std::string format_date(const Date& date, const std::string& picture) {
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
    } else {
      out += c;
      ++at;
    }
  }
  return out;
}

std::optional<FieldText> field_text(Context& context, const wml::Field& field) {
  using Kind = wml::Field::Kind;
  switch (field.kind) {
    case Kind::kPage:
      return page(context);
    case Kind::kPageCount:
      if (!context.page.known) context.volatile_body = true;
      return FieldText{in_format(std::max(context.known.page_count, 1), field.format), -1, true};
    case Kind::kSectionPages:
      return section_pages(context, field);
    case Kind::kPageReference:
      return page_reference(context, field);
    case Kind::kDate:
      if (context.options.today.year == 0) return std::nullopt;
      return FieldText{format_date(context.options.today, field.picture), -1, false};
    case Kind::kTime:
      return FieldText{time_of_day(context.options), -1, false};
    case Kind::kReference:
      return reference(context, field);
    default:
      return std::nullopt;
  }
}

}  // namespace prikaz::layout
