// Well-formed HDF5 files that are not what a world file holds: links that lead out, claims of size, other types. The hash
// at the end is right, as an attacker would make it.

#include <gtest/gtest.h>
#include <hdf5.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "nacre/store/world_file.h"
#include "nacre/world/json.h"
#include "sample_world.h"

namespace nacre {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

class ForgedFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "nacre-forged-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    ASSERT_TRUE(save_world(testing::sample_world(31, 3), folder_ / "world.h5"));
  }
  void TearDown() override { fs::remove_all(folder_); }

  /// What load_world says about the file after `change`; "" when it loads.
  std::string refusal_after(const std::function<void(hid_t)>& change) {
    const fs::path path = folder_ / "forged.h5";
    const std::string whole = content(folder_ / "world.h5");
    std::ofstream(path, std::ios::binary) << whole.substr(0, whole.size() - 64);
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    EXPECT_GE(file, 0);
    change(file);
    EXPECT_GE(H5Fclose(file), 0);
    const std::string image = content(path);
    std::string trailer = whole.substr(whole.size() - 64);
    std::ofstream(path, std::ios::binary | std::ios::app) << trailer.replace(trailer.find("XXH3-128 ") + 9, 32, content_hash(image));
    const auto loaded = load_world(path);
    return loaded ? "" : loaded.failure().message();
  }

  static void add_unit(hid_t dataset, const char* unit) {
    const hid_t type = H5Tcopy(H5T_C_S1), space = H5Screate(H5S_SCALAR);
    H5Tset_size(type, std::strlen(unit));
    const hid_t attribute = H5Acreate2(dataset, "unit", type, space, H5P_DEFAULT, H5P_DEFAULT);
    H5Awrite(attribute, type, unit);
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
  }

  fs::path folder_;
};

TEST_F(ForgedFile, WithoutAChangeLoads) {
  EXPECT_EQ(refusal_after([](hid_t) {}), "");
}

TEST_F(ForgedFile, LinksAreNotFollowed) {
  const std::string other = (folder_ / "world.h5").string();
  EXPECT_NE(refusal_after([&](hid_t file) {
              H5Ldelete(file, "/nacre/setup", H5P_DEFAULT);
              H5Lcreate_external(other.c_str(), "/nacre/setup", file, "/nacre/setup", H5P_DEFAULT, H5P_DEFAULT);
            }).find("is a link"),
            std::string::npos);
  EXPECT_NE(refusal_after([&](hid_t file) {
              H5Ldelete(file, "/nacre/setup", H5P_DEFAULT);
              H5Lcreate_soft("/nacre/initial", file, "/nacre/setup", H5P_DEFAULT, H5P_DEFAULT);
            }).find("is a link"),
            std::string::npos);
  EXPECT_NE(refusal_after([&](hid_t file) {
              H5Ldelete(file, "/nacre/model", H5P_DEFAULT);
              H5Lcreate_external(other.c_str(), "/nacre/model", file, "/nacre/model", H5P_DEFAULT, H5P_DEFAULT);
            }).find("\"/nacre/model\" is a link"),
            std::string::npos);
}

TEST_F(ForgedFile, WhatIsMissingIsNamed) {
  const std::string said = refusal_after([](hid_t file) { H5Ldelete(file, "/nacre/state/responses/0/u", H5P_DEFAULT); });
  EXPECT_NE(said.find("/nacre/state/responses/0/u"), std::string::npos) << said;
  EXPECT_NE(said.find("missing"), std::string::npos) << said;
}

TEST_F(ForgedFile, AGroupInPlaceOfADatasetIsRefused) {
  EXPECT_NE(refusal_after([](hid_t file) {
              H5Ldelete(file, "/nacre/setup", H5P_DEFAULT);
              H5Gclose(H5Gcreate2(file, "/nacre/setup", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
            }).find("not a dataset"),
            std::string::npos);
}

TEST_F(ForgedFile, AClaimOfATerabyteIsRefusedBeforeItIsAllocated) {
  const auto forge = [](bool chunked, bool external) {
    return [chunked, external](hid_t file) {
      H5Ldelete(file, "/nacre/model/nodes/position", H5P_DEFAULT);
      const hsize_t shape[2] = {hsize_t{1} << 37, 3}, chunk[2] = {1024, 3};
      const hid_t space = H5Screate_simple(2, shape, nullptr), creation = H5Pcreate(H5P_DATASET_CREATE);
      if (chunked) {
        H5Pset_chunk(creation, 2, chunk);
        H5Pset_deflate(creation, 9);
      } else if (external) {
        H5Pset_external(creation, "/dev/zero", 0, H5F_UNLIMITED);
      } else {
        H5Pset_alloc_time(creation, H5D_ALLOC_TIME_LATE);
      }
      const hid_t dataset = H5Dcreate2(file, "/nacre/model/nodes/position", H5T_IEEE_F64LE, space, H5P_DEFAULT, creation, H5P_DEFAULT);
      ASSERT_GE(dataset, 0);
      add_unit(dataset, "m");
      H5Dclose(dataset);
      H5Pclose(creation);
      H5Sclose(space);
    };
  };
  EXPECT_NE(refusal_after(forge(true, false)).find("not stored plainly"), std::string::npos);
  EXPECT_NE(refusal_after(forge(false, true)).find("not stored plainly"), std::string::npos);
  EXPECT_NE(refusal_after(forge(false, false)).find("larger than the file"), std::string::npos);
}

TEST_F(ForgedFile, AnotherTypeShapeOrUnitIsRefused) {
  const auto replace_nodes = [](hid_t type, hsize_t columns, const char* unit) {
    return [=](hid_t file) {
      H5Ldelete(file, "/nacre/model/nodes/position", H5P_DEFAULT);
      const hsize_t shape[2] = {4, columns};
      const hid_t space = H5Screate_simple(2, shape, nullptr);
      const hid_t dataset = H5Dcreate2(file, "/nacre/model/nodes/position", type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
      const std::vector<double> zeros(64);
      if (H5Tget_class(type) == H5T_FLOAT) H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, zeros.data());
      add_unit(dataset, unit);
      H5Dclose(dataset);
      H5Sclose(space);
    };
  };
  EXPECT_EQ(refusal_after(replace_nodes(H5T_IEEE_F64LE, 3, "m")), "") << "the forger's tools work";
  EXPECT_NE(refusal_after(replace_nodes(H5T_IEEE_F32LE, 3, "m")).find("type of number"), std::string::npos);
  EXPECT_NE(refusal_after(replace_nodes(H5T_STD_I64LE, 3, "m")).find("type of number"), std::string::npos);
  EXPECT_NE(refusal_after(replace_nodes(H5T_IEEE_F64LE, 4, "m")).find("shape"), std::string::npos);
  EXPECT_NE(refusal_after(replace_nodes(H5T_IEEE_F64LE, 3, "ft")).find("is not in \"m\""), std::string::npos);
}

TEST_F(ForgedFile, AnIndexThatLeadsNowhereIsRefused) {
  const auto said = refusal_after([](hid_t file) {
    const hid_t dataset = H5Dopen2(file, "/nacre/model/members/b", H5P_DEFAULT);
    const int far[3] = {1, 2, 1 << 30};
    H5Dwrite(dataset, H5T_NATIVE_INT, H5S_ALL, H5S_ALL, H5P_DEFAULT, far);
    H5Dclose(dataset);
  });
  EXPECT_NE(said.find("does not exist"), std::string::npos) << said;
}

TEST_F(ForgedFile, ANumberThatIsNotFiniteIsRefused) {
  const auto said = refusal_after([](hid_t file) {
    const hid_t dataset = H5Dopen2(file, "/nacre/state/responses/0/u", H5P_DEFAULT);
    const std::vector<double> bad(24, std::nan(""));
    H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, bad.data());
    H5Dclose(dataset);
  });
  EXPECT_NE(said.find("not finite"), std::string::npos) << said;
}

TEST_F(ForgedFile, ASetupThatIsNotItsHashIsRefused) {
  const auto said = refusal_after([](hid_t file) {
    const hid_t dataset = H5Dopen2(file, "/nacre/setup", H5P_DEFAULT), space = H5Dget_space(dataset);
    std::vector<unsigned char> text(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)));
    H5Dread(dataset, H5T_NATIVE_UCHAR, H5S_ALL, H5S_ALL, H5P_DEFAULT, text.data());
    text[20] ^= 1;
    H5Dwrite(dataset, H5T_NATIVE_UCHAR, H5S_ALL, H5S_ALL, H5P_DEFAULT, text.data());
    H5Sclose(space);
    H5Dclose(dataset);
  });
  EXPECT_NE(said.find("The hash of \"/nacre/setup\""), std::string::npos) << said;
}

}  // namespace
}  // namespace nacre
