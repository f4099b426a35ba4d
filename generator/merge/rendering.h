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
  int last_shape = 0;  // the highest number in ids of VML shapes, "_x0000_s1026"
};

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
        number_(facts.numbering.last_number),
        shape_(facts.last_shape) {}

  const expr::Scope& globals;
  const expr::Undefined undefined;
  expr::Budget budget;
  Diagnostics found;

  int next_drawing() { return ++drawing_; }
  int next_bookmark() { return ++bookmark_; }
  // How often this bookmark of the template has been written, this time included.
  int use_bookmark(const Program& program, uint32_t id) { return ++bookmark_uses_[{&program, id}]; }
  // The id that a VML shape of the template gets this time, and the one it got last.
  const std::string& use_shape(std::string_view id);
  const std::string& same_shape(std::string_view id);
  // The numId of a new copy of the list, counted from its start.
  int restart_list(int number);

  // A part of notes: what it holds beside its notes is written at once.
  void begin_notes(const Program& program);
  // Writes the note with the names of `scope`; returns its id, its own at its first use.
  int use_note(NoteList list, int id, const expr::Scope& scope);

  LinkTarget link(const std::string& part, const std::string& address);
  // Adds the picture to the package once; returns the relationship's id.
  std::string picture(const std::string& part, const Picture& picture);
  // Takes the document in; returns its blocks. Errors: the document is broken.
  Result<std::string> take_in(const std::string& part, const std::string& bytes,
                              const SourceLocation& where);

  // Reports once per tag and message, and the first ones of a tag that is wrong for every row.
  void report(Diagnostics errors, const Tag& tag);
  // What is wrong, with the number of mistakes that were not told one by one.
  Diagnostics mistakes() &&;
  bool has_too_many_errors() const { return found.size() >= kMostErrors; }

  // After the last program: relationships, numbering and notes go into the package.
  void finish() { flush(); }

 private:
  static constexpr size_t kMostErrors = 200;

  std::string relate(const std::string& part, std::string_view type, const std::string& target,
                     opc::TargetMode mode);
  void write_numbering();
  void flush();
  struct Notes {
    const Program* program = nullptr;
    std::set<int> used;
    int last = 0;         // the highest id of the list
    bool mixed = false;   // notes of other documents came in: the template's ids may be theirs
    std::string written;  // notes that are not in the package yet
  };
  void write_notes(Notes& notes);

  opc::Package& package_;
  const PackageFacts& facts_;
  int drawing_;
  int bookmark_;
  int number_;
  std::map<std::pair<const Program*, uint32_t>, int> bookmark_uses_;
  std::map<std::string, std::string, std::less<>> shapes_;  // the id given last
  int shape_;                                               // the highest number of a shape
  std::set<std::string> bookmark_names_;                    // of documents taken in
  std::vector<std::pair<int, int>> copies_;                 // new numId, of which
  struct Relations {
    std::vector<opc::Relationship> list;
    std::map<std::pair<std::string, std::string>, std::string> ids;  // by type and target
    std::set<std::string> taken;
    bool changed = false;
  };
  std::map<std::string, Relations> relations_;  // by part
  struct ByContent {
    using Bytes = std::shared_ptr<const std::string>;
    bool operator()(const Bytes& a, const Bytes& b) const { return a != b && *a < *b; }
  };
  std::map<std::shared_ptr<const std::string>, std::string, ByContent> media_;
  std::map<NoteList, Notes> notes_;
  int note_depth_ = 0;  // a comment may stand in a footnote
  static constexpr size_t kMostOfATag = 10;
  struct Reported {
    std::set<std::string> messages;
    size_t more = 0;  // not told one by one
    size_t last = 0;  // the place in `found` of the last one that was told
  };
  std::map<const Tag*, Reported> reported_;
};

}  // namespace prikaz::merge
