// Answers as JSON: the "results", "limits" and "checks" of docs/contracts.md.

#include "json_write.h"
#include "nacre/world/json.h"

namespace nacre {
namespace {

using detail::JsonText;

void write(JsonText& out, double x) { out.value(x); }
void write(JsonText& out, const std::vector<double>& x) {
  out.begin_array();
  for (const double item : x) out.value(item);
  out.end_array();
}
template <class T>
void write(JsonText& out, const std::vector<std::pair<std::string, T>>& x) {
  out.begin_object();
  for (const auto& [name, value] : x) {
    out.key(name);
    write(out, value);
  }
  out.end_object();
}

void write(JsonText& out, const Answer& answer) {
  out.begin_object();
  out.key("value");
  std::visit([&](const auto& value) { write(out, value); }, answer.value);
  out.key("unit");
  out.value(answer.unit);
  if (answer.has_place) {
    out.key("at");
    out.begin_array();
    for (const double x : answer.at) out.value(x);
    out.end_array();
  }
  for (const auto& [key, text] : {std::pair{"member", &answer.member}, {"combination", &answer.combination}, {"method", &answer.method}}) {
    if (text->empty()) continue;
    out.key(key);
    out.value(*text);
  }
  out.key("bound");
  answer.bound < 0 ? out.null() : out.value(answer.bound);
  out.end_object();
}

}  // namespace

std::string to_json(const Answers& answers) {
  JsonText out;
  out.begin_object();
  out.key("results");
  out.begin_object();
  for (const Answer& answer : answers.results) {
    out.key(answer.name);
    write(out, answer);
  }
  out.end_object();
  out.key("limits");
  out.begin_array();
  for (const LimitVerdict& verdict : answers.limits) {
    out.begin_object();
    out.key("text");
    out.value(verdict.text);
    out.key("holds");
    out.value(verdict.holds);
    out.key("value");
    out.value(verdict.value);
    out.key("limit");
    out.value(verdict.limit);
    out.end_object();
  }
  out.end_array();
  out.key("checks");
  out.begin_array();
  for (const Check& check : answers.checks) {
    out.begin_object();
    out.key("name");
    out.value(check.name);
    out.key("value");
    out.value(check.value);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace nacre
