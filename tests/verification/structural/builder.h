#pragma once
// Models by hand, so that the solver is verified without the rooms that usually build them.

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "nacre/structural/structure.h"

namespace nacre::structural {

inline Vec3 cross(const Vec3& a, const Vec3& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
inline double dot(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
inline double norm(const Vec3& a) { return std::sqrt(dot(a, a)); }
inline Vec3 operator*(double s, const Vec3& a) { return {s * a[0], s * a[1], s * a[2]}; }
inline Vec3 operator+(const Vec3& a, const Vec3& b) { return {a[0] + b[0], a[1] + b[1], a[2] + b[2]}; }
inline Vec3 operator-(const Vec3& a, const Vec3& b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }

/// Local axes as model.h states them.
inline std::array<Vec3, 3> member_axes(const Vec3& a, const Vec3& b) {
  const Vec3 d = b - a;
  const Vec3 x = 1 / norm(d) * d;
  Vec3 y = cross({0, 0, 1}, x);
  y = norm(y) < 1e-9 ? Vec3{0, 1, 0} : 1 / norm(y) * y;
  return {x, y, cross(x, y)};
}

inline SectionProperties rectangle(double width, double depth) {
  SectionProperties s;
  s.area = width * depth;
  s.Iy = width * depth * depth * depth / 12;
  s.Iz = depth * width * width * width / 12;
  const double a = std::max(width, depth), b = std::min(width, depth);
  s.J = a * b * b * b * (1.0 / 3 - 0.21 * b / a * (1 - b * b * b * b / (12 * a * a * a * a)));
  s.Avy = s.Avz = 5.0 / 6 * s.area;
  s.torsion_modulus = s.J / b;
  s.fibres = {{width / 2, depth / 2}, {-width / 2, depth / 2}, {-width / 2, -depth / 2}, {width / 2, -depth / 2}};
  return s;
}

inline SectionProperties circle(double diameter) {
  const double pi = 3.14159265358979323846, d2 = diameter * diameter;
  SectionProperties s;
  s.area = pi * d2 / 4;
  s.Iy = s.Iz = pi * d2 * d2 / 64;
  s.J = 2 * s.Iy;
  s.Avy = s.Avz = 0.9 * s.area;
  s.torsion_modulus = s.J / (diameter / 2);
  s.round = true;
  s.fibres = {{diameter / 2, 0}, {0, diameter / 2}};
  return s;
}

inline SectionProperties only_area(double area) {
  SectionProperties s;
  s.area = area;
  s.round = true;
  s.fibres = {{std::sqrt(area / 3.14159265358979323846), 0}};
  return s;
}

struct Builder {
  Model model;
  int section = 0, material = 0;

  explicit Builder(bool planar = true) {
    model.planar = planar;
    model.materials.push_back({"steel", 210e9, 80e9, 7850, 12e-6, 235e6});
    model.sections.push_back(rectangle(0.1, 0.2));
    model.section_names.push_back("section");
    model.cases.push_back({"loads", {}, {}, true, {}});
    model.combinations.push_back({"loads", {1.0}});
  }
  double EI() const { return model.materials[0].E * model.sections[0].Iy; }
  double EA() const { return model.materials[0].E * model.sections[0].area; }

  int node(double x, double y, double z, std::string name = {}) {
    if (name.empty()) name = "n" + std::to_string(model.nodes.size());
    model.nodes.push_back({name, {x, y, z}});
    return int(model.nodes.size()) - 1;
  }
  int member(int a, int b, MemberKind kind) {
    ModelMember m;
    m.name = model.nodes[a].name + "-" + model.nodes[b].name;
    m.group = "members";
    m.a = a;
    m.b = b;
    m.kind = kind;
    m.section = section;
    m.material = material;
    place(m);
    model.members.push_back(m);
    return int(model.members.size()) - 1;
  }
  void place(ModelMember& m) const {
    m.axes = member_axes(model.nodes[m.a].x, model.nodes[m.b].x);
    m.length = norm(model.nodes[m.b].x - model.nodes[m.a].x);
  }
  void place_all() {
    for (auto& m : model.members) place(m);
  }
  int frame(int a, int b) { return member(a, b, MemberKind::Frame); }
  int bar(int a, int b) { return member(a, b, MemberKind::Bar); }
  /// Held directions by letters: x y z for translations, X Y Z for rotations.
  ModelSupport& support(int node, const std::string& held) {
    ModelSupport s;
    s.name = "support " + model.nodes[node].name;
    s.node = node;
    for (char c : held) s.fixed[c >= 'x' ? c - 'x' : 3 + c - 'X'] = true;
    model.supports.push_back(s);
    return model.supports.back();
  }
  /// A row of frame members along x with nodes at these stations; supports are added by the caller.
  void line(const std::vector<double>& stations) {
    ModelLine l;
    l.name = "beam";
    for (double x : stations) node(x, 0, 0);
    for (std::size_t i = 0; i + 1 < stations.size(); ++i) {
      const int m = frame(int(i), int(i) + 1);
      model.members[m].line = 0;
      model.members[m].line_station = stations[i] - stations[0];
      l.members.push_back(m);
    }
    l.length = stations.back() - stations.front();
    model.lines.push_back(l);
  }
  void force(int node, double fx, double fy, double fz, double mx = 0, double my = 0, double mz = 0) {
    model.cases[0].nodal.push_back({node, {fx, fy, fz, mx, my, mz}, 0});
  }
  MemberLoad& load(MemberLoad::Kind kind, int member, Vec3 q, double from, double to = 0) {
    MemberLoad l;
    l.kind = kind;
    l.member = member;
    l.q = l.q_end = q;
    l.from = from;
    l.to = to;
    model.cases[0].member.push_back(l);
    return model.cases[0].member.back();
  }
  MemberLoad& uniform(int member, Vec3 q) { return load(MemberLoad::Kind::Distributed, member, q, 0, model.members[member].length); }
};

struct Solved {
  State state;
  Answers answers;
  const Response& r() const { return state.responses.front(); }
  double number(const char* name) const {
    const Answer* a = answers.find(name);
    if (a == nullptr || !std::holds_alternative<double>(a->value)) {
      ADD_FAILURE() << "no answer " << name;
      return std::nan("");
    }
    return std::get<double>(a->value);
  }
  double u(int node, int component) const { return r().u[6 * std::size_t(node) + component]; }
  double reaction(int support, int component) const { return r().reactions[6 * std::size_t(support) + component]; }
  /// Value at the station of a member nearest to s; the last of equals (right of a jump) when `after`.
  double at(int member, double s, Stations::Component c, bool after = true) const {
    const Stations& st = r().stations;
    int best = st.first[member];
    for (int i = best; i < st.first[member + 1]; ++i) {
      const double d = std::abs(st.s[i] - s), e = std::abs(st.s[best] - s);
      if (d < e - 1e-12 || (after && d <= e + 1e-12)) best = i;
    }
    EXPECT_NEAR(st.s[best], s, 1e-9) << "no station there";
    return st.values[std::size_t(best) * Stations::n_components + c];
  }
};

inline Solved solve(const Model& model) {
  Solved out;
  auto structure = Structure::create(model);
  if (!structure) {
    ADD_FAILURE() << structure.failure().message();
    return out;
  }
  auto state = structure->solve();
  if (!state) {
    ADD_FAILURE() << state.failure().message();
    return out;
  }
  out.state = std::move(*state);
  out.answers = evaluate(Setup{}, model, out.state);
  EXPECT_LT(out.r().residual, 1e-9);
  EXPECT_LT(out.r().force_balance, 1e-12);
  EXPECT_LT(out.r().moment_balance, 1e-12);
  return out;
}

#define EXPECT_REL(value, expected, tolerance) EXPECT_NEAR(value, expected, (tolerance) * std::abs(expected))

}  // namespace nacre::structural
