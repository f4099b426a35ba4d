// A folder of cards for one test: files are written, one is read, findings come as printed lines.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "paper/card.h"
#include "support/temporary_folder.h"

namespace prikaz::paper {

class CardCase : public ::testing::Test {
 protected:
  CardCase() {
    write("templates/common/order.docx", "");
    for (const char* name : {"plan", "minutes", "letter", "list"}) {
      write(std::string("templates/common/") + name + ".docx", "");
    }
    write("templates/zarechye/order.docx", "");
    write("templates/zarechye/ведомство.yaml",
          "имена: [Заречье, Заречный район]\n"
          "вышестоящий: Администрация Заречного района\n"
          "название:\n  - Отдел образования\n  - Заречного района\n"
          "чей: отдела образования Заречного района\n"
          "адрес: 100200, г. Заречный, ул. Новая, д. 5\n"
          "телефон: 8 (00000) 0-11-22\n"
          "почта: otdel@zarechye.example\n"
          "место: г. Заречный\n"
          "бланк: {план: нет, приказ: продольный, письмо: угловой}\n"
          "подписант: {должность: Начальник отдела, имя: Веткина Анна Олеговна}\n"
          "распорядительное_слово: приказываю\n"
          "форма_даты: «06» 10 2020 г.\n"
          "индекс: ОД\n");
  }

  void write(const std::string& name, std::string_view bytes) {
    // Not files::write, which writes nothing over a file that was read.
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  // Reads the card, which must be right.
  Paper read(const std::string& name, const Options& options = {}) {
    auto paper = result(name, options);
    EXPECT_TRUE(paper) << errors_;
    return paper ? *paper : Paper{.view = data::Value::map({})};
  }
  Paper read_text(std::string_view card, const Options& options = {}) {
    write("card.yaml", card);
    return read("card.yaml", options);
  }

  // What is wrong with the card, a line each, without the folder.
  std::string errors(const std::string& name, Language language = Language::kRussian) {
    language_ = language;
    const auto paper = result(name, {});
    EXPECT_FALSE(paper);
    return errors_;
  }
  std::string errors_of(std::string_view card, Language language = Language::kRussian) {
    write("card.yaml", card);
    return errors("card.yaml", language);
  }
  std::string warnings() const { return printed(notes_); }

  // A member of a view by its dotted path: "пункты.0.текст"; nothing found is a failure.
  static data::Value at(const data::Value& view, std::string_view path) {
    data::Value value = view;
    while (!path.empty()) {
      const std::string_view step = path.substr(0, path.find('.'));
      path.remove_prefix(std::min(path.size(), step.size() + 1));
      if (value.is(data::Value::Kind::kList)) {
        const size_t index = static_cast<size_t>(std::stoi(std::string(step)));
        if (index >= value.items().size()) {
          ADD_FAILURE() << "no item " << step;
          return data::Value::list({});
        }
        const data::Value next = value.items()[index];
        value = next;
        continue;
      }
      const data::Value* found = value.find(step);
      if (!found) {
        ADD_FAILURE() << "no member " << step;
        return data::Value::list({});
      }
      const data::Value next = *found;
      value = next;
    }
    return value;
  }
  // Its text, with «_» for a no-break space.
  static std::string text(const data::Value& view, std::string_view path) {
    const data::Value value = at(view, path);
    return value.is(data::Value::Kind::kString) ? visible(value.text()) : "<no text>";
  }
  static std::string visible(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
      const bool no_break = text.substr(i, 2) == "\u00A0";
      out += no_break ? '_' : text[i];
      if (no_break) ++i;
    }
    return out;
  }
  static std::vector<std::string> texts(const data::Value& view, std::string_view path) {
    std::vector<std::string> out;
    for (const data::Value& item : at(view, path).items()) out.push_back(visible(item.text()));
    return out;
  }

  const TemporaryFolder temporary_;
  const std::filesystem::path folder_ = temporary_.path();
  Diagnostics notes_;

 private:
  Result<Paper> result(const std::string& name, const Options& options) {
    errors_.clear();
    notes_ = {};
    PRIKAZ_TRY(const Catalogue catalogue, Catalogue::open(folder_ / "templates"));
    auto card = Card::open(folder_ / name, notes_);
    auto paper = card ? paper::read(*card, catalogue, options, notes_)
                      : Result<Paper>(std::move(card).error());
    if (!paper) errors_ = printed(paper.error());
    return paper;
  }
  std::string printed(const Diagnostics& found) const {
    std::string out;
    for (const Diagnostic& each : found) {
      std::string line = format(each, language_);
      const std::string prefix = folder_.string() + "/";
      for (size_t place; (place = line.find(prefix)) != std::string::npos;) {
        line.erase(place, prefix.size());
      }
      out += line + "\n";
    }
    return out;
  }

  std::string errors_;
  Language language_ = Language::kRussian;
};

}  // namespace prikaz::paper
