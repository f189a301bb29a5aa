#pragma once
// A quantity along one member as the stations give it.

#include <vector>

#include "drawing.h"

namespace nacre::figures {

struct Sample {
  double s = 0;       ///< [m] from the member's start
  double v = 0;       ///< SI
  double slope = 0;   ///< dv/ds after it, where the curve is smooth
  double slope_before = 0;
};

struct Curve {
  std::vector<Sample> samples;
  bool smooth = false;   ///< the slopes are known: a cubic through two samples is exact up to a linear load
};

struct QuantitySpec {
  const char* name;          ///< "M"
  const char* title;         ///< "Bending moment M"
  const char* note;          ///< how it is drawn
  Ink ink;
  Dimension dimension;
  int component;             ///< Stations::Component, -1 = deflection
  int slope_component;       ///< the component that is its derivative, -1 = none
  int integral_component;    ///< the component whose derivative it is, -1 = none
};

/// Names and titles are those of a planar problem where M and V need no index.
[[nodiscard]] QuantitySpec quantity_spec(Quantity quantity, bool planar);

/// Force or moment along member m. For Deflection: displacement along the local z axis.
[[nodiscard]] Curve curve_of(const Model& model, const Response& response, std::size_t m, const QuantitySpec& spec);

/// The response selected by the subject, or nullptr when there is none or it does not fit the model.
[[nodiscard]] const Response* response_of(const Subject& subject);

/// Largest magnitude over all members.
[[nodiscard]] double largest(const Model& model, const Response& response, const QuantitySpec& spec);

/// The same, but 0 where it is only rounding: a billionth of the other forces or moments.
[[nodiscard]] double significant(const Model& model, const Response& response, const QuantitySpec& spec);

/// Indices of the local extremes of the magnitude, the middle one of a stretch of equal values.
[[nodiscard]] std::vector<std::size_t> local_extremes(const std::vector<Sample>& samples);

/// The unit one figure uses for all values of that size.
[[nodiscard]] const Unit& figure_unit(const Setup& setup, double si, Dimension dimension);

/// Value and unit; only the number where `bare`.
[[nodiscard]] std::string value_text(double si, const Unit& unit, bool bare);

}  // namespace nacre::figures
