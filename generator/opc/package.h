// An OPC package: the zip file behind a .docx, seen as named parts joined by relationships
// (ECMA-376 Part 2). This layer knows nothing of WordprocessingML.
//
//   PRIKAZ_TRY(auto package, opc::Package::open("order.docx"));
//   PRIKAZ_TRY(const opc::Part* body, package.main_document());
//   package.set_part("word/media/a.png", "image/png", bytes);
//   PRIKAZ_CHECK(files::write("new.docx", package.write(), files::Flush::kNone));
//
// A value: a copy shares the contents of the parts (they are immutable), so it is cheap. const
// members may be called from many threads at once. Part pointers live until their part is removed.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "opc/content.h"
#include "opc/relationships.h"
#include "opc/types.h"
#include "opc/zip.h"

namespace prikaz::opc {

class Part {
 public:
  const std::string& name() const { return name_; }  // "word/document.xml"
  const std::string& content_type() const { return content_type_; }
  const std::string& bytes() const { return content_->bytes(); }
  // The same pointer means the same content: a key for what is derived from it.
  const std::shared_ptr<const Content>& content() const { return content_; }

 private:
  friend class Package;
  std::string name_;
  std::string content_type_;
  std::shared_ptr<const Content> content_;
};

struct OpenOptions {
  Limits limits;
  // Of a folder: another unzipped package that gives the parts it lacks.
  std::filesystem::path fallback;
};

class Package {
 public:
  Package() = default;

  // A .docx, or a folder with its unzipped parts. Errors: those of files::read and read_zip,
  // "opc.no-content-types", broken relationships. Parts of a folder that no relationship reaches
  // are left out.
  static Result<Package> open(const std::filesystem::path& path, const OpenOptions& options = {});
  static Result<Package> from_bytes(std::string_view bytes, const SourceLocation& where,
                                    const Limits& limits = {});

  // The file it was read from; empty when made by the program.
  const std::string& file() const { return file_; }
  // The place of a part for messages.
  SourceLocation where(std::string_view part) const;

  const std::map<std::string, Part, std::less<>>& parts() const { return parts_; }
  const Part* part(std::string_view name) const;  // nullptr when there is none
  // The part that the office document relationship names; "opc.no-main-document" when none does.
  Result<const Part*> main_document() const;

  // Adds or replaces. An empty type keeps the present one, or is taken from the extension.
  const Part& set_part(std::string_view name, std::string_view content_type, std::string bytes);
  const Part& set_part(std::string_view name, std::string_view content_type,
                       std::shared_ptr<const Content> content);
  // With its own relationships; those that lead to it stay.
  void remove_part(std::string_view name);
  // A name no part has yet: unused_name("word/media/image", ".png") -> "word/media/image3.png".
  std::string unused_name(std::string_view stem, std::string_view suffix) const;

  // Of a part by its name, or of the package ("").
  const std::vector<Relationship>& relationships(std::string_view source) const;
  const Relationship* relationship(std::string_view source, std::string_view id) const;
  // The part that this relationship, or the first of this type, leads to; nullptr when there is
  // none.
  const Part* target(std::string_view source, std::string_view id) const;
  const Part* related(std::string_view source, std::string_view type) const;
  // Returns the id, "rId1" and on; an equal relationship that is there already is used.
  std::string add_relationship(std::string_view source, std::string_view type,
                               std::string_view target, TargetMode mode = TargetMode::kInternal);
  void set_relationships(std::string_view source, std::vector<Relationship> list);
  void remove_relationship(std::string_view source, std::string_view id);

  // The zip. Equal packages give equal bytes.
  std::string write() const;
  // As files with these names in canonical order: what the zip, or a folder of templates, holds.
  Entries entries() const;

 private:
  struct RelationshipSet {
    std::vector<Relationship> list;
    std::shared_ptr<const Content> content;  // written form
  };
  static Result<Package> from_entries(const Entries& entries, const SourceLocation& where);
  void drop_unreachable();
  void put_relationships(std::string_view source, std::vector<Relationship> list);

  std::string file_;
  std::map<std::string, Part, std::less<>> parts_;
  std::map<std::string, std::shared_ptr<const RelationshipSet>, std::less<>> relationships_;
  mutable std::shared_ptr<const Content> content_types_;
};

}  // namespace prikaz::opc
