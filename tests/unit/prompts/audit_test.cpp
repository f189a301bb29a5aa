// What was said and did not arrive in the setup is a question or a refusal, never an answer.

#include <gtest/gtest.h>

#include "nacre/prompts/read.h"

namespace {

using nacre::prompts::Outcome;
using nacre::prompts::read;
using nacre::prompts::read_command;

TEST(Audit, SpansThatAreMissingAreAskedFor) {
  EXPECT_EQ(read("Three-span beam, 100 mm wide, 250 mm deep, E = 200 GPa, loaded with 8 kN/m over the whole length.").outcome,
            Outcome::NeedsClarification);
  const auto said = read("Three-span beam, 3 x 4 m, 100 mm wide, 250 mm deep, E = 200 GPa, loaded with 8 kN/m over the whole length.");
  ASSERT_EQ(said.outcome, Outcome::Understood);
  ASSERT_EQ(said.setup.bodies.front().spans.size(), 3u);
  for (const auto& span : said.setup.bodies.front().spans) EXPECT_DOUBLE_EQ(span.si, 4.0);
}

TEST(Audit, SharpCornersMakeABoxOfACatalogueSection) {
  const auto reading = read("aluminium RHS 60x40x3 with sharp corners, cantilever of 1.8 m, 300 N at the end. Deflection?");
  ASSERT_EQ(reading.outcome, Outcome::Understood);
  EXPECT_EQ(reading.setup.sections.front().shape, "box");
  EXPECT_TRUE(reading.setup.sections.front().designation.empty());
}

TEST(Audit, APartIsLoadedAloneOrAskedFor) {
  for (const char* text : {"Continuous beam, two equal spans of 4 m, 100x300 mm, E=200 GPa, 30 kN/m on the longer span. Largest moment?",
                           "Portal frame, height 4 m, span 6 m, HEB 200, fixed feet, 10 kN/m on the left half of the beam. Largest moment?",
                           "Portal frame, height 4 m, span 6 m, HEB 200, fixed feet, 10 kN/m over the first 3 m of the beam from the left. Largest moment?",
                           "Two-storey portal frame, storey height 3 m, span 5 m, HEB 200, fixed feet. The floor beam carries 20 kN/m, the roof beam 12 kN/m. Largest moment?"})
  {
    const auto r = read(text);
    if (r.outcome != Outcome::Understood) continue;
    ASSERT_FALSE(r.setup.loads.empty()) << text;
    for (const auto& l : r.setup.loads)
      EXPECT_TRUE((l.place.kind == nacre::Place::Kind::Range && l.place.at.si == 0 && l.place.to.si > 0) || l.place.of == "floor beam" || l.place.of == "roof beam") << text;
  }
}

TEST(Audit, LegsOfAFramesAreNoColumns) {
  EXPECT_NE(read("Two A-frames 2.2 m high joined by a 3 m beam, 60 x 60 mm steel, two children of 30 kg each hang at the third points. Bending moment?").outcome,
            Outcome::Understood);
}

TEST(Audit, UnitBehindCoordinatesIsNotInches) {
  auto reading = read("Three bar truss: A(0,0), B(6,0), C(3,2) in metres. Bars AB, AC, BC. Pin at A, roller at B. 12 kN down at C. Biggest compression?");
  ASSERT_EQ(reading.outcome, Outcome::Understood);
  const auto& joints = reading.setup.bodies.front().joints;
  ASSERT_EQ(joints.size(), 3u);
  EXPECT_DOUBLE_EQ(joints[2].position[0].si, 3.0);
}

TEST(Audit, AnEditOfTheWrongDimensionChangesNothing) {
  const auto start = read("Simply supported IPE 200, 4 m span, 10 kN/m, E = 210 GPa. Deflection?");
  ASSERT_EQ(start.outcome, Outcome::Understood);
  for (const char* edit : {"make the span 5 kg", "make the span minus 3 m", "set the height to 2 kN"}) {
    const auto reading = read_command(start.setup, {}, edit, 1);
    EXPECT_EQ(reading.outcome, Outcome::Rejected) << edit;
    EXPECT_FALSE(reading.diagnostics.empty()) << edit;
  }
}

}  // namespace
