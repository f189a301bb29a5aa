// Laws that hold for every linear structure, on random ones, and a dense solver that shares no code with ours.
#include <Eigen/Dense>

#include "random_models.h"

namespace nacre::structural {
namespace {

double largest(const std::vector<double>& v) {
  double m = 0;
  for (double x : v) m = std::max(m, std::abs(x));
  return m;
}

TEST(Property, RandomTrussesAreInEquilibriumJointByJoint) {
  Random r(11);
  for (int i = 0; i < 60; ++i) {
    const bool planar = i % 2 == 0;
    Builder b = planar ? random_plane_truss(r, 4 + r.below(40)) : random_space_truss(r, 5 + r.below(40));
    const Solved s = solve(b.model);
    std::vector<double> sum(6 * b.model.nodes.size(), 0.0);
    double size = 0;
    for (std::size_t m = 0; m < b.model.members.size(); ++m) {
      const ModelMember& e = b.model.members[m];
      const double N = s.at(int(m), 0, Stations::N);
      size = std::max(size, std::abs(N));
      for (int k = 0; k < 3; ++k) sum[6 * e.a + k] += N * e.axes[0][k], sum[6 * e.b + k] -= N * e.axes[0][k];
    }
    for (const NodalLoad& l : b.model.cases[0].nodal)
      for (int k = 0; k < 3; ++k) sum[6 * l.node + k] += l.f[k];
    for (std::size_t k = 0; k < b.model.supports.size(); ++k)
      for (int c = 0; c < 3; ++c) sum[6 * b.model.supports[k].node + c] += s.reaction(int(k), c);
    EXPECT_LT(largest(sum), 1e-11 * size);
    // Clapeyron: U = P u / 2
    double work = 0;
    for (const NodalLoad& l : b.model.cases[0].nodal)
      for (int k = 0; k < 3; ++k) work += 0.5 * l.f[k] * s.u(l.node, k);
    EXPECT_REL(s.number("strain_energy"), work, 1e-11);
  }
}

TEST(Property, RandomFramesAreInEquilibriumAndTheirEnergyIsQuadraticInTheLoads) {
  Random r(12);
  for (int i = 0; i < 80; ++i) {
    const Builder b = random_frame(r, i % 2 == 0);
    const Solved s = solve(b.model);
    EXPECT_LT(s.r().force_balance, 1e-13);
    EXPECT_LT(s.r().moment_balance, 1e-13);
    // The load doubled: energy scales by four.
    Model twice = b.model;
    twice.combinations[0].factors = {2};
    const Solved d = solve(twice);
    EXPECT_REL(d.number("strain_energy"), 4 * s.number("strain_energy"), 1e-11);
  }
}

TEST(Property, NodalLoadsOnRandomFramesObeyClapeyronAndMaxwell) {
  Random r(13);
  for (int i = 0; i < 60; ++i) {
    const bool planar = i % 2 == 0;
    Builder b = random_frame(r, planar);
    b.model.cases[0].member.clear();
    b.model.cases[0].nodal.clear();
    const int n = int(b.model.nodes.size());
    const int p = 1 + r.below(n - 1), q = 1 + r.below(n - 1);
    const int cp = planar ? 2 * r.below(3) : r.below(6), cq = planar ? 2 * r.below(3) : r.below(6);
    const auto unit = [&](int node, int c) {
      Model m = b.model;
      NodalLoad l;
      l.node = node;
      l.f[c] = 1000;
      m.cases[0].nodal = {l};
      return solve(m);
    };
    const Solved sp = unit(p, cp), sq = unit(q, cq);
    // Maxwell (1864), Betti (1872): displacement at q due to a load at p = displacement at p due to the same load at q.
    EXPECT_NEAR(sp.u(q, cq), sq.u(p, cp), 1e-11 * std::max(largest(sp.r().u), largest(sq.r().u)));
    EXPECT_REL(sp.number("strain_energy"), 500 * sp.u(p, cp), 1e-10);
  }
}

// Independent: cubic beam matrices written out, assembled densely in global axes, member loads by dividing every member into
// short pieces and lumping, solved by Eigen. Frames without releases.
TEST(Dense, RandomFramesAgreeWithADenseSolver) {
  Random r(14);
  for (int i = 0; i < 40; ++i) {
    const bool planar = i % 2 == 0;
    Builder b = random_frame_tree(r, 5 + r.below(10), planar);
    const int n = int(b.model.nodes.size());
    for (int k = 0; k < n; ++k) {
      const int p = r.below(n), q = r.below(n);
      if (p != q && norm(b.model.nodes[p].x - b.model.nodes[q].x) > 0.2) r.below(2) ? b.frame(p, q) : b.bar(p, q);
    }
    b.support(n - 1, planar ? "xz" : "xyz");
    const Solved s = solve(b.model);
    Eigen::MatrixXd K = Eigen::MatrixXd::Zero(6 * n, 6 * n);
    const SectionProperties& sec = b.model.sections[0];
    const double E = 210e9, G = 80e9;
    for (const ModelMember& m : b.model.members) {
      const double L = m.length;
      Eigen::Matrix<double, 12, 12> k = Eigen::Matrix<double, 12, 12>::Zero(), T = k;
      const auto set = [&](int i1, int j1, double v) { k(i1, j1) = k(j1, i1) = v; };
      set(0, 0, E * sec.area / L), set(6, 6, E * sec.area / L), set(0, 6, -E * sec.area / L);
      if (m.kind == MemberKind::Frame) {
        set(3, 3, G * sec.J / L), set(9, 9, G * sec.J / L), set(3, 9, -G * sec.J / L);
        const double z = E * sec.Iz / (L * L * L), y = E * sec.Iy / (L * L * L);
        set(1, 1, 12 * z), set(7, 7, 12 * z), set(1, 7, -12 * z), set(1, 5, 6 * z * L), set(1, 11, 6 * z * L);
        set(5, 7, -6 * z * L), set(7, 11, -6 * z * L), set(5, 5, 4 * z * L * L), set(11, 11, 4 * z * L * L), set(5, 11, 2 * z * L * L);
        set(2, 2, 12 * y), set(8, 8, 12 * y), set(2, 8, -12 * y), set(2, 4, -6 * y * L), set(2, 10, -6 * y * L);
        set(4, 8, 6 * y * L), set(8, 10, 6 * y * L), set(4, 4, 4 * y * L * L), set(10, 10, 4 * y * L * L), set(4, 10, 2 * y * L * L);
      }
      for (int blk = 0; blk < 4; ++blk)
        for (int u = 0; u < 3; ++u)
          for (int v = 0; v < 3; ++v) T(3 * blk + u, 3 * blk + v) = m.axes[u][v];
      const Eigen::Matrix<double, 12, 12> g = T.transpose() * k * T;
      const int at[2] = {6 * m.a, 6 * m.b};
      for (int u = 0; u < 12; ++u)
        for (int v = 0; v < 12; ++v) K(at[u / 6] + u % 6, at[v / 6] + v % 6) += g(u, v);
    }
    Eigen::VectorXd f = Eigen::VectorXd::Zero(6 * n);
    for (const NodalLoad& l : b.model.cases[0].nodal)
      for (int c = 0; c < 6; ++c) f[6 * l.node + c] += l.f[c];
    std::vector<char> held(6 * n, 0);
    for (const ModelSupport& sup : b.model.supports)
      for (int c = 0; c < 6; ++c) held[6 * sup.node + c] |= sup.fixed[c];
    if (planar)
      for (int k = 0; k < n; ++k) held[6 * k + 1] = held[6 * k + 3] = held[6 * k + 5] = 1;
    for (int k = 0; k < 6 * n; ++k)
      if (held[k]) K.row(k).setZero(), K.col(k).setZero(), K(k, k) = 1, f[k] = 0;
    const Eigen::VectorXd u = K.ldlt().solve(f);
    for (int k = 0; k < 6 * n; ++k) EXPECT_NEAR(s.r().u[k], u[k], 1e-9 * u.cwiseAbs().maxCoeff());
  }
}

TEST(Property, DividingAMemberChangesNothing) {
  // Exactness of the member functions under every load: one member or seven, the same extremes.
  Random r(15);
  for (int i = 0; i < 20; ++i) {
    const double L = 5, cuts[6] = {0.4, 1.1, 1.9, 2.8, 3.3, 4.4};
    const bool timoshenko = i % 2;
    const Vec3 q0{r.in(-1e3, 1e3), r.in(-1e3, 1e3), r.in(-1e3, 1e3)}, q1{r.in(-1e3, 1e3), r.in(-1e3, 1e3), r.in(-1e3, 1e3)};
    Builder one(false), many(false);
    one.model.timoshenko = many.model.timoshenko = timoshenko;
    one.line({0, L});
    many.line({0, cuts[0], cuts[1], cuts[2], cuts[3], cuts[4], cuts[5], L});
    one.support(0, "xyzXYZ"), many.support(0, "xyzXYZ");
    one.support(1, "yz"), many.support(7, "yz");
    one.uniform(0, q0).q_end = q1;
    for (int m = 0; m < 7; ++m) {
      const double from = m == 0 ? 0 : cuts[m - 1], to = m == 6 ? L : cuts[m];
      many.uniform(m, q0 + (from / L) * (q1 - q0)).q_end = q0 + (to / L) * (q1 - q0);
    }
    const Solved a = solve(one.model), b = solve(many.model);
    for (const char* name : {"max_displacement", "max_rotation", "max_bending_moment", "max_shear_force", "max_normal_stress",
                             "strain_energy", "max_axial_force", "min_axial_force"})
      EXPECT_NEAR(a.number(name), b.number(name), 1e-9 * std::abs(a.number(name)) + 1e-12) << name;
  }
}

}  // namespace
}  // namespace nacre::structural
