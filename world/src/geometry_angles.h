#pragma once
// Sine, cosine and exponential in plain arithmetic: the C libraries of two platforms differ in the last bit, and a model
// must not.

#include <cmath>
#include <limits>

namespace nacre::geometry {

struct SineCosine {
  double sin = 0, cos = 1;
};

/// Error below 3e-16 for |angle| <= 1000 rad, not a number beyond. Reduction to |x| <= pi/4 with pi/2 in two parts (Cody &
/// Waite), then Taylor.
inline SineCosine sine_cosine(double angle) {
  constexpr double half_pi_high = 1.57079632673412561417, half_pi_low = 6.07710050650619224932e-11;
  if (!(std::abs(angle) <= 1000)) return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
  const double turns = std::floor(angle / (half_pi_high + half_pi_low) + 0.5);
  const double x = (angle - turns * half_pi_high) - turns * half_pi_low, x2 = x * x;
  double s = 1, c = 1;
  for (int n = 20; n >= 2; n -= 2) {
    s = 1 - s * x2 / (n * (n + 1));
    c = 1 - c * x2 / (n * (n - 1));
  }
  s *= x;
  switch (static_cast<int>(turns - 4 * std::floor(turns / 4))) {
    case 1:
      return {c, -s};
    case 2:
      return {-s, -c};
    case 3:
      return {-c, s};
    default:
      return {s, c};
  }
}

inline double tangent(double angle) {
  const SineCosine t = sine_cosine(angle);
  return t.sin / t.cos;
}

/// exp(x) to 3e-16 relative, for -700 <= x <= 700: 2^k times a Taylor series for |r| <= ln 2 / 2.
inline double exponential(double x) {
  constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
  const double k = std::floor(x / (ln2_high + ln2_low) + 0.5), r = (x - k * ln2_high) - k * ln2_low;
  double e = 1;
  for (int n = 16; n >= 1; --n) e = 1 + e * r / n;
  return std::ldexp(e, static_cast<int>(k));
}

}  // namespace nacre::geometry
