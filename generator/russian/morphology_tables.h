// What a morphological dictionary is kept as: flat tables over one store of letters, filled once by
// the reader of its files. Not for other modules.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "russian/morphology.h"

namespace prikaz::russian::morphology {

// A hash of letters that goes on byte by byte.
inline constexpr uint32_t kNoLetters = 2166136261U;
constexpr uint32_t with_byte(uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
}
constexpr uint32_t hash_of(std::string_view letters) {
  uint32_t hash = kNoLetters;
  for (const char byte : letters) hash = with_byte(hash, byte);
  return hash;
}

// Letters and what is known of them. Equal letters may stand in several rows.
struct Row {
  uint32_t begin = 0;  // into the store of letters
  uint16_t value = 0;
  uint8_t length = 0;  // bytes; 0: no row
  uint8_t mark = 0;    // of the hash, to compare few letters
};

class Table {
 public:
  void reserve(size_t rows) { added_.reserve(rows); }
  void add(uint32_t hash, const Row& row) { added_.push_back({hash, row}); }
  size_t size() const { return added_.empty() ? count_ : added_.size(); }
  // To be called once, before the first look.
  void finish();

  template <class Take>
  void each(std::string_view store, uint32_t hash, std::string_view letters, Take&& take) const {
    if (slots_.empty()) return;
    for (size_t at = slot(hash); slots_[at].length != 0; at = (at + 1) & (slots_.size() - 1)) {
      const Row& row = slots_[at];
      if (row.mark == mark(hash) && row.length == letters.size() &&
          store.substr(row.begin, row.length) == letters)
        take(row);
    }
  }

  static uint8_t mark(uint32_t hash) { return static_cast<uint8_t>(hash >> 24U); }

 private:
  struct Added {
    uint32_t hash;
    Row row;
  };
  size_t slot(uint32_t hash) const { return (hash * 2654435769U) >> shift_; }

  std::vector<Added> added_;  // until finish()
  std::vector<Row> slots_;    // a power of two
  size_t count_ = 0;
  unsigned shift_ = 31;
};

// An ending that goes with a connector of stems, and what the form is then.
struct Joint {
  uint16_t suffix = 0, connector = 0, reading = 0;
};

struct Tables {
  std::string store;              // letters of stems, whole words and suffixes
  std::vector<Reading> readings;  // the different ones
  Table stems;                    // value: into `classes`
  Table words;                    // value: into `readings`
  Table suffixes;                 // value: into `suffix_texts`
  // A class of stems has connectors classes[i] … classes[i + 1] of `connectors`.
  std::vector<uint32_t> classes{0};
  std::vector<uint16_t> connectors;
  std::vector<std::string_view> suffix_texts;  // into `store`
  std::vector<Joint> by_suffix;                // then by connector
  std::vector<uint32_t> first_of_suffix;       // into `by_suffix`, one more than suffixes
  std::vector<Joint> by_connector;
  std::vector<uint32_t> first_of_connector;  // into `by_connector`

  std::span<const Joint> endings_of(uint16_t connector) const {
    const uint32_t first = first_of_connector[connector];
    return std::span(by_connector)
        .subspan(first, first_of_connector[connector + size_t{1}] - first);
  }
};

inline constexpr size_t kConnectors = size_t{26} * 26 * 26;  // «LLAAA» … «LLZZZ»

// Errors: those of Morphology::open.
Result<void> read(const std::filesystem::path& folder, Tables& tables);

// «-го», «-х»: an accusative that is the genitive of a living being.
bool is_as_genitive(std::string_view ending);
// What «С,мр,но,ед,им» says of a form with this ending; nullopt for what is no such text.
std::optional<Reading> reading_of_tag(std::string_view tag, std::string_view ending);

}  // namespace prikaz::russian::morphology
