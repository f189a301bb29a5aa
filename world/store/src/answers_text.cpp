#include "answers_text.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace nacre::store {
namespace {

using Json = nlohmann::ordered_json;

Json number(double x) {
  if (std::isfinite(x)) return x;
  return std::isnan(x) ? "NaN" : x > 0 ? "inf" : "-inf";
}
Json list(const std::vector<double>& x) {
  Json out = Json::array();
  for (const double item : x) out.push_back(number(item));
  return out;
}
Json write(double x) { return number(x); }
Json write(const std::vector<double>& x) { return list(x); }
template <class T>
Json write(const std::vector<std::pair<std::string, T>>& x) {
  Json out = Json::array();
  for (const auto& [name, value] : x) out.push_back(Json::array({name, write(value)}));
  return out;
}

// Readers throw on a mismatch; answers_from_text catches.
[[noreturn]] void mismatch() { throw nlohmann::json::other_error::create(500, "not answers", static_cast<const Json*>(nullptr)); }

void read(const Json& in, double& x) {
  if (in.is_number()) {
    x = in.get<double>();
  } else if (in == "NaN") {
    x = std::nan("");
  } else if (in == "inf" || in == "-inf") {
    x = in == "inf" ? INFINITY : -INFINITY;
  } else {
    mismatch();
  }
}
void read(const Json& in, std::vector<double>& x) {
  if (!in.is_array()) mismatch();
  for (const Json& item : in) read(item, x.emplace_back());
}
template <class T>
void read(const Json& in, std::vector<std::pair<std::string, T>>& x) {
  if (!in.is_array()) mismatch();
  for (const Json& item : in) {
    if (!item.is_array() || item.size() != 2) mismatch();
    auto& [name, value] = x.emplace_back();
    name = item[0].get<std::string>();
    read(item[1], value);
  }
}

Json write(const Answer& a) {
  const Dimension& d = a.dimension;
  return {{"name", a.name},
          {"kind", a.value.index()},
          {"value", std::visit([](const auto& x) { return write(x); }, a.value)},
          {"unit", a.unit},
          {"dimension", {d.length, d.mass, d.time, d.temperature, d.angle}},
          {"at", list({a.at.begin(), a.at.end()})},
          {"has_place", a.has_place},
          {"member", a.member},
          {"combination", a.combination},
          {"method", a.method},
          {"bound", number(a.bound)}};
}

Answer read_answer(const Json& in) {
  Answer a;
  a.name = in.at("name").get<std::string>();
  switch (in.at("kind").get<int>()) {
    case 0: a.value.emplace<0>(); break;
    case 1: a.value.emplace<1>(); break;
    case 2: a.value.emplace<2>(); break;
    case 3: a.value.emplace<3>(); break;
    default: mismatch();
  }
  std::visit([&](auto& x) { read(in.at("value"), x); }, a.value);
  a.unit = in.at("unit").get<std::string>();
  const auto powers = in.at("dimension").get<std::array<std::int8_t, 5>>();
  a.dimension = {powers[0], powers[1], powers[2], powers[3], powers[4]};
  std::vector<double> at;
  read(in.at("at"), at);
  if (at.size() != 3) mismatch();
  a.at = {at[0], at[1], at[2]};
  a.has_place = in.at("has_place").get<bool>();
  a.member = in.at("member").get<std::string>();
  a.combination = in.at("combination").get<std::string>();
  a.method = in.at("method").get<std::string>();
  read(in.at("bound"), a.bound);
  return a;
}

}  // namespace

std::string answers_to_text(const Answers& answers) {
  Json out{{"results", Json::array()}, {"checks", Json::array()}, {"limits", Json::array()}};
  for (const Answer& a : answers.results) out["results"].push_back(write(a));
  for (const Check& c : answers.checks) out["checks"].push_back({{"name", c.name}, {"value", number(c.value)}});
  for (const LimitVerdict& v : answers.limits)
    out["limits"].push_back({{"text", v.text}, {"holds", v.holds}, {"value", number(v.value)}, {"limit", number(v.limit)}});
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool answers_from_text(const std::string& text, Answers& answers) {
  answers = {};
  try {
    const Json in = Json::parse(text);
    for (const Json& a : in.at("results")) answers.results.push_back(read_answer(a));
    for (const Json& c : in.at("checks")) read(c.at("value"), answers.checks.emplace_back(Check{c.at("name").get<std::string>(), 0}).value);
    for (const Json& v : in.at("limits")) {
      LimitVerdict& verdict = answers.limits.emplace_back();
      verdict.text = v.at("text").get<std::string>();
      verdict.holds = v.at("holds").get<bool>();
      read(v.at("value"), verdict.value);
      read(v.at("limit"), verdict.limit);
    }
    return true;
  } catch (const std::exception&) {
    answers = {};
    return false;
  }
}

}  // namespace nacre::store
