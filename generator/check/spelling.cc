#include "check/spelling.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "check/letters.h"
#include "check/texts.h"

namespace prikaz::check {

namespace {

namespace fs = std::filesystem;

// The folder with ru_RU.aff and ru_RU.dic, or "".
fs::path dictionary_folder() {
  std::vector<fs::path> folders;
  if (const char* named = std::getenv("DICPATH")) {
    std::string_view rest = named;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(':'), rest.size());
      folders.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  folders.emplace_back("/usr/share/hunspell");
  folders.emplace_back("/usr/share/myspell/dicts");
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (fs::exists(folder / "ru_RU.aff", error) && fs::exists(folder / "ru_RU.dic", error))
      return folder;
  }
  return {};
}

// Words of office papers: «слово», or «слово/образец», which is declined as its example.
void add_office_words(Hunspell& hunspell) {
  std::string_view rest = kOfficeWords;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line[0] == '#') continue;
    const size_t slash = line.find('/');
    const std::string word(line.substr(0, slash));
    if (slash == std::string_view::npos) {
      hunspell.add(word);
    } else {
      hunspell.add_with_affix(word, std::string(line.substr(slash + 1)));
    }
  }
}

std::string with_plain_e(std::string_view word) {
  std::string out(word);
  for (size_t at = out.find("ё"); at != std::string::npos; at = out.find("ё", at))
    out.replace(at, 2, "е");
  return out;
}

}  // namespace

struct Dictionary::Rep {
  Rep(const std::string& affixes, const std::string& words)
      : hunspell(affixes.c_str(), words.c_str()) {}

  Hunspell hunspell;  // its calls change its own state: one at a time
  std::mutex mutex;
  std::unordered_map<std::string, bool> known;  // each word is looked up once

  // With the mutex held.
  bool look_up(const std::string& word) {
    const auto [found, fresh] = known.emplace(word, false);
    if (fresh) {
      found->second = hunspell.spell(word);
      if (!found->second && word.find("ё") != std::string::npos)
        found->second = hunspell.spell(with_plain_e(word));
    }
    return found->second;
  }
};

Dictionary::Dictionary() = default;
Dictionary::~Dictionary() = default;

Result<const Dictionary*> Dictionary::russian() {
  static const std::unique_ptr<const Dictionary> kLoaded =
      []() -> std::unique_ptr<const Dictionary> {
    const fs::path folder = dictionary_folder();
    if (folder.empty()) return nullptr;
    std::unique_ptr<Dictionary> made(new Dictionary());
    made->rep_ =
        std::make_unique<Rep>((folder / "ru_RU.aff").string(), (folder / "ru_RU.dic").string());
    add_office_words(made->rep_->hunspell);
    return made;
  }();
  if (!kLoaded) {
    return failure(
        "spelling.no-dictionary", {},
        {"нет словаря русского языка, правописание не проверено",
         "there is no Russian dictionary, the spelling was not checked"},
        {"установите hunspell-ru или назовите папку с ru_RU.aff и ru_RU.dic в DICPATH",
         "install hunspell-ru or name the folder of ru_RU.aff and ru_RU.dic in DICPATH"});
  }
  return kLoaded.get();
}

bool Dictionary::knows(std::string_view word) const {
  const std::lock_guard lock(rep_->mutex);
  return rep_->look_up(std::string(word));
}

namespace {

constexpr size_t kLongest = 40;  // letters

// «не ходит» of «неходит»: two words are proposed only where the first is a little one.
bool is_torn_oddly(std::string_view proposed) {
  static constexpr std::array<std::string_view, 12> kLittle = {
      "не", "по", "в", "на", "с", "за", "из", "от", "при", "без", "что", "так"};
  const size_t space = proposed.find(' ');
  return space != std::string_view::npos &&
         std::find(kLittle.begin(), kLittle.end(), proposed.substr(0, space)) == kLittle.end();
}

}  // namespace

std::string Dictionary::meant(std::string_view word, Reach reach) const {
  if (utf8::length(word) > kLongest) return {};
  const std::lock_guard lock(rep_->mutex);
  return likely_word(word, reach,
                     [&](const std::string& each) { return rep_->hunspell.spell(each); });
}

std::string Dictionary::suggestion(std::string_view word) const {
  if (utf8::length(word) > kLongest) return {};
  const std::lock_guard lock(rep_->mutex);
  const std::vector<std::string> proposed = rep_->hunspell.suggest(std::string(word));
  return proposed.empty() || is_torn_oddly(proposed.front()) ? std::string() : proposed.front();
}

}  // namespace prikaz::check
