#include "check/word_forms.h"

#include <cstdlib>
#include <filesystem>

namespace prikaz::check {

namespace {

namespace fs = std::filesystem;

// The folder with stem.dict and suffix.dict, or "".
fs::path dictionary_folder() {
  const char* named = std::getenv("PRIKAZ_WORD_FORMS");
  const fs::path folder = named ? fs::path(named) : fs::path("/usr/share/link-grammar/ru");
  std::error_code error;
  const bool whole =
      fs::exists(folder / "stem.dict", error) && fs::exists(folder / "suffix.dict", error);
  return whole ? folder : fs::path();
}

Result<russian::Morphology> open_installed() {
  const fs::path folder = dictionary_folder();
  if (!folder.empty()) return russian::Morphology::open(folder);
  return failure("grammar.no-dictionary", {},
                 {"нет словаря форм слов, согласование и падежи проверены не полностью",
                  "there is no dictionary of word forms, agreement and cases were checked in part"},
                 {"установите link-grammar-dictionaries-all или назовите папку с stem.dict и "
                  "suffix.dict в PRIKAZ_WORD_FORMS",
                  "install link-grammar-dictionaries-all or name the folder of stem.dict and "
                  "suffix.dict in PRIKAZ_WORD_FORMS"});
}

}  // namespace

Result<const russian::Morphology*> word_forms() {
  static const Result<russian::Morphology> kOpened = open_installed();
  if (!kOpened) return kOpened.error();
  return &*kOpened;
}

}  // namespace prikaz::check
