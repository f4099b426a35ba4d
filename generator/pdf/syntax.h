// PDF text, written fast and without locale: numbers, names, strings, references (ISO
// 32000-1, 7.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace prikaz::pdf {

void append_integer(std::string& out, int64_t value);
// `value` in hundredths: 1250 → "12.5".
void append_hundredths(std::string& out, int64_t value);
// "12 0 R".
void append_reference(std::string& out, int object);
std::string reference(int object);
void append_hex16(std::string& out, unsigned value);  // four digits

// Hundredths of a point, to the nearest; kept within the numbers that every reader takes.
int64_t hundredths(Length length);
// `value`, unless it is no number that can be written.
double finite_or(double value, double otherwise);

// A name with what is not regular written as #xx.
std::string name(std::string_view text);
// The bytes of a text string: as they are when plain ASCII, else UTF-16BE with its mark. Cut at
// whole characters to the 32,767 bytes that PDF/A allows.
std::string string_bytes(std::string_view utf8);
// Bytes as a string object: (…) when plain ASCII, else <…>.
std::string string_object(std::string_view bytes);
// A text string as an object.
std::string text_string(std::string_view utf8);
void append_utf16_hex(std::string& out, char32_t character);
// "D:20201006093000Z".
std::string pdf_date(int64_t seconds);
// "2020-10-06T09:30:00Z".
std::string iso_date(int64_t seconds);
// A URI in ASCII: what is not is percent-encoded (ISO 32000-1, 12.6.4.7).
std::string ascii_uri(std::string_view utf8);

}  // namespace prikaz::pdf
