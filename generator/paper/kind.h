// The kinds of paper: how they are named in cards, in files and inside sentences.
//
//   if (auto kind = paper::kind_of("протокол")) use(paper::words(*kind).instrumental);
//
// Constants; from any thread.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace prikaz::paper {

enum class Kind { kOrder, kPlan, kMinutes, kLetter, kList };

inline constexpr std::array kKinds = {Kind::kOrder, Kind::kPlan, Kind::kMinutes, Kind::kLetter,
                                      Kind::kList};

struct KindWords {
  std::string_view name;    // "приказ", as in a card
  std::string_view dative;  // "приказу": «Приложение № 2 к приказу»
  std::string_view instrumental;  // "приказом": «УТВЕРЖДЕН приказом»
  std::string_view file;          // "order": the template is order.docx
  std::string_view english;       // for English messages
};

const KindWords& words(Kind kind);

// The kind with this name, whatever the case of its letters.
std::optional<Kind> kind_of(std::string_view name);

}  // namespace prikaz::paper
