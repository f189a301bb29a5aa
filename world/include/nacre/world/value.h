#pragma once
// A quantity that knows where it came from.

#include <cmath>
#include <limits>
#include <string>

#include "nacre/world/quantity.h"

namespace nacre {

/// Where a value came from. Every number of a Setup has one.
struct Origin {
  enum class Kind { Prompt, Command, Catalogue, File, Assumption, Derived };
  Kind kind = Kind::Assumption;
  int turn = 0;             ///< Prompt: 0, the sentence; Command: n, the n-th edit
  int begin = -1, end = -1; ///< bytes [begin, end) of that text; -1 where it has no span
  std::string source;       ///< catalogue entry with its publication, file with its line, or the words themselves
  std::string why;          ///< Assumption: the reason; Derived: the formula
};

/// A physical value with its origin. Not given while `si` is NaN.
struct Value {
  double si = std::numeric_limits<double>::quiet_NaN();
  Dimension dimension;
  std::string unit;   ///< canonical symbol to show it in, as the user wrote it; "" = choose by size
  Origin origin;

  [[nodiscard]] bool given() const { return !std::isnan(si); }
  [[nodiscard]] bool assumed() const { return given() && origin.kind == Origin::Kind::Assumption; }
  [[nodiscard]] double or_else(double fallback) const { return given() ? si : fallback; }
  [[nodiscard]] std::string text(int digits = 4) const { return format_quantity(si, dimension, unit, digits); }
};

[[nodiscard]] inline Value assumed(double si, Dimension dimension, std::string why, std::string unit = {}) {
  return {si, dimension, std::move(unit), {Origin::Kind::Assumption, 0, -1, -1, {}, std::move(why)}};
}
[[nodiscard]] inline Value derived(double si, Dimension dimension, std::string why, std::string unit = {}) {
  return {si, dimension, std::move(unit), {Origin::Kind::Derived, 0, -1, -1, {}, std::move(why)}};
}

}  // namespace nacre
