#include <fmt/format.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "check/check.h"
#include "check/memory.h"
#include "paper/access.h"
#include "paper/card.h"

namespace prikaz::check {

Result<Profile> profile_for(const paper::Paper& paper, const std::string& named,
                            Diagnostics& notes) {
  const data::Value* settings = paper.department_fields.find("проверка");
  const bool own = settings && settings->is(data::Value::Kind::kMap);
  std::string name = named;
  if (name.empty() && own) name = paper::text_of(*settings, "профиль");
  if (name.empty()) name = "gost-2025";
  PRIKAZ_TRY(Profile profile, Profile::named(name, notes));
  if (own) PRIKAZ_CHECK(profile.apply(*settings));
  return profile;
}

struct PaperChecker::Rep {
  // What papers of one department with the same settings share.
  struct Department {
    data::Value settings;  // «проверка»
    std::shared_ptr<const Profile> profile;
    std::shared_ptr<ParagraphMemory> memory;
  };

  MakingOptions options;
  ReadyPackages ready;
  std::mutex mutex;
  std::map<std::string, Department> departments;  // "": those beside their cards
  std::set<std::string> told;

  Result<Department> department(const paper::Paper& paper) {
    const data::Value* typed = paper.department_fields.find("проверка");
    const data::Value settings = typed ? *typed : data::Value();
    const std::lock_guard lock(mutex);
    Department& known = departments[paper.department];
    if (!known.profile || !(known.settings == settings)) {
      Diagnostics notes;
      PRIKAZ_TRY(Profile made, profile_for(paper, options.profile, notes));
      known = {settings, std::make_shared<const Profile>(std::move(made)),
               std::make_shared<ParagraphMemory>()};
    }
    return known;
  }

  bool is_new(const Diagnostic& item) {
    const std::lock_guard lock(mutex);
    return told
        .insert(fmt::format("{}|{}|{}|{}|{}|{}|{}", item.code, item.where.file, item.where.line,
                            item.where.column, item.where.part, item.where.paragraph, item.text))
        .second;
  }
};

PaperChecker::PaperChecker(MakingOptions options) : rep_(std::make_unique<Rep>()) {
  rep_->options = std::move(options);
}
PaperChecker::~PaperChecker() = default;

Result<void> PaperChecker::check(const paper::Paper& paper, Positions positions,
                                 Diagnostics& found) {
  PRIKAZ_TRY(const Rep::Department department, rep_->department(paper));
  PRIKAZ_TRY(Document document, read_paper(paper, positions, rep_->ready));
  Scope scope;
  scope.memory = department.memory.get();
  if (rep_->options.spelling) {
    PRIKAZ_TRY(scope.dictionary, Dictionary::russian());
    if (const auto words = word_forms()) {
      scope.words = *words;
    } else {
      Diagnostic missing = words.error().items().front();
      missing.severity = Severity::kWarning;
      if (rep_->is_new(missing)) found.add(std::move(missing));
    }
  }
  Diagnostics all = run(document, *department.profile, scope);
  for (Diagnostic& item : all.items()) {
    if (item.severity == Severity::kNote) continue;
    const bool error = item.severity == Severity::kError;
    if (error && rep_->options.force) item.severity = Severity::kWarning;
    if (error && !rep_->options.force) {
      item.advise({"исправьте или сделайте документ с ошибкой: --force",
                   "correct it, or make the paper with the error: --force"});
    }
    if (rep_->is_new(item) || error) found.add(std::move(item));
  }
  return {};
}

}  // namespace prikaz::check
