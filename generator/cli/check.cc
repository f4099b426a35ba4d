#include "check/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <future>
#include <map>
#include <string>
#include <utility>

#include "base/file_replacement.h"
#include "base/files.h"
#include "check/fix.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "opc/package.h"
#include "paper/card.h"
#include "russian/numerals.h"

namespace prikaz::cli {

namespace {

// How many findings of each severity a file has; those about its code page are no matter of style.
struct Count {
  size_t errors = 0, warnings = 0, notes = 0;

  explicit Count(const Diagnostics& found) {
    for (const Diagnostic& item : found) {
      errors += item.severity == Severity::kError ? 1 : 0;
      warnings += item.severity == Severity::kWarning ? 1 : 0;
      notes += is_of_style(item) ? 1 : 0;
    }
  }

  static bool is_of_style(const Diagnostic& item) {
    return item.severity == Severity::kNote && !item.code.starts_with("text.");
  }
};

// «приказ.txt: ошибок нет, предупреждений 2, замечаний о стиле 5 (показать: --notes)».
std::string summary(const Count& count, const std::string& file, bool notes_shown,
                    Language language) {
  const bool russian = language == Language::kRussian;
  const auto number = [&](size_t value, const char* many, const char* none) {
    return value == 0 ? std::string(none) : fmt::format("{} {}", many, value);
  };
  std::string out = file + ": ";
  out += russian ? number(count.errors, "ошибок", "ошибок нет")
                 : number(count.errors, "errors", "no errors");
  out += russian ? number(count.warnings, ", предупреждений", ", предупреждений нет")
                 : number(count.warnings, ", warnings", ", no warnings");
  if (count.notes > 0) {
    out += fmt::format("{} {}", russian ? ", замечаний о стиле" : ", notes of style", count.notes);
    if (!notes_shown) out += russian ? " (показать: --notes)" : " (to see them: --notes)";
  }
  return out;
}

// Notes of style are only counted, unless they were asked for.
Diagnostics without_notes(Diagnostics found) {
  Diagnostics out;
  for (Diagnostic& item : found.items()) {
    if (!Count::is_of_style(item)) out.add(std::move(item));
  }
  return out;
}

// What `--fix` mends anyway is told a few times in a file and then counted: a text whose lines were
// filled with spaces has hundreds.
class Repeats {
 public:
  Diagnostics take_from(Diagnostics found) {
    constexpr size_t kMost = 5;  // of one code
    std::map<std::string, size_t> told;
    Diagnostics out;
    for (Diagnostic& item : found.items()) {
      if (item.safe && ++told[item.code] > kMost) {
        auto& [count, message] = left_[item.code];
        if (count++ == 0) message = item.message;
      } else {
        out.add(std::move(item));
      }
    }
    return out;
  }

  // «приказ.txt: и ещё 12 раз: лишние пробелы [typography.double-space] (исправит --fix, …)».
  std::string told(const std::string& file, Language language) const {
    std::string out;
    for (const auto& [code, left] : left_) {
      out += language == Language::kRussian
                 ? fmt::format("{}: и ещё {} {}: {} [{}] (исправит --fix, покажет --notes)\n", file,
                               left.first, times(left.first), left.second.russian, code)
                 : fmt::format(
                       "{}: and {} times more: {} [{}] (--fix mends them, --notes shows "
                       "them)\n",
                       file, left.first, left.second.english, code);
    }
    return out;
  }

 private:
  static const char* times(size_t count) {
    const auto form = russian::plural_form(static_cast<int64_t>(count));
    return form == russian::PluralForm::kFew ? "раза" : "раз";
  }

  std::map<std::string, std::pair<size_t, Message>> left_;  // by code
};

enum class Sort { kCard, kPackage, kText };

Sort sort_of(const std::string& file, std::string_view bytes) {
  const std::string extension = std::filesystem::path(file).extension().string();
  if (extension == ".yaml" || extension == ".yml" || extension == ".json") return Sort::kCard;
  return extension == ".docx" || bytes.starts_with("PK\x03\x04") ? Sort::kPackage : Sort::kText;
}

// Checks the files of one command, with what they share opened once.
class Inspection {
 public:
  Inspection(const CheckArguments& arguments, Session& session)
      : arguments_(arguments), session_(session) {}

  // Without dictionaries everything else is checked all the same.
  void open_dictionaries() {
    if (arguments_.no_spelling) return;
    auto reading = std::async(check::word_forms);  // while the speller's words are read
    auto opened = check::Dictionary::russian();
    if (opened) {
      scope_.dictionary = *opened;
    } else {
      report_missing(std::move(opened).error());
    }
    if (auto words = reading.get()) {
      scope_.words = *words;
    } else {
      report_missing(std::move(words).error());
    }
    scope_.suggest_all = arguments_.suggest;
  }

  Result<void> check(const std::string& file) {
    PRIKAZ_TRY(const std::string bytes, files::read(file));
    Diagnostics found;
    Result<void> done;
    switch (sort_of(file, bytes)) {
      case Sort::kCard:
        done = check_card(file, found);
        break;
      case Sort::kPackage:
        done = check_package(file, bytes, found);
        break;
      case Sort::kText:
        done = check_text(file, bytes, found);
        break;
    }
    tell(std::move(found), file, done.has_value());
    return done;
  }

 private:
  void report_missing(Diagnostics dictionary) {
    dictionary.items().front().severity = Severity::kWarning;
    session_.terminal.report(dictionary);
  }

  // All of it as JSON; for a person what needs a look, and how much there was.
  void tell(Diagnostics found, const std::string& file, bool checked) {
    if (session_.terminal.json()) return session_.terminal.report(found);
    const Count count(found);
    const Language language = session_.terminal.language();
    Repeats repeats;
    if (!arguments_.notes) found = repeats.take_from(without_notes(std::move(found)));
    session_.terminal.report(found);
    std::fputs(repeats.told(file, language).c_str(), stderr);
    if (!checked) return;
    std::fprintf(stderr, "%s\n", summary(count, file, arguments_.notes, language).c_str());
  }

  Result<const check::Profile*> profile() {
    if (!profile_) {
      Diagnostics notes;
      const std::string name = arguments_.profile.empty() ? "gost-2025" : arguments_.profile;
      PRIKAZ_TRY(profile_, check::Profile::named(name, notes));
    }
    return &*profile_;
  }

  // Shows the corrections or writes them.
  Result<void> correct(const std::string& file, std::string_view bytes, const check::Fixed& fixed) {
    if (arguments_.dry_run) {
      diff_ += check::unified_diff(file, fixed.before, fixed.after);
      if (!session_.terminal.json()) session_.terminal.print(diff_);
      diff_.clear();
      return {};
    }
    if (fixed.corrections == 0) return {};
    PRIKAZ_CHECK(files::replace(file, bytes, fixed.bytes));
    session_.terminal.made({file, file});
    return {};
  }

  Result<void> check_text(const std::string& file, const std::string& bytes, Diagnostics& found) {
    PRIKAZ_TRY(const check::Profile* profile, this->profile());
    std::string text = bytes;
    if (arguments_.fix) {
      PRIKAZ_TRY(check::Fixed fixed, check::fix_text(bytes, file, *profile));
      PRIKAZ_CHECK(correct(file, bytes, fixed));
      text = std::move(fixed.bytes);
    }
    PRIKAZ_TRY(check::Document document, check::read_text(text, file, found));
    found.append(check::run(document, *profile, scope_));
    return {};
  }

  Result<void> check_package(const std::string& file, const std::string& bytes,
                             Diagnostics& found) {
    PRIKAZ_TRY(const check::Profile* profile, this->profile());
    PRIKAZ_TRY(opc::Package package, opc::Package::from_bytes(bytes, {file}));
    if (arguments_.fix) {
      PRIKAZ_TRY(const check::Fixed fixed, check::fix_package(package, file, *profile));
      PRIKAZ_CHECK(correct(file, bytes, fixed));
      if (fixed.corrections > 0) {
        PRIKAZ_TRY(package, opc::Package::from_bytes(fixed.bytes, {file}));
      }
    }
    Diagnostics reading;  // what the layout cannot show is no mistake of the paper
    PRIKAZ_TRY(check::Document document, check::read_package(package, file, reading));
    found.append(check::run(document, *profile, scope_));
    return {};
  }

  Result<paper::Paper> read(const std::string& file, Diagnostics& found) {
    if (!catalogue_) {
      PRIKAZ_TRY(const auto home, find_home(session_.arguments.home));
      PRIKAZ_TRY(catalogue_, paper::Catalogue::open(home / "templates"));
    }
    PRIKAZ_TRY(const paper::Card card, paper::Card::open(file, found));
    return paper::read(card, *catalogue_, {}, found);
  }

  Result<void> check_card(const std::string& file, Diagnostics& found) {
    PRIKAZ_TRY(paper::Paper paper, read(file, found));
    PRIKAZ_TRY(const check::Profile profile, check::profile_for(paper, arguments_.profile, found));
    if (arguments_.fix) {
      PRIKAZ_TRY(const auto all, check::fix_paper(paper, profile));
      for (const check::FixedFile& each : all) {
        PRIKAZ_CHECK(correct(each.file, each.read, each.fixed));
      }
      if (!arguments_.dry_run && !all.empty()) {
        PRIKAZ_TRY(paper, read(file, found));
      }
    }
    PRIKAZ_TRY(check::Document document,
               check::read_paper(paper, check::Positions::kExact, ready_));
    found.append(check::run(document, profile, scope_));
    show_forms(paper);
    return {};
  }

  // Every declined form, for the clerk to see before the paper is signed.
  void show_forms(const paper::Paper& paper) {
    for (const expr::FormMade& form : paper.forms) {
      session_.terminal.report(told(form));
    }
    for (const paper::Appendix& appendix : paper.appendices) {
      if (appendix.paper) show_forms(*appendix.paper);
    }
  }

  static Diagnostics told(const expr::FormMade& form) {
    Diagnostics out;
    const std::string name = russian::name(form.grammatical_case);
    out.note("check.form", form.where,
             {fmt::format("{} падеж: {} → {}{}", name, form.input, form.result,
                          form.by_table ? " (по таблице)" : ""),
              fmt::format("case {}: {} → {}{}", russian::short_name(form.grammatical_case),
                          form.input, form.result, form.by_table ? " (by the table)" : "")});
    return out;
  }

  const CheckArguments& arguments_;
  Session& session_;
  check::Scope scope_;
  check::ReadyPackages ready_;
  std::optional<check::Profile> profile_;
  std::optional<paper::Catalogue> catalogue_;
  std::string diff_;
};

std::string list_of_rules(Language language) {
  std::string out;
  for (const check::Rule& rule : check::rules()) {
    out += fmt::format("{}\t{}\n", rule.code, rule.about.in(language));
  }
  return out;
}

}  // namespace

Result<void> run(const CheckArguments& arguments, Session& session) {
  if (arguments.rules) {
    session.terminal.print(list_of_rules(session.terminal.language()));
    return {};
  }
  Inspection inspection(arguments, session);
  inspection.open_dictionaries();
  for (const std::string& file : arguments.files) {
    const auto done = inspection.check(file);
    if (!done) session.terminal.report(done.error());
  }
  return {};
}

}  // namespace prikaz::cli
