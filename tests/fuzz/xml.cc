// XML: what can be read is written indented and read again; the stream does not crash on it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "xml/document.h"
#include "xml/indented.h"
#include "xml/stream.h"

using namespace prikaz;

namespace {

struct Nothing : xml::StreamHandler {
  bool start(std::string_view, const xml::StreamAttributes&) override { return true; }
  bool end(std::string_view) override { return true; }
  bool text(std::string_view) override { return true; }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  Nothing nothing;
  const auto streamed = xml::read_stream(text, {}, nothing);
  const auto document = xml::Document::parse(text, {.part = "word/document.xml"});
  if (streamed && document && document->root().name().empty()) std::abort();
  if (!document) return 0;
  const auto indented = xml::indented(text, {});
  if (indented && !xml::Document::parse(*indented, {})) std::abort();
  return 0;
}
