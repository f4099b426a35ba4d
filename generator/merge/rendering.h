// One rendering of a template: what its parts share while their programs run.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "data/value.h"
#include "expr/expression.h"
#include "merge/output.h"
#include "merge/program.h"
#include "opc/package.h"

namespace prikaz::merge {

// What the template's numbering part says, for copies of its lists.
struct NumberingFacts {
  struct List {
    int abstract = 0;
    std::vector<int> starts;  // by level
  };
  std::map<int, List> lists;  // by w:numId
  int last_number = 0;        // the highest w:numId
};

// What rendering takes from the package beside the programs.
struct PackageFacts {
  std::string main_part;
  std::string numbering_part;  // empty when there is none
  NumberingFacts numbering;
  std::string hyperlink_style;  // w:styleId or empty
  int last_drawing = 0;         // the highest wp:docPr id in parts without tags
  int last_bookmark = 0;
};

enum class NoteList { kFootnotes, kEndnotes };

class Rendering {
 public:
  Rendering(opc::Package& package, const PackageFacts& facts, const expr::Scope& scope,
            expr::Budget allowed, expr::Undefined how)
      : globals(scope),
        undefined(how),
        budget(allowed),
        package_(package),
        facts_(facts),
        drawing_(facts.last_drawing),
        bookmark_(facts.last_bookmark),
        number_(facts.numbering.last_number) {}

  const expr::Scope& globals;
  const expr::Undefined undefined;
  expr::Budget budget;
  Diagnostics found;

  int next_drawing() { return ++drawing_; }
  int next_bookmark() { return ++bookmark_; }
  // The numId of a new copy of the list, counted from its start.
  int restart_list(int number);

  // The id of this note at its first use, afterwards that of a copy.
  int use_note(NoteList list, int id);

  LinkTarget link(const std::string& part, const std::string& address);
  // Adds the picture to the package once; returns the relationship's id.
  std::string picture(const std::string& part, const Picture& picture);
  // Takes the document in; returns its blocks. Errors: the document is broken.
  Result<std::string> take_in(const std::string& part, const std::string& bytes,
                              const SourceLocation& where);

  // Reports once per tag and message.
  void report(Diagnostics errors, const Tag& tag);
  bool has_too_many_errors() const { return found.size() >= kMostErrors; }

  // After the last program, when the parts are in the package: relationships, numbering and copies
  // of notes go there too.
  void finish();

 private:
  static constexpr size_t kMostErrors = 200;

  std::string relate(const std::string& part, std::string_view type, const std::string& target,
                     opc::TargetMode mode);
  void write_numbering();
  void flush();
  struct Notes {
    std::set<int> used;
    std::vector<std::pair<int, int>> copies;  // id, of which
    int last = 0;
  };
  const opc::Part* note_part(NoteList list) const;
  void write_notes(NoteList list, const Notes& notes);

  opc::Package& package_;
  const PackageFacts& facts_;
  int drawing_;
  int bookmark_;
  int number_;
  std::set<std::string> bookmark_names_;     // of documents taken in
  std::vector<std::pair<int, int>> copies_;  // new numId, of which
  struct Relations {
    std::vector<opc::Relationship> list;
    std::map<std::pair<std::string, std::string>, std::string> ids;  // by type and target
    std::set<std::string> taken;
    bool changed = false;
  };
  std::map<std::string, Relations> relations_;  // by part
  std::map<const std::string*, std::string> media_;
  std::map<NoteList, Notes> notes_;
  std::set<std::pair<const Tag*, std::string>> reported_;
};

}  // namespace prikaz::merge
