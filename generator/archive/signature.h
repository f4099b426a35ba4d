// Detached electronic signatures: CMS (RFC 5652) as CAdES-BES makes them, RSA and GOST R
// 34.10-2012. Whether one belongs to a document, whose it is, and whether its certificate may be
// believed at the time of signing.
//
//   PRIKAZ_TRY(const TrustAnchors trust, TrustAnchors::open("доверенные"));
//   PRIKAZ_TRY(const SignatureCheck check, check_signature(sig, document, trust, {"приказ.sig"}));
//   if (check.state() == SignatureState::kValid) …
//
// TrustAnchors is immutable once opened. No network: a certificate that was revoked is known from
// the lists (CRL) that lie beside the trust anchors, and from nowhere else.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::archive {

// From good to bad.
enum class SignatureState {
  kValid,
  kUnknownCertificate,  // no chain to a trust anchor, or not meant for signatures
  kExpired,             // the certificate was not valid at the time of signing
  kRevoked,             // on a list of revoked ones, before it signed
  kUnsupported,         // an algorithm this machine does not know
  kDocumentChanged,     // the signature is whole, the document is not what was signed
  kBroken,              // the signature itself does not match the certificate
};
// "valid", "unknown-certificate" …
std::string_view name(SignatureState state);
// "подпись верна", "документ изменён после подписания" …
Message sentence(SignatureState state);

// What a certificate says of its owner (RFC 5280). Times are UTC, "2026-11-22T10:15:00Z".
struct Certificate {
  std::string number;        // serial number, hexadecimal, capital letters
  std::string owner;         // surname and given names, else the common name
  std::string organisation;  // or ""
  std::string post;          // or ""
  std::string issuer;        // common name
  std::string valid_from, valid_to;
  std::string algorithm;  // of the key: "ГОСТ Р 34.10-2012 (256 бит)", "RSA (2048 бит)"
};

struct Signer {
  SignatureState state = SignatureState::kBroken;
  Message detail;  // more of a state that is not kValid; each language may be empty
  Certificate certificate;
  std::string signed_at;  // as the signer's program wrote it, or "" when it did not
};

struct SignatureCheck {
  std::vector<Signer> signers;   // at least one
  std::string file;              // name of the file it signs, as its keeper knows it
  SignatureState state() const;  // the worst of them
};

// The note that is stored with a signature file: JSON, and back. Error: "signature.note".
std::string print_note(const SignatureCheck& check, std::string_view checked_at);
Result<SignatureCheck> parse_note(std::string_view note);

// Certificates that are believed without asking further, and lists of revoked ones (CRL), from the
// files of a folder: PEM or DER, *.pem *.crt *.cer *.crl.
class TrustAnchors {
 public:
  static TrustAnchors none();
  // Errors: "signature.trust-folder" (cannot be read), "signature.trust-file" (not a certificate).
  static Result<TrustAnchors> open(const std::filesystem::path& folder);
  TrustAnchors(TrustAnchors&&) noexcept;
  TrustAnchors& operator=(TrustAnchors&&) noexcept;
  ~TrustAnchors();
  size_t size() const;  // certificates

  struct Rep;  // OpenSSL's: of this module alone
  const Rep& rep() const { return *rep_; }

 private:
  explicit TrustAnchors(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// `signature`: DER, PEM or base64 of a CMS SignedData. When the content is inside it too (an
// attached signature), that content must equal `document`. Whether the signature is valid is in the
// result; an error is a file that is no signature: "signature.unreadable", "signature.unsigned" (no
// signer in it), "signature.too-large".
Result<SignatureCheck> check_signature(std::string_view signature, std::string_view document,
                                       const TrustAnchors& trust, const SourceLocation& where);

}  // namespace prikaz::archive
