#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "nacre/store/world_file.h"
#include "sample_world.h"
#include "world_bits.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

/// A process that saves worlds for ever and says when it begins with each.
class Writer {
 public:
  explicit Writer(const fs::path& path) {
    int ends[2];
    if (::pipe(ends) != 0) return;
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::close(ends[0]);
      ::close(ends[1]);
      ::execl(NACRE_WRITE_WORLDS, "write_worlds", path.c_str(), static_cast<char*>(nullptr));
      ::_exit(127);
    }
    ::close(ends[1]);
    dots_ = ends[0];
  }
  ~Writer() { ::close(dots_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  bool wait_for_save() const {
    char dot = 0;
    return ::read(dots_, &dot, 1) == 1;
  }
  /// False when the writer ended by itself.
  bool kill() const {
    int status = 0;
    return ::kill(child_, SIGKILL) == 0 && ::waitpid(child_, &status, 0) == child_ && WIFSIGNALED(status);
  }

 private:
  pid_t child_ = -1;
  int dots_ = -1;
};

TEST(KilledWriter, LeavesTheOldOrTheNewWorldWholeEveryTime) {
  std::string name = (fs::temp_directory_path() / "nacre-killed-XXXXXX").string();
  const fs::path folder = ::mkdtemp(name.data());
  const fs::path path = folder / "world.h5";
  const World first = testing::sample_world(1, 4), second = testing::sample_world(2, 40);
  const std::string bits_first = testing::bits_of(first), bits_second = testing::bits_of(second);
  ASSERT_TRUE(save_world(first, path));

  testing::Numbers r(2024);
  double save_time = 0.01;  // [s]
  int saw_first = 0, saw_second = 0, with_leftover = 0;
  constexpr int kills = 250;
  for (int i = 0; i < kills; ++i) {
    // Killed at a random moment of its 1st to 4th save: how long one takes, under this load, is learnt on the way.
    const Writer writer(path);
    const int saves = 1 + r.below(4);
    for (int k = 0; k < saves; ++k) {
      const auto begin = Clock::now();
      ASSERT_TRUE(writer.wait_for_save());
      if (k > 0) save_time = 0.8 * save_time + 0.2 * std::chrono::duration<double>(Clock::now() - begin).count();
    }
    ::usleep(static_cast<useconds_t>(1e6 * std::min(1.5 * save_time * r.uniform(), 0.2)));
    ASSERT_TRUE(writer.kill()) << "the writer ended by itself";

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
