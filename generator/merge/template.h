// A Word document with tags, compiled once and filled many times: the template engine.
//
//   PRIKAZ_TRY(auto package, opc::Package::open("приказ.docx"));
//   PRIKAZ_TRY(auto made, merge::Template::compile(std::move(package)));
//   PRIKAZ_TRY(opc::Package document, made.render(card));
//
// Jinja2's language as docxtpl writes it into Word files (templates/РУКОВОДСТВО.md). Parts without
// tags are taken over as they are. A Template is immutable: many threads may render it at once, and
// nothing of one rendering is left for the next. It reads its data and nothing else.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "expr/expression.h"
#include "opc/package.h"

namespace prikaz::merge {

struct Program;

struct RenderOptions {
  expr::Undefined undefined = expr::Undefined::kStrict;
  expr::Budget budget;
  expr::FormsMade* forms = nullptr;  // takes the cases that the template's filters make
};

class Template {
 public:
  // Errors: all mistakes of the tags at once ("merge.unclosed-tag", "merge.stray-close",
  // "merge.unknown-statement", "merge.crossed-tags", "expr.syntax" …), each with its part,
  // paragraph and text; a package that is no Word document.
  static Result<Template> compile(opc::Package package);

  // What could be read of a template with mistakes, which go to `found`: to look into, never to
  // run. Errors: a package that is no Word document.
  static Result<std::vector<Program>> read(const opc::Package& package, Diagnostics& found);

  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  ~Template();

  // `data`: a map with the names the template reads. Errors: all mistakes of this rendering, among
  // them unknown names with the nearest known one.
  Result<opc::Package> render(const data::Value& data, const RenderOptions& options = {}) const;
  // The same with names beside the data's own.
  Result<opc::Package> render(const expr::Scope& scope, const RenderOptions& options = {}) const;

  // The package it was compiled from.
  const opc::Package& package() const;
  // One per part with tags; for fields.h.
  const std::vector<Program>& programs() const;

 private:
  struct Rep;
  explicit Template(std::unique_ptr<const Rep> rep);
  std::unique_ptr<const Rep> rep_;
};

}  // namespace prikaz::merge
