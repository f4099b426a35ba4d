// A sheet of XLSX: the input is its XML, in a workbook that is whole.
#include <cstdint>
#include <string>
#include <string_view>

#include "data/table.h"
#include "opc/package.h"

namespace {

constexpr const char* kType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr const char* kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

prikaz::opc::Package workbook() {
  prikaz::opc::Package out;
  out.set_part("xl/workbook.xml", std::string(kType) + "sheet.main+xml",
               "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
               "relationships\"><sheets><sheet name=\"Л\" r:id=\"rId1\"/></sheets></workbook>");
  out.set_part("xl/sharedStrings.xml", std::string(kType) + "sharedStrings+xml",
               "<sst><si><t>школа</t></si><si><t>Лицей</t></si></sst>");
  out.set_part(
      "xl/styles.xml", std::string(kType) + "styles+xml",
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  out.add_relationship("", std::string(kRelation) + "officeDocument", "xl/workbook.xml");
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  prikaz::opc::Package package = workbook();
  package.set_part("xl/worksheets/sheet1.xml", std::string(kType) + "worksheet+xml",
                   std::string(reinterpret_cast<const char*>(bytes), size));
  const std::string book = "xl/workbook.xml";
  package.add_relationship(book, std::string(kRelation) + "worksheet", "xl/worksheets/sheet1.xml");
  package.add_relationship(book, std::string(kRelation) + "sharedStrings", "xl/sharedStrings.xml");
  package.add_relationship(book, std::string(kRelation) + "styles", "xl/styles.xml");
  prikaz::data::TableOptions options;
  options.cells = 100'000;
  const auto table = prikaz::data::read_table(package.write(), "школы.xlsx", options);
  return table || !table.error().empty() ? 0 : 1;
}
