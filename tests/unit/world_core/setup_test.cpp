#include "nacre/world/setup.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "sample_world.h"

namespace nacre {
namespace {

using testing::sample_setup;

TEST(Values, SetReplacesAndFindSeesIt) {
  Values values;
  values.set("width", assumed(0.1, dim::length, ""));
  values.set("depth", assumed(0.2, dim::length, ""));
  values.set("width", assumed(0.3, dim::length, ""));
  ASSERT_EQ(values.size(), 2u);
  EXPECT_EQ(values.get("width"), 0.3);
  EXPECT_TRUE(std::isnan(values.get("nothing")));
  EXPECT_EQ(values.get("nothing", 7), 7);
  values.set("none", Value{});
  EXPECT_EQ(values.get("none", 8), 8) << "a value that is not given counts as absent";
}

TEST(Paths, EveryListedValueIsFoundByItsPathAndNoOther) {
  nacre::Setup setup = sample_setup(3, 20);
  const auto all = list_values(setup);
  ASSERT_GT(all.size(), 60u);
  std::set<std::string> seen;
  for (const ValueAt& item : all) {
    EXPECT_TRUE(seen.insert(item.path).second) << item.path << " twice";
    EXPECT_EQ(find_value(setup, item.path), item.value) << item.path;
    EXPECT_FALSE(item.label.empty()) << item.path;
    EXPECT_TRUE(item.value->given()) << item.path;
  }
}

TEST(Paths, AreThoseOfTheContract) {
  nacre::Setup setup = sample_setup(4);
  for (const char* path : {"body.structure.span", "body.structure.spans.1", "body.structure.joint.J1.x", "section.section.depth", "material.steel.E",
                           "load.P.magnitude", "load.P.at", "load.P.to", "support.A.motion.uz", "support.A.stiffness.ry", "support.A.incline",
                           "hinge.H.at", "combination.ULS.loads", "limit.0.limit", "limit.0.ratio_of_span", "analysis.gravity"})
    EXPECT_NE(find_value(setup, path), nullptr) << path;
  EXPECT_EQ(find_value(setup, "load.P.magnitude"), &setup.loads[0].magnitude);
  EXPECT_EQ(find_value(setup, "body.structure.joint.J1.z"), &setup.bodies[0].joints[1].position[2]);
}

TEST(Paths, ThatLeadNowhereFindNothing) {
  nacre::Setup setup = sample_setup(4);
  for (const char* path : {"", ".", "body", "body.structure", "body.structure.", "body.structure.height", "load.Q.magnitude", "load.P", "load.P.direction",
                           "limit.1.limit", "limit.x.limit", "support.A.motion", "support.A.motion.ux", "analysis.gravity.", "analysis.gravity.x",
                           "Load.P.magnitude", " load.P.magnitude"})
    EXPECT_EQ(find_value(setup, path), nullptr) << path;
  EXPECT_EQ(find_value(setup, std::string(1'000'000, '.')), nullptr);
}

TEST(Paths, DotsInNamesAreEscaped) {
  nacre::Setup setup = sample_setup(5);
  EXPECT_NE(find_value(setup, R"(body.structure.a\.name with \\ dots)"), nullptr);
  Load load = setup.loads[0];
  load.name = "P.magnitude";
  load.magnitude.si = 77;
  setup.loads.push_back(load);
  EXPECT_EQ(find_value(setup, R"(load.P\.magnitude.magnitude)")->si, 77);
  EXPECT_EQ(find_value(setup, "load.P.magnitude"), &setup.loads[0].magnitude);
}

TEST(Paths, TwoThingsOfOneNameHaveTwoPaths) {
  nacre::Setup setup = sample_setup(6);
  setup.loads.push_back(setup.loads[0]);
  setup.loads.push_back(setup.loads[0]);
  EXPECT_EQ(find_value(setup, "load.P.magnitude"), &setup.loads[0].magnitude);
  std::set<Value*> reached;
  for (const ValueAt& item : list_values(setup)) reached.insert(find_value(setup, item.path));
  for (Load& load : setup.loads) EXPECT_TRUE(reached.contains(&load.magnitude));
}

TEST(Labels, AreForPeople) {
  nacre::Setup setup = sample_setup(7);
  std::map<std::string, std::string> label;
  for (const ValueAt& item : list_values(setup)) label[item.path] = item.label;
  EXPECT_EQ(label["body.structure.span"], "span");
  EXPECT_EQ(label["section.section.depth"], "depth of the section");
  EXPECT_EQ(label["material.steel.E"], "Young's modulus of steel");
  EXPECT_EQ(label["load.P.magnitude"], "load P");
  EXPECT_EQ(label["load.P.at"], "position of load P");
  EXPECT_EQ(label["support.A.motion.uz"], "motion uz of support A");
  EXPECT_EQ(label["body.structure.joint.J1.x"], "x of joint J1");
}

TEST(Assumptions, AreTheNotesAndTheAssumedValuesWithoutDuplicates) {
  nacre::Setup setup;
  setup.analysis.gravity = {9.81, dim::acceleration, "m/s^2", {Origin::Kind::Prompt, 0, 0, 4, {}, {}}};
  setup.notes = {{"supports", "pin and roller", "the prompt names none", ""}, {"supports", "pin and roller", "the prompt names none", ""},
                 {"height", "1 m", "1/6 of the span is usual", "body.structure.height"}};
  Body body;
  body.values.set("span", assumed(6, dim::length, "the prompt names no span", "m"));
  body.values.set("height", assumed(1, dim::length, "1/6 of the span is usual", "m"));
  body.values.set("panels", {6, dim::none, {}, {Origin::Kind::Prompt, 0, 3, 4, {}, {}}});
  setup.bodies.push_back(body);
  const auto all = list_assumptions(setup);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].what, "supports");
  EXPECT_EQ(all[1].path, "body.structure.height");
  EXPECT_EQ(all[2].what, "span");
  EXPECT_EQ(all[2].value, "6 m");
  EXPECT_EQ(all[2].why, "the prompt names no span");
  EXPECT_EQ(all[2].path, "body.structure.span");
}

TEST(Assumptions, AreReadInTheUnitsOfTheReader) {
  nacre::Setup setup;
  setup.units = UnitSystem::US;
  Body body;
  body.values.set("span", assumed(6.096, dim::length, "usual"));
  setup.bodies.push_back(body);
  EXPECT_EQ(list_assumptions(setup)[0].value, "20 ft");
}

}  // namespace
}  // namespace nacre
