#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "check/fix.h"
#include "check/letters.h"
#include "data/json.h"
#include "data/yaml.h"
#include "paper/card.h"
#include "russian/encoding.h"

namespace prikaz::check {

namespace {

// A plain scalar of YAML must not come to hold what begins a mapping or a comment.
bool breaks_yaml(std::string_view proposed, std::string_view before) {
  for (const std::string_view sign : {": ", " #"}) {
    if (proposed.find(sign) != std::string_view::npos &&
        before.find(sign) == std::string_view::npos)
      return true;
  }
  return proposed.find_first_of("\"'\n\\{}[]&*|>%@`") != std::string_view::npos;
}

// Is the corrected card still read, with as many values?
bool is_read_alike(const std::string& file, std::string_view before, std::string_view after) {
  const bool json = file.ends_with(".json");
  const auto old_card = json ? data::read_json(before, file) : data::read_card(before, file);
  const auto new_card = json ? data::read_json(after, file) : data::read_card(after, file);
  return old_card && new_card && old_card->weight() == new_card->weight();
}

// Corrections of one file, one after another dropped when the card is not read alike with it.
std::string corrected(const std::string& file, std::string_view text, std::vector<Edit> edits,
                      size_t& made) {
  made = 0;
  std::string all = with_edits(text, edits, made);
  if (made == 0 || is_read_alike(file, text, all)) return all;
  std::string out(text);
  size_t kept = 0;
  std::vector<Edit> good;
  for (const Edit& edit : edits) {
    good.push_back(edit);
    size_t count = 0;
    std::string tried = with_edits(text, good, count);
    if (count > kept && is_read_alike(file, text, tried)) {
      out = std::move(tried);
      kept = count;
    } else {
      good.pop_back();
    }
  }
  made = kept;
  return out;
}

}  // namespace

Result<std::vector<FixedFile>> fix_paper(const paper::Paper& paper, const Profile& profile) {
  ReadyPackages ready;
  PRIKAZ_TRY(Document document, read_paper(paper, Positions::kExact, ready));
  prepare(document);
  const std::vector<Finding> found = findings(document, profile);
  std::vector<FixedFile> out;
  for (size_t index = 0; index < document.sources.size(); ++index) {
    const data::SourceText& source = *document.sources[index];
    std::vector<Edit> edits;
    for (Edit& edit : safe_edits(document, found, static_cast<int>(index))) {
      if (!breaks_yaml(edit.text, source.text().substr(edit.begin, edit.end - edit.begin)))
        edits.push_back(std::move(edit));
    }
    FixedFile file;
    file.file = *source.file();
    PRIKAZ_TRY(file.read, files::read(file.file));
    file.fixed.before = source.text();
    file.fixed.after =
        corrected(file.file, source.text(), std::move(edits), file.fixed.corrections);
    if (file.fixed.corrections == 0) continue;
    PRIKAZ_TRY(file.fixed.bytes, encoded_as(file.read, file.fixed.after, file.file));
    out.push_back(std::move(file));
  }
  return out;
}

}  // namespace prikaz::check
