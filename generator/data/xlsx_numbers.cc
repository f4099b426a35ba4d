#include "data/xlsx_numbers.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "base/date.h"
#include "xml/stream.h"

namespace prikaz::data {

namespace {

int to_int(std::string_view text, int otherwise = 0) {
  int out = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

// The codes that need no definition (18.8.30), as far as they show other things than a number.
NumberForm built_in_form(int id) {
  if (id == 9 || id == 10) return NumberForm::kPercent;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) {
    return NumberForm::kDate;
  }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
    return NumberForm::kTime;
  }
  return id == 22 ? NumberForm::kDateTime : NumberForm::kPlain;
}

// The first section of a code without quoted, escaped and bracketed parts.
std::string bare_code(std::string_view code) {
  std::string out;
  for (size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (code[i] == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (code[i] == '[') {
      i = std::min(code.find(']', i + 1), code.size());
    } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
      ++i;
    } else {
      out += static_cast<char>(code[i] >= 'A' && code[i] <= 'Z' ? code[i] + 32 : code[i]);
    }
  }
  return out;
}

CellStyle style_of_code(std::string_view code) {
  const std::string bare = bare_code(code);
  CellStyle out;
  if (bare == "general" || bare == "@") return out;
  const bool date = bare.find('y') != std::string::npos || bare.find('d') != std::string::npos;
  const bool time = bare.find('h') != std::string::npos || bare.find('s') != std::string::npos;
  const bool month = bare.find('m') != std::string::npos;
  if (date || (month && !time)) {
    out.form = time ? NumberForm::kDateTime : NumberForm::kDate;
  } else if (time) {
    out.form = NumberForm::kTime;
  } else if (bare.find('%') != std::string::npos) {
    out.form = NumberForm::kPercent;
    const size_t point = bare.find('.');
    if (point != std::string::npos) {
      out.digits = static_cast<int>(
          std::min<size_t>(bare.find_first_not_of('0', point + 1), bare.size()) - point - 1);
    }
  } else if (bare.size() > 1 && bare.size() < 20 &&
             bare.find_first_not_of('0') == std::string::npos) {
    out.form = NumberForm::kPadded;
    out.digits = static_cast<int>(bare.size());
  }
  return out;
}

// styles.xml: the codes of numFmts, and the cell formats of cellXfs that name them.
class StyleReader : public xml::StreamHandler {
 public:
  bool start(std::string_view name, const xml::StreamAttributes& attributes) override {
    if (name == "numFmt") {
      const int id = to_int(attributes.find("numFmtId", "-1"));
      codes_[id] = style_of_code(attributes.find("formatCode", ""));
    } else if (name == "cellXfs") {
      inside_ = true;
    } else if (name == "xf" && inside_) {
      const int id = to_int(attributes.find("numFmtId", "0"));
      const auto code = codes_.find(id);
      CellStyle style;
      style.form = built_in_form(id);
      style.digits = id == 10 ? 2 : 0;
      styles_.push_back(code == codes_.end() ? style : code->second);
    }
    return styles_.size() < 100'000;
  }
  bool end(std::string_view name) override {
    if (name == "cellXfs") inside_ = false;
    return true;
  }
  bool text(std::string_view) override { return true; }

  std::vector<CellStyle> take() { return std::move(styles_); }

 private:
  std::unordered_map<int, CellStyle> codes_;
  std::vector<CellStyle> styles_;
  bool inside_ = false;
};

// Days since 1970 of a serial date; 1900 has a 29 February there that never was.
int64_t days_of(double serial, DateSystem system) {
  const auto day = static_cast<int64_t>(std::floor(serial));
  if (system == DateSystem::k1904) return day - 24107;
  return day - 25569 + (day < 60 ? 1 : 0);
}

std::string date_text(double serial, DateSystem system) {
  const Date date = Date::from_days(days_of(serial, system));
  return fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
}

std::string time_text(double serial) {
  const auto seconds = static_cast<int64_t>(std::llround((serial - std::floor(serial)) * 86400));
  const int64_t hours = seconds / 3600 % 24, minutes = seconds / 60 % 60;
  if (seconds % 60 == 0) return fmt::format("{:02}:{:02}", hours, minutes);
  return fmt::format("{:02}:{:02}:{:02}", hours, minutes, seconds % 60);
}

// As Excel shows it: fifteen digits, so that sums of tenths look like tenths.
Value plain_number(double number) {
  const double rounded = std::strtod(fmt::format("{:.15g}", number).c_str(), nullptr);
  if (rounded == std::trunc(rounded) && std::abs(rounded) < 1e15) {
    return Value::integer(static_cast<int64_t>(rounded));
  }
  return Value::number(rounded);
}

}  // namespace

Result<std::vector<CellStyle>> read_cell_styles(std::string_view xml, const SourceLocation& where) {
  StyleReader reader;
  PRIKAZ_CHECK(xml::read_stream(xml, where, reader));
  return reader.take();
}

Value shown_number(double number, const CellStyle& style, DateSystem system) {
  const bool in_calendar = number >= 0 && number < 2'958'466;  // 31.12.9999
  switch (style.form) {
    case NumberForm::kDate:
      if (in_calendar) return Value::scalar(date_text(number, system), true);
      break;
    case NumberForm::kTime:
      if (in_calendar) return Value::scalar(time_text(number), true);
      break;
    case NumberForm::kDateTime:
      if (in_calendar) {
        return Value::scalar(date_text(number, system) + " " + time_text(number), true);
      }
      break;
    case NumberForm::kPercent:
      return Value::scalar(fmt::format("{:.{}f}%", number * 100, std::min(style.digits, 10)), true);
    case NumberForm::kPadded:
      if (number >= 0 && number < 1e15 && number == std::trunc(number)) {
        return Value::scalar(fmt::format("{:0{}}", static_cast<int64_t>(number), style.digits),
                             true);
      }
      break;
    case NumberForm::kPlain:
      break;
  }
  return plain_number(number);
}

}  // namespace prikaz::data
