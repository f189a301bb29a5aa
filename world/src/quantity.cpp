// Table of units and the lookup of a symbol in its many spellings.
// Sources: SI brochure, 9th ed.; NIST SP 811 (2008), appendix B: 1 in = 0.0254 m, 1 lb = 0.45359237 kg and
// standard gravity 9.80665 m/s^2 are exact, and every US unit below follows from them.

#include "nacre/world/quantity.h"
#include "nacre/world/sort.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace nacre {
namespace {

constexpr double in = 0.0254, ft = 12 * in, yd = 3 * ft, mi = 5280 * ft;
constexpr double lb = 0.45359237, g0 = 9.80665, lbf = lb * g0, kip = 1000 * lbf;
constexpr double in2 = in * in, ft2 = ft * ft, in3 = in2 * in, ft3 = ft2 * ft, in4 = in2 * in2, ft4 = ft2 * ft2;
constexpr double pi = 3.14159265358979323846;
constexpr double rankine = 5.0 / 9.0;

constexpr Dimension rotation_rate{0, 0, -1, 0, 1}, power{2, 1, -3, 0, 0};

// The first unit of a dimension with factor 1 and no offset is its SI unit.
constexpr Unit units[] = {
    {"", 1, 0, dim::none},
    {"%", 0.01, 0, dim::none},
    {"‰", 0.001, 0, dim::none},
    // length
    {"m", 1, 0, dim::length},
    {"nm", 1e-9, 0, dim::length},
    {"µm", 1e-6, 0, dim::length},
    {"mm", 1e-3, 0, dim::length},
    {"cm", 1e-2, 0, dim::length},
    {"dm", 1e-1, 0, dim::length},
    {"km", 1e3, 0, dim::length},
    {"in", in, 0, dim::length},
    {"mil", 1e-3 * in, 0, dim::length},
    {"ft", ft, 0, dim::length},
    {"yd", yd, 0, dim::length},
    {"mi", mi, 0, dim::length},
    // area, volume or section modulus, second moment of area
    {"m^2", 1, 0, dim::area},
    {"mm^2", 1e-6, 0, dim::area},
    {"cm^2", 1e-4, 0, dim::area},
    {"in^2", in2, 0, dim::area},
    {"ft^2", ft2, 0, dim::area},
    {"m^3", 1, 0, dim::volume},
    {"mm^3", 1e-9, 0, dim::volume},
    {"cm^3", 1e-6, 0, dim::volume},
    {"L", 1e-3, 0, dim::volume},
    {"in^3", in3, 0, dim::volume},
    {"ft^3", ft3, 0, dim::volume},
    {"m^4", 1, 0, dim::second_moment},
    {"mm^4", 1e-12, 0, dim::second_moment},
    {"cm^4", 1e-8, 0, dim::second_moment},
    {"in^4", in4, 0, dim::second_moment},
    {"ft^4", ft4, 0, dim::second_moment},
    // mass
    {"kg", 1, 0, dim::mass},
    {"mg", 1e-6, 0, dim::mass},
    {"g", 1e-3, 0, dim::mass},
    {"t", 1e3, 0, dim::mass},
    {"lb", lb, 0, dim::mass},
    {"oz", lb / 16, 0, dim::mass},
    {"slug", lbf / ft, 0, dim::mass},
    {"kg/m", 1, 0, dim::line_mass},
    {"g/m", 1e-3, 0, dim::line_mass},
    {"t/m", 1e3, 0, dim::line_mass},
    {"lb/ft", lb / ft, 0, dim::line_mass},
    {"lb/in", lb / in, 0, dim::line_mass},
    {"kg/m^2", 1, 0, dim::area_mass},
    {"g/m^2", 1e-3, 0, dim::area_mass},
    {"t/m^2", 1e3, 0, dim::area_mass},
    {"lb/ft^2", lb / ft2, 0, dim::area_mass},
    {"lb/in^2", lb / in2, 0, dim::area_mass},
    {"kg/m^3", 1, 0, dim::density},
    {"g/cm^3", 1e3, 0, dim::density},
    {"kg/dm^3", 1e3, 0, dim::density},
    {"t/m^3", 1e3, 0, dim::density},
    {"g/mm^3", 1e6, 0, dim::density},
    {"t/mm^3", 1e12, 0, dim::density},
    {"lb/ft^3", lb / ft3, 0, dim::density},
    {"lb/in^3", lb / in3, 0, dim::density},
    {"slug/ft^3", lbf / ft / ft3, 0, dim::density},
    // time, frequency, motion
    {"s", 1, 0, dim::time},
    {"µs", 1e-6, 0, dim::time},
    {"ms", 1e-3, 0, dim::time},
    {"min", 60, 0, dim::time},
    {"h", 3600, 0, dim::time},
    {"Hz", 1, 0, dim::frequency},
    {"kHz", 1e3, 0, dim::frequency},
    {"MHz", 1e6, 0, dim::frequency},
    {"1/s", 1, 0, dim::frequency},
    {"rad/s", 1, 0, rotation_rate},
    {"deg/s", pi / 180, 0, rotation_rate},
    {"rpm", pi / 30, 0, rotation_rate},
    {"m/s", 1, 0, dim::velocity},
    {"mm/s", 1e-3, 0, dim::velocity},
    {"cm/s", 1e-2, 0, dim::velocity},
    {"km/h", 1 / 3.6, 0, dim::velocity},
    {"in/s", in, 0, dim::velocity},
    {"ft/s", ft, 0, dim::velocity},
    {"mph", mi / 3600, 0, dim::velocity},
    {"m/s^2", 1, 0, dim::acceleration},
    {"mm/s^2", 1e-3, 0, dim::acceleration},
    {"cm/s^2", 1e-2, 0, dim::acceleration},
    {"in/s^2", in, 0, dim::acceleration},
    {"ft/s^2", ft, 0, dim::acceleration},
    {"g0", g0, 0, dim::acceleration},
    // angle
    {"rad", 1, 0, dim::angle},
    {"µrad", 1e-6, 0, dim::angle},
    {"mrad", 1e-3, 0, dim::angle},
    {"°", pi / 180, 0, dim::angle},
    // force
    {"N", 1, 0, dim::force},
    {"mN", 1e-3, 0, dim::force},
    {"daN", 10, 0, dim::force},
    {"kN", 1e3, 0, dim::force},
    {"MN", 1e6, 0, dim::force},
    {"GN", 1e9, 0, dim::force},
    {"kgf", g0, 0, dim::force},
    {"tf", 1e3 * g0, 0, dim::force},
    {"lbf", lbf, 0, dim::force},
    {"ozf", lbf / 16, 0, dim::force},
    {"kip", kip, 0, dim::force},
    {"tonf", 2 * kip, 0, dim::force},
    // moment, energy
    {"N·m", 1, 0, dim::moment},
    {"J", 1, 0, dim::moment},
    {"mJ", 1e-3, 0, dim::moment},
    {"kJ", 1e3, 0, dim::moment},
    {"MJ", 1e6, 0, dim::moment},
    {"N·mm", 1e-3, 0, dim::moment},
    {"N·cm", 1e-2, 0, dim::moment},
    {"kN·mm", 1, 0, dim::moment},
    {"kN·cm", 10, 0, dim::moment},
    {"kN·m", 1e3, 0, dim::moment},
    {"MN·m", 1e6, 0, dim::moment},
    {"kgf·m", g0, 0, dim::moment},
    {"lbf·ft", lbf * ft, 0, dim::moment},
    {"lbf·in", lbf * in, 0, dim::moment},
    {"kip·ft", kip * ft, 0, dim::moment},
    {"kip·in", kip * in, 0, dim::moment},
    // force per length, translational spring
    {"N/m", 1, 0, dim::line_force},
    {"N/cm", 1e2, 0, dim::line_force},
    {"N/mm", 1e3, 0, dim::line_force},
    {"kN/m", 1e3, 0, dim::line_force},
    {"kN/cm", 1e5, 0, dim::line_force},
    {"kN/mm", 1e6, 0, dim::line_force},
    {"MN/m", 1e6, 0, dim::line_force},
    {"GN/m", 1e9, 0, dim::line_force},
    {"kgf/m", g0, 0, dim::line_force},
    {"lbf/ft", lbf / ft, 0, dim::line_force},
    {"lbf/in", lbf / in, 0, dim::line_force},
    {"kip/ft", kip / ft, 0, dim::line_force},
    {"kip/in", kip / in, 0, dim::line_force},
    // stress, pressure
    {"Pa", 1, 0, dim::stress},
    {"hPa", 1e2, 0, dim::stress},
    {"kPa", 1e3, 0, dim::stress},
    {"MPa", 1e6, 0, dim::stress},
    {"GPa", 1e9, 0, dim::stress},
    {"N/m^2", 1, 0, dim::stress},
    {"N/cm^2", 1e4, 0, dim::stress},
    {"N/mm^2", 1e6, 0, dim::stress},
    {"kN/m^2", 1e3, 0, dim::stress},
    {"kN/cm^2", 1e7, 0, dim::stress},
    {"kN/mm^2", 1e9, 0, dim::stress},
    {"MN/m^2", 1e6, 0, dim::stress},
    {"bar", 1e5, 0, dim::stress},
    {"mbar", 1e2, 0, dim::stress},
    {"atm", 101325, 0, dim::stress},
    {"kgf/cm^2", g0 * 1e4, 0, dim::stress},
    {"psi", lbf / in2, 0, dim::stress},
    {"ksi", kip / in2, 0, dim::stress},
    {"Msi", 1e3 * kip / in2, 0, dim::stress},
    {"psf", lbf / ft2, 0, dim::stress},
    {"ksf", kip / ft2, 0, dim::stress},
    // weight per volume
    {"N/m^3", 1, 0, dim::specific_weight},
    {"kN/m^3", 1e3, 0, dim::specific_weight},
    {"N/mm^3", 1e9, 0, dim::specific_weight},
    {"pcf", lbf / ft3, 0, dim::specific_weight},
    {"lbf/in^3", lbf / in3, 0, dim::specific_weight},
    // rotational spring
    {"N·m/rad", 1, 0, dim::rotational_spring},
    {"N·mm/rad", 1e-3, 0, dim::rotational_spring},
    {"kN·m/rad", 1e3, 0, dim::rotational_spring},
    {"MN·m/rad", 1e6, 0, dim::rotational_spring},
    {"N·m/°", 180 / pi, 0, dim::rotational_spring},
    {"kN·m/°", 1e3 * 180 / pi, 0, dim::rotational_spring},
    {"lbf·ft/rad", lbf * ft, 0, dim::rotational_spring},
    {"lbf·in/rad", lbf * in, 0, dim::rotational_spring},
    {"kip·ft/rad", kip * ft, 0, dim::rotational_spring},
    {"kip·in/rad", kip * in, 0, dim::rotational_spring},
    // temperature: with an offset an absolute one, "Δ" a difference
    {"K", 1, 0, dim::temperature},
    {"°C", 1, 273.15, dim::temperature},
    {"°F", rankine, 273.15 - 32 * rankine, dim::temperature},
    {"Δ°C", 1, 0, dim::temperature},
    {"Δ°F", rankine, 0, dim::temperature},
    {"1/K", 1, 0, dim::expansion},
    {"1/°C", 1, 0, dim::expansion},
    {"1/°F", 1 / rankine, 0, dim::expansion},
    {"µm/m/K", 1e-6, 0, dim::expansion},
    {"K/m", 1, 0, dim::temperature_gradient},
    {"K/cm", 1e2, 0, dim::temperature_gradient},
    {"K/mm", 1e3, 0, dim::temperature_gradient},
    {"°C/m", 1, 0, dim::temperature_gradient},
    {"°C/mm", 1e3, 0, dim::temperature_gradient},
    {"°F/in", rankine / in, 0, dim::temperature_gradient},
    {"°F/ft", rankine / ft, 0, dim::temperature_gradient},
    // power
    {"W", 1, 0, power},
    {"kW", 1e3, 0, power},
};

// Spellings that the rewriting in canonical() does not reach.
constexpr std::pair<std::string_view, std::string_view> aliases[] = {
    {"Nm", "N·m"}, {"Nmm", "N·mm"}, {"Ncm", "N·cm"}, {"kNm", "kN·m"}, {"kNmm", "kN·mm"}, {"kNcm", "kN·cm"}, {"MNm", "MN·m"},
    {"m·N", "N·m"}, {"m·kN", "kN·m"}, {"mm·N", "N·mm"}, {"Nm/rad", "N·m/rad"}, {"Nmm/rad", "N·mm/rad"},
    {"kNm/rad", "kN·m/rad"}, {"MNm/rad", "MN·m/rad"}, {"Nm/°", "N·m/°"}, {"kNm/°", "kN·m/°"}, {"Nm/m", "N"}, {"kNm/m", "kN"},
    {"N·m/m", "N"}, {"kN·m/m", "kN"}, {"lbf·ft/ft", "lbf"}, {"kip·ft/ft", "kip"},
    {"lb·ft", "lbf·ft"}, {"lb·in", "lbf·in"}, {"ft·lb", "lbf·ft"}, {"in·lb", "lbf·in"}, {"ft·lbf", "lbf·ft"},
    {"in·lbf", "lbf·in"}, {"ft·kip", "kip·ft"}, {"in·kip", "kip·in"}, {"k·ft", "kip·ft"}, {"k·in", "kip·in"},
    {"ftlb", "lbf·ft"}, {"ftlbf", "lbf·ft"}, {"inlb", "lbf·in"}, {"inlbf", "lbf·in"},
    {"plf", "lbf/ft"}, {"pli", "lbf/in"}, {"klf", "kip/ft"}, {"kli", "kip/in"}, {"lbf/in^2", "psi"}, {"kip/in^2", "ksi"},
    {"lbf/ft^2", "psf"}, {"kip/ft^2", "ksf"}, {"lbf/ft^3", "pcf"}, {"pci", "lbf/in^3"},
    {"lbm", "lb"}, {"lbs", "lb"}, {"kips", "kip"}, {"lbm/ft", "lb/ft"}, {"lbm/ft^3", "lb/ft^3"}, {"lbm/in^3", "lb/in^3"},
    {"sec", "s"}, {"hr", "h"}, {"rev/min", "rpm"}, {"kph", "km/h"}, {"l", "L"}, {"mps", "m/s"}, {"fps", "ft/s"},
    {"deg", "°"}, {"degree", "°"}, {"degrees", "°"}, {"rads", "rad"}, {"°K", "K"}, {"C", "°C"}, {"F", "°F"},
    {"Δ°K", "K"}, {"ΔK", "K"}, {"K^-1", "1/K"}, {"/K", "1/K"},
    {"°C^-1", "1/°C"}, {"/°C", "1/°C"}, {"/°F", "1/°F"}, {"°F^-1", "1/°F"}, {"in/in/°F", "1/°F"}, {"m/m/K", "1/K"}, {"m/(m·K)", "1/K"},
    {"µm/(m·K)", "µm/m/K"}, {"µm/(m·°C)", "µm/m/K"}, {"µm/m/°C", "µm/m/K"}, {"°/s", "deg/s"}, {"cc", "cm^3"}, {"s^-1", "1/s"},
    {"inch", "in"}, {"inches", "in"}, {"foot", "ft"}, {"feet", "ft"}, {"\"", "in"}, {"″", "in"}, {"'", "ft"}, {"′", "ft"},
    {"micron", "µm"}, {"tonne", "t"}, {"Mg", "t"}, {"permil", "‰"},
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "N*mm²" -> "N·mm^2", "kN m" -> "kN·m", "lb-ft" -> "lb·ft", "um" -> "µm".
std::string canonical(std::string_view symbol) {
  std::string text(symbol);
  for (std::string_view space : {"\u00a0", "\u202f", "\u2009", "\t"}) replace_all(text, space, " ");
  while (!text.empty() && text.front() == ' ') text.erase(text.begin());
  while (!text.empty() && text.back() == ' ') text.pop_back();
  for (std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2212"}) replace_all(text, dash, "-");
  replace_all(text, "**", "^");
  for (std::string_view dot : {"\u22c5", "\u2022", "\u2219", "\u00d7", "*"}) replace_all(text, dot, "·");
  replace_all(text, "⁻", "^-");
  for (auto [digit, plain] : {std::pair<std::string_view, std::string_view>{"¹", "1"}, {"²", "2"}, {"³", "3"}, {"⁴", "4"}}) {
    replace_all(text, "^-" + std::string(digit), "^-" + std::string(plain));
    replace_all(text, digit, "^" + std::string(plain));
  }
  replace_all(text, "º", "°");
  replace_all(text, "℃", "°C");
  replace_all(text, "℉", "°F");
  replace_all(text, "μ", "µ");  // U+03BC Greek mu and U+00B5 micro sign
  replace_all(text, "deg", "°");
  replace_all(text, "° C", "°C");
  replace_all(text, "° F", "°F");
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], before = out.empty() ? '\0' : out.back(), after = i + 1 < text.size() ? text[i + 1] : '\0';
    if (c == ' ') {
      const bool joins = is_letter(before) && is_letter(after) && text.compare(i + 1, 2, "·") != 0 &&
                         !(out.size() > 1 && out.compare(out.size() - 2, 2, "·") == 0);
      if (joins) out += "·";
    } else if ((c == '-' || c == '.') && is_letter(before) && is_letter(after)) {
      out += "·";
    } else if (is_digit(c) && is_letter(before) && out != "g") {
      out += '^';
      out += c;
    } else {
      out += c;
    }
  }
  std::string mu;  // "um", "us", "urad", "um/m/K": the letter u stands for µ
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool start = i == 0 || !is_letter(out[i - 1]);
    const bool micro = start && out[i] == 'u' && (out.compare(i + 1, 1, "m") == 0 || out.compare(i + 1, 1, "s") == 0 || out.compare(i + 1, 3, "rad") == 0);
    micro ? mu += "µ" : mu += out[i];
  }
  return mu;
}

using Entry = std::pair<std::string_view, const Unit*>;

const std::vector<Entry>& lookup() {
  static const std::vector<Entry> sorted = [] {
    std::vector<Entry> entries;
    for (const Unit& unit : units) entries.emplace_back(unit.symbol, &unit);
    for (const auto& [alias, symbol] : aliases) {
      const auto unit = std::find_if(std::begin(units), std::end(units), [s = symbol](const Unit& u) { return u.symbol == s; });
      if (unit != std::end(units)) entries.emplace_back(alias, &*unit);
    }
    sort_list(entries, [](const Entry& a, const Entry& b) { return a.first < b.first; });
    return entries;
  }();
  return sorted;
}

const Unit* exact(std::string_view symbol) {
  const auto& all = lookup();
  const auto found = std::lower_bound(all.begin(), all.end(), symbol, [](const Entry& e, std::string_view s) { return e.first < s; });
  return found != all.end() && found->first == symbol ? found->second : nullptr;
}

}  // namespace

const Unit* find_unit(std::string_view symbol) {
  if (const Unit* unit = exact(symbol)) return unit;
  if (symbol.size() > 32) return nullptr;
  return exact(canonical(symbol));
}

std::string si_symbol(Dimension dimension) {
  for (const Unit& unit : units)
    if (unit.dimension == dimension && unit.factor == 1 && unit.offset == 0) return std::string(unit.symbol);
  const std::pair<const char*, int> base[] = {
      {"kg", dimension.mass}, {"m", dimension.length}, {"s", dimension.time}, {"K", dimension.temperature}, {"rad", dimension.angle}};
  std::string above, below;
  for (const auto& [symbol, power_of] : base) {
    if (power_of == 0) continue;
    std::string& side = power_of > 0 ? above : below;
    const int n = power_of > 0 ? power_of : -power_of;
    side += power_of > 0 ? (side.empty() ? "" : "·") : "/";
    side += symbol;
    if (n > 1) side += "^" + std::to_string(n);
  }
  return (above.empty() ? "1" : above) + below;
}

std::string dimension_name(Dimension dimension) {
  static const std::pair<Dimension, const char*> names[] = {
      {dim::none, "a pure number"},
      {dim::length, "a length"},
      {dim::area, "an area"},
      {dim::volume, "a volume"},
      {dim::second_moment, "a second moment of area"},
      {dim::mass, "a mass"},
      {dim::time, "a time"},
      {dim::angle, "an angle"},
      {dim::temperature, "a temperature"},
      {dim::frequency, "a frequency"},
      {dim::velocity, "a velocity"},
      {dim::acceleration, "an acceleration"},
      {dim::force, "a force"},
      {dim::moment, "a moment"},
      {dim::line_force, "a force per length"},
      {dim::stress, "a stress"},
      {dim::rotational_spring, "a rotational stiffness"},
      {dim::density, "a density"},
      {dim::line_mass, "a mass per length"},
      {dim::area_mass, "a mass per area"},
      {dim::specific_weight, "a weight per volume"},
      {dim::expansion, "a coefficient of thermal expansion"},
      {dim::temperature_gradient, "a temperature gradient"},
      {rotation_rate, "a rotation speed"},
      {power, "a power"},
  };
  for (const auto& [d, name] : names)
    if (d == dimension) return name;
  return "a quantity in " + si_symbol(dimension);
}

}  // namespace nacre
