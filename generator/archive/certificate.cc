// The engine interface is the only door to GOST in OpenSSL 3.0.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "archive/certificate.h"

#include <fmt/format.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>

#include <algorithm>
#include <ctime>
#include <system_error>
#include <utility>

#include "base/files.h"

namespace prikaz::archive {

namespace {

namespace fs = std::filesystem;

std::string field(const X509_NAME* name, int nid) {
  const int at = X509_NAME_get_index_by_NID(name, nid, -1);
  if (at < 0) return {};
  unsigned char* text = nullptr;
  const int size =
      ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (size < 0) return {};
  std::string value(reinterpret_cast<char*>(text), static_cast<size_t>(size));
  OPENSSL_free(text);
  return value;
}

std::string owner_of(const X509_NAME* subject) {
  const std::string surname = field(subject, NID_surname);
  const std::string given = field(subject, NID_givenName);
  if (!surname.empty() && !given.empty()) return surname + ' ' + given;
  const std::string common = field(subject, NID_commonName);
  return common.empty() ? field(subject, NID_organizationName) : common;
}

std::string serial_of(const X509* certificate) {
  BIGNUM* number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr);
  char* text = number != nullptr ? BN_bn2hex(number) : nullptr;
  std::string out = text != nullptr ? text : "";
  OPENSSL_free(text);
  BN_free(number);
  return out;
}

std::string algorithm_of(X509* certificate) {
  ASN1_OBJECT* object = nullptr;
  X509_PUBKEY_get0_param(&object, nullptr, nullptr, nullptr, X509_get_X509_PUBKEY(certificate));
  const int nid = OBJ_obj2nid(object);
  if (nid == NID_id_GostR3410_2012_256) return "ГОСТ Р 34.10-2012 (256 бит)";
  if (nid == NID_id_GostR3410_2012_512) return "ГОСТ Р 34.10-2012 (512 бит)";
  const EVP_PKEY* key = X509_get0_pubkey(certificate);
  const std::string bits = key != nullptr ? fmt::format(" ({} бит)", EVP_PKEY_get_bits(key)) : "";
  if (nid == NID_rsaEncryption) return "RSA" + bits;
  const char* name = OBJ_nid2ln(nid);
  return (name != nullptr ? name : "?") + bits;
}

bool is_certificate_file(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".pem" || extension == ".crt" || extension == ".cer" || extension == ".crl";
}

// Every certificate and list of a PEM file, or the one of a DER file.
size_t take(std::string_view bytes, TrustAnchors::Rep& rep) {
  size_t taken = 0;
  const auto certificate = [&](X509* read) {
    if (read == nullptr) return false;
    rep.certificates.emplace_back(read);
    X509_STORE_add_cert(rep.store.get(), read);
    ++taken;
    return true;
  };
  const auto list = [&](X509_CRL* read) {
    if (read == nullptr) return false;
    rep.revoked.emplace_back(read);
    ++taken;
    return true;
  };
  if (bytes.find("-----BEGIN") == std::string_view::npos) {
    certificate(d2i_X509_bio(reading(bytes).get(), nullptr));
    list(d2i_X509_CRL_bio(reading(bytes).get(), nullptr));
  } else {
    const Owned<BIO> certificates = reading(bytes);
    while (certificate(PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr))) {
    }
    const Owned<BIO> lists = reading(bytes);
    while (list(PEM_read_bio_X509_CRL(lists.get(), nullptr, nullptr, nullptr))) {
    }
  }
  ERR_clear_error();
  return taken;
}

}  // namespace

bool load_gost() {
  static const bool loaded = [] {
    ENGINE_load_builtin_engines();
    ENGINE* gost = ENGINE_by_id("gost");
    const bool ready = gost != nullptr && ENGINE_init(gost) == 1 &&
                       ENGINE_set_default(gost, ENGINE_METHOD_ALL & ~ENGINE_METHOD_RAND) == 1;
    ERR_clear_error();
    return ready;
  }();
  return loaded;
}

Owned<BIO> reading(std::string_view bytes) {
  const char* begin = bytes.empty() ? "" : bytes.data();
  return Owned<BIO>(BIO_new_mem_buf(begin, static_cast<int>(bytes.size())));
}

std::optional<int64_t> seconds(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  return ::timegm(&parts);
}

std::string utc(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return {};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

Certificate describe(X509* certificate) {
  const X509_NAME* subject = X509_get_subject_name(certificate);
  const X509_NAME* issuer = X509_get_issuer_name(certificate);
  Certificate out;
  out.number = serial_of(certificate);
  out.owner = owner_of(subject);
  out.organisation = field(subject, NID_organizationName);
  out.post = field(subject, NID_title);
  out.issuer = field(issuer, NID_commonName);
  if (out.issuer.empty()) out.issuer = field(issuer, NID_organizationName);
  out.valid_from = utc(X509_get0_notBefore(certificate));
  out.valid_to = utc(X509_get0_notAfter(certificate));
  out.algorithm = algorithm_of(certificate);
  return out;
}

TrustAnchors::TrustAnchors(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
TrustAnchors::TrustAnchors(TrustAnchors&&) noexcept = default;
TrustAnchors& TrustAnchors::operator=(TrustAnchors&&) noexcept = default;
TrustAnchors::~TrustAnchors() = default;

TrustAnchors TrustAnchors::none() {
  return TrustAnchors(std::make_unique<Rep>());
}

size_t TrustAnchors::size() const {
  return rep_->certificates.size();
}

Result<TrustAnchors> TrustAnchors::open(const fs::path& folder) {
  load_gost();
  std::error_code error;
  std::vector<fs::path> names;
  fs::directory_iterator at(folder, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
    if (is_certificate_file(at->path())) names.push_back(at->path());
  }
  if (error) {
    return failure("signature.trust-folder", {folder.string()},
                   {"папка доверенных сертификатов не читается",
                    "the folder of trusted certificates cannot be read"},
                   {"положите в неё сертификаты удостоверяющих центров (*.pem, *.crt, *.cer)",
                    "put the certificates of the authorities into it (*.pem, *.crt, *.cer)"});
  }
  std::sort(names.begin(), names.end());
  constexpr uint64_t kLimit = uint64_t{64} << 20;
  auto rep = std::make_unique<Rep>();
  for (const fs::path& name : names) {
    PRIKAZ_TRY(const std::string bytes, files::read(name, kLimit));
    if (take(bytes, *rep) == 0) {
      return failure("signature.trust-file", {name.string()},
                     {"в файле нет ни сертификата, ни списка отозванных",
                      "the file holds neither a certificate nor a revocation list"},
                     {"нужен X.509 в PEM или DER", "X.509 as PEM or DER is needed"});
    }
  }
  return TrustAnchors(std::move(rep));
}

}  // namespace prikaz::archive
