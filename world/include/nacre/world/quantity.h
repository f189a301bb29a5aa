#pragma once
// A number with a physical dimension. SI inside, always; units appear only where text comes in or goes out.

#include <cstdint>
#include <string>
#include <string_view>

namespace nacre {

/// Exponents of the base dimensions. An angle is kept apart from a pure number, so that a slot can ask for one.
struct Dimension {
  std::int8_t length = 0, mass = 0, time = 0, temperature = 0, angle = 0;
  friend constexpr bool operator==(const Dimension&, const Dimension&) = default;
  friend constexpr Dimension operator*(Dimension a, Dimension b) {
    return {std::int8_t(a.length + b.length), std::int8_t(a.mass + b.mass), std::int8_t(a.time + b.time),
            std::int8_t(a.temperature + b.temperature), std::int8_t(a.angle + b.angle)};
  }
  friend constexpr Dimension operator/(Dimension a, Dimension b) {
    return {std::int8_t(a.length - b.length), std::int8_t(a.mass - b.mass), std::int8_t(a.time - b.time),
            std::int8_t(a.temperature - b.temperature), std::int8_t(a.angle - b.angle)};
  }
};

namespace dim {
inline constexpr Dimension none{};
inline constexpr Dimension length{1, 0, 0, 0, 0};
inline constexpr Dimension area{2, 0, 0, 0, 0};
inline constexpr Dimension volume{3, 0, 0, 0, 0};          // also a section modulus
inline constexpr Dimension second_moment{4, 0, 0, 0, 0};
inline constexpr Dimension mass{0, 1, 0, 0, 0};
inline constexpr Dimension time{0, 0, 1, 0, 0};
inline constexpr Dimension angle{0, 0, 0, 0, 1};
inline constexpr Dimension temperature{0, 0, 0, 1, 0};     // a difference, or an absolute one in kelvin, by slot
inline constexpr Dimension frequency{0, 0, -1, 0, 0};
inline constexpr Dimension velocity{1, 0, -1, 0, 0};
inline constexpr Dimension acceleration{1, 0, -2, 0, 0};
inline constexpr Dimension force{1, 1, -2, 0, 0};
inline constexpr Dimension moment{2, 1, -2, 0, 0};         // also energy
inline constexpr Dimension line_force{0, 1, -2, 0, 0};     // N/m; also a translational spring
inline constexpr Dimension stress{-1, 1, -2, 0, 0};        // also a pressure, a load per area
inline constexpr Dimension rotational_spring{2, 1, -2, 0, -1};
inline constexpr Dimension density{-3, 1, 0, 0, 0};
inline constexpr Dimension line_mass{-1, 1, 0, 0, 0};
inline constexpr Dimension area_mass{-2, 1, 0, 0, 0};
inline constexpr Dimension specific_weight{-2, 1, -2, 0, 0};
inline constexpr Dimension expansion{0, 0, 0, -1, 0};
inline constexpr Dimension temperature_gradient{-1, 0, 0, 1, 0};
}  // namespace dim

/// One unit of measure: value_in_si = value * factor + offset.
struct Unit {
  std::string_view symbol;   ///< canonical, as shown: "kN/m", "N·mm", "°C"
  double factor = 1;
  double offset = 0;         ///< only temperatures: 0 °C = 273.15 K
  Dimension dimension;
};

/// The unit of that canonical symbol (ASCII spellings "N*m", "mm^2", "degC" are accepted too), or nullptr.
[[nodiscard]] const Unit* find_unit(std::string_view symbol);

/// SI symbol of a dimension: "N·m", "Pa", "m⁴" as "m^4"; "" for a pure number; built from base units where none has a name.
[[nodiscard]] std::string si_symbol(Dimension dimension);

/// What a dimension is called in a message to the user: "a force", "a length", "a force per length".
[[nodiscard]] std::string dimension_name(Dimension dimension);

enum class UnitSystem { Metric, US };

/// The unit an engineer would read `si` in (12 500 N as kN, 0.0033 m as mm).
[[nodiscard]] const Unit& display_unit(double si, Dimension dimension, UnitSystem system = UnitSystem::Metric);

/// "12.5 kN": `digits` significant digits, in `symbol` where given, else in display_unit.
[[nodiscard]] std::string format_quantity(double si, Dimension dimension, std::string_view symbol = {}, int digits = 4,
                                          UnitSystem system = UnitSystem::Metric);

/// Shortest decimal text of a number with at most `digits` significant digits; never an exponent between 1e-4 and 1e7.
[[nodiscard]] std::string format_number(double x, int digits = 4);

}  // namespace nacre
