// Where results and findings go: stdout carries results only, findings go to stderr in the user's
// language, or both to stdout as one JSON object.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace prikaz::cli {

// One thing made: the paths of its files, and what is said of it.
struct MadeFile {
  std::string source;  // card or document it was made from
  std::string path;
  int pages = 0;  // 0 = not counted
};

class Terminal {
 public:
  Terminal(Language language, bool json) : language_(language), json_(json) {}

  Language language() const { return language_; }
  bool json() const { return json_; }
  void made(MadeFile file);
  void report(const Diagnostics& found);
  // The findings as a JSON list.
  std::string findings_json(const Diagnostics& found) const;
  // What ends with an error that was told already in another way.
  void fail() { failed_ = true; }
  // A text result (a schema, a list), printed as it is; with --json it is JSON already, and the
  // list of what was made does not follow.
  void print(const std::string& text);
  // Ends the output; 1 if an error was reported, else 0.
  int finish();

 private:
  Language language_;
  bool json_;
  bool failed_ = false;
  bool printed_ = false;
  std::vector<MadeFile> made_;
  Diagnostics found_;  // kept for the JSON
};

}  // namespace prikaz::cli
