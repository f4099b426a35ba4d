// Tags of a template: a line is a paragraph, a tab parts the cells of a row, "|" parts runs.
// Whatever compiles must render to a whole document.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "data/json.h"
#include "merge/fields.h"
#include "merge/template.h"
#include "unit/merge/integrity.h"
#include "xml/document.h"
#include "xml/escape.h"

using namespace prikaz;

namespace {

constexpr std::string_view kData =
    R"({"n": 3, "a": "раз\n\nдва\tтри", "xs": [1, 2, 2], "m": {"k": "<v>"}, "rows": [["а", "б"], ["в"]],
        "школы": [{"имя": "Лесная", "дети": 5}, {"имя": "Речная", "дети": 0}], "нет": null, "да": true})";

std::string paragraph(std::string_view text) {
  std::string out = "<w:p>";
  while (true) {
    const size_t bar = text.find('|');
    out += "<w:r><w:t>" + xml::escape_text(text.substr(0, bar)) + "</w:t></w:r>";
    if (bar == std::string_view::npos) break;
    text.remove_prefix(bar + 1);
  }
  return out + "</w:p>";
}

std::string row(std::string_view line) {
  std::string out = "<w:tr>";
  while (true) {
    const size_t tab = line.find('\t');
    out += "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr>" +
           paragraph(line.substr(0, tab)) + "</w:tc>";
    if (tab == std::string_view::npos) break;
    line.remove_prefix(tab + 1);
  }
  return out + "</w:tr>";
}

std::string body(std::string_view text) {
  std::string out;
  bool in_table = false;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const bool is_row = line.find('\t') != std::string_view::npos;
    if (is_row != in_table)
      out +=
          is_row ? "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>" : "</w:tbl>";
    in_table = is_row;
    out += is_row ? row(line) : paragraph(line);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return out + (in_table ? "</w:tbl><w:p/>" : "<w:p/>");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const data::Value data = *data::read_json(kData, "данные.json");
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  opc::Package package;
  package.set_part(
      "word/document.xml", opc::media_type::kDocument,
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
          body(text) + "</w:body></w:document>");
  package.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  const auto made = merge::Template::compile(std::move(package));
  if (!made) return 0;
  merge::fields_card(merge::fields(*made));
  merge::RenderOptions options;
  options.budget = {.steps = 20'000, .text_bytes = 1 << 20};
  options.undefined = size % 2 ? expr::Undefined::kStrict : expr::Undefined::kLenient;
  const auto document = made->render(data, options);
  // A part without tags is taken over as it is, broken or not.
  const auto& source = made->package().part("word/document.xml")->content();
  if (!document || document->part("word/document.xml")->content() == source) return 0;
  const std::string faults = merge::sample::faults(*document);
  // The grid of a table whose columns do not depend on data is the template's own.
  if (!faults.empty() && faults.find("grid of") == std::string::npos) {
    std::fprintf(stderr, "%.*s\n%s", static_cast<int>(text.size()), text.data(), faults.c_str());
    std::abort();
  }
  return 0;
}
