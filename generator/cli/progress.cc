#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/long_run.h"

namespace prikaz::cli {

namespace {

constexpr double kBetweenBars = 0.1;  // seconds
constexpr double kBetweenLines = 10;
constexpr int kWidth = 24;

}  // namespace

std::string duration(double seconds, Language language) {
  const bool russian = language == Language::kRussian;
  const auto whole = static_cast<int64_t>(std::ceil(seconds));
  if (whole < 60) return fmt::format("{} {}", whole, russian ? "с" : "s");
  if (whole < 3600) {
    return fmt::format("{} {} {} {}", whole / 60, russian ? "мин" : "min", whole % 60,
                       russian ? "с" : "s");
  }
  return fmt::format("{} {} {} {}", whole / 3600, russian ? "ч" : "h", whole / 60 % 60,
                     russian ? "мин" : "min");
}

Progress::Where Progress::found() {
  return ::isatty(STDERR_FILENO) ? Where::kTerminal : Where::kLog;
}

std::string Progress::line(uint64_t done, uint64_t failed, double part, double seconds) const {
  const bool russian = language_ == Language::kRussian;
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string out = fmt::format("{} {}, {:.0f} {}", done, russian ? "строк" : "rows", rate,
                                russian ? "в секунду" : "a second");
  if (failed > 0) out += fmt::format(", {} {}", russian ? "с ошибками" : "failed:", failed);
  if (part > 0.01 && part < 1) {
    out += fmt::format(", {} {}", russian ? "осталось" : "left",
                       duration(seconds * (1 - part) / part, language_));
  }
  return out;
}

void Progress::show(uint64_t done, uint64_t failed, double part) {
  const double now = files::stopwatch();
  if (began_ == 0) began_ = shown_ = now;
  const double pause = where_ == Where::kTerminal ? kBetweenBars : kBetweenLines;
  if (where_ == Where::kNowhere || now - shown_ < pause) return;
  shown_ = now;
  const std::string text = line(done, failed, part, now - began_);
  if (where_ == Where::kLog) {
    std::fprintf(stderr, "%s\n", text.c_str());
    return;
  }
  const int full = static_cast<int>(std::clamp(part, 0.0, 1.0) * kWidth);
  std::string bar;
  for (int i = 0; i < kWidth; ++i) bar += i < full ? "█" : "░";
  std::fprintf(stderr, "\r\033[K%s %3.0f %% · %s", bar.c_str(), part * 100, text.c_str());
  std::fflush(stderr);
  visible_ = true;
}

void Progress::clear() {
  if (!visible_) return;
  std::fprintf(stderr, "\r\033[K");
  std::fflush(stderr);
  visible_ = false;
}

}  // namespace prikaz::cli
