#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "check/letters.h"
#include "check/readers.h"
#include "opc/package.h"
#include "style/cascade.h"
#include "style/numbering.h"
#include "wml/reader.h"

namespace prikaz::check {

namespace {

double millimetres(Length length) {
  return length.millimetres();
}

class PackageReader {
 public:
  PackageReader(Document& document, const wml::Document& source, std::string part)
      : document_(document),
        source_(source),
        cascade_(source),
        counter_(*source.numbering),
        part_(std::move(part)) {}

  void read() {
    begin_sheet(0);
    for (const wml::Block& block : source_.body) read_block(block);
  }

 private:
  struct Place {
    int table = kNone, row = kNone, column = kNone;
    const style::TableContext* context = nullptr;
  };

  void read_block(const wml::Block& block) {
    if (const wml::Table* table = block.table()) return read_table(*table);
    const wml::Paragraph& paragraph = *block.paragraph();
    read_paragraph(paragraph, {});
    if (paragraph.section != wml::kNone &&
        static_cast<size_t>(paragraph.section) + 1 < source_.sections.size()) {
      begin_sheet(static_cast<size_t>(paragraph.section) + 1);
    }
  }

  void begin_sheet(size_t index) {
    const wml::SectionProperties& section = source_.sections[index];
    Sheet sheet{millimetres(section.left), millimetres(section.right), millimetres(section.top),
                millimetres(section.bottom)};
    sheet.first = static_cast<int>(document_.paragraphs.size());
    for (const auto& kinds : {section.headers, section.footers}) {
      for (const int32_t story : kinds)
        sheet.page_number |= story != wml::kNone && has_page_field(story);
    }
    // Headers are taken over from the section before.
    if (!document_.sheets.empty()) sheet.page_number |= document_.sheets.back().page_number;
    document_.sheets.push_back(sheet);
  }

  bool has_page_field(int32_t story) const {
    for (const wml::Block& block : source_.stories[static_cast<size_t>(story)].blocks) {
      if (!block.paragraph()) continue;
      for (const wml::Inline& each : block.paragraph()->inlines) {
        const bool field = each.kind == wml::Inline::Kind::kFieldBegin && each.index >= 0;
        if (field &&
            source_.fields[static_cast<size_t>(each.index)].kind == wml::Field::Kind::kPage)
          return true;
      }
    }
    return false;
  }

  // The last number of a list's paragraph, told apart from bullets.
  void set_number(Paragraph& made, const style::Paragraph& computed) {
    if (computed.numbering.instance == 0) return;
    std::string number = counter_.next(computed.numbering);
    while (number.ends_with('.') || number.ends_with(')')) number.pop_back();
    const bool digits =
        !number.empty() && number.find_first_not_of("0123456789.") == std::string::npos;
    if (digits) {
      made.number = number;
    } else {
      made.bulleted = true;
    }
  }

  void read_paragraph(const wml::Paragraph& source, const Place& place) {
    const style::Paragraph& computed = cascade_.paragraph(source, place.context);
    Paragraph first;
    set_number(first, computed);
    ++block_;
    Paragraph made = begin(first, source, place);
    Shares shares;
    size_t letters = 0, capitals = 0;
    uint32_t typed = 0;  // bytes of the paragraph's w:t texts so far
    for (const wml::Inline& each : source.inlines) {
      switch (each.kind) {
        case wml::Inline::Kind::kText: {
          const style::Run& run = cascade_.run(source, each.properties, place.context);
          const auto length = static_cast<uint32_t>(each.text.size());
          if (!run.hidden) {
            made.spans.push_back({static_cast<uint32_t>(made.text.size()), length, typed});
            made.text += each.text;
            shares.add(run, each.text.size());
            letters += each.text.size();
            capitals += run.caps ? each.text.size() : 0;
          }
          typed += length;
          break;
        }
        case wml::Inline::Kind::kTab:
        case wml::Inline::Kind::kPositionTab:
          made.text += '\t';
          break;
        case wml::Inline::Kind::kNoBreakHyphen:
          made.text += '-';
          break;
        case wml::Inline::Kind::kLineBreak:
          finish(made, shares, computed, letters > 0 && capitals == letters);
          made = begin({}, source, place);
          shares = {};
          letters = capitals = 0;
          break;
        default:
          break;
      }
    }
    finish(made, shares, computed, letters > 0 && capitals == letters);
  }

  Paragraph begin(Paragraph made, const wml::Paragraph& source, const Place& place) const {
    made.block = block_;
    made.table = place.table;
    made.row = place.row;
    made.column = place.column;
    made.place = {document_.file, place.row == kNone ? 0 : place.row + 1, 0, part_, source.number};
    if (place.table != kNone) {
      made.place.part += " w:tbl[" + std::to_string(place.table + 1) + "]";
    }
    return made;
  }

  // Fonts and sizes by how much text is set in them.
  struct Shares {
    std::map<wml::FontIndex, size_t> fonts;
    double smallest = 0, largest = 0;

    void add(const style::Run& run, size_t size) {
      fonts[run.font] += size;
      const double points = run.size.points();
      smallest = smallest == 0 ? points : std::min(smallest, points);
      largest = std::max(largest, points);
    }
  };

  void finish(Paragraph& made, const Shares& shares, const style::Paragraph& computed,
              bool capitals) {
    made.capitals = capitals;
    if (!shares.fonts.empty()) {
      Look look;
      const auto usual =
          std::max_element(shares.fonts.begin(), shares.fonts.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      if (usual->first != wml::kNone)
        look.font = source_.fonts.names[static_cast<size_t>(usual->first)];
      look.smallest = shares.smallest;
      look.largest = shares.largest;
      look.lines =
          computed.line_rule == wml::LineRule::kAuto ? static_cast<double>(computed.line) / 240 : 0;
      look.first_line = millimetres(computed.first_line);
      made.look = look;
    }
    const bool empty = trimmed(made.text).empty();
    if (empty && made.table == kNone && made.number.empty()) {
      ++block_;
      return;
    }
    document_.paragraphs.push_back(std::move(made));
  }

  // Rows and cells that only set paragraphs side by side: a letterhead, a signature. Few rows, and
  // none of them names columns.
  static bool is_layout(const wml::Table& source) {
    constexpr size_t kMostRows = 3;
    if (source.rows.size() > kMostRows || source.rows.empty()) return false;
    if (source.rows[0].properties.header.value_or(false)) return false;
    size_t heads = 0;
    for (const wml::Cell& cell : source.rows[0].cells) {
      std::string text;
      for (const wml::Block& block : cell.blocks) {
        if (!block.paragraph()) continue;
        for (const wml::Inline& each : block.paragraph()->inlines) text += each.text;
      }
      heads += column_use(fold(trimmed(text))) != ColumnUse::kOther ? 1 : 0;
    }
    return heads < 2;
  }

  void read_table(const wml::Table& source) {
    if (is_layout(source)) {
      for (const wml::Row& row : source.rows) {
        for (const wml::Cell& cell : row.cells) {
          style::TableContext context{&source, 0, 0, static_cast<int>(source.rows.size()),
                                      static_cast<int>(row.cells.size())};
          read_cell(cell, {kNone, kNone, kNone, &context});
        }
      }
      return;
    }
    Table& table = document_.tables.emplace_back();
    const int index = static_cast<int>(document_.tables.size()) - 1;
    table.first = static_cast<int>(document_.paragraphs.size());
    int row_number = 0;
    for (const wml::Row& row : source.rows) {
      int column = 0;
      for (const wml::Cell& cell : row.cells) {
        style::TableContext context{&source, row_number, column,
                                    static_cast<int>(source.rows.size()),
                                    static_cast<int>(row.cells.size())};
        read_cell(cell, {index, row_number, column, &context});
        column += std::max(1, cell.properties.grid_span);
      }
      ++row_number;
    }
    Table& done = document_.tables[static_cast<size_t>(index)];
    done.has_head = !source.rows.empty() && source.rows[0].properties.header.value_or(false);
    done.rows = row_number;
    done.last = static_cast<int>(document_.paragraphs.size());
  }

  // A table inside of a cell is read as lines of the cell.
  void read_cell(const wml::Cell& cell, const Place& place) {
    for (const wml::Block& block : cell.blocks) {
      if (const wml::Paragraph* paragraph = block.paragraph()) {
        read_paragraph(*paragraph, place);
        continue;
      }
      for (const wml::Row& row : block.table()->rows) {
        for (const wml::Cell& inner : row.cells) read_cell(inner, place);
      }
    }
  }

  Document& document_;
  const wml::Document& source_;
  style::Cascade cascade_;
  style::NumberCounter counter_;
  std::string part_;
  int block_ = 0;
};

}  // namespace

Result<Document> read_package(const opc::Package& package, const std::string& file,
                              Diagnostics& found) {
  PRIKAZ_TRY(const wml::Document source, wml::read(package, file, found));
  PRIKAZ_TRY(const opc::Part* main, package.main_document());
  Document document;
  document.form = Form::kPackage;
  document.file = file;
  PackageReader(document, source, main->name()).read();
  if (document.paragraphs.empty()) {
    return failure("check.empty", {file}, {"в документе нет текста", "the document holds no text"});
  }
  return document;
}

}  // namespace prikaz::check
