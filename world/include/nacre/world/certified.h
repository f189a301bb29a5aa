#pragma once
#include <optional>
#include <string>

namespace nacre {

/// A value with what is known about its error: the only type in which an estimate travels.
template <class T>
struct Certified {
  T value{};
  std::optional<double> bound;  ///< |error| <= bound, in the unit of the value; empty for a direct solve of the stated model
  std::string norm;             ///< in which norm the bound holds; "absolute" for a scalar
  std::string evidence;         ///< how it was obtained: "direct solve, residual 3e-16"
};

}  // namespace nacre
