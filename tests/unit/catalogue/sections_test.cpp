#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include "nacre/prompts/catalogue.h"
#include "nacre/world/sections.h"

using namespace nacre;
using namespace nacre::prompts;

namespace {

Section section(std::string_view designation) {
  const auto found = find_section(designation);
  EXPECT_TRUE(found.ok()) << designation;
  return found.ok() ? *found : Section{};
}

// The properties that the dimensions alone give.
SectionProperties computed(Section s) {
  Values dimensions;
  for (const auto& v : s.values)
    if (v.name != "area" && v.name != "Iy" && v.name != "Iz" && v.name != "J") dimensions.push_back(v);
  s.values = dimensions;
  const auto p = section_properties(s);
  EXPECT_TRUE(p.ok()) << s.designation;
  return p.ok() ? *p : SectionProperties{};
}

void expect_ratio(const std::string& what, double published, double computed, double least, double most) {
  EXPECT_GE(published / computed, least) << what;
  EXPECT_LE(published / computed, most) << what;
}

}  // namespace

// The published values carry three or four digits, so half a unit of the third digit is the largest rounding.
TEST(CatalogueSections, PublishedValuesOfParallelFlangeSectionsFollowFromTheirDimensions) {
  for (const char* series : {"IPE", "HEA", "HEB", "HEM", "UPE"})
    for (const auto& designation : list_sections(series)) {
      const Section s = section(designation);
      const auto p = computed(s);
      expect_ratio(designation + " area", s.values.get("area"), p.area, 0.994, 1.006);
      expect_ratio(designation + " Iy", s.values.get("Iy"), p.Iy, 0.994, 1.006);
      expect_ratio(designation + " Iz", s.values.get("Iz"), p.Iz, 0.993, 1.007);
    }
}

// Flange thickness is measured where the taper has its mean, so that the rectangle of that thickness is nearly equal.
TEST(CatalogueSections, PublishedValuesOfTaperedSectionsAreNearThoseOfMeanThickness) {
  for (const char* series : {"UPN", "IPN", "S", "C"})
    for (const auto& designation : list_sections(series)) {
      const Section s = section(designation);
      const auto p = computed(s);
      expect_ratio(designation + " area", s.values.get("area"), p.area, 0.97, 1.03);
      expect_ratio(designation + " Iy", s.values.get("Iy"), p.Iy, 0.97, 1.025);
    }
}

// AISC tables list no fillet radius: the published value is that of the three plates and the fillets, a few percent more.
TEST(CatalogueSections, PublishedValuesOfWideFlangesExceedTheirPlatesByTheFillets) {
  for (const auto& designation : list_sections("W")) {
    const Section s = section(designation);
    const auto p = computed(s);
    expect_ratio(designation + " area", s.values.get("area"), p.area, 0.988, 1.05);
    expect_ratio(designation + " Iy", s.values.get("Iy"), p.Iy, 0.988, 1.045);
    expect_ratio(designation + " Iz", s.values.get("Iz"), p.Iz, 0.98, 1.02);
    expect_ratio(designation + " J", s.values.get("J"), p.J, 0.85, 1.45);
  }
}

// The second number of the designation is the weight in lb/ft; steel weighs 490 lb/ft^3.
TEST(CatalogueSections, AreaOfUsShapesGivesTheWeightInTheirName) {
  for (const char* series : {"W", "S", "C"})
    for (const auto& designation : list_sections(series)) {
      const double named = std::strtod(designation.c_str() + designation.find('x') + 1, nullptr);
      const double weight = section(designation).values.get("area") / (0.3048 * 0.3048) * 490;
      EXPECT_NEAR(weight / named, 1, 0.02) << designation;
    }
}

// Mass per metre, EN 10365: the area times 7850 kg/m^3.
TEST(CatalogueSections, MassPerMetreOfEuropeanBeamsIsThePublishedOne) {
  struct Row {
    const char* name;
    double kg_per_m;
  };
  for (const auto& row : {Row{"IPE 100", 8.1}, {"IPE 200", 22.4}, {"IPE 300", 42.2}, {"IPE 400", 66.3}, {"IPE 600", 122}, {"HEA 200", 42.3},
                          {"HEB 200", 61.3}, {"HEB 300", 117}, {"HEM 300", 238}, {"UPN 200", 25.3}, {"IPN 200", 26.2}})
    EXPECT_NEAR(section(row.name).values.get("area") * 7850 / row.kg_per_m, 1, 0.006) << row.name;
}

// Area of an angle with root fillet r and toe fillets r/2 (EN 10056-1): t (2b - t) + (1 - pi/4)(r^2 - 2 (r/2)^2).
TEST(CatalogueSections, AreaOfEqualAnglesFollowsFromLegsAndFillets) {
  struct Row {
    const char* name;
    double radius;
  };
  for (const auto& row : {Row{"L 50x50x5", 7}, {"L 60x60x6", 8}, {"L 80x80x8", 10}, {"L 100x100x10", 12}, {"L 120x120x12", 13},
                          {"L 150x150x15", 16}, {"L 200x200x20", 18}}) {
    const Section s = section(row.name);
    const double b = s.values.get("depth") * 1000, t = s.values.get("thickness") * 1000, r = row.radius;
    const double area = t * (2 * b - t) + (1 - std::acos(-1.0) / 4) * (r * r - r * r / 2);
    EXPECT_NEAR(s.values.get("area") * 1e6 / area, 1, 0.004) << row.name;
  }
}

// EN 10210-2 tables: A [cm2], I [cm4], It [cm4]; AISC Manual for the HSS: A [in2], I [in4].
TEST(CatalogueSections, HollowSectionsHaveThePropertiesOfTheirStandard) {
  struct Row {
    const char* name;
    double area, Iy, Iz, J;
  };
  for (const auto& row : {Row{"SHS 100x100x5", 18.7, 279, 279, 439}, {"SHS 150x150x8", 44.8, 1491, 1491, 2351},
                          {"RHS 200x100x8", 44.8, 2234, 739, 1804}, {"RHS 100x50x5", 13.7, 167, 54.3, 135}}) {
    const Section s = section(row.name);
    EXPECT_NEAR(s.values.get("area") * 1e4 / row.area, 1, 0.004) << row.name;
    EXPECT_NEAR(s.values.get("Iy") * 1e8 / row.Iy, 1, 0.004) << row.name;
    EXPECT_NEAR(s.values.get("Iz") * 1e8 / row.Iz, 1, 0.004) << row.name;
    EXPECT_NEAR(s.values.get("J") * 1e8 / row.J, 1, 0.01) << row.name;
  }
  const auto pipe = computed(section("CHS 60.3x3.2"));
  EXPECT_NEAR(pipe.area * 1e4, 5.74, 0.005);
  EXPECT_NEAR(pipe.Iy * 1e8, 23.5, 0.05);
  const double in2 = 0.0254 * 0.0254, in4 = in2 * in2;
  EXPECT_NEAR(section("HSS4x4x1/4").values.get("area") / in2, 3.37, 0.01);
  EXPECT_NEAR(section("HSS4x4x1/4").values.get("Iy") / in4, 7.80, 0.04);
  EXPECT_NEAR(section("HSS8x8x1/2").values.get("Iy") / in4, 125, 0.7);
}

// ISO 898-1: As = pi/4 (d - 0.9382 P)^2, rounded to three digits.
TEST(CatalogueSections, ThreadsHaveTheirTensileStressArea) {
  struct Row {
    const char* name;
    double d, pitch;
  };
  for (const auto& row : {Row{"M6", 6, 1}, {"M8", 8, 1.25}, {"M12", 12, 1.75}, {"M16", 16, 2}, {"M20", 20, 2.5}, {"M30", 30, 3.5},
                          {"M36", 36, 4}, {"M64", 64, 6}, {"M12x1.25", 12, 1.25}, {"M20x2.5", 20, 2.5}}) {
    const Section s = section(row.name);
    const double area = std::acos(-1.0) / 4 * std::pow(row.d - 0.9382 * row.pitch, 2);
    EXPECT_NEAR(s.values.get("area") * 1e6 / area, 1, 0.006) << row.name;
    const auto p = section_properties(s);
    ASSERT_TRUE(p.ok());
    EXPECT_NEAR(p->area / s.values.get("area"), 1, 1e-12) << row.name;
  }
  EXPECT_GT(list_sections("thread").size(), 40u);
}

TEST(CatalogueSections, LumberHasItsDressedSize) {
  EXPECT_NEAR(section("2x4").values.get("width"), 1.5 * 0.0254, 1e-15);
  EXPECT_NEAR(section("2x4").values.get("depth"), 3.5 * 0.0254, 1e-15);
  EXPECT_NEAR(section("2 x 10").values.get("depth"), 9.25 * 0.0254, 1e-15);
  EXPECT_NEAR(section("4\xc3\x97" "12").values.get("depth"), 11.25 * 0.0254, 1e-15);
  EXPECT_NEAR(section("6x6").values.get("depth"), 5.5 * 0.0254, 1e-15);
  EXPECT_NEAR(section("2 by 6").values.get("depth"), 5.5 * 0.0254, 1e-15);
}

TEST(CatalogueSections, EveryListedSectionIsFoundUnderItsNameWithASourceForEveryValue) {
  int n = 0;
  std::set<std::string> names;
  for (const auto& series : list_series())
    for (const auto& designation : list_sections(series)) {
      const Section s = section(designation);
      EXPECT_EQ(s.designation, designation);
      EXPECT_EQ(s.name, "section");
      EXPECT_TRUE(names.insert(designation).second) << designation << " is listed twice";
      for (const auto& v : s.values) {
        EXPECT_GT(v.value.si, 0) << designation << " " << v.name;
        EXPECT_TRUE(v.value.origin.kind == Origin::Kind::Catalogue || v.value.origin.kind == Origin::Kind::Derived) << designation;
        EXPECT_FALSE(v.value.origin.source.empty()) << designation << " " << v.name;
      }
      const auto p = section_properties(s);
      EXPECT_TRUE(p.ok()) << designation;
      if (const double area = s.values.get("area", -1); p.ok() && area > 0) {
        EXPECT_NEAR(p->area / area, 1, 1e-9) << designation;
      }
      const auto match = match_section(designation + " of steel");
      EXPECT_TRUE(match.known) << designation;
      EXPECT_EQ(match.length, int(designation.size())) << designation;
      ++n;
    }
  EXPECT_GT(n, 700);
}

TEST(CatalogueSections, OneSectionHasManySpellings) {
  for (const char* text : {"HEB200", "heb 200", "HE 200 B", "he200b", "HEB-200", "HE-B 200", "HE B 200", "HEB\xc2\xa0" "200", "HEB\xe2\x80\x91" "200"})
    EXPECT_EQ(section(text).designation, "HEB 200") << text;
  for (const char* text : {"W8x31", "w8X31", "W 8 \xc3\x97 31", "W8 x 31", "W8*31", "W8-31", "W200x46", "W200x46.1"})
    EXPECT_EQ(section(text).designation, "W8x31") << text;
  for (const char* text : {"UPN200", "UNP 200", "U 200", "upn-200"}) EXPECT_EQ(section(text).designation, "UPN 200") << text;
  for (const char* text : {"L100x100x10", "L 100 x 100 x 10", "L 100x10", "l 100X100X10"}) EXPECT_EQ(section(text).designation, "L 100x100x10") << text;
  for (const char* text : {"CHS 60.3x3.2", "CHS60,3x3,2", "CHS 60.3 x 3.20 mm", "chs 60.3 \xc3\x97 3.2"})
    EXPECT_EQ(section(text).designation, "CHS 60.3x3.2") << text;
  for (const char* text : {"4 in schedule 40 pipe", "NPS 4 sch 40", "Pipe 4 STD", "4\" Sch. 40 pipe"})
    EXPECT_EQ(section(text).designation, "Pipe 4 Sch 40") << text;
  EXPECT_EQ(section("W310x52").designation, "W12x35");
  EXPECT_EQ(section("SHS 100x5").designation, "SHS 100x100x5");
}

TEST(CatalogueSections, AnUnlistedHollowSectionIsTakenByItsDimensionsAndSaysSo) {
  const Section s = section("CHS 100x7");
  EXPECT_EQ(s.shape, "pipe");
  EXPECT_NEAR(s.values.get("diameter"), 0.1, 1e-15);
  EXPECT_NEAR(s.values.get("thickness"), 0.007, 1e-15);
  EXPECT_EQ(s.values.find("diameter")->origin.kind, Origin::Kind::Derived);
  EXPECT_FALSE(find_section("CHS 50x30").ok()) << "the wall is thicker than the radius";
  EXPECT_FALSE(find_section("L 50x50x60").ok());
}

TEST(CatalogueSections, ASizeThatDoesNotExistIsRefusedWithItsNeighbours) {
  for (const char* text : {"IPE 205", "IPE 215", "HEA 205", "HEB 210", "W8x33", "UPN 205", "M13.7", "IPE A 200", "IPE 200/300"}) {
    const auto found = find_section(text);
    ASSERT_FALSE(found.ok()) << text;
    EXPECT_EQ(found.failure().problem, Problem::Unclear);
    ASSERT_EQ(found.failure().questions.size(), 1u);
    EXPECT_EQ(found.failure().questions[0].options.size(), 3u) << text;
  }
  const auto near = nearest_sections("IPE 205");
  EXPECT_EQ(near[0], "IPE 200");
  EXPECT_EQ(near[1], "IPE 220");
  EXPECT_EQ(nearest_sections("W8x33", 2), (std::vector<std::string>{"W8x35", "W8x31"}));
  const auto match = match_section("IPE 205, 4 m");
  EXPECT_EQ(match.length, 7);
  EXPECT_EQ(match.series, "IPE");
  EXPECT_FALSE(match.known);
}

TEST(CatalogueSections, AMatchEndsWhereTheNameEnds) {
  EXPECT_EQ(match_section("IPE 200 in S355").length, 7);
  EXPECT_EQ(match_section("HEB 200 bent about the strong axis").designation, "HEB 200");
  EXPECT_EQ(match_section("HE 200 B columns").designation, "HEB 200");
  EXPECT_EQ(match_section("M12x80 bolt").length, 3) << "the length of the bolt is not part of the thread";
  EXPECT_EQ(match_section("2x4s at 16 in").length, 4);
  EXPECT_EQ(match_section("IPE 200.").length, 7);
}

TEST(CatalogueSections, QuantitiesAndWordsAreNotSections) {
  for (const char* text : {"2 x 4 in", "2x4 mm", "2 x 4 x 6", "50x100", "60 x 60 mm", "2 m x 4 m", "5x7", "c 3", "s 10", "l 5", "w 8", "m 12", "M", "IPE",
                           "steel", "", "5 kN", "u 200", "3 m", "L/360", "C24", "S355", "1-8", "Mz", "he is 200 b"})
    EXPECT_EQ(match_section(text).length, 0) << text;
}

TEST(CatalogueSections, NoTextBreaksTheLookup) {
  std::uint64_t state = 88172645463325252u;
  const std::string_view pieces[] = {"IPE", " ", "200", "x", "\xc3\x97", "-", "1/2", ".", ",", "HE", "B", "W", "8", "31", "L", "M", "12", "\xff", "\"", "in",
                                     "sch", "pipe", "99999999999999999999", "/", "0", "CHS", "HSS", "4", "1-1/4", "\xe2\x80"};
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    const int n = int(state % 9);
    for (int k = 0; k < n; ++k) {
      state ^= state << 13, state ^= state >> 7, state ^= state << 17;
      text += pieces[state % std::size(pieces)];
    }
    const auto match = match_section(text);
    EXPECT_LE(match.length, int(text.size()));
    const auto found = find_section(text);
    if (!found.ok()) continue;
    for (const auto& v : found->values) EXPECT_TRUE(std::isfinite(v.value.si) && v.value.si > 0) << text;
  }
}
