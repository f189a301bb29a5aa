#include <gtest/gtest.h>

#include <random>

#include "make.h"

namespace nacre {
namespace {
using namespace make;

bool finite(const Vec3& v) { return std::isfinite(v[0]) && std::isfinite(v[1]) && std::isfinite(v[2]); }

/// What a solver relies on: indices in range, positive lengths, finite numbers, loads within their members.
void sound(const Model& m) {
  const int nodes = static_cast<int>(m.nodes.size()), members = static_cast<int>(m.members.size());
  for (const ModelNode& n : m.nodes) {
    ASSERT_TRUE(finite(n.x));
    ASSERT_FALSE(n.name.empty());
  }
  for (const ModelMember& e : m.members) {
    ASSERT_TRUE(e.a >= 0 && e.a < nodes && e.b >= 0 && e.b < nodes && e.a != e.b);
    ASSERT_TRUE(e.length > 0 && std::isfinite(e.length));
    ASSERT_TRUE(e.section >= 0 && e.section < static_cast<int>(m.sections.size()));
    ASSERT_TRUE(e.material >= 0 && e.material < static_cast<int>(m.materials.size()));
    ASSERT_FALSE(e.name.empty());
    ASSERT_FALSE(e.group.empty());
    for (const Vec3& axis : e.axes) ASSERT_TRUE(finite(axis));
  }
  for (const ModelSupport& s : m.supports) ASSERT_TRUE(s.node >= 0 && s.node < nodes);
  for (const LoadCase& c : m.cases) {
    for (const NodalLoad& l : c.nodal) {
      ASSERT_TRUE(l.node >= 0 && l.node < nodes);
      for (double f : l.f) ASSERT_TRUE(std::isfinite(f));
    }
    for (const MemberLoad& l : c.member) {
      ASSERT_TRUE(l.member >= 0 && l.member < members);
      ASSERT_TRUE(finite(l.q) && finite(l.q_end));
      ASSERT_TRUE(l.from >= 0 && l.from <= l.to && l.to <= m.members[l.member].length);
    }
  }
  ASSERT_FALSE(m.combinations.empty());
  for (const LoadCombination& c : m.combinations) ASSERT_EQ(c.factors.size(), m.cases.size());
}

// 20,000 setups with a few fields replaced by hostile ones: each is built soundly, or refused with a message and an object.
TEST(Mutations, EverySetupIsBuiltSoundlyOrRefusedWithAReason) {
  std::mt19937 random(11);
  const auto pick = [&](auto&& list) { return list[random() % list.size()]; };
  const std::vector<double> numbers{0,
                                    -1,
                                    1,
                                    0.5,
                                    2,
                                    3.3,
                                    1e-9,
                                    1e9,
                                    1e300,
                                    -1e300,
                                    std::numeric_limits<double>::infinity(),
                                    std::numeric_limits<double>::quiet_NaN(),
                                    6,
                                    1e-300};
  const std::vector<std::string> names{"",
                                       "left end",
                                       "right end",
                                       "midspan",
                                       "B0",
                                       "B1",
                                       "beam",
                                       "bottom chord",
                                       "bottom joints",
                                       "all joints",
                                       "tip",
                                       "free end",
                                       "midspan of beam",
                                       " of ",
                                       "top of ",
                                       "third points",
                                       "midspans",
                                       "feet",
                                       "columns",
                                       "left column",
                                       "apex",
                                       "\xff\xfe",
                                       std::string(5000, 'x'),
                                       "free joints",
                                       "-",
                                       "B1-B0",
                                       "rafter midpoints",
                                       "level 1 joints",
                                       "chords",
                                       "webs",
                                       "free the each of every"};
  const std::vector<Dimension> dimensions{dim::none,   dim::length, dim::force,       dim::line_force,
                                          dim::moment, dim::angle,  dim::temperature, dim::stress};
  const auto value = [&] { return said(pick(numbers), pick(dimensions)); };
  const auto place = [&] {
    Place p;
    p.kind = static_cast<Place::Kind>(random() % 5);
    p.of = random() % 2 ? "" : pick(names);
    p.name = pick(names);
    if (random() % 4) p.at = random() % 2 ? metres(pick(numbers)) : random() % 3 ? number(pick(numbers)) : value();
    if (random() % 2) p.to = random() % 2 ? metres(pick(numbers)) : value();
    p.span = random() % 3 ? 0 : static_cast<int>(random() % 7) - 2;
    p.from_end = random() % 4 == 0;
    return p;
  };
  int built = 0, refused = 0;
  for (int trial = 0; trial < 20000; ++trial) {
    const FamilySpec& f = families()[random() % families().size()];
    Body b = usual(f.name);
    if (f.name == "points") {
      const int n = static_cast<int>(random() % 5);
      for (int i = 0; i < n; ++i) b.joints.push_back({pick(names), {metres(pick(numbers)), Value{}, metres(pick(numbers))}, {}});
      for (int i = 0; i < n; ++i) b.members.push_back({"", pick(names), pick(names), "", {}});
    }
    nacre::Setup s = random() % 3 ? simply_supported(b) : setup(b, f.planar);
    if (s.supports.empty()) s.supports = {support("foot", "fixed", set("feet"))};
    s.loads = {force(1000, random() % 2 ? set("all joints") : place())};
    for (int k = static_cast<int>(random() % 3); k > 0; --k) {
      switch (random() % 9) {
        case 0:
          s.loads.push_back(
              load(static_cast<Load::Kind>(random() % 6), value(), place(), {pick(numbers), pick(numbers), pick(numbers)}));
          break;
        case 1:
          s.loads[0].kind = static_cast<Load::Kind>(random() % 6);
          break;
        case 2:
          s.loads[0].shared = true, s.loads[0].projected = random() % 2, s.loads[0].local = random() % 2;
          break;
        case 3:
          s.hinges.push_back({"H", place(), {}, {}});
          break;
        case 4:
          s.supports.push_back(support("S", random() % 2 ? "fixed" : "roller", place()));
          break;
        case 5:
          s.supports[0].motion[random() % 6] = value();
          break;
        case 6:
          if (!f.parameters.empty()) {
            const ParameterSpec& p = f.parameters[random() % f.parameters.size()];
            s.bodies[0].values.set(p.name, said(pick(numbers), random() % 5 ? p.dimension : pick(dimensions)));
          }
          break;
        case 7:
          s.bodies[0].assignments.push_back({pick(names), "section", random() % 2 ? "steel" : ""});
          break;
        default:
          s.analysis.self_weight = true, s.loads[0].magnitude_end = said(pick(numbers), dim::line_force);
          break;
      }
    }
    const Result<Model> m = build_model(s);
    if (m.ok()) {
      ++built;
      sound(*m);
      if (HasFatalFailure()) return;
    } else {
      ++refused;
      ASSERT_FALSE(m.failure().message().empty());
      ASSERT_FALSE(m.failure().diagnostics.at(0).object.empty());
    }
  }
  EXPECT_GT(built, 2000);
  EXPECT_GT(refused, 2000);
}

}  // namespace
}  // namespace nacre
