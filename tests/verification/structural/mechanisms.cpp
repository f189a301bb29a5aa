// What can move is refused and named; what cannot is solved, however slender or shallow.
#include "random_models.h"

namespace nacre::structural {
namespace {

std::string refusal(const Model& model) {
  auto s = Structure::create(model);
  if (s) return "";
  EXPECT_EQ(s.failure().problem, Problem::Mechanism) << s.failure().message();
  EXPECT_FALSE(s.failure().diagnostics.front().advice.empty());
  return s.failure().message();
}

TEST(Mechanisms, AHundredAreRefusedAndTheirStableTwinsSolved) {
  Random r(20240607);
  int refused = 0, solved = 0;
  for (int i = 0; i < 100; ++i) {
    Builder b = i % 4 == 0   ? random_plane_truss(r, 4 + r.below(30))
                : i % 4 == 1 ? random_space_truss(r, 5 + r.below(25))
                             : random_frame_tree(r, 3 + r.below(25), i % 4 == 2);
    auto stable = Structure::create(b.model);
    EXPECT_TRUE(stable.ok()) << "twin " << i << ": " << (stable ? "" : stable.failure().message());
    if (stable) {
      auto state = stable->solve();
      ASSERT_TRUE(state.ok()) << i;
      EXPECT_LT(state->responses[0].residual, 1e-12);
      EXPECT_LT(state->responses[0].force_balance, 1e-11);
      EXPECT_LT(state->responses[0].moment_balance, 1e-11);
      ++solved;
    }
    const int n = int(b.model.members.size()), pick = r.below(n);
    if (i % 4 < 2) {
      b.model.members.erase(b.model.members.begin() + pick);  // a bar less
    } else if (i % 3 == 0) {
      b.model.supports[0].fixed[4] = false;  // the clamp becomes a pin
    } else {
      ModelMember& m = b.model.members[pick];  // a hinge more, towards the clamp: the far end of a free member needs no hold
      m.released[m.a < m.b ? 4 : 10] = true;
    }
    const std::string why = refusal(b.model);
    EXPECT_FALSE(why.empty()) << "mechanism " << i << " was not found";
    refused += !why.empty();
  }
  EXPECT_EQ(refused, 100);
  EXPECT_EQ(solved, 100);
}

TEST(Mechanisms, JointThatCanMoveSidewaysIsNamed) {
  Builder b(false);  // a flat truss in space
  b.model.sections[0] = only_area(1e-3);
  b.node(0, 0, 0, "A"), b.node(4, 0, 0, "B"), b.node(2, 0, 2, "T2");
  b.bar(0, 1), b.bar(1, 2), b.bar(0, 2);
  b.support(0, "xyz"), b.support(1, "yz");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("T2"), std::string::npos) << why;
  EXPECT_NE(why.find("sideways (y)"), std::string::npos) << why;
}

TEST(Mechanisms, AStructureOnRollersSlides) {
  Builder b;
  b.line({0, 3, 6});
  b.support(0, "z"), b.support(2, "z");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("whole structure can slide along x"), std::string::npos) << why;
}

TEST(Mechanisms, AStructureOnOnePinRotatesAboutIt) {
  Builder b;
  b.line({0, 3, 6});
  b.support(1, "xz");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("whole structure can rotate about the y axis around joint n1"), std::string::npos) << why;
}

TEST(Mechanisms, NoSupportsAtAllIsSaidSo) {
  Builder b;
  b.line({0, 3, 6});
  EXPECT_NE(refusal(b.model).find("no supports"), std::string::npos);
}

TEST(Mechanisms, UnbracedPanelNamesItsJoints) {
  Builder b;  // a square of four bars without a diagonal
  b.model.sections[0] = only_area(1e-3);
  b.node(0, 0, 0, "A"), b.node(1, 0, 0, "B"), b.node(1, 0, 1, "C"), b.node(0, 0, 1, "D");
  b.bar(0, 1), b.bar(1, 2), b.bar(2, 3), b.bar(3, 0);
  b.support(0, "xz"), b.support(1, "z");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("C"), std::string::npos) << why;
  EXPECT_NE(why.find("D"), std::string::npos) << why;
  EXPECT_NE(why.find("slide along x"), std::string::npos) << why;
}

TEST(Mechanisms, TorsionWithoutHoldSpins) {
  Builder b(false);  // beam in space on two ball joints
  b.line({0, 4});
  b.support(0, "xyz"), b.support(1, "yz");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("n0-n1"), std::string::npos) << why;
  EXPECT_NE(why.find("spins about its axis"), std::string::npos) << why;
}

TEST(Mechanisms, TorsionReleasedAtBothEndsSpins) {
  Builder b(false);
  b.line({0, 4});
  b.support(0, "xyzXYZ"), b.support(1, "xyzXYZ");
  b.model.members[0].released[3] = b.model.members[0].released[9] = true;
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("spins about its axis"), std::string::npos) << why;
}

TEST(Mechanisms, CollinearBarsAtAFreeJointAreFound) {
  // The joint between can move across: stiff only to second order. Inclined, so that nothing is exactly zero.
  Builder b;
  b.model.sections[0] = only_area(1e-3);
  b.node(0, 0, 0), b.node(1.1, 0, 0.7, "M"), b.node(2.2, 0, 1.4);
  b.bar(0, 1), b.bar(1, 2);
  b.support(0, "xz"), b.support(2, "xz");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("M"), std::string::npos) << why;
}

TEST(Mechanisms, AHingeTooManyInAContinuousBeam) {
  Builder b;
  b.line({0, 2, 4, 6});
  b.support(0, "xz"), b.support(3, "z");
  b.model.members[1].released[4] = true;
  const std::string why = refusal(b.model);
  EXPECT_FALSE(why.empty());
}

TEST(Mechanisms, AJointWithoutMembersIsNamed) {
  Builder b;
  b.line({0, 2});
  b.support(0, "xyzXYZ");
  b.node(5, 0, 5, "lost");
  const std::string why = refusal(b.model);
  EXPECT_NE(why.find("lost is not connected"), std::string::npos) << why;
}

TEST(Mechanisms, MomentOnAPinIsRefusedWhenSolving) {
  Builder b;
  b.model.sections[0] = only_area(1e-3);
  b.node(0, 0, 0), b.node(4, 0, 0), b.node(2, 0, 2, "apex");
  b.bar(0, 1), b.bar(1, 2), b.bar(0, 2);
  b.support(0, "xz"), b.support(1, "z");
  b.force(2, 0, 0, 0, 0, 100, 0);
  auto s = Structure::create(b.model);
  ASSERT_TRUE(s.ok());
  auto state = s->solve();
  ASSERT_FALSE(state.ok());
  EXPECT_NE(state.failure().message().find("apex"), std::string::npos);
}

TEST(StableButSoft, AShallowTwoBarTrussIsSolvedDownToARiseOfOneInAMillion) {
  // N = P / (2 sin a), w = P L / (2 E A sin^2 a)
  for (const double rise : {1e-1, 1e-3, 1e-5, 1e-6}) {
    Builder b;
    b.model.sections[0] = only_area(1e-3);
    b.node(0, 0, 0), b.node(1, 0, rise), b.node(2, 0, 0);
    b.bar(0, 1), b.bar(1, 2);
    b.support(0, "xz"), b.support(2, "xz");
    b.force(1, 0, 0, -1);
    const Solved s = solve(b.model);
    const double L = std::hypot(1.0, rise), sine = rise / L;
    EXPECT_REL(s.u(1, 2), -L / (2 * 210e9 * 1e-3 * sine * sine), 1e-9) << rise;
    EXPECT_REL(s.number("min_axial_force"), -1 / (2 * sine), 1e-9) << rise;
  }
}

TEST(StableButSoft, ACantileverOfFourThousandElementsKeepsItsDigits) {
  // The last pivots are 1e-11 of their diagonal; P L^3 / (3 E I) must survive.
  Builder b;
  std::vector<double> x;
  for (int i = 0; i <= 4000; ++i) x.push_back(0.01 * i);
  b.line(x);
  b.support(0, "xyzXYZ");
  b.force(4000, 0, 0, -1);
  const Solved s = solve(b.model);
  EXPECT_REL(s.number("tip_displacement"), 64000 / (3 * b.EI()), 1e-10);
}

TEST(StableButSoft, AWireOfAKilometreIsSolved) {
  // Radius 0.5 mm, length 1 km, ten members: slenderness 4e6.
  Builder b(false);
  b.model.sections[0] = circle(1e-3);
  std::vector<double> x;
  for (int i = 0; i <= 10; ++i) x.push_back(100.0 * i);
  b.line(x);
  b.support(0, "xyzXYZ");
  b.force(10, 1, 0, -1e-9);
  const Solved s = solve(b.model);
  EXPECT_REL(s.u(10, 2), -1e-9 * 1e9 / (3 * b.EI()), 1e-9);
  EXPECT_REL(s.u(10, 0), 1000 / b.EA(), 1e-9);
}

}  // namespace
}  // namespace nacre::structural
