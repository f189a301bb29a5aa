#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

#include "nacre/prompts/catalogue.h"

using namespace nacre;
using namespace nacre::prompts;

namespace {

double value(std::string_view material, std::string_view name) {
  const auto found = find_material(material);
  EXPECT_TRUE(found.ok()) << material;
  return found.ok() ? found->values.get(name) : 0;
}

}  // namespace

TEST(CatalogueMaterials, StructuralSteelsHaveTheValuesOfTheirStandard) {
  EXPECT_EQ(value("steel", "E"), 210e9);
  EXPECT_EQ(value("steel", "density"), 7850);
  EXPECT_TRUE(std::isnan(value("steel", "yield"))) << "the strength of steel depends on the grade";
  const std::map<std::string, double> yields{{"S235", 235e6}, {"S275", 275e6}, {"S355", 355e6}, {"S420", 420e6}, {"S460", 460e6}};
  for (const auto& [grade, yield] : yields) EXPECT_EQ(value(grade, "yield"), yield) << grade;
  EXPECT_NEAR(value("A36", "yield"), 36 * 6.894757e6, 2e6);
  EXPECT_NEAR(value("A992", "yield"), 50 * 6.894757e6, 1e6);
  EXPECT_NEAR(value("A36", "E"), 29e6 * 6894.757, 0.1e9);
}

TEST(CatalogueMaterials, OneMaterialHasManySpellings) {
  for (const char* text : {"6061-T6", "6061 T6", "6061T6", "aluminum 6061-T6", "aluminium 6061-T6", "6061-T6 aluminum", "6061-T6 aluminium alloy", "AA6061-T6", "Al 6061-T6"})
    EXPECT_EQ(find_material(text)->designation, "6061-T6") << text;
  for (const char* text : {"S355", "s355", "S355J2", "S 355", "S355 steel", "steel S355", "structural steel S355", "St52"})
    EXPECT_EQ(find_material(text)->designation, "S355") << text;
  for (const char* text : {"A572-50", "A572 Gr. 50", "A572 Gr 50", "ASTM A572 Grade 50", "a572 gr. 50"})
    EXPECT_EQ(find_material(text)->designation, "A572 grade 50") << text;
  for (const char* text : {"C24", "C24 timber", "timber C24"}) EXPECT_EQ(find_material(text)->designation, "C24") << text;
  for (const char* text : {"C30/37", "concrete C30/37", "C30/37 concrete"}) EXPECT_EQ(find_material(text)->designation, "C30/37") << text;
  for (const char* text : {"Ti-6Al-4V", "Ti6Al4V", "titanium grade 5", "Grade 5 titanium"}) EXPECT_EQ(find_material(text)->designation, "Ti-6Al-4V") << text;
  EXPECT_EQ(find_material("304")->designation, "stainless steel 304");
  EXPECT_EQ(find_material("8.8")->designation, "bolt class 8.8");
  EXPECT_EQ(find_material("wood")->designation, "timber");
}

TEST(CatalogueMaterials, ATemperThatIsNotListedIsNotTakenForAnother) {
  EXPECT_FALSE(find_material("6061-T4").ok());
  EXPECT_FALSE(find_material("7075-O").ok());
  EXPECT_EQ(match_material("6061-T4 plate").length, 0);
}

TEST(CatalogueMaterials, EveryMaterialIsFoundUnderItsNameWithASourceForEveryValue) {
  std::set<std::string> names;
  for (const auto& name : list_materials()) {
    EXPECT_TRUE(names.insert(name).second) << name;
    const auto found = find_material(name);
    ASSERT_TRUE(found.ok()) << name;
    EXPECT_EQ(found->designation, name);
    for (const auto& v : found->values) {
      EXPECT_EQ(v.value.origin.kind, Origin::Kind::Catalogue);
      EXPECT_NE(v.value.origin.source.find(name), std::string::npos) << name;
    }
  }
  EXPECT_GE(names.size(), 70u);
}

// Physics, not the table: positive definite elasticity, yield below ultimate, a longitudinal bar wave below 15 km/s.
TEST(CatalogueMaterials, ValuesArePhysical) {
  for (const auto& name : list_materials()) {
    const auto m = *find_material(name);
    const double E = m.values.get("E"), nu = m.values.get("nu", 0.3), rho = m.values.get("density");
    EXPECT_GT(E, 0.1e9) << name;
    EXPECT_LT(E, 500e9) << name;
    EXPECT_GT(nu, 0) << name;
    EXPECT_LT(nu, 0.5) << name;
    EXPECT_GT(rho, 300) << name;
    EXPECT_LT(rho, 20000) << name;
    EXPECT_LT(std::sqrt(E / rho), 15000) << name;
    const double yield = m.values.get("yield"), ultimate = m.values.get("ultimate");
    if (!std::isnan(yield)) {
      EXPECT_LE(yield, std::isnan(ultimate) ? E : ultimate) << name;
      EXPECT_LT(yield / E, 0.05) << name;
    }
    const double expansion = m.values.get("expansion");
    if (!std::isnan(expansion)) {
      EXPECT_GT(expansion, 1e-6) << name;
      EXPECT_LT(expansion, 250e-6) << name;
    }
  }
}

TEST(CatalogueMaterials, AMaterialWithoutAModulusOfItsOwnIsAQuestion) {
  for (const char* text : {"carbon fibre", "carbon fiber", "CFRP", "fiberglass", "rubber", "plastic", "brick", "composite"}) {
    const auto found = find_material(text);
    ASSERT_FALSE(found.ok()) << text;
    EXPECT_EQ(found.failure().problem, Problem::Unclear) << text;
    EXPECT_FALSE(found.failure().questions.empty()) << text;
    const auto match = match_material(text);
    EXPECT_GT(match.length, 0) << text;
    EXPECT_FALSE(match.known) << text;
  }
}

TEST(CatalogueMaterials, AnUnknownMaterialOffersTheNearestNames) {
  for (const char* text : {"unobtainium", "adamantium", "vibranium"}) {
    const auto found = find_material(text);
    ASSERT_FALSE(found.ok()) << text;
    EXPECT_EQ(found.failure().questions.at(0).options.size(), 3u);
  }
  EXPECT_EQ(nearest_materials("stele")[0], "steel");
  EXPECT_EQ(nearest_materials("alumnium")[0], "aluminium");
  EXPECT_EQ(nearest_materials("S335")[0], "S235");
}

TEST(CatalogueMaterials, AMatchIsTheLongestNameAndEndsWithAWord) {
  EXPECT_EQ(match_material("steel beam").length, 5);
  EXPECT_EQ(match_material("steely").length, 0);
  EXPECT_EQ(match_material("stainless steel 316 rod").designation, "stainless steel 316");
  EXPECT_EQ(match_material("S355 steel tube").length, 10);
  EXPECT_EQ(match_material("cast iron pipe").designation, "cast iron");
  EXPECT_EQ(match_material("304 mm").length, 0) << "a number is not a material here";
  EXPECT_EQ(match_material("pp").length, 0) << "short names count only as they are written";
  EXPECT_EQ(match_material("PP rod").designation, "polypropylene");
  EXPECT_EQ(match_material("glass fibre rod").designation, "glass fibre");
}
