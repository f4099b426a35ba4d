// Runs the fuzz target `docx` over the documents of tests/golden/layout: each as it is, then
// changed inside its parts, so that what comes out is a package that opens, and now and then broken
// as a file. The order is fixed; --from N goes on at a run, --seconds N ends after that time.
//
//   fuzz_docx RUNS FOLDER [--from N] [--seconds N]
//
// A run that takes longer than kSlow fails. The input of the run is kept in $FUZZ_INPUT if set.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "unit/layout/support/package.h"
#include "xml_mutation.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size);

namespace {

namespace fs = std::filesystem;
using prikaz::fuzz::Random;
using prikaz::layout::test::Parts;

constexpr double kSlow = 20;  // seconds, under sanitizers on a busy machine

std::vector<Parts> documents(const fs::path& folder) {
  std::vector<fs::path> bodies;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().filename() == "body.xml") bodies.push_back(entry.path());
  }
  std::sort(bodies.begin(), bodies.end());
  std::vector<Parts> found;
  for (const fs::path& body : bodies) {
    Parts& parts = found.emplace_back();
    for (const auto& entry : fs::directory_iterator(body.parent_path())) {
      if (entry.path().extension() != ".xml") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      parts[entry.path().stem().string()].assign(std::istreambuf_iterator<char>(file), {});
    }
  }
  return found;
}

void run(const std::string& file, long number) {
  if (const char* kept = std::getenv("FUZZ_INPUT")) std::ofstream(kept, std::ios::binary) << file;
  const auto begin = std::chrono::steady_clock::now();
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(file.data()), file.size());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  if (took.count() < kSlow) return;
  std::fprintf(stderr, "run %ld took %.1f s\n", number, took.count());
  std::abort();
}

// A package of the changed parts; rarely a file that is cut or has wrong bytes.
std::string changed(const std::vector<Parts>& seeds, const std::vector<std::string>& bodies,
                    Random& random) {
  Parts parts = seeds[random.below(seeds.size())];
  // Parts of another document, whose references lead nowhere or elsewhere.
  if (random.below(4) == 0) {
    for (const auto& [name, text] : seeds[random.below(seeds.size())]) parts.emplace(name, text);
  }
  for (auto& [name, text] : parts) {
    if (name == "body" || random.below(3) == 0)
      text = prikaz::fuzz::mutated_xml(std::move(text), bodies, random);
  }
  std::string file = prikaz::layout::test::package_of(parts).write();
  if (random.below(20) == 0) file.resize(random.below(file.size()));
  for (size_t i = random.below(20) == 0 ? random.below(12) : 0; i > 0 && !file.empty(); --i)
    file[random.below(file.size())] = static_cast<char>(random.next());
  return file;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s RUNS FOLDER [--from N] [--seconds N]\n", arguments[0]);
    return 2;
  }
  long from = 0, seconds = 0;
  for (int i = 3; i + 1 < count; i += 2) {
    if (std::strcmp(arguments[i], "--from") == 0) from = std::atol(arguments[i + 1]);
    if (std::strcmp(arguments[i], "--seconds") == 0) seconds = std::atol(arguments[i + 1]);
  }
  const std::vector<Parts> seeds = documents(arguments[2]);
  std::vector<std::string> bodies;
  for (const Parts& parts : seeds) {
    bodies.push_back(parts.at("body"));
    if (from == 0) run(prikaz::layout::test::package_of(parts).write(), 0);
  }
  const auto begin = std::chrono::steady_clock::now();
  const long runs = std::atol(arguments[1]);
  long made = 0;
  for (long i = from; i < from + runs; ++i, ++made) {
    const std::chrono::duration<double> past = std::chrono::steady_clock::now() - begin;
    if (seconds > 0 && past.count() > static_cast<double>(seconds)) break;
    // Every run has its own numbers, so that one alone can be done again.
    Random random(static_cast<uint64_t>(i) * 0x9E3779B97F4A7C15 + 1);
    std::fflush(stdout);
    run(changed(seeds, bodies, random), i);
  }
  std::printf("%zu seeds, %ld mutations\n", seeds.size(), made);
  return 0;
}
