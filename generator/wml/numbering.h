// Numbering definitions (ECMA-376 part 1, 17.9), as specified.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "wml/properties.h"

namespace prikaz::wml {

struct NumberingLevel {
  int start = 1;
  NumberFormat format = NumberFormat::kDecimal;
  std::string text;  // "%1.%2."
  enum class Suffix : uint8_t { kTab, kSpace, kNothing } suffix = Suffix::kTab;
  Alignment alignment = Alignment::kStart;
  std::optional<int> restart_after;  // w:lvlRestart: 0 never, else the level (from 1) that restarts
  bool legal = false;                // w:isLgl: all numbers decimal
  StyleIndex style = kNone;          // w:pStyle
  ParagraphProperties paragraph;
  RunProperties run;
};

struct AbstractNumbering {
  std::array<NumberingLevel, 9> levels;
  std::array<bool, 9> present{};
};

struct NumberingInstance {
  int abstract = kNone;                           // into Numbering::abstracts
  std::map<int, int> start_overrides;             // level → start
  std::map<int, NumberingLevel> level_overrides;  // level → the whole level
};

struct Numbering {
  std::vector<AbstractNumbering> abstracts;
  std::map<int, NumberingInstance> instances;  // by w:numId
};

}  // namespace prikaz::wml
