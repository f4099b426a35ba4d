// How a card becomes a paper (card.h): the pass over one card and what it takes in. Not for
// callers.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "paper/builder.h"
#include "paper/card.h"
#include "paper/naming.h"

namespace prikaz::paper {

// What a card taken in gets from the one that takes it in.
struct Parent {
  const MainPaper* main = nullptr;
  const Department* department = nullptr;
  const data::Value* entry = nullptr;  // of `приложения`
  data::Value given;                   // `данные`
};

class Reader {
 public:
  Reader(const Catalogue& catalogue, const Options& options, Diagnostics& found)
      : catalogue_(catalogue), options_(options), found_(found) {}

  // The paper as far as it can be made; nullopt when its kind is not known.
  std::optional<Paper> read_first(const Card& card);
  // Its name alone; nullopt when its kind is not known.
  std::optional<Naming> naming(const Card& card);

 private:
  struct Own;  // of the card being read: kind, department, names, checked fields
  std::optional<Paper> read(const Card& card, const Parent& parent);

  std::optional<Kind> kind_of_card(const Card& card);
  void check_fields(Own& own, const Card& card, const Parent& parent);
  void warn_without_department(const Own& own, const Card& card, const Parent& parent);
  Paper make(const Own& own, const Card& card, const Parent& parent);
  Department department_of(const Card& card, const Parent& parent);
  std::optional<Department> department_beside(const Card& card, std::string_view name);
  data::Value names_for(const Card& card, const Own& own, const Parent& parent);
  void add_body(MapMaker& view, const Surroundings& around, const Card& card, const Own& own,
                const MainPaper& facts, Paper& paper);
  Page page_of(const Own& own, const Parent& parent);
  int text_width_of(const std::filesystem::path& template_path, Page page) const;
  void refuse_foreign_blank(const Own& own, const std::filesystem::path& template_path);
  std::filesystem::path template_of(const Card& card, const Own& own, const Parent& parent);
  Properties properties(const MainPaper& facts, const Own& own) const;

  void add_appendices(Paper& paper, const Card& card, const Own& own, const MainPaper& facts);
  void add_appendix(Paper& paper, const Card& card, const data::Value& document,
                    const Parent& parent);
  data::Value embedded(const Card& card, const Own& own, const MainPaper& facts, Paper& paper);
  // The card or the bytes of a .docx that `document` names.
  struct Taken {
    std::optional<Card> card;
    std::shared_ptr<const std::string> package;
    bool in_place = false;  // a card inside a card, not a file of its own
  };
  std::optional<Taken> take_in(const Card& card, const data::Value& document);
  // Goes into the card, unless that file is being read already. leave() goes out.
  bool enter(const std::filesystem::path& file, const SourceLocation& where);
  void take_source(const std::filesystem::path& file);
  void leave() { chain_.pop_back(); }

  const Catalogue& catalogue_;
  const Options& options_;
  Diagnostics& found_;
  TableFiles tables_;  // when the caller lends none
  std::vector<std::filesystem::path> sources_;
  std::vector<std::filesystem::path> chain_;  // files being read, "" for cards in place
};

}  // namespace prikaz::paper
