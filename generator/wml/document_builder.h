// The document while it is read: what all its stories share. Inner step of the reader.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "opc/package.h"
#include "wml/definitions.h"
#include "wml/interner.h"

namespace prikaz::wml {

enum class NoteKind : bool { kFootnote, kEndnote };

class DocumentBuilder {
 public:
  DocumentBuilder(const opc::Package& package, Definitions definitions, Report& report);

  // The whole document from its main part. Errors: broken XML of a part.
  Result<Document> build(const opc::Part& main);

  // For the readers of stories.
  const Scope& scope() const { return scope_; }
  Report& report() const { return scope_.report; }
  Interner& interner() { return interner_; }
  Document& document() { return document_; }
  const opc::Package& package() const { return package_; }
  // A text that lives as long as the document.
  std::string_view keep(std::string text);

  // Appends w:sectPr and returns its index. `part` is the part it stands in.
  int32_t add_section(xml::Node element, const std::string& part);
  // The picture that a relationship of `part` leads to, into Document::media; kNone with a warning
  // when there is none that can be shown.
  int32_t picture(const std::string& part, std::string_view relationship);
  // The id under which the note stands in the document, or nullopt for one that is not there.
  std::optional<int32_t> note(NoteKind kind, int64_t written_id) const;

 private:
  struct Buffers;
  struct Source {
    xml::Node root;
    std::string_view text;
  };
  Result<Source> open(const opc::Part& part);
  Result<void> read_notes(const std::string& main, NoteKind kind);
  void add_note(xml::Node element, Story story, NoteKind kind);
  void read_body(xml::Node body, const Source& source, const std::string& part);
  void read_references(xml::Node element, const std::string& part, SectionProperties& out);
  // A header or footer, read once however often it is named. kNone when it cannot be read.
  int32_t story(const std::string& part, std::string_view relationship);
  void read_core_properties_part();

  const opc::Package& package_;
  Definitions definitions_;
  Document document_;
  Scope scope_;
  Interner interner_;
  std::shared_ptr<Buffers> buffers_;
  std::map<std::string, int32_t, std::less<>> stories_, pictures_;  // by name of the part
  std::map<int64_t, int32_t> footnote_ids_, endnote_ids_;
  Diagnostics broken_;  // of parts met on the way
};

}  // namespace prikaz::wml
