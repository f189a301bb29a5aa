#include "nacre/store/world_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include "sample_world.h"
#include "world_bits.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;
using testing::bits_of;
using testing::sample_world;

/// A folder that is gone after the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "nacre-store-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

TEST(WorldFile, ComesBackBitForBit) {
  const Folder folder;
  for (const std::uint64_t seed : {1u, 2u, 3u, 42u}) {
    const World world = sample_world(seed, 3 + static_cast<int>(seed));
    ASSERT_TRUE(save_world(world, folder / "world.h5"));
    const auto loaded = load_world(folder / "world.h5");
    ASSERT_TRUE(loaded) << loaded.failure().message();
    EXPECT_EQ(bits_of(*loaded), bits_of(world));
  }
}

TEST(WorldFile, AnEmptyWorldComesBack) {
  const Folder folder;
  ASSERT_TRUE(save_world(World{}, folder / "world.h5"));
  const auto loaded = load_world(folder / "world.h5");
  ASSERT_TRUE(loaded) << loaded.failure().message();
  EXPECT_EQ(bits_of(*loaded), bits_of(World{}));
}

TEST(WorldFile, TheSameWorldGivesTheSameBytesAtAnyTime) {
  const Folder folder;
  const World world = sample_world(5);
  ASSERT_TRUE(save_world(world, folder / "a.h5"));
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // HDF5 counts its times in seconds
  ASSERT_TRUE(save_world(world, folder / "b.h5"));
  EXPECT_EQ(content(folder / "a.h5"), content(folder / "b.h5"));
}

TEST(WorldFile, EveryByteThatChangesIsNoticed) {
  const Folder folder;
  ASSERT_TRUE(save_world(sample_world(6, 2), folder / "world.h5"));
  const std::string whole = content(folder / "world.h5");
  testing::Numbers r(7);
  for (int i = 0; i < 200; ++i) {
    std::string bytes = whole;
    const auto at = static_cast<std::size_t>(r.below(static_cast<int>(bytes.size())));
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << r.below(8)));
    std::ofstream(folder / "bad.h5", std::ios::binary) << bytes;
    const auto loaded = load_world(folder / "bad.h5");
    ASSERT_FALSE(loaded) << "byte " << at;
    EXPECT_NE(loaded.failure().message().find("not a whole world file"), std::string::npos) << loaded.failure().message();
  }
}

TEST(WorldFile, WhatIsNoWorldIsRefusedWithItsName) {
  const Folder folder;
  std::ofstream(folder / "text.h5") << std::string(5000, 'x');
  std::ofstream(folder / "empty.h5");
  for (const char* name : {"text.h5", "empty.h5", "missing.h5", "."}) {
    const auto loaded = load_world(folder / name);
    ASSERT_FALSE(loaded) << name;
    EXPECT_EQ(loaded.failure().problem, Problem::InputOutput);
    EXPECT_NE(loaded.failure().message().find(name), std::string::npos) << loaded.failure().message();
  }
}

TEST(WorldFile, AFifoDoesNotBlockTheReader) {
  const Folder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe.h5").c_str(), 0600), 0);
  EXPECT_FALSE(load_world(folder / "pipe.h5"));
}

TEST(WorldFile, AWorldWithNumbersThatAreNotFiniteIsNotSaved) {
  const Folder folder;
  World world = sample_world(8);
  ASSERT_TRUE(save_world(world, folder / "world.h5"));
  const std::string before = content(folder / "world.h5");
  world.state.responses[0].u[3] = std::nan("");
  const auto saved = save_world(world, folder / "world.h5");
  ASSERT_FALSE(saved);
  EXPECT_NE(saved.failure().message().find("not finite"), std::string::npos);
  EXPECT_EQ(content(folder / "world.h5"), before);
}

TEST(WorldFile, FieldsThatDoNotFitTheModelAreNotSaved) {
  const Folder folder;
  const World good = sample_world(9);
  const auto refused = [&](auto&& spoil) {
    World world = good;
    spoil(world);
    return !save_world(world, folder / "world.h5").ok();
  };
  EXPECT_TRUE(refused([](World& w) { w.model.members[1].b = 1000; }));
  EXPECT_TRUE(refused([](World& w) { w.model.members[1].section = -1; }));
  EXPECT_TRUE(refused([](World& w) { w.model.supports[0].node = 99; }));
  EXPECT_TRUE(refused([](World& w) { w.model.cases[0].nodal[0].node = 99; }));
  EXPECT_TRUE(refused([](World& w) { w.model.combinations[0].factors.pop_back(); }));
  EXPECT_TRUE(refused([](World& w) { w.model.lines[0].members[0] = 77; }));
  EXPECT_TRUE(refused([](World& w) { w.state.responses[1].reactions.pop_back(); }));
  EXPECT_TRUE(refused([](World& w) { w.state.responses[0].stations.first[1] = 1'000'000; }));
  EXPECT_TRUE(refused([](World& w) { w.state.vibration[0].shape.clear(); }));
  EXPECT_FALSE(refused([](World&) {}));
}

TEST(WorldFile, LeftoversOfKilledWritersAreRemovedAndStrangersAreKept) {
  const Folder folder;
  std::ofstream(folder / ".world.h5.999-0.tmp") << "half a world";
  std::ofstream(folder / ".other.h5.999-0.tmp") << "of another target";
  ASSERT_TRUE(save_world(sample_world(10), folder / "world.h5"));
  EXPECT_FALSE(fs::exists(folder / ".world.h5.999-0.tmp"));
  EXPECT_TRUE(fs::exists(folder / ".other.h5.999-0.tmp"));
}

TEST(WorldFile, AFolderThatCannotBeWrittenIsAnErrorWithItsName) {
  const auto saved = save_world(sample_world(11), "/nonexistent-folder/world.h5");
  ASSERT_FALSE(saved);
  EXPECT_NE(saved.failure().message().find("/nonexistent-folder"), std::string::npos);
}

TEST(WorldFile, WritersOfOneTargetDoNotDisturbEachOther) {
  const Folder folder;
  const World a = sample_world(12), b = sample_world(13);
  const std::string bits_a = bits_of(a), bits_b = bits_of(b);
  const auto writer = [&](const World& world) {
    for (int i = 0; i < 20; ++i) {
      const auto saved = save_world(world, folder / "world.h5");
      EXPECT_TRUE(saved) << saved.failure().message();
    }
  };
  std::thread first(writer, std::cref(a)), second(writer, std::cref(b));
  first.join();
  second.join();
  const auto loaded = load_world(folder / "world.h5");
  ASSERT_TRUE(loaded);
  const std::string bits = bits_of(*loaded);
  EXPECT_TRUE(bits == bits_a || bits == bits_b);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

}  // namespace
}  // namespace nacre
