#include "archive/digest.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <span>

namespace prikaz::archive {

namespace {

std::string hexadecimal(std::span<const unsigned char> bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (const unsigned char byte : bytes) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

const EVP_MD* algorithm(DigestKind kind) {
  return kind == DigestKind::kSha256 ? EVP_sha256() : EVP_sha512();
}

}  // namespace

std::string digest(DigestKind kind, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> value{};
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), value.data(), &size, algorithm(kind), nullptr);
  return hexadecimal({value.data(), size});
}

std::optional<FileDigest> digest_of_file(DigestKind kind, const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return std::nullopt;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), algorithm(kind), nullptr);
  FileDigest out;
  std::array<char, 1 << 16> piece;
  ssize_t got = 0;
  do {
    got = ::read(descriptor, piece.data(), piece.size());
    if (got > 0) {
      EVP_DigestUpdate(context.get(), piece.data(), static_cast<size_t>(got));
      out.size += static_cast<uint64_t>(got);
    }
  } while (got > 0 || (got < 0 && errno == EINTR));
  ::close(descriptor);
  if (got < 0) return std::nullopt;
  std::array<unsigned char, EVP_MAX_MD_SIZE> value{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(context.get(), value.data(), &size);
  out.digest = hexadecimal({value.data(), size});
  return out;
}

}  // namespace prikaz::archive
