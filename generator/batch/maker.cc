#include "batch/maker.h"

#include <exception>
#include <new>
#include <system_error>
#include <utility>

#include "base/long_run.h"
#include "pipeline/generate.h"

namespace prikaz::batch {

namespace fs = std::filesystem;
using data::Value;

namespace {

// Changes when equal inputs begin to give other papers.
constexpr std::string_view kForm = "prikaz 0.1.0 batch 1";

Fingerprint number_key(uint64_t number, Fingerprint of) {
  return fingerprint({reinterpret_cast<const char*>(&number), sizeof number}, of);
}

Fingerprint value_key(const Value& value, Fingerprint of) {
  of = number_key(static_cast<uint64_t>(value.kind()), of);
  switch (value.kind()) {
    case Value::Kind::kBoolean:
      return number_key(value.boolean() ? 1 : 0, of);
    case Value::Kind::kInteger:
      return number_key(static_cast<uint64_t>(value.integer()), of);
    case Value::Kind::kNumber: {
      const double number = value.number();
      return fingerprint({reinterpret_cast<const char*>(&number), sizeof number}, of);
    }
    case Value::Kind::kString:
      return number_key(value.plain() ? 1 : 0, fingerprint(value.text(), of));
    case Value::Kind::kList:
      for (const Value& item : value.items()) of = value_key(item, of);
      return number_key(value.items().size(), of);
    case Value::Kind::kMap:
      for (const data::Member& member : value.members()) {
        of = value_key(member.value, fingerprint(member.key, of));
      }
      return number_key(value.members().size(), of);
    default:  // cells are nothing else
      return of;
  }
}

// The working folder's own name of a file, so that equal words mean equal files.
std::string real_name(const fs::path& path) {
  std::error_code error;
  return path.empty() ? std::string() : fs::weakly_canonical(path, error).string();
}

Diagnostics thrown(const char* code, Message message) {
  return failure(code, {}, std::move(message));
}

}  // namespace

Fingerprint run_key(const Options& options) {
  Fingerprint out = fingerprint(kForm);
  for (const std::string& part :
       {real_name(options.card), real_name(options.template_path), options.as}) {
    out = fingerprint(part, out);
  }
  const uint64_t formats = (options.documents.docx ? 1u : 0u) | (options.documents.pdf ? 2u : 0u);
  return number_key(static_cast<uint64_t>(options.documents.profile) << 8 | formats, out);
}

Fingerprint row_key(Fingerprint run, const Value& row) {
  return value_key(row, run);
}

Result<void> Maker::read_card_bytes() {
  if (options_.documents.profile != pdf::Profile::k3a) return {};
  PRIKAZ_TRY(card_bytes_, files::read(options_.card));
  return {};
}

Result<paper::Paper> Maker::read_row(const Job& job, RowResult& result) const {
  paper::Options reading;
  reading.names = job.lent;
  reading.template_path = options_.template_path;
  reading.tables = &tables_;
  PRIKAZ_TRY(paper::Paper paper, paper::read(card_, catalogue_, reading, result.found));
  if (options_.inspect) options_.inspect(paper, result.found);
  return paper;
}

Result<void> Maker::make_files(const Job& job, RowResult& result, Done& done) const {
  PRIKAZ_TRY(const paper::Paper paper, read_row(job, result));
  if (result.found.has_errors()) return {};
  pipeline::Options making = options_.documents;
  making.card = card_bytes_;
  making.card_name = options_.card.filename().string();
  making.keep_pages = !options_.one_file.empty();
  PRIKAZ_TRY(pipeline::Documents made, pipeline::generate(paper, workshop_, making, result.found));
  result.pages = made.pages;
  done.leaves = std::move(made.leaves);

  std::vector<files::Output> outputs;
  const auto add = [&](const char* extension, const std::string& bytes) {
    const std::string path = result.stem + extension;
    outputs.push_back({options_.folder / path, bytes});
    result.files.push_back({path, bytes.size(), fingerprint(bytes)});
  };
  if (making.docx) add(".docx", made.docx);
  if (making.pdf) add(".pdf", made.pdf);
  return journal_ ? files::write_through(outputs, journal_->staging()) : Result<void>();
}

// The PDF of all papers needs the pages of those, too, that were made before.
void Maker::lay_out_kept(const Job& job, Done& done) const {
  RowResult unsaid;
  const auto paper = read_row(job, unsaid);
  if (!paper) return;
  pipeline::Options pages;
  pages.docx = pages.pdf = false;
  pages.keep_pages = true;
  auto made = pipeline::generate(*paper, workshop_, pages, unsaid.found);
  if (made) done.leaves = std::move(made->leaves);
}

RowResult Maker::fresh(const Job& job, Done& done) const {
  RowResult result = job.result;
  const double begin = files::stopwatch();
  Result<void> made;
  try {
    made = make_files(job, result, done);
  } catch (const std::bad_alloc&) {
    made = thrown("program.memory", {"не хватило памяти", "out of memory"});
  } catch (const std::exception& error) {
    made = thrown("program.internal", {std::string("внутренняя ошибка: ") + error.what(),
                                       std::string("internal error: ") + error.what()});
  }
  if (!made) result.found.append(std::move(made).error());
  if (result.found.has_errors()) {
    result.state = RowResult::State::kFailed;
    result.files.clear();
    result.pages = 0;
  } else if (!journal_) {
    result.state = RowResult::State::kChecked;
  }
  // A run whose clock stands still gives the same report every time.
  if (!files::clock_stands_still()) result.seconds = files::stopwatch() - begin;
  return result;
}

Done Maker::make(Job job) const {
  Done done;
  done.zip = job.zip;
  if (job.settled) {
    done.result = std::move(job.result);
    return done;
  }
  if (journal_ && options_.resume) {
    if (auto known = journal_->find(job.result.stem, job.result.key)) {
      known->where = job.result.where;
      done.result = std::move(*known);
      if (!options_.one_file.empty()) lay_out_kept(job, done);
      return done;
    }
  }
  done.result = fresh(job, done);
  return done;
}

}  // namespace prikaz::batch
