#include "base/utf8.h"

#include <algorithm>
#include <vector>

namespace prikaz::utf8 {

namespace {

// Length of the well-formed sequence at `at` (Unicode 15, table 3-7), 0 if there is none.
int sequence_length(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto tail = [&](size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < text.size() && byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
    return tail(at + 1, low, high) && tail(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
    return tail(at + 1, low, high) && tail(at + 2) && tail(at + 3) ? 4 : 0;
  }
  return 0;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();) out.push_back(next(text, at));
  return out;
}

size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<size_t>> d(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

char32_t next_of_any_length(std::string_view text, size_t& at) {
  const int count = sequence_length(text, at);
  if (count == 0) {
    ++at;
    return 0xFFFD;
  }
  const auto lead = static_cast<unsigned char>(text[at]);
  char32_t code = count == 1 ? lead : lead & (0xFF >> (count + 1));
  for (int i = 1; i < count; ++i)
    code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 63);
  at += static_cast<size_t>(count);
  return code;
}

void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 63));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 63));
    out += static_cast<char>(0x80 | (code & 63));
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(0x80 | (code >> 12 & 63));
    out += static_cast<char>(0x80 | (code >> 6 & 63));
    out += static_cast<char>(0x80 | (code & 63));
  }
}

size_t length(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) next(text, at);
  return count;
}

size_t first_invalid(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const int count = sequence_length(text, at);
    if (count == 0) return at;
    at += static_cast<size_t>(count);
  }
  return std::string_view::npos;
}

std::string nearest(std::string_view name, std::span<const std::string> candidates) {
  const std::u32string wanted = code_points(name);
  const size_t allowed = std::max<size_t>(1, wanted.size() / 3);
  size_t best = allowed + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::u32string other = code_points(candidate);
    const size_t difference =
        other.size() > wanted.size() ? other.size() - wanted.size() : wanted.size() - other.size();
    if (difference >= best) continue;
    if (const size_t edits = distance(wanted, other); edits < best) {
      best = edits;
      found = candidate;
    }
  }
  return found;
}

}  // namespace prikaz::utf8
