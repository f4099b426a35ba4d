#include "pdf/metadata.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "pdf/deflate.h"
#include "pdf/search_tree.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

constexpr std::string_view kProgram = "prikaz";

// XML 1.0 text; characters that XML cannot hold are left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) {
      utf8::append(out, c);
    }
  }
  return out;
}

std::string_view part(Profile profile) {
  return profile == Profile::k1b ? "1" : profile == Profile::k3a ? "3" : "2";
}

std::string_view conformance(Profile profile) {
  return is_tagged(profile) ? "A" : "B";
}

std::string dublin_core(const Metadata& metadata) {
  std::string out = fmt::format(
      "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}"
      "</rdf:li></rdf:Alt></dc:title>\n",
      escaped(metadata.title));
  if (!metadata.author.empty()) {
    out += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                       escaped(metadata.author));
  }
  if (!metadata.subject.empty()) {
    out += fmt::format(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>"
        "</dc:description>\n",
        escaped(metadata.subject));
  }
  return out;
}

// ISO 19005-2, 6.6.2.3.3: a property that XMP does not know is described.
constexpr std::string_view kUniversalAccess =
    "<rdf:Description rdf:about=\"\" "
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "</rdf:Description>\n";

std::string_view relationship_name(Attachment::Relationship relationship) {
  using Relationship = Attachment::Relationship;
  switch (relationship) {
    case Relationship::kSource:
      return "Source";
    case Relationship::kData:
      return "Data";
    case Relationship::kAlternative:
      return "Alternative";
    case Relationship::kSupplement:
      return "Supplement";
    case Relationship::kUnspecified:
      return "Unspecified";
  }
  return "Unspecified";
}

}  // namespace

std::string xmp(const Metadata& metadata, Profile profile) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n";
  out += dublin_core(metadata);
  out += fmt::format("<xmp:CreatorTool>{0}</xmp:CreatorTool>\n<pdf:Producer>{0}</pdf:Producer>\n",
                     kProgram);
  if (metadata.created) {
    out +=
        fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate>\n<xmp:ModifyDate>{0}</xmp:ModifyDate>\n",
                    iso_date(*metadata.created));
  }
  if (!metadata.keywords.empty()) {
    out += fmt::format("<pdf:Keywords>{}</pdf:Keywords>\n", escaped(metadata.keywords));
  }
  out += fmt::format(
      "<pdfaid:part>{}</pdfaid:part>\n<pdfaid:conformance>{}</pdfaid:conformance>\n"
      "</rdf:Description>\n",
      part(profile), conformance(profile));
  if (is_tagged(profile)) out += kUniversalAccess;
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string information(const Metadata& metadata) {
  std::string out = "/Title" + text_string(metadata.title);
  if (!metadata.author.empty()) out += "/Author" + text_string(metadata.author);
  if (!metadata.subject.empty()) out += "/Subject" + text_string(metadata.subject);
  if (!metadata.keywords.empty()) out += "/Keywords" + text_string(metadata.keywords);
  out += fmt::format("/Creator({0})/Producer({0})", kProgram);
  if (!metadata.created) return out;
  return out + fmt::format("/CreationDate({0})/ModDate({0})", pdf_date(*metadata.created));
}

std::string write_xmp(HaruDocument& file, const Metadata& metadata, Profile profile) {
  // Not compressed, so that programs which know nothing of PDF find it.
  return "/Metadata " +
         reference(file.add_stream("/Type/Metadata/Subtype/XML", xmp(metadata, profile)));
}

// ISO 19005-1, 6.2.2; ISO 32000-1, 14.11.5.
std::string write_output_intent(HaruDocument& file, const std::string& colour_profile) {
  const ObjectNumber stream = file.add_stream(std::string("/N 3/Alternate/DeviceRGB") + kFlate,
                                              *deflate_shared(colour_profile));
  return fmt::format(
      "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
      "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile {} 0 R>>]",
      stream);
}

// ISO 19005-3, 6.8 and annex E; ISO 32000-1, 7.11.
EnclosedFiles enclose(HaruDocument& file, const std::vector<Attachment>& attachments,
                      std::optional<int64_t> created) {
  std::vector<std::pair<std::string, std::string>> pairs;
  EnclosedFiles out;
  out.catalog = "/AF[";
  for (const Attachment& attachment : attachments) {
    const std::string media =
        attachment.media_type.empty() ? "application/octet-stream" : attachment.media_type;
    const std::string date = created ? fmt::format("/ModDate({})", pdf_date(*created)) : "";
    const ObjectNumber bytes =
        file.add_stream(fmt::format("/Type/EmbeddedFile/Subtype{}/Params<</Size {}{}>>{}",
                                    name(media), attachment.bytes.size(), date, kFlate),
                        deflate(attachment.bytes));
    const std::string file_name = text_string(attachment.name);
    std::string entries =
        fmt::format("/Type/Filespec/F{0}/UF{0}/EF<</F {1} 0 R/UF {1} 0 R>>/AFRelationship/{2}",
                    file_name, bytes, relationship_name(attachment.relationship));
    if (!attachment.description.empty()) entries += "/Desc" + text_string(attachment.description);
    const std::string object = reference(file.add_dictionary(entries));
    out.catalog += object + " ";
    pairs.emplace_back(attachment.name, object);
  }
  out.catalog += "]";
  out.names =
      fmt::format("/EmbeddedFiles {} 0 R", file.add_dictionary(name_tree(file, std::move(pairs))));
  return out;
}

}  // namespace prikaz::pdf
