#pragma once
// Short ways to write a Setup in a test.

#include <Eigen/Dense>
#include <cmath>
#include <string>

#include "nacre/world/build.h"

namespace nacre::make {

inline Value said(double si, Dimension d, std::string unit = {}) {
  return {si, d, std::move(unit), {Origin::Kind::Prompt, 0, 0, 1, {}, {}}};
}
inline Value metres(double x) { return said(x, dim::length, "m"); }
inline Value number(double x) { return said(x, dim::none); }

inline Body body(std::string family, std::initializer_list<std::pair<const char*, Value>> values = {}) {
  Body b;
  b.family = std::move(family);
  for (const auto& [name, value] : values) b.values.push_back({name, value});
  return b;
}

/// The least a family needs: lengths that have no default.
inline Body usual(std::string_view family) {
  Body b = body(std::string(family));
  if (family == "beam" || family == "rod") b.values.push_back({"length", metres(6)});
  if (family == "column") b.values.push_back({"height", metres(4)});
  return b;
}

inline Place joint(std::string name) {
  Place p;
  p.kind = Place::Kind::Joint;
  p.name = std::move(name);
  return p;
}
inline Place set(std::string name) {
  Place p = joint(std::move(name));
  p.kind = Place::Kind::Set;
  return p;
}
inline Place point(std::string of, Value at) {
  Place p;
  p.kind = Place::Kind::Point;
  p.of = std::move(of);
  p.at = std::move(at);
  return p;
}
inline Place range(std::string of, Value at, Value to) {
  Place p = point(std::move(of), std::move(at));
  p.kind = Place::Kind::Range;
  p.to = std::move(to);
  return p;
}
inline Place whole(std::string of = {}) {
  Place p;
  p.of = std::move(of);
  return p;
}

inline Support support(std::string name, std::string kind, Place place) {
  Support s;
  s.name = std::move(name);
  s.kind = kind;
  s.place = std::move(place);
  if (kind == "fixed") s.fixed = {true, true, true, true, true, true};
  if (kind == "pinned") s.fixed = {true, true, true, false, false, false};
  if (kind == "roller") s.fixed = {false, true, true, false, false, false};
  return s;
}

inline Load load(Load::Kind kind, Value magnitude, Place place, Vec3 direction = {0, 0, -1}) {
  Load l;
  l.name = "P";
  l.kind = kind;
  l.magnitude = std::move(magnitude);
  l.place = std::move(place);
  l.direction = direction;
  return l;
}
inline Load force(double newton, Place place, Vec3 direction = {0, 0, -1}) {
  return load(Load::Kind::Force, said(newton, dim::force, "N"), std::move(place), direction);
}
inline Load spread(double newton_per_metre, Place place, Vec3 direction = {0, 0, -1}) {
  return load(Load::Kind::Distributed, said(newton_per_metre, dim::line_force, "N/m"), std::move(place), direction);
}

/// A body with a steel rod section and no supports or loads yet.
inline Setup setup(Body b, bool planar = true) {
  Setup s;
  s.planar = planar;
  Section section;
  section.name = "section";
  section.shape = "circle";
  section.values.push_back({"diameter", metres(0.05)});
  s.sections.push_back(section);
  Material steel;
  steel.name = "steel";
  steel.values.push_back({"E", said(2.1e11, dim::stress)});
  steel.values.push_back({"nu", number(0.3)});
  steel.values.push_back({"density", said(7850, dim::density)});
  steel.values.push_back({"expansion", said(1.2e-5, dim::expansion)});
  s.materials.push_back(steel);
  b.section = "section";
  b.material = "steel";
  s.bodies.push_back(std::move(b));
  return s;
}

inline Setup simply_supported(Body b) {
  Setup s = setup(std::move(b));
  s.supports = {support("left support", "pinned", joint("left end")), support("right support", "roller", joint("right end"))};
  return s;
}

/// Force and moment about the origin of all loads of a case: (Fx, Fy, Fz, Mx, My, Mz).
inline Eigen::Matrix<double, 6, 1> resultant(const Model& model, const LoadCase& loads) {
  using V = Eigen::Vector3d;
  Eigen::Matrix<double, 6, 1> sum = Eigen::Matrix<double, 6, 1>::Zero();
  const auto add = [&](const V& x, const V& f, const V& m) {
    sum.head<3>() += f;
    sum.tail<3>() += m + x.cross(f);
  };
  const auto v = [](const Vec3& a) { return V(a[0], a[1], a[2]); };
  for (const NodalLoad& n : loads.nodal) add(v(model.nodes[n.node].x), V(n.f[0], n.f[1], n.f[2]), V(n.f[3], n.f[4], n.f[5]));
  for (const MemberLoad& l : loads.member) {
    const ModelMember& m = model.members[l.member];
    const V a = v(model.nodes[m.a].x), t = (v(model.nodes[m.b].x) - a) / m.length;
    Eigen::Matrix3d axes;
    for (int k = 0; k < 3; ++k) axes.row(k) = v(m.axes[k]).transpose();
    V q = v(l.q), e = v(l.q_end);
    if (l.local) q = axes.transpose() * q, e = axes.transpose() * e;
    switch (l.kind) {
      case MemberLoad::Kind::Force:
        add(a + l.from * t, q, V::Zero());
        break;
      case MemberLoad::Kind::Moment:
        add(a, V::Zero(), q);
        break;
      case MemberLoad::Kind::Distributed:
      case MemberLoad::Kind::DistributedMoment: {
        // Two-point Gauss: exact for a linear load times a linear lever arm.
        for (double xi : {0.5 - std::sqrt(1.0 / 12), 0.5 + std::sqrt(1.0 / 12)}) {
          const double s = l.from + xi * (l.to - l.from), w = (l.to - l.from) / 2;
          const V here = (q + xi * (e - q)) * w;
          if (l.kind == MemberLoad::Kind::Distributed)
            add(a + s * t, here, V::Zero());
          else
            add(a, V::Zero(), here);
        }
        break;
      }
      case MemberLoad::Kind::Thermal:
        break;
    }
  }
  return sum;
}

/// Rank of the equilibrium matrix of bars, with the supported directions of the nodes as unknown reactions: equal to the
/// number of equations exactly when the truss is no mechanism.
inline int equilibrium_rank(const Geometry& g, const std::vector<std::pair<int, int>>& reactions, bool planar) {
  const int d = planar ? 2 : 3;
  Eigen::MatrixXd A =
      Eigen::MatrixXd::Zero(d * static_cast<int>(g.nodes.size()), static_cast<int>(g.members.size() + reactions.size()));
  const auto row = [&](int node, int axis) { return d * node + (planar ? axis / 2 : axis); };
  for (std::size_t m = 0; m < g.members.size(); ++m) {
    const auto &a = g.nodes[g.members[m].a].x, &b = g.nodes[g.members[m].b].x;
    const double l = std::hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    for (int axis : {0, 1, 2}) {
      if (planar && axis == 1) continue;
      A(row(g.members[m].a, axis), static_cast<int>(m)) = (b[axis] - a[axis]) / l;
      A(row(g.members[m].b, axis), static_cast<int>(m)) = -(b[axis] - a[axis]) / l;
    }
  }
  for (std::size_t r = 0; r < reactions.size(); ++r)
    A(row(reactions[r].first, reactions[r].second), static_cast<int>(g.members.size() + r)) = 1;
  Eigen::FullPivLU<Eigen::MatrixXd> lu(A);
  lu.setThreshold(1e-9);
  return static_cast<int>(lu.rank());
}

inline int find(const Geometry& g, std::string_view name) {
  for (std::size_t i = 0; i < g.nodes.size(); ++i)
    if (g.nodes[i].name == name) return static_cast<int>(i);
  for (const auto& [alias, node] : g.aliases)
    if (alias == name) return node;
  return -1;
}
inline std::vector<int> nodes_of(const Geometry& g, std::string_view set) {
  for (const auto& [name, nodes] : g.sets)
    if (name == set) return nodes;
  return {};
}

}  // namespace nacre::make
