// OpenSSL's certificates for the signature sources: owned handles, what they say, and the trust
// anchors of a folder. Included by sources of this module alone.
#pragma once

#include <openssl/cms.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/signature.h"

namespace prikaz::archive {

struct OpensslFree {
  void operator()(X509* held) const { X509_free(held); }
  void operator()(X509_CRL* held) const { X509_CRL_free(held); }
  void operator()(X509_STORE* held) const { X509_STORE_free(held); }
  void operator()(X509_STORE_CTX* held) const { X509_STORE_CTX_free(held); }
  void operator()(CMS_ContentInfo* held) const { CMS_ContentInfo_free(held); }
  void operator()(BIO* held) const { BIO_free_all(held); }
  void operator()(STACK_OF(X509) * held) const { sk_X509_pop_free(held, X509_free); }
};
template <class T>
using Owned = std::unique_ptr<T, OpensslFree>;

struct TrustAnchors::Rep {
  Owned<X509_STORE> store{X509_STORE_new()};
  std::vector<Owned<X509>> certificates;
  std::vector<Owned<X509_CRL>> revoked;
};

// Loads the gost engine once, so that keys and digests of GOST are known; false when this machine
// does not have it.
bool load_gost();

Owned<BIO> reading(std::string_view bytes);  // borrows the bytes
Certificate describe(X509* certificate);
// "2026-11-22T10:15:00Z", "" for a time that cannot be read.
std::string utc(const ASN1_TIME* time);
std::optional<int64_t> seconds(const ASN1_TIME* time);  // since 1970

}  // namespace prikaz::archive
