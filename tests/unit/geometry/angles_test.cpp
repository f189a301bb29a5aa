#include <gtest/gtest.h>

#include <cmath>

#include "../../../world/src/geometry_angles.h"

namespace nacre::geometry {
namespace {

TEST(Angles, SineCosineAndExponentialAgreeWithTheLibrary) {
  for (int i = -20000; i <= 20000; ++i) {
    const double x = i * 1e-3 * 1.0009;
    const SineCosine t = sine_cosine(x);
    EXPECT_NEAR(t.sin, std::sin(x), 3e-16) << x;
    EXPECT_NEAR(t.cos, std::cos(x), 3e-16) << x;
    EXPECT_NEAR(exponential(x) / std::exp(x), 1, 5e-16) << x;
  }
  EXPECT_EQ(sine_cosine(0).sin, 0);
  EXPECT_EQ(sine_cosine(0).cos, 1);
  EXPECT_EQ(exponential(0), 1);
  EXPECT_NEAR(tangent(0.6), std::tan(0.6), 3e-16);
  EXPECT_TRUE(std::isnan(sine_cosine(std::nan("")).sin));
  EXPECT_TRUE(std::isnan(sine_cosine(1e300).cos));
}

}  // namespace
}  // namespace nacre::geometry
