#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "check/alignment.h"
#include "check/letters.h"
#include "check/readers.h"
#include "paper/access.h"
#include "paper/card.h"
#include "russian/dates.h"

namespace prikaz::check {

namespace {

using data::Value;
using View = std::string_view;

// The files of cards, each opened once.
class Sources {
 public:
  Sources(Document& document, Positions positions) : document_(document), positions_(positions) {}

  // Its index in the document, kNone when it cannot be read or need not be.
  int index_of(const data::Origin& origin) {
    if (positions_ == Positions::kStarts || !origin.file || origin.line == 0) return kNone;
    const auto [known, fresh] = indexes_.emplace(*origin.file, kNone);
    if (!fresh) return known->second;
    const auto bytes = files::read(*origin.file);
    if (!bytes) return kNone;
    auto opened = data::SourceText::open(*bytes, *origin.file, {}, nullptr);
    if (!opened) return kNone;
    document_.sources.push_back(std::make_shared<const data::SourceText>(std::move(*opened)));
    return known->second = static_cast<int>(document_.sources.size()) - 1;
  }

 private:
  Document& document_;
  Positions positions_;
  std::map<std::string, int> indexes_;
};

// Byte of a line's column in characters.
size_t offset_of(const data::SourceText& source, int line, int column) {
  if (line > source.line_count()) return 0;
  const View text = source.line(line);
  size_t at = 0;
  for (int i = 1; i < column && at < text.size(); ++i) utf8::next(text, at);
  return source.line_start(line) + at;
}

class CardReader {
 public:
  CardReader(Document& document, Positions positions, ReadyPackages& ready)
      : document_(document), sources_(document, positions), ready_(ready) {}

  Result<void> read(const paper::Paper& paper) {
    begin_part(paper);
    for (const data::Member& member : paper.fields.members()) read_field(member.key, member.value);
    read_table(paper);
    end_part();
    read_separate(paper);
    PRIKAZ_CHECK(read(paper.enclosed));
    for (const paper::Appendix& appendix : paper.appendices) PRIKAZ_CHECK(read(appendix));
    return {};
  }

 private:
  Result<void> read(const paper::Appendix& taken) {
    const size_t first = document_.parts.size();
    if (taken.paper) {
      PRIKAZ_CHECK(read(*taken.paper));
    } else if (taken.package) {
      PRIKAZ_TRY(const auto document, ready_.read(taken.package, taken.name));
      append(*document);
    }
    if (first == document_.parts.size() || taken.number.empty()) return {};
    Part& part = document_.parts[first];
    if (taken.package) part.own_number = part.appendix_number;
    part.appendix_number = taken.number;
    return {};
  }

  void read_separate(const paper::Paper& paper) {
    for (const Value& entry : paper::items_of(paper.fields, "приложения")) {
      if (paper::yes(entry, "отдельно", false))
        document_.separate_appendices.push_back(paper::text_of(entry, "номер"));
    }
  }

  // The papers of a ready package behind those of the card.
  void append(const Document& taken) {
    const auto by = [](size_t size) { return static_cast<int>(size); };
    const int paragraphs = by(document_.paragraphs.size()), parts = by(document_.parts.size()),
              tables = by(document_.tables.size()), packages = by(document_.package_parts.size());
    document_.package_parts.insert(document_.package_parts.end(), taken.package_parts.begin(),
                                   taken.package_parts.end());
    for (const Paragraph& each : taken.paragraphs) {
      Paragraph& made = document_.paragraphs.emplace_back(each);
      made.part += parts;
      made.package_part += packages;
      made.block += block_;
      if (made.in_table()) made.table += tables;
    }
    for (const Table& each : taken.tables) {
      Table& made = document_.tables.emplace_back(each);
      made.part += parts;
      made.first += paragraphs;
      made.last += paragraphs;
      for (int& gap : made.gaps) gap += paragraphs;
    }
    for (const Part& each : taken.parts) {
      Part& made = document_.parts.emplace_back(each);
      made.first += paragraphs;
      made.last += paragraphs;
      for (int* place : {&made.date_paragraph, &made.number_paragraph, &made.operative,
                         &made.incoming_paragraph}) {
        if (*place != kNone) *place += paragraphs;
      }
    }
    if (!taken.paragraphs.empty()) block_ = document_.paragraphs.back().block + 1;
  }

  void begin_part(const paper::Paper& paper) {
    Part& part = document_.parts.emplace_back();
    part.kind = paper::words(paper.kind).name;
    part.first = static_cast<int>(document_.paragraphs.size());
    part.date = paper.date;
    part.number = paper.number;
    const Value* mark = paper.view.find("отметка");
    const Value* stamp = paper.view.find("гриф");
    part.appendix =
        (mark && mark->is(Value::Kind::kMap)) || (stamp && stamp->is(Value::Kind::kMap));
    if (mark && mark->is(Value::Kind::kMap)) {
      for (const char c : paper::text_of(*mark, "название")) {
        if (is_digit(static_cast<unsigned char>(c))) part.appendix_number += c;
      }
    }
  }

  void end_part() { document_.parts.back().last = static_cast<int>(document_.paragraphs.size()); }

  // One paragraph of a text's value, bytes begin..end of it.
  Paragraph& add(const Value& value, size_t begin, size_t end, Role role,
                 const std::vector<Span>& spans, int source) {
    Paragraph& made = document_.paragraphs.emplace_back();
    made.text = value.text().substr(begin, end - begin);
    made.role = role;
    made.part = static_cast<int>(document_.parts.size()) - 1;
    made.block = block_;
    made.place = value.origin().location();
    made.source = source;
    made.as_is = value.is_as_is();
    for (const Span& span : spans) {
      const size_t from = std::max<size_t>(span.text, begin);
      const size_t to = std::min<size_t>(span.text + span.length, end);
      if (from >= to) continue;
      made.spans.push_back({static_cast<uint32_t>(from - begin), static_cast<uint32_t>(to - from),
                            static_cast<uint32_t>(span.source + (from - span.text))});
    }
    return made;
  }

  struct Place {
    int table = kNone, row = kNone, column = kNone;
  };

  // Every line of the text is a paragraph, one that begins with «- » an item.
  void add_text(const Value& value, Role role, const std::string& number, Place place) {
    if (!value.is(Value::Kind::kString)) return;
    add_lines(value, role, number, place, sources_.index_of(value.origin()));
  }

  // `source`: the text file in which they stand, kNone: what is found has the value's own place.
  void add_lines(const Value& value, Role role, const std::string& number, Place place,
                 int source) {
    const View text = value.text();
    std::vector<Span> spans;
    if (source != kNone) {
      const auto& opened = *document_.sources[static_cast<size_t>(source)];
      spans = aligned(text, opened.text(),
                      offset_of(opened, value.origin().line, value.origin().column));
    }
    ++block_;
    bool first = true;
    for (size_t at = 0; at <= text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      const View line = text.substr(at, end - at);
      if (!trimmed(line).empty()) {
        const bool dash = line.starts_with("- ");
        Paragraph& made =
            add(value, at, end, dash && !place_in_table(place) ? Role::kItem : role, spans, source);
        if (line.starts_with("- ")) made.body = 2;
        if (first && !dash) made.number = number;
        made.table = place.table;
        made.row = place.row;
        made.column = place.column;
        first = false;
      }
      at = end + 1;
    }
  }

  static bool place_in_table(const Place& place) { return place.table != kNone; }

  void add_texts(const Value& value, Role role) { add_texts(value, role, Place()); }
  void add_texts(const Value& value, Role role, const Place& place) {
    if (value.is(Value::Kind::kString)) return add_text(value, role, "", place);
    if (!value.is(Value::Kind::kList)) return;
    for (const Value& item : value.items()) add_texts(item, role, place);
  }

  void read_field(const std::string& key, const Value& value) {
    static const std::map<View, Role> kTexts = {{"заголовок", Role::kTitle},
                                                {"преамбула", Role::kPreamble},
                                                {"распорядительное_слово", Role::kOperative},
                                                {"адресат", Role::kLetterhead},
                                                {"обращение", Role::kText},
                                                {"текст", Role::kText},
                                                {"цели", Role::kItem},
                                                {"результаты", Role::kItem},
                                                {"сноски", Role::kFootnote},
                                                {"ознакомление", Role::kAcquaintance},
                                                {"отметка_о_приложении", Role::kText}};
    if (const auto known = kTexts.find(key); known != kTexts.end()) {
      return add_texts(value, known->second);
    }
    if (key == "пункты" || key == "решения") return points(value, "");
    if (key == "входящий") return incoming(value);
    if (key == "повестка") return agenda(value);
    if (key == "исполнитель") {
      if (const Value* name = value.find("имя")) add_texts(*name, Role::kExecutor);
    }
    if (key == "присутствовали") {
      for (const Value& group : items(value)) {
        if (const Value* who = group.find("кто")) add_texts(*who, Role::kText);
      }
    }
  }

  // The letter that is answered: «{номер: 214, дата: 2026-09-02}».
  void incoming(const Value& value) {
    const Value* date = value.is(Value::Kind::kMap) ? value.find("дата") : nullptr;
    if (!date || !date->is(Value::Kind::kString)) return;
    const auto day = russian::parse_date(date->text(), {});
    if (!day) return;
    Part& part = document_.parts.back();
    part.incoming = *day;
    part.incoming_paragraph = static_cast<int>(document_.paragraphs.size());
    add_text(*date, Role::kHeadData, "", {});
  }

  static std::span<const Value> items(const Value& value) {
    return value.is(Value::Kind::kList) ? value.items() : std::span<const Value>();
  }

  void points(const Value& list, const std::string& above) {
    int count = 0;
    for (const Value& point : items(list)) {
      const Value* inner = point.is(Value::Kind::kMap) ? point.find("пункты") : nullptr;
      const std::string number = fmt::format("{}{}", above, ++count);
      if (point.is(Value::Kind::kString)) {
        add_text(point, Role::kPoint, number, {});
        continue;
      }
      const size_t before = document_.paragraphs.size();
      for (const char* key : {"кому", "текст"}) {
        if (const Value* text = point.find(key)) add_text(*text, Role::kPoint, number, {});
      }
      const bool parts = inner || point.find("список") || point.find("кому");
      for (size_t i = before; i < document_.paragraphs.size(); ++i) {
        document_.paragraphs[i].has_parts = parts;
      }
      if (const Value* more = point.find("абзацы")) add_texts(*more, Role::kText);
      if (const Value* dashes = point.find("список")) add_texts(*dashes, Role::kItem);
      if (inner) points(*inner, number + ".");
    }
  }

  void agenda(const Value& list) {
    for (const Value& item : items(list)) {
      if (item.is(Value::Kind::kString)) add_text(item, Role::kText, "", {});
      for (const char* key : {"вопрос", "слушали", "выступили"}) {
        if (const Value* text = item.find(key)) add_texts(*text, Role::kText);
      }
      if (const Value* decided = item.find("решили")) points(*decided, "");
    }
  }

  // Heads by the view, which has them all in order; cells where they were typed.
  void read_table(const paper::Paper& paper) {
    const Value* heads = paper.view.find("столбцы");
    if (!heads || items(*heads).empty()) return;
    Table& table = document_.tables.emplace_back();
    table.first = static_cast<int>(document_.paragraphs.size());
    table_ = static_cast<int>(document_.tables.size()) - 1;
    row_ = 0;
    names_.clear();
    for (const Value& head : items(*heads)) {
      const Value heading =
          Value::string(paper::text_of(head, "заголовок"))
              .with_origin(column_origin(paper.fields, paper::text_of(head, "имя")));
      add_text(heading, Role::kColumnHead, "", {table_, 0, static_cast<int>(names_.size())});
      names_.push_back(paper::text_of(head, "имя"));
    }
    if (const Value* rows = paper.fields.find("строки")) read_rows(*rows);
    if (const Value* sections = paper.fields.find("разделы")) {
      for (const Value& section : items(*sections)) {
        ++row_;
        if (const Value* name = section.find("название")) {
          add_text(*name, Role::kSection, "", {table_, row_, 0});
        }
        if (const Value* rows = section.find("строки")) read_rows(*rows);
      }
    }
    if (paper.fields.find("таблица")) read_made_rows(paper);
    Table& done = document_.tables[static_cast<size_t>(table_)];
    done.has_head = true;
    done.rows = row_ + 1;
    done.last = static_cast<int>(document_.paragraphs.size());
  }

  // Where the card says how a column is headed, or the place of the card's first field.
  static data::Origin column_origin(const Value& fields, const std::string& name) {
    if (const Value* columns = fields.find("столбцы")) {
      if (const Value* column = columns->find(name)) {
        const Value* heading = column->find("заголовок");
        return heading ? heading->origin() : column->origin();
      }
    }
    return fields.origin();
  }

  void read_rows(const Value& rows) {
    for (const Value& row : items(rows)) {
      ++row_;
      for (const data::Member& member : row.members()) {
        const auto column = std::find(names_.begin(), names_.end(), member.key);
        if (column == names_.end()) continue;
        add_texts(member.value, Role::kCell,
                  {table_, row_, static_cast<int>(column - names_.begin())});
      }
    }
  }

  // Rows of a table file: their places are those of its cells, by sheet, row and column.
  void read_made_rows(const paper::Paper& paper) {
    const data::Origin origin = paper.fields.find("таблица")->origin();
    const Value* rows = paper.view.find("строки");
    for (const Value& row : rows ? items(*rows) : std::span<const Value>()) {
      ++row_;
      const Value* cells = row.find("ячейки");
      int column = 0;
      for (const Value& cell : cells ? items(*cells) : std::span<const Value>()) {
        const Value* lines = cell.find("абзацы");
        for (const Value& line : lines ? items(*lines) : std::span<const Value>()) {
          const Value* text = line.find("текст");
          if (!text || !text->is(Value::Kind::kString) ||
              names_[static_cast<size_t>(column)] == "номер")
            continue;
          const data::Origin& place = lines->origin();
          add_lines(text->with_origin(place.line > 0 ? place : origin), Role::kCell, "",
                    {table_, row_, column}, kNone);
        }
        ++column;
      }
    }
  }

  Document& document_;
  Sources sources_;
  ReadyPackages& ready_;
  int block_ = 0;
  int table_ = kNone, row_ = 0;
  std::vector<std::string> names_;  // of the table's columns
};

}  // namespace

Result<Document> read_paper(const paper::Paper& paper, Positions positions, ReadyPackages& ready) {
  Document document;
  document.form = Form::kCard;
  const data::Origin& origin = paper.fields.origin();
  if (origin.file) document.file = *origin.file;
  PRIKAZ_CHECK(CardReader(document, positions, ready).read(paper));
  return document;
}

}  // namespace prikaz::check
