#include "nacre/world/json.h"

#include <gtest/gtest.h>

#include <bit>
#include <clocale>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sample_world.h"

namespace nacre {
namespace {

using testing::Numbers;
using testing::sample_setup;

std::string reason(std::string_view text) {
  const auto read = setup_from_json(text);
  return read ? "" : read.failure().message() + " @ " + read.failure().diagnostics[0].object;
}

TEST(SetupJson, ComesBackWithTheSameText) {
  for (std::uint64_t seed = 1; seed < 30; ++seed) {
    const std::string text = to_json(sample_setup(seed));
    const auto back = setup_from_json(text);
    ASSERT_TRUE(back) << back.failure().message();
    EXPECT_EQ(to_json(*back), text);
  }
}

TEST(SetupJson, FieldsComeBackAsTheyWere) {
  const nacre::Setup setup = sample_setup(8);
  const auto back = setup_from_json(to_json(setup));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->prompt, setup.prompt);
  EXPECT_EQ(back->planar, setup.planar);
  EXPECT_EQ(back->units, setup.units);
  EXPECT_EQ(back->bodies[0].values.size(), 3u);
  EXPECT_EQ(back->bodies[0].values[0].name, "span") << "the order of parameters stays";
  EXPECT_EQ(back->bodies[0].values[0].value.unit, "ft");
  EXPECT_EQ(back->bodies[0].spans.size(), 2u);
  EXPECT_EQ(back->bodies[0].assignments[0].group, "chord");
  EXPECT_EQ(back->materials[0].values.find("odd")->dimension, (Dimension{1, -2, 3, 0, 1}));
  EXPECT_EQ(back->supports[0].fixed, setup.supports[0].fixed);
  EXPECT_FALSE(back->supports[0].stiffness[0].given());
  EXPECT_EQ(back->supports[0].stiffness[4].dimension, dim::rotational_spring);
  EXPECT_EQ(back->hinges[0].released, setup.hinges[0].released);
  EXPECT_EQ(back->hinges[0].place.span, 2);
  EXPECT_TRUE(back->hinges[0].place.from_end);
  EXPECT_EQ(back->loads[0].kind, setup.loads[0].kind);
  EXPECT_EQ(back->loads[0].direction, setup.loads[0].direction);
  EXPECT_EQ(back->loads[0].magnitude.origin.source, setup.loads[0].magnitude.origin.source);
  EXPECT_EQ(back->loads[0].magnitude.origin.begin, setup.loads[0].magnitude.origin.begin);
  EXPECT_EQ(back->combinations[0].factors[0].value.si, setup.combinations[0].factors[0].value.si);
  EXPECT_EQ(back->asks, setup.asks);
  EXPECT_EQ(back->lights[0].color, setup.lights[0].color);
  EXPECT_EQ(back->cameras[0].position, setup.cameras[0].position);
  EXPECT_EQ(back->notes[0].why, setup.notes[0].why);
}

TEST(SetupJson, NumbersComeBackToTheSameBits) {
  Numbers r(99);
  nacre::Setup setup;
  Body body;
  const auto add = [&](double x) { body.spans.push_back({x, dim::length, {}, {}}); };
  for (const double x : {0.0, -0.0, 0.1, 1.0 / 3, 5e-324, -5e-324, 2.2250738585072014e-308, 2.2250738585072011e-308, 1.7976931348623157e308, 9007199254740993.0,
                         1e22, 1e23, 123456789012345678.0, 4.35, 0.3, 2.5e-3, 6.02214076e23})
    add(x);
  while (body.spans.size() < 50000) {
    const double x = std::bit_cast<double>(r.bits());
    if (std::isfinite(x)) add(x);
  }
  setup.bodies.push_back(body);
  const auto back = setup_from_json(to_json(setup));
  ASSERT_TRUE(back);
  for (std::size_t i = 0; i < body.spans.size(); ++i)
    ASSERT_EQ(std::bit_cast<std::uint64_t>(back->bodies[0].spans[i].si), std::bit_cast<std::uint64_t>(body.spans[i].si)) << body.spans[i].si;
}

// The reader has a path of its own for short numbers; strtod of the C library, which rounds correctly, is the judge.
TEST(SetupJson, DecimalTextIsRoundedAsStrtodDoes) {
  Numbers r(100);
  for (int i = 0; i < 20000; ++i) {
    std::string text = r.coin() ? "-" : "";
    text += std::to_string(1 + r.below(9));
    const int digits = r.below(22);
    for (int k = 0; k < digits; ++k) text += static_cast<char>('0' + r.below(10));
    if (r.coin()) {
      text += '.';
      const int more = 1 + r.below(22);
      for (int k = 0; k < more; ++k) text += static_cast<char>('0' + r.below(10));
    }
    if (r.coin()) text += (r.coin() ? "e" : "E") + std::string(r.coin() ? "-" : "+") + std::to_string(r.below(250));
    const auto back = setup_from_json(R"({"version":1,"units":"metric","planar":true,"analysis":{"gravity":{"value":)" + text +
                                      R"(,"unit":"m/s^2","origin":{"kind":"file"}}}})");
    ASSERT_TRUE(back) << text;
    ASSERT_EQ(back->analysis.gravity.si, std::strtod(text.c_str(), nullptr)) << text;
  }
}

TEST(SetupJson, AValueThatIsNotGivenStaysSo) {
  nacre::Setup setup;
  setup.analysis.gravity = {};
  const auto back = setup_from_json(to_json(setup));
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->analysis.gravity.given()) << "the default of 9.81 must not come back by itself";
}

TEST(SetupJson, TextOfUsersStaysData) {
  nacre::Setup setup;
  setup.prompt = "</script><img src=x onerror=alert(1)> \"\\\n\t\x01\x7f \u00e9 \U0001F600 ";
  setup.prompt += std::string(1, '\0') + " end";
  const auto back = setup_from_json(to_json(setup));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->prompt, setup.prompt);
  EXPECT_TRUE(nlohmann::json::accept(to_json(setup)));
}

TEST(SetupJson, BytesThatAreNoUtf8BecomeTheReplacementCharacter) {
  nacre::Setup setup;
  setup.prompt = "a\xff\xc0\xaf\xed\xa0\x80z";
  const std::string text = to_json(setup);
  EXPECT_TRUE(nlohmann::json::accept(text));
  const auto back = setup_from_json(text);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->prompt, "a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDz");
}

TEST(SetupJson, IsWhatAnotherLibraryReads) {
  const nacre::Setup setup = sample_setup(9);
  const auto json = nlohmann::json::parse(to_json(setup));
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["bodies"][0]["values"]["span"]["value"].get<double>(), setup.bodies[0].values[0].value.si);
  EXPECT_EQ(json["bodies"][0]["values"]["span"]["unit"], "m");
  EXPECT_EQ(json["bodies"][0]["values"]["span"]["shown"], "ft");
  EXPECT_EQ(json["loads"][0]["magnitude"]["unit"], "N/m");
  // and what it writes, with its own order of keys, is read
  const auto back = setup_from_json(json.dump(2));
  ASSERT_TRUE(back) << back.failure().message();
  EXPECT_EQ(back->loads[0].magnitude.si, setup.loads[0].magnitude.si);
}

TEST(SetupJson, ErrorsNameThePathAndWhatWasExpected) {
  const std::string head = R"({"version":1,"units":"metric","planar":true,"analysis":{})";
  EXPECT_EQ(reason(head + "}"), "");
  const auto has = [&](const std::string& rest, const std::string& words) {
    const std::string said = reason(head + rest + "}");
    EXPECT_NE(said.find(words), std::string::npos) << said;
  };
  has(R"(,"colour":1)", "\"colour\" is not known");
  has(R"(,"title":5)", "a string at title, not a number");
  has(R"(,"loads":[{"name":"P"}])", "\"load_case\" is missing in loads.0");
  has(R"(,"bodies":[{"name":"b","family":"beam","values":{"span":5}}])", "bodies.0.values.span");
  has(R"(,"bodies":[{"name":"b","family":"beam","values":{"span":{"value":1,"unit":"mm","origin":{"kind":"file"}}}}])", "not an SI unit");
  has(R"(,"bodies":[{"name":"b","family":"beam","values":{"span":{"value":1,"unit":"furlong","origin":{"kind":"file"}}}}])", "not known");
  has(R"(,"bodies":[{"name":"b","family":"beam","values":{"span":{"value":1,"unit":"m"}}}])", "needs the fields");
  has(R"(,"bodies":[{"name":"b","family":"beam","values":{"span":{"value":1,"unit":"m","origin":{"kind":"hearsay"}}}}])", "\"hearsay\" is not known at bodies.0.values.span.origin.kind");
  has(R"(,"bodies":[{"name":"b","family":"beam","values":{"span":{"value":1e999,"unit":"m","origin":{"kind":"file"}}}}])", "too large");
  has(R"(,"cameras":[{"name":"c","position":[1,2],"target":[0,0,0]}])", "3 entries is expected at cameras.0.position, not 2");
  has(R"(,"title":"a","title":"b")", "twice");
  has(R"(,"limits":[{"text":"","quantity":"","at_most":1}])", "limits.0.at_most");
  EXPECT_NE(reason(R"({"version":2})").find("version 2"), std::string::npos);
  EXPECT_NE(reason(R"({"units":"metric"})").find("\"version\" is missing"), std::string::npos);
  for (const char* bad : {"", "{", "[]", "null", "1", "{\"version\":1,}", "{'version':1}", "{\"version\":01}", "{\"version\":+1}", "{\"version\":1}x", "{\"a\":\"\\x\"}",
                          "{\"a\":\"\\ud800\"}", "{\"a\":\"\x01\"}", "{\"a\":\"\xff\"}", "{\"a\":NaN}", "{\"a\":tru}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":1e}", "\xef\xbb\xbf{}"})
    EXPECT_FALSE(setup_from_json(bad)) << bad;
}

TEST(SetupJson, IsBoundedInDepthAndSize) {
  EXPECT_NE(reason(std::string(1000, '[')).find("64 deep"), std::string::npos);
  EXPECT_NE(reason(std::string((std::size_t{64} << 20) + 1, ' ')).find("64 MB"), std::string::npos);
  std::string many = R"({"version":1,"units":"metric","planar":true,"analysis":{},"bodies":[{"name":"b","family":"points","joints":[)";
  for (int i = 0; i <= 200'000; ++i) many += i ? ",0" : "0";
  EXPECT_NE(reason(many + "]}]}").find("at most 200000"), std::string::npos);
}

TEST(SetupJson, DoesNotFollowTheLocale) {
  const nacre::Setup setup = sample_setup(10);
  const std::string before = to_json(setup);
  for (const char* name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8"}) std::setlocale(LC_NUMERIC, name);
  EXPECT_EQ(to_json(setup), before);
  const auto back = setup_from_json(before);
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), before);
  std::setlocale(LC_NUMERIC, "C");
}

TEST(AnswersJson, HasTheNamesOfTheContract) {
  const auto json = nlohmann::json::parse(to_json(testing::sample_world(3).answers));
  const auto& displacement = json["results"]["max_displacement"];
  EXPECT_EQ(displacement["unit"], "m");
  EXPECT_EQ(displacement["at"], nlohmann::json({1.0, 2.0, 3.0}));
  EXPECT_EQ(displacement["member"], "J0-J1");
  EXPECT_EQ(displacement["bound"], 1e-9);
  EXPECT_TRUE(json["results"]["safety_factor"]["value"].is_null()) << "infinity is no JSON number";
  EXPECT_TRUE(json["results"]["frequencies"]["bound"].is_null());
  EXPECT_EQ(json["results"]["reactions"]["value"]["A"].size(), 6u);
  EXPECT_TRUE(json["results"]["member_forces"]["value"]["J0-J1"].is_number());
  EXPECT_EQ(json["checks"][0]["name"], "equilibrium of forces");
  EXPECT_EQ(json["limits"][0]["holds"], true);
}

TEST(SetupSchema, TheFileIsCurrent) {
  std::ifstream in(std::string(NACRE_ROOT) + "/data/schema/setup.schema.json");
  std::ostringstream text;
  text << in.rdbuf();
  EXPECT_EQ(text.str(), setup_schema()) << "write the output of setup_schema() to data/schema/setup.schema.json";
}

TEST(SetupSchema, NamesEveryFieldThatIsWritten) {
  const auto schema = nlohmann::json::parse(setup_schema());
  const auto setup = nlohmann::json::parse(to_json(sample_setup(11)));
  for (const auto& [key, value] : setup.items()) EXPECT_TRUE(schema["properties"].contains(key)) << key;
  for (const auto& [key, value] : setup["loads"][0].items()) EXPECT_TRUE(schema["$defs"]["load"]["properties"].contains(key)) << key;
  for (const auto& [key, value] : setup["supports"][0].items()) EXPECT_TRUE(schema["$defs"]["support"]["properties"].contains(key)) << key;
}

TEST(ContentHash, IsThatOfXxh3) {
  // published by the authors: XXH3_128bits of no bytes, seed 0
  EXPECT_EQ(content_hash(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_NE(content_hash("a"), content_hash("b"));
  EXPECT_EQ(content_hash(std::string(1000, 'x')).size(), 32u);
}

}  // namespace
}  // namespace nacre
