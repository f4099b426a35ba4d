#include "paper/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "paper/scalars.h"

namespace prikaz::paper {

namespace {

using data::Value;

struct Piece {
  std::string text;
  bool expression = false;
};

// Offset of the «}}» that closes an expression, past any text in quotes; npos when there is none.
size_t closing(std::string_view text, size_t from) {
  char quote = 0;
  for (size_t at = from; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == '\\')
        ++at;
      else if (c == quote)
        quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '}' && at + 1 < text.size() && text[at + 1] == '}') {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

Result<std::vector<Piece>> split(std::string_view text, const SourceLocation& where) {
  if (text.find("{%") != std::string_view::npos) {
    return failure("card.statement", where,
                   {"в карточке «{% … %}» не действует", "«{% … %}» has no effect in a card"},
                   {"напишите выражение {{ … if … else … }} или поле «если»",
                    "write an expression {{ … if … else … }} or the field «если»"});
  }
  std::vector<Piece> pieces;
  for (size_t at = 0; at < text.size();) {
    const size_t open = std::min(text.find("{{", at), text.size());
    if (open > at) pieces.push_back({std::string(text.substr(at, open - at)), false});
    if (open == text.size()) break;
    const size_t close = closing(text, open + 2);
    if (close == std::string_view::npos) {
      return failure("card.expression-unclosed", where,
                     {"выражение «{{» не закрыто", "the expression «{{» is not closed"},
                     {"допишите «}}»", "add «}}»"});
    }
    pieces.push_back({trimmed(text.substr(open + 2, close - open - 2)), true});
    at = close + 2;
  }
  return pieces;
}

std::vector<expr::Expression::NameUse> uses_in(std::string_view text, const SourceLocation& where) {
  std::vector<expr::Expression::NameUse> out;
  const auto pieces = split(text, where);
  if (!pieces) return out;
  for (const Piece& piece : *pieces) {
    if (!piece.expression) continue;
    const auto expression = expr::Expression::parse(piece.text, where);
    if (!expression) continue;
    const auto names = expression->names();
    out.insert(out.end(), names.begin(), names.end());
  }
  return out;
}

std::string number_text(double value) {
  constexpr double kExact = 1e15;  // beyond it no digit after the point is known
  std::string out =
      std::abs(value) < kExact ? fmt::format("{:.15g}", value) : fmt::format("{:.0f}", value);
  std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

// What a value is amid other text of a card.
Result<std::string> printed_value(const Value& value, const SourceLocation& where) {
  if (auto text = scalar_text(value)) return std::move(*text);
  if (value.is(Value::Kind::kList) || value.is(Value::Kind::kMap)) {
    const Message kind = value.kind_name();
    return failure("card.wrong-type", where,
                   {fmt::format("здесь {}, а не текст", kind.russian),
                    fmt::format("this is a {}, not a text", kind.english)},
                   value.is(Value::Kind::kList)
                       ? Message{"соедините строки: {{ … | join(', ') }}",
                                 "join the items: {{ … | join(', ') }}"}
                       : Message{"назовите поле: {{ … .имя }}", "name a field: {{ … .имя }}"});
  }
  return expr::print(value, expr::Undefined::kStrict, where);
}

}  // namespace

std::optional<std::string> scalar_text(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kString:
      return value.text();
    case Value::Kind::kNull:
      return "";
    case Value::Kind::kBoolean:
      return value.boolean() ? "да" : "нет";
    case Value::Kind::kInteger:
      return fmt::format("{}", value.integer());
    case Value::Kind::kNumber:
      return number_text(value.number());
    default:
      return std::nullopt;
  }
}

bool has_expression(std::string_view text) {
  return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos;
}

std::vector<std::string> names_read(std::string_view text, const SourceLocation& where) {
  std::vector<std::string> names;
  for (const auto& use : uses_in(text, where)) {
    names.push_back(use.path.substr(0, use.path.find('.')));
  }
  return names;
}

std::vector<std::string> paths_printed(std::string_view text, const SourceLocation& where) {
  std::vector<std::string> paths;
  for (const auto& use : uses_in(text, where)) {
    if (!use.as_condition) paths.push_back(use.path);
  }
  return paths;
}

Result<Value> Resolver::evaluate(const std::string& source, const SourceLocation& where) {
  PRIKAZ_TRY(const expr::Expression expression, expr::Expression::parse(source, where));
  if (!scope_) return Value();
  return expression.evaluate(*scope_, budget_);
}

Result<Value> Resolver::resolve(const Value& text) {
  if (!text.is(Value::Kind::kString) || !has_expression(text.text())) return text;
  const SourceLocation where = text.origin().location();
  PRIKAZ_TRY(const std::vector<Piece> pieces, split(text.text(), where));
  if (pieces.size() == 1 && pieces.front().expression) {
    PRIKAZ_TRY(Value value, evaluate(pieces.front().text, where));
    if (!scope_) return text;
    if (value.is(Value::Kind::kUndefined)) {
      PRIKAZ_TRY(const std::string printed, expr::print(value, expr::Undefined::kStrict, where));
      return Value::string(printed).with_origin(text.origin());
    }
    return value.with_origin(text.origin());
  }
  std::string out;
  for (const Piece& piece : pieces) {
    if (!piece.expression) {
      out += piece.text;
      continue;
    }
    PRIKAZ_TRY(const Value value, evaluate(piece.text, where));
    if (!scope_) continue;
    PRIKAZ_TRY(const std::string printed, printed_value(value, where));
    out += printed;
  }
  return scope_ ? Value::string(std::move(out)).with_origin(text.origin()) : text;
}

Result<bool> Resolver::condition(const Value& value) {
  const SourceLocation where = value.origin().location();
  if (value.is(Value::Kind::kBoolean)) return value.boolean();
  if (!value.is(Value::Kind::kString)) {
    return failure("card.wrong-type", where,
                   {"поле «если»: нужно выражение, да или нет",
                    "the field «если» takes an expression, yes or no"});
  }
  if (const auto plain = yes_no(value.text())) return *plain;
  std::string source = trimmed(value.text());
  if (source.size() >= 4 && source.starts_with("{{") && source.ends_with("}}")) {
    source = trimmed(std::string_view(source).substr(2, source.size() - 4));
  }
  PRIKAZ_TRY(const Value result, evaluate(source, where));
  if (!scope_) return true;
  return expr::truth(result, expr::Undefined::kStrict, where);
}

}  // namespace prikaz::paper
