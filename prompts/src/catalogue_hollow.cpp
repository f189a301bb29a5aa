#include "catalogue_hollow.h"

#include <cmath>

#include "catalogue_text.h"

namespace nacre::prompts::catalogue {

namespace {

constexpr double pi = 3.14159265358979323846;

struct Properties {
  double area, Iy, Iz, J;
};

// EN 10210-2:2019 annex A; h depth, b width, t wall, ro and ri corner radii.
Properties rectangular_hollow(double h, double b, double t, double ro, double ri) {
  const double area = 2 * t * (b + h - 2 * t) - (4 - pi) * (ro * ro - ri * ri);
  const auto corner = [](double r) {  // area left out at a corner, its distance from the corner, its own second moment
    struct Corner {
      double a, e, I;
    };
    return Corner{(1 - pi / 4) * r * r, (10 - 3 * pi) / (12 - 3 * pi) * r, (1. / 3 - pi / 16 - 1 / (3 * (12 - 3 * pi))) * r * r * r * r};
  };
  const auto outer = corner(ro), inner = corner(ri);
  const auto second_moment = [&](double depth, double width) {
    const double zo = depth / 2 - outer.e, zi = (depth - 2 * t) / 2 - inner.e;
    return width * depth * depth * depth / 12 - (width - 2 * t) * std::pow(depth - 2 * t, 3) / 12 -
           4 * (outer.I + outer.a * zo * zo) + 4 * (inner.I + inner.a * zi * zi);
  };
  const double rc = (ro + ri) / 2, line = 2 * ((b - t) + (h - t)) - 2 * rc * (4 - pi), enclosed = (b - t) * (h - t) - rc * rc * (4 - pi);
  const double K = 2 * enclosed * t / line;
  return {area, second_moment(h, b), second_moment(b, h), t * t * t * line / 3 + 2 * K * enclosed};
}

Origin derived_origin(std::string source, std::string formula) {
  Origin o;
  o.kind = Origin::Kind::Derived;
  o.source = std::move(source);
  o.why = std::move(formula);
  return o;
}

void set_properties(Section& section, const Properties& p, const Origin& origin) {
  section.values.set("area", {p.area, dim::area, "", origin});
  section.values.set("Iy", {p.Iy, dim::second_moment, "", origin});
  section.values.set("Iz", {p.Iz, dim::second_moment, "", origin});
  section.values.set("J", {p.J, dim::second_moment, "", origin});
}

}  // namespace

bool in_inches(std::string_view series, const std::vector<std::string>& sizes) {
  if (series == "HSS") return value_of(sizes.front()) < 25;  // HSS 100x100x5 is in millimetres: none measures 100 inches
  if (series != "L") return false;
  bool small = true;
  for (const auto& size : sizes) {
    if (size.find('/') != std::string::npos) return true;
    small = small && value_of(size) < 13;
  }
  return small;
}

bool buildable(std::string_view series, const std::vector<std::string>& sizes) {
  const double t = value_of(sizes.back());
  if (!(t > 0)) return false;
  for (std::size_t i = 0; i + 1 < sizes.size(); ++i) {
    const double side = value_of(sizes[i]);
    if (!(side > (series == "L" ? t : 2 * t)) || side > 5000) return false;
  }
  return true;
}

void fill_by_size(Section& section, std::string_view series, const std::vector<std::string>& sizes) {
  const bool us = in_inches(series, sizes);
  const double scale = us ? 0.0254 : 1e-3;
  section.origin = derived_origin("dimensions of the designation " + section.designation, "");
  const auto set = [&](std::string_view name, const std::string& size, double factor = 1) {
    section.values.set(name, {value_of(size) * scale * factor, dim::length, us ? "in" : "mm", section.origin});
  };
  if (series == "L") {
    section.shape = "angle";
    set("depth", sizes[0]), set("width", sizes[1]), set("thickness", sizes[2]);
    return;
  }
  if (sizes.size() == 2) {  // round
    section.shape = "pipe";
    set("diameter", sizes[0]), set("thickness", sizes[1], series == "HSS" && us ? 0.93 : 1);
    return;
  }
  section.shape = "box";
  set("depth", sizes[0]), set("width", sizes[1]);
  // AISC: the design wall of HSS is 0.93 times the nominal one (ASTM A500).
  set("thickness", sizes[2], series == "HSS" && us ? 0.93 : 1);
  fill_hollow(section, series);
}

void fill_hollow(Section& section, std::string_view series) {
  if (section.shape != "box") return;
  const double h = section.values.get("depth"), b = section.values.get("width"), t = section.values.get("thickness");
  const bool us = series == "HSS" && section.values.find("depth")->unit == "in";
  const double ro = us ? 2 * t : 1.5 * t, ri = t;
  const Properties p = rectangular_hollow(h, b, t, ro, ri);
  if (!(p.area > 0)) return;
  set_properties(section, p,
                 us ? derived_origin("AISC Manual, 15th ed., part 1", "corner radii 2 t and t of the design wall t = 0.93 t_nominal")
                    : derived_origin("EN 10210-2:2019, annex A", "hot finished: corner radii 1.5 t and t"));
}

void fill_thread(Section& section) {
  const double area = section.values.get("area");
  const double radius = std::sqrt(area / pi);
  Values values;
  const Origin origin = derived_origin(section.origin.source, "circle of the tensile stress area");
  values.set("diameter", {2 * radius, dim::length, "mm", origin});
  values.set("area", {area, dim::area, "", section.origin});
  section.values = values;
}

}  // namespace nacre::prompts::catalogue
