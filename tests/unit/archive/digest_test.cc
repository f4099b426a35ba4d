#include "archive/digest.h"

#include <gtest/gtest.h>

namespace prikaz::archive {
namespace {

// FIPS 180-4 examples, as printed by coreutils.
TEST(Digest, OfBytesIsTheOneCoreutilsPrints) {
  EXPECT_EQ(digest(DigestKind::kSha256, "abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest(DigestKind::kSha512, "abc"),
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

TEST(Digest, OfNothingIsADigestToo) {
  EXPECT_EQ(digest(DigestKind::kSha256, ""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace prikaz::archive
