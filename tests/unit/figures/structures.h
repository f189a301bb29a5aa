#pragma once
// Structures with known answers, written down without a solver.

#include <cmath>
#include <string>

#include "nacre/figures/figures.h"

namespace nacre::figures {

struct Example {
  Setup setup;
  Model model;
  State state;
  [[nodiscard]] Subject subject(const std::string& id = "test") const { return {&setup, &model, &state, 0, id}; }
};

inline void add_member(Model& model, std::string name, int a, int b, MemberKind kind) {
  ModelMember m;
  m.name = std::move(name);
  m.a = a;
  m.b = b;
  m.kind = kind;
  Vec3 d{};
  double square = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    d[i] = model.nodes[std::size_t(b)].x[i] - model.nodes[std::size_t(a)].x[i];
    square += d[i] * d[i];
  }
  m.length = std::sqrt(square);
  for (double& x : d) x /= m.length;
  const double h = std::hypot(d[0], d[1]);
  const Vec3 y = h < 1e-12 ? Vec3{0, 1, 0} : Vec3{-d[1] / h, d[0] / h, 0};
  m.axes = {d, y, {d[1] * y[2] - d[2] * y[1], d[2] * y[0] - d[0] * y[2], d[0] * y[1] - d[1] * y[0]}};
  model.members.push_back(std::move(m));
}

inline void add_station(Response& response, double s, double v, double m, double w, double slope) {
  response.stations.s.push_back(s);
  double row[Stations::n_components] = {};
  row[Stations::Vz] = v;
  row[Stations::My] = m;
  row[Stations::uz] = w;
  row[Stations::ry] = -slope;
  response.stations.values.insert(response.stations.values.end(), row, row + Stations::n_components);
}

/// Simply supported beam, span L, uniform load q down: M = q s (L - s) / 2, w = -q s (L^3 - 2 L s^2 + s^3) / 24 EI.
inline Example simple_beam(double L, double q, double EI) {
  Example out;
  out.setup.title = "Simple beam";
  out.setup.planar = out.model.planar = true;
  Load load;
  load.name = "q";
  load.kind = Load::Kind::Distributed;
  load.magnitude = {q, dim::line_force, "kN/m", {}};
  out.setup.loads.push_back(load);
  out.model.nodes = {{"A", {0, 0, 0}}, {"B", {L, 0, 0}}};
  add_member(out.model, "beam", 0, 1, MemberKind::Frame);
  out.model.lines = {{"beam", {0}, L}};
  ModelSupport pin, roller;
  pin.node = 0;
  pin.fixed = {true, true, true, false, false, false};
  roller.node = 1;
  roller.fixed = {false, true, true, false, false, false};
  out.model.supports = {pin, roller};
  out.model.cases.resize(1);
  MemberLoad w;
  w.q = w.q_end = {0, 0, -q};
  w.to = L;
  w.source = 0;
  out.model.cases[0].member.push_back(w);
  Response r;
  for (int i = 0; i <= 4; ++i) {
    const double s = L * i / 4;
    add_station(r, s, q * (L / 2 - s), q * s * (L - s) / 2, -q * s * (L * L * L - 2 * L * s * s + s * s * s) / (24 * EI),
                -q * (L * L * L - 6 * L * s * s + 4 * s * s * s) / (24 * EI));
  }
  r.stations.first = {0, 5};
  out.state.responses.push_back(std::move(r));
  return out;
}

/// Two bars from supports 2a apart to an apex h above, load P down: N = -P sqrt(a^2 + h^2) / 2h in both.
inline Example two_bars(double a, double h, double P) {
  Example out;
  out.setup.title = "Two bars";
  out.setup.planar = out.model.planar = true;
  Load load;
  load.name = "P";
  load.magnitude = {P, dim::force, "kN", {}};
  out.setup.loads.push_back(load);
  out.model.nodes = {{"A", {-a, 0, 0}}, {"B", {a, 0, 0}}, {"apex", {0, 0, h}}};
  add_member(out.model, "A-apex", 0, 2, MemberKind::Bar);
  add_member(out.model, "B-apex", 1, 2, MemberKind::Bar);
  for (const int node : {0, 1}) {
    ModelSupport s;
    s.node = node;
    s.fixed = {true, true, true, false, false, false};
    out.model.supports.push_back(s);
  }
  out.model.cases.resize(1);
  out.model.cases[0].nodal.push_back({2, {0, 0, -P, 0, 0, 0}, 0});
  Response r;
  r.stations.first = {0, 2, 4};
  for (int i = 0; i < 4; ++i) {
    r.stations.s.push_back(i % 2 == 0 ? 0 : std::hypot(a, h));
    double row[Stations::n_components] = {};
    row[Stations::N] = -P * std::hypot(a, h) / (2 * h);
    if (i % 2 == 1) row[Stations::uz] = -0.001;
    r.stations.values.insert(r.stations.values.end(), row, row + Stations::n_components);
  }
  out.state.responses.push_back(std::move(r));
  return out;
}

}  // namespace nacre::figures
