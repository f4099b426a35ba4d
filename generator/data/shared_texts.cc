#include "data/shared_texts.h"

#include <array>
#include <utility>

#include "xml/stream.h"

namespace prikaz::data {

namespace {

constexpr size_t kInMemory = size_t{4} << 20;
constexpr size_t kWritten = size_t{256} << 10;  // to the scratch file at once

}  // namespace

// Texts, perhaps in runs; the reading aids of East Asia (rPh) are no text.
class SharedTexts::Reader : public xml::StreamHandler {
 public:
  Reader(SharedTexts& texts, uint64_t most) : texts_(texts), most_(most) {}

  bool start(std::string_view name, const xml::StreamAttributes&) override {
    if (name == "si") text_.clear();
    if (name == "rPh") in_phonetic_ = true;
    in_text_ = name == "t" && !in_phonetic_;
    return true;
  }
  bool end(std::string_view name) override {
    if (name == "rPh") in_phonetic_ = false;
    in_text_ = false;
    if (name != "si") return true;
    if (texts_.size() == most_) return false;
    if (auto added = texts_.add(text_); !added) error_ = std::move(added).error();
    return error_.empty();
  }
  bool text(std::string_view piece) override {
    if (in_text_) text_ += piece;
    return true;
  }
  const Diagnostics& error() const { return error_; }

 private:
  SharedTexts& texts_;
  uint64_t most_;
  std::string text_;
  Diagnostics error_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
};

Result<void> SharedTexts::add(std::string_view text) {
  const uint64_t before = ends_.empty() ? 0 : ends_.back();
  ends_.push_back(before + text.size());
  if (!rest_ && pending_.empty() && head_.size() + text.size() <= kInMemory) {
    head_ += text;
    return {};
  }
  pending_ += text;
  return pending_.size() < kWritten ? Result<void>() : spill();
}

Result<void> SharedTexts::spill() {
  if (pending_.empty()) return {};
  if (!rest_) {
    PRIKAZ_TRY(files::Scratch scratch, files::Scratch::make());
    rest_.emplace(std::move(scratch));
  }
  PRIKAZ_CHECK(rest_->append(pending_));
  pending_.clear();
  return {};
}

Result<void> SharedTexts::read(const opc::PartSource& parts, const std::string& part,
                               uint64_t most) {
  Reader reader(*this, most);
  PRIKAZ_TRY(opc::PartStream bytes, parts.stream(part));
  xml::Stream stream(reader, parts.where(part));
  std::array<char, 64 * 1024> buffer;
  while (!stream.stopped()) {
    PRIKAZ_TRY(const size_t got, bytes.read(buffer));
    if (got == 0) {
      PRIKAZ_CHECK(stream.finish());
      break;
    }
    PRIKAZ_CHECK(stream.feed({buffer.data(), got}));
  }
  if (!reader.error().empty()) return reader.error();
  return spill();
}

Result<std::string> SharedTexts::text(size_t index) const {
  const uint64_t begin = index == 0 ? 0 : ends_[index - 1];
  const uint64_t size = ends_[index] - begin;
  if (begin + size <= head_.size()) return head_.substr(begin, size);
  return rest_->read(begin - head_.size(), size);
}

}  // namespace prikaz::data
