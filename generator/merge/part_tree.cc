#include "merge/part_tree.h"

#include "xml/document.h"

namespace prikaz::merge {

Result<Node> read_part(const opc::Package& package, const opc::Part* part) {
  if (!part) return Node::element("");
  PRIKAZ_TRY(const auto document, xml::Document::parse(part->bytes(), package.where(part->name())));
  return read_tree(document.root());
}

std::string write_part(const Node& root) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  write(out, root);
  return out;
}

}  // namespace prikaz::merge
