// One thing, one name: roles and names of schools that a document writes in two ways.
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/references.h"
#include "check/rules/walk.h"

namespace prikaz::check::references {

namespace {

using View = std::string_view;

struct Use {
  const Paragraph* paragraph;
  uint32_t begin, end;
};

// «школьн» of «школьного», «школьный»; "" for a word that is no adjective.
View adjective_stem(View folded) {
  static constexpr std::array<View, 14> kEndings = {"ого", "его", "ому", "ему", "ыми", "ими", "ый",
                                                    "ий",  "ой",  "ым",  "им",  "ые",  "ых",  "их"};
  for (const View ending : kEndings) {
    if (folded.ends_with(ending) && folded.size() > ending.size() + 6)
      return folded.substr(0, folded.size() - ending.size());
  }
  return {};
}

void tell(const std::vector<Use>& uses, const Message& message, Findings& found) {
  for (const Use& use : uses) found.add(*use.paragraph, use.begin, use.end, message);
}

}  // namespace

// «школьный координатор» and «школьный куратор»: one role or two?
void role_names(const Document& document, Findings& found) {
  struct Role {
    std::vector<Use> curators, coordinators;
  };
  std::map<std::string, Role, std::less<>> roles;  // by the adjective
  for (const Paragraph& paragraph : document.paragraphs) {
    const Walk walk(paragraph);
    for (size_t i = 2; i < walk.size(); ++i) {
      if (walk[i].size() < View("куратор").size() || !walk[i].cyrillic) continue;
      const View word = walk.folded(i);
      const bool curator = word.starts_with("куратор");
      if ((!curator && !word.starts_with("координатор")) || !walk.is_word(i - 2)) continue;
      const View stem = adjective_stem(walk.folded(i - 2));
      if (stem.empty() || word.size() > View("координаторами").size()) continue;
      Role& role = roles[std::string(stem)];
      (curator ? role.curators : role.coordinators)
          .push_back({&paragraph, walk[i - 2].begin, walk[i].end});
    }
  }
  for (const auto& [stem, role] : roles) {
    if (role.curators.empty() || role.coordinators.empty()) continue;
    const bool curators_are_rare = role.curators.size() < role.coordinators.size();
    const auto& rare = curators_are_rare ? role.curators : role.coordinators;
    const auto& usual = curators_are_rare ? role.coordinators : role.curators;
    auto told = rare;
    told.push_back(usual.front());
    tell(told,
         {"в документе эта роль названа и куратором, и координатором",
          "the document calls this role a curator and a coordinator"},
         found);
  }
}

// «школа им. К.И. Белова» and «школа имени П.Р. Серова».
void named_after(const Document& document, Findings& found) {
  std::vector<Use> cut, whole;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.text.find('.') == std::string::npos) continue;
    const Walk walk(paragraph);
    for (size_t i = 0; i + 4 < walk.size(); ++i) {
      const View word = walk.folded(i);
      const bool short_form = word == "им" && walk.is_mark(i + 1, '.');
      if (!short_form && word != "имени") continue;
      const size_t name = walk.next_solid(short_form ? i + 1 : i);
      if (!walk.is_word(name) || !walk[name].capital || walk[name].size() > 2) continue;
      if (!walk.is_mark(name + 1, '.')) continue;
      const uint32_t end = short_form ? walk[i + 1].end : walk[i].end;
      (short_form ? cut : whole).push_back({&paragraph, walk[i].begin, end});
    }
  }
  if (cut.empty() || whole.empty()) return;
  tell(cut.size() < whole.size() ? cut : whole,
       {"в одних названиях «им.», в других «имени»", "«им.» in some names, «имени» in others"},
       found);
}

}  // namespace prikaz::check::references
