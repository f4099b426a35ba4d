#include <fmt/format.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "check/check.h"
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
  MakingOptions options;
  std::mutex mutex;
  std::map<std::string, std::shared_ptr<const Profile>> profiles;  // by department
  std::set<std::string> told;

  Result<std::shared_ptr<const Profile>> profile(const paper::Paper& paper) {
    const std::lock_guard lock(mutex);
    auto& known = profiles[paper.department];
    if (!known || paper.department.empty()) {
      Diagnostics notes;
      PRIKAZ_TRY(Profile made, profile_for(paper, options.profile, notes));
      known = std::make_shared<const Profile>(std::move(made));
    }
    return known;
  }

  bool is_new(const Diagnostic& item) {
    const std::lock_guard lock(mutex);
    return told
        .insert(fmt::format("{}|{}|{}|{}|{}", item.code, item.where.file, item.where.line,
                            item.where.column, item.text))
        .second;
  }
};

PaperChecker::PaperChecker(MakingOptions options) : rep_(std::make_unique<Rep>()) {
  rep_->options = std::move(options);
}
PaperChecker::~PaperChecker() = default;

Result<void> PaperChecker::check(const paper::Paper& paper, Positions positions,
                                 Diagnostics& found) {
  PRIKAZ_TRY(const auto profile, rep_->profile(paper));
  Document document = read_paper(paper, positions);
  Scope scope;
  if (rep_->options.spelling) {
    PRIKAZ_TRY(scope.dictionary, Dictionary::russian());
  }
  Diagnostics all = run(document, *profile, scope);
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
