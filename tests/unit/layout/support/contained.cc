#include "unit/layout/support/contained.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sstream>

#include "base/files.h"
#include "layout/layout.h"
#include "opc/package.h"
#include "pdf/writer.h"
#include "unit/layout/support/package.h"
#include "wml/reader.h"

namespace prikaz::layout::test {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr rlim_t kSeconds = 50;
constexpr long kMemory = 4000;  // shadow memory and red zones
#else
constexpr rlim_t kSeconds = 10;
constexpr long kMemory = 700;
#endif

// "PAGES CODE CODE…"
Result<int> pages_of(std::string_view docx, Diagnostics& found) {
  PRIKAZ_TRY(const opc::Package package, opc::Package::from_bytes(docx, {"проба.docx"}));
  PRIKAZ_TRY(const wml::Document document, wml::read(package, "проба.docx", found));
  Options options;
  options.file = "проба.docx";
  options.page_limit = 2000;
  PRIKAZ_TRY(const PagedDocument pages, lay_out(document, fonts(), options, found));
  PRIKAZ_TRY(std::string colours, files::read("/usr/share/color/icc/sRGB.icc"));
  PRIKAZ_TRY(const std::string file,
             pdf::write(pages, {}, {pdf::Profile::k2a, {}, std::move(colours)}, found));
  return file.empty() ? 0 : static_cast<int>(pages.pages.size());
}

[[noreturn]] void work(std::string_view docx, int pipe) {
  const rlimit time{kSeconds, kSeconds + 1};
  ::setrlimit(RLIMIT_CPU, &time);
  Diagnostics found;
  auto pages = pages_of(docx, found);
  if (!pages) found.append(std::move(pages).error());
  std::string said = std::to_string(pages ? *pages : 0);
  for (const Diagnostic& item : found) said += ' ' + item.code;
  const auto written = ::write(pipe, said.data(), said.size());
  ::_exit(written < 0 ? 3 : 0);
}

}  // namespace

Outcome contained(std::string_view docx) {
  Outcome outcome;
  int ends[2];
  if (::pipe(ends) != 0) return outcome;
  const pid_t child = ::fork();
  if (child == 0) work(docx, ends[1]);
  ::close(ends[1]);
  std::string said;
  char block[4096];
  for (ssize_t got = 0; (got = ::read(ends[0], block, sizeof block)) > 0;)
    said.append(block, static_cast<size_t>(got));
  ::close(ends[0]);
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "status " << status;
  EXPECT_LT(used.ru_maxrss / 1024, kMemory) << "MB";
  std::istringstream words(said);
  words >> outcome.pages;
  for (std::string code; words >> code;) outcome.codes.push_back(code);
  return outcome;
}

}  // namespace prikaz::layout::test
