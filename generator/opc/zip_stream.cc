#include "opc/zip_stream.h"

#include <libdeflate.h>

#include <algorithm>

#include "opc/zip_format.h"

namespace prikaz::opc {

namespace {

constexpr uint64_t kMost16 = 0xFFFF;
constexpr uint64_t kMost32 = 0xFFFFFFFF;

// The fields that the local and the central header share.
void put_common(std::string& out, const std::string& name, uint32_t crc, uint32_t size,
                uint16_t extra) {
  put16(out, name_flags(name));
  put16(out, 0);  // stored
  put16(out, 0);  // time
  put16(out, kDate);
  put32(out, crc);
  put32(out, size);
  put32(out, size);
  put16(out, static_cast<uint32_t>(name.size()));
  put16(out, extra);
}

}  // namespace

Result<void> ZipStream::put(std::string_view bytes) {
  written_ += bytes.size();
  return write_(bytes);
}

Result<void> ZipStream::add(const std::string& name, std::string_view bytes) {
  const uint32_t crc = libdeflate_crc32(0, bytes.data(), bytes.size());
  const auto size = static_cast<uint32_t>(bytes.size());
  const uint64_t offset = written_;
  const bool far = offset >= kMost32;
  ++entries_;

  put32(directory_, kCentralHeader);
  put16(directory_, far ? kVersion64 : kVersion);
  put16(directory_, far ? kVersion64 : kVersion);
  put_common(directory_, name, crc, size, far ? 12 : 0);
  put16(directory_, 0);  // comment
  put16(directory_, 0);  // disk
  put16(directory_, 0);  // internal attributes
  put32(directory_, 0);  // external attributes
  put32(directory_, static_cast<uint32_t>(std::min(offset, kMost32)));
  directory_ += name;
  if (far) {  // 4.5.3: the extended field has what does not fit
    put16(directory_, 1);
    put16(directory_, 8);
    put64(directory_, offset);
  }

  std::string head;
  put32(head, kLocalHeader);
  put16(head, kVersion);
  put_common(head, name, crc, size, 0);
  head += name;
  PRIKAZ_CHECK(put(head));
  return put(bytes);
}

Result<void> ZipStream::finish() {
  const uint64_t start = written_, size = directory_.size();
  PRIKAZ_CHECK(put(directory_));
  std::string end;
  if (entries_ >= kMost16 || start >= kMost32 || size >= kMost32) {
    const uint64_t record = written_;
    put32(end, kEnd64);
    put64(end, 44);  // of what follows in this record
    put16(end, kVersion64);
    put16(end, kVersion64);
    put32(end, 0);  // this disk
    put32(end, 0);  // of the directory
    put64(end, entries_);
    put64(end, entries_);
    put64(end, size);
    put64(end, start);
    put32(end, kEnd64Locator);
    put32(end, 0);
    put64(end, record);
    put32(end, 1);  // disks
  }
  put32(end, kEnd);
  put32(end, 0);  // disks
  const auto entries = static_cast<uint32_t>(std::min(entries_, kMost16));
  put16(end, entries);
  put16(end, entries);
  put32(end, static_cast<uint32_t>(std::min(size, kMost32)));
  put32(end, static_cast<uint32_t>(std::min(start, kMost32)));
  put16(end, 0);  // comment
  return put(end);
}

}  // namespace prikaz::opc
