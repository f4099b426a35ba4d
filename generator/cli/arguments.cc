#include "cli/arguments.h"

#include <cstdlib>
#include <string_view>

#include "cli/grammar/grammar.h"

namespace prikaz::cli {

namespace {

// `--lang` stands before everything else, since the help itself is in a language.
Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) {
      return std::string_view(argv[i + 1]) == "en" ? Language::kEnglish : Language::kRussian;
    }
    if (word.starts_with("--lang=")) {
      return word.substr(7) == "en" ? Language::kEnglish : Language::kRussian;
    }
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("en") ? Language::kEnglish : Language::kRussian;
  }
  return Language::kRussian;
}

}  // namespace

Parsed parse_arguments(int argc, const char* const* argv) {
  return Grammar(language_of(argc, argv)).parse(argc, argv);
}

}  // namespace prikaz::cli
