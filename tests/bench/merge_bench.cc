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

// A table of this many rows and five columns made by a loop: the cost per row must stay the same.
void rows(benchmark::State& state) {
  auto cell = [](const std::string& text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>" + text +
           "</w:t></w:r></w:p></w:tc>";
  };
  opc::Package package;
  package.set_part(
      "word/document.xml", opc::media_type::kDocument,
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr>" +
          cell("{%tr for row in rows %}") + "</w:tr><w:tr>" + cell("{%tc for x in row %}") +
          cell("{{ x }}") + cell("{%tc endfor %}") + "</w:tr><w:tr>" + cell("{%tr endfor %}") +
          "</w:tr></w:tbl><w:p/></w:body></w:document>");
  package.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  const auto made = must(merge::Template::compile(std::move(package)));
  const data::Value row = data::Value::list(
      std::vector<data::Value>(5, data::Value::string("Провести занятие для родителей")));
  const data::Value data = data::Value::map(
      {{"rows", {}, data::Value::list(std::vector<data::Value>(state.range(0), row))}});
  for (auto unused : state) {
    const opc::Package document = must(made.render(data));
    benchmark::DoNotOptimize(document.parts().size());
  }
  state.counters["per_row"] = benchmark::Counter(
      static_cast<double>(state.range(0)),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
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
BENCHMARK_CAPTURE(render_and_write, plan, "smolensk/приложения/план.yaml")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(append_plan)->Unit(benchmark::kMicrosecond);
BENCHMARK(rows)->Arg(40)->Arg(4000)->Unit(benchmark::kMicrosecond);
BENCHMARK(compile)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace prikaz
