#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/letters.h"
#include "check/package_texts.h"
#include "check/readers.h"
#include "opc/package.h"
#include "style/cascade.h"
#include "style/numbering.h"
#include "wml/places.h"
#include "wml/reader.h"

namespace prikaz::check {

namespace {

double millimetres(Length length) {
  return length.millimetres();
}

// A field whose result a page gives, not its author: no text to check.
bool is_page_number(const wml::Field& field) {
  using Kind = wml::Field::Kind;
  return field.kind == Kind::kPage || field.kind == Kind::kPageCount ||
         field.kind == Kind::kSectionPages || field.kind == Kind::kPageReference;
}

class PackageReader {
 public:
  PackageReader(Document& document, const wml::Document& source)
      : document_(document),
        source_(source),
        cascade_(source),
        counter_(*source.numbering),
        places_(source) {}

  void read() {
    const int32_t letterhead = first_head();
    begin_sheet(0);
    if (letterhead != wml::kNone) read_story(story(letterhead), Role::kText);
    read_story(source_.body, source_.part, Role::kText);
    document_.beside = static_cast<int>(document_.paragraphs.size());
    read_running(letterhead);
    for (const auto* notes : {&source_.footnotes, &source_.endnotes}) {
      for (const auto& [id, note] : *notes) {
        if (id > 0) read_story(note, Role::kFootnote);
      }
    }
  }

 private:
  struct Place {
    int table = kNone, row = kNone, column = kNone;
    const style::TableContext* context = nullptr;
  };

  const wml::Story& story(int32_t index) const {
    return source_.stories[static_cast<size_t>(index)];
  }

  // The head of the first page alone is where letterheads stand: it is read before the text.
  int32_t first_head() const {
    const wml::SectionProperties& first = source_.sections[0];
    return first.title_page ? first.headers[wml::SectionProperties::kFirstPage] : wml::kNone;
  }

  // Heads and feet of pages, each once.
  void read_running(int32_t letterhead) {
    std::set<int32_t> read{wml::kNone, letterhead};
    for (const wml::SectionProperties& section : source_.sections) {
      for (const auto& kinds : {section.headers, section.footers}) {
        for (const int32_t index : kinds) {
          if (read.insert(index).second) read_story(story(index), Role::kRunning);
        }
      }
    }
  }

  void read_story(const wml::Story& story, Role role) {
    read_story(story.blocks, story.part, role);
  }

  void read_story(const std::vector<wml::Block>& blocks, const std::string& part, Role role) {
    const auto known =
        std::find(document_.package_parts.begin(), document_.package_parts.end(), part);
    part_ = static_cast<int>(known - document_.package_parts.begin());
    if (known == document_.package_parts.end()) document_.package_parts.push_back(part);
    role_ = role;
    ++block_;
    for (const wml::Block& block : blocks) read_block(block);
  }

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
      for (const int32_t each : kinds)
        sheet.page_number |= each != wml::kNone && has_page_field(story(each));
    }
    // Headers are taken over from the section before.
    if (!document_.sheets.empty()) sheet.page_number |= document_.sheets.back().page_number;
    document_.sheets.push_back(sheet);
  }

  bool has_page_field(const wml::Story& story) const {
    for (const wml::Block& block : story.blocks) {
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
    made.bracketed = number.ends_with(')');
    while (number.ends_with('.') || number.ends_with(')')) number.pop_back();
    const bool digits =
        !number.empty() && number.find_first_not_of("0123456789.") == std::string::npos;
    if (digits) {
      made.number = number;
    } else {
      made.bulleted = true;
    }
  }

  // A paragraph's lines, and behind them the texts of the boxes that hang on it.
  void read_paragraph(const wml::Paragraph& source, const Place& place) {
    const style::Paragraph& computed = cascade_.paragraph(source, place.context);
    Paragraph first;
    set_number(first, computed);
    ++block_;
    Paragraph made = begin(first, source, place);
    Shares shares;
    uint32_t typed = 0;             // bytes of the paragraph's w:t texts so far
    bool after_mark = false;        // a note's own number stands before the text
    std::vector<bool> fields;       // open ones: is it the page's to say what they show?
    std::vector<int32_t> drawings;  // that may hold text
    const auto end_line = [&] { finish(made, shares, computed); };
    for (const wml::Inline& each : source.inlines) {
      switch (each.kind) {
        case wml::Inline::Kind::kText: {
          const style::Run& run = cascade_.run(source, each.properties, place.context);
          const auto length = static_cast<uint32_t>(each.text.size());
          const bool of_page = std::find(fields.begin(), fields.end(), true) != fields.end();
          if (!run.hidden && !of_page) {
            const auto skipped = static_cast<uint32_t>(
                after_mark ? length - without_leading_space(each.text).size() : 0);
            const auto at = static_cast<uint32_t>(made.text.size());
            made.spans.push_back({at, length - skipped, typed + skipped});
            made.text += each.text.substr(skipped);
            shares.add(run, each.text.size());
            after_mark = false;
          }
          typed += length;
          break;
        }
        case wml::Inline::Kind::kTab:
        case wml::Inline::Kind::kPositionTab:
          if (!after_mark) made.text += '\t';
          break;
        case wml::Inline::Kind::kNoBreakHyphen:
          made.text += '-';
          break;
        case wml::Inline::Kind::kLineBreak:
          end_line();
          made = begin({}, source, place);
          shares = {};
          break;
        case wml::Inline::Kind::kNoteMark:
          after_mark = true;
          break;
        case wml::Inline::Kind::kFieldBegin:
          fields.push_back(each.index >= 0 &&
                           is_page_number(source_.fields[static_cast<size_t>(each.index)]));
          break;
        case wml::Inline::Kind::kFieldEnd:
          if (!fields.empty()) fields.pop_back();
          break;
        case wml::Inline::Kind::kDrawing:
          drawings.push_back(each.index);
          break;
        default:
          break;
      }
    }
    end_line();
    for (const int32_t index : drawings) {
      ++block_;
      read_lines(source_.drawings[static_cast<size_t>(index)].text, place);
    }
  }

  static std::string_view without_leading_space(std::string_view text) {
    const size_t at = text.find_first_not_of(' ');
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
  }

  Paragraph begin(Paragraph made, const wml::Paragraph& source, const Place& place) const {
    made.block = block_;
    made.role = role_;
    made.package_part = part_;
    made.element = source.offset;
    made.table = place.table;
    made.row = place.row;
    made.column = place.column;
    made.place = places_.location(source, document_.file);
    made.place.line = place.row == kNone ? 0 : place.row + 1;
    return made;
  }

  // Fonts and sizes by how much text is set in them.
  struct Shares {
    std::map<wml::FontIndex, size_t> fonts;
    double smallest = 0, largest = 0;
    size_t letters = 0, capitals = 0;  // bytes

    void add(const style::Run& run, size_t size) {
      fonts[run.font] += size;
      letters += size;
      capitals += run.caps ? size : 0;
      const double points = run.size.points();
      smallest = smallest == 0 ? points : std::min(smallest, points);
      largest = std::max(largest, points);
    }
  };

  void finish(Paragraph& made, const Shares& shares, const style::Paragraph& computed) {
    made.capitals = shares.letters > 0 && shares.capitals == shares.letters;
    if (!shares.fonts.empty() && is_flow()) {
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

  bool is_flow() const { return document_.beside == kNone; }

  // Rows and cells that only set paragraphs side by side: a letterhead, a signature, what stands at
  // the head of pages. Few rows, and none of them names columns.
  bool is_layout(const wml::Table& source) const {
    constexpr size_t kMostRows = 3;
    if (!is_flow() || source.rows.empty()) return true;
    if (source.rows.size() > kMostRows) return false;
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

  void read_cell(const wml::Cell& cell, const Place& place) { read_lines(cell.blocks, place); }

  // A table inside of a cell or of a text box is read as lines of it.
  void read_lines(const std::vector<wml::Block>& blocks, const Place& place) {
    for (const wml::Block& block : blocks) {
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
  const wml::Places places_;
  int part_ = 0;  // into Document::package_parts
  Role role_ = Role::kText;
  int block_ = 0;
};

}  // namespace

Result<Document> read_package_texts(const opc::Package& package, const std::string& file,
                                    Diagnostics& found) {
  PRIKAZ_TRY(const wml::Document source, wml::read(package, file, found));
  Document document;
  document.form = Form::kPackage;
  document.file = file;
  PackageReader(document, source).read();
  return document;
}

Result<Document> read_package(const opc::Package& package, const std::string& file,
                              Diagnostics& found) {
  PRIKAZ_TRY(Document document, read_package_texts(package, file, found));
  if (document.paragraphs.empty()) {
    return failure("check.empty", {file}, {"в документе нет текста", "the document holds no text"});
  }
  return document;
}

}  // namespace prikaz::check
