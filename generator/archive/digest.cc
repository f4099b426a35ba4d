#include "archive/digest.h"

#include <openssl/evp.h>

#include <array>

namespace prikaz::archive {

std::string digest(DigestKind kind, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> value{};
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), value.data(), &size,
             kind == DigestKind::kSha256 ? EVP_sha256() : EVP_sha512(), nullptr);
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    text += kDigits[value[i] >> 4];
    text += kDigits[value[i] & 15];
  }
  return text;
}

}  // namespace prikaz::archive
