// XLSX (ECMA-376 part 1, 18) as far as its values: read as a stream, since a sheet can be large.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "data/xlsx_sheet.h"
#include "opc/part_source.h"
#include "opc/types.h"

namespace prikaz::data {

namespace {

constexpr std::string_view kSharedStrings =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";

struct SheetName {
  std::string name;
  std::string relationship;
  bool visible = true;
};

// workbook.xml: its sheets and the system its dates count in.
class WorkbookReader : public xml::StreamHandler {
 public:
  bool start(std::string_view name, const xml::StreamAttributes& attributes) override {
    if (name == "sheet") {
      sheets.push_back({std::string(attributes.find("name", "")),
                        std::string(attributes.find("r:id", "")),
                        attributes.find("state", "visible") == "visible"});
    } else if (name == "workbookPr") {
      const auto mac = attributes.find("date1904", "0");
      if (mac == "1" || mac == "true") system = DateSystem::k1904;
    }
    return sheets.size() < 10'000;
  }
  bool end(std::string_view) override { return true; }
  bool text(std::string_view) override { return true; }

  std::vector<SheetName> sheets;
  DateSystem system = DateSystem::k1900;
};

// Feeds a part to a handler, piece by piece.
class PartFeeder {
 public:
  PartFeeder(opc::PartStream bytes, xml::StreamHandler& handler, SourceLocation where)
      : bytes_(std::move(bytes)), stream_(handler, std::move(where)) {}

  // The next piece; false at the end.
  Result<bool> feed() {
    if (ended_) return false;
    PRIKAZ_TRY(const size_t got, bytes_.read(buffer_));
    ended_ = got == 0;
    PRIKAZ_CHECK(ended_ ? stream_.finish() : stream_.feed({buffer_.data(), got}));
    ended_ = ended_ || stream_.stopped();
    return !ended_;
  }
  Result<void> feed_all() {
    for (;;) {
      PRIKAZ_TRY(const bool more, feed());
      if (!more) return {};
    }
  }
  double progress() const {
    return bytes_.size() == 0
               ? 1
               : static_cast<double>(bytes_.taken()) / static_cast<double>(bytes_.size());
  }

 private:
  opc::PartStream bytes_;
  xml::Stream stream_;
  std::array<char, 64 * 1024> buffer_;
  bool ended_ = false;
};

Result<void> read_whole(const opc::PartSource& parts, const std::string& part,
                        xml::StreamHandler& handler) {
  PRIKAZ_TRY(opc::PartStream bytes, parts.stream(part));
  return PartFeeder(std::move(bytes), handler, parts.where(part)).feed_all();
}

// The merged areas stand behind the rows, so that they are looked for before.
class AreaReader : public xml::StreamHandler {
 public:
  explicit AreaReader(MergedAreas& areas) : areas_(areas) {}
  bool start(std::string_view name, const xml::StreamAttributes& attributes) override {
    return name != "mergeCell" || areas_.add(attributes.find("ref", ""));
  }
  bool end(std::string_view) override { return true; }
  bool text(std::string_view) override { return true; }

 private:
  MergedAreas& areas_;
};

struct Workbook {
  opc::PartSource parts;
  std::string part;  // workbook.xml
  std::vector<opc::Relationship> links;
  WorkbookReader content;

  // The part that the relationship with this id leads to, or the first of this type; "" when there
  // is none.
  std::string target(std::string_view id, std::string_view type) const {
    for (const opc::Relationship& link : links) {
      const bool wanted = id.empty() ? link.type == type : link.id == id;
      if (wanted && parts.has(link.target)) return link.target;
    }
    return {};
  }
};

Result<Workbook> open_workbook(const files::Input& input) {
  PRIKAZ_TRY(opc::PartSource parts, opc::PartSource::open(input));
  PRIKAZ_TRY(const auto roots, parts.relationships(""));
  std::string main;
  for (const opc::Relationship& link : roots) {
    if (link.type == opc::relation::kOfficeDocument) main = link.target;
  }
  const std::string type = parts.has(main) ? parts.content_type(main) : "";
  if (type.find("sheet.main+xml") == std::string::npos &&
      type.find("sheet.macroEnabled.main") == std::string::npos) {
    return failure(
        "table.not-xlsx", {input.name()},
        {"это не книга Excel (.xlsx)", "this is no Excel workbook (.xlsx)"},
        {"откройте таблицу и сохраните как .xlsx", "open the table and save it as .xlsx"});
  }
  PRIKAZ_TRY(auto links, parts.relationships(main));
  Workbook out{std::move(parts), main, std::move(links), {}};
  PRIKAZ_CHECK(read_whole(out.parts, main, out.content));
  return out;
}

// The sheet by its name, its number or as the first that is visible.
Result<SheetName> choose_sheet(const std::vector<SheetName>& sheets, const std::string& wanted,
                               const std::string& file) {
  std::vector<std::string> names;
  for (const SheetName& sheet : sheets) {
    if (wanted.empty() ? sheet.visible : sheet.name == wanted) return sheet;
    names.push_back(sheet.name);
  }
  size_t number = 0;
  const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  if (!wanted.empty() && read.ptr == wanted.data() + wanted.size() && number >= 1 &&
      number <= sheets.size()) {
    return sheets[number - 1];
  }
  if (wanted.empty() && !sheets.empty()) return sheets.front();
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "«" : ", «") + name + "»";
  Diagnostics out = failure("table.unknown-sheet", {file},
                            {fmt::format("в книге нет листа «{}»", wanted),
                             fmt::format("the workbook has no sheet «{}»", wanted)},
                            {"есть " + all, "there are " + all});
  out.items().front().proposed = utf8::nearest(wanted, names);
  return out;
}

class XlsxRows : public RowSource {
 public:
  XlsxRows(Workbook book, uint64_t limit)
      : book_(std::move(book)), reader_(*this, facts_, areas_, limit) {}

  Result<void> begin(const files::Input& input, const TableOptions& options);
  Result<std::optional<GridRow>> next() override;
  double progress() const override { return feeder_ ? feeder_->progress() : 0; }

 private:
  Result<void> read_facts(const TableOptions& options);

  Workbook book_;
  BookFacts facts_;
  MergedAreas areas_;
  SheetReader reader_;
  std::unique_ptr<PartFeeder> feeder_;
};

Result<void> XlsxRows::read_facts(const TableOptions& options) {
  facts_.system = book_.content.system;
  if (const std::string texts = book_.target("", kSharedStrings); !texts.empty()) {
    PRIKAZ_CHECK(facts_.texts.read(book_.parts, texts, options.cells));
  }
  if (const std::string styles = book_.target("", opc::relation::kStyles); !styles.empty()) {
    PRIKAZ_TRY(const std::string xml, book_.parts.read(styles));
    PRIKAZ_TRY(facts_.styles, read_cell_styles(xml, book_.parts.where(styles)));
  }
  return {};
}

Result<void> XlsxRows::begin(const files::Input& input, const TableOptions& options) {
  PRIKAZ_TRY(const SheetName chosen,
             choose_sheet(book_.content.sheets, options.sheet, input.name()));
  file = std::make_shared<const std::string>(input.name());
  sheet = std::make_shared<const std::string>(chosen.name);
  const std::string part = book_.target(chosen.relationship, {});
  if (chosen.relationship.empty() || part.empty()) {
    return failure("table.broken", book_.parts.where(book_.part),
                   {fmt::format("в файле нет содержимого листа «{}»", chosen.name),
                    fmt::format("the file lacks the content of the sheet «{}»", chosen.name)});
  }
  PRIKAZ_CHECK(read_facts(options));
  if (options.merged == TableOptions::Merged::kFill) {
    AreaReader reader(areas_);
    PRIKAZ_CHECK(read_whole(book_.parts, part, reader));
    areas_.sort();
  }
  PRIKAZ_TRY(opc::PartStream bytes, book_.parts.stream(part));
  feeder_ = std::make_unique<PartFeeder>(std::move(bytes), reader_, book_.parts.where(part));
  return {};
}

Result<std::optional<GridRow>> XlsxRows::next() {
  bool more = true;
  while (reader_.rows().empty() && more) {
    PRIKAZ_TRY(more, feeder_->feed());
    if (!reader_.errors().empty()) return std::move(reader_.errors());
  }
  if (reader_.rows().empty()) return std::optional<GridRow>();
  std::optional<GridRow> out = std::move(reader_.rows().front());
  reader_.rows().pop_front();
  return out;
}

}  // namespace

Result<std::unique_ptr<RowSource>> open_xlsx(const files::Input& input,
                                             const TableOptions& options) {
  PRIKAZ_TRY(Workbook book, open_workbook(input));
  auto rows = std::make_unique<XlsxRows>(std::move(book), options.cells);
  PRIKAZ_CHECK(rows->begin(input, options));
  return std::unique_ptr<RowSource>(std::move(rows));
}

}  // namespace prikaz::data
