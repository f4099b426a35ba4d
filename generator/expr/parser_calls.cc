// Calls, filters and tests: their names and arguments.
#include "expr/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "expr/library.h"

namespace prikaz::expr {

Result<std::vector<Parser::Argument>> Parser::arguments() {
  PRIKAZ_CHECK(expect("("));
  std::vector<Argument> out;
  while (!at(")")) {
    if (!out.empty()) {
      PRIKAZ_CHECK(expect(","));
      if (at(")")) break;
    }
    Argument argument;
    const size_t begin = current().begin;
    if (current().kind == Token::Kind::kName && tokens_[at_ + 1].is(Token::Kind::kOperator, "=")) {
      argument.keyword = current().text;
      at_ += 2;
    } else if (!out.empty() && !out.back().keyword.empty()) {
      return fail(
          "expr.syntax", begin, current().end,
          {"именованные аргументы стоят после остальных", "named arguments come after the others"});
    }
    PRIKAZ_TRY(argument.value, expression());
    out.push_back(std::move(argument));
  }
  PRIKAZ_CHECK(expect(")"));
  return out;
}

// `name(…)` or `object.method(…)`.
Result<NodePtr> Parser::call(NodePtr callee) {
  const size_t begin = callee->begin;
  NodePtr out = node(Node::Kind::kCall, begin);
  if (callee->kind == Node::Kind::kName) {
    out->text = callee->text;
    out->children.emplace_back();
  } else if (callee->kind == Node::Kind::kAttribute) {
    out->text = callee->text;
    out->children.push_back(std::move(callee->children[0]));
  } else {
    return fail("expr.syntax", callee->begin, callee->end,
                {"это нельзя вызвать как функцию", "this cannot be called as a function"});
  }
  PRIKAZ_TRY(std::vector<Argument> given, arguments());
  for (Argument& argument : given) {
    out->children.push_back(std::move(argument.value));
    if (!argument.keyword.empty()) out->keywords.push_back(std::move(argument.keyword));
  }
  return finish(std::move(out));
}

Result<NodePtr> Parser::filters_and_tests(NodePtr out) {
  while (true) {
    if (take("|")) {
      PRIKAZ_TRY(out, filter(std::move(out)));
    } else if (take("is")) {
      PRIKAZ_TRY(out, test(std::move(out)));
    } else {
      return out;
    }
  }
}

Result<NodePtr> Parser::filter(NodePtr input) {
  const Token token = current();
  if (token.kind != Token::Kind::kName) return unexpected({"имя фильтра", "the name of a filter"});
  ++at_;
  NodePtr out = node(Node::Kind::kFilter, input->begin);
  out->text = token.text;
  out->filter = find_filter(token.text);
  if (!out->filter) {
    return fail("expr.unknown-filter", token.begin, token.end,
                {"неизвестный фильтр", "unknown filter"},
                utf8::nearest(token.text, filter_names()));
  }
  out->children.push_back(std::move(input));
  std::vector<Argument> given;
  if (at("(")) {
    PRIKAZ_TRY(given, arguments());
  }
  PRIKAZ_CHECK(bind(*out, std::move(given), true));
  return finish(std::move(out));
}

Result<NodePtr> Parser::test(NodePtr input) {
  NodePtr out = node(Node::Kind::kTest, input->begin);
  out->negated = take("not");
  const Token token = current();
  if (token.kind != Token::Kind::kName) return unexpected({"имя проверки", "the name of a test"});
  ++at_;
  out->text = token.text;
  out->test = find_test(token.text);
  if (!out->test) {
    return fail("expr.unknown-test", token.begin, token.end,
                {"неизвестная проверка", "unknown test"}, utf8::nearest(token.text, test_names()));
  }
  out->children.push_back(std::move(input));
  std::vector<Argument> given;
  const Token& next = current();
  const bool starts_value =
      next.kind == Token::Kind::kString || next.kind == Token::Kind::kInteger ||
      next.kind == Token::Kind::kFloat || (next.kind == Token::Kind::kName && !at_keyword()) ||
      at("[") || at("{");
  if (at("(")) {
    PRIKAZ_TRY(given, arguments());
  } else if (starts_value) {  // `a is divisibleby 3`
    PRIKAZ_TRY(NodePtr value, primary());
    PRIKAZ_TRY(value, postfix(std::move(value)));
    given.push_back({{}, std::move(value)});
  }
  PRIKAZ_CHECK(bind(*out, std::move(given), false));
  return finish(std::move(out));
}

// Puts the arguments in the order of the declared parameters.
Result<void> Parser::bind(Node& call, std::vector<Argument> given, bool is_filter) {
  const Signature& signature = is_filter ? call.filter->signature : call.test->signature;
  const std::vector<std::string_view> names = signature.names();
  const auto bad = [&](Message message) {
    return fail("expr.bad-argument", call.begin, tokens_[at_ - 1].end, std::move(message));
  };
  call.children.resize(1 + names.size());
  size_t position = 0;
  for (Argument& argument : given) {
    size_t index = position;
    if (!argument.keyword.empty()) {
      const auto found = std::find(names.begin(), names.end(), argument.keyword);
      index = static_cast<size_t>(found - names.begin());
      if (found == names.end()) {
        return bad({fmt::format("у «{}» нет аргумента «{}»", call.text, argument.keyword),
                    fmt::format("«{}» has no argument «{}»", call.text, argument.keyword)});
      }
    } else if (++position > std::min(names.size(), signature.positional)) {
      if (signature.variadic) {
        call.children.push_back(std::move(argument.value));
        continue;
      }
      return bad(
          {fmt::format("у «{}» слишком много аргументов: их не больше {}", call.text, names.size()),
           fmt::format("«{}» has too many arguments: at most {}", call.text, names.size())});
    }
    if (call.children[1 + index]) {
      return bad(
          {fmt::format("аргумент «{}» у «{}» дан дважды", names[index], call.text),
           fmt::format("the argument «{}» of «{}» is given twice", names[index], call.text)});
    }
    call.children[1 + index] = std::move(argument.value);
  }
  for (size_t i = 0; i < static_cast<size_t>(signature.required); ++i) {
    if (call.children[1 + i]) continue;
    return bad({fmt::format("у «{}» не хватает аргумента «{}»", call.text, names[i]),
                fmt::format("«{}» lacks the argument «{}»", call.text, names[i])});
  }
  return check_inner_name(call);
}

// `map('uper')`: names of filters and tests given as constants are checked before the run.
Result<void> Parser::check_inner_name(const Node& call) {
  const bool map_filter = call.text == "map";
  const size_t index = call.text == "selectattr" || call.text == "rejectattr" ? 2 : 1;
  if (!map_filter && index == 1 && call.text != "select" && call.text != "reject") return {};
  if (call.children.size() <= index || !call.children[index]) return {};
  const Node& name = *call.children[index];
  if (name.kind != Node::Kind::kConstant || !name.value.is(data::Value::Kind::kString)) return {};
  const std::string& text = name.value.text();
  if (map_filter ? find_filter(text) != nullptr : find_test(text) != nullptr) return {};
  return fail(map_filter ? "expr.unknown-filter" : "expr.unknown-test", name.begin, name.end,
              map_filter ? Message{"неизвестный фильтр", "unknown filter"}
                         : Message{"неизвестная проверка", "unknown test"},
              utf8::nearest(text, map_filter ? filter_names() : test_names()));
}

Result<std::vector<std::string>> Parser::targets() {
  std::vector<std::string> out;
  const bool bracket = take("(");
  do {
    if (current().kind != Token::Kind::kName || at_keyword()) {
      if (!out.empty() && (bracket ? at(")") : at("=") || at("in"))) break;  // `a, = …`
      return unexpected({"имя", "a name"});
    }
    std::string name = current().text;
    ++at_;
    while (take(".")) {
      if (current().kind != Token::Kind::kName) return unexpected({"имя", "a name"});
      name += "." + current().text;
      ++at_;
    }
    out.push_back(std::move(name));
  } while (take(","));
  if (bracket) PRIKAZ_CHECK(expect(")"));
  return out;
}

}  // namespace prikaz::expr
