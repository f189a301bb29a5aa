// Trusses in space: legs to an apex, a lattice tower, a double-layer grid.

#include <algorithm>
#include <cmath>
#include <optional>

#include "geometry.h"

namespace nacre::geometry {
namespace {

/// Radius of the feet and height of the apex, from two of radius, height, length and slope of a leg.
struct Pod {
  double radius = 0, height = 0;
};

Pod pod_shape(Parameters& p, std::optional<double> fixed_radius) {
  const double leg = p.raw("leg_length");
  const bool by_leg = p.has("leg_length") && p.rank("leg_length") >= p.rank("height");
  const bool by_angle = p.rank("angle") >= Parameters::Derived;
  const SineCosine slope = sine_cosine(by_angle ? p.raw("angle") : 0);
  Pod pod;
  if (by_angle && by_leg && !fixed_radius) return {leg * slope.cos, leg * slope.sin};
  if (by_angle && !fixed_radius && p.rank("height") > p.rank("radius")) {
    pod.height = p.get("height");
    pod.radius = pod.height * slope.cos / slope.sin;
    return pod;
  }
  pod.radius = fixed_radius ? *fixed_radius : p.get("radius", by_leg ? leg / 2 : p.get("height") / 2);
  if (by_angle) pod.height = p.one_of({{"height", p.raw("height")}, {"angle", pod.radius * slope.sin / slope.cos}}, 1);
  else if (by_leg) pod.height = p.one_of({{"height", p.raw("height")}, {"leg_length", leg > pod.radius ? std::sqrt(leg * leg - pod.radius * pod.radius) : -1}}, 1);
  else pod.height = p.get("height");
  return pod;
}

void npod(Parameters& p, Draft& d) {
  const bool rectangle = p.has("width") || p.has("depth");
  int legs;
  double width = 0, depth = 0;
  std::optional<double> corner;
  if (rectangle) {
    if (p.rank("legs") == Parameters::Said && p.count("legs") != 4)
      return p.fail(Problem::Impossible, "legs",
                    "Feet on a rectangle make four legs, not " + std::to_string(p.count("legs")) + ".",
                    "Give a radius instead, or four legs.");
    legs = 4;
    width = p.get("width", p.raw("depth"));
    depth = p.get("depth", width);
    corner = std::sqrt(width * width + depth * depth) / 2;
    if (p.rank("radius") == Parameters::Said && std::abs(p.raw("radius") - *corner) > 1e-3 * *corner)
      return p.fail(Problem::Impossible, "radius", "The radius of the feet contradicts the sides of their rectangle.",
                    "Give only one of them.");
  } else {
    legs = p.count("legs");
  }
  const auto [radius, height] = pod_shape(p, corner);
  if (p.failed()) return;
  std::vector<int> feet;
  for (int i = 0; i < legs; ++i) {
    double x, y;
    if (rectangle) {
      x = (i == 0 || i == 3 ? -0.5 : 0.5) * width;
      y = (i < 2 ? -0.5 : 0.5) * depth;
    } else {
      const double angle = 2 * pi * (i + (legs == 4 ? 0.5 : 0)) / legs;  // four feet: the sides of the square along x and y
      const SineCosine direction = sine_cosine(angle);
      x = radius * direction.cos;
      y = radius * direction.sin;
    }
    feet.push_back(d.node(numbered("F", i + 1), x, y, 0));
  }
  const int apex = d.node("apex", 0, 0, height);
  for (int i = 0; i < legs; ++i) d.chain({feet[static_cast<std::size_t>(i)], apex}, "legs", numbered("leg ", i + 1));
  for (int i = 0; i < legs; ++i) d.g.members[static_cast<std::size_t>(i)].name = numbered("leg ", i + 1);
  for (const char* a : {"top", "tip", "peak", "common joint"}) d.alias(a, apex);
  d.set("feet", feet);
  d.set("bottom joints", feet);
  d.set("corners", feet);
}

/// Legs, a ring of horizontals on each level above the ground, and one or two diagonals in each panel of each face.
void tower(Parameters& p, Draft& d) {
  const auto up = p.divide("height", "panel_length", "panels");
  const double base = p.get("base_width", up.total / 5), top = p.get("top_width", base / 2);
  const int diagonals = p.count("diagonals");
  if (p.failed()) return;
  std::vector<std::vector<int>> level;
  for (int l = 0; l <= up.count; ++l) {
    const double t = static_cast<double>(l) / up.count, h = (base + (top - base) * t) / 2;
    const double x[4] = {-h, h, h, -h}, y[4] = {-h, -h, h, h};
    std::vector<int> ring;
    for (int c = 0; c < 4; ++c)
      ring.push_back(d.node(std::string(1, static_cast<char>('A' + c)) + std::to_string(l), x[c], y[c], l * up.part));
    level.push_back(std::move(ring));
  }
  for (std::size_t c = 0; c < 4; ++c) {
    std::vector<int> leg;
    for (const auto& ring : level) leg.push_back(ring[c]);
    d.chain(leg, "legs", numbered("leg ", static_cast<int>(c) + 1));
  }
  for (std::size_t l = 1; l < level.size(); ++l) {
    for (std::size_t c = 0; c < 4; ++c) {
      const std::size_t n = (c + 1) % 4;
      d.member(level[l][c], level[l][n], "horizontals");
      d.member(level[l - 1][c], level[l][n], "diagonals");
      if (diagonals == 2) d.member(level[l - 1][n], level[l][c], "diagonals");
    }
    d.set("level " + std::to_string(l) + " joints", level[l]);
  }
  d.set("feet", level.front());
  d.set("bottom joints", level.front());
  d.set("top joints", level.back());
  d.set("top corners", level.back());
  d.set("corners", level.back());
}

/// Square on square, offset by half a module: the top layer covers the whole area, each module is a pyramid whose tip is a
/// joint of the bottom layer.
void space_grid(Parameters& p, Draft& d) {
  const double span_x = p.get("span_x"), span_y = p.get("span_y", span_x);
  const int nx = p.count("modules_x");
  if (p.failed()) return;
  const double square = std::min(150.0, std::max(1.0, std::round(span_y / (span_x / nx))));
  const int ny = static_cast<int>(p.get("modules_y", square) + 0.5);
  const double mx = span_x / nx, my = span_y / ny, depth = p.get("depth", 0.7 * std::min(mx, my));
  if (p.failed()) return;
  if (8.0 * nx * ny > most_members)
    return p.fail(Problem::Impossible, "modules_x",
                  "A grid of " + std::to_string(nx) + " by " + std::to_string(ny) + " modules has too many members.",
                  "Use fewer modules.");
  const auto name = [](char layer, int i, int j) { return std::string(1, layer) + std::to_string(i) + "_" + std::to_string(j); };
  std::vector<std::vector<int>> t, b;
  for (int i = 0; i <= nx; ++i) {
    t.emplace_back();
    for (int j = 0; j <= ny; ++j) t.back().push_back(d.node(name('T', i, j), i * mx, j * my, depth));
  }
  for (int i = 0; i < nx; ++i) {
    b.emplace_back();
    for (int j = 0; j < ny; ++j) b.back().push_back(d.node(name('B', i, j), (i + 0.5) * mx, (j + 0.5) * my, 0));
  }
  const auto layer = [&](const std::vector<std::vector<int>>& n, const char* group, const std::string& which) {
    const std::size_t lx = n.size(), ly = n[0].size();
    for (std::size_t j = 0; j < ly; ++j) {
      std::vector<int> row;
      for (std::size_t i = 0; i < lx; ++i) row.push_back(n[i][j]);
      d.chain(row, group, which + " row " + std::to_string(j));
    }
    for (std::size_t i = 0; i < lx; ++i) d.chain(n[i], group, which + " column " + std::to_string(i));
    std::vector<int> all, inner, edge;
    for (std::size_t i = 0; i < lx; ++i)
      for (std::size_t j = 0; j < ly; ++j) {
        all.push_back(n[i][j]);
        (i == 0 || j == 0 || i + 1 == lx || j + 1 == ly ? edge : inner).push_back(n[i][j]);
      }
    d.set(which + " joints", all);
    d.set("interior " + which + " joints", inner);
    d.set(which + " edge joints", edge);
    std::vector<int> corners{n.front().front()};
    for (int c : {n.back().front(), n.back().back(), n.front().back()})
      if (std::find(corners.begin(), corners.end(), c) == corners.end()) corners.push_back(c);
    d.set(which + " corners", corners);
    if (which == "top") {
      d.set("corners", corners);
      d.set("edge joints", edge);
    }
    if (lx % 2 == 1 && ly % 2 == 1) d.alias(which + " centre", n[lx / 2][ly / 2]);
  };
  layer(t, "top chord", "top");
  layer(b, "bottom chord", "bottom");
  for (std::size_t i = 0; i < b.size(); ++i)
    for (std::size_t j = 0; j < b[0].size(); ++j)
      for (int corner : {t[i][j], t[i + 1][j], t[i + 1][j + 1], t[i][j + 1]}) d.member(b[i][j], corner, "diagonals");
}

}  // namespace

void space_truss(Parameters& p, Draft& d) {
  const std::string_view f = p.family().name;
  if (f == "npod")
    npod(p, d);
  else if (f == "tower")
    tower(p, d);
  else
    space_grid(p, d);
}

}  // namespace nacre::geometry
