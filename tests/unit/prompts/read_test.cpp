// Prompts and what must be understood of them. Expected numbers are those of the sentence, converted by hand.

#include <gtest/gtest.h>

#include <cmath>

#include "nacre/prompts/read.h"

namespace nacre::prompts {
namespace {

double load_si(const Reading& r) { return r.setup.loads.empty() ? NAN : r.setup.loads.front().magnitude.si; }

TEST(Read, QuantitiesInMetricAndCustomaryUnits) {
  const struct { const char* text; double si; } cases[] = {
      {"2.5 kN/m", 2500}, {"1,000.5 N", 1000.5}, {"3/4 in", 0.01905}, {"1 1/2 in", 0.0381}, {"6'-2 1/2\"", 1.8923}, {"10 kip", 44482.216152605},
      {"210 GPa", 210e9}, {"50 N/mm²", 50e6}, {"12 kip-ft", 16269.816}, {"40 psf", 1915.21}, {"twenty kN", 20000}, {"12e-6 1/K", 12e-6}, {"20 cm²", 0.002},
      {"5 ft 6 in", 1.6764}, {"half a metre", 0.5}, {"10,000 N", 10000}, {"3 tonnes", 3000}, {"2-1/2 in", 0.0635}};
  for (const auto& c : cases) {
    const auto v = read_quantity(c.text);
    ASSERT_TRUE(v.ok()) << c.text << ": " << (v.ok() ? "" : v.failure().message());
    EXPECT_NEAR(v->si, c.si, 1e-5 * c.si) << c.text;
  }
}

TEST(Read, DecimalCommasAndUnknownUnitsAreRefused) {
  for (const char* text : {"1.000,5 N", "5 blorps", "", "kN", "12,5 m"}) EXPECT_FALSE(read_quantity(text).ok()) << text;
}

TEST(Read, HeadlineSentenceIsSolvedWithDeclaredAssumptions) {
  const Reading r = read("Show me the tension load on this truss structure under 500N of force");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(load_si(r), 500);
  ASSERT_FALSE(r.setup.asks.empty());
  EXPECT_EQ(r.setup.asks.front(), "max_axial_force");
  EXPECT_GE(list_assumptions(r.setup).size(), 4u);
}

TEST(Read, CantileverHasItsLoadAtTheTip) {
  const Reading r = read("Cantilever, 1.2 m long, 20 mm wide x 40 mm deep rectangular bar, 6061-T6. 500 N pushing down at the free end. Tip deflection and max bending moment please.");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_EQ(r.setup.bodies[0].family, "beam");
  EXPECT_DOUBLE_EQ(r.setup.bodies[0].values.get("length"), 1.2);
  EXPECT_DOUBLE_EQ(r.setup.sections[0].values.get("width"), 0.02);
  EXPECT_DOUBLE_EQ(r.setup.sections[0].values.get("depth"), 0.04);
  ASSERT_EQ(r.setup.supports.size(), 1u);
  EXPECT_EQ(r.setup.supports[0].kind, "fixed");
  EXPECT_EQ(r.setup.loads[0].place.name, "tip");
}

TEST(Read, TwoSpansWithUnequalLengthsAreThreeSupports) {
  const Reading r = read("Two-span beam with unequal spans: supports at 0, 5 m and 8 m. A point load of 9 kN sits at the middle of the first (5 m) span. Rectangular glulam 80 mm x 160 mm deep, E = 12 GPa. Largest bending moment?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  EXPECT_EQ(r.setup.supports.size(), 3u);
  EXPECT_DOUBLE_EQ(r.setup.bodies[0].spans.at(0).si, 5);
  EXPECT_NEAR(r.setup.bodies[0].spans.at(1).si, 3, 1e-12);
}

TEST(Read, AListOfBaysEndsWhereTheStoreysBegin) {
  const Reading r = read("three storey frame, two bays of 5 m, 3 m storeys, HEB 200 columns, IPE 270 beams, pinned feet, 5 kN to the right at each floor from the left. drift?");
  ASSERT_EQ(r.outcome, Outcome::Understood);
  const auto& values = r.setup.bodies.front().values;
  EXPECT_DOUBLE_EQ(values.get("bay_width"), 5);
  EXPECT_DOUBLE_EQ(values.get("storey_height"), 3);
  EXPECT_DOUBLE_EQ(values.get("storeys"), 3);
}

TEST(Read, ImpossibleSentencesAreNotAnswered) {
  for (const char* text : {
           "A simply supported steel beam 5 kg long, 60 x 60 mm section, carries 2 kN at midspan. Deflection?",
           "What's the tip deflection of a 1 m cantilever, 20 mm x 20 mm, made of unobtainium, with 100 N at its end?",
           "Simply supported IPE 205, 4 m, 10 kN/m. Deflection and max bending stress?",
           "A 2 m cantilever, 60 x 60 mm, E=210 GPa. Load at the tip: 500. What's the deflection?",
           "A beam 4 m long floating in space, 50x50 mm steel, 1 kN in the middle. Deflection?",
           "Cantilever 2 m, 50x50 mm steel, 500 Nm pushing down at the tip. Deflection?",
           "Simply supported beam, 4 m, IPE 200, 10 kN at 6 m from the left end. Moment?",
           "Simply supported beam, -4 m long, IPE 200, 10 kN at midspan. Moment?",
           "Cantilever between 2 and 3 m long, 50x50 mm steel, 1 kN at the tip. Deflection?",
           "spherical gas tank, 10 m inside diameter, 20 mm wall, 8 bar gauge. membrane stress in the shell?"}) {
    const Reading r = read(text);
    EXPECT_NE(r.outcome, Outcome::Understood) << text;
    EXPECT_FALSE(r.questions.empty() && r.diagnostics.empty()) << text;
  }
}

TEST(Read, EveryByteThatIsNoBlankIsCovered) {
  const std::string text = "IPE 200 in S355, simply supported over 5 m, 8 kN/m all along. Sag at midspan?";
  const Reading r = read(text);
  std::size_t at = 0;
  for (const auto& w : r.words) {
    for (; at < static_cast<std::size_t>(w.begin); ++at) EXPECT_TRUE(text[at] == ' ') << at;
    at = static_cast<std::size_t>(w.end);
  }
  EXPECT_EQ(at, text.size());
}

TEST(Read, SpellingIsCorrectedAndEchoed) {
  const Reading r = read("cantilver 2 m, 50x50 mm steel, 1 kN at the tip. defelction?");
  EXPECT_EQ(r.outcome, Outcome::Understood);
  int notes = 0;
  for (const auto& d : r.diagnostics) notes += d.severity == Diagnostic::Severity::Note ? 1 : 0;
  EXPECT_EQ(notes, 2);
}

class Edits : public ::testing::Test {
 protected:
  Reading start = read("IPE 200 beam, simply supported, 6 m, E = 210 GPa, uniform load 4 kN/m. Max moment and deflection?");
};

TEST_F(Edits, LoadsAreAddedAndRemoved) {
  ASSERT_EQ(start.outcome, Outcome::Understood);
  const Reading a = read_command(start.setup, {}, "add a 5 kN point load at midspan", 1);
  ASSERT_EQ(a.outcome, Outcome::Understood);
  EXPECT_EQ(a.setup.loads.size(), 2u);
  const Reading b = read_command(a.setup, {}, "now take off the uniform load", 2);
  ASSERT_EQ(b.outcome, Outcome::Understood);
  ASSERT_EQ(b.setup.loads.size(), 1u);
  EXPECT_DOUBLE_EQ(b.setup.loads[0].magnitude.si, 5000);
}

TEST_F(Edits, SpanAndSectionChange) {
  const Reading a = read_command(start.setup, {}, "what if the span is 8 m?", 1);
  ASSERT_EQ(a.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(a.setup.bodies[0].values.get("length"), 8);
  const Reading b = read_command(a.setup, {}, "use an IPE 240", 2);
  ASSERT_EQ(b.outcome, Outcome::Understood);
  EXPECT_EQ(b.setup.sections[0].designation, "IPE 240");
}

TEST_F(Edits, AnEditThatCannotApplyChangesNothing) {
  for (const char* text : {"use an IPE 205", "make it of unobtainium", "frobnicate", "make the span -3 m"}) {
    const Reading r = read_command(start.setup, {}, text, 1);
    EXPECT_NE(r.outcome, Outcome::Understood) << text;
    EXPECT_EQ(make_command("", start.setup, r.setup).patch, make_command("", start.setup, start.setup).patch) << text;
  }
}

TEST_F(Edits, UndoAndBackToTheFirst) {
  const Reading a = read_command(start.setup, {}, "double the load", 1);
  ASSERT_EQ(a.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(load_si(a), 8000);
  const std::vector<nacre::Setup> history{start.setup};
  const Reading b = read_command(a.setup, history, "back to the first one", 2);
  ASSERT_EQ(b.outcome, Outcome::Understood);
  EXPECT_DOUBLE_EQ(load_si(b), 4000);
}

}  // namespace
}  // namespace nacre::prompts
