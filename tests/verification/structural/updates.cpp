// An edited structure equals one built afresh, whichever way the edit takes.
#include <set>

#include "random_models.h"

namespace nacre::structural {
namespace {

// Largest difference of displacements and end forces, relative to the largest of each.
double difference(const State& a, const State& b) {
  const auto compare = [](const std::vector<double>& x, const std::vector<double>& y) {
    double size = 0, d = 0;
    for (double v : y) size = std::max(size, std::abs(v));
    if (x.size() != y.size()) return 1e300;
    for (std::size_t i = 0; i < x.size(); ++i) d = std::max(d, std::abs(x[i] - y[i]));
    return size > 0 ? d / size : d;
  };
  return std::max(compare(a.responses[0].u, b.responses[0].u), compare(a.responses[0].end_forces, b.responses[0].end_forces));
}

void expect_equal_to_cold(const Structure& s, const Model& model, const char* where) {
  auto warm = s.solve();
  auto fresh = Structure::create(model);
  ASSERT_TRUE(warm.ok()) << where << ": " << warm.failure().message();
  ASSERT_TRUE(fresh.ok()) << where;
  auto cold = fresh->solve();
  ASSERT_TRUE(cold.ok()) << where;
  EXPECT_LT(difference(*warm, *cold), 1e-9) << where << " by " << s.last_update();
}

// A braced grid with many redundant bars or rigid joints, so that most removals leave it stable.
Builder braced_grid(int nx, int nz, bool rigid) {
  Builder b;
  b.model.sections.push_back(rectangle(0.15, 0.3));
  for (int k = 0; k <= nz; ++k)
    for (int i = 0; i <= nx; ++i) b.node(1.5 * i, 0, 1.2 * k);
  const auto at = [&](int i, int k) { return k * (nx + 1) + i; };
  const auto add = [&](int p, int q) { rigid ? b.frame(p, q) : b.bar(p, q); };
  for (int k = 0; k <= nz; ++k)
    for (int i = 0; i <= nx; ++i) {
      if (i < nx) add(at(i, k), at(i + 1, k));
      if (k < nz) add(at(i, k), at(i, k + 1));
      if (i < nx && k < nz) add(at(i, k), at(i + 1, k + 1)), add(at(i + 1, k), at(i, k + 1));
    }
  for (int i = 0; i <= nx; ++i) b.support(at(i, 0), rigid ? "xyzXYZ" : "xz");
  for (int i = 0; i <= nx; ++i) b.force(at(i, nz), 100.0 * i, 0, -1000);
  return b;
}

// Loads in proportion, on a line with earlier ones, and unlike any before: with a guess or without, the answer is the same.
TEST(Updates, ExchangedLoadsEqualColdSolves) {
  for (const bool rigid : {false, true}) {
    Random r(rigid ? 31 : 32);
    Model m = braced_grid(9, 5, rigid).model;
    auto created = Structure::create(m);
    ASSERT_TRUE(created.ok());
    Structure s = std::move(*created);
    for (int step = 0; step < 40; ++step) {
      if (step % 10 == 9) m.cases[0].nodal.back().f[0] += r.in(-500, 500);  // one of many
      const double factor = r.in(0.5, 2) * (step % 7 == 6 ? -1 : 1);
      for (NodalLoad& l : m.cases[0].nodal) l.f[2] *= factor;
      std::vector<LoadCase> cases = m.cases;
      ASSERT_TRUE(s.exchange_loads(cases).ok());
      auto again = s.solve_again();
      auto fresh = Structure::create(m);
      ASSERT_TRUE(again.ok() && fresh.ok());
      auto cold = fresh->solve();
      ASSERT_TRUE(cold.ok());
      EXPECT_LT(difference(*again, *cold), 1e-9) << step;
    }
    expect_equal_to_cold(s, m, "after the last exchange");
  }
}

TEST(Updates, RandomSequencesOfEditsEqualColdSolves) {
  std::set<std::string> ways;
  for (const bool rigid : {false, true}) {
    Random r(rigid ? 21 : 22);
    Model m = braced_grid(9, 5, rigid).model;
    const Model original = m;
    auto created = Structure::create(m);
    ASSERT_TRUE(created.ok());
    Structure s = std::move(*created);
    for (int step = 0; step < 60; ++step) {
      Model next = m;
      const char* what = "";
      switch (r.below(7)) {
        case 0:
          what = "load";
          next.cases[0].nodal[r.below(int(next.cases[0].nodal.size()))].f[2] = r.in(-5e3, 5e3);
          break;
        case 1:
          what = "section";
          next.members[r.below(int(next.members.size()))].section = r.below(2);
          break;
        case 2:
          what = "removal";
          next.members.erase(next.members.begin() + r.below(int(next.members.size())));
          break;
        case 3:
          what = "joint moved";
          next.nodes[20 + r.below(20)].x[2] += r.in(-0.1, 0.1);
          for (auto& e : next.members) {
            e.axes = member_axes(next.nodes[e.a].x, next.nodes[e.b].x);
            e.length = norm(next.nodes[e.b].x - next.nodes[e.a].x);
          }
          break;
        case 4:
          what = "all sections";
          next.sections[0].area *= r.in(0.5, 2);
          break;
        case 5:
          what = "support made a spring";
          next.supports[r.below(int(next.supports.size()))].stiffness[4] = r.in(1e5, 1e7);
          break;
        default:
          what = "back to the first";
          next = original;
      }
      auto done = s.update(next);
      auto cold = Structure::create(next);
      ASSERT_EQ(done.ok(), cold.ok()) << what;
      if (done) {
        m = next;
        ways.insert(s.last_update());
      }
      expect_equal_to_cold(s, m, what);
    }
  }
  EXPECT_TRUE(ways.count("kept") && ways.count("low-rank") && ways.count("refactored") && ways.count("analysed"))
      << "the sequences should take every way";
}

TEST(Updates, ALoadChangeKeepsTheFactor) {
  Model m = braced_grid(6, 4, true).model;
  Structure s = std::move(*Structure::create(m));
  m.cases[0].nodal[0].f[0] = 777;
  ASSERT_TRUE(s.update(m).ok());
  EXPECT_STREQ(s.last_update(), "kept");
  expect_equal_to_cold(s, m, "load");
}

TEST(Updates, OneSectionIsALowRankUpdateAndSoIsARemoval) {
  Model m = braced_grid(12, 8, true).model;
  m.members[40].name = "edited";
  Structure s = std::move(*Structure::create(m));
  m.members[40].section = 1;
  ASSERT_TRUE(s.update(m).ok());
  EXPECT_STREQ(s.last_update(), "low-rank");
  expect_equal_to_cold(s, m, "section");
  m.members.erase(m.members.begin() + 40);
  ASSERT_TRUE(s.update(m).ok());
  EXPECT_STREQ(s.last_update(), "low-rank");
  expect_equal_to_cold(s, m, "removal");
}

TEST(Updates, AnEditThatMakesAMechanismIsRefusedAndChangesNothing) {
  // A determinate truss: every bar is needed.
  Random r(23);
  Builder b = random_plane_truss(r, 60);
  Model m = b.model;
  Structure s = std::move(*Structure::create(m));
  const auto before = s.solve();
  for (int i = 0; i < 30; ++i) {
    Model broken = m;
    broken.members.erase(broken.members.begin() + r.below(int(m.members.size())));
    auto done = s.update(broken);
    ASSERT_FALSE(done.ok()) << i;
    EXPECT_EQ(done.failure().problem, Problem::Mechanism);
  }
  EXPECT_EQ(s.model().members.size(), m.members.size());
  const auto after = s.solve();
  ASSERT_TRUE(after.ok());
  EXPECT_EQ(before->responses[0].u, after->responses[0].u);
}

TEST(Updates, ManySmallEditsDoNotDrift) {
  Model m = braced_grid(8, 6, true).model;
  Structure s = std::move(*Structure::create(m));
  Random r(24);
  for (int i = 0; i < 300; ++i) {
    m.members[r.below(int(m.members.size()))].section ^= 1;
    ASSERT_TRUE(s.update(m).ok());
  }
  expect_equal_to_cold(s, m, "after 300 edits");
}

}  // namespace
}  // namespace nacre::structural
