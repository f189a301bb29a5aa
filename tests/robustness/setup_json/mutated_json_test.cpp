// Setups and patches as an attacker or a bad disk would hand them over: never a crash, a hang or a number that is not
// finite, and what is accepted is stable.

#include <gtest/gtest.h>

#include <chrono>

#include "nacre/world/json.h"
#include "sample_world.h"

namespace nacre {
namespace {

using testing::Numbers;

const std::string_view pieces[] = {"{",    "}",     "[",    "]",       ",",      ":",        "\"",      "null",  "true",  "1e308", "-1e308", "1e-400", "-0",   "0.1e",
                                   "\\u0000", "\\ud83d", "\\", "NaN", "99999999999", "-2147483649", "\xff", "\xc3", "{\"value\":1}", "[[[[[[[[", "\"version\":1,",
                                   "\"values\":{}", "\"unit\":\"°C\"", "\"unit\":\"\"", "\"dimension\":[1,2,3,4,5]", "\"kind\":\"prompt\""};

std::string mutated(std::string text, Numbers& r) {
  const int edits = 1 + r.below(4);
  for (int e = 0; e < edits && !text.empty(); ++e) {
    const auto at = static_cast<std::size_t>(r.below(static_cast<int>(text.size())));
    const auto n = static_cast<std::size_t>(r.below(30));
    switch (r.below(6)) {
      case 0: text[at] = static_cast<char>(text[at] ^ (1 << r.below(8))); break;
      case 1: text[at] = static_cast<char>(r.below(256)); break;
      case 2: text.erase(at, n); break;
      case 3: text.insert(at, pieces[static_cast<std::size_t>(r.below(static_cast<int>(std::size(pieces))))]); break;
      case 4: text.insert(at, text.substr(static_cast<std::size_t>(r.below(static_cast<int>(text.size()))), n)); break;
      default: text.resize(at);
    }
  }
  return text;
}

// Exchanges two values of the text as a whole: the syntax stays right, the meaning does not.
std::string exchanged(const std::string& text, Numbers& r) {
  const auto value_at = [&](std::size_t colon) { return text.find_first_of(",}]", colon); };
  std::vector<std::size_t> colons;
  for (std::size_t at = text.find(':'); at != std::string::npos; at = text.find(':', at + 1)) colons.push_back(at + 1);
  std::size_t a = colons[static_cast<std::size_t>(r.below(static_cast<int>(colons.size())))], b = colons[static_cast<std::size_t>(r.below(static_cast<int>(colons.size())))];
  if (a > b) std::swap(a, b);
  const std::size_t a_end = value_at(a), b_end = value_at(b);
  if (a_end >= b || b_end == std::string::npos) return text;
  return text.substr(0, a) + text.substr(b, b_end - b) + text.substr(a_end, b - a_end) + text.substr(a, a_end - a) + text.substr(b_end);
}

TEST(MutatedSetup, TenThousandMutationsNeverCrashAndWhatIsReadIsFiniteAndStable) {
  Numbers r(77);
  std::vector<std::string> seeds;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) seeds.push_back(to_json(testing::sample_setup(seed, 3)));
  int accepted = 0, refused = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 12000; ++i) {
    const std::string& seed = seeds[static_cast<std::size_t>(r.below(static_cast<int>(seeds.size())))];
    const std::string text = i % 3 == 0 ? exchanged(seed, r) : mutated(seed, r);
    const auto read = setup_from_json(text);
    if (!read) {
      ++refused;
      ASSERT_FALSE(read.failure().message().empty());
      continue;
    }
    ++accepted;
    nacre::Setup setup = *read;
    for (const ValueAt& item : list_values(setup)) ASSERT_TRUE(std::isfinite(item.value->si)) << item.path;
    static_cast<void>(list_assumptions(setup));
    const std::string once = to_json(setup);
    const auto again = setup_from_json(once);
    ASSERT_TRUE(again) << again.failure().message() << "\n" << once;
    ASSERT_EQ(to_json(*again), once);
  }
  EXPECT_GT(accepted, 100);
  EXPECT_GT(refused, 1000);
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), 60);
}

TEST(MutatedSetup, EveryPrefixIsRefused) {
  const std::string text = to_json(testing::sample_setup(1, 2));
  for (std::size_t n = 0; n < text.size(); ++n) ASSERT_FALSE(setup_from_json(std::string_view(text).substr(0, n))) << n;
}

TEST(MutatedPatch, NeverCrashesAndAnOutcomeIsASetup) {
  Numbers r(78);
  const nacre::Setup before = testing::sample_setup(1, 3);
  int applied = 0;
  for (int i = 0; i < 3000; ++i) {
    nacre::Setup after = testing::sample_setup(2 + static_cast<std::uint64_t>(r.below(5)), 3);
    if (r.coin()) after = before, after.loads[0].magnitude.si = r.wide();
    const Command command{"x", mutated(make_command("x", before, after).patch, r)};
    const auto outcome = apply_command(before, command);
    if (!outcome) continue;
    ++applied;
    ASSERT_TRUE(setup_from_json(to_json(*outcome)));
  }
  EXPECT_GT(applied, 10);
}

TEST(MutatedPatch, SetValueTakesAnyPathAndText) {
  Numbers r(79);
  nacre::Setup setup = testing::sample_setup(3, 3);
  const auto values = list_values(setup);
  for (int i = 0; i < 5000; ++i) {
    const std::string path = mutated(values[static_cast<std::size_t>(r.below(static_cast<int>(values.size())))].path, r);
    const std::string text = mutated("-12.5e3 kN·m/rad", r);
    if (const auto changed = set_value(setup, r.coin() ? path : values[0].path, text); changed) {
      ASSERT_TRUE(setup_from_json(to_json(*changed)));
    }
  }
}

}  // namespace
}  // namespace nacre
