#include "xml/stream.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>

namespace prikaz::xml {
namespace {

std::string_view without_prefix(const char* name) {
  const std::string_view whole(name);
  const size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

}  // namespace

std::optional<std::string_view> StreamAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2)
    if (name == *pair) return std::string_view(pair[1]);
  return std::nullopt;
}

struct Stream::Rep {
  StreamHandler& handler;
  SourceLocation where;
  StreamLimits limits;
  XML_Parser parser = XML_ParserCreate(nullptr);
  uint64_t fed = 0;
  int depth = 0;
  bool stopped = false;
  Diagnostics error;

  Rep(StreamHandler& handler_, SourceLocation where_, StreamLimits limits_)
      : handler(handler_), where(std::move(where_)), limits(limits_) {}
  ~Rep() { XML_ParserFree(parser); }

  SourceLocation here() const {
    SourceLocation place = where;
    place.line = static_cast<int>(XML_GetCurrentLineNumber(parser));
    place.column = static_cast<int>(XML_GetCurrentColumnNumber(parser)) + 1;
    return place;
  }
  void stop() {
    stopped = true;
    XML_StopParser(parser, XML_FALSE);
  }
  void fail(const char* code, Message message) {
    if (error.empty()) error.error(code, here(), std::move(message));
    stop();
  }

  static void on_start(void* data, const char* name, const char** attributes) {
    auto* rep = static_cast<Rep*>(data);
    if (rep->stopped) return;
    if (++rep->depth > rep->limits.depth) {
      rep->fail("xml.too-deep",
                {fmt::format("элементы XML вложены глубже {}", rep->limits.depth),
                 fmt::format("XML elements nest deeper than {}", rep->limits.depth)});
    } else if (!rep->handler.start(without_prefix(name), StreamAttributes(attributes))) {
      rep->stop();
    }
  }
  static void on_end(void* data, const char* name) {
    auto* rep = static_cast<Rep*>(data);
    if (rep->stopped) return;
    --rep->depth;
    if (!rep->handler.end(without_prefix(name))) rep->stop();
  }
  static void on_text(void* data, const char* text, int length) {
    auto* rep = static_cast<Rep*>(data);
    if (rep->stopped) return;
    if (!rep->handler.text(std::string_view(text, static_cast<size_t>(length)))) rep->stop();
  }
  static void on_doctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Rep*>(data)->fail("xml.doctype",
                                  {"объявление типа документа (DOCTYPE) в XML не допускается",
                                   "a document type declaration (DOCTYPE) is not allowed in XML"});
  }

  Result<void> parse(std::string_view bytes, bool last) {
    if (stopped) return error.empty() ? Result<void>() : Result<void>(error);
    fed += bytes.size();
    if (fed > limits.bytes) {
      const uint64_t megabytes = limits.bytes >> 20;
      return failure("xml.too-large", where,
                     {fmt::format("XML больше {} МБ", megabytes),
                      fmt::format("the XML is larger than {} MB", megabytes)});
    }
    constexpr size_t kPiece = size_t{1} << 28;  // expat counts in int
    do {
      const std::string_view piece = bytes.substr(0, kPiece);
      bytes.remove_prefix(piece.size());
      const auto status =
          XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), last && bytes.empty());
      if (!error.empty()) return error;
      if (stopped) return {};
      if (status == XML_STATUS_ERROR) return broken();
    } while (!bytes.empty());
    return {};
  }
  Diagnostics broken() const {
    const char* reason = XML_ErrorString(XML_GetErrorCode(parser));
    return failure(
        "xml.broken", here(),
        {fmt::format("XML испорчен ({})", reason), fmt::format("the XML is broken ({})", reason)});
  }
};

Stream::Stream(StreamHandler& handler, SourceLocation where, StreamLimits limits)
    : rep_(std::make_unique<Rep>(handler, std::move(where), limits)) {
  XML_SetUserData(rep_->parser, rep_.get());
  XML_SetElementHandler(rep_->parser, Rep::on_start, Rep::on_end);
  XML_SetCharacterDataHandler(rep_->parser, Rep::on_text);
  XML_SetStartDoctypeDeclHandler(rep_->parser, Rep::on_doctype);
}
Stream::Stream(Stream&&) noexcept = default;
Stream::~Stream() = default;

Result<void> Stream::feed(std::string_view bytes) {
  return rep_->parse(bytes, false);
}
Result<void> Stream::finish() {
  return rep_->parse({}, true);
}
bool Stream::stopped() const {
  return rep_->stopped && rep_->error.empty();
}

Result<void> read_stream(std::string_view bytes, const SourceLocation& where,
                         StreamHandler& handler, const StreamLimits& limits) {
  Stream stream(handler, where, limits);
  PRIKAZ_CHECK(stream.feed(bytes));
  return stream.finish();
}

}  // namespace prikaz::xml
