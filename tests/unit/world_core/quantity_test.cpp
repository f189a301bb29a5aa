#include "nacre/world/quantity.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <set>

namespace nacre {
namespace {

constexpr Dimension rotation_rate{0, 0, -1, 0, 1};

struct Spelling {
  const char* text;
  double factor;  ///< published: NIST SP 811 (2008), appendix B.8, 7 digits; SI prefixes exact
  Dimension dimension;
};

// What engineers write, in the spellings they use.
const Spelling spellings[] = {
    {"m", 1, dim::length}, {"mm", 1e-3, dim::length}, {"cm", 1e-2, dim::length}, {"km", 1e3, dim::length},
    {"µm", 1e-6, dim::length}, {"μm", 1e-6, dim::length}, {"um", 1e-6, dim::length}, {"nm", 1e-9, dim::length},
    {"in", 0.0254, dim::length}, {"\"", 0.0254, dim::length}, {"″", 0.0254, dim::length}, {"inch", 0.0254, dim::length},
    {"ft", 0.3048, dim::length}, {"'", 0.3048, dim::length}, {"yd", 0.9144, dim::length}, {"mi", 1609.344, dim::length},
    {"mil", 2.54e-5, dim::length}, {" m ", 1, dim::length},
    {"m^2", 1, dim::area}, {"m2", 1, dim::area}, {"m²", 1, dim::area}, {"m**2", 1, dim::area}, {"mm2", 1e-6, dim::area},
    {"mm²", 1e-6, dim::area}, {"cm^2", 1e-4, dim::area}, {"cm²", 1e-4, dim::area}, {"in^2", 6.4516e-4, dim::area},
    {"in2", 6.4516e-4, dim::area}, {"ft²", 9.290304e-2, dim::area},
    {"m³", 1, dim::volume}, {"cm3", 1e-6, dim::volume}, {"mm^3", 1e-9, dim::volume}, {"in³", 1.638706e-5, dim::volume},
    {"ft3", 2.831685e-2, dim::volume}, {"L", 1e-3, dim::volume},
    {"m⁴", 1, dim::second_moment}, {"mm^4", 1e-12, dim::second_moment}, {"mm4", 1e-12, dim::second_moment}, {"cm⁴", 1e-8, dim::second_moment},
    {"in^4", 4.162314e-7, dim::second_moment}, {"in4", 4.162314e-7, dim::second_moment},
    {"kg", 1, dim::mass}, {"g", 1e-3, dim::mass}, {"t", 1e3, dim::mass}, {"tonne", 1e3, dim::mass}, {"lb", 0.4535924, dim::mass},
    {"lbm", 0.4535924, dim::mass}, {"slug", 14.59390, dim::mass}, {"oz", 2.834952e-2, dim::mass},
    {"N", 1, dim::force}, {"kN", 1e3, dim::force}, {"MN", 1e6, dim::force}, {"GN", 1e9, dim::force}, {"daN", 10, dim::force},
    {"lbf", 4.448222, dim::force}, {"kip", 4448.222, dim::force}, {"kips", 4448.222, dim::force}, {"kgf", 9.80665, dim::force},
    {"tonf", 8896.443, dim::force}, {"ozf", 0.2780139, dim::force},
    {"N·m", 1, dim::moment}, {"N*m", 1, dim::moment}, {"Nm", 1, dim::moment}, {"N m", 1, dim::moment}, {"N-m", 1, dim::moment},
    {"N.m", 1, dim::moment}, {"N⋅m", 1, dim::moment}, {"J", 1, dim::moment}, {"kNm", 1e3, dim::moment}, {"kN·m", 1e3, dim::moment},
    {"kN m", 1e3, dim::moment}, {"N·mm", 1e-3, dim::moment}, {"Nmm", 1e-3, dim::moment}, {"kN·cm", 10, dim::moment}, {"MN·m", 1e6, dim::moment},
    {"lbf·ft", 1.355818, dim::moment}, {"lb-ft", 1.355818, dim::moment}, {"ft-lb", 1.355818, dim::moment}, {"ft·lbf", 1.355818, dim::moment},
    {"lbf·in", 0.1129848, dim::moment}, {"in-lb", 0.1129848, dim::moment}, {"kip·ft", 1355.818, dim::moment}, {"kip-ft", 1355.818, dim::moment},
    {"k-ft", 1355.818, dim::moment}, {"kip·in", 112.9848, dim::moment}, {"kip-in", 112.9848, dim::moment},
    {"N/m", 1, dim::line_force}, {"kN/m", 1e3, dim::line_force}, {"N/mm", 1e3, dim::line_force}, {"MN/m", 1e6, dim::line_force},
    {"kN/cm", 1e5, dim::line_force}, {"plf", 14.59390, dim::line_force}, {"lbf/ft", 14.59390, dim::line_force}, {"klf", 14593.90, dim::line_force},
    {"kip/ft", 14593.90, dim::line_force}, {"lbf/in", 175.1268, dim::line_force}, {"kip/in", 175126.8, dim::line_force},
    {"Pa", 1, dim::stress}, {"kPa", 1e3, dim::stress}, {"MPa", 1e6, dim::stress}, {"GPa", 1e9, dim::stress}, {"N/mm^2", 1e6, dim::stress},
    {"N/mm²", 1e6, dim::stress}, {"N/mm2", 1e6, dim::stress}, {"kN/m^2", 1e3, dim::stress}, {"kN/m²", 1e3, dim::stress}, {"kN/cm^2", 1e7, dim::stress},
    {"bar", 1e5, dim::stress}, {"atm", 101325, dim::stress}, {"psi", 6894.757, dim::stress}, {"lbf/in^2", 6894.757, dim::stress},
    {"ksi", 6.894757e6, dim::stress}, {"kip/in²", 6.894757e6, dim::stress}, {"psf", 47.88026, dim::stress}, {"ksf", 47880.26, dim::stress},
    {"Msi", 6.894757e9, dim::stress},
    {"kN/m^3", 1e3, dim::specific_weight}, {"kN/m³", 1e3, dim::specific_weight}, {"pcf", 157.0875, dim::specific_weight},
    {"kg/m^3", 1, dim::density}, {"kg/m³", 1, dim::density}, {"g/cm3", 1e3, dim::density}, {"g/cm³", 1e3, dim::density}, {"t/m3", 1e3, dim::density},
    {"lb/ft^3", 16.01846, dim::density}, {"lb/in³", 27679.90, dim::density}, {"slug/ft3", 515.3788, dim::density},
    {"kg/m", 1, dim::line_mass}, {"lb/ft", 1.488164, dim::line_mass}, {"kg/m²", 1, dim::area_mass}, {"lb/ft²", 4.882428, dim::area_mass},
    {"rad", 1, dim::angle}, {"mrad", 1e-3, dim::angle}, {"deg", 1.745329e-2, dim::angle}, {"°", 1.745329e-2, dim::angle}, {"degrees", 1.745329e-2, dim::angle},
    {"N·m/rad", 1, dim::rotational_spring}, {"Nm/rad", 1, dim::rotational_spring}, {"kN m/rad", 1e3, dim::rotational_spring},
    {"kN*m/rad", 1e3, dim::rotational_spring}, {"kip-ft/rad", 1355.818, dim::rotational_spring}, {"N·m/deg", 57.29578, dim::rotational_spring},
    {"s", 1, dim::time}, {"ms", 1e-3, dim::time}, {"min", 60, dim::time}, {"h", 3600, dim::time},
    {"Hz", 1, dim::frequency}, {"kHz", 1e3, dim::frequency}, {"rpm", 0.1047198, rotation_rate}, {"rad/s", 1, rotation_rate},
    {"m/s", 1, dim::velocity}, {"km/h", 0.2777778, dim::velocity}, {"mph", 0.44704, dim::velocity}, {"ft/s", 0.3048, dim::velocity},
    {"m/s^2", 1, dim::acceleration}, {"m/s²", 1, dim::acceleration}, {"m/s2", 1, dim::acceleration}, {"ft/s²", 0.3048, dim::acceleration},
    {"in/s^2", 0.0254, dim::acceleration},
    {"K", 1, dim::temperature}, {"°C", 1, dim::temperature}, {"degC", 1, dim::temperature}, {"deg C", 1, dim::temperature}, {"ºC", 1, dim::temperature},
    {"℃", 1, dim::temperature}, {"°F", 0.5555556, dim::temperature}, {"degF", 0.5555556, dim::temperature},
    {"1/K", 1, dim::expansion}, {"K^-1", 1, dim::expansion}, {"K⁻¹", 1, dim::expansion}, {"/K", 1, dim::expansion}, {"1/°C", 1, dim::expansion},
    {"1/°F", 1.8, dim::expansion}, {"µm/m/K", 1e-6, dim::expansion}, {"um/(m*K)", 1e-6, dim::expansion},
    {"K/m", 1, dim::temperature_gradient}, {"°C/mm", 1e3, dim::temperature_gradient}, {"°F/in", 21.87227, dim::temperature_gradient},
    {"", 1, dim::none}, {"%", 0.01, dim::none},
};

TEST(Unit, EverySpellingHasItsPublishedFactorAndDimension) {
  static_assert(std::size(spellings) >= 100);
  for (const Spelling& spelling : spellings) {
    const Unit* unit = find_unit(spelling.text);
    ASSERT_NE(unit, nullptr) << spelling.text;
    EXPECT_NEAR(unit->factor / spelling.factor, 1, 1e-6) << spelling.text;
    EXPECT_EQ(unit->dimension, spelling.dimension) << spelling.text;
  }
}

TEST(Unit, WhatIsNoUnitIsNotFound) {
  for (const char* text : {"x", "kNN", "N/", "m^", "m^9", "mmm", "kn m", "·", "^", "NN", "MPA", "banana", "m m m", "1/", "µ", "°X", "kilonewton", "--", "N--m"})
    EXPECT_EQ(find_unit(text), nullptr) << text;
  EXPECT_EQ(find_unit(std::string(100000, 'm')), nullptr);
  EXPECT_EQ(find_unit(std::string_view("m\0", 2)), nullptr);
}

TEST(Unit, MilliAndMegaAreTold) {
  EXPECT_EQ(find_unit("mN")->factor, 1e-3);
  EXPECT_EQ(find_unit("MN")->factor, 1e6);
  EXPECT_EQ(find_unit("Mg")->factor, 1e3);
  EXPECT_EQ(find_unit("mg")->factor, 1e-6);
}

TEST(Unit, WaterFreezesAndBoilsWhereItShould) {
  const Unit &celsius = *find_unit("°C"), &fahrenheit = *find_unit("°F");
  EXPECT_DOUBLE_EQ(0 * celsius.factor + celsius.offset, 273.15);
  EXPECT_DOUBLE_EQ(32 * fahrenheit.factor + fahrenheit.offset, 273.15);
  EXPECT_NEAR(212 * fahrenheit.factor + fahrenheit.offset, 373.15, 1e-10);
}

TEST(Unit, SymbolsOfSiAreFoundAgain) {
  for (const Dimension d : {dim::none, dim::length, dim::area, dim::volume, dim::second_moment, dim::mass, dim::time, dim::angle, dim::temperature,
                            dim::frequency, dim::velocity, dim::acceleration, dim::force, dim::moment, dim::line_force, dim::stress,
                            dim::rotational_spring, dim::density, dim::line_mass, dim::area_mass, dim::specific_weight, dim::expansion,
                            dim::temperature_gradient}) {
    const Unit* unit = find_unit(si_symbol(d));
    ASSERT_NE(unit, nullptr) << si_symbol(d);
    EXPECT_EQ(unit->dimension, d) << si_symbol(d);
    EXPECT_EQ(unit->factor, 1);
    EXPECT_EQ(unit->offset, 0);
    EXPECT_EQ(dimension_name(d).substr(0, 1), "a");
  }
  EXPECT_EQ(si_symbol(dim::moment), "N·m");
  EXPECT_EQ(si_symbol(dim::stress), "Pa");
  EXPECT_EQ(si_symbol({5, 0, -3, 0, 0}), "m^5/s^3");
  EXPECT_EQ(si_symbol({0, -1, 0, 0, 0}), "1/kg");
}

TEST(DisplayUnit, IsTheOneAnEngineerWouldRead) {
  const auto metric = [](double si, Dimension d) { return format_quantity(si, d); };
  EXPECT_EQ(metric(12500, dim::force), "12.5 kN");
  EXPECT_EQ(metric(500, dim::force), "500 N");
  EXPECT_EQ(metric(-2.5e7, dim::force), "-25 MN");
  EXPECT_EQ(metric(0.0033, dim::length), "3.3 mm");
  EXPECT_EQ(metric(6, dim::length), "6 m");
  EXPECT_EQ(metric(2.5e-6, dim::length), "2.5 µm");
  EXPECT_EQ(metric(0, dim::length), "0 m");
  EXPECT_EQ(metric(2.1e11, dim::stress), "210 GPa");
  EXPECT_EQ(metric(355e6, dim::stress), "355 MPa");
  EXPECT_EQ(metric(2500, dim::stress), "2.5 kPa");
  EXPECT_EQ(metric(2.85e-3, dim::area), "28.5 cm^2");
  EXPECT_EQ(metric(1.943e-5, dim::second_moment), "1943 cm^4");
  EXPECT_EQ(metric(7850, dim::density), "7850 kg/m^3");
  EXPECT_EQ(metric(1.2e-5, dim::expansion), "1.2e-5 1/K");
  EXPECT_EQ(metric(0.5235987755982988, dim::angle), "30°");
  EXPECT_EQ(metric(0.25, dim::none), "0.25");
  EXPECT_EQ(metric(3.5, Dimension{5, 0, -3, 0, 0}), "3.5 m^5/s^3");
  const auto us = [](double si, Dimension d) { return format_quantity(si, d, {}, 4, UnitSystem::US); };
  EXPECT_EQ(us(4.4482216152605 * 500, dim::force), "500 lbf");
  EXPECT_EQ(us(4.4482216152605 * 25000, dim::force), "25 kip");
  EXPECT_EQ(us(0.3048 * 20, dim::length), "20 ft");
  EXPECT_EQ(us(0.0254 * 0.5, dim::length), "0.5 in");
  EXPECT_EQ(us(6894.757293168361 * 36000, dim::stress), "36 ksi");
  EXPECT_EQ(us(47.88025898033584 * 40, dim::stress), "40 psf");
}

TEST(FormatQuantity, TheUsersUnitIsKept) {
  EXPECT_EQ(format_quantity(0.5, dim::length, "mm"), "500 mm");
  EXPECT_EQ(format_quantity(0.3048, dim::length, "ft"), "1 ft");
  EXPECT_EQ(format_quantity(293.15, dim::temperature, "°C"), "20 °C");
  EXPECT_EQ(format_quantity(30, dim::temperature, "Δ°C"), "30 Δ°C");
}

TEST(FormatQuantity, AUnitOfAnotherDimensionIsNotUsed) {
  EXPECT_EQ(format_quantity(8, dim::length, "kN"), "8 m");
  EXPECT_EQ(format_quantity(8, dim::length, "no such unit"), "8 m");
}

TEST(FormatNumber, IsShortAndNeverInTheWrongPlace) {
  EXPECT_EQ(format_number(12.5), "12.5");
  EXPECT_EQ(format_number(0.0033), "0.0033");
  EXPECT_EQ(format_number(-1.2e-9), "-1.2e-9");
  EXPECT_EQ(format_number(8), "8");
  EXPECT_EQ(format_number(0), "0");
  EXPECT_EQ(format_number(-0.0), "0");
  EXPECT_EQ(format_number(1234567), "1235000");
  EXPECT_EQ(format_number(12345678), "1.235e7");
  EXPECT_EQ(format_number(0.0001), "0.0001");
  EXPECT_EQ(format_number(0.00001), "1e-5");
  EXPECT_EQ(format_number(9.99996), "10");
  EXPECT_EQ(format_number(999.96, 4), "1000");
  EXPECT_EQ(format_number(0.1 + 0.2, 17), "0.30000000000000004");
  EXPECT_EQ(format_number(1e300), "1e300");
  EXPECT_EQ(format_number(123456, 2), "120000");
}

TEST(FormatNumber, DoesNotFollowTheLocale) {
  for (const char* name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8", "C.UTF-8"}) std::setlocale(LC_NUMERIC, name);
  EXPECT_EQ(format_number(12.5), "12.5");
  EXPECT_EQ(format_quantity(12500, dim::force), "12.5 kN");
  std::setlocale(LC_NUMERIC, "C");
}

TEST(FormatNumber, ReadsBackWithinItsDigits) {
  double x = 1.2345678901234567e-12;
  for (int i = 0; i < 80; ++i, x *= -2.7182818) {
    for (const int digits : {1, 4, 9, 17}) {
      const double back = std::strtod(format_number(x, digits).c_str(), nullptr);
      EXPECT_NEAR(back / x, 1, 0.5000001 * std::pow(10.0, 1 - digits)) << format_number(x, digits);
    }
  }
}

}  // namespace
}  // namespace nacre
