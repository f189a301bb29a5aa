// Quantities as an engineer reads them. Everything here is independent of the locale.

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "nacre/world/quantity.h"

namespace nacre {
namespace {

struct Choice {
  double least;             ///< smallest |si| shown in this unit
  std::string_view symbol;
};

// From the largest unit down; the last one has least = 0. A value of zero is shown in the SI unit of the table's `zero`.
struct Scale {
  Dimension dimension;
  UnitSystem system;
  std::string_view zero;
  Choice choices[5];
};

constexpr auto metric = UnitSystem::Metric;
constexpr auto us = UnitSystem::US;
constexpr double foot = 0.3048, pound = 4.4482216152605, psi = 6894.757293168361;

constexpr Scale scales[] = {
    {dim::length, metric, "m", {{1e4, "km"}, {1, "m"}, {1e-5, "mm"}, {1e-8, "µm"}, {0, "nm"}}},
    {dim::area, metric, "m^2", {{0.1, "m^2"}, {1e-4, "cm^2"}, {0, "mm^2"}}},
    {dim::volume, metric, "m^3", {{0.1, "m^3"}, {1e-6, "cm^3"}, {0, "mm^3"}}},
    {dim::second_moment, metric, "m^4", {{0.01, "m^4"}, {1e-8, "cm^4"}, {0, "mm^4"}}},
    {dim::mass, metric, "kg", {{1e4, "t"}, {1, "kg"}, {1e-3, "g"}, {0, "mg"}}},
    {dim::time, metric, "s", {{1, "s"}, {1e-3, "ms"}, {0, "µs"}}},
    {dim::frequency, metric, "Hz", {{1e4, "kHz"}, {0, "Hz"}}},
    {dim::velocity, metric, "m/s", {{0.1, "m/s"}, {0, "mm/s"}}},
    {dim::force, metric, "N", {{1e7, "MN"}, {1e3, "kN"}, {0.1, "N"}, {0, "mN"}}},
    {dim::moment, metric, "N·m", {{1e7, "MN·m"}, {1e3, "kN·m"}, {0.1, "N·m"}, {0, "N·mm"}}},
    {dim::line_force, metric, "N/m", {{1e7, "MN/m"}, {1e3, "kN/m"}, {0, "N/m"}}},
    {dim::stress, metric, "Pa", {{1e10, "GPa"}, {1e5, "MPa"}, {1e3, "kPa"}, {0, "Pa"}}},
    {dim::specific_weight, metric, "N/m^3", {{1e3, "kN/m^3"}, {0, "N/m^3"}}},
    {dim::rotational_spring, metric, "N·m/rad", {{1e7, "MN·m/rad"}, {1e3, "kN·m/rad"}, {0, "N·m/rad"}}},
    {dim::angle, metric, "°", {{0.017453292519943295, "°"}, {1e-5, "mrad"}, {0, "µrad"}}},

    {dim::length, us, "ft", {{5280 * foot, "mi"}, {3 * foot, "ft"}, {0, "in"}}},
    {dim::area, us, "in^2", {{10 * foot * foot, "ft^2"}, {0, "in^2"}}},
    {dim::volume, us, "in^3", {{10 * foot * foot * foot, "ft^3"}, {0, "in^3"}}},
    {dim::second_moment, us, "in^4", {{0, "in^4"}}},
    {dim::mass, us, "lb", {{0, "lb"}}},
    {dim::line_mass, us, "lb/ft", {{0, "lb/ft"}}},
    {dim::area_mass, us, "lb/ft^2", {{0, "lb/ft^2"}}},
    {dim::density, us, "lb/ft^3", {{0, "lb/ft^3"}}},
    {dim::velocity, us, "ft/s", {{foot, "ft/s"}, {0, "in/s"}}},
    {dim::acceleration, us, "ft/s^2", {{foot, "ft/s^2"}, {0, "in/s^2"}}},
    {dim::force, us, "lbf", {{1000 * pound, "kip"}, {0, "lbf"}}},
    {dim::moment, us, "lbf·ft", {{1000 * pound * foot, "kip·ft"}, {pound * foot, "lbf·ft"}, {0, "lbf·in"}}},
    {dim::line_force, us, "lbf/ft", {{1000 * pound / foot, "kip/ft"}, {0, "lbf/ft"}}},
    {dim::stress, us, "psi", {{1000 * psi, "ksi"}, {10 * psi, "psi"}, {0, "psf"}}},
    {dim::specific_weight, us, "pcf", {{0, "pcf"}}},
    {dim::rotational_spring, us, "kip·ft/rad", {{1000 * pound * foot, "kip·ft/rad"}, {0, "lbf·ft/rad"}}},
    {dim::temperature, us, "Δ°F", {{0, "Δ°F"}}},
    {dim::expansion, us, "1/°F", {{0, "1/°F"}}},
    {dim::temperature_gradient, us, "°F/in", {{0, "°F/in"}}},
    {dim::angle, us, "°", {{0.017453292519943295, "°"}, {1e-5, "mrad"}, {0, "µrad"}}},
};

const Scale* find_scale(Dimension dimension, UnitSystem system) {
  for (const Scale& scale : scales)
    if (scale.dimension == dimension && scale.system == system) return &scale;
  return nullptr;
}

// Drops zeros behind a decimal point: "12.500" -> "12.5", "8.000" -> "8".
void trim(std::string& text) {
  if (text.find('.') == std::string::npos) return;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
}

}  // namespace

const Unit& display_unit(double si, Dimension dimension, UnitSystem system) {
  static const Unit number{"", 1, 0, dim::none};
  const Scale* scale = find_scale(dimension, system);
  if (!scale) scale = find_scale(dimension, metric);
  if (scale) {
    const double size = std::abs(si);
    std::string_view symbol = scale->zero;
    if (size > 0) {
      for (const Choice& choice : scale->choices) {
        symbol = choice.symbol;
        // a hair below the threshold belongs to it: 0.3 m / 0.3 is 1 m to a reader
        if (choice.least == 0 || size >= choice.least * (1 - 1e-9)) break;
      }
    }
    if (const Unit* unit = find_unit(symbol)) return *unit;
  }
  const Unit* unit = find_unit(si_symbol(dimension));
  return unit ? *unit : number;
}

std::string format_number(double x, int digits) {
  if (std::isnan(x)) return "NaN";
  if (std::isinf(x)) return x < 0 ? "-inf" : "inf";
  if (x == 0) return "0";
  if (digits < 1) digits = 1;
  if (digits > 17) digits = 17;
  // "%.*e" fixes the rounding to `digits` significant digits; the digits are then laid out by hand.
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, std::abs(x));
  std::string mantissa;
  int exponent = 0;
  for (const char* c = buffer; *c; ++c) {
    if (*c == 'e') {
      exponent = std::atoi(c + 1);
      break;
    }
    if (*c >= '0' && *c <= '9') mantissa += *c;  // skips whatever the locale takes for a decimal point
  }
  std::string out = x < 0 ? "-" : "";
  const int n = static_cast<int>(mantissa.size());
  if (exponent < -4 || exponent >= 7) {
    std::string m = mantissa.substr(0, 1) + "." + mantissa.substr(1);
    trim(m);
    return out + m + "e" + std::to_string(exponent);
  }
  std::string text;
  if (exponent < 0) {
    text = "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + mantissa;
  } else if (exponent + 1 >= n) {
    text = mantissa + std::string(static_cast<std::size_t>(exponent + 1 - n), '0');
  } else {
    text = mantissa.substr(0, static_cast<std::size_t>(exponent) + 1) + "." + mantissa.substr(static_cast<std::size_t>(exponent) + 1);
  }
  trim(text);
  return out + text;
}

std::string format_quantity(double si, Dimension dimension, std::string_view symbol, int digits, UnitSystem system) {
  const Unit* unit = symbol.empty() ? nullptr : find_unit(symbol);
  const bool fits = unit && unit->dimension == dimension;
  const Unit& shown = fits ? *unit : display_unit(si, dimension, system);
  std::string text = format_number((si - shown.offset) / shown.factor, digits);
  std::string name(shown.dimension == dimension ? std::string(shown.symbol) : si_symbol(dimension));
  if (name.empty()) return text;
  const bool close = name == "%" || name == "‰" || name == "°";
  return close ? text + name : text + " " + name;
}

}  // namespace nacre
