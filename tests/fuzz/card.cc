// Cards of every kind made from the field tables, right and wrong: the bytes choose which fields
// there are and what stands in them. Files that a card names are looked for in an empty folder.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "paper/card.h"
#include "paper/field.h"
#include "support/temporary_folder.h"

namespace {

using namespace prikaz;
using data::Value;
using paper::Field;
using paper::Table;
using paper::Type;

constexpr int kDeepest = 7;
constexpr size_t kMostItems = 3;

constexpr std::string_view kTexts[] = {
    "",
    "нет",
    "да",
    "Провести смотр",
    "1. Провести смотр",
    "Раз:\n- два;\n– три\n\nчетыре",
    "-",
    "- ",
    "31.02.2021",
    "6 октября 2020 г.",
    "2020-10-06",
    "{{ номер }}",
    "{{ данные }}",
    "{{ год + 1 }}",
    "{{ дата",
    "{{ [1, {'а': 2}] }}",
    "{% if %}",
    "данные.а == 1",
    "сквозная",
    "по разделам",
    "угловой",
    "в кавычках",
    "7 см",
    "40 %",
    "20000000 см",
    "3969",
    "999999999999999999999",
    "Малкина Е.П.",
    "https://a.example/(б).",
    "www.",
    "\u00A0\u00A0",
    "план.yaml",
    "../x.docx",
    "УТВЕРЖДЕНО",
    "от руки",
    "Заречье",
    "\xD0",
};

class Dice {
 public:
  Dice(const uint8_t* bytes, size_t size) : bytes_(bytes), size_(size) {}
  size_t below(size_t limit) { return at_ < size_ ? bytes_[at_++] % limit : 0; }

 private:
  const uint8_t* bytes_;
  size_t size_;
  size_t at_ = 0;
};

class CardMaker {
 public:
  explicit CardMaker(Dice& dice) : dice_(dice) {}

  Value card(paper::Kind kind, int depth) {
    std::vector<data::Member> members = fields(paper::fields_of(kind), depth);
    members.push_back({"вид", origin(), text(paper::words(kind).name)});
    return Value::map(std::move(members)).with_origin(origin());
  }

 private:
  data::Origin origin() { return {nullptr, ++line_, 1, nullptr}; }
  Value text(std::string_view text) {
    return Value::scalar(std::string(text), dice_.below(2) == 0).with_origin(origin());
  }
  Value scalar() {
    const size_t kind = dice_.below(40);
    if (kind == 0) return Value().with_origin(origin());
    if (kind == 1) return Value::boolean(dice_.below(2) == 1).with_origin(origin());
    if (kind == 2)
      return Value::integer(static_cast<int64_t>(dice_.below(256)) - 5).with_origin(origin());
    if (kind == 3) return Value::number(1.5).with_origin(origin());
    return text(kTexts[dice_.below(std::size(kTexts))]);
  }
  Value list(int depth) {
    std::vector<Value> items;
    for (size_t i = dice_.below(kMostItems + 1); i > 0; --i) items.push_back(anything(depth - 1));
    return Value::list(std::move(items)).with_origin(origin());
  }
  Value anything(int depth) {
    const size_t kind = depth > 0 ? dice_.below(8) : 0;
    if (kind == 6) return list(depth);
    if (kind != 7) return scalar();
    std::vector<data::Member> members;
    for (size_t i = 0; i < dice_.below(kMostItems + 1); ++i) {
      members.push_back({std::string(kTexts[3 + dice_.below(3)]), origin(), anything(depth - 1)});
    }
    return Value::map(std::move(members)).with_origin(origin());
  }
  Value group(const Table& table, int depth) {
    return Value::map(fields(table, depth)).with_origin(origin());
  }
  std::vector<data::Member> fields(const Table& table, int depth) {
    std::vector<data::Member> members;
    for (const Field& field : table.fields) {
      if (field.name == "вид" || dice_.below(3) == 0) continue;
      members.push_back({std::string(field.name), origin(), of_type(field, depth - 1)});
    }
    return members;
  }
  Value of_type(const Field& field, int depth) {
    if (depth <= 0 || dice_.below(24) == 1) return anything(depth);
    switch (field.type) {
      case Type::kGroup:
        return group(*field.table, depth);
      case Type::kGroups:
        return groups(*field.table, depth);
      case Type::kColumns:
        return Value::map(
                   {{"дело", origin(), group(*field.table, depth)}, {"срок", origin(), scalar()}})
            .with_origin(origin());
      case Type::kRows:
        return rows(depth);
      case Type::kDocument:
        return card(paper::kKinds[dice_.below(paper::kKinds.size())], depth);
      case Type::kLines:
      case Type::kPeople:
        return dice_.below(2) == 0 ? scalar() : list(1);
      case Type::kFree:
        return anything(2);
      default:
        return scalar();
    }
  }
  Value groups(const Table& table, int depth) {
    std::vector<Value> items;
    for (size_t i = 0; i < dice_.below(kMostItems) + 1; ++i) items.push_back(group(table, depth));
    return Value::list(std::move(items)).with_origin(origin());
  }
  Value rows(int depth) {
    std::vector<Value> items;
    for (size_t i = 0; i < dice_.below(kMostItems) + 1; ++i) {
      const Value cells =
          Value::map({{"дело", origin(), anything(depth - 1)}, {"если", origin(), scalar()}});
      items.push_back(dice_.below(3) == 0 ? list(depth) : cells.with_origin(origin()));
    }
    return Value::list(std::move(items)).with_origin(origin());
  }

  Dice& dice_;
  int line_ = 0;
};

const std::filesystem::path& empty_folder() {
  static const TemporaryFolder folder;
  return folder.path();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const bool made = std::filesystem::create_directories(empty_folder() / "common");
  static const auto catalogue = paper::Catalogue::open(empty_folder());
  if (!made || !catalogue) return 1;
  Dice dice(bytes, size);
  const paper::Kind kind = paper::kKinds[dice.below(paper::kKinds.size())];
  const paper::Card card{CardMaker(dice).card(kind, kDeepest), empty_folder() / "card.yaml",
                         empty_folder()};
  Diagnostics notes;
  const auto paper = paper::read(card, *catalogue, {}, notes);
  return paper || paper.error().has_errors() ? 0 : 1;
}
