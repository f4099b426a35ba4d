#include "check/memory.h"

#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace prikaz::check {

namespace {

// All that a rule may ask of a paragraph and of what it stands in, but not where.
struct Face {
  std::string text, number, kind;
  Role role = Role::kText;
  bool em_dash = false, cell = false, has_parts = false, bulleted = false, capitals = false,
       packaged = false;
  uint32_t body = 0;

  Face(const Document& document, const Paragraph& of)
      : text(of.text),
        number(of.number),
        kind(document.parts[static_cast<size_t>(of.part)].kind),
        role(of.role),
        em_dash(document.em_dash),
        cell(of.in_table()),
        has_parts(of.has_parts),
        bulleted(of.bulleted),
        capitals(of.capitals),
        packaged(of.package_part != kNone),
        body(of.body) {}
  bool operator==(const Face&) const = default;
};

struct Hash {
  size_t operator()(const Face& face) const {
    return std::hash<std::string>()(face.text) + static_cast<size_t>(face.role);
  }
};

constexpr size_t kMost = 4096;

}  // namespace

struct ParagraphMemory::Rep {
  mutable std::shared_mutex mutex;
  std::unordered_map<Face, std::vector<Finding>, Hash> known;  // what is in it stays where it is
};

ParagraphMemory::ParagraphMemory() : rep_(std::make_unique<Rep>()) {}
ParagraphMemory::~ParagraphMemory() = default;

const std::vector<Finding>* ParagraphMemory::find(const Document& document,
                                                  const Paragraph& paragraph) const {
  const Face face(document, paragraph);
  const std::shared_lock lock(rep_->mutex);
  const auto found = rep_->known.find(face);
  return found == rep_->known.end() ? nullptr : &found->second;
}

void ParagraphMemory::keep(const Document& document, const Paragraph& paragraph,
                           std::vector<Finding> found) {
  const std::unique_lock lock(rep_->mutex);
  if (rep_->known.size() < kMost) rep_->known.emplace(Face(document, paragraph), std::move(found));
}

}  // namespace prikaz::check
