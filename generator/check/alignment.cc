#include "check/alignment.h"

namespace prikaz::check {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

class Aligner {
 public:
  Aligner(std::string_view text, std::string_view source, size_t start)
      : text_(text), source_(source), from_(start) {
    enter();
  }

  std::vector<Span> run() {
    for (size_t at = 0; at < text_.size(); ++at) {
      if (quote_ == '\'' && source_.substr(from_).starts_with("''") && text_[at] == '\'') {
        ++from_;
        joined_ = false;
      }
      if (is_blank(text_[at]) && from_ < source_.size() && is_blank(source_[from_])) {
        pass_blanks(at);
      } else if (from_ < source_.size() && source_[from_] == text_[at]) {
        take(at, from_++);
      } else {
        break;
      }
    }
    return std::move(out_);
  }

 private:
  // To the first letter: behind a quote, or behind the line of a block mark and the indent.
  void enter() {
    if (from_ >= source_.size()) return;
    const char first = source_[from_];
    if (first == '"' || first == '\'') {
      quote_ = first;
      ++from_;
    } else if (first == '|' || first == '>') {
      while (from_ < source_.size() && source_[from_] != '\n') ++from_;
      while (from_ < source_.size() && is_blank(source_[from_])) ++from_;
    }
  }

  // A space or line end of the text may be a line end with an indent in the file.
  void pass_blanks(size_t at) {
    size_t end = from_;
    bool line_end = false;
    while (end < source_.size() && is_blank(source_[end])) line_end |= source_[end++] == '\n';
    if (!line_end) {
      take(at, from_++);
      return;
    }
    // All blanks of the text up to the next letter belong to these of the file.
    const bool last = at + 1 >= text_.size() || !is_blank(text_[at + 1]);
    joined_ = false;
    if (last) from_ = end;
  }

  void take(size_t at, size_t place) {
    if (joined_ && !out_.empty()) {
      ++out_.back().length;
    } else {
      out_.push_back({static_cast<uint32_t>(at), 1, static_cast<uint32_t>(place)});
    }
    joined_ = true;
  }

  std::string_view text_, source_;
  size_t from_;
  char quote_ = 0;
  bool joined_ = false;
  std::vector<Span> out_;
};

}  // namespace

std::vector<Span> aligned(std::string_view text, std::string_view source, size_t start) {
  return Aligner(text, source, start).run();
}

}  // namespace prikaz::check
