// Edits in words, and what they must make of a setup: the values by hand, or a question where the words leave a doubt.

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "nacre/prompts/read.h"
#include "nacre/world/json.h"

namespace nacre::prompts {
namespace {

constexpr const char* beam = "Simply supported beam, 6 m span, 100x200 mm, E = 200 GPa, 10 kN at midspan. Moment?";

/// The reading of the last of some edits, each on what the one before it left.
Reading edited(const char* start, const std::vector<std::string>& edits) {
  Reading now = read(start);
  std::vector<Setup> history;
  for (const auto& text : edits) {
    Setup before = now.setup;
    now = read_command(before, history, text, static_cast<int>(history.size()) + 1);
    history.push_back(std::move(before));
  }
  return now;
}

double length(const Reading& r) { return r.setup.bodies.front().values.get("length"); }
double force(const Reading& r) { return r.setup.loads.front().magnitude.si; }

TEST(Edit, SeveralClausesChangeOneAfterTheOther) {
  const auto r = edited(beam, {"increase the span by 25 % and the load by 2 kN, and use S355"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_NEAR(length(r), 7.5, 1e-9);
  EXPECT_NEAR(force(r), 12e3, 1e-6);
  EXPECT_EQ(r.setup.materials.front().designation, "S355");
}

TEST(Edit, ComparativesAndFactorsChangeTheDimensionTheyName) {
  EXPECT_NEAR(length(edited(beam, {"make it 1 m longer"})), 7, 1e-9);
  EXPECT_NEAR(length(edited(beam, {"half as long"})), 3, 1e-9);
  EXPECT_NEAR(force(edited(beam, {"three times the load"})), 30e3, 1e-6);
  EXPECT_NEAR(force(edited(beam, {"20 % less load"})), 8e3, 1e-6);
  EXPECT_NEAR(edited(beam, {"20 mm deeper"}).setup.sections.front().values.get("depth"), 0.22, 1e-12);
}

TEST(Edit, APronounMeansWhatTheEditBeforeWasAbout) {
  const auto r = edited(beam, {"raise the load to 12 kN", "double it"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_NEAR(force(r), 24e3, 1e-6);
}

TEST(Edit, ASupportIsChosenByItsPlaceAndNotByItsOrderInTheList) {
  const auto r = edited(beam, {"put a support under midspan", "move the middle support 1 m to the left", "take the middle support away"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.supports.size(), 2u);
  EXPECT_EQ(r.setup.supports[0].place.name, "left end");
  EXPECT_EQ(r.setup.supports[1].place.name, "right end");
}

TEST(Edit, OnePartGetsItsOwnSectionAndTheOthersKeepTheirs) {
  const auto r = edited("Portal frame, fixed bases, columns 4 m, beam 6 m, HEB 200, E = 210 GPa, 20 kN/m on the beam. Largest moment?", {"columns HEB 300"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.sections.size(), 2u);
  EXPECT_EQ(r.setup.sections[0].designation, "HEB 200");
  EXPECT_EQ(r.setup.sections[1].designation, "HEB 300");
  ASSERT_EQ(r.setup.bodies.front().assignments.size(), 1u);
  EXPECT_EQ(r.setup.bodies.front().assignments.front().group, "columns");
}

TEST(Edit, JointsMoveToAPointOrByADistance) {
  constexpr const char* truss = "Three bar truss: A(0,0), B(6,0), C(3,2) m; bars A-B, A-C, B-C; pin A, roller B; 12 kN down at C. Max tension?";
  const auto at = [](const Reading& r, int axis) { return r.setup.bodies.front().joints[2].position[static_cast<std::size_t>(axis)].si; };
  EXPECT_NEAR(at(edited(truss, {"move joint C to (3, 4)"}), 2), 4, 1e-12);
  const auto r = edited(truss, {"move C 1 m to the left and 1 m up"});
  EXPECT_NEAR(at(r, 0), 2, 1e-12);
  EXPECT_NEAR(at(r, 2), 3, 1e-12);
}

TEST(Edit, GoingThroughTheHistorySaysSo) {
  EXPECT_EQ(edited(beam, {"double the load", "undo that"}).act, Reading::Act::Undo);
  EXPECT_EQ(edited(beam, {"double the load", "back to the first one"}).act, Reading::Act::First);
  EXPECT_EQ(edited(beam, {"double the load", "again"}).act, Reading::Act::Repeat);
  EXPECT_NE(edited(beam, {"double the load", "give me the first natural frequency"}).act, Reading::Act::First);
}

TEST(Edit, TheCommandReplaysToTheSameBits) {
  const auto start = read(beam);
  const auto r = read_command(start.setup, {}, "make it 5 m long and 250 mm deep, fix both ends and move the load to 2 m from the left", 1);
  ASSERT_EQ(r.outcome, Outcome::Understood);
  const auto again = apply_command(start.setup, r.command);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(to_json(*again), to_json(r.setup));
}

TEST(Edit, ADoubtIsAQuestionAndChangesNothing) {
  for (const char* text : {"make it stronger", "increase the load", "fix it", "5 kN and 6 kN", "everything twice", "make the columns HEB 200", "raise the load to 3 kN", "make the load 15 metres", "halve the stress",
                           "change 5 kN to 8 kN", "a bit longer please", "move the load", "diameter 60 mm"}) {
    const auto start = read(beam);
    const auto r = read_command(start.setup, {}, text, 1);
    EXPECT_NE(r.outcome, Outcome::Understood) << text;
    EXPECT_EQ(r.setup.loads.front().magnitude.si, start.setup.loads.front().magnitude.si) << text;
    EXPECT_EQ(length(r), length(start)) << text;
  }
}

constexpr const char* two_spans = "Continuous beam with two spans of 5 m and 5 m, IPE 220, E = 210 GPa, 8 kN/m over both spans. Largest moment?";

TEST(Edit, AsidesAndReasonsChangeNothing) {
  for (const char* text : {"no, undo that", "sorry, undo that", "undo, I prefer the short one", "that's wrong, undo"}) EXPECT_EQ(edited(beam, {"span 8 m", text}).act, Reading::Act::Undo) << text;
  EXPECT_NEAR(length(edited(beam, {"span 8 m", "no, 7 m"})), 7, 1e-9);
}

TEST(Edit, APartOfALoadIsTakenApartFromTheRest) {
  auto r = edited(two_spans, {"twice as much in the second span"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.loads.size(), 2u);
  EXPECT_NEAR(r.setup.loads[0].magnitude.si + r.setup.loads[1].magnitude.si, 24e3, 1e-6);
  EXPECT_NEAR(r.setup.bodies.front().spans[1].si, 5, 1e-9);
  r = edited(two_spans, {"nothing in the first span"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.loads.size(), 1u);
  EXPECT_EQ(r.setup.loads[0].place.span, 2);
  r = edited("Pratt truss, 4 panels, 16 m, 4 m high, 20 kN at each inner bottom joint. Max tension?", {"only the middle one of these loads stays"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.loads.size(), 1u);
  EXPECT_EQ(r.setup.loads[0].place.kind, Place::Kind::Joint);
}

TEST(Edit, EachSpanGetsTheLengthThatIsSaidOfIt) {
  for (const char* text : {"first span 6 m, second span 4 m", "spans of 6 m and 4 m"}) {
    const auto r = edited(two_spans, {text});
    ASSERT_EQ(r.outcome, Outcome::Understood) << text;
    EXPECT_NEAR(r.setup.bodies.front().spans[0].si, 6, 1e-9);
    EXPECT_NEAR(r.setup.bodies.front().spans[1].si, 4, 1e-9);
  }
  EXPECT_NEAR(edited(two_spans, {"make span 1 7.5 m"}).setup.bodies.front().spans[0].si, 7.5, 1e-9);
  EXPECT_NE(edited(two_spans, {"span 3 7 m"}).outcome, Outcome::Understood);
}

TEST(Edit, APlaceThatIsSaidToBeFreeLosesItsSupport) {
  const auto r = edited("Pinned-pinned column of 3.5 m, tube 76.1 x 3.2 mm, E = 210 GPa, 50 kN. Buckling load factor?", {"fix the bottom and leave the top free"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  ASSERT_EQ(r.setup.supports.size(), 1u);
  EXPECT_EQ(r.setup.supports[0].kind, "fixed");
}

TEST(Edit, AQuestionAboutThePresentStateIsNoMistake) {
  for (const char* text : {"and what is the moment now?", "what about the moment?"}) EXPECT_EQ(edited(beam, {"span 8 m", text}).outcome, Outcome::Understood) << text;
}

TEST(Edit, TheClampMeasuresAPlaceAndDoesNotMove) {
  const auto r = edited("90 kg on the tip of a 2.5 m diving board clamped at the other end, 450 x 50 mm, E = 11 GPa, weightless: root moment?", {"he takes a step back, to 2 m from the clamp"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_EQ(r.setup.supports.front().place.name, "right end");
  EXPECT_TRUE(r.setup.loads.front().place.from_end);
}

TEST(Edit, NumbersAloneTakeTheUnitOfWhatTheyReplace) {
  EXPECT_NEAR(length(edited(beam, {"and 8 m?", "and 9?"})), 9, 1e-9);
  EXPECT_NEAR(force(edited(beam, {"12 kN instead of 10"})), 12e3, 1e-6);
}

TEST(Edit, AModulusBesideAMaterialIsNoLoad) {
  const auto r = edited(beam, {"use aluminium with 70 GPa"});
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_NEAR(r.setup.materials.front().values.get("E"), 70e9, 1);
  EXPECT_EQ(edited(beam, {"use 5083"}).setup.materials.front().designation, "5083");
}

TEST(Edit, TheViewOfThePageIsNotTheStructure) { EXPECT_NE(edited(beam, {"move the lamp left"}).outcome, Outcome::Understood); }

}  // namespace
}  // namespace nacre::prompts
