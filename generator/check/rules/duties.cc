// Points that nobody can be asked about: without executor and term.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

// What a task begins with. «Утвердить», «назначить» are done by the order itself.
constexpr std::array<View, 18> kTasks = {
    "обеспечить",     "организовать", "провести",   "разработать",    "подготовить",
    "представить",    "предоставить", "направить",  "осуществлять",   "осуществить",
    "контролировать", "усилить",      "продолжить", "активизировать", "разместить",
    "собрать",        "составить",    "изучить"};

size_t first_word(const Paragraph& point, const Walk& walk) {
  size_t i = 0;
  while (walk.exists(i) && (walk[i].begin < point.body || walk.is_space(i))) ++i;
  return i;
}

bool has_term(const Paragraph& point) {
  if (!point.dates.empty()) return true;
  const auto has = [&](View word) { return point.folded.find(word) != std::string::npos; };
  return has("срок") || has("ежегодно") || has("постоянно") || has("еженедельно") ||
         has("ежемесячно") || has("в течение") || has("согласно график");
}

View parent_number(View number) {
  const size_t dot = number.rfind('.');
  return dot == View::npos ? View() : number.substr(0, dot);
}

// A point with its sub-points: «3», «3.1», «3.2».
struct Group {
  const Paragraph* head = nullptr;
  std::vector<const Paragraph*> parts;
};

void tell(const Paragraph& point, const Message& message, Findings& found) {
  const Walk walk(point);
  const size_t word = first_word(point, walk);
  if (walk.exists(word)) found.add(point, walk[word].begin, walk[word].end, message);
}

bool is_task(const Paragraph& point) {
  const Walk walk(point);
  size_t word = first_word(point, walk);
  if (walk.folded(word).ends_with("но") && walk.is_space(word + 1)) word += 2;  // «Регулярно …»
  return is_one_of(walk.folded(word), kTasks);
}

void tell_group(const Group& group, Findings& found) {
  if (group.head && group.parts.empty()) {
    const bool named = !people(*group.head).empty() || trimmed(group.head->text).ends_with(':');
    if (is_task(*group.head) && !named && !has_term(*group.head))
      tell(*group.head,
           {"не сказано, кто исполняет и к какому сроку", "who is to do it, and when?"}, found);
  }
  size_t with_term = 0;
  for (const Paragraph* part : group.parts) with_term += has_term(*part) ? 1 : 0;
  if (with_term * 2 < group.parts.size()) return;
  for (const Paragraph* part : group.parts) {
    if (is_task(*part) && !has_term(*part) && !trimmed(part->text).ends_with(':'))
      tell(*part,
           {"у соседних подпунктов есть срок, у этого нет",
            "the neighbours have a term, this one has none"},
           found);
  }
}

}  // namespace

void open_point(const Document& document, Findings& found) {
  const Part& order = document.parts[0];
  if (order.operative == kNone) return;
  Group group;
  for (int i = order.operative; i < order.last; ++i) {
    const Paragraph& point = document.paragraphs[static_cast<size_t>(i)];
    if (point.role == Role::kItem && group.head && group.parts.empty())
      group.head = nullptr;  // its list says who or when
    if (point.role != Role::kPoint) continue;
    View number = point.number;
    while (number.ends_with('.') || number.ends_with(')')) number.remove_suffix(1);
    if (parent_number(number).empty()) {
      tell_group(group, found);
      group = Group{&point, {}};
    } else {
      group.parts.push_back(&point);
    }
  }
  tell_group(group, found);
}

}  // namespace prikaz::check::form
