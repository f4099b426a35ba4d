#include "wml/interner.h"

#include <cstring>

#include "wml/property_fields.h"

namespace prikaz::wml {
namespace {

// Equal sets have equal indexes.
template <class Set>
uint32_t add_to(std::vector<Set>& sets, std::unordered_multimap<size_t, uint32_t>& by_hash,
                Set&& set) {
  const size_t hash = hash_of(set);
  const auto [first, last] = by_hash.equal_range(hash);
  for (auto entry = first; entry != last; ++entry)
    if (sets[entry->second] == set) return entry->second;
  const auto index = static_cast<uint32_t>(sets.size());
  sets.push_back(std::move(set));
  by_hash.emplace(hash, index);
  return index;
}

}  // namespace

std::string_view raw_text(xml::Node element, std::string_view source) {
  const size_t begin = element.offset();
  if (const xml::Node next = element.next_node()) {
    const size_t end = next.offset();
    return end > begin && end <= source.size() ? source.substr(begin, end - begin)
                                               : std::string_view();
  }
  const std::string_view name = element.name();
  const std::string_view rest = source.substr(begin);
  if (rest.size() > name.size() && rest[name.size()] == '/') return rest.substr(0, name.size() + 1);
  // Nothing follows: the first end tag by this name closes it, unless it holds another of its kind.
  size_t at = 0;
  while ((at = rest.find(name, at + 1)) != std::string_view::npos) {
    const char after = at + name.size() < rest.size() ? rest[at + name.size()] : '>';
    if (after != '>' && after != ' ' && after != '/') continue;
    if (rest[at - 1] == '<') return {};
    if (rest[at - 1] == '/' && rest[at - 2] == '<') return rest.substr(0, at + name.size());
  }
  return {};
}

size_t RawHash::operator()(std::string_view text) const {
  constexpr uint64_t kPrime = 0x9E3779B97F4A7C15u;
  uint64_t hash = text.size() * kPrime;
  const char* at = text.data();
  size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) {
    uint64_t word = 0;
    std::memcpy(&word, at, 8);
    hash = (hash ^ word) * kPrime;
    hash ^= hash >> 32;
  }
  uint64_t tail = 0;
  std::memcpy(&tail, at, left);
  hash = (hash ^ tail) * kPrime;
  return hash ^ (hash >> 29);
}

Interner::Interner(Document& document, const Scope& scope) : document_(document), scope_(scope) {
  add(RunProperties{});
  add(ParagraphProperties{});
}

uint32_t Interner::add(RunProperties properties) {
  return add_to(document_.run_properties, run_sets_, std::move(properties));
}
uint32_t Interner::add(ParagraphProperties properties) {
  return add_to(document_.paragraph_properties, paragraph_sets_, std::move(properties));
}

uint32_t Interner::run(xml::Node element, std::string_view source) {
  if (!element) return 0;
  const std::string_view text = raw_text(element, source);
  if (!text.empty())
    if (const auto found = runs_.find(text); found != runs_.end()) return found->second;
  RunProperties properties;
  read_run_properties(element, scope_, properties);
  const uint32_t index = add(std::move(properties));
  if (!text.empty()) runs_.emplace(text, index);
  return index;
}

Interner::ParagraphEntry Interner::read_paragraph(xml::Node element) {
  ParagraphEntry entry;
  ParagraphProperties properties;
  read_paragraph_properties(element, scope_, properties);
  entry.properties = add(std::move(properties));
  if (const xml::Node mark = element.child("w:rPr")) {
    RunProperties run;
    read_run_properties(mark, scope_, run);
    entry.mark = add(std::move(run));
    entry.mark_deleted = mark.child("w:del") || mark.child("w:moveFrom");
  }
  entry.section = element.child("w:sectPr");
  entry.has_section = static_cast<bool>(entry.section);
  return entry;
}

Interner::ParagraphEntry Interner::paragraph(xml::Node element, std::string_view source) {
  if (!element) return {};
  const std::string_view text = raw_text(element, source);
  if (!text.empty()) {
    if (const auto found = paragraphs_.find(text); found != paragraphs_.end()) {
      ParagraphEntry entry = found->second;
      if (entry.has_section) entry.section = element.child("w:sectPr");
      return entry;
    }
  }
  const ParagraphEntry entry = read_paragraph(element);
  if (!text.empty()) paragraphs_.emplace(text, entry);
  return entry;
}

const CellProperties& Interner::cell(xml::Node element, std::string_view source) {
  cell_ = {};
  if (!element) return cell_;
  const std::string_view text = raw_text(element, source);
  if (!text.empty())
    if (const auto found = cells_.find(text); found != cells_.end()) return found->second;
  read_cell_properties(element, scope_, cell_);
  return text.empty() ? cell_ : cells_.emplace(text, cell_).first->second;
}

const RowProperties& Interner::row(xml::Node element, std::string_view source) {
  row_ = {};
  if (!element) return row_;
  const std::string_view text = raw_text(element, source);
  if (!text.empty())
    if (const auto found = rows_.find(text); found != rows_.end()) return found->second;
  read_row_properties(element, scope_, row_);
  return text.empty() ? row_ : rows_.emplace(text, row_).first->second;
}

}  // namespace prikaz::wml
