#include "pdf/search_tree.h"

#include <fmt/format.h>

#include <algorithm>

#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

constexpr size_t kLeaf = 128;  // pairs

struct Entry {
  std::string key;  // as PDF text
  std::string value;
};

std::string search_tree(HaruDocument& file, const char* kind, const std::vector<Entry>& entries) {
  const auto list = [&](size_t from, size_t to) {
    std::string out = fmt::format("/{}[", kind);
    for (size_t i = from; i < to; ++i) {
      out += entries[i].key;
      out += ' ';
      out += entries[i].value;
      out += '\n';
    }
    return out + "]";
  };
  if (entries.size() <= kLeaf) return list(0, entries.size());
  std::string kids = "/Kids[";
  for (size_t from = 0; from < entries.size(); from += kLeaf) {
    const size_t to = std::min(from + kLeaf, entries.size());
    append_reference(kids, file.add_dictionary(fmt::format("/Limits[{} {}]{}", entries[from].key,
                                                           entries[to - 1].key, list(from, to))));
    kids += ' ';
  }
  return kids + "]";
}

}  // namespace

std::string number_tree(HaruDocument& file, std::vector<std::pair<int64_t, std::string>> pairs) {
  std::vector<Entry> entries;
  for (auto& [key, value] : pairs) entries.push_back({std::to_string(key), std::move(value)});
  return search_tree(file, "Nums", entries);
}

std::string name_tree(HaruDocument& file, std::vector<std::pair<std::string, std::string>> pairs) {
  for (auto& [key, value] : pairs) key = string_bytes(key);  // the order that readers search by
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Entry> entries;
  const std::string* last = nullptr;
  for (auto& [key, value] : pairs) {
    if (last == nullptr || *last != key) entries.push_back({string_object(key), std::move(value)});
    last = &key;
  }
  return search_tree(file, "Names", entries);
}

}  // namespace prikaz::pdf
