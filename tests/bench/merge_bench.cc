// What merging costs, warm: a compiled template and data in memory to the bytes of a .docx.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>

#include "merge/append.h"
#include "merge/template.h"
#include "paper/card.h"

namespace prikaz {
namespace {

const std::filesystem::path kRoot = PRIKAZ_SOURCE_DIR;

template <class T>
T must(Result<T> result) {
  if (!result) {
    for (const Diagnostic& item : result.error())
      fprintf(stderr, "%s\n", format(item, Language::kRussian).c_str());
    std::exit(1);
  }
  return std::move(result).value();
}

struct Work {
  merge::Template made;
  data::Value view;
};

Work work(const char* card_file) {
  Diagnostics notes;
  const auto catalogue = must(paper::Catalogue::open(kRoot / "templates"));
  const auto card = must(paper::Card::open(kRoot / "samples" / card_file, notes));
  auto paper = must(paper::read(card, catalogue, {}, notes));
  auto package =
      must(opc::Package::open(paper.template_path, {.fallback = kRoot / "templates/common"}));
  return {must(merge::Template::compile(std::move(package))), paper.view};
}

void render(benchmark::State& state, const char* card) {
  const Work ready = work(card);
  size_t size = 0;
  for (auto unused : state) {
    const opc::Package document = must(ready.made.render(ready.view));
    size = document.part("word/document.xml")->bytes().size();
    benchmark::DoNotOptimize(size);
  }
  state.counters["xml"] = static_cast<double>(size);
}

void render_and_write(benchmark::State& state, const char* card) {
  const Work ready = work(card);
  size_t size = 0;
  for (auto unused : state) {
    const std::string bytes = must(ready.made.render(ready.view)).write();
    size = bytes.size();
    benchmark::DoNotOptimize(size);
  }
  state.counters["docx"] = static_cast<double>(size);
}

void append_plan(benchmark::State& state) {
  const Work order = work("smolensk/приказ.yaml");
  const Work plan = work("smolensk/приложения/план.yaml");
  const opc::Package first = must(order.made.render(order.view));
  const opc::Package second = must(plan.made.render(plan.view));
  for (auto unused : state) {
    opc::Package joined = first;
    if (!merge::append(joined, second)) std::exit(1);
    benchmark::DoNotOptimize(joined.parts().size());
  }
}

void compile(benchmark::State& state) {
  const auto package = must(opc::Package::open(kRoot / "templates/smolensk/plan.docx",
                                               {.fallback = kRoot / "templates/common"}));
  for (auto unused : state) {
    auto made = must(merge::Template::compile(package));
    benchmark::DoNotOptimize(made.package().parts().size());
  }
}

BENCHMARK_CAPTURE(render, order, "smolensk/приказ.yaml")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render, plan, "smolensk/приложения/план.yaml")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render_and_write, order, "smolensk/приказ.yaml")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render_and_write, plan, "smolensk/приложения/план.yaml")->Unit(benchmark::kMicrosecond);
BENCHMARK(append_plan)->Unit(benchmark::kMicrosecond);
BENCHMARK(compile)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace prikaz
