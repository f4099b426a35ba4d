#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/document.h"
#include "check/letters.h"
#include "check/outline_heads.h"
#include "check/outline_marks.h"
#include "check/rules/walk.h"
#include "russian/names.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// What the titles of appended papers begin with.
constexpr std::array<View, 14> kTitleWords = {
    "план",    "положение",  "перечень", "список", "график",   "комплекс",  "программа",
    "порядок", "инструкция", "состав",   "форма",  "дорожная", "регламент", "правила"};
constexpr std::array<View, 13> kPosts = {
    "начальник",    "заведующий", "заведующая",   "директор",    "министр",     "и.о.",     "врио",
    "председатель", "глава",      "руководитель", "заместитель", "исполняющий", "секретарь"};
// The text without marks of Markdown and HTML and spaces at its ends, in lower case.
std::string plain(const Paragraph& paragraph) {
  const bool any = std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(),
                               [](const Token& each) { return each.kind == TokenKind::kRaw; });
  if (!any) return std::string(trimmed(paragraph.folded));
  std::string out;
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw) out += paragraph.folded_of(token);
  }
  return std::string(trimmed(out));
}

bool is_order(View kind) {
  return kind == "приказ" || kind == "постановление" || kind == "распоряжение";
}

class Outliner {
 public:
  explicit Outliner(Document& document) : document_(document) {}

  void run() {
    if (document_.parts.empty()) begin_part(0);
    for (size_t i = 0; i < document_.flow_end(); ++i) {
      Paragraph& paragraph = document_.paragraphs[i];
      index_ = static_cast<int>(i);
      if (paragraph.in_table()) {
        if (state_ != State::kBody) state_ = State::kBody;
        seen_body_ = true;
      } else {
        place(paragraph);
      }
      paragraph.part = static_cast<int>(document_.parts.size()) - 1;
    }
    part().last = static_cast<int>(document_.flow_end());
    outline_tables(document_);
  }

 private:
  enum class State { kHead, kTitle, kBody, kSigned, kAcquainted };

  Part& part() { return document_.parts.back(); }
  const Part& part() const { return document_.parts.back(); }

  void begin_part(int first) {
    if (!document_.parts.empty()) part().last = first;
    document_.parts.emplace_back().first = first;
    state_ = State::kHead;
    seen_body_ = after_kind_ = distributing_ = false;
  }

  bool same_block_as_last(const Paragraph& paragraph) const {
    return index_ > 0 &&
           document_.paragraphs[static_cast<size_t>(index_) - 1].block == paragraph.block;
  }

  void place(Paragraph& paragraph) {
    const std::string text = plain(paragraph), joined = bare(paragraph.folded);
    read_number(paragraph);
    const bool fresh = !same_block_as_last(paragraph);
    if (stamp_lines_ > 0 && (!fresh || index_ <= stamp_end_) && !ends_stamp(paragraph)) {
      --stamp_lines_;
      paragraph.role = stamp_role_;
      stamp_dated_ = !paragraph.dates.empty();
      return;
    }
    stamp_lines_ = 0;
    if (begins_kind(paragraph, joined) || begins_stamp(paragraph, text) ||
        begins_appendix(paragraph, text)) {
      return;
    }
    switch (state_) {
      case State::kHead:
        return place_in_head(paragraph, text, joined);
      case State::kTitle:
        return place_in_title(paragraph, text, joined, fresh);
      default:
        return place_in_body(paragraph, text, joined);
    }
  }

  // «ПРИКАЗ», «ПРОТОКОЛ № 7 от 12.03.2026».
  bool begins_kind(Paragraph& paragraph, View joined) {
    const bool alone = is_paper_kind(joined) && all_capitals(paragraph);
    const View kind = alone ? joined : numbered_kind(paragraph);
    if (kind.empty()) return false;
    if (!part().kind.empty() || seen_body_) begin_part(index_);
    part().kind = kind;
    if (!alone) read_head_data(paragraph);
    paragraph.role = Role::kKind;
    state_ = State::kHead;
    after_kind_ = true;
    return true;
  }

  bool begins_stamp(Paragraph& paragraph, View text) {
    const bool capitals = (text.starts_with("утвержд") || text == "согласовано") &&
                          paragraph.tokens.size() <= 4 && all_capitals(paragraph);
    if (!capitals && !is_stamp_line(paragraph, !seen_body_)) return false;
    // «СОГЛАСОВАНО» under the text is where others sign it, no paper of its own.
    const bool own_paper = text.find("утвержд") != View::npos || approved_below(document_, index_);
    if (seen_body_ && !own_paper) return false;
    if (seen_body_) begin_part(index_);
    part().appendix = true;
    begin_lines(paragraph, Role::kStamp);
    return true;
  }

  // Does another line begin here than one of the stamp or mark above?
  bool ends_stamp(const Paragraph& paragraph) const {
    if (index_ <= stamp_end_ || stamp_role_ != Role::kStamp) return false;
    const View text = trimmed(paragraph.folded);
    const bool signed_below = text.find("__") != View::npos || starts_with_any(text, kPosts) ||
                              text.starts_with("приказ");
    return (stamp_dated_ && !signed_below) || is_stamp_line(paragraph, true) ||
           names_stamped_paper(paragraph);
  }

  // «Приложение», «Приложение № 2», «Приложение № 2 к приказу …».
  bool begins_appendix(Paragraph& paragraph, View text) {
    if (!text.starts_with("приложение") || text.ends_with(':')) return false;
    View rest = trimmed(text.substr(View("приложение").size()));
    std::string number;
    const bool latin = rest.starts_with("n ");  // «Приложение N 2»
    if (latin || rest.starts_with("№")) {
      rest = trimmed(rest.substr(latin ? 1 : View("№").size()));
      while (!rest.empty() && is_digit(static_cast<unsigned char>(rest[0]))) {
        number += rest[0];
        rest.remove_prefix(1);
      }
      rest = trimmed(rest);
    } else if (!rest.empty() && is_digit(static_cast<unsigned char>(rest[0]))) {
      number = rest.substr(0, rest.find_first_not_of("0123456789"));
      rest = trimmed(rest.substr(number.size()));
    }
    if (!rest.empty() && !rest.starts_with("к ")) return false;
    // Below a title another paper begins, even if nothing of the first one was told as its text.
    const bool titled = part().appendix && state_ == State::kTitle;
    if (seen_body_ || titled) begin_part(index_);
    const bool inner = part().appendix && !part().appendix_number.empty();
    part().appendix = true;
    // A mark below a mark is that of the act which is changed.
    if (!inner) part().appendix_number = number;
    begin_lines(paragraph, Role::kAppendixMark);
    return true;
  }

  void begin_lines(Paragraph& paragraph, Role role) {
    constexpr int kMostLines = 4;
    paragraph.role = stamp_role_ = role;
    stamp_dated_ = false;
    stamp_end_ = stamp_end(document_, index_);
    stamp_lines_ = std::max(kMostLines, stamp_end_ - index_);
    state_ = State::kHead;
  }

  // A line of date, number or place.
  bool is_head_data(const Paragraph& paragraph, View text) const {
    constexpr size_t kLongest = 160;  // bytes
    if (text.size() > kLongest || begins_title(text)) return false;
    if (text.starts_with("№") || text.starts_with("от ") || text.starts_with("на №")) return true;
    if (is_number_sign(Walk(paragraph), 0)) return true;  // «N 208»
    if (is_place_line(text) || is_unfilled_head(paragraph)) return true;
    const auto dates = paragraph.dates;
    return !dates.empty() && paragraph.tokens[dates[0].first].begin < 30;
  }

  void read_head_data(Paragraph& paragraph) {
    paragraph.role = Role::kHeadData;
    if (part().date_paragraph == kNone) {
      for (const FoundDate& found : paragraph.dates) {
        part().date_paragraph = index_;
        part().date = found.date;
        break;
      }
    }
    // «______ № ____»: what lacks there is told as a blank.
    const bool ruled = paragraph.text.find("__") != std::string::npos;
    if (ruled && part().date_paragraph == kNone) part().date_paragraph = index_;
    const Walk walk(paragraph);
    size_t sign = 0;
    while (walk.exists(sign) && !is_number_sign(walk, sign)) ++sign;
    if (!walk.exists(sign) || part().number_paragraph != kNone) return;
    const View rest = trimmed(View(paragraph.text).substr(walk[sign].end));
    size_t end = 0;
    while (end < rest.size() && !is_space(first_character(rest.substr(end)))) ++end;
    part().number = rest.substr(0, end);
    if (part().number.find('_') != std::string::npos) part().number.clear();
    part().number_paragraph = index_;
  }

  void place_in_head(Paragraph& paragraph, View text, View joined) {
    if (is_operative(joined)) return place_in_body(paragraph, text, joined);
    if (part().appendix && text.starts_with("(приложение")) {
      paragraph.role = Role::kAppendixMark;
      return;
    }
    const bool place = after_kind_ && index_ + 1 < static_cast<int>(document_.flow_end()) &&
                       !begins_title(text) && is_lone_place(paragraph) &&
                       begins_title(plain(document_.paragraphs[static_cast<size_t>(index_) + 1]));
    if (place || is_head_data(paragraph, text)) return read_head_data(paragraph);
    if (after_kind_ && all_capitals(paragraph) && !begins_title(text) && is_order(part().kind) &&
        title_below(document_, index_)) {
      paragraph.role = Role::kLetterhead;  // «ПОСТАНОВЛЕНИЕ» over «ГЛАВЫ РАЙОНА»
      return;
    }
    const size_t word_end = std::min(text.find(' '), text.size());
    const bool names_paper = is_one_of(text.substr(0, word_end), kTitleWords);
    const bool titled = begins_title(text) || after_kind_ ||
                        (names_paper && !all_capitals(paragraph)) ||
                        (part().appendix && names_paper);
    constexpr size_t kLongestLine = 250;  // bytes of a letterhead's line
    const bool contacts = part().kind.empty() && is_contact_line(text);
    const bool running =
        !contacts && (text.ends_with('.') || text.ends_with(';') || text.size() > kLongestLine ||
                      !paragraph.number.empty() || paragraph.body > 0 || text.ends_with(':'));
    if (!titled && running && part().kind.empty()) {
      state_ = State::kBody;
      return place_in_body(paragraph, text, joined);
    }
    if (!titled) {
      paragraph.role = part().appendix ? Role::kTitle : Role::kLetterhead;
      if (part().appendix) state_ = State::kTitle;
      return;
    }
    // «ФОРМА» says nothing of the kind: «АКТ», «ПРОТОКОЛ» stands below.
    if (part().kind.empty() && names_paper && !text.starts_with("форма")) {
      part().kind = text.starts_with("список") || text.starts_with("перечень") ? "список" : "план";
    }
    paragraph.role = Role::kTitle;
    paragraph.number.clear();
    paragraph.body = 0;
    state_ = State::kTitle;
    after_kind_ = false;
  }

  void place_in_title(Paragraph& paragraph, View text, View joined, bool fresh) {
    const bool minutes = part().kind == "протокол";
    const bool section = text.ends_with(':') && all_capitals(paragraph);
    if (is_head_data(paragraph, text)) return read_head_data(paragraph);
    const bool over = ends_title(paragraph) || is_operative(joined) || ends_operative(joined);
    if (!section && !over && (!fresh || (minutes && part().date_paragraph == kNone))) {
      paragraph.role = Role::kTitle;
      return;
    }
    state_ = State::kBody;
    place_in_body(paragraph, text, joined);
  }

  void place_in_body(Paragraph& paragraph, View text, View joined) {
    seen_body_ = true;
    if (state_ == State::kAcquainted) {
      paragraph.role = Role::kAcquaintance;
      return;
    }
    if (state_ != State::kSigned) state_ = State::kBody;
    if (is_operative(joined) || ends_operative(joined)) {
      part().operative = index_;
      paragraph.role = is_operative(joined) ? Role::kOperative : Role::kPreamble;
      name_preamble();
    } else if (text.find("ознакомлен") != View::npos && text.size() < 120 &&
               paragraph.number.empty()) {
      paragraph.role = Role::kAcquaintance;
      state_ = State::kAcquainted;
    } else if (text.starts_with("исп.") || text.starts_with("исполнитель") ||
               text.starts_with("тел.")) {
      paragraph.role = Role::kExecutor;
      state_ = State::kSigned;
    } else if (text.starts_with("отп.") || text.starts_with("рассылка") || distributing_) {
      paragraph.role = Role::kDistribution;
      distributing_ = true;
    } else if (text.starts_with("*") && after_table()) {
      paragraph.role = Role::kFootnote;
    } else if (state_ == State::kSigned && phone_below(document_, index_)) {
      paragraph.role = Role::kExecutor;
    } else if (is_signature(paragraph, text)) {
      paragraph.role = Role::kSignature;
      state_ = State::kSigned;
    } else if (!paragraph.number.empty()) {
      paragraph.role = Role::kPoint;
    } else if (paragraph.body > 0 || paragraph.bulleted) {
      paragraph.role = Role::kItem;
    }
    if (state_ == State::kAcquainted) distributing_ = false;
  }

  void name_preamble() {
    for (int i = index_ - 1; i >= part().first; --i) {
      Paragraph& before = document_.paragraphs[static_cast<size_t>(i)];
      if (before.role != Role::kText) break;
      before.role = Role::kPreamble;
    }
  }

  bool after_table() const {
    return !document_.tables.empty() && document_.tables.back().last <= index_;
  }

  bool is_signature(const Paragraph& paragraph, View text) const {
    constexpr size_t kLongest = 400;  // bytes
    if (!paragraph.number.empty() || paragraph.body > 0 || paragraph.bulleted) return false;
    if (text.size() > kLongest) return false;
    if (text.ends_with(':') || text.ends_with(';') || text.ends_with(',')) return false;
    if (text.starts_with("председательствов")) return false;
    if (starts_with_any(text, kPosts)) {
      return !text.ends_with('.') || text.size() < 60 || ends_with_initials(paragraph);
    }
    constexpr size_t kMostTokens = 16;  // of a name alone: «Петрова-Белова А.Б.»
    if (paragraph.tokens.size() > kMostTokens) return false;
    if (part().operative == kNone && !after_table()) return false;
    std::string name;
    for (const Token& token : paragraph.tokens) {
      if (token.kind != TokenKind::kRaw) name += paragraph.of(token);
    }
    return russian::parse_name(trimmed(name)).has_value();
  }

  // A typed number («3.1.», «- 4.2.», «2)») or dash.
  static void read_number(Paragraph& paragraph) {
    if (!paragraph.number.empty()) return;  // set by the reader
    const Walk walk(paragraph);
    size_t at = walk.is_space(0) ? 1 : 0;
    const bool dash = (walk.is_mark(at, '-') || is_dash(walk[at]) || walk.is_mark(at, U'•')) &&
                      walk.exists(at + 1);
    size_t text = at;
    if (dash) text = walk.is_space(at + 1) ? at + 2 : at + 1;
    std::string number;
    size_t end = text;
    while (walk.is_number(end) && walk[end].size() <= 2) {
      number += walk.text(end);
      if (!walk.is_mark(end + 1, '.') && !walk.is_mark(end + 1, ')')) {
        ++end;
        break;
      }
      end += 2;
      if (walk.is_mark(end - 1, ')')) break;
      if (walk.is_number(end)) number += '.';
    }
    const bool closed = end > text && (walk.is_mark(end - 1, '.') || walk.is_mark(end - 1, ')'));
    const bool levels = number.find('.') != std::string::npos;
    const bool long_digits = walk.is_number(end) && walk[end].size() > 2;
    const bool word_follows =
        walk.is_word(end) || walk.is_space(end) || opens(walk[end]) || walk.is_mark(end, '"');
    const size_t solid = walk.is_space(end) ? end + 1 : end;
    const bool date_follows = walk.is_number(solid) || is_dash(walk[solid]) ||
                              walk.is_mark(solid, '-') || walk.is_mark(solid, '.');
    if (!number.empty() && (closed || levels) && !long_digits && word_follows && !date_follows &&
        walk.exists(end)) {
      paragraph.number = number;
      paragraph.body = walk[walk.is_space(end) ? end + 1 : end].begin;
      if (!walk.exists(solid)) paragraph.body = static_cast<uint32_t>(paragraph.text.size());
    } else if (dash) {
      paragraph.body = walk[text].begin;
    }
  }

  Document& document_;
  State state_ = State::kHead;
  bool seen_body_ = false, after_kind_ = false, distributing_ = false;
  int index_ = 0;
  int stamp_lines_ = 0, stamp_end_ = kNone;
  bool stamp_dated_ = false;  // its last line has the date
  Role stamp_role_ = Role::kStamp;
};

}  // namespace

void outline(Document& document) {
  Outliner(document).run();
}

}  // namespace prikaz::check
