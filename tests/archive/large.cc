// Builds a large archive and measures it: adding in groups, finding, verifying.
//   archive_large FOLDER [DOCUMENTS] [BYTES]
// BYTES is the size of a document's PDF (a DOCX of a third of it and a card come along). Figures
// are printed beside what is aimed at; the exit status tells only whether the archive is whole.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/search.h"
#include "archive/verify.h"

namespace {

using namespace prikaz;
using namespace prikaz::archive;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

[[noreturn]] void fail(const Diagnostics& found) {
  for (const Diagnostic& each : found) {
    std::fprintf(stderr, "%s\n", format(each, Language::kRussian).c_str());
  }
  std::exit(1);
}

// Words made of syllables, the first ones frequent as in a language.
class Vocabulary {
 public:
  explicit Vocabulary(size_t size) {
    constexpr const char* kFirst[] = {"ко", "ра",  "ми",  "ту", "за",
                                      "ве", "пло", "сте", "ша", "гри"};
    constexpr const char* kMiddle[] = {"ро", "ла", "ни", "ду", "бе", "ки", "ма", "то", "се", "ва"};
    constexpr const char* kLast[] = {"ние", "ость", "тель", "ка", "ный", "ать", "ство", "ом"};
    for (size_t i = 0; i < size; ++i) {
      std::string word = kFirst[i % 10];
      for (size_t rest = i / 10; rest > 0; rest /= 10) word += kMiddle[rest % 10];
      words_.push_back(word + kLast[(i / 7) % 8]);
    }
  }
  const std::string& draw(std::mt19937& random) const {
    const double u = std::uniform_real_distribution<>(0, 1)(random);
    const auto at = static_cast<size_t>(static_cast<double>(words_.size()) * u * u * u);
    return words_[std::min(at, words_.size() - 1)];
  }

 private:
  std::vector<std::string> words_;
};

std::string text_of(int number, const Vocabulary& words, std::mt19937& random) {
  std::string text = "приказываю утвердить";
  constexpr int kWords = 250;  // two pages
  for (int i = 0; i < kWords; ++i) text += " " + words.draw(random);
  if (number % 10 == 0) text += " десятина";      // in a tenth of all
  if (number % 100 == 0) text += " сотенный";     // in a hundredth
  if (number % 20000 == 7) text += " редчайший";  // in five of 100,000
  return text;
}

Addition addition_of(int number, const Vocabulary& words, std::mt19937& random, size_t bytes) {
  Addition addition;
  Request& request = addition.request;
  constexpr int kDepartments = 20, kYears = 5;
  request.kind = number % 7 == 0 ? "план" : "приказ";
  request.department = "ведомство-" + std::to_string(number % kDepartments);
  request.index = "ОД";
  request.date = Date::from_days(Date{2021, 1, 1}.days() + number * 365LL * kYears / 100000);
  const std::string text = text_of(number, words, random);
  addition.make = [=](const std::string& given, const Date&) -> Result<Made> {
    Made made;
    made.title = "О деле № " + std::to_string(number);
    made.text = text;
    made.people = {{"подписант", "Малкина Е.П."}};
    const std::string unique = std::to_string(number) + " " + given + "\n";
    made.files.push_back({Role::kPdf, given + ".pdf", "", unique + std::string(bytes, 'p'), ""});
    made.files.push_back(
        {Role::kDocx, given + ".docx", "", unique + std::string(bytes / 3, 'd'), ""});
    made.files.push_back({Role::kCard, given + ".yaml", "", unique, ""});
    return made;
  };
  return addition;
}

// The median of a few searches, in milliseconds.
double time_of(const Archive& archive, const char* text, const Filter& filter, Order order) {
  std::vector<double> times;
  for (int i = 0; i < 5; ++i) {
    const auto begin = Clock::now();
    SearchOptions options;
    options.order = order;
    const auto found = search(archive, text, filter, options);
    if (!found) fail(found.error());
    times.push_back(seconds_since(begin) * 1000);
  }
  std::nth_element(times.begin(), times.begin() + 2, times.end());
  return times[2];
}

void print(const char* what, double value, double target, bool at_least) {
  std::printf("%-44s %10.1f   (%s %.0f)\n", what, value, at_least ? "at least" : "at most", target);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int documents = argc > 2 ? std::atoi(argv[2]) : 100000;
  const size_t bytes = argc > 3 ? static_cast<size_t>(std::atol(argv[3])) : 2000;
  auto opened = Archive::open(argv[1], Access::kCreate);
  if (!opened) fail(opened.error());
  Archive& archive = *opened;

  const Vocabulary words(40000);
  std::mt19937 random(1);
  double spent = 0;
  Diagnostics found;
  for (int number = 0; number < documents;) {
    std::vector<Addition> group;
    for (; group.size() < Archive::kGroup && number < documents; ++number) {
      group.push_back(addition_of(number, words, random, bytes));
    }
    const auto begin = Clock::now();
    const auto added = archive.add(group, found);
    if (!added) fail(added.error());
    spent += seconds_since(begin);
  }
  print("documents added a second", documents / spent, 300, true);

  using enum Order;
  const Filter one{.kind = "план", .department = "ведомство-3"};
  print("word of all documents, newest first, ms", time_of(archive, "утвердить", {}, kNewestFirst),
        50, false);
  print("word of a tenth, newest first, ms", time_of(archive, "десятины", {}, kNewestFirst), 50,
        false);
  print("rare word, newest first, ms", time_of(archive, "редчайшему", {}, kNewestFirst), 50, false);
  print("two words, newest first, ms", time_of(archive, "утвердить сотенных", {}, kNewestFirst), 50,
        false);
  print("phrase of all, newest first, ms",
        time_of(archive, "\"приказываю утвердить\"", {}, kNewestFirst), 50, false);
  print("word of all with fields, ms", time_of(archive, "утвердить", one, kNewestFirst), 50, false);
  print("fields alone, ms", time_of(archive, "", one, kNewestFirst), 50, false);
  print("word of a tenth, by rank, ms", time_of(archive, "десятина", {}, kByRank), 50, false);
  print("word of all documents, by rank, ms", time_of(archive, "утвердить", {}, kByRank), 250,
        false);

  const auto begin = Clock::now();
  const auto proof = verify(archive, {});
  if (!proof) fail(proof.error());
  if (!proof->whole()) fail(proof->damage);
  const double verifying = seconds_since(begin);
  std::printf("%-44s %10.1f   (%.0f documents a second)\n", "verify, s", verifying,
              documents / verifying);
}
