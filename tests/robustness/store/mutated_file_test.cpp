// Files made to mislead: the content is changed and the hash at the end made right again, so that the change reaches the
// HDF5 library and the checks behind it. Each file is read in a child process with bounded memory and time.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "nacre/store/world_file.h"
#include "nacre/world/json.h"
#include "sample_world.h"
#include "world_bits.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

enum class Outcome { Same, Other, Refused, Crashed };

// What a child process says about the file; a crash or more than 10 s is a crash.
Outcome read_in_child(const fs::path& path, const std::string& bits) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit memory{std::size_t{2} << 30, std::size_t{2} << 30};
    ::setrlimit(RLIMIT_AS, &memory);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::alarm(10);
    const auto loaded = load_world(path);
    ::_exit(!loaded ? 2 : testing::bits_of(*loaded) == bits ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 2) return Outcome::Crashed;
  return static_cast<Outcome>(WEXITSTATUS(status));
}

class MutatedFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "nacre-mutated-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    const World world = testing::sample_world(21, 3);
    bits_ = testing::bits_of(world);
    ASSERT_TRUE(save_world(world, folder_ / "world.h5"));
    whole_ = content(folder_ / "world.h5");
    image_ = whole_.substr(0, whole_.size() - 64);
  }
  void TearDown() override { fs::remove_all(folder_); }

  Outcome outcome_of(const std::string& bytes) {
    std::ofstream(folder_ / "bad.h5", std::ios::binary) << bytes;
    return read_in_child(folder_ / "bad.h5", bits_);
  }
  /// The image with the trailer that a liar would put behind it.
  [[nodiscard]] std::string with_right_hash(const std::string& image) const {
    std::string trailer = whole_.substr(whole_.size() - 64);
    const std::size_t at = trailer.find("XXH3-128 ") + 9;
    return image + trailer.replace(at, 32, content_hash(image));
  }

  fs::path folder_;
  std::string bits_, whole_, image_;
};

TEST_F(MutatedFile, TheUnchangedFileReadsInTheChild) {
  EXPECT_EQ(outcome_of(whole_), Outcome::Same);
  EXPECT_EQ(outcome_of(with_right_hash(image_)), Outcome::Same);
}

TEST_F(MutatedFile, TruncatedFilesAreRefused) {
  testing::Numbers r(5);
  for (int i = 0; i < 100; ++i) {
    const auto n = static_cast<std::size_t>(r.below(static_cast<int>(whole_.size())));
    EXPECT_EQ(outcome_of(whole_.substr(0, n)), Outcome::Refused) << n << " bytes";
    if (i < 50) {
      EXPECT_EQ(outcome_of(with_right_hash(image_.substr(0, std::min(n, image_.size() - 1)))), Outcome::Refused) << n << " bytes";
    }
  }
}

TEST_F(MutatedFile, FlippedBitsUnderARightHashNeverCrashTheReader) {
  testing::Numbers r(6);
  int refused = 0;
  for (int i = 0; i < 600; ++i) {
    std::string image = image_;
    const int flips = 1 + r.below(4);
    for (int k = 0; k < flips; ++k) {
      auto& byte = image[static_cast<std::size_t>(r.below(static_cast<int>(image.size())))];
      byte = static_cast<char>(byte ^ (1 << r.below(8)));
    }
    const Outcome outcome = outcome_of(with_right_hash(image));
    ASSERT_NE(outcome, Outcome::Crashed) << "mutation " << i;
    refused += outcome == Outcome::Refused;
  }
  EXPECT_GT(refused, 20);
}

TEST_F(MutatedFile, RunsOfGarbageUnderARightHashNeverCrashTheReader) {
  testing::Numbers r(7);
  for (int i = 0; i < 200; ++i) {
    std::string image = image_;
    const auto at = static_cast<std::size_t>(r.below(static_cast<int>(image.size()) - 64));
    const int kind = r.below(3);
    for (std::size_t k = 0; k < 16; ++k) image[at + k] = kind == 0 ? '\0' : kind == 1 ? '\xff' : static_cast<char>(r.below(256));
    ASSERT_NE(outcome_of(with_right_hash(image)), Outcome::Crashed) << "mutation " << i;
  }
}

}  // namespace
}  // namespace nacre
