#include "unit/layout/support/pictures.h"

#include <array>

#include "pdf/deflate.h"

namespace prikaz::layout::test {
namespace {

std::string big_endian(uint32_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
  return out;
}

uint32_t checksum(std::string_view bytes) {
  uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

std::string chunk(const std::string& type, const std::string& data) {
  const std::string named = type + data;
  return big_endian(static_cast<uint32_t>(data.size())) + named + big_endian(checksum(named));
}

}  // namespace

std::string grey_png(uint32_t width, uint32_t height) {
  const std::string row = '\0' + std::string((width + 7) / 8, '\xFF');
  std::string rows;
  rows.reserve(row.size() * height);
  for (uint32_t y = 0; y < height; ++y) rows += row;
  const std::string header = big_endian(width) + big_endian(height) + std::string("\1\0\0\0\0", 5);
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", pdf::deflate(rows)) +
         chunk("IEND", "");
}

std::string picture_paragraph(const std::string& relationship) {
  return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"914400\"/><wp:docPr "
         "id=\"1\" name=\"Рисунок\"/><a:graphic><a:graphicData><pic:pic "
         "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:blipFill>"
         "<a:blip r:embed=\"" +
         relationship +
         "\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline>"
         "</w:drawing></w:r></w:p>";
}

void add_picture(opc::Package& package, const std::string& relationship, const std::string& png) {
  package.set_part("word/media/picture.png", "image/png", png);
  const std::string id = package.add_relationship(
      "word/document.xml",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
      "word/media/picture.png");
  const opc::Part& part = *package.part("word/document.xml");
  std::string text = part.bytes();
  const std::string wanted = "\"" + relationship + "\"";
  text.replace(text.find(wanted), wanted.size(), "\"" + id + "\"");
  package.set_part("word/document.xml", part.content_type(), std::move(text));
}

}  // namespace prikaz::layout::test
