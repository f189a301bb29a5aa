// Frequencies and buckling loads of bars, beams, columns and frames.
#include "builder.h"

namespace nacre::structural {
namespace {

const double pi = std::acos(-1.0);

std::vector<double> list(const Solved& s, const char* name) {
  const Answer* a = s.answers.find(name);
  if (a == nullptr) {
    ADD_FAILURE() << "no " << name;
    return std::vector<double>(10, 0.0);
  }
  return std::get<std::vector<double>>(a->value);
}

// omega_n = beta_n^2 sqrt(E I / (rho A L^4)). Source: Blevins, Formulas for Natural Frequency and Mode Shape, table 8-1.
double frequency(const Builder& b, double beta, double L) {
  return beta * beta / (2 * pi) * std::sqrt(b.EI() / (7850 * 0.02 * std::pow(L, 4)));
}

TEST(Vibration, SimplySupportedBeam) {
  Builder b;
  const double L = 5;
  b.line({0, L});
  b.support(0, "xz"), b.support(1, "z");
  b.model.frequencies = 3;
  const auto f = list(solve(b.model), "frequencies");
  for (int n = 1; n <= 3; ++n) EXPECT_REL(f[n - 1], frequency(b, n * pi, L), 1e-3) << n;
}

TEST(Vibration, CantileverAndClampedBeam) {
  const double L = 3, cantilever[3] = {1.87510407, 4.69409113, 7.85475744}, clamped[3] = {4.73004074, 7.85320462, 10.9956079};
  for (const bool both : {false, true}) {
    Builder b;
    b.line({0, L});
    b.support(0, "xzY");
    if (both) b.support(1, "xzY");
    b.model.frequencies = 3;
    const auto f = list(solve(b.model), "frequencies");
    for (int n = 0; n < 3; ++n) EXPECT_REL(f[n], frequency(b, both ? clamped[n] : cantilever[n], L), 2e-3) << n;
  }
}

// A mass at the tip of a cantilever; beta L solves 1 + cos cosh + (m / rho A L) beta L (cos sinh - sin cosh) = 0.
TEST(Vibration, CantileverWithAMassAtItsTip) {
  const double L = 3;
  for (const double ratio : {0.5, 2.0, -1.0}) {  // of the mass to that of the member; negative: a member without mass
    Builder b;
    b.line({0, L});
    b.support(0, "xzY");
    b.model.frequencies = 1;
    const double own = 7850 * 0.02 * L, m = std::abs(ratio) * own;
    b.model.masses.push_back({"mass", 1, m});
    if (ratio < 0) {
      b.model.materials[0].density = 0;
      EXPECT_REL(list(solve(b.model), "frequencies")[0], std::sqrt(3 * b.EI() / (m * L * L * L)) / (2 * pi), 1e-3);
      continue;
    }
    double lo = 0.1, hi = 1.8751;
    for (int i = 0; i < 100; ++i) {
      const double x = 0.5 * (lo + hi);
      (1 + std::cos(x) * std::cosh(x) + ratio * x * (std::cos(x) * std::sinh(x) - std::sin(x) * std::cosh(x)) > 0 ? lo : hi) = x;
    }
    EXPECT_REL(list(solve(b.model), "frequencies")[0], frequency(b, lo, L), 1e-3) << ratio;
  }
}

TEST(Vibration, FreeBeamOnSoftSprings) {
  Builder b;
  const double L = 3;
  b.line({0, L});
  for (const int n : {0, 1}) b.support(n, n == 0 ? "x" : "").stiffness[2] = 1e-5 * b.EI() / (L * L * L);
  b.model.frequencies = 4;
  const auto f = list(solve(b.model), "frequencies");
  EXPECT_LT(f[1], 1e-2 * f[2]);
  EXPECT_REL(f[2], frequency(b, 4.73004074, L), 2e-3);
  EXPECT_REL(f[3], frequency(b, 7.85320462, L), 2e-3);
}

TEST(Vibration, SquareBeamInSpaceHasPairsOfFrequencies) {
  Builder b(false);
  b.model.sections[0] = rectangle(0.1, 0.1);
  b.line({0, 4});
  b.support(0, "xyzX"), b.support(1, "yz");
  b.model.frequencies = 4;
  const auto f = list(solve(b.model), "frequencies");
  EXPECT_REL(f[1], f[0], 1e-9);
  EXPECT_REL(f[3], f[2], 1e-9);
  EXPECT_REL(f[0], pi / (2 * 16) * std::sqrt(b.EI() / (7850 * 0.01)), 1e-4);
}

TEST(Vibration, HangingBarOfTwoBarElementsSwingsLengthwise) {
  // One consistent bar element, one end held: omega^2 = (E A / L) / (rho A L / 3)
  Builder b;
  b.model.sections[0] = only_area(1e-3);
  b.node(0, 0, 0), b.node(2, 0, 0);
  b.bar(0, 1);
  b.support(0, "xz"), b.support(1, "z");
  b.model.frequencies = 1;
  const auto f = list(solve(b.model), "frequencies");
  EXPECT_REL(f[0], std::sqrt(3 * 210e9 / 7850) / (2 * 2 * pi), 1e-10);
}

TEST(Vibration, RayleighQuotientOfAPortalIsAnUpperBoundOnItsFirstFrequency) {
  // Sway of a portal by its static deflection shape: omega^2 <= P u / (sum m u^2); a lower bound is not needed to catch a factor.
  Builder b;
  b.node(0, 0, 0), b.node(0, 0, 4), b.node(6, 0, 4), b.node(6, 0, 0);
  b.frame(0, 1), b.frame(1, 2), b.frame(3, 2);
  b.support(0, "xzY"), b.support(3, "xzY");
  b.force(1, 1000, 0, 0);
  b.model.frequencies = 1;
  const Solved s = solve(b.model);
  const double u = s.u(1, 0);
  const double moved = 7850 * 0.02 * 6 * u * u;  // the beam alone: smaller mass, larger quotient
  const double bound = std::sqrt(1000 * u / moved) / (2 * pi);
  const double f = list(s, "frequencies")[0];
  EXPECT_LT(f, bound);
  EXPECT_GT(f, 0.7 * bound);  // columns add 0.37 of their mass each (13/35): sqrt(6 / (6 + 2 * 4 * 0.37)) = 0.82
}

TEST(Buckling, EulersFourCases) {
  // P = pi^2 E I / (k L)^2 with k = 2, 1, 0.69916, 0.5
  const struct { const char *foot, *head; double k; } cases[] = {{"xzY", "", 2}, {"xz", "x", 1}, {"xzY", "x", 0.699155659}, {"xzY", "xY", 0.5}};
  for (const auto& c : cases) {
    Builder b;
    const double L = 4;
    b.node(0, 0, 0), b.node(0, 0, L);
    b.frame(0, 1);
    b.support(0, c.foot);
    if (*c.head) b.support(1, c.head);
    b.force(1, 0, 0, -1000);
    b.model.buckling = 1;
    const double P = 1000 * list(solve(b.model), "buckling_factors")[0];
    EXPECT_REL(P, pi * pi * b.EI() / (c.k * c.k * L * L), 1e-3) << c.k;
  }
}

TEST(Buckling, AForceOnTheShaftOfACantileverCompressesOnlyWhatIsBelow) {
  // P = pi^2 E I / (2 a)^2; a = L / 2 is where the displacement at midspan is taken, beside the jump of the axial force
  for (const double a : {1.3, 2.0, 3.1}) {
    Builder b;
    b.line({0, 4});
    b.support(0, "xzY");
    b.load(MemberLoad::Kind::Force, 0, {-1000, 0, 0}, a);
    b.model.buckling = 1;
    EXPECT_REL(1000 * list(solve(b.model), "buckling_factors")[0], pi * pi * b.EI() / (4 * a * a), 1e-3) << a;
  }
}

TEST(Buckling, ColumnUnderItsOwnWeight) {
  // Greenhill (1881): (q L)_cr = 7.8373 E I / L^2
  Builder b;
  const double L = 30;
  b.node(0, 0, 0), b.node(0, 0, L);
  b.frame(0, 1);
  b.support(0, "xzY");
  b.model.cases[0].gravity = {0, 0, -9.81};
  b.model.buckling = 1;
  const double factor = list(solve(b.model), "buckling_factors")[0];
  EXPECT_REL(factor * 7850 * 0.02 * 9.81 * L, 7.8373 * b.EI() / (L * L), 3e-3);
}

TEST(Buckling, SpaceColumnBucklesAboutItsWeakAxisFirst) {
  Builder b(false);
  b.node(0, 0, 0), b.node(0, 0, 4);
  b.frame(0, 1);
  b.support(0, "xyzZ"), b.support(1, "xy");
  b.force(1, 0, 0, -1000);
  b.model.buckling = 2;
  const auto f = list(solve(b.model), "buckling_factors");
  const double weak = 210e9 * b.model.sections[0].Iz;
  EXPECT_REL(1000 * f[0], pi * pi * weak / 16, 1e-3);
  EXPECT_REL(1000 * f[1], pi * pi * std::min(b.EI(), 4 * weak) / 16, 1e-3);
}

TEST(Buckling, ATieDoesNotBuckle) {
  Builder b;
  b.node(0, 0, 0), b.node(0, 0, 4);
  b.frame(0, 1);
  b.support(0, "xzY");
  b.force(1, 0, 0, 1000);
  b.model.buckling = 2;
  EXPECT_EQ(solve(b.model).answers.find("buckling_factors"), nullptr);
}

}  // namespace
}  // namespace nacre::structural
