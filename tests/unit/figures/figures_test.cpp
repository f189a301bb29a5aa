#include <gtest/gtest.h>

#include <algorithm>

#include "structures.h"
#include "xml.h"

namespace nacre::figures {
namespace {

const std::string minus = "\xE2\x88\x92";

bool has_text(const Xml& xml, const std::string& wanted) {
  return std::find(xml.texts.begin(), xml.texts.end(), wanted) != xml.texts.end();
}

std::vector<std::string> everything(const Example& e) {
  std::vector<std::string> out;
  for (const Figure& f : all_figures(e.subject())) out.push_back(f.svg);
  for (const Quantity q : {Quantity::N, Quantity::Vz, Quantity::My, Quantity::Deflection}) {
    if (auto svg = member_diagram(e.subject(), q, "")) out.push_back(*svg);
  }
  return out;
}

TEST(Figures, AreWellFormedWithTitleAndUniqueIds) {
  for (const Example& e : {simple_beam(6, 10e3, 8e6), two_bars(3, 4, 8e3)}) {
    const auto svgs = everything(e);
    ASSERT_GE(svgs.size(), 5u);
    for (const std::string& svg : svgs) {
      const Xml xml = read_xml(svg);
      EXPECT_EQ(xml.error, "");
      EXPECT_FALSE(xml.title.empty());
      EXPECT_TRUE(xml.ids_unique);
      EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
      EXPECT_EQ(svg.find("nan"), std::string::npos);
      EXPECT_EQ(svg.find("inf"), std::string::npos);
    }
  }
}

TEST(Figures, HaveDifferentIdsInOneDocument) {
  std::set<std::string> seen;
  for (const Figure& f : all_figures(simple_beam(6, 10e3, 8e6).subject())) {
    for (const std::string& id : read_xml(f.svg).ids) EXPECT_TRUE(seen.insert(id).second) << id;
  }
  EXPECT_GE(seen.size(), 8u);
}

TEST(Figures, KeepHostileTextAsText) {
  Example e = two_bars(3, 4, 8e3);
  const std::string attack = "<img src=x onerror=alert(1)>\"'&]]></title><script>";
  e.setup.title = attack;
  e.model.nodes[2].name = attack;
  e.model.members[0].name = attack;
  e.model.cases[0].name = attack;
  e.model.cases.push_back({attack, {}, {}, false, {}});
  e.state.responses[0].name = attack;
  Subject subject = e.subject("x\"><script>");
  std::vector<std::string> svgs{diagram(subject)};
  for (const Figure& f : all_figures(subject)) svgs.push_back(f.svg);
  auto chart = member_diagram(subject, Quantity::N, attack);
  ASSERT_TRUE(chart);
  svgs.push_back(*chart);
  for (const std::string& svg : svgs) {
    const Xml xml = read_xml(svg);
    EXPECT_EQ(xml.error, "");
    for (const std::string& name : xml.elements) {
      EXPECT_TRUE(name == "svg" || name == "title" || name == "desc" || name == "style" || name == "g" || name == "path" ||
                  name == "circle" || name == "text" || name == "tspan")
          << name;
    }
  }
  EXPECT_TRUE(has_text(read_xml(svgs[0]), attack)) << "the user sees what the user wrote";
}

TEST(Figures, ReplaceBrokenUtf8AndControlCharacters) {
  Example e = two_bars(3, 4, 8e3);
  e.setup.title = std::string("a\x01\xC0\xAF\xED\xA0\x80\xFF\xC3") + "b";
  const Xml xml = read_xml(diagram(e.subject()));
  EXPECT_EQ(xml.error, "");
  EXPECT_EQ(xml.title.front(), 'a');
  EXPECT_EQ(xml.title.back(), 'b');
  EXPECT_EQ(xml.title.find('\xC0'), std::string::npos);
  EXPECT_EQ(xml.title.find("\xED\xA0"), std::string::npos);
}

// M = q L^2 / 8 at midspan, V = q L / 2 at the supports, w = 5 q L^4 / 384 EI.
TEST(Figures, ExtremesOfASimpleBeamAreThoseOfTheClosedForm) {
  const Example e = simple_beam(6, 10e3, 8e6);
  EXPECT_TRUE(has_text(read_xml(*force_diagram(e.subject(), Quantity::My)), "45 kN\xC2\xB7m"));
  const Xml shear = read_xml(*force_diagram(e.subject(), Quantity::Vz));
  EXPECT_TRUE(has_text(shear, "30 kN"));
  EXPECT_TRUE(has_text(shear, minus + "30 kN"));
  EXPECT_TRUE(has_text(read_xml(*force_diagram(e.subject(), Quantity::Deflection)), "21.09 mm"));
  EXPECT_TRUE(has_text(read_xml(*member_diagram(e.subject(), Quantity::My, "beam")), "45 kN\xC2\xB7m at 3 m"));
  EXPECT_TRUE(has_text(read_xml(*member_diagram(e.subject(), Quantity::Deflection, "beam")), minus + "21.09 mm at 3 m"));
}

TEST(Figures, ShowBarsInCompressionWithANegativeForce) {
  // N = -8 kN * 5 / (2 * 4) = -5 kN
  const Xml xml = read_xml(*force_diagram(two_bars(3, 4, 8e3).subject(), Quantity::N));
  EXPECT_TRUE(has_text(xml, minus + "5 kN"));
}

TEST(Figures, DrawSaggingMomentsBelowTheBeam) {
  // The curve's lowest point on the screen (largest y) must lie below the axis by the ordinate of the figure.
  const std::string svg = *force_diagram(simple_beam(6, 10e3, 8e6).subject(), Quantity::My);
  const std::size_t at = svg.find("nff-moment\" x=");
  ASSERT_NE(at, std::string::npos);
  const std::size_t y = svg.find(" y=\"", at);
  EXPECT_GT(std::stod(svg.substr(y + 4)), 60) << "the label of the extreme stands under the curve";
}

TEST(Figures, DrawTheParabolaOfAUniformLoadAsOne) {
  // Bézier through the ends of the first quarter with the known slopes; M(s) = q s (L - s) / 2, in pixels 64 / 45e3 per N m
  // and 110 per m: control points of the exact parabola.
  const std::string svg = *force_diagram(simple_beam(6, 10e3, 8e6).subject(), Quantity::My);
  const double px_m = 660.0 / 6, px_moment = 64 / 45e3, third = 0.5;
  const double M1 = 10e3 * 1.5 * 4.5 / 2, V0 = 30e3, V1 = 15e3;
  char wanted[128];
  std::snprintf(wanted, sizeof wanted, "C%g %g %g %g %g %g", third * px_m, std::round(V0 * third * px_moment * 100) / 100, 2 * third * px_m,
                std::round((M1 - V1 * third) * px_moment * 100) / 100, 3 * third * px_m, std::round(M1 * px_moment * 100) / 100);
  EXPECT_NE(svg.find(wanted), std::string::npos) << wanted << "\n" << svg;
}

// Triangular load q s / L on a simple span: V = q L / 6 - q s^2 / 2 L, with no slope where there is no load. Two stations
// suffice: V is the parabola whose integral is the change of M, here 0.
TEST(Figures, DrawTheShearOfATriangularLoadAsAParabola) {
  Example e = simple_beam(6, 10e3, 8e6);
  const double q = 12e3, L = 6;
  Response r;
  add_station(r, 0, q * L / 6, 0, 0, 0);
  add_station(r, L, -q * L / 3, 0, 0, 0);
  r.stations.first = {0, 2};
  e.state.responses = {r};
  const std::string svg = *force_diagram(e.subject(), Quantity::Vz);
  const double px = 64 / (q * L / 3);                // largest ordinate: 64 pixels
  const double y0 = -px * q * L / 6, y1 = px * q * L / 3;
  char wanted[128];
  // At the end the slope is -q: the control point lies L / 3 before it.
  std::snprintf(wanted, sizeof wanted, "M0 %gC220 %g 440 %g 660 %g", y0, y0, y1 - px * q * L / 3, y1);
  EXPECT_NE(svg.find(wanted), std::string::npos) << wanted;
}

TEST(Figures, NameALoadOnPlanAsItWasGiven) {
  Example e = simple_beam(6, 10e3, 8e6);
  e.setup.loads[0].projected = true;
  e.setup.loads[0].magnitude.si = 11e3;
  EXPECT_TRUE(has_text(read_xml(diagram(e.subject())), "11 kN/m on plan"));
}

TEST(Figures, NameLoadsAndSpansInTheUsersUnits) {
  Example e = simple_beam(6, 10e3, 8e6);
  Body body;
  body.spans.push_back({6, dim::length, "m", {}});
  e.setup.bodies.push_back(body);
  const Xml xml = read_xml(diagram(e.subject()));
  EXPECT_TRUE(has_text(xml, "10 kN/m"));
  EXPECT_TRUE(has_text(xml, "6 m"));
  e.setup.loads[0].magnitude.unit = "lbf/ft";
  e.setup.bodies[0].spans[0].unit = "ft";
  const Xml us = read_xml(diagram(e.subject()));
  EXPECT_TRUE(has_text(us, "685.2 lbf/ft"));  // 10 kN/m / 14.5939 (N/m)/(lbf/ft)
  EXPECT_TRUE(has_text(us, "19.69 ft"));
}

TEST(Figures, AreTheSameBytesEachTime) {
  EXPECT_EQ(everything(simple_beam(6.1, 10e3, 8e6)), everything(simple_beam(6.1, 10e3, 8e6)));
}

TEST(Figures, ScaleWithTheStructureAndNotItsUnits) {
  // The same problem ten times as large has the same picture but for its numbers.
  const std::string small = diagram(simple_beam(6, 10e3, 8e6).subject()), large = diagram(simple_beam(60, 10e3, 8e6).subject());
  const auto paths = [](const std::string& svg) {
    std::string out;
    for (std::size_t i = svg.find(" d=\""); i != std::string::npos; i = svg.find(" d=\"", i + 1)) out += svg.substr(i, svg.find('"', i + 4) - i);
    return out;
  };
  EXPECT_EQ(paths(small), paths(large));
}

TEST(Figures, RefuseWhatCannotBeDrawn) {
  Example e = two_bars(3, 4, 8e3);
  const auto moment = force_diagram(e.subject(), Quantity::My);
  ASSERT_FALSE(moment);
  EXPECT_EQ(moment.failure().problem, Problem::Unsupported);
  const auto unknown = member_diagram(e.subject(), Quantity::N, "no such member");
  ASSERT_FALSE(unknown);
  EXPECT_NE(unknown.failure().message().find("A-apex"), std::string::npos);
  EXPECT_FALSE(figure(e.subject(), "stress"));
  e.state.responses.clear();
  EXPECT_FALSE(force_diagram(e.subject(), Quantity::N));
  EXPECT_EQ(all_figures(e.subject()).size(), 1u) << "the diagram needs no solution";
}

TEST(Figures, SurviveDegenerateModels) {
  nacre::Setup setup;
  Model model;
  model.planar = true;
  EXPECT_EQ(read_xml(diagram({&setup, &model, nullptr, 0, "a"})).error, "");
  EXPECT_EQ(read_xml(diagram({})).error, "");
  model.nodes.push_back({"A", {1e6, 0, 0}});
  EXPECT_EQ(read_xml(diagram({&setup, &model, nullptr, 0, "a"})).error, "");
  Example torn = simple_beam(6, 10e3, 8e6);
  torn.state.responses[0].stations.first = {0, 99};
  EXPECT_FALSE(force_diagram(torn.subject(), Quantity::My)) << "stations that do not fit the model";
}

TEST(Figures, SayWhenAQuantityIsZeroAndLeaveItOutOfTheSet) {
  const Example e = simple_beam(6, 10e3, 8e6);
  for (const Figure& f : all_figures(e.subject())) EXPECT_NE(f.name, "N");
  const auto axial = force_diagram(e.subject(), Quantity::N);
  ASSERT_TRUE(axial);
  EXPECT_NE(axial->find("zero everywhere"), std::string::npos);
}

}  // namespace
}  // namespace nacre::figures
