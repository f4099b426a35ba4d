#include "merge/rendering.h"

#include <fmt/format.h>

#include <algorithm>

#include "merge/importer.h"
#include "merge/machine.h"
#include "merge/package_facts.h"
#include "merge/shape_id.h"

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
  auto [entry, is_new] = media_.try_emplace(picture.bytes);
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
  Identifiers identifiers{drawing_, bookmark_, shape_, bookmark_names_};
  if (bookmark_names_.empty()) identifiers.bookmark_names = identifiers_of(package_).bookmark_names;
  PRIKAZ_TRY(std::string blocks, merge::take_in(package_, part, addition, identifiers));
  drawing_ = identifiers.drawing;
  bookmark_ = identifiers.bookmark;
  shape_ = identifiers.shape;
  bookmark_names_ = std::move(identifiers.bookmark_names);
  if (const opc::Part* lists = package_.related(facts_.main_part, opc::relation::kNumbering))
    number_ = std::max(number_, highest_list(*lists));
  for (auto& [list, notes] : notes_) {
    notes.mixed = true;
    notes.last = std::max(notes.last, highest_note(*package_.part(notes.program->part)));
  }
  return blocks;
}

void Rendering::report(Diagnostics errors, const Tag& tag) {
  for (Diagnostic& item : errors.items()) {
    Reported& reported = reported_[&tag];
    if (reported.messages.contains(item.message.russian)) continue;
    if (reported.messages.size() == kMostOfATag || has_too_many_errors()) {
      ++reported.more;
      continue;
    }
    reported.messages.insert(item.message.russian);
    tell_tag(item, tag);
    reported.last = found.size();
    found.add(std::move(item));
  }
}

Diagnostics Rendering::mistakes() && {
  for (const auto& [tag, reported] : reported_) {
    if (reported.more == 0 || reported.messages.empty()) continue;
    Message& advice = found.items()[reported.last].advice;
    const char* joint = advice.empty() ? "" : "; ";
    advice.russian += fmt::format("{}таких мест в данных ещё {}", joint, reported.more);
    advice.english += fmt::format("{}and {} more such places in the data", joint, reported.more);
  }
  return std::move(found);
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
  for (auto& [list, notes] : notes_) write_notes(notes);
}

const std::string& Rendering::use_shape(std::string_view id) {
  auto [given, is_new] = shapes_.try_emplace(std::string(id), id);
  if (!is_new) given->second = renumbered_shape(id, shape_);
  return given->second;
}

const std::string& Rendering::same_shape(std::string_view id) {
  return shapes_.try_emplace(std::string(id), id).first->second;
}

void Rendering::begin_notes(const Program& program) {
  Notes& notes = notes_[*program.list];
  notes.program = &program;
  for (const NoteInfo& note : program.notes) notes.last = std::max(notes.last, note.id);
  package_.set_part(program.part, {}, Machine(program, *this, globals).run());
}

int Rendering::use_note(NoteList list, int id, const expr::Scope& scope) {
  constexpr int kDeepest = 4;
  const auto entry = notes_.find(list);
  const NoteInfo* note = entry == notes_.end() ? nullptr : entry->second.program->note(id);
  if (!note || note_depth_ >= kDeepest) return id;
  Notes& notes = entry->second;
  const bool keeps_id = notes.used.insert(id).second && !notes.mixed;
  const int given = keeps_id ? id : ++notes.last;
  ++note_depth_;
  const std::string text = Machine(*notes.program, *this, scope).run_note(*note, given);
  --note_depth_;
  notes.written += text;
  return given;
}

void Rendering::write_notes(Notes& notes) {
  if (notes.written.empty()) return;
  const std::string& part = notes.program->part;
  std::string text = package_.part(part)->bytes();
  text.insert(text.rfind("</"), notes.written);
  notes.written.clear();
  package_.set_part(part, {}, std::move(text));
}

}  // namespace prikaz::merge
