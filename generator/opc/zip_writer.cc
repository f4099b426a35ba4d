#include "opc/zip.h"
#include "opc/zip_format.h"

namespace prikaz::opc {
namespace {

// Without zip64: a package larger than 4 GB is beyond every limit here.
// The fields that the local and the central header share.
void put_common(std::string& out, const std::string& name, const Content& content, size_t stored) {
  const Compressed& compressed = content.compressed();
  put16(out, kVersion);
  put16(out, name_flags(name));
  put16(out, static_cast<uint16_t>(compressed.method));
  put16(out, 0);  // time
  put16(out, kDate);
  put32(out, compressed.crc);
  put32(out, static_cast<uint32_t>(stored));
  put32(out, static_cast<uint32_t>(content.bytes().size()));
  put16(out, static_cast<uint32_t>(name.size()));
  put16(out, 0);  // extra field
}

const std::string& stored_bytes(const Content& content) {
  const Compressed& compressed = content.compressed();
  return compressed.method == Method::kStored ? content.bytes() : compressed.bytes;
}

}  // namespace

bool EntryOrder::operator()(std::string_view a, std::string_view b) const {
  auto rank = [](std::string_view name) {
    return name == "[Content_Types].xml" ? 0 : name == "_rels/.rels" ? 1 : 2;
  };
  const int rank_a = rank(a);
  const int rank_b = rank(b);
  return rank_a != rank_b ? rank_a < rank_b : a < b;
}

std::string write_zip(const Entries& entries) {
  constexpr size_t kHeaders = 76 + 22;
  size_t size = kHeaders;
  for (const auto& [name, content] : entries)
    size += kHeaders + 2 * name.size() + stored_bytes(*content).size();
  std::string out;
  out.reserve(size);
  std::string directory;
  for (const auto& [name, content] : entries) {
    const std::string& bytes = stored_bytes(*content);
    put32(directory, kCentralHeader);
    put16(directory, kVersion);
    put_common(directory, name, *content, bytes.size());
    put16(directory, 0);  // comment
    put16(directory, 0);  // disk
    put16(directory, 0);  // internal attributes
    put32(directory, 0);  // external attributes
    put32(directory, static_cast<uint32_t>(out.size()));
    directory += name;
    put32(out, kLocalHeader);
    put_common(out, name, *content, bytes.size());
    out += name;
    out += bytes;
  }
  const auto start = static_cast<uint32_t>(out.size());
  out += directory;
  put32(out, kEnd);
  put32(out, 0);  // disks
  put16(out, static_cast<uint32_t>(entries.size()));
  put16(out, static_cast<uint32_t>(entries.size()));
  put32(out, static_cast<uint32_t>(directory.size()));
  put32(out, start);
  put16(out, 0);  // comment
  return out;
}

}  // namespace prikaz::opc
