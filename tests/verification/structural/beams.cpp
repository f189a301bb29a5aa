// Closed forms of Euler-Bernoulli beams. Source where not derived in place: Roark's Formulas for Stress and Strain, 7th ed., table 8.1;
// Timoshenko, Strength of Materials, part I.
#include "builder.h"

namespace nacre::structural {
namespace {

using Kind = MemberLoad::Kind;
constexpr double tight = 1e-10;

TEST(Cantilever, TipForceGivesPL3Over3EI) {
  // w = P L^3 / (3 E I), theta = P L^2 / (2 E I), M = P L, sigma = M / W
  Builder b;
  const double L = 2.5, P = 1000;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.force(1, 0, 0, -P);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("tip_displacement"), P * L * L * L / (3 * b.EI()), tight);
  EXPECT_REL(s.number("max_displacement"), P * L * L * L / (3 * b.EI()), tight);
  EXPECT_REL(s.number("max_rotation"), P * L * L / (2 * b.EI()), tight);
  EXPECT_REL(s.u(1, 4), P * L * L / (2 * b.EI()), tight);  // +ry turns z towards x: the tip goes down
  EXPECT_REL(s.at(0, 0, Stations::My), -P * L, tight);     // hogging
  EXPECT_REL(s.at(0, 0, Stations::Vz), P, tight);
  EXPECT_REL(s.number("max_normal_stress"), P * L / (0.1 * 0.2 * 0.2 / 6), tight);
  EXPECT_REL(s.at(0, 0, Stations::sigma_max), P * L / (0.1 * 0.2 * 0.2 / 6), tight);
  EXPECT_REL(s.reaction(0, 2), P, tight);
  EXPECT_REL(s.reaction(0, 4), -P * L, tight);
  EXPECT_REL(s.number("strain_energy"), 0.5 * P * P * L * L * L / (3 * b.EI()), tight);
}

TEST(Cantilever, UniformLoadGivesQL4Over8EI) {
  Builder b;
  const double L = 2.5, q = 800;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.uniform(0, {0, 0, -q});
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), q * std::pow(L, 4) / (8 * b.EI()), tight);
  EXPECT_REL(s.number("max_bending_moment"), q * L * L / 2, tight);
  // U = q^2 L^5 / (40 E I)
  EXPECT_REL(s.number("strain_energy"), q * q * std::pow(L, 5) / (40 * b.EI()), tight);
}

TEST(Cantilever, TriangularLoadGivesQL4Over30EI) {
  // From q at the clamp to 0 at the tip: w = q L^4 / (30 E I), M = q L^2 / 6
  Builder b;
  const double L = 3, q = 900;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.uniform(0, {0, 0, -q}).q_end = {0, 0, 0};
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), q * std::pow(L, 4) / (30 * b.EI()), tight);
  EXPECT_REL(s.number("max_bending_moment"), q * L * L / 6, tight);
}

TEST(Cantilever, EndMomentBendsToACircularArc) {
  // w = M L^2 / (2 E I), theta = M L / (E I)
  Builder b;
  b.line({0, 2});
  b.support(0, "xyzXYZ");
  b.force(1, 0, 0, 0, 0, 500, 0);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), 500 * 4 / (2 * b.EI()), tight);
  EXPECT_REL(s.number("max_rotation"), 500 * 2 / b.EI(), tight);
  EXPECT_REL(s.at(0, 1e-30, Stations::My), -500, tight);
}

TEST(Cantilever, PointMomentInsideTheMemberActsAsSuperposition) {
  // M at a: beyond a the beam is straight: w(L) = M a (L - a/2) / (E I)
  Builder b;
  const double L = 2, a = 0.7, M = 300;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.load(Kind::Moment, 0, {0, M, 0}, a);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), M * a * (L - a / 2) / b.EI(), tight);
  EXPECT_NEAR(s.at(0, a, Stations::My, true), 0, 1e-9);
  EXPECT_REL(s.at(0, a, Stations::My, false), -M, tight);
}

TEST(Cantilever, DistributedMomentIsAShearCouple) {
  // m per length: M(x) = -m (L - x), w(L) = m L^3 / (3 E I)
  Builder b;
  const double L = 2, m = 120;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.load(Kind::DistributedMoment, 0, {0, m, 0}, 0, L);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), m * L * L * L / (3 * b.EI()), tight);
  EXPECT_REL(s.number("max_bending_moment"), m * L, tight);
  EXPECT_NEAR(s.number("max_shear_force"), 0, 1e-9);
}

TEST(SimpleBeam, OffCentrePointLoadHasItsMaximumWhereRoarkSays) {
  // w_max = P b (L^2 - b^2)^(3/2) / (9 sqrt(3) L E I) at x = sqrt((L^2 - b^2) / 3), b <= a
  Builder b;
  const double L = 4, a = 2.6, c = L - a, P = 5000;
  b.line({0, L});
  b.support(0, "xyz");
  b.support(1, "z");
  b.load(Kind::Force, 0, {0, 0, -P}, a);
  const Solved s = solve(b.model);
  const Answer* w = s.answers.find("max_displacement");
  ASSERT_NE(w, nullptr);
  EXPECT_REL(std::get<double>(w->value), P * c * std::pow(L * L - c * c, 1.5) / (9 * std::sqrt(3.0) * L * b.EI()), tight);
  EXPECT_REL(w->at[0], std::sqrt((L * L - c * c) / 3), 1e-6);
  EXPECT_REL(s.number("max_bending_moment"), P * a * c / L, tight);
  EXPECT_REL(s.at(0, a, Stations::My), P * a * c / L, tight);  // sagging is positive
  EXPECT_REL(s.at(0, a, Stations::Vz, false), P * c / L, tight);
  EXPECT_REL(s.at(0, a, Stations::Vz, true), -P * a / L, tight);
}

TEST(SimpleBeam, UniformLoadGives5QL4Over384EIAtMidspan) {
  Builder b;
  const double L = 6, q = 4000;
  b.line({0, L});
  b.support(0, "xyz");
  b.support(1, "z");
  b.uniform(0, {0, 0, -q});
  const Solved s = solve(b.model);
  const double w = 5 * q * std::pow(L, 4) / (384 * b.EI());
  EXPECT_REL(s.number("midspan_displacement"), w, tight);
  EXPECT_REL(s.number("max_displacement"), w, tight);
  EXPECT_REL(s.number("max_bending_moment"), q * L * L / 8, tight);
  EXPECT_REL(s.number("max_shear_force"), q * L / 2, tight);
}

TEST(SimpleBeam, TriangularLoadHasItsExtremesBetweenTheStations) {
  // From 0 to q: M_max = q L^2 / (9 sqrt 3) at L / sqrt 3; w_max = 0.0065222 q L^4/(E I) at 0.51933 L (Roark case 2d)
  Builder b;
  const double L = 3, q = 6000;
  b.line({0, L});
  b.support(0, "xyz");
  b.support(1, "z");
  MemberLoad& l = b.uniform(0, {0, 0, 0});
  l.q_end = {0, 0, -q};
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_bending_moment"), q * L * L / (9 * std::sqrt(3.0)), tight);
  EXPECT_REL(s.answers.find("max_bending_moment")->at[0], L / std::sqrt(3.0), 1e-7);
  // E I w = q x (7 L^4 - 10 L^2 x^2 + 3 x^4) / (360 L), extreme at x^2 = L^2 (1 - sqrt(8/15))
  const double x = L * std::sqrt(1 - std::sqrt(8.0 / 15));
  EXPECT_REL(s.number("max_displacement"),
             q * x * (7 * std::pow(L, 4) - 10 * L * L * x * x + 3 * std::pow(x, 4)) / (360 * L * b.EI()), tight);
}

TEST(SimpleBeam, PartialTrapezoidMatchesIntegration) {
  // Reactions by moments; M(x) by integrating the load twice; w by numerical integration of M m / EI (unit load at x).
  Builder b;
  const double L = 5, from = 1.2, to = 3.9, q0 = 1500, q1 = 4200;
  b.line({0, L});
  b.support(0, "xyz");
  b.support(1, "z");
  MemberLoad& l = b.load(Kind::Distributed, 0, {0, 0, -q0}, from, to);
  l.q_end = {0, 0, -q1};
  const Solved s = solve(b.model);
  const double c = to - from, W = 0.5 * (q0 + q1) * c, moment = q0 * c * (from + c / 2) + 0.5 * (q1 - q0) * c * (from + 2 * c / 3);
  const double RB = moment / L, RA = W - RB;
  EXPECT_REL(s.reaction(0, 2), RA, tight);
  EXPECT_REL(s.reaction(1, 2), RB, tight);
  const auto M = [&](double x) {
    double m = RA * x;
    if (x > from) {
      const double t = std::min(x, to) - from, rest = x - std::min(x, to), k = (q1 - q0) / c;
      m -= q0 * t * (t / 2 + rest) + 0.5 * k * t * t * (t / 3 + rest);
    }
    return m;
  };
  const auto w = [&](double at) {
    const int n = 20000;
    double sum = 0;
    for (int i = 0; i < n; ++i) {
      const double x = (i + 0.5) * L / n, unit = x < at ? x * (L - at) / L : at * (L - x) / L;
      sum += M(x) * unit * L / n;
    }
    return sum / b.EI();
  };
  EXPECT_REL(-s.at(0, from, Stations::uz), w(from), 1e-7);
  EXPECT_REL(-s.at(0, to, Stations::uz), w(to), 1e-7);
  EXPECT_REL(s.at(0, to, Stations::My), M(to), tight);
  // The largest moment is where the shear vanishes: RA = q0 t + k t^2 / 2
  const double k = (q1 - q0) / c, t = (-q0 + std::sqrt(q0 * q0 + 2 * k * RA)) / k;
  EXPECT_REL(s.number("max_bending_moment"), M(from + t), tight);
}

TEST(ProppedCantilever, UniformLoadGivesFiveEighthsAtTheClamp) {
  // R_clamp = 5 q L / 8, M_clamp = -q L^2 / 8, w_max = q L^4 / (184.6 E I) at 0.5785 L from the clamp (Roark case 2c)
  Builder b;
  const double L = 4, q = 2500;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.support(1, "z");
  b.uniform(0, {0, 0, -q});
  const Solved s = solve(b.model);
  EXPECT_REL(s.reaction(0, 2), 5 * q * L / 8, tight);
  EXPECT_REL(s.reaction(1, 2), 3 * q * L / 8, tight);
  EXPECT_REL(s.at(0, 0, Stations::My), -q * L * L / 8, tight);
  // E I w = q x^2 (3 L^2 - 5 L x + 2 x^2) / 48, extreme at x = L (15 - sqrt 33) / 16
  const double x = L * (15 - std::sqrt(33.0)) / 16;
  EXPECT_REL(s.number("max_displacement"), q * x * x * (3 * L * L - 5 * L * x + 2 * x * x) / (48 * b.EI()), tight);
}

TEST(FixedFixedBeam, PointLoadGivesPab2OverL2) {
  // M_A = -P a b^2 / L^2, M_B = -P a^2 b / L^2, w at the load = P a^3 b^3 / (3 E I L^3)
  Builder b;
  const double L = 5, a = 1.8, c = L - a, P = 7000;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.support(1, "xyzXYZ");
  b.load(Kind::Force, 0, {0, 0, -P}, a);
  const Solved s = solve(b.model);
  EXPECT_REL(s.at(0, 0, Stations::My), -P * a * c * c / (L * L), tight);
  EXPECT_REL(s.at(0, L, Stations::My), -P * a * a * c / (L * L), tight);
  EXPECT_REL(-s.at(0, a, Stations::uz), P * std::pow(a * c, 3) / (3 * b.EI() * L * L * L), tight);
}

TEST(FixedFixedBeam, UniformLoadGivesQL4Over384EI) {
  Builder b;
  const double L = 5, q = 3000;
  b.line({0, L / 3, L});
  b.support(0, "xyzXYZ");
  b.support(2, "xyzXYZ");
  b.uniform(0, {0, 0, -q});
  b.uniform(1, {0, 0, -q});
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), q * std::pow(L, 4) / (384 * b.EI()), tight);
  EXPECT_REL(s.number("max_bending_moment"), q * L * L / 12, tight);
  EXPECT_REL(s.number("midspan_displacement"), q * std::pow(L, 4) / (384 * b.EI()), tight);
}

TEST(ContinuousBeam, ThreeMomentEquationHolds) {
  // Three spans, uniform loads q_i: M_{i-1} L_i + 2 M_i (L_i + L_{i+1}) + M_{i+1} L_{i+1} = -q_i L_i^3/4 - q_{i+1} L_{i+1}^3/4
  // (Clapeyron 1857)
  Builder b;
  const double L[3] = {4, 6, 5}, q[3] = {2000, 3500, 1200};
  b.line({0, 4, 10, 15});
  b.support(0, "xyz");
  for (int i = 1; i < 4; ++i) b.support(i, "z");
  for (int i = 0; i < 3; ++i) b.uniform(i, {0, 0, -q[i]});
  const Solved s = solve(b.model);
  const auto load = [&](int i) { return q[i] * L[i] * L[i] * L[i] / 4; };
  const double a11 = 2 * (L[0] + L[1]), a12 = L[1], a22 = 2 * (L[1] + L[2]), r1 = -load(0) - load(1), r2 = -load(1) - load(2);
  const double det = a11 * a22 - a12 * a12, M1 = (r1 * a22 - a12 * r2) / det, M2 = (a11 * r2 - a12 * r1) / det;
  EXPECT_REL(s.at(0, L[0], Stations::My), M1, tight);
  EXPECT_REL(s.at(2, 0, Stations::My), M2, tight);
  EXPECT_NEAR(s.at(0, 0, Stations::My), 0, 1e-7);
}

TEST(ShortBeam, TimoshenkoAddsPLOverGA) {
  // Cantilever: w = P L^3/(3 E I) + P L/(G A_s)
  Builder b;
  b.model.timoshenko = true;
  const double L = 0.4, P = 20000, GA = 80e9 * 5.0 / 6 * 0.02;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.force(1, 0, 0, -P);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), P * L * L * L / (3 * b.EI()) + P * L / GA, tight);
  EXPECT_REL(s.number("strain_energy"), 0.5 * P * s.number("max_displacement"), tight);
}

TEST(ShortBeam, TimoshenkoUniformLoadOnSimpleAndClampedBeams) {
  // Simple: 5 q L^4/(384 E I) + q L^2/(8 G A_s). Clamped: q L^4/(384 E I) + q L^2/(8 G A_s), end moment still q L^2/12.
  for (const bool clamped : {false, true}) {
    Builder b;
    b.model.timoshenko = true;
    const double L = 0.6, q = 50000, GA = 80e9 * 5.0 / 6 * 0.02;
    b.line({0, L});
    b.support(0, clamped ? "xyzXYZ" : "xyz");
    b.support(1, clamped ? "xyzXYZ" : "z");
    b.uniform(0, {0, 0, -q});
    const Solved s = solve(b.model);
    EXPECT_REL(s.number("max_displacement"), (clamped ? 1 : 5) * q * std::pow(L, 4) / (384 * b.EI()) + q * L * L / (8 * GA), tight);
    if (clamped) { EXPECT_REL(s.at(0, 0, Stations::My), -q * L * L / 12, tight); }
  }
}

TEST(ShortBeam, TimoshenkoPointLoadDoesNotDependOnWhereNodesAre) {
  // A node at the load or none: the fixed-end forces must be those of the shear-flexible member.
  const double L = 0.9, a = 0.25, P = 12000;
  double w[2];
  for (const bool split : {false, true}) {
    Builder b;
    b.model.timoshenko = true;
    if (split) b.line({0, a, L}); else b.line({0, L});
    b.support(0, "xyzXYZ");
    b.support(split ? 2 : 1, "z");
    if (split) b.force(1, 0, 0, -P); else b.load(Kind::Force, 0, {0, 0, -P}, a);
    const Solved s = solve(b.model);
    w[split] = s.number("max_displacement");
  }
  EXPECT_REL(w[0], w[1], 1e-11);
}

TEST(Settlement, FixedFixedBeamGives6EIDeltaOverL2) {
  Builder b;
  const double L = 4, delta = 0.01;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.support(1, "xyzXYZ").motion[2] = -delta;
  const Solved s = solve(b.model);
  EXPECT_REL(s.at(0, 0, Stations::My), -6 * b.EI() * delta / (L * L), tight);
  EXPECT_REL(s.reaction(1, 2), -12 * b.EI() * delta / (L * L * L), tight);
  EXPECT_REL(s.number("max_displacement"), delta, tight);
}

TEST(Settlement, PrescribedRotationGives4EIThetaOverL) {
  Builder b;
  const double L = 4, theta = 0.002;
  b.line({0, L});
  b.support(0, "xyzXYZ").motion[4] = theta;
  b.support(1, "xyzXYZ");
  const Solved s = solve(b.model);
  EXPECT_REL(s.reaction(0, 4), 4 * b.EI() * theta / L, tight);
  EXPECT_REL(s.reaction(1, 4), 2 * b.EI() * theta / L, tight);
}

TEST(Temperature, HeldMemberIsCompressedByEAAlphaDT) {
  Builder b;
  b.line({0, 3});
  b.support(0, "xyzXYZ");
  b.support(1, "xyzXYZ");
  b.load(Kind::Thermal, 0, {40, 0, 0}, 0, 3);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("min_axial_force"), -b.EA() * 12e-6 * 40, tight);
  EXPECT_NEAR(s.number("max_displacement"), 0, 1e-18);
}

TEST(Temperature, FreeMemberGrowsWithoutForce) {
  Builder b;
  b.line({0, 3});
  b.support(0, "xyzXYZ");
  b.load(Kind::Thermal, 0, {40, 0, 0}, 0, 3);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("elongation"), 12e-6 * 40 * 3, tight);
  EXPECT_NEAR(s.number("max_axial_force"), 0, 1e-6);
  EXPECT_NEAR(s.number("strain_energy"), 0, 1e-12);
}

TEST(Temperature, GradientCurvesASimpleBeamAndStressesAClampedOne) {
  // Free curvature alpha dT/dz: w_mid = alpha g L^2 / 8 upwards when the top is warmer; clamped: My = E I alpha g everywhere.
  const double L = 4, g = 50, alpha = 12e-6;
  Builder b;
  b.line({0, L});
  b.support(0, "xyz");
  b.support(1, "z");
  b.load(Kind::Thermal, 0, {0, 0, g}, 0, L);
  const Solved s = solve(b.model);
  EXPECT_REL(s.at(0, L / 2, Stations::uz), alpha * g * L * L / 8, tight);
  EXPECT_NEAR(s.number("max_bending_moment"), 0, 1e-6);
  Builder c;
  c.line({0, L});
  c.support(0, "xyzXYZ");
  c.support(1, "xyzXYZ");
  c.load(Kind::Thermal, 0, {0, 0, g}, 0, L);
  const Solved t = solve(c.model);
  EXPECT_REL(t.at(0, L / 2, Stations::My), c.EI() * alpha * g, tight);
  EXPECT_NEAR(t.number("max_displacement"), 0, 1e-15);
}

TEST(Springs, ElasticPropCarriesItsShare) {
  // Cantilever with a spring at the tip: R = P k_s / (k_s + 3 E I / L^3)
  Builder b;
  const double L = 2, P = 3000, k = 4e5;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.support(1, "").stiffness[2] = k;
  b.force(1, 0, 0, -P);
  const Solved s = solve(b.model);
  const double beam = 3 * b.EI() / (L * L * L);
  EXPECT_REL(s.u(1, 2), -P / (k + beam), tight);
  EXPECT_REL(s.reaction(1, 2), P * k / (k + beam), tight);
}

TEST(Springs, RotationalSpringAtThePinOfACantilever) {
  // w = P L^3/(3 E I) + P L^2 / k
  Builder b;
  const double L = 2, P = 3000, k = 5e5;
  b.line({0, L});
  b.support(0, "xyz").stiffness[4] = k;
  b.force(1, 0, 0, -P);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), P * L * L * L / (3 * b.EI()) + P * L * L / k, tight);
}

TEST(Releases, HingeMakesAGerberBeam) {
  // Fixed at A, hinge at a, roller at L; load P at the hinge: the left part is a cantilever, w = P a^3 / (3 E I).
  for (const int side : {0, 1}) {
    Builder b;
    const double a = 3, L = 5, P = 4000;
    b.line({0, a, L});
    b.support(0, "xyzXYZ");
    b.support(2, "z");
    b.model.members[side == 0 ? 0 : 1].released[side == 0 ? 10 : 4] = true;
    b.force(1, 0, 0, -P);
    const Solved s = solve(b.model);
    EXPECT_REL(s.number("max_displacement"), P * a * a * a / (3 * b.EI()), tight);
    EXPECT_NEAR(s.reaction(1, 2), 0, 1e-7);
  }
}

TEST(Releases, HingedEndsUnderLoadGiveTheSimpleBeam) {
  // Both ends released inside clamps: q L^2/8, 5 q L^4/(384 E I); the released ends turn by q L^3/(24 E I).
  Builder b;
  const double L = 5, q = 1000;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.support(1, "xyzXYZ");
  b.model.members[0].released[4] = b.model.members[0].released[10] = true;
  b.uniform(0, {0, 0, -q});
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_bending_moment"), q * L * L / 8, tight);
  EXPECT_REL(s.number("max_displacement"), 5 * q * std::pow(L, 4) / (384 * b.EI()), tight);
  EXPECT_REL(s.number("max_rotation"), q * L * L * L / (24 * b.EI()), tight);
}

TEST(Releases, ShearReleaseMakesAGuidedEnd) {
  // Vz released at b between clamps: a guided cantilever, w = q L^4 / (24 E I), M_clamp = -q L^2/3.
  Builder b;
  const double L = 3, q = 1000;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.support(1, "xyzXYZ");
  b.model.members[0].released[8] = true;
  b.uniform(0, {0, 0, -q});
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("max_displacement"), q * std::pow(L, 4) / (24 * b.EI()), tight);
  EXPECT_REL(s.at(0, 0, Stations::My), -q * L * L / 3, tight);
}

TEST(SelfWeight, HangingBarStretchesByHalfItsWeight) {
  // Frame member, vertical: elongation = rho g L^2 / (2 E), N_max = rho A g L
  Builder b;
  const double L = 10;
  b.node(0, 0, L);
  b.node(0, 0, 0);
  b.frame(0, 1);
  b.support(0, "xyzXYZ");
  b.model.cases[0].gravity = {0, 0, -9.81};
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("elongation"), 7850 * 9.81 * L * L / (2 * 210e9), tight);
  EXPECT_REL(s.number("max_axial_force"), 7850 * 0.02 * 9.81 * L, tight);
  EXPECT_REL(s.number("mass"), 7850 * 0.02 * L, tight);
  const auto& total = std::get<std::vector<double>>(s.answers.find("total_reaction")->value);
  EXPECT_REL(total[2], 7850 * 0.02 * 9.81 * L, tight);
}

TEST(InclinedRoller, ReactionIsNormalToItsPlane) {
  // Simple beam, roller on a slope of 30 degrees: R_n cos(alpha) L = P L / 2
  Builder b;
  const double alpha = std::acos(-1.0) / 6, P = 1000, L = 4;
  b.line({0, L / 2, L});
  b.support(0, "xyz");
  ModelSupport& r = b.support(2, "z");
  r.axes = {{{std::cos(alpha), 0, -std::sin(alpha)}, {0, 1, 0}, {std::sin(alpha), 0, std::cos(alpha)}}};
  b.force(1, 0, 0, -P);
  const Solved s = solve(b.model);
  EXPECT_REL(s.reaction(1, 2), P / 2, tight);
  EXPECT_REL(s.reaction(1, 0), P / 2 * std::tan(alpha), tight);
  EXPECT_REL(s.reaction(0, 0), -P / 2 * std::tan(alpha), tight);
  // It slides along the slope only.
  EXPECT_NEAR(s.u(2, 0) * std::sin(alpha) + s.u(2, 2) * std::cos(alpha), 0, 1e-15);
}

TEST(Bending, RoundSectionTakesTheResultantMoment) {
  // Cantilever in space under (Py, Pz): sigma = 32 L sqrt(Py^2 + Pz^2) / (pi d^3); with torque T: von Mises with tau = 16 T/(pi d^3)
  Builder b(false);
  b.model.sections[0] = circle(0.05);
  const double pi = std::acos(-1.0), L = 1.5, Py = 120, Pz = -160, T = 90, d3 = 0.05 * 0.05 * 0.05;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.force(1, 0, Py, Pz, T, 0, 0);
  const Solved s = solve(b.model);
  const double sigma = 32 * L * 200 / (pi * d3), tau = 16 * T / (pi * d3);
  EXPECT_REL(s.number("max_normal_stress"), sigma, tight);
  EXPECT_REL(s.number("max_von_mises"), std::sqrt(sigma * sigma + 3 * tau * tau), tight);
  EXPECT_REL(s.number("max_bending_moment"), 200 * L, tight);
  EXPECT_REL(s.number("max_torque"), T, tight);
  EXPECT_REL(s.number("safety_factor"), 235e6 / std::sqrt(sigma * sigma + 3 * tau * tau), tight);
}

TEST(Bending, UnsymmetricSectionBendsSideways) {
  // Product moment: w = P L^3/3 * Iz / (E (Iy Iz - Iyz^2)), v = -P L^3/3 * Iyz / (E (...)) for a force P along -z: signs as w'' and v''
  Builder b(false);
  SectionProperties& p = b.model.sections[0];
  p = rectangle(0.1, 0.1);
  p.Iy = 8e-6, p.Iz = 5e-6, p.Iyz = 3e-6;
  const double L = 2, P = 500, E = 210e9, det = p.Iy * p.Iz - p.Iyz * p.Iyz;
  b.line({0, L});
  b.support(0, "xyzXYZ");
  b.force(1, 0, 0, -P);
  const Solved s = solve(b.model);
  EXPECT_REL(s.u(1, 2), -P * L * L * L / 3 * p.Iz / (E * det), tight);
  EXPECT_REL(s.u(1, 1), P * L * L * L / 3 * p.Iyz / (E * det), tight);
}

}  // namespace
}  // namespace nacre::structural
