#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "nacre/world/json.h"

namespace {

// The file is what others read; the function is what the reader of setups is made from. Compared as values: indentation is free.
TEST(House, SchemaInDataIsTheOneTheCodeWrites) {
  std::ifstream file(NACRE_ROOT "/data/schema/setup.schema.json", std::ios::binary);
  ASSERT_TRUE(file) << "data/schema/setup.schema.json is missing";
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_EQ(nlohmann::json::parse(text), nlohmann::json::parse(nacre::setup_schema()));
}

}  // namespace
