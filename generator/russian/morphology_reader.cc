// Reads the files of a dictionary: stem.dict, the lists that it names, suffix.dict.
//
//   приказ.= указ.= : LLAAQ+ or LLDXR+;                       stems and their connectors
//   /ru/words/words.1: LLFUN+;                                stems of a file, one a line
//   приказ.ndmsi : <morph-С,мр,но,ед,им>;                     a whole word
//   =ом.ndmst : (LLAAQ- or LLDXR-) & <morph-С,мр,но,ед,тв>;   an ending
#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "russian/morphology_tables.h"

namespace prikaz::russian::morphology {

namespace {

namespace fs = std::filesystem;
using View = std::string_view;

constexpr uint64_t kLargestFile = uint64_t{32} << 20U;
constexpr size_t kLargestStore = size_t{64} << 20U;
constexpr size_t kMostRows = 2'000'000;
constexpr size_t kMostValues = 65'535;
constexpr size_t kMostReadings = 4'096;
constexpr size_t kLongest = 255;  // bytes of a word

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Whether a byte ends a word.
constexpr std::array<bool, 256> kEnds = [] {
  std::array<bool, 256> out{};
  for (const char c : {' ', '\n', '\t', '\r', ':', ';'}) out[static_cast<unsigned char>(c)] = true;
  return out;
}();

// The words of a file, with «:» and «;» apart and without comments.
class Words {
 public:
  Words(const fs::path& file, View text) : file_(file), text_(text) {}

  // "" behind the last.
  View next() {
    skip();
    const size_t begin = at_;
    if (at_ < text_.size() && is_mark(text_[at_])) return text_.substr(at_++, 1);
    while (at_ < text_.size() && !kEnds[static_cast<unsigned char>(text_[at_])]) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  // What stands before the next «;», which is taken too; nullopt where none comes.
  std::optional<View> until_semicolon() {
    const size_t end = text_.find(';', at_);
    if (end == View::npos) return std::nullopt;
    const View out = text_.substr(at_, end - at_);
    at_ = end + 1;
    return out;
  }
  // What is wrong, with the text that is.
  Diagnostics malformed(const Message& what, View text = {}) const {
    constexpr size_t kShown = 60;  // bytes
    text = text.substr(0, std::min(text.size(), kShown));
    text = text.substr(0, std::min(utf8::first_invalid(text), text.size()));
    const std::string quoted = text.empty() ? std::string() : " «" + std::string(text) + "»";
    const auto read = text_.substr(0, std::min(at_, text_.size()));
    SourceLocation where{file_.string()};
    where.line = static_cast<int>(std::count(read.begin(), read.end(), '\n')) + 1;
    return failure("morphology.malformed", where,
                   {"словарь форм слов испорчен: " + what.russian + quoted,
                    "the dictionary of word forms is damaged: " + what.english + quoted},
                   {"установите пакет link-grammar-dictionaries-all заново",
                    "install the package link-grammar-dictionaries-all again"});
  }

 private:
  static bool is_mark(char c) { return c == ':' || c == ';'; }
  void skip() {
    while (at_ < text_.size()) {
      if (text_[at_] == '%') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (is_blank(text_[at_])) {
        ++at_;
      } else {
        return;
      }
    }
  }

  const fs::path& file_;
  View text_;
  size_t at_ = 0;
};

// «LLAAQ+ or LLDXR+» as numbers; false for anything else.
bool read_connectors(View text, char side, std::vector<uint16_t>& out) {
  constexpr size_t kLength = 6;  // «LLAAQ+»
  out.clear();
  bool wanted = true;  // a connector, not «or»
  for (size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
    } else if (!wanted && text.substr(at, 2) == "or") {
      wanted = true;
      at += 2;
    } else if (wanted && text.substr(at, 2) == "LL" && at + kLength <= text.size() &&
               text[at + kLength - 1] == side) {
      unsigned number = 0;
      for (const char c : text.substr(at + 2, 3)) {
        if (c < 'A' || c > 'Z') return false;
        number = number * 26 + static_cast<unsigned>(c - 'A');
      }
      out.push_back(static_cast<uint16_t>(number));
      wanted = false;
      at += kLength;
    } else {
      return false;
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return !wanted || out.empty();
}

// «С,мр,но,ед,им» of «<morph-С,мр,но,ед,им>» at the end of the text; what is before is left in it.
std::optional<View> take_tag(View& text) {
  constexpr View kOpen = "<morph-";
  const size_t open = text.find(kOpen);
  const size_t close = text.rfind('>');
  if (open == View::npos || close == View::npos || close < open) return std::nullopt;
  const View tag = text.substr(open + kOpen.size(), close - open - kOpen.size());
  text = text.substr(0, open);
  return tag;
}

class Reader {
 public:
  Reader(const fs::path& folder, Tables& tables) : folder_(folder), tables_(tables) {}

  Result<void> stems(const fs::path& file);
  Result<void> suffixes(const fs::path& file);
  void finish();

 private:
  Result<void> stem_entry(Words& from, const std::vector<View>& left, View right);
  Result<void> suffix_entry(Words& from, const std::vector<View>& left, View right);
  Result<void> add_class(Words& from, const std::vector<View>& stems, View connectors);
  Result<void> add_stem(Words& from, View word, uint16_t stem_class);
  Result<void> add_stems_of_file(Words& from, View named, uint16_t stem_class);
  Result<void> add_word(Words& from, View word, uint16_t reading);
  Result<void> add_ending(Words& from, View letters, uint16_t reading);
  // Calls take(word, number of its reading) for each word of an entry.
  template <class Take>
  Result<void> each_tagged(Words& from, const std::vector<View>& words, View tag, Take take);
  // The number of the reading, or of a new one.
  std::optional<uint16_t> reading(View tag, View ending);
  std::optional<uint16_t> suffix(View letters);
  bool add(Table& table, View letters, size_t value);

  const fs::path& folder_;
  Tables& tables_;
  std::unordered_map<View, uint16_t> suffix_numbers_;  // of the text that is read
  View last_suffix_;
  std::unordered_map<std::string, uint16_t> reading_numbers_;  // by tag and kind of ending
  std::string scratch_key_;
  std::vector<std::pair<uint32_t, uint32_t>> suffix_letters_;
  std::vector<Joint> joints_;
  std::vector<uint16_t> scratch_;
};

bool Reader::add(Table& table, View letters, size_t value) {
  if (letters.empty() || letters.size() > kLongest || value > kMostValues ||
      table.size() >= kMostRows || tables_.store.size() + letters.size() > kLargestStore)
    return false;
  const uint32_t hash = hash_of(letters);
  table.add(hash, {static_cast<uint32_t>(tables_.store.size()), static_cast<uint16_t>(value),
                   static_cast<uint8_t>(letters.size()), Table::mark(hash)});
  tables_.store.append(letters);
  return true;
}

std::optional<uint16_t> Reader::reading(View tag, View ending) {
  const bool as_genitive = is_as_genitive(ending);
  scratch_key_.assign(tag).push_back(as_genitive ? '+' : '-');
  const auto found = reading_numbers_.find(scratch_key_);
  if (found != reading_numbers_.end()) return found->second;
  const auto made = reading_of_tag(tag, ending);
  if (!made || tables_.readings.size() >= kMostReadings) return std::nullopt;
  const auto number = static_cast<uint16_t>(tables_.readings.size());
  tables_.readings.push_back(*made);
  reading_numbers_.emplace(scratch_key_, number);
  return number;
}

std::optional<uint16_t> Reader::suffix(View letters) {
  if (!suffix_letters_.empty() && letters == last_suffix_)
    return static_cast<uint16_t>(suffix_letters_.size() - 1);
  const auto known = suffix_numbers_.find(letters);
  if (known != suffix_numbers_.end()) return known->second;
  const auto number = static_cast<uint16_t>(suffix_letters_.size());
  const auto begin = static_cast<uint32_t>(tables_.store.size());
  if (suffix_letters_.size() >= kMostValues || !add(tables_.suffixes, letters, number))
    return std::nullopt;
  suffix_letters_.emplace_back(begin, letters.size());
  suffix_numbers_.emplace(letters, number);
  last_suffix_ = letters;
  return number;
}

// «приказ» of «приказ.ndmsi».
View without_mark(View word) {
  return word.substr(0, word.rfind('.'));
}

// The words of an entry share their tag, and a reading each with an ending of its kind.
template <class Take>
Result<void> Reader::each_tagged(Words& from, const std::vector<View>& words, View tag, Take take) {
  std::array<std::optional<uint16_t>, 2> known;
  for (const View word : words) {
    const View letters = without_mark(word);
    std::optional<uint16_t>& number = known[is_as_genitive(letters) ? 1 : 0];
    if (!number) number = reading(tag, letters);
    if (!number) return from.malformed({"пометы", "tags"}, tag);
    PRIKAZ_CHECK(take(letters, *number));
  }
  return {};
}

Result<void> Reader::add_word(Words& from, View word, uint16_t reading) {
  if (!add(tables_.words, word, reading)) return from.malformed({"слово", "word"}, word);
  return {};
}

Result<void> Reader::add_ending(Words& from, View letters, uint16_t reading) {
  const auto number = suffix(letters);
  if (!number || joints_.size() + scratch_.size() > kMostRows)
    return from.malformed({"окончание", "ending"}, letters);
  for (const uint16_t connector : scratch_) joints_.push_back({*number, connector, reading});
  return {};
}

Result<void> Reader::add_stem(Words& from, View word, uint16_t stem_class) {
  if (!word.ends_with(".=") || !add(tables_.stems, word.substr(0, word.size() - 2), stem_class))
    return from.malformed({"основа", "stem"}, word);
  return {};
}

Result<void> Reader::add_stems_of_file(Words& from, View named, uint16_t stem_class) {
  constexpr View kRoot = "/ru/";
  if (!named.starts_with(kRoot)) return from.malformed({"файл", "file"}, named);
  PRIKAZ_TRY(const fs::path file,
             files::inside(folder_, fs::path(std::string(named.substr(kRoot.size())))));
  PRIKAZ_TRY(const std::string text, files::read(file, kLargestFile));
  Words words(file, text);
  for (View word = words.next(); !word.empty(); word = words.next())
    PRIKAZ_CHECK(add_stem(words, word, stem_class));
  return {};
}

Result<void> Reader::add_class(Words& from, const std::vector<View>& stems, View connectors) {
  if (!read_connectors(connectors, '+', scratch_))
    return from.malformed({"связи", "connectors"}, connectors);
  const size_t number = tables_.classes.size() - 1;
  if (number >= kMostValues)
    return from.malformed({"слишком много видов основ", "too many kinds of stems"});
  tables_.connectors.insert(tables_.connectors.end(), scratch_.begin(), scratch_.end());
  tables_.classes.push_back(static_cast<uint32_t>(tables_.connectors.size()));
  const auto stem_class = static_cast<uint16_t>(number);
  for (const View each : stems) {
    if (each.starts_with('/')) {
      PRIKAZ_CHECK(add_stems_of_file(from, each, stem_class));
    } else {
      PRIKAZ_CHECK(add_stem(from, each, stem_class));
    }
  }
  return {};
}

Result<void> Reader::stem_entry(Words& from, const std::vector<View>& left, View right) {
  const auto tag = take_tag(right);
  if (!tag) return add_class(from, left, right);
  return each_tagged(from, left, *tag,
                     [&](View word, uint16_t number) { return add_word(from, word, number); });
}

Result<void> Reader::suffix_entry(Words& from, const std::vector<View>& left, View right) {
  const auto tag = take_tag(right);
  const size_t open = right.find('('), close = right.rfind(')');
  if (!tag || open == View::npos || close == View::npos || close < open ||
      !read_connectors(right.substr(open + 1, close - open - 1), '-', scratch_))
    return from.malformed({"окончание", "ending"}, right);
  return each_tagged(from, left, *tag, [&](View word, uint16_t number) {
    return word.starts_with('=') ? add_ending(from, word.substr(1), number)
                                 : add_word(from, word, number);
  });
}

// Calls take(words on the left, text on the right) for each entry «left : right;».
template <class Take>
Result<void> each_entry(Words& words, Take take) {
  std::vector<View> left;
  for (View word = words.next(); !word.empty(); word = words.next()) {
    if (word == ";") return words.malformed({"лишняя «;»", "a needless «;»"});
    if (word != ":") {
      left.push_back(word);
      continue;
    }
    const auto right = words.until_semicolon();
    if (!right) return words.malformed({"нет «;»", "no «;»"});
    PRIKAZ_CHECK(take(left, *right));
    left.clear();
  }
  if (!left.empty()) return words.malformed({"файл обрывается", "the file breaks off"});
  return {};
}

Result<void> Reader::stems(const fs::path& file) {
  PRIKAZ_TRY(const std::string text, files::read(file, kLargestFile));
  // What the usual dictionary needs; another one may grow.
  tables_.store.reserve(text.size() + text.size() / 2);
  tables_.stems.reserve(text.size() / 18);
  tables_.words.reserve(text.size() / 30);
  Words words(file, text);
  return each_entry(words, [&](const std::vector<View>& left, View right) {
    return stem_entry(words, left, right);
  });
}

Result<void> Reader::suffixes(const fs::path& file) {
  PRIKAZ_TRY(const std::string text, files::read(file, kLargestFile));
  joints_.reserve(text.size() / 20);
  Words words(file, text);
  PRIKAZ_CHECK(each_entry(words, [&](const std::vector<View>& left, View right) {
    return suffix_entry(words, left, right);
  }));
  if (joints_.empty()) return words.malformed({"в нём нет окончаний", "it has no endings"});
  return {};
}

// The joints in the order of one of their numbers, which keep their order otherwise; where each
// number begins goes to `first`.
std::vector<Joint> sorted(const std::vector<Joint>& joints, uint16_t Joint::*by, size_t numbers,
                          std::vector<uint32_t>& first) {
  first.assign(numbers + 1, 0);
  for (const Joint& each : joints) ++first[each.*by + size_t{1}];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<uint32_t> next = first;
  std::vector<Joint> out(joints.size());
  for (const Joint& each : joints) out[next[each.*by]++] = each;
  return out;
}

void Reader::finish() {
  tables_.by_connector =
      sorted(joints_, &Joint::connector, kConnectors, tables_.first_of_connector);
  tables_.by_suffix =
      sorted(tables_.by_connector, &Joint::suffix, suffix_letters_.size(), tables_.first_of_suffix);
  tables_.store.shrink_to_fit();
  for (const auto& [begin, length] : suffix_letters_)
    tables_.suffix_texts.push_back(View(tables_.store).substr(begin, length));
  for (Table* each : {&tables_.stems, &tables_.words, &tables_.suffixes}) each->finish();
}

}  // namespace

void Table::finish() {
  size_t room = 2;
  while (room * 3 < added_.size() * 4) {
    room *= 2;
  }
  shift_ = 32;
  for (size_t rest = room; rest > 1; rest /= 2) --shift_;
  slots_.assign(room, {});
  for (const Added& each : added_) {
    size_t at = slot(each.hash);
    while (slots_[at].length != 0) at = (at + 1) & (room - 1);
    slots_[at] = each.row;
  }
  count_ = added_.size();
  added_ = {};
}

Result<void> read(const fs::path& folder, Tables& tables) {
  Reader reader(folder, tables);
  PRIKAZ_CHECK(reader.stems(folder / "stem.dict"));
  PRIKAZ_CHECK(reader.suffixes(folder / "suffix.dict"));
  reader.finish();
  return {};
}

}  // namespace prikaz::russian::morphology
