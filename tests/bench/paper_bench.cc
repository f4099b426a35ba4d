// What a paper costs, warm, in one thread: compiled templates, a read card and loaded fonts in
// memory to the finished bytes; and what a table costs by its length.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "data/json.h"
#include "merge/template.h"
#include "pipeline/generate.h"
#include "pipeline/typeset.h"

namespace prikaz {
namespace {

const std::filesystem::path kRoot = PRIKAZ_SOURCE_DIR;
const std::filesystem::path kWork = PRIKAZ_WORK_DIR;

template <class T>
T must(Result<T> result) {
  if (result) return std::move(result).value();
  for (const Diagnostic& item : result.error()) {
    std::fprintf(stderr, "%s\n", format(item, Language::kRussian).c_str());
  }
  std::exit(1);
}

// The sample order with its appendices: seven pages, three templates.
void sample_order(benchmark::State& state, bool pdf) {
  Diagnostics notes;
  const auto catalogue = must(paper::Catalogue::open(kRoot / "templates"));
  const auto card = must(paper::Card::open(kRoot / "samples/smolensk/приказ.yaml", notes));
  const auto paper = must(paper::read(card, catalogue, {}, notes));
  pipeline::Workshop workshop(kRoot);
  pipeline::Options options;
  options.pdf = pdf;
  for (auto unused : state) {
    Diagnostics found;
    const auto made = must(pipeline::generate(paper, workshop, options, found));
    state.counters["pages"] = made.pages;
  }
}

// The work of work.py: an order of four pages with a plan of 40 rows, the peers' work too.
struct Order {
  merge::Template made =
      must(merge::Template::compile(must(opc::Package::open(kWork / "jinja.docx"))));
  data::Value values = must(data::read_json(must(files::read(kWork / "data.json")), "data.json"));
};

void four_pages_docx(benchmark::State& state) {
  const Order order;
  for (auto unused : state) {
    const std::string bytes = must(order.made.render(order.values)).write();
    state.counters["bytes"] = static_cast<double>(bytes.size());
  }
}

void four_pages_docx_and_pdf(benchmark::State& state) {
  const Order order;
  pipeline::Workshop workshop(kRoot);
  for (auto unused : state) {
    const opc::Package package = must(order.made.render(order.values));
    const std::string docx = package.write();
    Diagnostics found;
    const auto made = must(pipeline::typeset(package, workshop, {.file = "order.docx"}, found));
    state.counters["pages"] = made.pages;
  }
}

// The same order with its rows repeated until there are `count` of them.
data::Value with_rows(const data::Value& values, int64_t count) {
  std::vector<data::Member> members(values.members().begin(), values.members().end());
  for (data::Member& member : members) {
    if (member.key != "sections") continue;
    const data::Value section = member.value.items()[0];
    const auto rows = section.find("rows")->items();
    std::vector<data::Value> many;
    for (int64_t i = 0; i < count; ++i) {
      many.push_back(rows[static_cast<size_t>(i) % rows.size()]);
    }
    member.value = data::Value::list({data::Value::map(
        {{"title", {}, *section.find("title")}, {"rows", {}, data::Value::list(many)}})});
  }
  return data::Value::map(std::move(members));
}

void table_to_pdf(benchmark::State& state) {
  const Order order;
  pipeline::Workshop workshop(kRoot);
  const opc::Package package = must(order.made.render(with_rows(order.values, state.range(0))));
  for (auto unused : state) {
    Diagnostics found;
    const auto made = must(pipeline::typeset(package, workshop, {.file = "table.docx"}, found));
    state.counters["pages"] = made.pages;
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_CAPTURE(sample_order, docx, false)
    ->Name("warm: sample order of 7 pages, DOCX")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sample_order, pdf, true)
    ->Name("warm: sample order of 7 pages, DOCX and PDF/A-2a")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(four_pages_docx)->Name("warm: order of 4 pages, DOCX")->Unit(benchmark::kMillisecond);
BENCHMARK(four_pages_docx_and_pdf)
    ->Name("warm: order of 4 pages, DOCX and PDF/A-2a")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(table_to_pdf)
    ->Name("warm: table to PDF, rows")
    ->Arg(500)
    ->Arg(1000)
    ->Arg(2000)
    ->Arg(4000)
    ->Arg(8000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace prikaz
