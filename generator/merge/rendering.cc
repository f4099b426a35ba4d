#include "merge/rendering.h"

#include <fmt/format.h>

#include "merge/importer.h"
#include "merge/package_facts.h"

namespace prikaz::merge {

int Rendering::restart_list(int number) {
  if (!facts_.numbering.lists.contains(number)) return number;
  copies_.emplace_back(++number_, number);
  return number_;
}

std::string Rendering::relate(const std::string& part, std::string_view type,
                              const std::string& target, opc::TargetMode mode) {
  auto [entry, is_new] = relations_.try_emplace(part);
  Relations& relations = entry->second;
  if (is_new) {
    relations.list = package_.relationships(part);
    for (const opc::Relationship& item : relations.list) {
      relations.ids.emplace(std::make_pair(item.type, item.target), item.id);
      relations.taken.insert(item.id);
    }
  }
  auto [known, is_unknown] = relations.ids.try_emplace({std::string(type), target});
  if (!is_unknown) return known->second;
  size_t number = relations.list.size() + 1;
  while (!relations.taken.insert(fmt::format("rId{}", number)).second) ++number;
  known->second = fmt::format("rId{}", number);
  relations.list.push_back({known->second, std::string(type), target, mode});
  relations.changed = true;
  return known->second;
}

LinkTarget Rendering::link(const std::string& part, const std::string& address) {
  return {relate(part, opc::relation::kHyperlink, address, opc::TargetMode::kExternal),
          facts_.hyperlink_style};
}

std::string Rendering::picture(const std::string& part, const Picture& picture) {
  auto [entry, is_new] = media_.try_emplace(picture.bytes.get());
  if (is_new) {
    entry->second =
        package_.unused_name("word/media/image", fmt::format(".{}", picture.extension()));
    package_.set_part(entry->second, picture.media_type(), *picture.bytes);
  }
  return relate(part, opc::relation::kImage, entry->second, opc::TargetMode::kInternal);
}

Result<std::string> Rendering::take_in(const std::string& part, const std::string& bytes,
                                       const SourceLocation& where) {
  PRIKAZ_TRY(const opc::Package addition, opc::Package::from_bytes(bytes, where));
  flush();  // so that the document taken in sees the ids given so far
  Identifiers identifiers{drawing_, bookmark_, bookmark_names_};
  if (bookmark_names_.empty()) identifiers.bookmark_names = identifiers_of(package_).bookmark_names;
  PRIKAZ_TRY(std::string blocks, merge::take_in(package_, part, addition, identifiers));
  drawing_ = identifiers.drawing;
  bookmark_ = identifiers.bookmark;
  bookmark_names_ = std::move(identifiers.bookmark_names);
  if (const opc::Part* lists = package_.related(facts_.main_part, opc::relation::kNumbering))
    number_ = std::max(number_, highest_list(*lists));
  return blocks;
}

void Rendering::report(Diagnostics errors, const Tag& tag) {
  for (Diagnostic& item : errors.items()) {
    if (!reported_.emplace(&tag, item.message.russian).second) continue;
    tell_tag(item, tag);
    if (!has_too_many_errors()) found.add(std::move(item));
  }
}

// 17.9.15 num: a copy of the list with every level started anew (17.9.26 startOverride).
void Rendering::write_numbering() {
  if (copies_.empty()) return;
  const opc::Part* part = package_.part(facts_.numbering_part);
  std::string added;
  for (const auto& [number, original] : copies_) {
    const NumberingFacts::List& list = facts_.numbering.lists.at(original);
    added +=
        fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>", number, list.abstract);
    for (size_t level = 0; level < list.starts.size(); ++level)
      added += fmt::format(
          "<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride>", level,
          list.starts[level]);
    added += "</w:num>";
  }
  std::string text = part->bytes();
  size_t at = text.rfind("<w:numIdMacAtCleanup");
  if (at == std::string::npos) at = text.rfind("</w:numbering>");
  if (at != std::string::npos) text.insert(at, added);
  package_.set_part(facts_.numbering_part, {}, std::move(text));
}

void Rendering::flush() {
  write_numbering();
  for (auto& [part, relations] : relations_)
    if (relations.changed) package_.set_relationships(part, std::move(relations.list));
  copies_.clear();
  relations_.clear();
}

const opc::Part* Rendering::note_part(NoteList list) const {
  return package_.related(facts_.main_part, list == NoteList::kFootnotes
                                                ? opc::relation::kFootnotes
                                                : opc::relation::kEndnotes);
}

int Rendering::use_note(NoteList list, int id) {
  const opc::Part* part = note_part(list);
  if (!part) return id;
  Notes& notes = notes_[list];
  if (notes.used.insert(id).second) return id;
  if (notes.last == 0) notes.last = highest_note(*part);
  notes.copies.emplace_back(++notes.last, id);
  return notes.last;
}

void Rendering::write_notes(NoteList list, const Notes& notes) {
  const opc::Part* part = note_part(list);
  if (notes.copies.empty() || !part) return;
  const std::string element = list == NoteList::kFootnotes ? "footnote" : "endnote";
  const std::string closing = "</w:" + element + ">";
  std::string text = part->bytes();
  std::string added;
  for (const auto& [id, original] : notes.copies) {
    const std::string written = fmt::format("w:id=\"{}\"", original);
    size_t begin = text.find("<w:" + element + " ");
    size_t at = std::string::npos;
    for (; begin != std::string::npos; begin = text.find("<w:" + element + " ", begin + 1)) {
      at = text.find(written, begin);
      if (at < text.find('>', begin)) break;
    }
    const size_t end = begin == std::string::npos ? begin : text.find(closing, begin);
    if (end == std::string::npos) continue;
    std::string copy = text.substr(begin, end + closing.size() - begin);
    copy.replace(at - begin, written.size(), fmt::format("w:id=\"{}\"", id));
    added += copy;
  }
  const size_t end = text.rfind("</w:" + element + "s>");
  if (end == std::string::npos) return;
  text.insert(end, added);
  package_.set_part(part->name(), {}, std::move(text));
}

void Rendering::finish() {
  flush();
  for (const auto& [list, notes] : notes_) write_notes(list, notes);
}

}  // namespace prikaz::merge
