#include "paper/columns.h"

#include <algorithm>
#include <cmath>

#include "paper/access.h"
#include "paper/field.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "russian/letters.h"

namespace prikaz::paper {

using data::Value;

namespace {

constexpr double kNumberWidth = 794;  // 14 mm: «№ п/п» in two lines, «10.12.»
constexpr double kNarrowest = 567;    // 10 mm
constexpr int kShares = 5000;

struct Wanted {
  Column column;
  double twips = 0;  // 0 = a share of what is left
  double least = 0;  // what it needs, when it has no width
};

// «ответственные_лица» as a heading: «Ответственные лица».
std::string heading_from(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return russian::sentence_case(out);
}

Wanted wanted(const data::Member& member, int text_width) {
  Wanted out;
  out.column.name = member.key;
  out.column.origin = member.value.origin();
  const bool number = member.key == kNumberColumn;
  const std::string heading = text_of(member.value, "заголовок");
  out.column.heading =
      number ? heading : printed_plain(heading, russian::Ties::kShort);  // «№ п/п» takes two lines
  if (out.column.heading.empty()) {
    out.column.heading = number ? "№ п/п" : heading_from(member.key);
  }
  out.column.alignment = text_of(member.value, "выравнивание");
  if (out.column.alignment.empty()) out.column.alignment = number ? "по центру" : "слева";
  if (const auto typed = width(text_of(member.value, "ширина"))) {
    const bool percent = typed->unit == Width::Unit::kPercent;
    out.twips = percent ? text_width * typed->value / 100 : typed->value;
  } else if (number) {
    out.twips = kNumberWidth;
  }
  return out;
}

// Shares `room` among the columns without a width: equal parts, but none less than it needs as long
// as there is enough for all; else in proportion to the needs.
void share_by_need(std::vector<Wanted*> open, double room) {
  double needed = 0;
  for (const Wanted* each : open) needed += each->least;
  if (needed > room) {
    for (Wanted* each : open) each->twips = room * each->least / needed;
    return;
  }
  for (bool settled = false; !settled && !open.empty();) {
    settled = true;
    const double part = room / static_cast<double>(open.size());
    for (auto each = open.begin(); each != open.end();) {
      (*each)->twips = std::max(part, (*each)->least);
      if ((*each)->least <= part) {
        ++each;
        continue;
      }
      room -= (*each)->least;
      each = open.erase(each);
      settled = false;
    }
  }
}

// Gives every column its width: typed ones theirs, the others equal parts of the rest. The № column
// keeps its own when the others must give way: narrower it would not be read.
void share_out(std::vector<Wanted>& columns, double text_width) {
  double typed = 0;
  double open = 0;
  double number = 0;
  for (const Wanted& each : columns) {
    typed += each.twips;
    if (each.twips == 0) open += 1;
    if (each.column.name == kNumberColumn) number = each.twips;
  }
  const double rest = open > 0 ? std::max((text_width - typed) / open, kNarrowest) : 0;
  const bool torn = std::any_of(columns.begin(), columns.end(), [&](const Wanted& each) {
    return each.twips == 0 && each.least > rest;
  });
  if (torn) {
    std::vector<Wanted*> sharing;
    for (Wanted& each : columns) {
      if (each.twips == 0) sharing.push_back(&each);
    }
    share_by_need(std::move(sharing), rest * open);
  }
  const double all = typed + rest * open;
  const bool kept = all > text_width && number > 0 && number <= text_width / 4 && all > number;
  const double scale = kept ? (text_width - number) / (all - number) : text_width / all;
  for (Wanted& each : columns) {
    if (kept && each.column.name == kNumberColumn) continue;
    each.twips = (each.twips > 0 ? each.twips : rest) * scale;
  }
}

// True when the columns beside № were typed wider than the text is.
bool too_wide(const std::vector<Wanted>& columns, double text_width) {
  constexpr double kSlack = 1.005;  // of millimetres made twips
  double typed = 0;
  for (const Wanted& each : columns) {
    if (each.column.name != kNumberColumn) typed += each.twips;
  }
  return typed > text_width * kSlack;
}

// Whole numbers that add up: each column ends where the exact one does, rounded.
void round_to_whole(std::vector<Wanted>& columns, int text_width) {
  double end = 0;
  int placed = 0;
  int shared = 0;
  for (Wanted& each : columns) {
    end += each.twips;
    const int at = static_cast<int>(std::lround(end));
    const int share = static_cast<int>(std::lround(end * kShares / text_width));
    each.column.width = at - placed;
    each.column.share = share - shared;
    placed = at;
    shared = share;
  }
}

}  // namespace

Value default_settings() {
  MapMaker settings;
  for (const DefaultColumn& column : default_columns()) {
    MapMaker one;
    one.add("заголовок", column.heading);
    if (!column.width.empty()) one.add("ширина", column.width);
    settings.add(column.name, one.value());
  }
  return settings.value();
}

ColumnLayout lay_out(const Value& settings, Numbered numbered, int text_width,
                     std::span<const double> least) {
  std::vector<Wanted> columns;
  if (numbered == Numbered::kYes && !settings.find(kNumberColumn)) {
    columns.push_back(wanted({std::string(kNumberColumn), {}, Value::map({})}, text_width));
  }
  for (const data::Member& member : settings.members()) {
    columns.push_back(wanted(member, text_width));
  }
  ColumnLayout out;
  if (columns.empty()) return out;
  out.narrowed = too_wide(columns, text_width);
  for (size_t i = 0; i < columns.size() && i < least.size(); ++i) columns[i].least = least[i];
  share_out(columns, text_width);
  round_to_whole(columns, text_width);
  for (Wanted& each : columns) out.columns.push_back(std::move(each.column));
  return out;
}

}  // namespace prikaz::paper
