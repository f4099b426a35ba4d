#include "archive/signature.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "support/temporary_folder.h"
#include "unit/archive/support/signing.h"

namespace prikaz::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOwner =
    "/CN=Малкина Елена Павловна/SN=Малкина/GN=Елена Павловна/title=Начальник отдела/O=Отдел "
    "образования";
constexpr const char* kLongAgo = "20200101000000Z";
constexpr const char* kLongAhead = "20480101000000Z";
constexpr const char* kDocument = "Приказываю:\r\n1. Провести урок.\n";

// One authority for all tests of a kind: making keys takes time.
class SignatureTest : public ::testing::TestWithParam<KeyKind> {
 protected:
  void SetUp() override {
    authority_ = std::make_unique<Authority>(folder_ / "ca", GetParam());
    fs::create_directories(folder_ / "trust");
    fs::copy_file(authority_->certificate(), folder_ / "trust/ca.pem");
    put("d.txt", kDocument);
  }

  void put(const std::string& name, std::string_view bytes) {
    fs::remove(folder_ / name);
    EXPECT_TRUE(files::write(folder_ / name, bytes, files::Flush::kNone));
  }
  Result<SignatureCheck> check(const fs::path& signature, std::string_view document) {
    auto trust = TrustAnchors::open(folder_ / "trust");
    EXPECT_TRUE(trust);
    return check_signature(*files::read(signature), document, *trust, {"приказ.sig"});
  }
  SignatureState state(const fs::path& signature, std::string_view document = kDocument) {
    const auto checked = check(signature, document);
    EXPECT_TRUE(checked) << checked.error().items()[0].message.russian;
    if (!checked) return SignatureState::kBroken;
    EXPECT_EQ(checked->signers.size(), 1u);
    return checked->state();
  }

  const TemporaryFolder temporary_{TemporaryFolder::Place::kMemory};
  const fs::path& folder_ = temporary_.path();
  std::unique_ptr<Authority> authority_;
};

INSTANTIATE_TEST_SUITE_P(Keys, SignatureTest,
                         ::testing::Values(KeyKind::kRsa, KeyKind::kGost256, KeyKind::kGost512));

TEST_P(SignatureTest, OfOpensslIsValidInEveryForm) {
  authority_->issue("a", kOwner, kLongAgo, kLongAhead);
  for (const char* options : {"-outform DER", "-outform PEM", "-outform DER -nodetach",
                              "-outform DER -noattr", "-outform DER -cades"}) {
    EXPECT_EQ(state(authority_->sign("a", folder_ / "d.txt", options)), SignatureState::kValid)
        << options;
  }
  authority_->sign("a", folder_ / "d.txt");
  const std::string bare = "openssl base64 -in '" + (folder_ / "ca/a.sig").string() + "' -out '" +
                           (folder_ / "bare.sig").string() + "'";
  ASSERT_EQ(std::system(bare.c_str()), 0);
  EXPECT_EQ(state(folder_ / "bare.sig"), SignatureState::kValid);
}

TEST_P(SignatureTest, TellsOwnerNumberAndDatesOfTheCertificate) {
  authority_->issue("a", kOwner, "20250312090000Z", kLongAhead);
  const auto checked = check(authority_->sign("a", folder_ / "d.txt"), kDocument);
  ASSERT_TRUE(checked);
  const Signer& signer = checked->signers.at(0);
  EXPECT_EQ(signer.certificate.number, "0A1B2C3D4E5F60718293");
  EXPECT_EQ(signer.certificate.owner, "Малкина Елена Павловна");
  EXPECT_EQ(signer.certificate.organisation, "Отдел образования");
  EXPECT_EQ(signer.certificate.post, "Начальник отдела");
  EXPECT_EQ(signer.certificate.issuer, "Удостоверяющий центр");
  EXPECT_EQ(signer.certificate.valid_from, "2025-03-12T09:00:00Z");
  EXPECT_EQ(signer.certificate.valid_to, "2048-01-01T00:00:00Z");
  EXPECT_EQ(signer.certificate.algorithm, GetParam() == KeyKind::kRsa ? "RSA (2048 бит)"
                                          : GetParam() == KeyKind::kGost256
                                              ? "ГОСТ Р 34.10-2012 (256 бит)"
                                              : "ГОСТ Р 34.10-2012 (512 бит)");
  EXPECT_EQ(signer.signed_at.size(), std::string("2026-11-22T10:15:00Z").size());
}

TEST_P(SignatureTest, AChangedDocumentAnExpiredAndAnUnknownCertificateAreToldApart) {
  authority_->issue("a", kOwner, kLongAgo, kLongAhead);
  const fs::path good = authority_->sign("a", folder_ / "d.txt");
  EXPECT_EQ(state(good, std::string(kDocument) + " "), SignatureState::kDocumentChanged);
  EXPECT_EQ(state(authority_->sign("a", folder_ / "d.txt", "-outform DER -nodetach"), "другой"),
            SignatureState::kDocumentChanged);

  authority_->issue("b", kOwner, kLongAgo, "20210101000000Z");
  EXPECT_EQ(state(authority_->sign("b", folder_ / "d.txt")), SignatureState::kExpired);
  authority_->issue("c", kOwner, "20470101000000Z", kLongAhead);
  EXPECT_EQ(state(authority_->sign("c", folder_ / "d.txt")), SignatureState::kExpired);

  Authority stranger(folder_ / "stranger", GetParam());
  stranger.issue("s", kOwner, kLongAgo, kLongAhead);
  EXPECT_EQ(state(stranger.sign("s", folder_ / "d.txt")), SignatureState::kUnknownCertificate);
  authority_->issue("w", kOwner, kLongAgo, kLongAhead, "keyUsage = critical,keyEncipherment");
  EXPECT_EQ(state(authority_->sign("w", folder_ / "d.txt")), SignatureState::kUnknownCertificate);
}

TEST_P(SignatureTest, AnExpiredAndUnknownOneOfAChangedDocumentIsAChangedDocument) {
  Authority stranger(folder_ / "stranger", GetParam());
  stranger.issue("s", kOwner, kLongAgo, "20210101000000Z");
  EXPECT_EQ(state(stranger.sign("s", folder_ / "d.txt"), "другой"),
            SignatureState::kDocumentChanged);
}

TEST_P(SignatureTest, ADamagedSignatureIsBrokenOrUnreadableAndNeverValid) {
  authority_->issue("a", kOwner, kLongAgo, kLongAhead);
  const std::string whole = *files::read(authority_->sign("a", folder_ / "d.txt"));
  std::string last = whole;
  last.back() ^= 1;  // the signature value stands last
  put("x.sig", last);
  EXPECT_EQ(state(folder_ / "x.sig"), SignatureState::kBroken);
  for (size_t at = 0; at < whole.size(); at += 7) {
    std::string damaged = whole;
    damaged[at] ^= 0x20;
    const auto trust = TrustAnchors::open(folder_ / "trust");
    const auto checked = check_signature(damaged, kDocument, *trust, {"x.sig"});
    if (!checked) continue;
    // What lies outside of the signed attributes (the certificate of the authority that came along)
    // may differ without harm.
    if (checked->state() == SignatureState::kValid) {
      EXPECT_EQ(checked->signers.at(0).certificate.owner, "Малкина Елена Павловна") << at;
    }
  }
  for (const size_t size : {size_t{1}, size_t{20}, whole.size() / 2, whole.size() - 1}) {
    put("cut.sig", whole.substr(0, size));
    EXPECT_FALSE(check(folder_ / "cut.sig", kDocument)) << size;
  }
}

TEST_P(SignatureTest, ARevokedCertificateIsKnownFromAListBesideTheAnchors) {
  authority_->issue("a", kOwner, kLongAgo, kLongAhead);
  authority_->revoke("a", folder_ / "trust/ca.crl");
  EXPECT_EQ(state(authority_->sign("a", folder_ / "d.txt")), SignatureState::kRevoked);
}

TEST_P(SignatureTest, TheSignersOwnCertificateMayBeTheAnchor) {
  authority_->issue("a", kOwner, kLongAgo, kLongAhead);
  const fs::path signature = authority_->sign("a", folder_ / "d.txt", "-outform DER -nocerts");
  EXPECT_EQ(state(signature), SignatureState::kUnknownCertificate);
  fs::remove(folder_ / "trust/ca.pem");
  fs::copy_file(folder_ / "ca/a.pem", folder_ / "trust/a.cer");
  EXPECT_EQ(state(signature), SignatureState::kValid);
}

TEST_P(SignatureTest, TwoSignersAreToldEach) {
  authority_->issue("a", kOwner, kLongAgo, kLongAhead);
  authority_->issue("b", "/CN=Иванов Иван Иванович", kLongAgo, "20210101000000Z");
  const fs::path both =
      authority_->sign("a", folder_ / "d.txt", "-outform DER -signer b.pem -inkey b.key");
  const auto checked = check(both, kDocument);
  ASSERT_TRUE(checked);
  ASSERT_EQ(checked->signers.size(), 2u);
  EXPECT_EQ(checked->state(), SignatureState::kExpired);
  EXPECT_NE(checked->signers[0].state, checked->signers[1].state);
}

TEST(Signature, AFileThatIsNoneIsToldSo) {
  const auto trust = TrustAnchors::none();
  for (const std::string_view bytes :
       {"", "просто текст", "0\x82\x01", "MIIB", "-----BEGIN CMS-----"}) {
    const auto checked = check_signature(bytes, "x", trust, {"приказ.sig"});
    ASSERT_FALSE(checked);
    EXPECT_EQ(format(checked.error().items()[0], Language::kRussian),
              "приказ.sig: ошибка: это не файл электронной подписи: CMS (PKCS #7) не читается; "
              "нужна отсоединённая подпись в DER, PEM или base64 [signature.unreadable]");
  }
}

TEST(Signature, TheFolderOfAnchorsIsReadOrToldWhyNot) {
  EXPECT_EQ(TrustAnchors::open("/нет/такой").error().items()[0].message.russian,
            "папка доверенных сертификатов не читается");
  const TemporaryFolder temporary{TemporaryFolder::Place::kMemory};
  const fs::path& folder = temporary.path();
  EXPECT_EQ(TrustAnchors::open(folder)->size(), 0u);
  ASSERT_TRUE(files::write(folder / "a.pem", "не сертификат", files::Flush::kNone));
  EXPECT_EQ(TrustAnchors::open(folder).error().items()[0].message.russian,
            "в файле нет ни сертификата, ни списка отозванных");
}

TEST(SignatureNote, ComesBackAsItWas) {
  const SignatureCheck check{{{SignatureState::kExpired,
                               {"certificate has expired", "certificate has expired"},
                               {"0A", "Иванов Иван", "Школа", "Директор", "УЦ",
                                "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z", "RSA (2048 бит)"},
                               "2022-05-05T10:00:00Z"}}};
  const auto back = parse_note(print_note(check, "2026-11-22T10:15:00Z"));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->state(), SignatureState::kExpired);
  EXPECT_EQ(back->signers.at(0).certificate.post, "Директор");
  EXPECT_EQ(back->signers.at(0).signed_at, "2022-05-05T10:00:00Z");
  EXPECT_FALSE(parse_note("{"));
  EXPECT_FALSE(parse_note("[]"));
  EXPECT_FALSE(parse_note(R"({"signers":[]})"));
}

}  // namespace
}  // namespace prikaz::archive
