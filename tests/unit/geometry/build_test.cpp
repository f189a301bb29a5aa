#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "make.h"

namespace nacre {
namespace {
using namespace make;
using Six = Eigen::Matrix<double, 6, 1>;

Model built(const Setup& s) {
  Result<Model> m = build_model(s);
  EXPECT_TRUE(m.ok()) << (m.ok() ? "" : m.failure().message());
  return m.ok() ? *m : Model{};
}
void refused(const Setup& s, std::initializer_list<const char*> words, Problem problem = Problem::Impossible) {
  const Result<Model> m = build_model(s);
  ASSERT_FALSE(m.ok());
  EXPECT_EQ(m.failure().problem, problem) << m.failure().message();
  EXPECT_FALSE(m.failure().diagnostics.at(0).object.empty());
  for (const char* w : words) EXPECT_NE(m.failure().message().find(w), std::string::npos) << m.failure().message();
}
int node_at(const Model& m, double x, double z = 0) {
  for (std::size_t i = 0; i < m.nodes.size(); ++i)
    if (std::abs(m.nodes[i].x[0] - x) < 1e-9 && std::abs(m.nodes[i].x[2] - z) < 1e-9) return static_cast<int>(i);
  return -1;
}
Body beam(double length) { return body("beam", {{"length", metres(length)}}); }
void near(const Six& a, std::initializer_list<double> b, double tolerance = 1e-9) {
  std::size_t i = 0;
  for (double v : b) EXPECT_NEAR(a(static_cast<int>(i++)), v, tolerance * std::max(1.0, std::abs(v))) << "component " << i;
}

TEST(Build, LoadsBetweenJointsStayLoadsOnMembersAtTheirExactPlace) {
  nacre::Setup s = simply_supported(beam(6));
  s.loads = {force(500, point("", metres(2.345)))};
  const Model m = built(s);
  EXPECT_EQ(m.members.size(), 1u);
  ASSERT_EQ(m.cases.size(), 1u);
  ASSERT_EQ(m.cases[0].member.size(), 1u);
  EXPECT_EQ(m.cases[0].member[0].kind, MemberLoad::Kind::Force);
  EXPECT_DOUBLE_EQ(m.cases[0].member[0].from, 2.345);
  EXPECT_EQ(m.cases[0].member[0].source, 0);
  near(resultant(m, m.cases[0]), {0, 0, -500, 0, 2.345 * 500, 0});
}

TEST(Build, ALoadAtAJointIsANodalLoad) {
  for (Place p : {point("", metres(6)), point("", number(1)), joint("right end"), joint("B"), joint("Tip"),
                  point("beam", metres(6 - 1e-7))}) {
    nacre::Setup s = setup(beam(6));
    s.supports = {support("wall", "fixed", joint("left end"))};
    s.loads = {force(500, p)};
    const Model m = built(s);
    EXPECT_TRUE(m.cases[0].member.empty());
    ASSERT_EQ(m.cases[0].nodal.size(), 1u);
    EXPECT_EQ(m.cases[0].nodal[0].node, node_at(m, 6));
  }
}

TEST(Build, SupportsAndHingesSplitTheBeamAndTheLineStaysWhole) {
  nacre::Setup s = setup(beam(10));
  s.supports = {support("A", "pinned", joint("left end")), support("B", "roller", point("", metres(6))),
                support("C", "roller", joint("right end"))};
  Hinge h;
  h.name = "H";
  h.place = point("", metres(8));
  s.hinges = {h};
  s.loads = {spread(1000, whole("beam"))};
  const Model m = built(s);
  ASSERT_EQ(m.members.size(), 3u);
  EXPECT_DOUBLE_EQ(m.members[0].length, 6);
  EXPECT_DOUBLE_EQ(m.members[1].length, 2);
  EXPECT_DOUBLE_EQ(m.members[2].line_station, 8);
  ASSERT_EQ(m.lines.size(), 1u);
  EXPECT_EQ(m.lines[0].members, (std::vector<int>{0, 1, 2}));
  EXPECT_DOUBLE_EQ(m.lines[0].length, 10);
  // The hinge frees bending at one side only; the joint still turns with the other member.
  int released = 0;
  for (const ModelMember& member : m.members) released += member.released[4] + member.released[10];
  EXPECT_EQ(released, 1);
  EXPECT_TRUE(m.members[1].released[10]);
  EXPECT_EQ(m.supports[1].node, node_at(m, 6));
  near(resultant(m, m.cases[0]), {0, 0, -10000, 0, 50000, 0});
}

TEST(Build, AHingeAtAFixedFootReleasesTheFoot) {
  nacre::Setup s = setup(body("portal"));
  s.supports = {support("base", "fixed", set("feet"))};
  Hinge h;
  h.name = "H";
  h.place = joint("left foot");
  s.hinges = {h};
  const Model m = built(s);
  int released = 0;
  for (const ModelMember& member : m.members) released += member.released[4] + member.released[10];
  EXPECT_EQ(released, 1);
  EXPECT_EQ(m.supports.size(), 2u);
  EXPECT_EQ(m.supports[0].name, "base A0");
}

TEST(Build, ATrapezoidOverSeveralMembersIsCutWithoutLosingForceOrMoment) {
  // 2 kN/m at 1 m growing to 5 kN/m at 9 m on a beam that is split at 4 m and 7 m.
  nacre::Setup s = setup(beam(10));
  s.supports = {support("A", "pinned", joint("left end")), support("B", "roller", point("", metres(4))),
                support("C", "roller", point("", metres(7)))};
  Load l = spread(2000, range("", metres(1), metres(9)));
  l.magnitude_end = said(5000, dim::line_force);
  s.loads = {l};
  const Model m = built(s);
  EXPECT_EQ(m.cases[0].member.size(), 3u);
  const double F = 3500 * 8, x = 1 + 8.0 / 3 * (2 * 5 + 2) / (2 + 5);
  near(resultant(m, m.cases[0]), {0, 0, -F, 0, F * x, 0});
  // The same from the other end, mirrored: 2 at 1 m from the right end, 5 at 9 m from it.
  s.loads[0].place.from_end = true;
  const Model r = built(s);
  near(resultant(r, r.cases[0]), {0, 0, -F, 0, F * (10 - x), 0});
}

TEST(Build, RangesMayBeGivenBackwardsAndByFractions) {
  nacre::Setup s = simply_supported(beam(8));
  Load l = spread(1000, range("", number(0.75), number(0.25)));
  l.magnitude_end = said(3000, dim::line_force);  // 1 kN/m at 6 m, 3 kN/m at 2 m
  s.loads = {l};
  const Model m = built(s);
  const double F = 2000 * 4, x = 2 + 4.0 / 3 * (2 * 1 + 3) / (1 + 3);
  near(resultant(m, m.cases[0]), {0, 0, -F, 0, F * x, 0});
}

TEST(Build, SpansOfAContinuousBeamAreCountedFromOne) {
  Body b = body("beam");
  b.spans = {metres(4), metres(5), metres(6)};
  nacre::Setup s = setup(b);
  s.supports = {support("s", "pinned", joint("support 1")), support("t", "roller", set("interior supports")),
                support("u", "roller", joint("support 4"))};
  Place middle = point("", number(0.5));
  middle.span = 2;
  Place third = whole("");
  third.span = 3;
  s.loads = {force(1000, middle), spread(100, third)};
  const Model m = built(s);
  near(resultant(m, m.cases[0]), {0, 0, -1600, 0, 1000 * 6.5 + 600 * 12, 0});
  EXPECT_EQ(m.supports.size(), 4u);
  s.loads[0].place.span = 4;
  refused(s, {"span 4", "3 spans"});
}

TEST(Build, SetsTakeEachOrShareATotal) {
  nacre::Setup s = simply_supported(body("pratt", {{"span", metres(12)}, {"panels", number(6)}, {"height", metres(2)}}));
  s.loads = {force(10000, set("interior bottom joints"))};
  EXPECT_NEAR(resultant(built(s), built(s).cases[0])(2), -50000, 1e-9);
  s.loads[0].shared = true;
  const Model m = built(s);
  EXPECT_EQ(m.cases[0].nodal.size(), 5u);
  near(resultant(m, m.cases[0]), {0, 0, -10000, 0, 60000, 0});
  s.loads[0] = force(1, set("the lower nodes"));
  EXPECT_NEAR(resultant(built(s), built(s).cases[0])(2), -7, 1e-12);
  s.loads[0] = force(1, set("free bottom joints"));
  EXPECT_NEAR(resultant(built(s), built(s).cases[0])(2), -5, 1e-12);
}

TEST(Build, ASharedTotalAlongALineIsSpreadEvenly) {
  nacre::Setup s = simply_supported(beam(8));
  Load l = load(Load::Kind::Distributed, said(4000, dim::force), whole("beam"));
  l.shared = true;
  s.loads = {l};
  near(resultant(built(s), built(s).cases[0]), {0, 0, -4000, 0, 16000, 0});
}

TEST(Build, SnowCountsPerHorizontalLength) {
  nacre::Setup s = setup(body("gable", {{"span", metres(12)}, {"eaves_height", metres(4)}, {"ridge_height", metres(8)}}));
  s.supports = {support("foot", "fixed", set("feet"))};
  Load snow = spread(1000, whole("rafters"));
  snow.projected = true;
  s.loads = {snow};
  near(resultant(built(s), built(s).cases[0]), {0, 0, -12000, 0, 72000, 0});
  s.loads[0].projected = false;  // along the rafters: 2 sqrt(36 + 16)
  EXPECT_NEAR(resultant(built(s), built(s).cases[0])(2), -2000 * std::sqrt(52.0), 1e-8);
  // Wind suction normal to the rafters, in their own axes: the horizontal parts cancel.
  s.loads[0].direction = {0, 0, 1};
  s.loads[0].local = true;
  near(resultant(built(s), built(s).cases[0]), {0, 0, 12000, 0, -72000, 0});
}

TEST(Build, AnInclinedBeamIsMeasuredAlongItself) {
  // 5 m at 3 : 4, snow per horizontal length: 4 m of it.
  nacre::Setup s = simply_supported(body("beam", {{"length", metres(5)}, {"incline", said(std::asin(0.6), dim::angle, "rad")}}));
  Load snow = spread(1000, whole("beam"));
  snow.projected = true;
  s.loads = {snow, force(500, point("", metres(2.5)))};
  const Model m = built(s);
  EXPECT_NEAR(m.nodes[1].x[0], 4, 1e-12);
  EXPECT_NEAR(m.nodes[1].x[2], 3, 1e-12);
  near(resultant(m, m.cases[0]), {0, 0, -4500, 0, 9000, 0});
}

TEST(Build, ALoadOnAChordOfBarsGoesToItsJointsAndSaysSo) {
  nacre::Setup s = simply_supported(body("pratt", {{"span", metres(12)}, {"panels", number(6)}, {"height", metres(2)}}));
  s.loads = {spread(5000, whole("bottom chord"))};
  const Model m = built(s);
  EXPECT_TRUE(m.cases[0].member.empty());
  ASSERT_EQ(m.cases[0].nodal.size(), 7u);
  EXPECT_DOUBLE_EQ(m.cases[0].nodal[0].f[2], -5000);
  EXPECT_DOUBLE_EQ(m.cases[0].nodal[1].f[2], -10000);
  bool said_so = false;
  for (const Assumption& n : m.notes) said_so = said_so || n.value.find("joints") != std::string::npos;
  EXPECT_TRUE(said_so);
  // A part of it, varying: force and moment stay.
  Load l = spread(1000, range("bottom chord", metres(1), metres(8.5)));
  l.magnitude_end = said(4000, dim::line_force);
  s.loads = {l};
  const double F = 2500 * 7.5, x = 1 + 7.5 / 3 * (2 * 4 + 1) / 5;
  near(resultant(built(s), built(s).cases[0]), {0, 0, -F, 0, F * x, 0});
}

TEST(Build, RandomLoadsOnRandomFramesKeepTheirResultant) {
  std::mt19937 random(3);
  const auto u = [&](double a, double b) { return a + (b - a) * static_cast<double>(random() % 10001) / 10000; };
  for (int trial = 0; trial < 200; ++trial) {
    const double L = u(1, 20);
    nacre::Setup s = setup(beam(L));
    s.supports = {support("A", "fixed", joint("left end"))};
    for (int k = 0; k < 3; ++k)
      s.supports.push_back(support("S" + std::to_string(k), "roller", point("", metres(u(0.1, 0.9) * L))));
    const double a = u(0, 0.4) * L, b = u(0.5, 1) * L, p = u(-5, 5), q = u(-5, 5), angle = u(0, 6.28);
    Load l = spread(p, range("", metres(a), metres(b)), {std::cos(angle), 0, std::sin(angle)});
    l.magnitude_end = said(q, dim::line_force);
    s.loads = {l};
    const Result<Model> m = build_model(s);
    if (!m.ok()) continue;  // two supports fell on one place
    const double d = b - a, F = (p + q) / 2 * d, M = p * d * (a + d / 2) + (q - p) * d * (a / 2 + d / 3);
    near(resultant(*m, m->cases[0]), {F * std::cos(angle), 0, F * std::sin(angle), 0, -M * std::sin(angle), 0}, 1e-9);
  }
}

TEST(Build, LocalAxesAreAsTheModelSays) {
  nacre::Setup s = setup(body("gable", {{"span", metres(8)}, {"eaves_height", metres(3)}, {"rise", metres(3)}}));
  s.supports = {support("foot", "fixed", set("feet"))};
  for (const ModelMember& m : built(s).members) {
    const auto& [x, y, z] = m.axes;
    const auto dot = [](const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; };
    EXPECT_NEAR(dot(x, x), 1, 1e-14);
    EXPECT_NEAR(dot(y, y), 1, 1e-14);
    EXPECT_NEAR(dot(x, y), 0, 1e-14);
    EXPECT_NEAR(x[1] * y[2] - x[2] * y[1], z[0], 1e-14);
    EXPECT_NEAR(x[0] * y[1] - x[1] * y[0], z[2], 1e-14);
    EXPECT_EQ(y[2], 0);
    EXPECT_GE(z[2], 0);
    if (m.group == "columns") {
      EXPECT_EQ(y, (Vec3{0, 1, 0}));
    }
  }
}

TEST(Build, AnInclinedSupportTurnsAboutY) {
  nacre::Setup s = simply_supported(beam(6));
  s.supports[1].incline = said(std::atan(1.0), dim::angle, "rad");
  const auto axes = built(s).supports[1].axes;
  const double r = std::sqrt(0.5);
  // +y turns z towards x.
  EXPECT_NEAR(axes[2][0], r, 1e-15);
  EXPECT_NEAR(axes[2][2], r, 1e-15);
  EXPECT_NEAR(axes[0][2], -r, 1e-15);
}

TEST(Build, TemperatureReachesTheMembersItNames) {
  nacre::Setup s = setup(body("portal"));
  s.supports = {support("foot", "fixed", set("feet"))};
  s.loads = {load(Load::Kind::Temperature, said(30, dim::temperature), whole("beam"))};
  Model m = built(s);
  ASSERT_EQ(m.cases[0].member.size(), 1u);
  EXPECT_EQ(m.cases[0].member[0].kind, MemberLoad::Kind::Thermal);
  EXPECT_EQ(m.cases[0].member[0].q, (Vec3{30, 0, 0}));
  s.loads[0].place = whole();
  EXPECT_EQ(built(s).cases[0].member.size(), 3u);
  // A part of a beam: it is cut there.
  s.loads[0].place = range("beam", metres(1), metres(2));
  m = built(s);
  EXPECT_EQ(m.members.size(), 5u);
  ASSERT_EQ(m.cases[0].member.size(), 1u);
  EXPECT_DOUBLE_EQ(m.cases[0].member[0].to, 1);
  s.materials[0].values.erase(s.materials[0].values.end() - 1);
  refused(s, {"expansion", "steel"}, Problem::Unclear);
}

TEST(Build, CasesCombinationsAndMovementsAreKeptApart) {
  nacre::Setup s = simply_supported(beam(6));
  Load a = force(1, joint("midspan")), b = force(2, point("", metres(1)));
  a.name = "G", a.load_case = "dead";
  b.name = "Q", b.load_case = "live";
  s.loads = {a, b};
  s.analysis.self_weight = true;
  s.supports[1].motion[2] = metres(-0.01);
  Model m = built(s);
  ASSERT_EQ(m.cases.size(), 4u);
  EXPECT_EQ(m.cases[2].name, "support movements");
  EXPECT_TRUE(m.cases[2].motions);
  EXPECT_EQ(m.cases[3].gravity, (Vec3{0, 0, -9.81}));
  ASSERT_EQ(m.combinations.size(), 1u);
  EXPECT_EQ(m.combinations[0].factors, (std::vector<double>{1, 1, 1, 1}));
  s.combinations = {{"ULS", {{"dead", number(1.35)}, {"live", number(1.5)}, {"self-weight", number(1.35)}}}};
  m = built(s);
  EXPECT_EQ(m.combinations[0].factors, (std::vector<double>{1.35, 1.5, 1, 1.35}));
  EXPECT_EQ(m.notes.size(), 1u);  // the movement was not named
  s.combinations[0].factors[1].name = "snow";
  refused(s, {"snow", "\"dead\", \"live\""});
}

TEST(Build, TheFreeEndIsWhereNothingHolds) {
  nacre::Setup s = setup(beam(3));
  s.loads = {force(100, joint("free end"))};
  s.supports = {support("wall", "fixed", joint("left end"))};
  EXPECT_EQ(built(s).cases[0].nodal[0].node, node_at(built(s), 3));
  s.supports[0].place = joint("right end");
  EXPECT_EQ(built(s).cases[0].nodal[0].node, node_at(built(s), 0));
}

TEST(Build, LoadsThatAllGoStraightIntoASupportAreAQuestion) {
  nacre::Setup s = setup(beam(3));
  s.supports = {support("wall", "fixed", joint("left end"))};
  s.loads = {force(100, joint("left end"))};
  refused(s, {"support holds", "nothing is strained"}, Problem::Unclear);
  s.loads.push_back(force(1, joint("right end")));
  EXPECT_EQ(built(s).cases[0].nodal.size(), 2u);
  s.loads = {force(100, point("", metres(0)))};  // a slider that takes the load to the wall
  EXPECT_EQ(built(s).cases[0].nodal.size(), 1u);
  s.loads = {force(0, joint("left end"))};  // a slider at zero
  EXPECT_EQ(built(s).cases[0].nodal.size(), 1u);
  // Pinned: held against moving, not against turning.
  s = simply_supported(beam(3));
  s.loads = {load(Load::Kind::Moment, said(5, dim::moment), joint("left end"), {0, 1, 0})};
  EXPECT_EQ(built(s).cases[0].nodal.size(), 1u);
  // A roller on a slope of 45 degrees gives way to a vertical force.
  s.supports[1].incline = said(std::atan(1.0), dim::angle, "rad");
  s.loads = {force(100, joint("right end"))};
  EXPECT_EQ(built(s).cases[0].nodal.size(), 1u);
}

TEST(Build, PlacesOnFramesAreFoundByTheirLine) {
  nacre::Setup s = setup(body("portal", {{"span", metres(6)}, {"height", metres(4)}}));
  s.supports = {support("foot", "fixed", set("feet"))};
  const auto at = [&](const char* name) {
    s.loads = {force(1, joint(name))};
    const Six r = resultant(built(s), built(s).cases[0]);
    s.loads[0].direction = {1, 0, 0};
    const Six h = resultant(built(s), built(s).cases[0]);
    return std::pair{r(4), h(4)};  // x and z of the place
  };
  EXPECT_EQ(at("top of the left column"), (std::pair{0.0, 4.0}));
  EXPECT_EQ(at("midspan of the beam"), (std::pair{3.0, 4.0}));
  EXPECT_EQ(at("midspan"), (std::pair{3.0, 4.0}));
  EXPECT_EQ(at("middle of right column"), (std::pair{6.0, 2.0}));
  EXPECT_EQ(at("top right corner"), (std::pair{6.0, 4.0}));
}

TEST(Build, PartsGetTheirOwnSectionAndMaterial) {
  nacre::Setup s = simply_supported(body("pratt"));
  Section big = s.sections[0];
  big.name = "big";
  big.values.set("diameter", metres(0.1));
  s.sections.push_back(big);
  s.bodies[0].assignments = {{"chords", "big", ""}, {"B0-B1", "section", ""}};
  for (const ModelMember& m : built(s).members) {
    const bool chord = m.group.find("chord") != std::string::npos && m.name != "B0-B1";
    EXPECT_EQ(m.section, chord ? 1 : 0) << m.name;
  }
  s.bodies[0].assignments = {{"rafters", "big", ""}};
  refused(s, {"rafters", "bottom chord"});
}

TEST(Build, ASectionGivenByNumbersMustHaveThoseThatAreNeeded) {
  nacre::Setup s = simply_supported(beam(6));
  s.sections[0].shape = "properties";
  s.sections[0].values.clear();
  s.sections[0].values.push_back({"area", said(0.01, dim::area)});
  s.loads = {force(1, joint("midspan"))};
  refused(s, {"A-B", "only the area"}, Problem::Unclear);
  s.loads = {force(50000, joint("right end"), {1, 0, 0})};  // a rod that is pulled does not bend
  EXPECT_GT(built(s).sections[0].Iy, 0);
  s.analysis.self_weight = true;
  refused(s, {"A-B", "only the area"}, Problem::Unclear);
  s.analysis.self_weight = false;
  s.sections[0].values.push_back({"Iy", said(8e-5, dim::second_moment)});
  EXPECT_EQ(built(s).sections[0].Iy, 8e-5);            // in a plane this is enough
  s.asks = {"max_displacement", "max_normal_stress"};  // but not for a stress
  refused(s, {"depth"}, Problem::Unclear);
  s.asks.pop_back();
  s.planar = false;
  refused(s, {"weak axis"}, Problem::Unclear);
  s.sections[0].values.push_back({"Iz", said(2e-5, dim::second_moment)});
  refused(s, {"torsion constant"}, Problem::Unclear);
  s.sections[0].values.push_back({"J", said(1e-5, dim::second_moment)});
  EXPECT_EQ(built(s).members.size(), 1u);
  nacre::Setup truss = simply_supported(body("pratt"));  // bars need only the area
  truss.sections = s.sections;
  truss.sections[0].values.resize(1);
  EXPECT_EQ(built(truss).members.size(), 21u);
}

TEST(Build, RefusalsNameTheObjectAndGiveAdvice) {
  nacre::Setup s = simply_supported(beam(6));
  s.loads = {force(500, point("", metres(7)))};
  refused(s, {"7 m", "beyond the beam", "6 m"});
  s.loads = {force(500, point("", metres(-1)))};
  refused(s, {"-1 m"});
  s.loads = {force(500, point("", number(1.2)))};
  refused(s, {"1.2", "fraction"});
  s.loads = {force(500, joint("midsapn"))};
  refused(s, {"midsapn", "nearest names"});
  s.loads = {force(500, set("top joints"))};
  refused(s, {"top joints"});
  s.loads = {force(500, point("left column", metres(1)))};
  refused(s, {"left column", "\"beam\""});
  s.loads = {load(Load::Kind::Force, said(500, dim::moment, "N*m"), joint("midspan"))};
  refused(s, {"a force", "moment"});
  s.loads = {load(Load::Kind::Force, Value{}, joint("midspan"))};
  refused(s, {"magnitude"}, Problem::Unclear);
  s.loads = {force(std::numeric_limits<double>::infinity(), joint("midspan"))};
  refused(s, {"finite"});
  s.loads = {force(500, joint("midspan"), {0, 1, 0})};
  refused(s, {"out of the plane"});
  s.loads = {force(500, joint("midspan"), {0, 0, 0})};
  refused(s, {"direction"});
  s.loads = {spread(500, joint("midspan"))};
  refused(s, {"point"});
  s.loads = {force(500, whole("beam"))};
  refused(s, {"single force"}, Problem::Unclear);
  s.loads = {spread(500, range("", metres(2), metres(2)))};
  refused(s, {"length of zero"});
  s.loads.clear();
  s.supports.clear();
  refused(s, {"no supports"}, Problem::Unclear);
  s = simply_supported(beam(6));
  s.supports[1].place = joint("left end");
  refused(s, {"left support", "right support", "same joint"});
  s = simply_supported(beam(6));
  s.supports[1].fixed = {};
  s.supports[1].kind = "";
  refused(s, {"holds nothing"});
  s = simply_supported(beam(6));
  s.supports[1].motion[0] = metres(0.01);
  refused(s, {"moved in x"});
  s = simply_supported(beam(6));
  s.materials[0].values.erase(s.materials[0].values.begin());
  refused(s, {"Young"}, Problem::Unclear);
  s = simply_supported(beam(6));
  s.sections.clear();
  s.bodies[0].section.clear();
  refused(s, {"cross-section"}, Problem::Unclear);
  s = simply_supported(beam(6));
  s.bodies.push_back(s.bodies[0]);
  refused(s, {"one structure"}, Problem::Unsupported);
  nacre::Setup truss = simply_supported(body("pratt"));
  truss.loads = {force(1, point("bottom chord", metres(1.5)))};
  refused(truss, {"between the joints", "B1"});
  truss.loads = {load(Load::Kind::Moment, said(1, dim::moment), joint("B1"), {0, 1, 0})};
  refused(truss, {"pinned bars"});
  truss.loads = {force(1, joint("midspan"))};
  truss.supports.push_back(support("prop", "roller", point("bottom chord", metres(0.5))));
  refused(truss, {"only at its joints"});
}

Body square() {
  Body b = body("points");
  const auto add = [&](const char* name, double x, double z) { b.joints.push_back({name, {metres(x), Value{}, metres(z)}, {}}); };
  add("1", 0, 0), add("2", 3, 0), add("3", 6, 0), add("4", 1.5, 2), add("5", 4.5, 2);
  for (const auto& [m, n] : {std::pair{"1", "2"}, {"2", "3"}, {"4", "5"}, {"1", "4"}, {"4", "2"}, {"2", "5"}, {"5", "3"}})
    b.members.push_back({"", m, n, "", {}});
  return b;
}

TEST(Build, ListedJointsAndMembersMakeLinesSetsAndAliases) {
  const Result<Geometry> g = generate_geometry(square());
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(g->members[3].name, "1-4");
  EXPECT_EQ(g->lines[0].name, "1-3");  // the straight chain through 2
  EXPECT_EQ(g->lines[0].members, (std::vector<int>{0, 1}));
  EXPECT_EQ(nodes_of(*g, "bottom joints"), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(nodes_of(*g, "interior bottom joints"), (std::vector<int>{1}));
  EXPECT_EQ(nodes_of(*g, "top joints"), (std::vector<int>{3, 4}));
  EXPECT_EQ(find(*g, "left end"), 0);
  EXPECT_EQ(find(*g, "midspan"), 1);
  nacre::Setup s = setup(square());
  s.supports = {support("A", "pinned", joint("1")), support("B", "roller", joint("3"))};
  s.loads = {force(15000, set("top joints"))};
  EXPECT_EQ(built(s).members.size(), 7u);
  EXPECT_EQ(built(s).members[0].kind, MemberKind::Bar);
  s.bodies[0].connection = "rigid";
  EXPECT_EQ(built(s).members[0].kind, MemberKind::Frame);
}

TEST(Build, BadListsOfJointsAndMembersAreRefused) {
  const auto with = [](auto&& change) {
    Body b = square();
    change(b);
    return setup(b);
  };
  refused(with([](Body& b) { b.members.push_back({"", "1", "9", "", {}}); }), {"1-9", "\"9\""});
  refused(with([](Body& b) { b.members.push_back({"", "2", "1", "", {}}); }), {"two members"});
  refused(with([](Body& b) { b.members.push_back({"", "2", "2", "", {}}); }), {"same joint"});
  refused(with([](Body& b) { b.joints.push_back({"6", {metres(9), metres(0), metres(0)}, {}}); }), {"No member", "6"});
  refused(with([](Body& b) { b.joints.push_back({"6", {metres(3), metres(0), metres(0)}, {}}); }), {"same place"});
  refused(with([](Body& b) { b.joints.push_back({"5", {metres(3), metres(0), metres(1)}, {}}); }), {"listed twice"});
  refused(with([](Body& b) { b.joints[0].position[2].si = std::numeric_limits<double>::infinity(); }), {"joint 1"});
  refused(with([](Body& b) { b.joints[0].position[2] = Value{}; }), {"joint 1"}, Problem::Unclear);
  refused(with([](Body& b) { b.joints[0].position[0].dimension = dim::force; }), {"a length"});
  refused(with([](Body& b) { b.members.clear(); }), {"members"}, Problem::Unclear);
}

TEST(Build, AStructureInSpaceIsNotPlane) {
  nacre::Setup s = setup(body("npod"));
  s.supports = {support("foot", "pinned", set("feet"))};
  s.loads = {force(12000, joint("apex"))};
  refused(s, {"plane"});
  s.planar = false;
  const Model m = built(s);
  EXPECT_EQ(m.supports.size(), 3u);
  near(resultant(m, m.cases[0]), {0, 0, -12000, 0, 0, 0});
}

// Every family with the supports and loads a user would give it first.
TEST(Build, EveryFamilyBuildsWithItsUsualSupports) {
  for (const FamilySpec& f : families()) {
    if (f.name == "points") continue;
    nacre::Setup s = setup(usual(f.name), f.planar);
    const Result<Geometry> g = generate_geometry(s.bodies[0]);
    ASSERT_TRUE(g.ok()) << f.name;
    if (!nodes_of(*g, "feet").empty())
      s.supports = {support("foot", "pinned", set("feet"))};
    else if (!nodes_of(*g, "wall joints").empty())
      s.supports = {support("wall", "pinned", set("wall joints"))};
    else if (f.name == "x_braced")
      s.supports = {support("wall", "pinned", set("left joints"))};
    else if (f.name == "space_grid")
      s.supports = {support("corner", "pinned", set("corners"))};
    else
      s.supports = {support("left support", "pinned", joint("left end")), support("right support", "roller", joint("right end"))};
    s.loads = {force(1000, set("all joints"))};
    s.analysis.self_weight = true;
    const Result<Model> m = build_model(s);
    ASSERT_TRUE(m.ok()) << f.name << ": " << m.failure().message();
    EXPECT_EQ(m->members.size(), g->members.size());
    for (const ModelMember& member : m->members) EXPECT_GT(member.length, 0);
  }
}

TEST(Build, TenThousandMembersBuildInAFewMilliseconds) {
  Body b = body("points");
  const int n = 2500;  // 4 n - 3 = 9,997 bars
  for (int i = 0; i <= n; ++i) b.joints.push_back({"B" + std::to_string(i), {metres(i), metres(0), metres(0)}, {}});
  for (int i = 1; i < n; ++i) b.joints.push_back({"T" + std::to_string(i), {metres(i), metres(0), metres(1)}, {}});
  const auto add = [&](char p, int i, char q, int j) {
    b.members.push_back({"", p + std::to_string(i), q + std::to_string(j), "", {}});
  };
  for (int i = 0; i < n; ++i) add('B', i, 'B', i + 1);
  for (int i = 1; i + 1 < n; ++i) add('T', i, 'T', i + 1);
  for (int i = 1; i < n; ++i) add('B', i, 'T', i);
  for (int i = 1; i + 1 < n; ++i) add('T', i, 'B', i + 1);
  add('B', 0, 'T', 1), add('B', n, 'T', n - 1);
  nacre::Setup s = simply_supported(b);
  s.loads = {force(1, set("bottom joints"))};
  double best = 1e9;
  for (int k = 0; k < 5; ++k) {
    const auto start = std::chrono::steady_clock::now();
    const Result<Model> m = build_model(s);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    ASSERT_TRUE(m.ok()) << m.failure().message();
    EXPECT_EQ(m->members.size(), b.members.size());
  }
  RecordProperty("milliseconds", std::to_string(best * 1000));
  EXPECT_LT(best, 0.1);  // measured 10 ms; a quadratic loop would take seconds
}

}  // namespace
}  // namespace nacre
