// Section properties by composition of rectangles and fillets about common axes (y, z), then moved to the centroid.
// Torsion: exact for circles, pipes and rectangles (series); Bredt for boxes; for open shapes the fit of El Darwish &
// Johnston, "Torsion of structural shapes", J. Struct. Div. ASCE 91 (1965), as used in SCI P363 (about 2 % for rolled shapes).
// Shear areas: Pilkey, Formulas for Stress, Strain and Structural Matrices, ch. 2; Cowper (1966) with nu = 0.3 for pipes.

#include "nacre/world/sections.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "geometry_angles.h"

namespace nacre {
namespace {

constexpr double pi = 3.14159265358979323846;
using Point = std::array<double, 2>;
using Loop = std::vector<Point>;

/// Sums of area, first and second moments about the common axes.
struct Moments {
  double a = 0, sy = 0, sz = 0, yy = 0, zz = 0, yz = 0;  ///< ∫dA, ∫y, ∫z, ∫y², ∫z², ∫yz

  void rectangle(double y0, double y1, double z0, double z1, double sign = 1) {
    const double b = y1 - y0, h = z1 - z0, A = b * h, y = (y0 + y1) / 2, z = (z0 + z1) / 2;
    add(sign * A, y, z, sign * h * b * b * b / 12, sign * b * h * h * h / 12, 0);
  }
  /// The concave fillet of radius r between two walls that meet at (y, z) and run towards (sy, sz).
  /// Square minus quarter disc: area (1 - π/4) r², centroid (10-3π)/(12-3π) r from each wall.
  void fillet(double y, double z, double r, double to_y, double to_z) {
    const double A = (1 - pi / 4) * r * r, c = (10 - 3 * pi) / (12 - 3 * pi) * r, r4 = r * r * r * r;
    const double own = (1 - 5 * pi / 16) * r4 - A * c * c;
    const double mixed = (19.0 / 24 - pi / 4) * r4 - A * c * c;
    add(A, y + to_y * c, z + to_z * c, own, own, mixed * to_y * to_z);
  }
  void add(double A, double y, double z, double own_yy, double own_zz, double own_yz) {
    a += A;
    sy += A * y;
    sz += A * z;
    yy += own_yy + A * y * y;
    zz += own_zz + A * z * z;
    yz += own_yz + A * y * z;
  }
};

/// Takes the properties from the moments and moves outline and fibres to the centroid.
void settle(SectionProperties& p, const Moments& m) {
  const double y = m.sy / m.a, z = m.sz / m.a;
  p.area = m.a;
  p.Iy = m.zz - m.a * z * z;
  p.Iz = m.yy - m.a * y * y;
  p.Iyz = m.yz - m.a * y * z;
  if (std::abs(p.Iyz) < 1e-12 * std::sqrt(p.Iy * p.Iz)) p.Iyz = 0;  // symmetric: only rounding is left
  for (Loop& loop : p.outline)
    for (Point& v : loop) v = {v[0] - y, v[1] - z};
  for (Point& v : p.fibres) v = {v[0] - y, v[1] - z};
}

void arc(Loop& loop, double y, double z, double r, double from, double to, int n) {
  for (int i = 0; i <= n; ++i) {
    const double t = from + (to - from) * i / n;
    const auto [sine, cosine] = geometry::sine_cosine(t);
    loop.push_back({y + r * cosine, z + r * sine});
  }
}

Loop circle(double r, bool clockwise) {
  Loop loop;
  constexpr int n = 48;
  for (int i = 0; i < n; ++i) {
    const double t = 2 * pi * (clockwise ? -i : i) / n;
    const auto [sine, cosine] = geometry::sine_cosine(t);
    loop.push_back({r * cosine, r * sine});
  }
  return loop;
}

Loop box_loop(double y0, double y1, double z0, double z1, bool clockwise = false) {
  Loop loop{{y0, z0}, {y1, z0}, {y1, z1}, {y0, z1}};
  if (clockwise) std::reverse(loop.begin(), loop.end());
  return loop;
}

/// A concave corner with fillet, walked from the wall along +-z or +-y to the other; a plain corner for r = 0.
void inner_corner(Loop& loop, double y, double z, double r, double to_y, double to_z, bool from_z_wall) {
  if (r <= 0) {
    loop.push_back({y, z});
    return;
  }
  // Centre of the fillet lies at distance r from both walls; the arc runs between the two points of tangency.
  const double cy = y + to_y * r, cz = z + to_z * r;
  const double on_z_wall = to_y > 0 ? pi : 0;            // tangency with the wall y = const
  const double on_y_wall = to_z > 0 ? -pi / 2 : pi / 2;  // tangency with the wall z = const
  double from = from_z_wall ? on_z_wall : on_y_wall, to = from_z_wall ? on_y_wall : on_z_wall;
  while (to - from > pi) to -= 2 * pi;
  while (from - to > pi) to += 2 * pi;
  arc(loop, cy, cz, r, from, to, 6);
}

/// J of a rectangle and the modulus T / tau_max; Timoshenko & Goodier, Theory of Elasticity, art. 109 (a >= b).
void rectangle_torsion(double width, double depth, double& J, double& modulus) {
  const double a = std::max(width, depth), b = std::min(width, depth);
  double sj = 0, st = 0;
  for (int n = 1; n < 40; n += 2) {
    const double x = n * pi * a / (2 * b);
    const double e = geometry::exponential(-std::min(x, 50.0)), n5 = static_cast<double>(n) * n * n * n * n;
    sj += (1 - e * e) / (1 + e * e) / n5;  // tanh
    st += 2 * e / (1 + e * e) / (n * n);   // 1 / cosh
  }
  J = a * b * b * b / 3 * (1 - 192 * b / ((pi * pi * pi * pi * pi) * a) * sj);
  modulus = J / (b * (1 - 8 / (pi * pi) * st));
}

/// El Darwish & Johnston: the extra stiffness of a T junction (alpha1, D1) and of an L junction (alpha3, D3).
double t_junction(double T, double t, double r) {
  const double alpha = -0.042 + 0.2204 * t / T + 0.1355 * r / T - 0.0865 * t * r / (T * T) - 0.0725 * t * t / (T * T);
  const double D = ((T + r) * (T + r) + t * (r + t / 4)) / (2 * r + T);
  return alpha * D * D * D * D;
}
double l_junction(double T, double t, double r) {
  const double alpha = -0.0908 + 0.2621 * t / T + 0.1231 * r / T - 0.0752 * t * r / (T * T) - 0.0945 * t * t / (T * T);
  const double D = 2 * ((3 * r + t + T) - std::sqrt(2 * (2 * r + t) * (2 * r + T)));
  return alpha * D * D * D * D;
}
double cube(double x) { return x * x * x; }

/// Reads the dimensions of a section; remembers the first that is wrong.
class Dimensions {
 public:
  explicit Dimensions(const Section& s) : section_(s) {}
  double need(std::string_view name, Dimension d = dim::length) {
    const Value* v = find(name);
    if (!v || !v->given()) {
      fail(Problem::Unclear, name, "The " + words(name) + " of the section is missing.", "Name it, with a unit.");
      if (error_ && error_->questions.empty())
        error_->questions.push_back({"What is the " + words(name) + " of the section?", {}});
      return 1;
    }
    return positive(name, *v, d);
  }
  double option(std::string_view name, double fallback, Dimension d = dim::length, bool zero_allowed = false) {
    const Value* v = find(name);
    if (!v || !v->given()) return fallback;
    if (zero_allowed && v->si == 0) return 0;
    return positive(name, *v, d);
  }
  [[nodiscard]] bool has(std::string_view name) const {
    const Value* v = find(name);
    return v && v->given();
  }
  void fits(bool holds, std::string_view name, std::string message, std::string advice) {
    if (!holds) fail(Problem::Impossible, name, std::move(message), std::move(advice));
  }
  void fail(Problem problem, std::string_view name, std::string message, std::string advice) {
    if (!error_)
      error_ = error(problem, "section." + section_.name + "." + std::string(name), std::move(message), std::move(advice));
  }
  [[nodiscard]] const std::optional<Error>& failure() const { return error_; }

 private:
  static std::string words(std::string_view name) {
    std::string s(name);
    std::replace(s.begin(), s.end(), '_', ' ');
    return s;
  }
  const Value* find(std::string_view name) const {
    for (const NamedValue& n : section_.values)
      if (n.name == name) return &n.value;
    return nullptr;
  }
  double positive(std::string_view name, const Value& v, Dimension d) {
    if (!(v.dimension == d)) {
      fail(Problem::Impossible, name,
           "The " + words(name) + " of the section must be " + dimension_name(d) + ", not " + dimension_name(v.dimension) + ".",
           "Check the unit.");
      return 1;
    }
    if (!std::isfinite(v.si) || !(v.si > 0) || v.si > 1e8) {
      fail(Problem::Impossible, name, "The " + words(name) + " of the section must be greater than zero, not " + v.text() + ".",
           "Correct it.");
      return 1;
    }
    return v.si;
  }
  const Section& section_;
  std::optional<Error> error_;
};

void rectangle(Dimensions& d, SectionProperties& p) {
  const double b = d.need("width"), h = d.need("depth");
  Moments m;
  m.rectangle(-b / 2, b / 2, -h / 2, h / 2);
  p.outline = {box_loop(-b / 2, b / 2, -h / 2, h / 2)};
  p.fibres = p.outline[0];
  settle(p, m);
  rectangle_torsion(b, h, p.J, p.torsion_modulus);
  p.Avy = p.Avz = p.area * 5 / 6;
}

void round_section(Dimensions& d, SectionProperties& p, bool hollow) {
  const double diameter = d.need("diameter"), r = diameter / 2;
  double inner = 0;
  if (hollow) {
    const double t = d.need("thickness");
    d.fits(t < r * (1 + 1e-12), "thickness", "The wall is thicker than the radius of the pipe.",
           "Make it thinner, or name a solid round section.");
    inner = std::max(0.0, r - t);
  }
  const double r2 = r * r, i2 = inner * inner;
  p.area = pi * (r2 - i2);
  p.Iy = p.Iz = pi / 4 * (r2 - i2) * (r2 + i2);
  p.J = 2 * p.Iy;
  p.torsion_modulus = p.J / r;
  p.round = true;
  p.fibres = {{0, r}, {r, 0}, {0, -r}, {-r, 0}};
  p.outline = {circle(r, false)};
  if (inner > 0) p.outline.push_back(circle(inner, true));
  const double m2 = i2 / r2, nu = 0.3;
  p.Avy = p.Avz = inner > 0
                      ? p.area * 6 * (1 + nu) * (1 + m2) * (1 + m2) / ((7 + 6 * nu) * (1 + m2) * (1 + m2) + (20 + 12 * nu) * m2)
                      : 0.9 * p.area;
}

void box(Dimensions& d, SectionProperties& p) {
  const double b = d.need("width"), h = d.need("depth"), tw = d.need("thickness"), tf = d.option("flange_thickness", tw);
  d.fits(2 * tw < b, "thickness", "The walls of the box are thicker than half its width.", "Make them thinner.");
  d.fits(2 * tf < h, d.has("flange_thickness") ? "flange_thickness" : "thickness",
         "The walls of the box are thicker than half its depth.", "Make them thinner.");
  if (d.failure()) return;
  Moments m;
  m.rectangle(-b / 2, b / 2, -h / 2, h / 2);
  m.rectangle(-b / 2 + tw, b / 2 - tw, -h / 2 + tf, h / 2 - tf, -1);
  p.outline = {box_loop(-b / 2, b / 2, -h / 2, h / 2), box_loop(-b / 2 + tw, b / 2 - tw, -h / 2 + tf, h / 2 - tf, true)};
  p.fibres = p.outline[0];
  settle(p, m);
  const double bm = b - tw, hm = h - tf, enclosed = bm * hm;
  const double cell = 4 * enclosed * enclosed / (2 * bm / tf + 2 * hm / tw);
  p.J = cell + 2 * (bm * cube(tf) + hm * cube(tw)) / 3;  // Bredt, and the walls' own
  p.torsion_modulus = p.J / (cell / (2 * enclosed * std::min(tw, tf)) + std::max(tw, tf));
  p.Avz = 2 * tw * hm;
  p.Avy = 2 * tf * bm;
}

void i_section(Dimensions& d, SectionProperties& p) {
  const double h = d.need("depth"), bt = d.need("width"), tt = d.need("flange"), tw = d.need("web"),
               r = d.option("radius", 0, dim::length, true);
  const double bb = d.option("width_bottom", bt), tb = d.option("flange_bottom", tt);
  d.fits(tt + tb + 2 * r < h * (1 + 1e-12), "flange", "The flanges leave no room for the web.",
         "Make them thinner or the section deeper.");
  d.fits(tw + 2 * r < std::min(bt, bb) * (1 + 1e-12), "web", "The web is thicker than a flange is wide.", "Make it thinner.");
  if (d.failure()) return;
  const double z0 = -h / 2, z1 = z0 + tb, z3 = h / 2, z2 = z3 - tt, w = tw / 2;
  Moments m;
  m.rectangle(-bt / 2, bt / 2, z2, z3);
  m.rectangle(-bb / 2, bb / 2, z0, z1);
  m.rectangle(-w, w, z1, z2);
  Loop o{{-bb / 2, z0}, {bb / 2, z0}, {bb / 2, z1}};
  inner_corner(o, w, z1, r, 1, 1, false);
  inner_corner(o, w, z2, r, 1, -1, true);
  for (const Point v : {Point{bt / 2, z2}, Point{bt / 2, z3}, Point{-bt / 2, z3}, Point{-bt / 2, z2}}) o.push_back(v);
  inner_corner(o, -w, z2, r, -1, -1, false);
  inner_corner(o, -w, z1, r, -1, 1, true);
  o.push_back({-bb / 2, z1});
  if (r > 0)
    for (double sy : {-1.0, 1.0}) {
      m.fillet(sy * w, z1, r, sy, 1);
      m.fillet(sy * w, z2, r, sy, -1);
    }
  p.outline = {std::move(o)};
  p.fibres = {{-bb / 2, z0}, {bb / 2, z0}, {bt / 2, z3}, {-bt / 2, z3}};
  settle(p, m);
  const auto flange = [&](double b, double t) { return b * cube(t) / 3 + t_junction(t, tw, r) - 0.21 * t * t * t * t; };
  p.J = flange(bt, tt) + flange(bb, tb) + (h - tt - tb) * cube(tw) / 3;
  p.torsion_modulus = p.J / std::max({tt, tb, tw});
  p.Avz = tw * (h - (tt + tb) / 2);
  p.Avy = (bt * tt + bb * tb) * 5 / 6;
}

void channel(Dimensions& d, SectionProperties& p) {
  const double h = d.need("depth"), b = d.need("width"), tf = d.need("flange"), tw = d.need("web"),
               r = d.option("radius", 0, dim::length, true);
  d.fits(2 * (tf + r) < h * (1 + 1e-12), "flange", "The flanges leave no room for the web.",
         "Make them thinner or the section deeper.");
  d.fits(tw + r < b, "web", "The web is thicker than the flanges are wide.", "Make it thinner.");
  if (d.failure()) return;
  const double z = h / 2;
  Moments m;  // the back of the web at y = 0, flanges towards +y
  m.rectangle(0, b, z - tf, z);
  m.rectangle(0, b, -z, -z + tf);
  m.rectangle(0, tw, -z + tf, z - tf);
  if (r > 0) {
    m.fillet(tw, -z + tf, r, 1, 1);
    m.fillet(tw, z - tf, r, 1, -1);
  }
  Loop o{{0, -z}, {b, -z}, {b, -z + tf}};
  inner_corner(o, tw, -z + tf, r, 1, 1, false);
  inner_corner(o, tw, z - tf, r, 1, -1, true);
  for (const Point v : {Point{b, z - tf}, Point{b, z}, Point{0, z}}) o.push_back(v);
  p.outline = {std::move(o)};
  p.fibres = {{0, -z}, {b, -z}, {b, z}, {0, z}};
  settle(p, m);
  p.J = 2 * b * cube(tf) / 3 + (h - 2 * tf) * cube(tw) / 3 + 2 * l_junction(tf, tw, r) - 0.42 * tf * tf * tf * tf;
  p.torsion_modulus = p.J / std::max(tf, tw);
  p.Avz = tw * (h - tf);
  p.Avy = 2 * b * tf * 5 / 6;
}

void t_section(Dimensions& d, SectionProperties& p) {
  const double h = d.need("depth"), b = d.need("width"), tf = d.need("flange"), tw = d.need("web");
  d.fits(tf < h, "flange", "The flange is thicker than the section is deep.", "Make it thinner.");
  d.fits(tw < b * (1 + 1e-12), "web", "The web is thicker than the flange is wide.", "Make it thinner.");
  if (d.failure()) return;
  Moments m;  // flange on top
  m.rectangle(-b / 2, b / 2, -tf, 0);
  m.rectangle(-tw / 2, tw / 2, -h, -tf);
  p.outline = {
      {{-tw / 2, -h}, {tw / 2, -h}, {tw / 2, -tf}, {b / 2, -tf}, {b / 2, 0}, {-b / 2, 0}, {-b / 2, -tf}, {-tw / 2, -tf}}};
  p.fibres = {{-tw / 2, -h}, {tw / 2, -h}, {b / 2, 0}, {-b / 2, 0}};
  settle(p, m);
  p.J = b * cube(tf) / 3 + (h - tf) * cube(tw) / 3 + t_junction(tf, tw, 0) - 0.21 * tf * tf * tf * tf - 0.105 * tw * tw * tw * tw;
  p.torsion_modulus = p.J / std::max(tf, tw);
  p.Avz = h * tw * 5 / 6;
  p.Avy = b * tf * 5 / 6;
}

void angle(Dimensions& d, SectionProperties& p) {
  const double h = d.need("depth"), b = d.need("width"), t = d.need("thickness");
  d.fits(t < std::min(h, b), "thickness", "The legs of the angle are thicker than they are long.", "Make them thinner.");
  if (d.failure()) return;
  Moments m;  // heel at the origin, legs along +y and +z
  m.rectangle(0, b, 0, t);
  m.rectangle(0, t, t, h);
  p.outline = {{{0, 0}, {b, 0}, {b, t}, {t, t}, {t, h}, {0, h}}};
  p.fibres = {{0, 0}, {b, 0}, {b, t}, {t, h}, {0, h}};
  settle(p, m);
  p.J = b * cube(t) / 3 + (h - t) * cube(t) / 3 + l_junction(t, t, 0) - 0.21 * t * t * t * t;
  p.torsion_modulus = p.J / t;
  p.Avz = h * t * 5 / 6;
  p.Avy = b * t * 5 / 6;
}

/// Numbers given directly. The outline is a rectangle where depth and width are known, else a disc of that area.
void properties(Dimensions& d, SectionProperties& p) {
  p.area = d.need("area", dim::area);
  p.Iy = d.option("Iy", 0, dim::second_moment);
  p.Iz = d.option("Iz", 0, dim::second_moment);
  p.J = d.option("J", 0, dim::second_moment);
  const double h = d.option("depth", 0), b = d.option("width", 0), Wy = d.option("Wy", 0, dim::volume);
  if (d.failure()) return;
  const double r = std::sqrt(p.area / pi);
  if (h > 0)
    p.outline = {box_loop(-(b > 0 ? b : p.area / h) / 2, (b > 0 ? b : p.area / h) / 2, -h / 2, h / 2)};
  else
    p.outline = {circle(r, false)};
  if (p.Iy == 0 && p.Iz == 0)
    p.fibres = {{0, 0}};
  else if (Wy > 0 && p.Iy > 0)
    p.fibres = {{-b / 2, -p.Iy / Wy}, {b / 2, -p.Iy / Wy}, {b / 2, p.Iy / Wy}, {-b / 2, p.Iy / Wy}};
  else if (h > 0)
    p.fibres = {{-b / 2, -h / 2}, {b / 2, -h / 2}, {b / 2, h / 2}, {-b / 2, h / 2}};
}

void turn(SectionProperties& p) {
  std::swap(p.Iy, p.Iz);
  std::swap(p.Avy, p.Avz);
  p.Iyz = -p.Iyz;
  for (Point& v : p.fibres) v = {-v[1], v[0]};
  for (Loop& loop : p.outline)
    for (Point& v : loop) v = {-v[1], v[0]};
}

}  // namespace

const std::vector<ShapeSpec>& shapes() {
  static const std::vector<ShapeSpec> all = {
      {"rectangle", {"width", "depth"}, {}},
      {"circle", {"diameter"}, {}},
      {"pipe", {"diameter", "thickness"}, {}},
      {"box", {"width", "depth", "thickness"}, {"flange_thickness"}},
      {"i", {"depth", "width", "flange", "web"}, {"radius", "width_bottom", "flange_bottom"}},
      {"channel", {"depth", "width", "flange", "web"}, {"radius"}},
      {"t", {"depth", "width", "flange", "web"}, {}},
      {"angle", {"depth", "width", "thickness"}, {}},
      {"properties", {"area"}, {"Iy", "Iz", "J", "depth", "width", "Wy"}},
  };
  return all;
}

Result<SectionProperties> section_properties(const Section& section) {
  Dimensions d(section);
  SectionProperties p;
  const std::string& s = section.shape;
  if (s == "rectangle")
    rectangle(d, p);
  else if (s == "circle")
    round_section(d, p, false);
  else if (s == "pipe")
    round_section(d, p, true);
  else if (s == "box")
    box(d, p);
  else if (s == "i")
    i_section(d, p);
  else if (s == "channel")
    channel(d, p);
  else if (s == "t")
    t_section(d, p);
  else if (s == "angle")
    angle(d, p);
  else if (s == "properties")
    properties(d, p);
  else {
    std::string known;
    for (const ShapeSpec& k : shapes()) known += (known.empty() ? "" : ", ") + std::string(k.shape);
    return error(Problem::Impossible, "section." + section.name, "There is no section shape \"" + s + "\".",
                 "Known are: " + known + ".");
  }
  if (d.failure()) return *d.failure();
  if (s != "properties") {  // published values win
    const double computed_J = p.J;
    p.area = d.option("area", p.area, dim::area);
    p.Iy = d.option("Iy", p.Iy, dim::second_moment);
    p.Iz = d.option("Iz", p.Iz, dim::second_moment);
    p.J = d.option("J", p.J, dim::second_moment);
    if (computed_J > 0) p.torsion_modulus *= p.J / computed_J;
  }
  if (d.failure()) return *d.failure();
  if (section.weak_axis) turn(p);
  return p;
}

}  // namespace nacre
