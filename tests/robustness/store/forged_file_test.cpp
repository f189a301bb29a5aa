// Files whose hash is right but whose content is not what a world file holds, as an attacker would make them.

#include <gtest/gtest.h>
#include <hdf5.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>

#include "nacre/store/world_file.h"
#include "sample_world.h"
#include "world_parts.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;
using testing::WorldParts;
using Json = nlohmann::ordered_json;

class ForgedFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "nacre-forged-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    ASSERT_TRUE(save_world(testing::sample_world(31, 3), folder_ / "world.h5"));
    parts_ = testing::parts_of(testing::content(folder_ / "world.h5"));
    index_ = Json::parse(parts_.index);
  }
  void TearDown() override { fs::remove_all(folder_); }

  Json& entry(const std::string& path) { return entry_in(index_, path); }
  static Json& entry_in(Json& index, const std::string& path) {
    for (Json& item : index["arrays"])
      if (item["path"] == path) return item;
    ADD_FAILURE() << path;
    return index;
  }

  /// What load_world says about the parts; "" when it loads.
  std::string refusal_of(const WorldParts& parts) {
    testing::write(folder_ / "forged.h5", testing::joined(parts));
    const auto loaded = load_world(folder_ / "forged.h5");
    return loaded ? "" : loaded.failure().message();
  }
  std::string with_entry(const std::string& path, const std::string& key, const Json& value) {
    Json index = index_;
    entry_in(index, path)[key] = value;
    return refusal_of({parts_.image, index.dump()});
  }
  /// With bytes of one array changed.
  template <class T>
  std::string with_number(const std::string& path, std::size_t i, T value) {
    WorldParts parts = parts_;
    std::memcpy(parts.image.data() + entry(path)["offset"].get<std::size_t>() + i * sizeof(T), &value, sizeof value);
    return refusal_of(parts);
  }

  fs::path folder_;
  WorldParts parts_;
  Json index_;
};

TEST_F(ForgedFile, WithoutAChangeLoads) {
  EXPECT_EQ(refusal_of(parts_), "");
  EXPECT_EQ(refusal_of({parts_.image, index_.dump(3)}), "") << "the forger's tools work";
}

// The loader reads by the index; other programs read by HDF5. Both must see the same bytes, or one file says two things.
TEST_F(ForgedFile, TheIndexAgreesWithHdf5) {
  const hid_t file = H5Fopen((folder_ / "world.h5").c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
  ASSERT_GE(file, 0);
  int compared = 0;
  for (const Json& item : index_["arrays"]) {
    const auto path = item["path"].get<std::string>();
    const hid_t dataset = H5Dopen2(file, path.c_str(), H5P_DEFAULT), space = H5Dget_space(dataset), type = H5Dget_type(dataset);
    ASSERT_GE(dataset, 0) << path;
    const auto n = item["rows"].get<std::size_t>() * item["columns"].get<std::size_t>();
    ASSERT_EQ(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)), n) << path;
    const std::size_t size = n * H5Tget_size(type);
    std::string bytes(size, '\0');
    if (n > 0) {
      ASSERT_GE(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()), 0) << path;
      EXPECT_EQ(bytes, parts_.image.substr(item["offset"].get<std::size_t>(), size)) << path;
      ++compared;
    }
    H5Tclose(type);
    H5Sclose(space);
    H5Dclose(dataset);
  }
  H5Fclose(file);
  EXPECT_GT(compared, 80);
}

TEST_F(ForgedFile, WhatIsMissingIsNamed) {
  const std::string said = with_entry("/nacre/state/responses/0/u", "path", "/nacre/elsewhere");
  EXPECT_NE(said.find("\"/nacre/state/responses/0/u\" is missing"), std::string::npos) << said;
}

TEST_F(ForgedFile, ClaimsOfSizeAreRefusedBeforeAnythingIsAllocated) {
  const std::string path = "/nacre/model/nodes/position";
  for (const std::uint64_t rows : {std::uint64_t{1} << 37, std::uint64_t{1} << 61, ~std::uint64_t{0}, ~std::uint64_t{0} / 3 + 1, ~std::uint64_t{0} / 24 + 1})
    EXPECT_NE(with_entry(path, "rows", rows).find("larger than the file"), std::string::npos) << rows;
  for (const std::uint64_t offset : {parts_.image.size() - 1, parts_.image.size(), parts_.image.size() + 1, ~std::uint64_t{0}, ~std::uint64_t{0} - 23})
    EXPECT_NE(with_entry(path, "offset", offset).find("larger than the file"), std::string::npos) << offset;
}

TEST_F(ForgedFile, ArraysThatShareBytesCannotGrowWithoutBound) {
  // every array claims a sixteenth of the file or more, all of it the same bytes
  Json index = index_;
  for (Json& item : index["arrays"]) {
    item["offset"] = 0;
    item["rows"] = parts_.image.size() / 16 / item["columns"].get<std::size_t>();
  }
  EXPECT_NE(refusal_of({parts_.image, index.dump()}), "");
}

TEST_F(ForgedFile, AnotherTypeShapeOrUnitIsRefused) {
  const std::string path = "/nacre/model/nodes/position";
  EXPECT_NE(with_entry(path, "type", "f32").find("type of number"), std::string::npos);
  EXPECT_NE(with_entry(path, "type", "i32").find("type of number"), std::string::npos);
  EXPECT_NE(with_entry(path, "columns", 4).find("shape"), std::string::npos);
  EXPECT_NE(with_entry(path, "columns", 0).find("shape"), std::string::npos);
  EXPECT_NE(with_entry(path, "unit", "ft").find("is not in \"m\""), std::string::npos);
  EXPECT_NE(with_entry(path, "rows", 3).find("another length than its neighbours"), std::string::npos);
  for (const Json& wrong : {Json(-1), Json(1.5), Json("1"), Json(nullptr), Json::array()}) EXPECT_NE(with_entry(path, "offset", wrong).find("index"), std::string::npos);
}

TEST_F(ForgedFile, AnIndexThatIsNoneIsRefused) {
  for (const char* text : {"", "{}", "[]", "{\"arrays\":5}", "{\"arrays\":[5]}", "{\"arrays\":[{}]}", "{\"arrays\":[", "\xff"})
    EXPECT_NE(refusal_of({parts_.image, text}), "") << text;
  Json twice = index_;
  twice["arrays"].push_back(twice["arrays"][0]);
  EXPECT_NE(refusal_of({parts_.image, twice.dump()}), "") << "one path, two places";
}

TEST_F(ForgedFile, IndicesThatLeadNowhereAreRefused) {
  for (const char* path : {"/nacre/model/members/a", "/nacre/model/members/b", "/nacre/model/members/section", "/nacre/model/members/material",
                           "/nacre/model/members/line", "/nacre/model/supports/node", "/nacre/model/cases/0/nodal/node", "/nacre/model/cases/0/member/member",
                           "/nacre/model/lines/members", "/nacre/model/lines/members_first", "/nacre/model/combinations/factors_first",
                           "/nacre/model/sections/outline_loops", "/nacre/state/responses/1/stations/first"}) {
    for (const int far : {1 << 30, -2, 4, -(1 << 30)}) EXPECT_NE(with_number(path, 0, far), "") << path << " " << far;
  }
}

TEST_F(ForgedFile, NumbersThatStandForNothingAreRefused) {
  for (const char* path : {"/nacre/model/members/kind", "/nacre/model/members/released", "/nacre/model/supports/fixed", "/nacre/model/cases/0/member/kind",
                           "/nacre/model/settings/planar"})
    EXPECT_NE(with_number(path, 0, std::uint8_t{77}).find("stands for nothing"), std::string::npos) << path;
  for (const char* path : {"/nacre/state/responses/0/u", "/nacre/state/responses/0/stations/values", "/nacre/model/nodes/position", "/nacre/model/members/length",
                           "/nacre/model/materials/E", "/nacre/state/vibration/shape", "/nacre/state/time"})
    for (const double bad : {double(NAN), double(INFINITY)}) EXPECT_NE(with_number(path, 0, bad), "") << path;
  EXPECT_NE(with_number("/nacre/model/members/length", 0, -1.0), "");
}

TEST_F(ForgedFile, ASetupThatIsNotItsHashIsRefused) {
  const std::string said = with_number("/nacre/setup", 20, 'X');
  EXPECT_NE(said.find("The hash of \"/nacre/setup\""), std::string::npos) << said;
}

}  // namespace
}  // namespace nacre
