#include "nacre/world/command.h"

#include <gtest/gtest.h>

#include "nacre/world/json.h"
#include "sample_world.h"

namespace nacre {
namespace {

using testing::sample_setup;

nacre::Setup truss() {
  nacre::Setup setup;
  Body body;
  body.family = "pratt";
  body.values.set("span", assumed(6, dim::length, "usual", "m"));
  body.values.set("height", derived(1, dim::length, "span / 6"));
  body.values.set("panels", assumed(6, dim::none, "usual"));
  setup.bodies.push_back(body);
  Load load;
  load.name = "P";
  load.place.kind = Place::Kind::Point;
  load.place.at = {0.5, dim::none, {}, {}};
  load.magnitude = {500, dim::force, "N", {Origin::Kind::Prompt, 0, 10, 14, {}, {}}};
  setup.loads.push_back(load);
  Material material;
  material.name = "steel";
  material.values.set("density", {7850, dim::density, "kg/m^3", {}});
  setup.materials.push_back(material);
  return setup;
}

TEST(Command, LeadsFromTheOneToTheOther) {
  const nacre::Setup before = sample_setup(1), after = sample_setup(2);
  const Command command = make_command("another structure", before, after);
  const auto reached = apply_command(before, command);
  ASSERT_TRUE(reached) << reached.failure().message();
  EXPECT_EQ(to_json(*reached), to_json(after));
}

TEST(Command, OfOneValueIsOneOperation) {
  const nacre::Setup before = truss();
  nacre::Setup after = before;
  after.loads[0].magnitude.si = 1000;
  EXPECT_EQ(make_command("double it", before, after).patch, R"([{"op":"replace","path":"/loads/0/magnitude/value","value":1000.0}])");
}

TEST(Command, KeepsTheOrderOfParametersAndTheSignOfZero) {
  nacre::Setup before = truss(), after = truss();
  std::swap(after.bodies[0].values[0], after.bodies[0].values[2]);
  auto reached = apply_command(before, make_command("x", before, after));
  ASSERT_TRUE(reached);
  EXPECT_EQ(to_json(*reached), to_json(after));
  before.loads[0].direction = {0, 0, -1};
  after = before;
  after.loads[0].direction = {-0.0, 0, -1};
  reached = apply_command(before, make_command("x", before, after));
  ASSERT_TRUE(reached);
  EXPECT_EQ(to_json(*reached), to_json(after));
}

TEST(Command, ThatChangesNothingIsEmpty) {
  EXPECT_EQ(make_command("nothing", truss(), truss()).patch, "[]");
  EXPECT_EQ(to_json(*apply_command(truss(), {"nothing", "[]"})), to_json(truss()));
}

TEST(Journal, ReplaysToTheSameBitsAndUndoIsOneLess) {
  std::vector<nacre::Setup> history{sample_setup(20)};
  std::vector<Command> journal;
  testing::Numbers r(5);
  for (int i = 0; i < 40; ++i) {
    nacre::Setup next = r.below(10) == 0 ? sample_setup(21 + static_cast<std::uint64_t>(i)) : history.back();
    auto values = list_values(next);
    values[static_cast<std::size_t>(r.below(static_cast<int>(values.size())))].value->si = r.wide();
    if (r.coin()) next.loads.push_back(next.loads[0]);
    if (r.coin() && next.loads.size() > 1) next.loads.erase(next.loads.begin());
    journal.push_back(make_command("edit", history.back(), next));
    history.push_back(next);
  }
  for (std::size_t n = 0; n <= journal.size(); ++n) {
    const auto reached = replay(history[0], std::span(journal).first(n));
    ASSERT_TRUE(reached) << reached.failure().message();
    EXPECT_EQ(to_json(*reached), to_json(history[n])) << n << " commands";
  }
}

TEST(Command, ThatDoesNotApplySaysWhy) {
  const auto why = [](const char* patch) {
    const auto outcome = apply_command(truss(), {"x", patch});
    return outcome ? std::string() : outcome.failure().message();
  };
  EXPECT_NE(why(R"([{"op":"replace","path":"/nothing/here","value":1}])"), "");
  EXPECT_NE(why(R"([{"op":"replace","path":"/title","value":5}])").find("title"), std::string::npos) << "the outcome is not a setup";
  EXPECT_NE(why(R"([{"op":"add","path":"/colour","value":"red"}])").find("colour"), std::string::npos);
  EXPECT_NE(why(R"([{"op":"add","path":"/loads/7","value":{}}])"), "");
  EXPECT_NE(why(R"([{"op":"add","path":"/loads/99999999999999999999","value":{}}])"), "");
  EXPECT_NE(why(R"([{"op":"add","path":"/loads/01","value":{}}])"), "");
  EXPECT_NE(why(R"([{"op":"add","path":"/title/x","value":1}])"), "");
  EXPECT_NE(why(R"([{"op":"remove","path":""}])"), "");
  EXPECT_NE(why(R"([{"op":"remove","path":"/loads/1"}])"), "");
  EXPECT_NE(why(R"([{"op":"remove","path":"/loads/-"}])"), "");
  EXPECT_NE(why(R"([{"op":"copy","from":"","path":"/title"}])").find("not supported"), std::string::npos);
  EXPECT_NE(why(R"([{"op":"test","path":"/units","value":"us"}])").find("not supported"), std::string::npos);
  EXPECT_NE(why(R"([{"op":"replace","path":"no slash","value":1}])"), "");
  EXPECT_NE(why(R"([{"op":"replace","path":"/title~7","value":1}])"), "");
  for (const char* patch : {"", "{", "5", "{}", "[5]", "[{}]", R"([{"op":1,"path":2}])", R"([{"op":"add","path":"/title"}])"}) EXPECT_NE(why(patch), "") << patch;
  EXPECT_NE(why(std::string(500, '[').c_str()), "");
}

TEST(SetValue, ReadsANumberWithItsUnit) {
  const auto changed = set_value(truss(), "body.structure.span", "20 ft");
  ASSERT_TRUE(changed) << changed.failure().message();
  const Value& span = *changed->bodies[0].values.find("span");
  EXPECT_DOUBLE_EQ(span.si, 6.096);
  EXPECT_EQ(span.unit, "ft");
  EXPECT_EQ(span.origin.kind, Origin::Kind::Command);
  EXPECT_EQ(span.origin.source, "20 ft");
}

TEST(SetValue, WithoutAUnitTheShownOneCounts) {
  const auto load = set_value(truss(), "load.P.magnitude", "750");
  ASSERT_TRUE(load);
  EXPECT_EQ(load->loads[0].magnitude.si, 750);
  nacre::Setup setup = truss();
  setup.loads[0].magnitude.unit = "kN";
  EXPECT_EQ(set_value(setup, "load.P.magnitude", "2.5")->loads[0].magnitude.si, 2500);
}

TEST(SetValue, ReadsNumbersAsPeopleWriteThem) {
  const auto si = [](const char* text) {
    const auto changed = set_value(truss(), "load.P.magnitude", text);
    return changed ? changed->loads[0].magnitude.si : std::nan("");
  };
  EXPECT_EQ(si("2kN"), 2000);
  EXPECT_EQ(si("  2.5 kN "), 2500);
  EXPECT_EQ(si("-1e3 N"), -1000);
  EXPECT_EQ(si("−4 N"), -4);
  EXPECT_EQ(si("+4 N"), 4);
  EXPECT_EQ(si(".5 kN"), 500);
  EXPECT_EQ(si("5. N"), 5);
  for (const char* text : {"", "kN", "2 3 N", "2,5 kN", "1e N", "--2 N", "two N", "inf", "nan", "0x10 N", "1e400 N", "2 kN; 3"}) EXPECT_TRUE(std::isnan(si(text))) << text;
}

TEST(SetValue, ADimensionThatDoesNotFitIsRefusedByName) {
  const auto changed = set_value(truss(), "body.structure.span", "5 kN");
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.failure().problem, Problem::Impossible);
  EXPECT_NE(changed.failure().message().find("a length"), std::string::npos) << changed.failure().message();
  EXPECT_NE(changed.failure().message().find("a force"), std::string::npos) << changed.failure().message();
  EXPECT_FALSE(set_value(truss(), "load.P.magnitude", "5 kg")) << "a kilogram is no force";
  EXPECT_FALSE(set_value(truss(), "load.P.magnitude", "5 Nm"));
}

TEST(SetValue, TheSlotDecidesWhatPoundsAre) {
  const auto changed = set_value(truss(), "load.P.magnitude", "10 lb");
  ASSERT_TRUE(changed) << changed.failure().message();
  EXPECT_NEAR(changed->loads[0].magnitude.si, 44.48222, 1e-4);
  EXPECT_EQ(changed->loads[0].magnitude.unit, "lbf");
  EXPECT_EQ(set_value(truss(), "material.steel.density", "490 lb/ft^3")->materials[0].values.find("density")->unit, "lb/ft^3");
}

TEST(SetValue, APositionMayBeALengthOrAFraction) {
  const auto changed = set_value(truss(), "load.P.at", "2 m");
  ASSERT_TRUE(changed) << changed.failure().message();
  EXPECT_EQ(changed->loads[0].place.at.dimension, dim::length);
  EXPECT_EQ(set_value(*changed, "load.P.at", "25 %")->loads[0].place.at.si, 0.25);
  EXPECT_FALSE(set_value(truss(), "load.P.at", "2 kg"));
}

TEST(SetValue, ATemperatureOfALoadIsADifference) {
  nacre::Setup setup = truss();
  setup.loads[0].kind = Load::Kind::Temperature;
  setup.loads[0].magnitude = {20, dim::temperature, "K", {}};
  const auto celsius = set_value(setup, "load.P.magnitude", "30 °C");
  ASSERT_TRUE(celsius);
  EXPECT_EQ(celsius->loads[0].magnitude.si, 30);
  EXPECT_EQ(celsius->loads[0].magnitude.text(), "30 Δ°C");
  EXPECT_DOUBLE_EQ(set_value(setup, "load.P.magnitude", "54 °F")->loads[0].magnitude.si, 30);
}

TEST(SetValue, CountsStayWhole) {
  EXPECT_FALSE(set_value(truss(), "body.structure.panels", "4.5"));
  EXPECT_FALSE(set_value(truss(), "body.structure.panels", 4.5));
  const auto changed = set_value(truss(), "body.structure.panels", 8.0);
  ASSERT_TRUE(changed) << changed.failure().message();
  EXPECT_EQ(changed->bodies[0].values.get("panels"), 8);
}

TEST(SetValue, WhatCannotBeBuiltIsRefusedWithTheRange) {
  const auto changed = set_value(truss(), "body.structure.span", "-5 m");
  ASSERT_FALSE(changed);
  EXPECT_NE(changed.failure().message().find("from"), std::string::npos) << changed.failure().message();
  EXPECT_FALSE(set_value(truss(), "body.structure.span", std::nan("")));
  EXPECT_FALSE(set_value(truss(), "body.structure.span", INFINITY));
}

TEST(SetValue, AParameterThatTheFamilyKnowsNeedNotExistYet) {
  nacre::Setup setup = truss();
  setup.bodies[0].values.erase(setup.bodies[0].values.begin() + 1);
  const auto changed = set_value(setup, "body.structure.height", "1.5 m");
  ASSERT_TRUE(changed) << changed.failure().message();
  EXPECT_EQ(changed->bodies[0].values.get("height"), 1.5);
}

TEST(SetValue, AnUnknownPathIsAnsweredWithTheNearest) {
  const auto changed = set_value(truss(), "body.structure.spam", "5 m");
  ASSERT_FALSE(changed);
  EXPECT_NE(changed.failure().message().find("body.structure.span"), std::string::npos) << changed.failure().message();
}

TEST(SetValue, AnSiNumberKeepsTheShownUnit) {
  nacre::Setup setup = truss();
  setup.loads[0].magnitude.unit = "lbf";
  const auto changed = set_value(setup, "load.P.magnitude", 4448.2216152605);
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->loads[0].magnitude.text(), "1000 lbf");
}

}  // namespace
}  // namespace nacre
