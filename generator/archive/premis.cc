#include "archive/premis.h"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "xml/escape.h"

namespace prikaz::archive {

namespace {

// Elements of the namespace http://www.loc.gov/premis/v3 in the order of its schema.
class Writer {
 public:
  explicit Writer(const std::string& archive) : archive_(archive) {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<premis xmlns=\"http://www.loc.gov/premis/v3\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" version=\"3.0\">\n";
  }

  void document(const Document& of) {
    out_ += "<object xsi:type=\"intellectualEntity\">";
    identifier("object", "local", of.uid);
    out_ += "</object>\n";
  }

  void file(const Document& of, const StoredFile& file) {
    out_ += "<object xsi:type=\"file\">";
    identifier("object", "SHA-256", file.digest);
    out_ += "<objectCharacteristics><fixity>";
    element("messageDigestAlgorithm", "SHA-256");
    element("messageDigest", file.digest);
    out_ += "</fixity>";
    element("size", std::to_string(file.size));
    out_ += "<format><formatDesignation>";
    element("formatName", file.media_type.empty() ? "application/octet-stream" : file.media_type);
    out_ += "</formatDesignation></format></objectCharacteristics>";
    element("originalName", file.name);
    out_ += "<relationship>";
    element("relationshipType", "structural");
    element("relationshipSubType", "is part of");
    out_ += "<relatedObjectIdentifier>";
    element("relatedObjectIdentifierType", "local");
    element("relatedObjectIdentifierValue", of.uid);
    out_ += "</relatedObjectIdentifier></relationship></object>\n";
  }

  void event(const Document& of, const Event& event) {
    out_ += "<event>";
    identifier("event", "local", fmt::format("{}/{}", archive_, event.id));
    element("eventType", name(event.type));
    element("eventDateTime", event.time);
    if (!event.detail.empty()) {
      out_ += "<eventDetailInformation>";
      element("eventDetail", event.detail);
      out_ += "</eventDetailInformation>";
    }
    out_ += "<eventOutcomeInformation>";
    element("eventOutcome", event.outcome);
    out_ += "</eventOutcomeInformation><linkingAgentIdentifier>";
    element("linkingAgentIdentifierType", "local");
    element("linkingAgentIdentifierValue", event.agent);
    out_ += "</linkingAgentIdentifier><linkingObjectIdentifier>";
    element("linkingObjectIdentifierType", "local");
    element("linkingObjectIdentifierValue", of.uid);
    out_ += "</linkingObjectIdentifier></event>\n";
    agents_.insert(event.agent);
  }

  std::string finish() {
    for (const std::string& agent : agents_) {
      out_ += "<agent>";
      identifier("agent", "local", agent);
      element("agentName", agent);
      element("agentType", "software");
      out_ += "</agent>\n";
    }
    return out_ + "</premis>\n";
  }

 private:
  void element(std::string_view name, std::string_view text) {
    out_ += fmt::format("<{0}>{1}</{0}>", name, xml::escape_text(text));
  }
  void identifier(std::string_view of, std::string_view type, std::string_view value) {
    out_ += fmt::format("<{}Identifier>", of);
    element(fmt::format("{}IdentifierType", of), type);
    element(fmt::format("{}IdentifierValue", of), value);
    out_ += fmt::format("</{}Identifier>", of);
  }

  const std::string& archive_;
  std::string out_;
  std::set<std::string> agents_;
};

}  // namespace

std::string print_premis(const std::string& archive, std::span<const PremisRecord> records) {
  Writer writer(archive);
  std::set<std::string> seen;  // one object may serve several documents
  for (const PremisRecord& record : records) {
    writer.document(*record.document);
    for (const Version& version : record.document->versions) {
      for (const StoredFile& file : version.files) {
        if (seen.insert(file.digest).second) writer.file(*record.document, file);
      }
    }
  }
  for (const PremisRecord& record : records) {
    for (const Event& event : record.events) writer.event(*record.document, event);
  }
  return writer.finish();
}

}  // namespace prikaz::archive
