#include "archive/signature.h"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "archive/certificate.h"
#include "base/files.h"

namespace prikaz::archive {

namespace {

constexpr size_t kLargestSignature = size_t{32} << 20;

struct StateWords {
  SignatureState state;
  std::string_view name;
  std::string_view russian;
  std::string_view english;
};
constexpr std::array<StateWords, 7> kStates = {{
    {SignatureState::kValid, "valid", "подпись верна", "the signature is valid"},
    {SignatureState::kUnknownCertificate, "unknown-certificate",
     "сертификат неизвестен: нет пути к доверенному удостоверяющему центру",
     "unknown certificate: there is no chain to a trusted authority"},
    {SignatureState::kExpired, "expired", "сертификат не действовал в момент подписания",
     "the certificate was not valid at the time of signing"},
    {SignatureState::kRevoked, "revoked", "сертификат был отозван до подписания",
     "the certificate was revoked before the signing"},
    {SignatureState::kUnsupported, "unsupported", "алгоритм подписи не поддерживается",
     "the signature's algorithm is not supported"},
    {SignatureState::kDocumentChanged, "document-changed", "документ изменён после подписания",
     "the document was changed after the signing"},
    {SignatureState::kBroken, "broken", "подпись повреждена или сделана другим ключом",
     "the signature is damaged or made by another key"},
}};

Diagnostics unreadable(const SourceLocation& where) {
  return failure("signature.unreadable", where,
                 {"это не файл электронной подписи: CMS (PKCS #7) не читается",
                  "this is no electronic signature: CMS (PKCS #7) cannot be read"},
                 {"нужна отсоединённая подпись в DER, PEM или base64",
                  "a detached signature as DER, PEM or base64 is needed"});
}

// Base64 with any white space, or PEM's lines taken away; nothing when there are other characters.
std::string from_base64(std::string_view text) {
  constexpr std::string_view kBegin = "-----BEGIN ";
  if (const size_t begin = text.find(kBegin); begin != std::string_view::npos) {
    const size_t line = text.find('\n', begin);
    const size_t end = text.find("-----END", begin);
    if (line == std::string_view::npos || end == std::string_view::npos || end < line) return {};
    text = text.substr(line, end - line);
  }
  std::string clean;
  std::copy_if(text.begin(), text.end(), std::back_inserter(clean),
               [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
  if (clean.empty() || clean.size() % 4 != 0) return {};
  std::string out(clean.size() / 4 * 3, '\0');
  const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                   reinterpret_cast<const unsigned char*>(clean.data()),
                                   static_cast<int>(clean.size()));
  if (size < 0) return {};
  const auto padding = static_cast<size_t>(clean.ends_with("==")  ? 2
                                           : clean.ends_with('=') ? 1
                                                                  : 0);
  out.resize(static_cast<size_t>(size) - padding);
  return out;
}

Owned<CMS_ContentInfo> read_cms(std::string_view signature) {
  const std::string decoded =
      signature.starts_with('\x30') ? std::string() : from_base64(signature);
  const std::string_view der = decoded.empty() ? signature : decoded;
  Owned<CMS_ContentInfo> cms(d2i_CMS_bio(reading(der).get(), nullptr));
  if (cms && OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed) cms.reset();
  return cms;
}

const ASN1_TIME* signing_time(const CMS_SignerInfo* signer) {
  const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (at < 0) return nullptr;
  const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
  if (value == nullptr) return nullptr;
  if (value->type == V_ASN1_UTCTIME) return value->value.utctime;
  return value->type == V_ASN1_GENERALIZEDTIME ? value->value.generalizedtime : nullptr;
}

// Fills what was found wrong; the library's own words are English.
void fail(Signer& signer, SignatureState state, Message detail = {}) {
  signer.state = state;
  signer.detail = std::move(detail);
}

// The library's last word on what went wrong.
Message last_reason() {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  return {{}, reason != nullptr ? reason : ""};
}

class Checker {
 public:
  Checker(CMS_ContentInfo* cms, std::string_view document, const TrustAnchors::Rep& trust)
      : cms_(cms), document_(document), trust_(trust), inside_(CMS_get1_certs(cms)) {}

  std::vector<Signer> check() {
    known_certificates();
    const bool read = read_content();
    std::vector<Signer> out;
    STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms_);
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i) {
      out.push_back(one(sk_CMS_SignerInfo_value(signers, i), read));
    }
    return out;
  }

 private:
  // Certificates of signers that the signature does not carry may lie among the trust anchors.
  void known_certificates() {
    Owned<STACK_OF(X509)> others(sk_X509_new_null());
    for (const Owned<X509>& each : trust_.certificates) {
      X509_up_ref(each.get());
      sk_X509_push(others.get(), each.get());
    }
    CMS_set1_signers_certs(cms_, others.get(), 0);
  }

  // Runs the content through the digests of all signers; false when a digest is not known.
  bool read_content() {
    ASN1_OCTET_STRING** held = CMS_get0_content(cms_);
    attached_ = held != nullptr && *held != nullptr;
    if (attached_) {
      const std::string_view content(reinterpret_cast<const char*>(ASN1_STRING_get0_data(*held)),
                                     static_cast<size_t>(ASN1_STRING_length(*held)));
      same_content_ = content == document_;
    }
    source_ = reading(document_);
    chain_.reset(CMS_dataInit(cms_, attached_ ? nullptr : source_.get()));
    if (!chain_) return false;
    if (!attached_) static_cast<void>(source_.release());  // the chain ends with it
    std::array<char, 65536> buffer;
    while (BIO_read(chain_.get(), buffer.data(), static_cast<int>(buffer.size())) > 0) {
    }
    return true;
  }

  Signer one(CMS_SignerInfo* info, bool content_read) {
    Signer signer;
    X509* certificate = nullptr;
    EVP_PKEY* key = nullptr;
    CMS_SignerInfo_get0_algs(info, &key, &certificate, nullptr, nullptr);
    signer.signed_at = utc(signing_time(info));
    if (certificate == nullptr) {
      fail(signer, SignatureState::kUnknownCertificate,
           {"сертификата нет ни в подписи, ни в папке доверенных",
            "the certificate is neither in the signature nor in the trust folder"});
      return signer;
    }
    signer.certificate = describe(certificate);
    if (!content_read || X509_get0_pubkey(certificate) == nullptr) {
      fail(signer, SignatureState::kUnsupported, last_reason());
      return signer;
    }
    mathematics(info, signer);
    if (signer.state == SignatureState::kValid) believe(info, certificate, signer);
    return signer;
  }

  // RFC 5652, 5.6: the signature over the signed attributes, their digest against the content.
  void mathematics(CMS_SignerInfo* info, Signer& signer) {
    ERR_clear_error();
    const bool has_attributes = CMS_signed_get_attr_count(info) > 0;
    if (has_attributes && CMS_SignerInfo_verify(info) != 1) {
      return fail(signer, SignatureState::kBroken, last_reason());
    }
    const bool content = CMS_SignerInfo_verify_content(info, chain_.get()) == 1;
    if (attached_ && content && !same_content_) {
      return fail(signer, SignatureState::kDocumentChanged);
    }
    if (content) {
      signer.state = SignatureState::kValid;
      return;
    }
    // Without signed attributes nobody can tell a changed document from a damaged signature.
    fail(signer, SignatureState::kDocumentChanged, last_reason());
  }

  // RFC 5280, 6: a chain to an anchor, with the dates as they were when it was signed.
  void believe(CMS_SignerInfo* info, X509* certificate, Signer& signer) {
    const int64_t now = files::now();
    const int64_t when = seconds(signing_time(info)).value_or(now);
    constexpr int64_t kClocksDiffer = 24 * 3600;
    if (when > now + kClocksDiffer) {
      return fail(signer, SignatureState::kExpired,
                  {"время подписания ещё не наступило", "the time of signing is in the future"});
    }
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), trust_.store.get(), certificate, inside_.get());
    X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, when);
    // An intermediate authority, or the certificate itself, may be the anchor.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    if (X509_verify_cert(context.get()) != 1) {
      return disbelieve(X509_STORE_CTX_get_error(context.get()), signer);
    }
    constexpr uint32_t kSigns = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    if ((X509_get_key_usage(certificate) & kSigns) == 0) {
      return fail(
          signer, SignatureState::kUnknownCertificate,
          {"сертификат выдан не для подписания", "the certificate is not meant for signing"});
    }
    if (revoked(certificate, X509_STORE_CTX_get0_chain(context.get()), when)) {
      fail(signer, SignatureState::kRevoked);
    }
  }

  static void disbelieve(int error, Signer& signer) {
    if (error == X509_V_ERR_CERT_HAS_EXPIRED) {
      return fail(signer, SignatureState::kExpired, {"срок истёк", "it had expired"});
    }
    if (error == X509_V_ERR_CERT_NOT_YET_VALID) {
      return fail(signer, SignatureState::kExpired,
                  {"срок ещё не начался", "it was not valid yet"});
    }
    fail(signer, SignatureState::kUnknownCertificate, {{}, X509_verify_cert_error_string(error)});
  }

  // RFC 5280, 5: on a list that the issuer signed.
  bool revoked(X509* certificate, STACK_OF(X509) * chain, int64_t when) const {
    X509* issuer = sk_X509_num(chain) > 1 ? sk_X509_value(chain, 1) : certificate;
    for (const Owned<X509_CRL>& list : trust_.revoked) {
      X509_REVOKED* entry = nullptr;
      if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_issuer_name(certificate)) != 0 ||
          X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) != 1 ||
          X509_CRL_get0_by_cert(list.get(), &entry, certificate) != 1) {
        continue;
      }
      if (seconds(X509_REVOKED_get0_revocationDate(entry)).value_or(0) <= when) return true;
    }
    return false;
  }

  CMS_ContentInfo* cms_;
  std::string_view document_;
  const TrustAnchors::Rep& trust_;
  Owned<STACK_OF(X509)> inside_;
  Owned<BIO> source_, chain_;
  bool attached_ = false;
  bool same_content_ = true;
};

}  // namespace

std::string_view name(SignatureState state) {
  return kStates[static_cast<size_t>(state)].name;
}

Message sentence(SignatureState state) {
  const StateWords& words = kStates[static_cast<size_t>(state)];
  return {std::string(words.russian), std::string(words.english)};
}

SignatureState SignatureCheck::state() const {
  SignatureState worst = SignatureState::kValid;
  for (const Signer& each : signers) worst = std::max(worst, each.state);
  return worst;
}

Result<SignatureCheck> check_signature(std::string_view signature, std::string_view document,
                                       const TrustAnchors& trust, const SourceLocation& where) {
  load_gost();
  if (signature.size() > kLargestSignature ||
      document.size() > static_cast<size_t>(std::numeric_limits<int>::max())) {
    return failure("signature.too-large", where,
                   {"файл слишком велик для проверки подписи",
                    "the file is too large for the check of a signature"});
  }
  ERR_clear_error();
  const Owned<CMS_ContentInfo> cms = read_cms(signature);
  if (!cms) return unreadable(where);
  SignatureCheck check{Checker(cms.get(), document, trust.rep()).check(), {}};
  ERR_clear_error();
  if (!check.signers.empty()) return check;
  return failure(
      "signature.unsigned", where,
      {"в файле подписи нет ни одного подписавшего", "the signature file has no signer in it"});
}

}  // namespace prikaz::archive
