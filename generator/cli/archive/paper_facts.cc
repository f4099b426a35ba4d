#include "cli/archive/paper_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "opc/package.h"
#include "paper/kind.h"
#include "russian/dates.h"
#include "russian/names.h"
#include "wml/plain_text.h"
#include "wml/reader.h"

namespace prikaz::cli {

namespace {

using data::Value;

std::string text_in(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  if (!value) return {};
  if (value->is(Value::Kind::kString)) return value->text();
  if (!value->is(Value::Kind::kRich)) return {};
  std::string out;
  for (const data::RichRun& run : value->runs()) out += run.text;
  return out;
}

std::span<const Value> items_in(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  return value && value->is(Value::Kind::kList) ? value->items() : std::span<const Value>();
}

// Lines of a cell or a text as one; `between` parts those that end without a mark.
std::string joined(std::span<const Value> lines, std::string_view between = " ") {
  std::string out;
  for (const Value& line : lines) {
    const std::string text = text_in(line, "текст");
    if (text.empty()) continue;
    if (!out.empty()) out += out.ends_with(',') || out.ends_with(';') ? " " : between;
    out += text;
  }
  return out;
}

class Collector {
 public:
  Collector(archive::Made& made, const std::optional<Date>& date) : made_(made), date_(date) {}

  void add(const paper::Paper& paper) {
    add_people(paper.view);
    add_points(items_in(paper.view, "пункты"));
    add_points(items_in(paper.view, "решения"));
    add_points(items_in(paper.view, "ход"));
    add_rows(paper.view);
    if (const Value* inner = paper.view.find("документ"); inner && inner->is(Value::Kind::kMap)) {
      add_rows(*inner);
    }
    for (const paper::Appendix& appendix : paper.appendices) {
      if (appendix.paper) add(*appendix.paper);
    }
  }

 private:
  void add_person(const char* role, const std::string& typed) {
    const std::string name = russian::list_name(typed);
    if (name.empty() || !people_.emplace(role, name).second) return;
    made_.people.push_back({role, name});
  }

  void add_people(const Value& view) {
    for (const Value& signer : items_in(view, "подписанты")) {
      add_person("подписант", text_in(signer, "имя"));
    }
    constexpr std::array kOfficers = {"исполнитель", "председатель", "секретарь"};
    for (const char* role : kOfficers) {
      if (const Value* officer = view.find(role); officer && officer->is(Value::Kind::kMap)) {
        add_person(role, text_in(*officer, "имя"));
      }
    }
    for (const Value& name : items_in(view, "ознакомление")) {
      if (name.is(Value::Kind::kString)) add_person("ознакомление", name.text());
    }
    for (const Value& group : items_in(view, "присутствовали")) {
      for (const Value& name : items_in(group, "лица")) {
        if (name.is(Value::Kind::kString)) add_person("участник", name.text());
      }
    }
  }

  void add_term(const std::string& written, const std::string& what, const std::string& executor,
                const std::string& place) {
    const std::vector<Date> dates = russian::dates_in(written);
    for (const Date& date : dates) made_.terms.push_back({date, written, what, executor, place});
  }

  // Who is to do a point stands in the point above it that introduces it: «Институту … :».
  void add_points(std::span<const Value> points) {
    std::map<int64_t, std::string> introduced;  // by level
    bool binding = true;
    for (const Value& point : points) {
      const std::string kind = text_in(point, "вид");
      if (kind == "вопрос" || kind == "подзаголовок") {
        // What was heard and said at a meeting binds nobody, what was decided does.
        binding = text_in(point, "текст").starts_with("РЕШИЛИ");
        introduced.clear();
      }
      if (!binding || kind == "подзаголовок") continue;
      const Value* level_value = point.find("уровень");
      const int64_t level = level_value ? level_value->integer() : 1;
      const std::string text = text_in(point, "текст"), term = text_in(point, "срок");
      introduced.erase(introduced.lower_bound(level), introduced.end());
      std::string executor = introduced.empty() ? "" : introduced.rbegin()->second;
      if (text.ends_with(':')) {
        introduced[level] = text.substr(0, text.size() - 1);
      }
      const std::string place = text_in(point, "номер");
      if (!term.empty()) {
        add_term(term, text, executor, place);
        continue;
      }
      // A date before the paper's own is of another paper that the point refers to.
      for (const Date& date : russian::dates_in(text)) {
        if (!date_ || date > *date_) made_.terms.push_back({date, "", text, executor, place});
      }
    }
  }

  void add_rows(const Value& view) {
    for (const Value& row : items_in(view, "строки")) {
      std::string term, what, executor;
      for (const Value& cell : items_in(row, "ячейки")) {
        const std::string name = text_in(cell, "имя");
        const auto has = [&](std::string_view part) {
          return name.find(part) != std::string::npos;
        };
        if (has("срок") || has("дата")) {
          term = joined(items_in(cell, "абзацы"));
        } else if (has("ответствен") || has("исполнит")) {
          executor = joined(items_in(cell, "абзацы"), ", ");
        } else if (what.empty() && name != "номер") {
          what = joined(items_in(cell, "абзацы"));
        }
      }
      if (term.empty()) continue;
      const size_t before = made_.terms.size();
      add_term(term, what, executor, text_in(row, "номер"));
      if (made_.terms.size() == before) {  // «в течение года»
        made_.terms.push_back({std::nullopt, term, what, executor, text_in(row, "номер")});
      }
    }
  }

  archive::Made& made_;
  std::optional<Date> date_;
  std::set<std::pair<std::string, std::string>> people_;
};

}  // namespace

archive::Request request_of(const paper::Paper& paper) {
  archive::Request request;
  request.kind = paper::words(paper.kind).name;
  request.department = paper.department;
  if (request.department.empty()) {
    if (const Value* department = paper.view.find("ведомство")) {
      request.department = text_in(*department, "имя");
    }
  }
  request.number = paper.number;
  request.index = paper.index;
  request.date = paper.date;
  if (const Value* given = paper.view.find("данные"); given && given->is(Value::Kind::kMap)) {
    request.school = text_in(*given, "школа");
  }
  return request;
}

void add_facts(const paper::Paper& paper, archive::Made& made) {
  made.title = paper.title;
  Collector(made, paper.date).add(paper);
}

Result<DocumentText> document_text(const std::string& docx, const std::string& name) {
  PRIKAZ_TRY(const opc::Package package, opc::Package::from_bytes(docx, {name}));
  Diagnostics unread;  // what the reader left out is no matter here
  PRIKAZ_TRY(const wml::Document document, wml::read(package, name, unread));
  return DocumentText{wml::plain_text(document), document.core.title, document.core.subject};
}

}  // namespace prikaz::cli
