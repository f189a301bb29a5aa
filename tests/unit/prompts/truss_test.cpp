// Pin-jointed structures in words: joints by tables and lists, what holds them, small structures that are told. Expected numbers
// are those of the sentence.

#include <gtest/gtest.h>

#include <cmath>

#include "nacre/prompts/read.h"

namespace nacre::prompts {
namespace {

const Body& body_of(const Reading& r) { return r.setup.bodies.front(); }

TEST(Truss, JointsAreReadInEveryUsualNotation) {
  for (const char* table : {"A(0,0), B(4,0), C(2,3)", "A 0 0, B 4 0, C 2 3", "A 0/0, B 4/0, C 2/3", "A(0|0), B(4|0), C(2|3)", "A(0;0), B(4;0), C(2;3)",
                            "A at 0,0; B at 4,0; C at 2,3", "A = 0,0; B = 4,0; C = 2,3", "A is at (0, 0), B is at (4, 0), C is at (2, 3)"}) {
    const Reading r = read("Truss with joints " + std::string(table) + " in metres. Bars AB, BC, AC. Pin at A, roller at B. 10 kN down at C. Max tension?");
    ASSERT_EQ(r.outcome, Outcome::Understood) << table;
    ASSERT_EQ(body_of(r).joints.size(), 3u) << table;
    EXPECT_DOUBLE_EQ(body_of(r).joints[2].position[0].si, 2) << table;
    EXPECT_DOUBLE_EQ(body_of(r).joints[2].position[2].si, 3) << table;
    EXPECT_EQ(body_of(r).members.size(), 3u) << table;
    ASSERT_EQ(r.setup.supports.size(), 2u) << table;
    EXPECT_EQ(r.setup.supports[1].kind, "roller") << table;
    EXPECT_EQ(r.setup.loads[0].place.name, "C") << table;
  }
}

TEST(Truss, KindsOfSupportAndLoadsBelongToTheNamesBesideThem) {
  for (const char* held : {"A pinned, B roller", "pin at A and roller at B", "A: pin, B: roller", "A=pin B=roller", "supports A (pin) and B (roller)"}) {
    const Reading r = read("Truss A(0,0), B(4,0), C(2,3) m, bars AB, BC, AC. " + std::string(held) + ". 10 kN down and 4 kN right at C. Max tension?");
    ASSERT_EQ(r.outcome, Outcome::Understood) << held;
    ASSERT_EQ(r.setup.supports.size(), 2u) << held;
    EXPECT_EQ(r.setup.supports[0].place.name, "A") << held;
    EXPECT_EQ(r.setup.supports[0].kind, "pinned") << held;
    EXPECT_EQ(r.setup.supports[1].kind, "roller") << held;
    ASSERT_EQ(r.setup.loads.size(), 2u) << held;
    EXPECT_EQ(r.setup.loads[1].place.name, "C") << held;
    EXPECT_DOUBLE_EQ(r.setup.loads[1].direction[0], 1) << held;
  }
}

TEST(Truss, AForceAtASlopeHasItsTwoComponents) {
  const Reading r = read("Truss A(0,0), B(4,0), C(2,3) m, bars AB, BC, AC. A pinned, B roller. At C a 10 kN load acts at 30° below the horizontal, to the right. Reactions?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_NEAR(r.setup.loads[0].direction[0], std::sqrt(0.75), 1e-12);
  EXPECT_NEAR(r.setup.loads[0].direction[2], -0.5, 1e-12);
}

TEST(Truss, ARollerThatReachedNoJointIsAskedAbout) {
  const Reading r = read("Truss A(0,0), B(4,0), C(2,3) m; bars AB, BC, CA. Pin A, roller G. 10 kN down at C. Tension?");
  EXPECT_NE(r.outcome, Outcome::Understood);
}

TEST(Truss, SeveralLoadsOnASetOfJointsAreOneEachFromTheLeft) {
  const Reading r = read("24 m Pratt truss with 4 equal panels and 6 m height. Loads on the bottom chord: 50 kN, 100 kN, 50 kN at the three inner joints from left to right. Max tension?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.loads.size(), 3u);
  EXPECT_EQ(r.setup.loads[1].place.name, "interior bottom joints 2");
  EXPECT_DOUBLE_EQ(r.setup.loads[1].magnitude.si, 100e3);
}

TEST(Truss, LoadsListedBehindTheirJointsAreOneEach) {
  for (const char* text : {"Howe truss, 6 panels of 3 m, 3 m deep. The five inner bottom joints carry 10, 20, 30, 20 and 10 kN. Max tension?",
                           "Howe truss, 6 panels of 3 m, 3 m deep. The inner bottom joints B1 to B5 carry 10 kN, 20 kN, 30 kN, 20 kN and 10 kN. Max tension?",
                           "Howe truss, 6 panels of 3 m, 3 m deep. Loads on the bottom chord from left to right: 10, 20, 30, 20, 10 kN at the five inner joints. Max tension?"}) {
    const Reading r = read(text);
    ASSERT_EQ(r.outcome, Outcome::Understood) << text;
    ASSERT_EQ(r.setup.loads.size(), 5u) << text;
    EXPECT_DOUBLE_EQ(r.setup.loads[2].magnitude.si, 30e3) << text;
    EXPECT_DOUBLE_EQ(r.setup.loads[4].magnitude.si, 10e3) << text;
  }
  EXPECT_NE(read("Howe truss, 6 panels of 3 m, 3 m deep. The five inner bottom joints carry 10, 20, 30 and 10 kN. Max tension?").outcome, Outcome::Understood);
}

TEST(Truss, ComponentsBelongToTheJointBeforeThem) {
  const Reading r = read("Truss A(0,0), B(4,0), C(8,0), D(2,3), E(6,3) m, bars AB, BC, DE, AD, DB, BE, EC. A pinned, C roller. At D 1.8 kN to the right and 2.4 kN down, at E 0.9 kN to the right and 1.2 kN down. Max tension?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.loads.size(), 4u);
  EXPECT_EQ(r.setup.loads[1].place.name, "D");
  EXPECT_DOUBLE_EQ(r.setup.loads[1].direction[2], -1);
  EXPECT_EQ(r.setup.loads[2].place.name, "E");
}

TEST(Truss, OneJointIsNotTheWholeChord) {
  EXPECT_EQ(read("Pratt truss, 6 panels of 3.5 m, 3.5 m deep, 90 kN at the bottom joint. Max tension?").outcome, Outcome::NeedsClarification);
  const Reading r = read("Pratt truss, 6 panels of 3.5 m, 3.5 m deep, 90 kN at the bottom joint next to the right support. Max tension?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_EQ(r.setup.loads[0].place.name, "interior bottom joints 1 from the right");
}

TEST(Truss, RowsOfJointsByRangesAndLists) {
  for (const char* rows : {"Bottom joints A..E at x = 0, 1, 2, 3, 4 m; top joints F..I at x = 0.5, 1.5, 2.5, 3.5 m, 0.8 m higher", "Lower joints A to E at x = 0, 1, 2, 3, 4 m, upper joints F to I at x = 0.5, 1.5, 2.5, 3.5 m, 0.8 m above"}) {
    const Reading r = read("Truss. " + std::string(rows) + ". Bars A-B-C-D-E, F-G-H-I, A-F-B-G-C-H-D-I-E. 1 kN on each top joint. A pinned, E roller. Max tension?");
    ASSERT_EQ(r.outcome, Outcome::Understood) << rows;
    ASSERT_EQ(body_of(r).joints.size(), 9u) << rows;
    EXPECT_EQ(body_of(r).members.size(), 15u) << rows;
    EXPECT_DOUBLE_EQ(body_of(r).joints[7].position[0].si, 2.5) << rows;
    EXPECT_DOUBLE_EQ(body_of(r).joints[7].position[2].si, 0.8) << rows;
  }
}

TEST(Truss, BarsThatMeetAtAJoint) {
  for (const char* text : {"Bars from ceiling points A(-3,4), B(0,4), C(3,4) meet at D(0,0), metres. 50 kN down at D. Max tension?", "D(0,0) is held by bars from A(-3,4), B(0,4) and C(3,4), m. A, B and C pinned. 50 kN down at D. Max tension?",
                           "Point D (0,0) is connected by bars to A (-3,4), B (0,4) and C (3,4), which are pinned (m). 50 kN down at D. Max tension?"}) {
    const Reading r = read(text);
    ASSERT_EQ(r.outcome, Outcome::Understood) << text;
    EXPECT_EQ(body_of(r).members.size(), 3u) << text;
    EXPECT_EQ(r.setup.supports.size(), 3u) << text;
  }
}

TEST(Truss, AreasByBar) {
  for (const char* areas : {"Bar B-D has 800 mm², bars A-D and C-D have 400 mm² each", "800 mm² for B-D and 400 mm² for the others"}) {
    const Reading r = read("Bars from A(-2,3), B(0,3) and C(2,3) meet at D(0,0), m. A, B and C are pinned. " + std::string(areas) + ". E = 210 GPa. 60 kN down at D. Displacement of D?");
    ASSERT_EQ(r.outcome, Outcome::Understood) << areas;
    ASSERT_EQ(r.setup.sections.size(), 2u) << areas;
    EXPECT_DOUBLE_EQ(r.setup.sections[0].values.get("area"), 800e-6) << areas;
    EXPECT_DOUBLE_EQ(r.setup.sections[1].values.get("area"), 400e-6) << areas;
  }
}

TEST(Truss, ARollerAgainstAWallHoldsAlongTheHorizontal) {
  const Reading r = read("Truss fixed to a wall: A(0,0) pinned, B(0,3) on a vertical roller, C(4,3), D(4,0) m. Bars A-B, B-C, A-D, D-C, A-C. 6 kN down at C. Max tension?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.supports.size(), 2u);
  EXPECT_TRUE(r.setup.supports[1].fixed[0]);
  EXPECT_FALSE(r.setup.supports[1].fixed[2]);
}

TEST(Truss, EveryOtherJointIsAQuestion) {
  EXPECT_EQ(read("Pratt truss, 6 panels of 4 m, 5 m high, 20 kN at every other bottom joint. Max tension?").outcome, Outcome::NeedsClarification);
}

TEST(Truss, AxesAndSignsAreDirections) {
  const Reading r = read("Truss A(0,0), B(4,0), C(2,3) m, bars AB, BC, AC. A(0,0) pinned, B roller. Fx = 4 kN to the left and Fy = 10 kN downwards at C. Max tension?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.loads.size(), 2u);
  EXPECT_DOUBLE_EQ(r.setup.loads[0].direction[0], -1);
  EXPECT_DOUBLE_EQ(r.setup.loads[1].direction[2], -1);
  EXPECT_NE(read("Truss A(0,0), B(4,0), C(2,3) m, bars AB, BC, AC. A pinned, B roller. Fy = -10 kN at C. Max tension?").outcome, Outcome::Understood);
  const Reading minus = read("Truss A(0,0), B(4,0), C(2,3) m, bars AB, BC, AC. A pinned, B roller. At C: 4 kN in -x. Max tension?");
  ASSERT_EQ(minus.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(minus.setup.loads[0].direction[0], -1);
}

TEST(Truss, EntriesOfATableSpeakForThemselves) {
  const Reading r = read("A = (0,0) hinge, B = (4,0), C = (8,0) roller, D = (4,3), everything in m. Bars A-B, B-C, A-D, D-C, B-D. At D: 12 kN down. Max tension?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.supports.size(), 2u);
  EXPECT_EQ(r.setup.supports[1].place.name, "C");
  EXPECT_EQ(read("Frame nodes in m: A(0,0), B(0,3), C(5,3), D(5,0). Members A-B, B-C, C-D, HEA 160. A and D fixed. E = 210 GPa. 10 kN to the right at node G. Max moment?").outcome,
            Outcome::NeedsClarification);
}

TEST(Truss, SmallStructuresAreToldInWords) {
  const Reading ropes = read("Two ropes hold a 250 kg crate, each at 35 degrees to the horizontal. What's the rope tension?");
  ASSERT_EQ(ropes.outcome, Outcome::Understood);
  EXPECT_EQ(body_of(ropes).family, "two_bar");
  EXPECT_NEAR(body_of(ropes).values.get("angle"), 0.6108652381980153, 1e-12);
  EXPECT_DOUBLE_EQ(ropes.setup.loads[0].direction[2], -1);

  const Reading boom = read("A 12 kN sign hangs from the end of a horizontal boom 3 m long; a stay cable runs from the tip up to a point on the wall 4 m above the boom's hinge. Tension in the cable?");
  ASSERT_EQ(boom.outcome, Outcome::Understood);
  EXPECT_EQ(body_of(boom).family, "bracket");
  EXPECT_DOUBLE_EQ(body_of(boom).values.get("boom"), 3);
  EXPECT_DOUBLE_EQ(body_of(boom).values.get("rise"), 4);

  const Reading mast = read("Guy wire: anchor 6 m from the mast foot, attached 8 m up the mast. The horizontal pull on the mast top is 3 kN and the mast is hinged at its foot. Tension in the guy?");
  ASSERT_EQ(mast.outcome, Outcome::Understood);
  EXPECT_EQ(body_of(mast).family, "guyed_mast");
  EXPECT_DOUBLE_EQ(body_of(mast).values.get("anchor"), 6);
}

}  // namespace
}  // namespace nacre::prompts
