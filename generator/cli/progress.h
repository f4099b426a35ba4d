// How far a long run is: a bar that moves on a terminal, a line from time to time elsewhere. On
// stderr, in the user's language.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostics.h"

namespace prikaz::cli {

class Progress {
 public:
  enum class Where { kTerminal, kLog, kNowhere };
  // kTerminal when stderr is one.
  static Where found();

  Progress(Where where, Language language) : where_(where), language_(language) {}
  ~Progress() { clear(); }

  // `part`: 0 to 1 of the whole work. Prints at most a few times a second.
  void show(uint64_t done, uint64_t failed, double part);
  // Before something else is printed.
  void clear();

 private:
  std::string line(uint64_t done, uint64_t failed, double part, double seconds) const;

  const Where where_;
  const Language language_;
  double began_ = 0, shown_ = 0;
  bool visible_ = false;
};

// «3 с», «2 мин 5 с».
std::string duration(double seconds, Language language);

}  // namespace prikaz::cli
