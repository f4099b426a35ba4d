// The columns of those responsible: all their names and posts in one case.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "check/rules/case_errors.h"
#include "check/rules/grid.h"
#include "check/rules/name_forms.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using russian::Case;
using russian::case_set;
using russian::CaseSet;

// A name or a post of a cell by the cases it may stand in.
struct Named {
  const Paragraph* paragraph;
  uint32_t begin, end;
  CaseSet cases = 0;
  std::optional<FoundPerson> person;
  std::string lemma;  // of a post
};

// Nothing in the cell governs the name: it begins it or follows a comma.
bool is_free(const Walk& walk, size_t first) {
  if (first == 0) return true;
  size_t before = walk.is_space(first - 1) ? first - 2 : first - 1;
  if (first == 1 && walk.is_space(0)) return true;
  return walk.is_mark(before, ',') || walk.is_mark(before, ';') || walk.folded(before) == "и";
}

CaseSet cases_of(const NameForms& forms, const FoundPerson& person) {
  CaseSet out = 0;
  const auto gender = NameForms::gender_by_itself(person);
  for (const Case each : russian::kCases) {
    if (forms.may_be(person, case_set(each), gender)) out |= case_set(each);
  }
  return out;
}

void add_named(const Paragraph& line, const NameForms& forms, std::vector<Named>& out) {
  const Walk walk(line);
  const size_t first = walk.is_space(0) ? 1 : 0;
  if (walk.is_word(first)) {
    if (auto form = russian::person_noun_form(walk.folded(first))) {
      const bool one = form->plural == 0;
      out.push_back({&line, walk[first].begin, walk[first].end, form->any(), std::nullopt,
                     one ? std::move(form->lemma) : ""});
    }
  }
  for (FoundPerson& person : people(line)) {
    if (!is_free(walk, person.first)) continue;
    const CaseSet cases = cases_of(forms, person);
    out.push_back({&line, person.begin, person.end, cases, std::move(person), ""});
  }
}

long fitting(const std::vector<Named>& all, Case wanted) {
  return std::count_if(all.begin(), all.end(),
                       [&](const Named& one) { return russian::has(one.cases, wanted); });
}

// The case they stand in: the nominative when most of them may, else that of the most.
Case common_case(const std::vector<Named>& all) {
  if (fitting(all, Case::kNominative) * 2 > static_cast<long>(all.size())) return Case::kNominative;
  return *std::max_element(russian::kCases.begin(), russian::kCases.end(),
                           [&](Case a, Case b) { return fitting(all, a) < fitting(all, b); });
}

std::string in_case(const Named& named, const NameForms& forms, Case wanted) {
  if (!named.person) return named.lemma.empty() ? "" : russian::person_noun_in(named.lemma, wanted);
  const auto gender = NameForms::gender_by_itself(*named.person);
  const auto proposal = forms.in_case(*named.paragraph, *named.person, wanted, gender);
  return proposal.one() ? proposal.text() : "";
}

}  // namespace

void mixed_name_cases(const Document&, Findings& found) {
  const std::vector<NamedParagraph> nobody;
  const NameForms forms(nobody);
  for (const Grid& grid : found.grids()) {
    const size_t column = column_of(grid, ColumnUse::kResponsible);
    std::vector<Named> all;
    for (const GridRow& row : grid.rows) {
      if (row.head || row.section || column >= row.cells.size()) continue;
      for (const Paragraph* line : row.cells[column].lines) add_named(*line, forms, all);
    }
    const Case common = common_case(all);
    const long fit = fitting(all, common);
    const long others = static_cast<long>(all.size()) - fit;
    if (fit < 2 || others == 0 || others >= fit) continue;
    for (const Named& each : all) {
      if (russian::has(each.cases, common)) continue;
      const Message message = {
          std::string("в столбце все в другом падеже: ") + russian::name(common),
          "the others of this column stand in another case"};
      std::string right = in_case(each, forms, common);
      const std::string typed = each.paragraph->text.substr(each.begin, each.end - each.begin);
      if (first_character(typed) != first_character(fold(typed))) right = with_capital(right);
      if (right.empty() || right == typed) {
        found.add(*each.paragraph, each.begin, each.end, message);
      } else {
        found.add(*each.paragraph, each.begin, each.end, message, right);
      }
    }
  }
}

}  // namespace prikaz::check
