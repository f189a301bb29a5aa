// Frames in words: parts, storeys and bays, told paths, supports and loads of single parts. Expected numbers are those of the sentence.

#include <gtest/gtest.h>

#include <cmath>

#include "nacre/prompts/read.h"

namespace nacre::prompts {
namespace {

const Body& body_of(const Reading& r) { return r.setup.bodies.front(); }

TEST(Frame, StoreysAndBaysInSeveralWordings) {
  for (const char* text : {"Two-storey one-bay frame, bay width 7.2 m, 3.6 m per storey, fixed feet; columns HEB 240, beams IPE 360; E = 210 GPa. 20 kN/m on each beam. Max moment?",
                           "Two-storey frame, bay 7.2 m, storeys 3.6 m, fixed feet; columns HEB 240, beams IPE 360; E = 210 GPa. 20 kN/m on each beam. Max moment?"}) {
    const Reading r = read(text);
    ASSERT_EQ(r.outcome, Outcome::Understood) << text;
    EXPECT_DOUBLE_EQ(body_of(r).values.get("storey_height"), 3.6) << text;
    EXPECT_DOUBLE_EQ(body_of(r).values.get("storeys"), 2) << text;
  }
}

TEST(Frame, ColumnsByTheirStations) {
  const Reading r = read("Three HEB 200 columns of 3 m stand at x = 0, 4 and 8 m on fixed bases and are joined at their heads by an IPE 300 beam. E = 200 GPa. 20 kN pushes the head of the left column to the right. Largest moment?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(body_of(r).values.get("bays"), 2);
  EXPECT_DOUBLE_EQ(body_of(r).values.get("span"), 8);
  EXPECT_EQ(r.setup.loads[0].place.name, "left corner");
  EXPECT_DOUBLE_EQ(r.setup.loads[0].direction[0], 1);
}

TEST(Frame, ACornerBesideTheFeetIsNoSupport) {
  for (const char* text : {"Portal frame with fixed feet: at the left corner 12 kN act to the right. 4 m high, 6 m wide, HEB 160, E = 210 GPa. Largest moment?", "A frame 4 m high and 6 m wide with fixed feet, HEB 160, E = 210 GPa: at the left corner 12 kN act to the right. Sway?"}) {
    const Reading r = read(text);
    ASSERT_EQ(r.outcome, Outcome::Understood) << text;
    EXPECT_EQ(body_of(r).family, "portal") << text;
    ASSERT_EQ(r.setup.supports.size(), 1u) << text;
    EXPECT_EQ(r.setup.supports[0].place.name, "feet") << text;
    EXPECT_EQ(r.setup.loads[0].place.name, "left corner") << text;
  }
}

TEST(Frame, OneFootSettlesAndTheOtherStays) {
  const Reading r = read("Portal frame of HEB 200, columns 4 m, beam 6 m, fixed bases, E = 210 GPa, unloaded. The right support settles by 10 mm. Largest bending moment?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.supports.size(), 2u);
  EXPECT_FALSE(r.setup.supports[0].motion[2].given());
  EXPECT_DOUBLE_EQ(r.setup.supports[1].motion[2].si, -0.01);
}

TEST(Frame, ToldPathsAreHeldWhereTheySay) {
  const Reading one = read("Steel rod 30 mm diameter: 3 m up, 2 m right, then 1 m down, fixed at the start, E = 210 GPa, 100 N down at the end. Max moment?");
  ASSERT_EQ(one.outcome, Outcome::Understood);
  ASSERT_EQ(one.setup.supports.size(), 1u);
  EXPECT_EQ(one.setup.supports[0].place.name, "A");
  EXPECT_EQ(one.setup.loads[0].place.name, "D");
  const Reading both = read("A bar of 16 mm diameter goes 1 m up, 2 m across and 1 m down again; both ends are fixed. E = 206 GPa. 300 N to the right at the top right corner. Max moment?");
  ASSERT_EQ(both.outcome, Outcome::Understood);
  EXPECT_EQ(both.setup.supports.size(), 2u);
}

TEST(Frame, LoadsOfOneArmOneBayOneLevel) {
  const Reading arms = read("T-shaped post: 4 m high, fixed, with two arms of 1.5 m each at the top. CHS 139.7x5, E=210 GPa. 2 kN on the left arm tip, 3 kN on the right arm tip. Largest moment?");
  ASSERT_EQ(arms.outcome, Outcome::Understood);
  ASSERT_EQ(arms.setup.loads.size(), 2u);
  EXPECT_NE(arms.setup.loads[0].place.name, arms.setup.loads[1].place.name);
  const Reading levels = read("Two-storey one-bay frame, 5 m wide, storeys 3 m, columns HEB 180, beams IPE 270, fixed feet, E = 210 GPa; 10 kN at the first floor and 5 kN at the roof, both from the left. Sway?");
  ASSERT_EQ(levels.outcome, Outcome::Understood);
  for (const auto& l : levels.setup.loads) EXPECT_DOUBLE_EQ(l.direction[0], 1);
  EXPECT_NE(read("Two-storey one-bay frame, 5 m wide, storeys 3 m, HEB 180, fixed feet, E = 210 GPa; 10 kN at the first floor. Sway?").outcome, Outcome::Understood);
}

TEST(Frame, SnowCountsOnPlan) {
  const Reading r = read("Gable frame, span 8 m, columns 3 m HEA 180, rafters IPE 240 rising to 5 m in the middle, feet pinned, E 210 GPa, snow load 6 kN/m per horizontal metre on both rafters. Max moment?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(body_of(r).values.get("ridge_height"), 5);
  EXPECT_DOUBLE_EQ(r.setup.loads[0].direction[2], -1);
  EXPECT_TRUE(r.setup.loads[0].projected);
}

TEST(Frame, ATieInAFrameIsAskedAbout) {
  EXPECT_NE(read("Portal frame 6 m wide, 4 m high, fixed feet, HEB 160, E = 210 GPa, with a tie between the feet. 10 kN/m on the beam. Max moment?").outcome, Outcome::Understood);
}

}  // namespace
}  // namespace nacre::prompts
