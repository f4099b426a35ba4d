// Keys, certificates and signatures made by the openssl program while a test runs: an authority and
// what it issues, RSA or GOST R 34.10-2012 through the gost engine.
#pragma once

#include <filesystem>
#include <string>

namespace prikaz::archive {

enum class KeyKind { kRsa, kGost256, kGost512 };

class Authority {
 public:
  // Everything lies in `folder`: ca.pem is the authority's own certificate.
  Authority(std::filesystem::path folder, KeyKind kind);

  // A certificate `name`.pem with its key; dates as "20260101000000Z". `extra` goes into its
  // extensions.
  void issue(const std::string& name, const std::string& subject, const std::string& from,
             const std::string& to, const std::string& extra = {});
  // A detached signature of `document` in `name`.sig; `options` of `openssl cms`.
  std::filesystem::path sign(const std::string& name, const std::filesystem::path& document,
                             const std::string& options = "-outform DER");
  // Revokes it and writes the list to `crl`.
  void revoke(const std::string& name, const std::filesystem::path& crl);
  std::filesystem::path certificate() const { return folder_ / "ca.pem"; }

 private:
  void run(const std::string& command) const;
  std::filesystem::path folder_;
  std::string new_key_, digest_;
};

}  // namespace prikaz::archive
