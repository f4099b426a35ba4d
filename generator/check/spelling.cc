#include "check/spelling.h"

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

// The letters of a word, one string each.
std::vector<std::string> letters_of(std::string_view word) {
  std::vector<std::string> out;
  for (size_t at = 0; at < word.size();) {
    const size_t start = at;
    utf8::next(word, at);
    out.emplace_back(word.substr(start, at - start));
  }
  return out;
}

std::string joined(const std::vector<std::string>& letters) {
  std::string out;
  for (const std::string& letter : letters) out += letter;
  return out;
}

// All words that one slip makes: two letters changed over, one too many, one wrong, one lost.
template <class Try>
std::string one_slip_away(const std::vector<std::string>& letters, Try is_word) {
  static const std::vector<std::string> kAlphabet = letters_of("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ");
  for (size_t i = 0; i + 1 < letters.size(); ++i) {
    auto changed = letters;
    std::swap(changed[i], changed[i + 1]);
    if (is_word(joined(changed))) return joined(changed);
  }
  for (size_t i = 0; i < letters.size(); ++i) {
    auto changed = letters;
    changed.erase(changed.begin() + static_cast<long>(i));
    if (is_word(joined(changed))) return joined(changed);
  }
  for (size_t i = 0; i < letters.size(); ++i) {
    for (const std::string& letter : kAlphabet) {
      auto changed = letters;
      changed[i] = letter;
      if (is_word(joined(changed))) return joined(changed);
    }
  }
  for (size_t i = 0; i <= letters.size(); ++i) {
    for (const std::string& letter : kAlphabet) {
      auto changed = letters;
      changed.insert(changed.begin() + static_cast<long>(i), letter);
      if (is_word(joined(changed))) return joined(changed);
    }
  }
  return {};
}

}  // namespace

std::string Dictionary::suggestion(std::string_view word) const {
  constexpr size_t kLongest = 40;  // letters
  const std::lock_guard lock(rep_->mutex);
  const auto letters = letters_of(word);
  if (letters.size() > kLongest) return {};
  std::string near =
      one_slip_away(letters, [&](const std::string& each) { return rep_->hunspell.spell(each); });
  if (!near.empty()) return near;
  const std::vector<std::string> proposed = rep_->hunspell.suggest(std::string(word));
  return proposed.empty() ? std::string() : proposed.front();
}

}  // namespace prikaz::check
