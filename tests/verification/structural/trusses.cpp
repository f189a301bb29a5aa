// Published trusses and the behaviour that every linear structure must show.
#include "builder.h"

namespace nacre::structural {
namespace {

TEST(TenBarTruss, OuterLowerNodeDropsAsPublished) {
  // Bay 360 in, A = 10 in^2, E = 1e7 psi, 100 kip down at both lower free nodes. The structure is that of Venkayya (1971),
  // Computers & Structures 1; with these equal areas v = -3.9396 in at the outer lower node.
  const double in = 0.0254, psi = 6894.757293168361, kip = 4448.2216152605;
  Builder b;
  b.model.materials[0].E = 1e7 * psi;
  b.model.sections[0] = only_area(10 * in * in);
  const double bay = 360 * in;
  const int n1 = b.node(2 * bay, 0, bay), n2 = b.node(2 * bay, 0, 0), n3 = b.node(bay, 0, bay), n4 = b.node(bay, 0, 0),
            n5 = b.node(0, 0, bay), n6 = b.node(0, 0, 0);
  for (auto [i, j] : {std::pair{n5, n3}, {n3, n1}, {n6, n4}, {n4, n2}, {n3, n4}, {n1, n2}, {n5, n4}, {n6, n3}, {n3, n2}, {n4, n1}}) b.bar(i, j);
  b.support(n5, "xz");
  b.support(n6, "xz");
  b.force(n2, 0, 0, -100 * kip);
  b.force(n4, 0, 0, -100 * kip);
  const Solved s = solve(b.model);
  EXPECT_NEAR(s.u(n2, 2) / in, -3.9396, 5e-5);
}

TEST(CodeAster, SSLL11TrussUnderATipLoad) {
  // Code_Aster V3.01.011 (sheet SSLL11/89 of the guide VPCS; Rao, The Finite Element Method in Engineering, problem 5.1): truss of
  // AC, BC (2e-4 m^2) and CD, BD (1e-4 m^2), 9810 N down at D. It is determinate, so the displacements follow from the unit-load
  // theorem u = sum N n L / (E A) with N from the equilibrium of D, then of C.
  Builder b;
  const double E = 1.962e11;
  b.model.materials[0].E = E;
  b.model.sections[0] = only_area(2e-4);
  b.model.sections.push_back(only_area(1e-4));
  const int A = b.node(0, 0, 0), B = b.node(1, 0, 0), C = b.node(0.5, 0, 0.5), D = b.node(2, 0, 1);
  b.bar(A, C);
  b.bar(B, C);
  b.section = 1;
  b.bar(C, D);
  b.bar(B, D);
  b.support(A, "xz");
  b.support(B, "xz");
  b.force(D, 0, 0, -9810);
  const Solved s = solve(b.model);
  // Two bars at a joint resist a force: N1 d1 + N2 d2 = force, d from the joint along the bar.
  const auto pair = [](const Vec3& d1, const Vec3& d2, const Vec3& f) {
    const double det = d1[0] * d2[2] - d1[2] * d2[0];  // sum of bar pulls + f = 0
    return std::array<double, 2>{-(f[0] * d2[2] - f[2] * d2[0]) / det, -(d1[0] * f[2] - d1[2] * f[0]) / det};
  };
  const auto unit = [&](int i, int j) {
    const Vec3 d = b.model.nodes[j].x - b.model.nodes[i].x;
    return 1 / norm(d) * d;
  };
  const auto forces = [&](const Vec3& at_c, const Vec3& at_d) {
    const auto d = pair(unit(D, C), unit(D, B), at_d);
    const auto c = pair(unit(C, A), unit(C, B), at_c + d[0] * unit(C, D));
    return std::array<double, 4>{c[0], c[1], d[0], d[1]};
  };
  const auto N = forces({0, 0, 0}, {0, 0, -9810});
  const auto moved = [&](const Vec3& at_c, const Vec3& at_d) {
    const auto n = forces(at_c, at_d);
    double u = 0;
    for (int m = 0; m < 4; ++m) u += N[m] * n[m] * b.model.members[m].length / (E * (m < 2 ? 2e-4 : 1e-4));
    return u;
  };
  EXPECT_REL(s.u(C, 0), moved({1, 0, 0}, {0, 0, 0}), 1e-12);
  EXPECT_REL(s.u(C, 2), moved({0, 0, 1}, {0, 0, 0}), 1e-12);
  EXPECT_REL(s.u(D, 0), moved({0, 0, 0}, {1, 0, 0}), 1e-12);
  EXPECT_REL(s.u(D, 2), moved({0, 0, 0}, {0, 0, 1}), 1e-12);
  // To the five digits usually quoted for C.
  EXPECT_NEAR(s.u(C, 0), 0.26517e-3, 5e-9);
  EXPECT_NEAR(s.u(C, 2), 0.08839e-3, 5e-9);
}

TEST(ThreeBars, RedundantForceFollowsFromElasticity) {
  // Navier's problem: vertical bar and two at angle alpha, equal E A: N_0 = P / (1 + 2 cos^3 alpha), N_1 = N_0 cos^2 alpha
  Builder b;
  b.model.sections[0] = only_area(5e-4);
  const double alpha = 0.6, h = 2, P = 8000;
  const int j = b.node(0, 0, 0), m = b.node(0, 0, h), l = b.node(-h * std::tan(alpha), 0, h), r = b.node(h * std::tan(alpha), 0, h);
  for (int n : {m, l, r}) {
    b.bar(j, n);
    b.support(n, "xz");
  }
  b.force(j, 0, 0, -P);
  const Solved s = solve(b.model);
  const double c = std::cos(alpha), N0 = P / (1 + 2 * c * c * c);
  EXPECT_REL(s.at(0, 0, Stations::N), N0, 1e-12);
  EXPECT_REL(s.at(1, 0, Stations::N), N0 * c * c, 1e-12);
  EXPECT_REL(s.number("max_axial_force"), N0, 1e-12);
}

// A space frame with a truss part, all kinds of loads, an inclined support and a spring.
Model mixed_model(double length, double force) {
  Builder b(false);
  const double E = 210e9 * force / (length * length), G = 80e9 * force / (length * length);
  b.model.materials[0].E = E;
  b.model.materials[0].G = G;
  b.model.sections[0] = rectangle(0.1 * length, 0.2 * length);
  b.model.sections.push_back(only_area(4e-4 * length * length));
  b.model.timoshenko = true;
  const auto n = [&](double x, double y, double z) { return b.node(x * length, y * length, z * length); };
  const int a = n(0, 0, 0), c = n(0, 0, 3), d = n(4, 0, 3.5), e = n(4, 0.5, 0), f = n(2, 3, 3);
  b.frame(a, c);
  const int beam = b.frame(c, d);
  b.frame(e, d);
  b.model.members[2].released[10] = true;
  b.section = 1;
  b.bar(c, f);
  b.bar(d, f);
  b.bar(a, f);
  b.support(a, "xyzXYZ");
  ModelSupport& slope = b.support(e, "z");
  const double s = std::sin(0.3), k = std::cos(0.3);
  slope.axes = {{{k, 0, -s}, {0, 1, 0}, {s, 0, k}}};
  slope.stiffness[0] = 3e5 * force / length;
  slope.fixed[1] = true;
  b.force(f, 1000 * force, 2000 * force, -3000 * force);
  b.force(d, 0, 0, 0, 400 * force * length, -300 * force * length, 200 * force * length);
  MemberLoad& q = b.uniform(beam, {0, 500 * force / length, -1500 * force / length});
  q.q_end = {0, 0, -500 * force / length};
  MemberLoad& p = b.load(MemberLoad::Kind::Force, 0, {0, 700 * force, 200 * force}, 1.3 * length);
  p.local = true;
  b.load(MemberLoad::Kind::Thermal, 1, {20, 5 / length, 10 / length}, 0, 0);
  return b.model;
}

TEST(Units, TheSameProblemInMillimetresMetresAndInchesAgrees) {
  // Lengths and forces in other units scale the answers and nothing else. (kg and K do not enter.)
  const Solved m = solve(mixed_model(1, 1)), mm = solve(mixed_model(1000, 1)), us = solve(mixed_model(1 / 0.0254, 1 / 4.4482216152605));
  const auto compare = [&](const Solved& o, double length, double force) {
    EXPECT_REL(o.number("max_displacement") / length, m.number("max_displacement"), 1e-12);
    EXPECT_REL(o.number("max_bending_moment") / (force * length), m.number("max_bending_moment"), 1e-12);
    EXPECT_REL(o.number("max_axial_force") / force, m.number("max_axial_force"), 1e-12);
    EXPECT_REL(o.number("max_von_mises") / (force / (length * length)), m.number("max_von_mises"), 1e-12);
    EXPECT_REL(o.number("strain_energy") / (force * length), m.number("strain_energy"), 1e-12);
  };
  compare(mm, 1000, 1);
  compare(us, 1 / 0.0254, 1 / 4.4482216152605);
}

TEST(Rotation, ATurnedModelGivesTurnedResults) {
  Model model = mixed_model(1, 1);
  for (MemberLoad& l : model.cases[0].member)
    if (l.kind == MemberLoad::Kind::Force) l.local = false;  // compare with loads that are turned with the model
  const Solved before = solve(model);
  // Any rotation matrix: product of three axis turns.
  const double a = 0.7, c = -0.4, d = 1.9;
  const auto turn = [&](Vec3 v) {
    v = {std::cos(a) * v[0] - std::sin(a) * v[1], std::sin(a) * v[0] + std::cos(a) * v[1], v[2]};
    v = {v[0], std::cos(c) * v[1] - std::sin(c) * v[2], std::sin(c) * v[1] + std::cos(c) * v[2]};
    return Vec3{std::cos(d) * v[0] + std::sin(d) * v[2], v[1], -std::sin(d) * v[0] + std::cos(d) * v[2]};
  };
  Model turned = model;
  for (auto& n : turned.nodes) n.x = turn(n.x);
  for (auto& m : turned.members)
    for (Vec3& x : m.axes) x = turn(x);
  for (auto& s : turned.supports)
    for (Vec3& x : s.axes) x = turn(x);
  for (auto& l : turned.cases[0].nodal) {
    const Vec3 f = turn({l.f[0], l.f[1], l.f[2]}), t = turn({l.f[3], l.f[4], l.f[5]});
    l.f = {f[0], f[1], f[2], t[0], t[1], t[2]};
  }
  for (auto& l : turned.cases[0].member)
    if (l.kind != MemberLoad::Kind::Thermal) l.q = turn(l.q), l.q_end = turn(l.q_end);
  const Solved after = solve(turned);
  double size = before.number("max_displacement");
  for (std::size_t n = 0; n < model.nodes.size(); ++n)
    for (int kind = 0; kind < 2; ++kind) {
      const double* u = &before.r().u[6 * n + 3 * kind];
      const Vec3 expected = turn({u[0], u[1], u[2]});
      for (int k = 0; k < 3; ++k) EXPECT_NEAR(after.u(int(n), 3 * kind + k), expected[k], 1e-12 * size);
    }
  EXPECT_REL(after.number("max_bending_moment"), before.number("max_bending_moment"), 1e-11);
  EXPECT_REL(after.number("max_normal_stress"), before.number("max_normal_stress"), 1e-11);
}

TEST(Superposition, CombinationsAreSumsOfCases) {
  Model model = mixed_model(1, 1);
  LoadCase second{"wind", {}, {}, false, {}};
  second.nodal.push_back({4, {0, 900, 0, 0, 0, 0}, 0});
  MemberLoad q;
  q.member = 0;
  q.q = q.q_end = {250, 0, 0};
  q.to = model.members[0].length;
  second.member.push_back(q);
  LoadCase weight{"weight", {}, {}, false, {0, 0, -9.81}};
  model.cases.push_back(second);
  model.cases.push_back(weight);
  model.combinations = {{"a", {1, 0, 0}}, {"b", {0, 1, 0}}, {"c", {0, 0, 1}}, {"all", {1.35, -1.5, 0.9}}};
  const Solved s = solve(model);
  const auto& r = s.state.responses;
  ASSERT_EQ(r.size(), 4u);
  double size = 0;
  for (double v : r[3].u) size = std::max(size, std::abs(v));
  for (std::size_t i = 0; i < r[0].u.size(); ++i)
    EXPECT_NEAR(r[3].u[i], 1.35 * r[0].u[i] - 1.5 * r[1].u[i] + 0.9 * r[2].u[i], 1e-13 * size);
  double force = 0;
  for (double v : r[3].end_forces) force = std::max(force, std::abs(v));
  for (std::size_t i = 0; i < r[0].end_forces.size(); ++i)
    EXPECT_NEAR(r[3].end_forces[i], 1.35 * r[0].end_forces[i] - 1.5 * r[1].end_forces[i] + 0.9 * r[2].end_forces[i], 1e-12 * force);
}

TEST(Settlement, DeterminateTrussMovesWithoutForces) {
  Builder b;
  b.model.sections[0] = only_area(5e-4);
  b.node(0, 0, 0), b.node(4, 0, 0), b.node(2, 0, 3);
  b.bar(0, 1), b.bar(1, 2), b.bar(0, 2);
  b.support(0, "xz");
  b.support(1, "z").motion[2] = -0.02;
  const Solved s = solve(b.model);
  EXPECT_NEAR(s.number("max_axial_force"), 0, 1e-5);
  EXPECT_REL(s.u(1, 2), -0.02, 1e-12);
  EXPECT_REL(s.u(2, 2), -0.01, 1e-12);
}

TEST(Supports, TwoObliqueRollersAtOneJointHoldItAndShareTheLoad) {
  // Directions at 0 and 60 degrees: R1 + R2 cos 60 = 0, R2 sin 60 = P.
  Builder b;
  b.model.sections[0] = only_area(5e-4);
  b.node(0, 0, 0), b.node(3, 0, 0);
  b.bar(0, 1);
  b.support(0, "xz");
  const double c = 0.5, s60 = std::sqrt(3.0) / 2;
  b.support(1, "x").name = "wall";
  ModelSupport& slope = b.support(1, "x");
  slope.name = "slope";
  slope.axes = {{{c, 0, s60}, {0, 1, 0}, {-s60, 0, c}}};
  b.force(1, 0, 0, -900);
  const Solved s = solve(b.model);
  const double R2 = 900 / s60;
  EXPECT_REL(s.reaction(2, 2), 900, 1e-12);
  EXPECT_REL(s.reaction(2, 0), R2 * c, 1e-12);
  EXPECT_REL(s.reaction(1, 0), -R2 * c, 1e-12);
}

}  // namespace
}  // namespace nacre::structural
