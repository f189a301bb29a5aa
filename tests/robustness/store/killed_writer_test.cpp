#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "nacre/store/world_file.h"
#include "sample_world.h"
#include "world_bits.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;

pid_t start_writer(const fs::path& path) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::execl(NACRE_WRITE_WORLDS, "write_worlds", path.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  return child;
}

TEST(KilledWriter, LeavesTheOldOrTheNewWorldWholeEveryTime) {
  std::string name = (fs::temp_directory_path() / "nacre-killed-XXXXXX").string();
  const fs::path folder = ::mkdtemp(name.data());
  const fs::path path = folder / "world.h5";
  const World first = testing::sample_world(1, 4), second = testing::sample_world(2, 40);
  const std::string bits_first = testing::bits_of(first), bits_second = testing::bits_of(second);
  ASSERT_TRUE(save_world(first, path));

  testing::Numbers r(2024);
  int saw_first = 0, saw_second = 0, with_leftover = 0;
  constexpr int kills = 250;
  for (int i = 0; i < kills; ++i) {
    const pid_t writer = start_writer(path);
    ASSERT_GT(writer, 0);
    ::usleep(static_cast<useconds_t>(2000 + r.below(38000)));  // from its start to some saves later
    ASSERT_EQ(::kill(writer, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(writer, &status, 0), writer);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself: " << WEXITSTATUS(status);

    with_leftover += std::distance(fs::directory_iterator(folder), fs::directory_iterator()) > 1;
    const auto loaded = load_world(path);
    ASSERT_TRUE(loaded) << "kill " << i << ": " << loaded.failure().message();
    const std::string bits = testing::bits_of(*loaded);
    ASSERT_TRUE(bits == bits_first || bits == bits_second) << "kill " << i;
    (bits == bits_first ? saw_first : saw_second)++;
  }
  // Both worlds were met, and some kills fell between the first byte of a temporary file and its renaming.
  EXPECT_GT(saw_first, 10);
  EXPECT_GT(saw_second, 10);
  EXPECT_GT(with_leftover, 5);
  ASSERT_TRUE(save_world(second, path));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1) << "the next save removes leftovers";
  fs::remove_all(folder);
}

}  // namespace
}  // namespace nacre
