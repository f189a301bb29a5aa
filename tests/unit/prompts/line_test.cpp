// Straight members in words: what holds them, what loads them, what vibrates and buckles. Expected values by hand.

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "nacre/prompts/read.h"

namespace nacre::prompts {
namespace {

Reading understood(const char* text) {
  Reading r = read(text);
  EXPECT_EQ(r.outcome, Outcome::Understood) << text;
  return r;
}

TEST(Line, AHoggingEndMomentTurnsTheOtherWayThanASaggingOne) {
  const auto sense = [](const char* text) { return understood(text).setup.loads.back().direction[1]; };
  EXPECT_GT(sense("Simply supported IPE 240, 6 m, E = 210 GPa, 8 kN/m. At the left end a sagging moment of 20 kNm acts as well. Largest moment?"), 0);
  EXPECT_LT(sense("Simply supported IPE 240, 6 m, E = 210 GPa, 8 kN/m. At the left end a hogging moment of 20 kNm acts as well. Largest moment?"), 0);
  EXPECT_GT(sense("Simply supported IPE 240, 6 m, E = 210 GPa, 8 kN/m. At the right end a hogging moment of 20 kNm acts as well. Largest moment?"), 0);
}

TEST(Line, AMomentBesideOtherLoadsNeedsItsSense) {
  EXPECT_EQ(read("Simply supported IPE 240, 6 m, E = 210 GPa, 8 kN/m and a couple of 20 kNm at midspan. Largest moment?").outcome, Outcome::NeedsClarification);
  EXPECT_EQ(understood("Simply supported IPE 240, 6 m, E = 210 GPa, a couple of 20 kNm at midspan. Largest moment?").setup.loads.size(), 1u);
}

TEST(Line, EqualAndOppositeCouplesActAtBothEnds) {
  const Reading r = understood("Equal and opposite end couples of 3 kNm bend a 4 m simply supported bar, 60 x 120 mm on edge, E = 200 GPa. Deflection at midspan?");
  ASSERT_EQ(r.setup.loads.size(), 2u);
  EXPECT_EQ(r.setup.loads[0].direction[1], -r.setup.loads[1].direction[1]);
}

TEST(Line, TwoPlacesThatNothingJoinsAreAQuestion) {
  const std::string beam = "Simply supported IPE 200, 6 m, E = 210 GPa. ";
  EXPECT_EQ(read(beam + "10 kN at 2 m from the left end, at midspan. Moment?").outcome, Outcome::NeedsClarification);
  EXPECT_EQ(read(beam + "10 kN at midspan, 2 m from the left end. Moment?").outcome, Outcome::NeedsClarification);
  EXPECT_EQ(understood((beam + "10 kN at 2 m and at 4 m. Moment?").c_str()).setup.loads.size(), 2u);
}

TEST(Line, ANumberSaidAgainSaysHowTheSectionStands) {
  const auto depth = [](const char* text) { return understood(text).setup.sections[0].values.get("depth"); };
  EXPECT_DOUBLE_EQ(depth("Cantilever, 2 m, 60 x 40 mm (60 is the height), E = 200 GPa, 1 kN at the tip. Moment?"), 0.06);
  EXPECT_DOUBLE_EQ(depth("Cantilever, 2 m, 60 x 40 mm (60 vertical), E = 200 GPa, 1 kN at the tip. Moment?"), 0.06);
}

TEST(Line, TheMainSpanLiesBetweenTheSupports) {
  const Reading r = understood("Overhanging beam IPE 200, E = 210 GPa, supports at 0 m and 6 m, 8 m long, 5 kN/m on the main span. Moment?");
  ASSERT_EQ(r.setup.loads.size(), 1u);
  EXPECT_EQ(r.setup.loads[0].place.kind, Place::Kind::Range);
}

TEST(Line, WheelsStandSymmetrically) {
  const Reading r = understood("A simply supported beam has an 8 m span. Two wheels of 30 kN each, 2 m apart, are placed symmetrically about midspan. HEB 260, E = 210 GPa. Moment?");
  ASSERT_EQ(r.setup.loads.size(), 2u);
  EXPECT_DOUBLE_EQ(r.setup.loads[0].place.at.si, 3);
  EXPECT_DOUBLE_EQ(r.setup.loads[1].place.at.si, 5);
}

TEST(Line, TheLongerSpanAloneIsLoaded) {
  const Reading r = understood("A two-span beam, spans 6 m and 4 m, IPE 240, E = 210 GPa. 12 kN/m on the longer span only. Largest moment?");
  ASSERT_EQ(r.setup.loads.size(), 1u);
  EXPECT_EQ(r.setup.loads[0].place.span, 1);
}

TEST(Line, AForceInTheMiddleOfTheLongerSpan) {
  const Reading r = understood("Continuous beam, spans 4 m and 6 m, 100x300 mm, E=200 GPa, 30 kN in the middle of the longer span. Largest moment?");
  ASSERT_EQ(r.setup.loads.size(), 1u);
  EXPECT_EQ(r.setup.loads[0].place.span, 2);
  EXPECT_DOUBLE_EQ(r.setup.loads[0].place.at.si, 0.5);
}

TEST(Line, ASumBesideItsPartsIsOneLoad) {
  const Reading beam = understood("Simply supported 4 m, IPE 100, E = 210 GPa: a person of 2 kN total stands with one foot on each third point, so 1 kN at each third point. Deflection?");
  EXPECT_EQ(beam.setup.loads.size(), 2u);
  const Reading leg = understood("A platform of 24 kN stands on four identical legs, so each carries 6 kN. A leg is a steel tube 42.4 x 2.6 mm, 2.2 m long, clamped at the floor and free at the top. E = 210 GPa. Buckling factor for one leg?");
  ASSERT_EQ(leg.setup.loads.size(), 1u);
  EXPECT_DOUBLE_EQ(leg.setup.loads[0].magnitude.si, 6000);
}

TEST(Line, RollersAloneDoNotHoldAPush) {
  EXPECT_EQ(read("An IPE 300 beam spans 6 m between a roller at each end, both free to roll, and is pushed along its axis with 10 kN. How far does it move?").outcome, Outcome::Rejected);
}

TEST(Line, MassesVibrateWithTheMember) {
  const Reading tip = understood("weightless cantilever, L = 1 m, solid round 30 mm, E = 206 GPa, a mass of 20 kg at the end. natural frequency in Hz?");
  ASSERT_EQ(tip.setup.masses.size(), 1u);
  EXPECT_DOUBLE_EQ(tip.setup.masses[0].mass.si, 20);
  EXPECT_DOUBLE_EQ(tip.setup.materials[0].values.get("density"), 0);
  const Reading spread = understood("A simply supported beam of 8 m, EI = 20 MN m2, has a mass of 300 kg/m. Fundamental frequency?");
  EXPECT_TRUE(spread.setup.masses.empty());
  EXPECT_NEAR(spread.setup.materials[0].values.get("density") * spread.setup.sections[0].values.get("area"), 300, 1e-6);
}

TEST(Line, VibrationInAnyDirectionIsThatInSpace) {
  EXPECT_FALSE(understood("15 x 30 mm steel bar cantilevers 0.8 m, E = 200 GPa, 7850 kg/m3. It may vibrate in either direction; lowest natural frequency?").setup.planar);
}

TEST(Line, AHeldAxisLeavesTheOtherToBuckle) {
  for (const char* text : {"A column of HEB 160, 5 m, pinned at both ends, E = 210 GPa, 300 kN. Buckling about the weak axis is prevented. Load factor?",
                           "HEB 200 column, 6 m tall, both ends pinned, held against buckling about the minor axis, 500 kN axial, E = 210 GPa. Buckling load factor?"}) {
    const Reading r = understood(text);
    EXPECT_TRUE(r.setup.planar);
    EXPECT_FALSE(r.setup.sections[0].weak_axis);
  }
}

TEST(Line, AnEffectiveLengthIsThatOfAPinnedColumn) {
  const Reading r = understood("Column with an effective length factor K = 0.7, 4 m long, HEB 140, E = 210 GPa, 400 kN. Buckling load factor?");
  EXPECT_NEAR(r.setup.bodies[0].values.get("height"), 2.8, 1e-12);
  ASSERT_EQ(r.setup.supports.size(), 2u);
  EXPECT_EQ(r.setup.supports[0].kind, "pinned");
  EXPECT_EQ(read("Column clamped at both ends, K = 0.7, 4 m long, HEB 140, E = 210 GPa, 400 kN. Buckling load factor?").outcome, Outcome::NeedsClarification);
}

TEST(Line, AHeatedRodLeansAgainstItsSpring) {
  const Reading r = understood("A 1.2 m steel rod, 300 mm2, E = 200 GPa, alpha = 12e-6 1/K, is fixed on the left and pushes against a spring of 30 kN/mm on the right. It is heated by 50 K. Force in the rod?");
  ASSERT_EQ(r.setup.supports.size(), 2u);
  EXPECT_DOUBLE_EQ(r.setup.supports[1].stiffness[0].si, 30e6);
}

TEST(Line, NumbersOfTheStoryAreLeftAside) {
  const Reading r = understood("In the lab, group 7 (4 students) bends an aluminium strip, 25 mm wide and 6 mm thick, lying flat on two edges 500 mm apart, with a 1.5 kg weight in the middle. E = 69 GPa. What deflection should they measure?");
  EXPECT_EQ(r.setup.loads.size(), 1u);
}

}  // namespace
}  // namespace nacre::prompts
