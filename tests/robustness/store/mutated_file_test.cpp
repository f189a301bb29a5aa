// Files made to mislead: the content is changed and the hash at the end made right again, so that the change reaches the
// checks behind it. Each file is read in a child process with bounded memory and time.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "nacre/store/world_file.h"
#include "sample_world.h"
#include "world_bits.h"
#include "world_parts.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;

enum class Outcome { Same, Other, Refused, Crashed };
constexpr int first_code = 40;  // of the child; no sanitizer and no shell uses it

// What a child process says about the file; a crash or more than 10 s is a crash.
Outcome read_in_child(const fs::path& path, const std::string& bits) {
  const pid_t child = ::fork();
  if (child == 0) {
#ifndef __SANITIZE_ADDRESS__  // whose shadow takes terabytes of addresses
    const rlimit memory{std::size_t{2} << 30, std::size_t{2} << 30};
    ::setrlimit(RLIMIT_AS, &memory);
#endif
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::alarm(10);
    const auto loaded = load_world(path);
    ::_exit(first_code + (!loaded ? 2 : testing::bits_of(*loaded) == bits ? 0 : 1));
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) - first_code : -1;
  return code < 0 || code > 2 ? Outcome::Crashed : static_cast<Outcome>(code);
}

class MutatedFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "nacre-mutated-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    const World world = testing::sample_world(21, 3);
    bits_ = testing::bits_of(world);
    ASSERT_TRUE(save_world(world, folder_ / "world.h5"));
    whole_ = testing::content(folder_ / "world.h5");
    parts_ = testing::parts_of(whole_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  Outcome outcome_of(const std::string& bytes) {
    testing::write(folder_ / "bad.h5", bytes);
    return read_in_child(folder_ / "bad.h5", bits_);
  }
  fs::path folder_;
  std::string bits_, whole_;
  testing::WorldParts parts_;
};

TEST_F(MutatedFile, TheUnchangedFileReadsInTheChild) {
  EXPECT_EQ(outcome_of(whole_), Outcome::Same);
  EXPECT_EQ(outcome_of(testing::joined(parts_)), Outcome::Same);
}

TEST_F(MutatedFile, TruncatedFilesAreRefused) {
  testing::Numbers r(5);
  for (int i = 0; i < 100; ++i) {
    const auto n = static_cast<std::size_t>(r.below(static_cast<int>(whole_.size())));
    EXPECT_EQ(outcome_of(whole_.substr(0, n)), Outcome::Refused) << n << " bytes";
  }
}

// Arrays that lie beyond the new end are refused; what is cut may also be nothing that a world needs.
TEST_F(MutatedFile, TruncatedImagesUnderARightHashNeverCrashTheReader) {
  testing::Numbers r(8);
  int refused = 0;
  for (int i = 0; i < 100; ++i) {
    const auto n = static_cast<std::size_t>(r.below(static_cast<int>(parts_.image.size())));
    const Outcome outcome = outcome_of(testing::joined({parts_.image.substr(0, n), parts_.index}));
    ASSERT_NE(outcome, Outcome::Crashed) << n << " bytes";
    refused += outcome == Outcome::Refused;
  }
  EXPECT_GT(refused, 80);
}

TEST_F(MutatedFile, FlippedBitsUnderARightHashNeverCrashTheReader) {
  testing::Numbers r(6);
  int refused = 0;
  for (int i = 0; i < 600; ++i) {
    testing::WorldParts parts = parts_;
    std::string& bytes = i % 2 ? parts.index : parts.image;
    const int flips = 1 + r.below(4);
    for (int k = 0; k < flips; ++k) {
      char& byte = bytes[static_cast<std::size_t>(r.below(static_cast<int>(bytes.size())))];
      byte = static_cast<char>(byte ^ (1 << r.below(8)));
    }
    const Outcome outcome = outcome_of(testing::joined(parts));
    ASSERT_NE(outcome, Outcome::Crashed) << "mutation " << i;
    refused += outcome == Outcome::Refused;
  }
  EXPECT_GT(refused, 100);
}

TEST_F(MutatedFile, RunsOfGarbageUnderARightHashNeverCrashTheReader) {
  testing::Numbers r(7);
  for (int i = 0; i < 300; ++i) {
    testing::WorldParts parts = parts_;
    std::string& bytes = i % 3 ? parts.image : parts.index;
    const auto at = static_cast<std::size_t>(r.below(static_cast<int>(bytes.size()) - 64));
    const int kind = r.below(3);
    for (std::size_t k = 0; k < 16; ++k) bytes[at + k] = kind == 0 ? '\0' : kind == 1 ? '\xff' : static_cast<char>(r.below(256));
    ASSERT_NE(outcome_of(testing::joined(parts)), Outcome::Crashed) << "mutation " << i;
  }
}

}  // namespace
}  // namespace nacre
