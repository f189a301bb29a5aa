#pragma once
// Structures of about a given number of members: a double-layer grid of bars, a plane frame, a cubic lattice of frame members.
#include <cmath>
#include <string>

#include "nacre/world/model.h"

namespace nacre::bench {

inline void place(Model& model, ModelMember& m) {
  const Vec3 &a = model.nodes[m.a].x, &b = model.nodes[m.b].x;
  const Vec3 d{b[0] - a[0], b[1] - a[1], b[2] - a[2]};
  m.length = std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  const Vec3 x{d[0] / m.length, d[1] / m.length, d[2] / m.length};
  const double h = std::hypot(x[0], x[1]);
  const Vec3 y = h < 1e-9 ? Vec3{0, 1, 0} : Vec3{-x[1] / h, x[0] / h, 0};
  m.axes = {x, y, {x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]}};
}

inline Model empty_model(bool planar) {
  Model model;
  model.planar = planar;
  SectionProperties s;  // IPE 200
  s.area = 2.85e-3, s.Iy = 1.943e-5, s.Iz = 1.42e-6, s.J = 6.98e-8, s.torsion_modulus = 8e-6;
  s.fibres = {{0.05, 0.1}, {-0.05, 0.1}, {-0.05, -0.1}, {0.05, -0.1}};
  model.sections.assign(2, s);
  model.section_names = {"a", "b"};
  model.materials.push_back({"steel", 210e9, 81e9, 7850, 12e-6, 235e6});
  model.cases.push_back({"loads", {}, {}, false, {}});
  model.combinations.push_back({"loads", {1.0}});
  return model;
}

inline void add(Model& model, int a, int b, MemberKind kind) {
  ModelMember m;
  m.name = std::string("m") + std::to_string(model.members.size());
  m.a = a, m.b = b, m.kind = kind;
  place(model, m);
  model.members.push_back(m);
}

inline void hold(Model& model, int node, std::array<bool, 6> fixed) {
  ModelSupport s;
  s.name = std::string("s") + std::to_string(model.supports.size());
  s.node = node;
  s.fixed = fixed;
  model.supports.push_back(s);
}

inline int node(Model& model, double x, double y, double z) {
  model.nodes.push_back({std::string("n") + std::to_string(model.nodes.size()), {x, y, z}});
  return int(model.nodes.size()) - 1;
}

/// 8 n^2 bars.
inline Model double_layer_grid(int n) {
  Model model = empty_model(false);
  const auto low = [&](int i, int j) { return i * (n + 1) + j; };
  const auto top = [&](int i, int j) { return (n + 1) * (n + 1) + i * n + j; };
  for (int i = 0; i <= n; ++i)
    for (int j = 0; j <= n; ++j) node(model, 2.0 * i, 2.0 * j, 0);
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) node(model, 2.0 * i + 1, 2.0 * j + 1, 1.5);
  for (int i = 0; i <= n; ++i)
    for (int j = 0; j <= n; ++j) {
      if (i < n) add(model, low(i, j), low(i + 1, j), MemberKind::Bar);
      if (j < n) add(model, low(i, j), low(i, j + 1), MemberKind::Bar);
      if (i + 1 < n && j < n) add(model, top(i, j), top(i + 1, j), MemberKind::Bar);
      if (j + 1 < n && i < n) add(model, top(i, j), top(i, j + 1), MemberKind::Bar);
      if (i < n && j < n)
        for (int c = 0; c < 4; ++c) add(model, low(i + c / 2, j + c % 2), top(i, j), MemberKind::Bar);
    }
  for (int i = 0; i <= n; ++i)
    for (int j = 0; j <= n; ++j)
      if (i == 0 || j == 0 || i == n || j == n) hold(model, low(i, j), {i == 0 && j == 0, (i == 0 || i == n) && j == 0, true, false, false, false});
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) model.cases[0].nodal.push_back({top(i, j), {0, 0, -5000, 0, 0, 0}, 0});
  return model;
}

/// n storeys, n bays: n (2 n + 1) members; uniform load on the beams.
inline Model plane_frame(int n) {
  Model model = empty_model(true);
  const auto at = [&](int i, int k) { return k * (n + 1) + i; };
  for (int k = 0; k <= n; ++k)
    for (int i = 0; i <= n; ++i) node(model, 5.0 * i, 0, 3.5 * k);
  for (int k = 0; k < n; ++k)
    for (int i = 0; i <= n; ++i) {
      add(model, at(i, k), at(i, k + 1), MemberKind::Frame);
      if (i == n) continue;
      add(model, at(i, k + 1), at(i + 1, k + 1), MemberKind::Frame);
      MemberLoad l;
      l.member = int(model.members.size()) - 1;
      l.q = l.q_end = {0, 0, -8000};
      l.to = 5.0;
      model.cases[0].member.push_back(l);
    }
  for (int i = 0; i <= n; ++i) hold(model, at(i, 0), {true, true, true, true, true, true});
  for (int k = 1; k <= n; ++k) model.cases[0].nodal.push_back({at(0, k), {3000, 0, 0, 0, 0, 0}, 0});
  return model;
}

/// n^3 joints, 3 n^2 (n - 1) frame members.
inline Model cubic_lattice(int n) {
  Model model = empty_model(false);
  const auto at = [&](int i, int j, int k) { return (k * n + j) * n + i; };
  for (int k = 0; k < n; ++k)
    for (int j = 0; j < n; ++j)
      for (int i = 0; i < n; ++i) node(model, 4.0 * i, 4.0 * j, 3.0 * k);
  for (int k = 0; k < n; ++k)
    for (int j = 0; j < n; ++j)
      for (int i = 0; i < n; ++i) {
        if (i + 1 < n) add(model, at(i, j, k), at(i + 1, j, k), MemberKind::Frame);
        if (j + 1 < n) add(model, at(i, j, k), at(i, j + 1, k), MemberKind::Frame);
        if (k + 1 < n) add(model, at(i, j, k), at(i, j, k + 1), MemberKind::Frame);
      }
  for (int j = 0; j < n; ++j)
    for (int i = 0; i < n; ++i) {
      hold(model, at(i, j, 0), {true, true, true, true, true, true});
      model.cases[0].nodal.push_back({at(i, j, n - 1), {500, 200, -2000, 0, 0, 0}, 0});
    }
  return model;
}

}  // namespace nacre::bench
