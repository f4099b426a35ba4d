// The templates of the repository as Word documents: what every one of them must have.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "opc/package.h"
#include "wml/reader.h"

namespace prikaz::wml {
namespace {

namespace fs = std::filesystem;

const fs::path kTemplates = fs::path(PRIKAZ_SOURCE_DIR) / "templates";

std::vector<fs::path> template_folders() {
  std::vector<fs::path> out;
  for (const auto& department : fs::directory_iterator(kTemplates)) {
    if (!department.is_directory()) continue;
    for (const auto& entry : fs::directory_iterator(department)) {
      if (entry.path().extension() == ".docx") out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Templates : public testing::TestWithParam<fs::path> {
 protected:
  void SetUp() override {
    opc::OpenOptions options;
    options.fallback = kTemplates / "common";
    auto package = opc::Package::open(GetParam(), options);
    ASSERT_TRUE(package) << GetParam();
    Diagnostics found;
    auto read = wml::read(*package, GetParam().string(), found);
    ASSERT_TRUE(read) << GetParam();
    EXPECT_TRUE(found.empty()) << GetParam();
    document_ = std::move(read).value();
  }

  const ParagraphProperties& properties(const Paragraph& paragraph) const {
    return document_.paragraph_properties[paragraph.properties];
  }
  const std::string& style_name(const Paragraph& paragraph) const {
    static const std::string kUnnamed = "(none)";
    const StyleIndex style = properties(paragraph).style;
    return style == kNone ? kUnnamed : document_.styles->styles[style].name;
  }

  template <class Visitor>
  static void each_table(const std::vector<Block>& blocks, const Visitor& visit) {
    for (const Block& block : blocks) {
      const Table* table = block.table();
      if (!table) continue;
      visit(*table);
      for (const Row& row : table->rows) {
        for (const Cell& cell : row.cells) each_table(cell.blocks, visit);
      }
    }
  }
  template <class Visitor>
  static void each_paragraph(const std::vector<Block>& blocks, const Visitor& visit) {
    for (const Block& block : blocks) {
      if (block.paragraph()) visit(*block.paragraph());
      if (!block.table()) continue;
      for (const Row& row : block.table()->rows) {
        for (const Cell& cell : row.cells) each_paragraph(cell.blocks, visit);
      }
    }
  }

  Document document_;
};

// 30 mm where the paper is bound: on the left, above when it is turned.
TEST_P(Templates, HaveTheMarginsOfAnOfficialPaper) {
  for (const SectionProperties& section : document_.sections) {
    EXPECT_EQ(section.page_width, Length::twips(section.landscape ? 16838 : 11906));
    EXPECT_EQ(section.page_height, Length::twips(section.landscape ? 11906 : 16838));
    EXPECT_EQ(section.left, Length::twips(section.landscape ? 1134 : 1701));
    EXPECT_EQ(section.right, Length::twips(section.landscape ? 1134 : 567));
    EXPECT_EQ(section.top, Length::twips(section.landscape ? 1701 : 1134));
    EXPECT_EQ(section.bottom, Length::twips(section.landscape ? 567 : 1134));
    EXPECT_GE(section.header, Length::twips(567));
  }
}

TEST_P(Templates, NumberPagesInTheMiddleOfTheTopMarginFromTheSecond) {
  const SectionProperties& section = document_.sections.back();
  EXPECT_TRUE(section.title_page);
  EXPECT_EQ(section.headers[SectionProperties::kFirstPage], kNone);
  const int32_t header = section.headers[SectionProperties::kDefaultPage];
  ASSERT_NE(header, kNone);
  const Paragraph* line = document_.stories[header].blocks.front().paragraph();
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(style_name(*line), "header");
  const bool has_page_field =
      std::any_of(line->inlines.begin(), line->inlines.end(), [&](const Inline& item) {
        return item.kind == Inline::Kind::kFieldBegin &&
               document_.fields[item.index].kind == Field::Kind::kPage;
      });
  EXPECT_TRUE(has_page_field);
}

TEST_P(Templates, UseNamedStylesForEveryBlock) {
  each_paragraph(document_.body, [&](const Paragraph& paragraph) {
    EXPECT_NE(properties(paragraph).style, kNone) << "paragraph " << paragraph.number;
  });
}

TEST_P(Templates, UseOnlyNumberingThatIsDefined) {
  each_paragraph(document_.body, [&](const Paragraph& paragraph) {
    const auto& number = properties(paragraph).numbering;
    if (number) EXPECT_TRUE(document_.numbering->instances.contains(*number)) << *number;
  });
}

TEST_P(Templates, GiveEqualWidthsToCellsAndGrid) {
  each_table(document_.body, [&](const Table& table) {
    EXPECT_EQ(table.properties.fixed_layout, true);
    Length whole;
    for (const Length& column : table.grid) whole = whole + column;
    ASSERT_TRUE(table.properties.width);
    // A plan is as wide as its columns, which the data decide.
    if (table.properties.width->unit != Width::Unit::kAuto) {
      EXPECT_EQ(table.properties.width->length, whole);
    }
    for (const Row& row : table.rows) {
      size_t column = 0;
      for (const Cell& cell : row.cells) {
        Length spanned;
        for (int i = 0; i < cell.properties.grid_span; ++i) {
          spanned = spanned + table.grid.at(column++);
        }
        ASSERT_TRUE(cell.properties.width);
        EXPECT_EQ(cell.properties.width->length, spanned);
      }
      EXPECT_EQ(column, table.grid.size());
    }
  });
}

TEST_P(Templates, RepeatTheHeadOfAPlanAndKeepItsRowsWhole) {
  each_table(document_.body, [&](const Table& table) {
    const StyleIndex style = table.properties.style;
    if (style == kNone || document_.styles->styles[style].id != "TablicaPlana") return;
    EXPECT_EQ(table.rows.front().properties.header, true);
    EXPECT_EQ(table.rows.front().properties.cant_split, true);
    const bool keeps_sections =
        std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
          const Paragraph* first = row.cells.front().blocks.front().paragraph();
          return first && style_name(*first) == "Таблица: строка раздела" &&
                 document_.styles->styles[properties(*first).style].paragraph.keep_next == true;
        });
    EXPECT_TRUE(keeps_sections);
  });
}

std::string case_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name =
      info.param.parent_path().filename().string() + "_" + info.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Templates, testing::ValuesIn(template_folders()), case_name);

}  // namespace
}  // namespace prikaz::wml
