// Why a text is no YAML, told by the line itself, and how the line should stand.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "data/source_text.h"
#include "data/yaml_parser.h"

namespace prikaz::data {

// The lines of a file, some of them repaired by the reader so that it can go on. From 1.
class YamlLines {
 public:
  explicit YamlLines(const SourceText& source);

  const std::string& at(int number) const { return lines_[static_cast<size_t>(number - 1)]; }
  int count() const { return static_cast<int>(lines_.size()); }
  bool repaired(int number) const { return repaired_[static_cast<size_t>(number - 1)]; }
  void normalize(int number, std::string line) {
    lines_[static_cast<size_t>(number - 1)] = std::move(line);
  }
  void repair(int number, std::string line);
  std::string joined() const;
  // The nearest line above that is neither blank nor a comment; 0 when there is none.
  int above(int number) const;

 private:
  std::vector<std::string> lines_;
  std::vector<bool> repaired_;
};

struct YamlExplanation {
  Diagnostic diagnostic;
  // Lines as they should stand; empty when that cannot be told.
  std::vector<std::pair<int, std::string>> repairs;
};

YamlExplanation explain(const YamlProblem& problem, const YamlLines& lines,
                        const SourceText& source);

}  // namespace prikaz::data
