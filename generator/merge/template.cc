#include "merge/template.h"

#include <algorithm>
#include <tuple>

#include "merge/generate.h"
#include "merge/machine.h"
#include "merge/package_facts.h"
#include "merge/program.h"
#include "merge/rendering.h"
#include "merge/source.h"
#include "xml/document.h"

namespace prikaz::merge {
namespace {

// The parts whose text a template may fill.
bool may_have_tags(const opc::Part& part) {
  static constexpr std::string_view kTypes[] = {
      opc::media_type::kDocument,
      opc::media_type::kTemplate,
      opc::media_type::kHeader,
      opc::media_type::kFooter,
      opc::media_type::kFootnotes,
      opc::media_type::kEndnotes,
      opc::media_type::kComments,
      opc::media_type::kCoreProperties,
      "application/vnd.ms-word.document.macroEnabled.main+xml",
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"};
  return std::find(std::begin(kTypes), std::end(kTypes), part.content_type()) != std::end(kTypes);
}

// Braces may be parted by markup, and a tag may lack its beginning or its end: one is enough to
// look closer.
bool mentions_tags(const std::string& bytes) {
  return bytes.find_first_of("{}") != std::string::npos;
}

void declare_relationships(Node& root) {
  constexpr const char* kName = "xmlns:r";
  if (root.name.starts_with("w:") && !root.attribute(kName))
    root.set_attribute(kName,
                       "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
}

std::optional<NoteList> note_list(const opc::Part& part) {
  if (part.content_type() == opc::media_type::kFootnotes) return NoteList::kFootnotes;
  if (part.content_type() == opc::media_type::kEndnotes) return NoteList::kEndnotes;
  if (part.content_type() == opc::media_type::kComments) return NoteList::kComments;
  return std::nullopt;
}

// A note like another may be needed once more, or no more: its part is rendered when the text is.
bool has_notes(const opc::Package& package, const opc::Part& part) {
  const auto document = xml::Document::parse(part.bytes(), package.where(part.name()));
  if (!document) return false;
  for (xml::Node node : document->root().children()) {
    const std::string_view type = node.attribute("w:type", "normal");
    if (node.is_element() && type == "normal") return true;
  }
  return false;
}

// The names of the parts that need a program.
std::set<std::string> parts_to_render(const opc::Package& package, const std::string& main_part) {
  std::set<std::string> names;
  bool notes_have_tags = false;
  for (const auto& [name, part] : package.parts()) {
    if (!may_have_tags(part) || !mentions_tags(part.bytes())) continue;
    names.insert(name);
    notes_have_tags = notes_have_tags || note_list(part);
  }
  if (notes_have_tags) names.insert(main_part);
  if (!names.contains(main_part)) return names;
  for (const auto& [name, part] : package.parts())
    if (note_list(part) && has_notes(package, part)) names.insert(name);
  return names;
}

Result<Program> compile_part(const opc::Package& package, const opc::Part& part,
                             const StyleNumbers& styles, Diagnostics& found) {
  PRIKAZ_TRY(const auto document, xml::Document::parse(part.bytes(), package.where(part.name())));
  Source source;
  source.file = package.file();
  source.part = part.name();
  source.root = read_tree(document.root());
  declare_relationships(source.root);
  number_places(source);
  place_tags(source, found);
  join_paragraphs(source);
  match_tags(source, found);
  widen_statements(source);
  lift_tags(source, found);
  place_marks(source, found);
  Program program = generate(source, styles, found);
  program.list = note_list(part);
  return program;
}

// A template (.dotx) gives documents (.docx).
void make_document(opc::Package& package, const std::string& main_part) {
  const opc::Part* part = package.part(main_part);
  if (part->content_type() == opc::media_type::kTemplate)
    package.set_part(main_part, opc::media_type::kDocument, part->content());
}

}  // namespace

struct Template::Rep {
  opc::Package package;
  PackageFacts facts;
  std::vector<Program> programs;
};

Template::Template(std::unique_ptr<const Rep> rep) : rep_(std::move(rep)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

Result<std::vector<Program>> Template::read(const opc::Package& package, Diagnostics& found) {
  PRIKAZ_TRY(const opc::Part* main, package.main_document());
  PRIKAZ_TRY(const StyleNumbers styles, style_numbers(package, main->name()));
  std::vector<Program> programs;
  for (const std::string& name : parts_to_render(package, main->name())) {
    auto program = compile_part(package, *package.part(name), styles, found);
    if (program) {
      programs.push_back(std::move(program).value());
    } else {
      found.append(std::move(program).error());
    }
  }
  std::stable_sort(found.items().begin(), found.items().end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.where.part, a.where.paragraph) <
                            std::tie(b.where.part, b.where.paragraph);
                   });
  return programs;
}

Result<Template> Template::compile(opc::Package package) {
  auto rep = std::make_unique<Rep>();
  Diagnostics found;
  PRIKAZ_TRY(rep->programs, read(package, found));
  if (found.has_errors()) return found;
  PRIKAZ_TRY(const opc::Part* main, package.main_document());
  const std::string main_part = main->name();
  std::set<std::string> rendered;
  for (const Program& program : rep->programs) rendered.insert(program.part);
  PRIKAZ_TRY(rep->facts, package_facts(package, main_part, rendered));
  make_document(package, main_part);
  rep->package = std::move(package);
  return Template(std::move(rep));
}

Result<opc::Package> Template::render(const data::Value& data, const RenderOptions& options) const {
  expr::Scope scope(data);
  scope.record_forms(options.forms);
  return render(scope, options);
}

Result<opc::Package> Template::render(const expr::Scope& scope,
                                      const RenderOptions& options) const {
  opc::Package document = rep_->package;
  Rendering rendering(document, rep_->facts, scope, options.budget, options.undefined);
  for (const Program& program : rep_->programs)
    if (program.list) rendering.begin_notes(program);
  for (const Program& program : rep_->programs)
    if (!program.list)
      document.set_part(program.part, {}, Machine(program, rendering, scope).run());
  if (rendering.found.has_errors()) return std::move(rendering).mistakes();
  rendering.finish();
  return document;
}

const opc::Package& Template::package() const {
  return rep_->package;
}
const std::vector<Program>& Template::programs() const {
  return rep_->programs;
}

}  // namespace prikaz::merge
