// Runs a fuzz target without libFuzzer: every seed as it is, then mutations of them in a fixed
// order, so that a failure comes again. Under clang the same targets link with -fsanitize=fuzzer
// instead.
//
//   fuzz_yaml RUNS SEED…     a folder gives its files, a file after --lines a seed per line
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "random.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size);

namespace {

using prikaz::fuzz::Random;

// What breaks readers of texts: brackets, quotes, ends, odd letters.
constexpr std::string_view kPieces[] = {"\n",    "\"",
                                        "'",     "{",
                                        "}",     "[",
                                        "]",     "(",
                                        ")",     ":",
                                        ": ",    "- ",
                                        "#",     " #",
                                        "|",     "&a ",
                                        "*a",    "%",
                                        "\t",    "\r\n",
                                        ";",     ",",
                                        "<",     ">",
                                        "</",    "/>",
                                        "&#0;",  "0",
                                        "-1",    "99999999999999999999",
                                        "1e999", "\xC2\xA0",
                                        "\xFF",  "\xEF\xBB\xBF",
                                        "\xD0",  "\xE2\x80\xA8",
                                        "{{",    "}}",
                                        "{%",    "%}",
                                        "~",     "**",
                                        " if ",  " else ",
                                        " is ",  " in ",
                                        "|join", "|default",
                                        "not ",  "."};

std::string mutated(std::string text, const std::vector<std::string>& seeds, Random& random) {
  for (size_t times = 1 + random.below(6); times > 0; --times) {
    const size_t at = random.below(text.size() + 1);
    const size_t length = random.below(std::min<size_t>(text.size() - at, 24) + 1);
    switch (random.below(6)) {
      case 0:
        text.insert(at, kPieces[random.below(std::size(kPieces))]);
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(at, length));
        break;
      case 3:
        if (at < text.size()) text[at] = static_cast<char>(random.next());
        break;
      case 4: {
        const std::string& other = seeds[random.below(seeds.size())];
        const size_t from = random.below(other.size() + 1);
        text.insert(at, other.substr(from, random.below(40)));
        break;
      }
      default:
        text.resize(at);
        break;
    }
  }
  if (text.size() > 1 << 16) text.resize(1 << 16);
  return text;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> seeds;
  bool lines = false;
  for (int i = 2; i < count; ++i) {
    const std::filesystem::path path = arguments[i];
    if (path == "--lines") {
      lines = true;
    } else if (std::filesystem::is_directory(path)) {
      std::vector<std::filesystem::path> files;
      for (const auto& entry : std::filesystem::directory_iterator(path))
        files.push_back(entry.path());
      std::sort(files.begin(), files.end());
      for (const auto& file : files) seeds.push_back(read(file));
    } else if (lines) {
      std::ifstream file(path);
      for (std::string line; std::getline(file, line);) seeds.push_back(line);
    } else {
      seeds.push_back(read(path));
    }
  }
  if (seeds.empty()) {
    std::fprintf(stderr, "usage: %s RUNS [--lines] SEED...\n", arguments[0]);
    return 2;
  }
  for (const std::string& seed : seeds) run(seed);
  Random random;
  const long runs = std::atol(arguments[1]);
  for (long i = 0; i < runs; ++i) run(mutated(seeds[random.below(seeds.size())], seeds, random));
  std::printf("%zu seeds, %ld mutations\n", seeds.size(), runs);
  return 0;
}
