// Names in brackets and quotation marks, and names in a row: nothing outside governs them for sure,
// but they agree with each other, and what stands inside of the marks governs there.
#include "check/rules/bracketed_names.h"

#include <algorithm>
#include <set>

#include "check/rules/case_reader.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using russian::Case;
using russian::case_set;
using russian::CaseSet;
using namespace russian::one_case;

constexpr size_t kLongest = 200;  // tokens
constexpr size_t kMostInRow = 60;
constexpr int kDeepest = 3;

struct Marked {
  size_t first, end;  // tokens between the marks
  bool brackets;
};

// What begins at the token, when that is an opening mark.
std::optional<Marked> marked_at(const Walk& walk, size_t i) {
  const bool brackets = walk.is_mark(i, '(');
  if (!brackets && !walk.is_mark(i, U'«')) return std::nullopt;
  const char32_t open = walk[i].mark, close = brackets ? U')' : U'»';
  int depth = 1;
  for (size_t at = i + 1; at < walk.size() && at < i + kLongest; ++at) {
    if (walk.is_mark(at, close) && --depth == 0) return Marked{i + 1, at, brackets};
    if (walk.is_mark(at, open)) ++depth;
  }
  return std::nullopt;
}

bool is_joint(const Atom& atom) {
  return atom.kind == AtomKind::kComma ||
         (atom.kind == AtomKind::kWord && (atom.folded == "и" || atom.folded == "или"));
}

class RowJudge {
 public:
  RowJudge(const Paragraph& paragraph, NameForms& forms, std::vector<CaseError>& errors)
      : paragraph_(paragraph), forms_(forms), errors_(errors) {
    for (auto each = errors.rbegin(); each != errors.rend() && each->paragraph == &paragraph;
         ++each)
      told_.insert(each->begin);
  }

  // Every row of names that only commas and «и» part.
  void read(const std::vector<Atom>& atoms) {
    size_t begin = 0;
    while (begin < atoms.size()) {
      if (atoms[begin].kind != AtomKind::kPerson) {
        ++begin;
        continue;
      }
      std::vector<const Atom*> row = {&atoms[begin]};
      bool commas = false;  // between the last two of it
      size_t at = begin + 1;
      while (at < atoms.size() && row.size() < kMostInRow) {
        size_t next = at;
        commas = false;
        for (; next < atoms.size() && is_joint(atoms[next]); ++next)
          commas = commas || atoms[next].kind == AtomKind::kComma;
        if (next == at || next >= atoms.size() || atoms[next].kind != AtomKind::kPerson) break;
        row.push_back(&atoms[next]);
        joined_.push_back(!commas);
        at = next + 1;
      }
      judge(row);
      joined_.clear();
      begin = at;
    }
  }

  // All of these and nothing else stand between brackets.
  void judge_whole(const std::vector<const Atom*>& row) {
    joined_.assign(row.empty() ? 0 : row.size() - 1, true);
    judge(row);
    joined_.clear();
  }

 private:
  CaseSet cases_of(const Atom& atom) const {
    CaseSet out = 0;
    const auto gender = NameForms::gender_by_itself(*atom.person);
    for (const Case each : russian::kCases) {
      if (forms_.may_be(*atom.person, case_set(each), gender)) out |= case_set(each);
    }
    return out;
  }

  void judge(const std::vector<const Atom*>& row) {
    if (row.size() < 2) return;
    std::vector<CaseSet> cases;
    CaseSet common = russian::kEveryCase;
    for (const Atom* each : row) {
      cases.push_back(cases_of(*each));
      if (cases.back() == 0 || told_.count(each->person->begin)) return;  // told of itself
      common &= cases.back();
    }
    if (common != 0) return;
    if (const auto odd = odd_one(cases)) tell(*row[*odd]->person, cases, *odd);
  }

  // The only one that differs from all others, when it is a part of the row for sure: it stands
  // between two of them, or «и» without a comma joins it.
  std::optional<size_t> odd_one(const std::vector<CaseSet>& cases) const {
    if (cases.size() == 2) return joined_[0] ? std::optional<size_t>(1) : std::nullopt;
    std::optional<size_t> odd;
    for (size_t i = 0; i < cases.size(); ++i) {
      CaseSet others = russian::kEveryCase;
      for (size_t k = 0; k < cases.size(); ++k) {
        if (k != i) others &= cases[k];
      }
      if (others == 0) continue;
      if (odd) return std::nullopt;
      odd = i;
    }
    if (!odd) return std::nullopt;
    const bool inside = *odd > 0 && *odd + 1 < cases.size();
    const bool tied = (*odd > 0 && joined_[*odd - 1]) || (*odd == 0 && joined_[0]);
    return inside || tied ? odd : std::nullopt;
  }

  void tell(const FoundPerson& person, const std::vector<CaseSet>& cases, size_t odd) {
    CaseSet others = russian::kEveryCase;
    for (size_t k = 0; k < cases.size(); ++k) {
      if (k != odd) others &= cases[k];
    }
    CaseError error{CaseErrorKind::kAgreement,
                    &paragraph_,
                    person.begin,
                    person.end,
                    {"имя стоит в другом падеже, чем имена рядом с ним",
                     "a name in another case than the names beside it"},
                    "",
                    false};
    const auto only = russian::only_case(others);
    if (only && cases.size() > 2) {
      const auto proposal =
          forms_.in_case(paragraph_, person, *only, NameForms::gender_by_itself(person));
      if (proposal.one()) error.proposed = proposal.text();
    }
    errors_.push_back(std::move(error));
  }

  const Paragraph& paragraph_;
  NameForms& forms_;
  std::vector<CaseError>& errors_;
  std::set<uint32_t> told_;   // where the names begin that are told already
  std::vector<bool> joined_;  // each but the first with the one before it, by «и» alone
};

class MarkedNames {
 public:
  MarkedNames(const Paragraph& paragraph, const std::vector<FoundPerson>& people, NameForms& forms,
              std::vector<CaseError>& errors)
      : paragraph_(paragraph), people_(people), forms_(forms), errors_(errors), walk_(paragraph) {}

  void read(size_t first, size_t end, int depth) {
    for (size_t i = first; i < end; ++i) {
      const auto marked = marked_at(walk_, i);
      if (!marked) continue;
      if (has_names(*marked)) read_marked(*marked, depth);
      i = marked->end;
    }
  }

 private:
  bool has_names(const Marked& marked) const {
    const auto next =
        std::lower_bound(people_.begin(), people_.end(), marked.first,
                         [](const FoundPerson& each, size_t token) { return each.first < token; });
    return next != people_.end() && next->last < marked.end;
  }

  void read_marked(const Marked& marked, int depth) {
    const auto atoms = atoms_of(paragraph_, people_, marked.first, marked.end);
    CaseReader(paragraph_, atoms, forms_, errors_).read(nullptr);
    RowJudge judge(paragraph_, forms_, errors_);
    const bool only_names = marked.brackets && std::all_of(atoms.begin(), atoms.end(), is_of_row);
    if (only_names) {
      judge.judge_whole(people_of(atoms));
      if (!may_be_instrumental(marked.first)) judge_instrumental(people_of(atoms));
    } else {
      judge.read(atoms);
    }
    if (depth < kDeepest) read(marked.first, marked.end, depth + 1);
  }

  // Whether anything before the bracket, as far as the sentence goes, may want an instrumental.
  bool may_be_instrumental(size_t bracket) const {
    constexpr std::string_view kEndings[] = {"ом", "ем", "ём", "ой", "ей", "ью",
                                             "ми", "ым", "им", "ою", "ею"};
    constexpr std::string_view kBefore[] = {"с", "со", "за", "под", "над", "между", "перед"};
    constexpr size_t kFar = 60;  // tokens
    const size_t begin = bracket > kFar ? bracket - kFar : 0;
    for (size_t i = bracket - 1; i > begin && !walk_.is_mark(i - 1, '.'); --i) {
      if (!walk_.is_word(i - 1)) continue;
      const std::string_view word = walk_.folded(i - 1);
      if (ends_with_any(word, kEndings) || is_one_of(word, kBefore) || may_have_subject(word))
        return true;
    }
    return false;
  }

  // «Директору школы (Климовым П.Р.)»: neither the nominative nor any case of the words before.
  void judge_instrumental(const std::vector<const Atom*>& row) {
    constexpr CaseSet kOthers = kNom | kGen | kDat | kAcc;
    for (const Atom* each : row) {
      const FoundPerson& person = *each->person;
      const auto gender = NameForms::gender_by_itself(person);
      if (forms_.may_be(person, kOthers, gender) || !forms_.may_be(person, kIns, gender)) continue;
      errors_.push_back({CaseErrorKind::kAgreement,
                         &paragraph_,
                         person.begin,
                         person.end,
                         {"имя в скобках стоит в творительном падеже, а ничто рядом его не требует",
                          "a name in brackets in the instrumental, which nothing here wants"},
                         "",
                         false});
    }
  }

  static bool is_of_row(const Atom& atom) {
    return atom.kind == AtomKind::kPerson || is_joint(atom) || atom.kind == AtomKind::kSemicolon;
  }

  static std::vector<const Atom*> people_of(const std::vector<Atom>& atoms) {
    std::vector<const Atom*> out;
    for (const Atom& atom : atoms) {
      if (atom.kind == AtomKind::kPerson && out.size() < kMostInRow) out.push_back(&atom);
    }
    return out;
  }

  const Paragraph& paragraph_;
  const std::vector<FoundPerson>& people_;
  NameForms& forms_;
  std::vector<CaseError>& errors_;
  const Walk walk_;
};

}  // namespace

void judge_rows_and_marks(const Paragraph& paragraph, const std::vector<FoundPerson>& people,
                          NameForms& forms, std::vector<CaseError>& errors) {
  RowJudge(paragraph, forms, errors).read(atoms_of(paragraph, people));
  MarkedNames(paragraph, people, forms, errors).read(0, paragraph.tokens.size(), 0);
}

}  // namespace prikaz::check
