// A list as an XLSX workbook: SpreadsheetML written by hand, texts inline (ECMA-376 part 1, 18.3).
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

#include "archive/list.h"
#include "base/date.h"
#include "base/utf8.h"
#include "opc/zip.h"
#include "xml/escape.h"

namespace prikaz::archive {

namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

// Indexes of cellXfs in kStyles.
enum Style { kPlain = 0, kTitle, kHeading, kCell, kDateCell, kNumberCell, kSection };

constexpr std::string_view kStyles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/></numFmts>"
    "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>"
    "<font><b/><sz val=\"13\"/><name val=\"Times New Roman\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/>"
    "<bottom style=\"thin\"/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    "</cellStyleXfs><cellXfs count=\"7\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" "
    "wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyNumberFormat=\"1\" "
    "applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyNumberFormat=\"1\" "
    "applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" "
    "vertical=\"top\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyBorder=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyBorder=\"1\"/></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

std::string column_letters(size_t index) {
  std::string out;
  for (size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

// Days since 1899-12-30, as spreadsheets count (18.17.4.1), of "06.10.2020".
std::optional<int64_t> serial_date(std::string_view text) {
  int parts[3] = {0, 0, 0};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int i = 0; i < 3; ++i) {
    const auto read = std::from_chars(at, end, parts[i]);
    if (read.ec != std::errc() || (i < 2 && (read.ptr == end || *read.ptr != '.'))) return {};
    at = i < 2 ? read.ptr + 1 : read.ptr;
  }
  const auto date = Date::make(parts[2], parts[1], parts[0]);
  constexpr int64_t kEpoch = 25569;
  if (!date || at != end || date->year < 1901) return {};
  return date->days() + kEpoch;
}

// "1 234,5" → "1234.5"; nothing for what is no number.
std::optional<std::string> plain_number(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == ' ' || c == U'\u00A0') continue;
    if (c == ',') {
      out += '.';
    } else if ((c >= '0' && c <= '9') || (c == '-' && out.empty())) {
      out += static_cast<char>(c);
    } else {
      return {};
    }
  }
  if (out.find_first_of("0123456789") == std::string::npos) return {};
  if (std::count(out.begin(), out.end(), '.') > 1) return {};
  return out;
}

class Sheet {
 public:
  explicit Sheet(const List& list) : list_(list) {}

  std::string print() {
    body();
    std::string out(kHead);
    out += fmt::format("<worksheet {}>", kMain);
    out += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    out += fmt::format(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{0}\" topLeftCell=\"A{1}\" "
        "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
        head_row_, head_row_ + 1);
    out += "<sheetFormatPr defaultRowHeight=\"15\"/>";
    out += columns();
    out += "<sheetData>" + rows_ + "</sheetData>";
    if (!merged_.empty()) {
      out += fmt::format("<mergeCells count=\"{}\">", merged_.size());
      for (const std::string& each : merged_) out += fmt::format("<mergeCell ref=\"{}\"/>", each);
      out += "</mergeCells>";
    }
    out +=
        "<pageMargins left=\"0.8\" right=\"0.4\" top=\"0.8\" bottom=\"0.6\" header=\"0.3\" "
        "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        "</worksheet>";
    return out;
  }
  size_t head_row() const { return head_row_; }

 private:
  void body() {
    for (const std::string& line : list_.title) one(line, kTitle);
    for (const std::string& line : list_.preface) one(line, kPlain);
    std::string heads;
    for (size_t i = 0; i < list_.columns.size(); ++i) {
      heads += text_cell(i, list_.columns[i].heading, kHeading);
    }
    add_row(heads);
    head_row_ = row_;
    for (const ListRow& row : list_.rows) {
      if (row.section.empty()) {
        cells(row);
      } else {
        section(row.section);
      }
    }
    for (const std::string& line : list_.closing) one(line, kPlain);
  }

  // Characters of the body font.
  static double characters(const ListColumn& column) {
    constexpr double kPerCentimetre = 5.2;
    constexpr double kShared = 9;  // centimetres of a column that shares what is left
    return (column.width > 0 ? column.width : kShared) * kPerCentimetre;
  }

  // Points: spreadsheets do not measure wrapped texts when they open a file.
  double height(const ListRow& row) const {
    constexpr double kLine = 15;
    double lines = 1;
    for (size_t i = 0; i < row.cells.size() && i < list_.columns.size(); ++i) {
      double own = 0;
      for (std::string_view rest = row.cells[i];;) {
        const size_t end = std::min(rest.find('\n'), rest.size());
        const auto length = static_cast<double>(utf8::length(rest.substr(0, end)));
        own += std::max(1.0, std::ceil(length / characters(list_.columns[i])));
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
      }
      lines = std::max(lines, own);
    }
    return lines * kLine;
  }

  std::string columns() const {
    std::string out = "<cols>";
    for (size_t i = 0; i < list_.columns.size(); ++i) {
      out += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1:.1f}\" customWidth=\"1\"/>",
                         i + 1, characters(list_.columns[i]));
    }
    return out + "</cols>";
  }

  void cells(const ListRow& row) {
    std::string out;
    for (size_t i = 0; i < row.cells.size() && i < list_.columns.size(); ++i) {
      out += cell(i, row.cells[i], list_.columns[i].kind);
    }
    add_row(out, height(row));
  }

  std::string cell(size_t column, const std::string& text, CellKind kind) const {
    const std::string place = column_letters(column) + std::to_string(row_ + 1);
    if (kind == CellKind::kDate) {
      if (const auto serial = serial_date(text)) {
        return fmt::format("<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, int{kDateCell}, *serial);
      }
    }
    if (kind == CellKind::kNumber) {
      if (const auto number = plain_number(text)) {
        return fmt::format("<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, int{kNumberCell}, *number);
      }
    }
    return text_cell(column, text, kCell);
  }

  std::string text_cell(size_t column, const std::string& text, Style style) const {
    return fmt::format(
        "<c r=\"{}{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        column_letters(column), row_ + 1, int{style}, xml::escape_text(text));
  }

  void section(const std::string& caption) {
    std::string out = text_cell(0, caption, kSection);
    for (size_t i = 1; i < list_.columns.size(); ++i) {
      out += fmt::format("<c r=\"{}{}\" s=\"{}\"/>", column_letters(i), row_ + 1, int{kSection});
    }
    if (list_.columns.size() > 1) {
      merged_.push_back(
          fmt::format("A{0}:{1}{0}", row_ + 1, column_letters(list_.columns.size() - 1)));
    }
    add_row(out);
  }

  void one(const std::string& text, Style style) { add_row(text_cell(0, text, style)); }

  void add_row(const std::string& cells, double points = 0) {
    const std::string own =
        points > 0 ? fmt::format(" ht=\"{}\" customHeight=\"1\"", points) : std::string();
    rows_ += fmt::format("<row r=\"{}\"{}>{}</row>", ++row_, own, cells);
  }

  const List& list_;
  std::string rows_;
  std::vector<std::string> merged_;
  size_t row_ = 0;
  size_t head_row_ = 0;
};

// What sheet names may not hold, and at most 31 characters (18.2.19).
std::string sheet_name(const List& list) {
  std::string out;
  size_t count = 0;
  for (size_t at = 0; at < list.name.size() && count < 31; ++count) {
    const char32_t c = utf8::next(list.name, at);
    utf8::append(out, c < 128 && std::string_view("[]:*?/\\'").find(static_cast<char>(c)) !=
                                     std::string_view::npos
                          ? U' '
                          : c);
  }
  return out.empty() ? "Лист1" : out;
}

}  // namespace

std::string print_workbook(const List& list) {
  constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006";
  constexpr std::string_view kOffice =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  constexpr std::string_view kType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  Sheet sheet(list);
  const std::string rows = sheet.print();
  const std::string name = xml::escape_attribute(sheet_name(list));
  std::map<std::string, std::string> parts;
  parts["[Content_Types].xml"] = fmt::format(
      "{0}<Types xmlns=\"{1}/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
      "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" "
      "ContentType=\"{2}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
      "ContentType=\"{2}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" "
      "ContentType=\"{2}.styles+xml\"/></Types>",
      kHead, kPackage, kType);
  parts["_rels/.rels"] = fmt::format(
      "{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"rId1\" "
      "Type=\"{}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      kHead, kPackage, kOffice);
  parts["xl/_rels/workbook.xml.rels"] = fmt::format(
      "{0}<Relationships xmlns=\"{1}/relationships\"><Relationship Id=\"rId1\" "
      "Type=\"{2}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
      "Type=\"{2}/styles\" Target=\"styles.xml\"/></Relationships>",
      kHead, kPackage, kOffice);
  parts["xl/workbook.xml"] = fmt::format(
      "{0}<workbook {1} xmlns:r=\"{2}\"><sheets><sheet name=\"{3}\" sheetId=\"1\" r:id=\"rId1\"/>"
      "</sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
      "'{3}'!${4}:${4}</definedName></definedNames></workbook>",
      kHead, kMain, kOffice, name, sheet.head_row());
  parts["xl/styles.xml"] = fmt::format("{}<styleSheet {}>{}</styleSheet>", kHead, kMain, kStyles);
  parts["xl/worksheets/sheet1.xml"] = rows;
  opc::Entries entries;
  for (auto& [part, bytes] : parts) entries.emplace(part, opc::Content::of(std::move(bytes)));
  return opc::write_zip(entries);
}

}  // namespace prikaz::archive
