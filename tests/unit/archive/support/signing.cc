#include "unit/archive/support/signing.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace prikaz::archive {

namespace {

// The engine and a little authority (ca(1)).
constexpr const char* kConfiguration = R"(openssl_conf = start
[start]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
[req]
distinguished_name = names
string_mask = utf8only
[names]
[ca]
default_ca = authority
[authority]
dir = .
new_certs_dir = .
database = index.txt
serial = serial
unique_subject = no
policy = any
default_crl_days = 30
[any]
commonName = supplied
surname = optional
givenName = optional
title = optional
organizationName = optional
[authority_extensions]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
)";

}  // namespace

Authority::Authority(std::filesystem::path folder, KeyKind kind) : folder_(std::move(folder)) {
  std::filesystem::create_directories(folder_);
  std::ofstream(folder_ / "openssl.cnf") << kConfiguration;
  std::ofstream(folder_ / "index.txt");
  std::ofstream(folder_ / "serial") << "0A1B2C3D4E5F60718293\n";
  const std::string bits = kind == KeyKind::kGost512 ? "512" : "256";
  const bool rsa = kind == KeyKind::kRsa;
  new_key_ = rsa ? "-newkey rsa:2048" : "-newkey gost2012_" + bits + " -pkeyopt paramset:A";
  digest_ = rsa ? "sha256" : "md_gost12_" + bits;
  run("openssl req -x509 " + new_key_ + " -nodes -keyout ca.key -out ca.pem -" + digest_ +
      " -utf8 -subj '/CN=Удостоверяющий центр' -days 3650 -extensions authority_extensions"
      " -config openssl.cnf");
}

void Authority::run(const std::string& command) const {
  const std::string whole = "cd '" + folder_.string() + "' && OPENSSL_CONF=openssl.cnf " + command +
                            " >openssl.log 2>&1 || { cat openssl.log; exit 1; }";
  ASSERT_EQ(std::system(whole.c_str()), 0) << command;
}

void Authority::issue(const std::string& name, const std::string& subject, const std::string& from,
                      const std::string& to, const std::string& extra) {
  std::ofstream(folder_ / (name + ".ext")) << extra << "\n";
  run("openssl req " + new_key_ + " -nodes -keyout " + name + ".key -out " + name +
      ".csr -utf8 -subj '" + subject + "'");
  run("openssl ca -batch -notext -utf8 -md " + digest_ + " -cert ca.pem -keyfile ca.key -in " +
      name + ".csr -out " + name + ".pem -startdate " + from + " -enddate " + to + " -extfile " +
      name + ".ext");
}

std::filesystem::path Authority::sign(const std::string& name,
                                      const std::filesystem::path& document,
                                      const std::string& options) {
  run("openssl cms -sign -binary -md " + digest_ + " -signer " + name + ".pem -inkey " + name +
      ".key -in '" + document.string() + "' -out " + name + ".sig " + options);
  return folder_ / (name + ".sig");
}

void Authority::revoke(const std::string& name, const std::filesystem::path& crl) {
  run("openssl ca -md " + digest_ + " -cert ca.pem -keyfile ca.key -revoke " + name + ".pem");
  run("openssl ca -md " + digest_ + " -cert ca.pem -keyfile ca.key -gencrl -out '" + crl.string() +
      "'");
}

}  // namespace prikaz::archive
