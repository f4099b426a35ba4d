// The XML of a template's body: what compiles renders to XML that can be read, and two of them
// join.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "data/json.h"
#include "merge/append.h"
#include "merge/template.h"
#include "xml/document.h"

using namespace prikaz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const data::Value data = *data::read_json(
      R"({"n": 1, "a": "раз\n\nдва", "xs": [1, 2], "m": {"k": "v"}})", "данные.json");
  opc::Package package;
  package.set_part("word/document.xml", opc::media_type::kDocument,
                   std::string(reinterpret_cast<const char*>(bytes), size));
  package.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  const auto made = merge::Template::compile(package);
  if (!made) return 0;
  merge::RenderOptions options;
  options.budget = {.steps = 20'000, .text_bytes = 1 << 20};
  auto document = made->render(data, options);
  // A part without tags is taken over as it is, broken or not.
  const auto& source = made->package().part("word/document.xml")->content();
  if (!document || document->part("word/document.xml")->content() == source) return 0;
  const std::string& text = document->part("word/document.xml")->bytes();
  if (!xml::Document::parse(text, {})) {
    std::fprintf(stderr, "%.*s\n%s\n", static_cast<int>(size), reinterpret_cast<const char*>(bytes),
                 text.c_str());
    std::abort();
  }
  opc::Package joined = *document;
  if (merge::append(joined, *document) &&
      !xml::Document::parse(joined.part("word/document.xml")->bytes(), {}))
    std::abort();
  return 0;
}
