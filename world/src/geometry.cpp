#include "geometry.h"

#include <algorithm>
#include <cmath>

namespace nacre {
namespace geometry {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

bool same(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b)); }

}  // namespace

std::string numbered(std::string_view stem, int i) { return std::string(stem) + std::to_string(i); }

const ParameterSpec* Parameters::spec(std::string_view name) const {
  for (const ParameterSpec& s : family_.parameters)
    if (s.name == name) return &s;
  return nullptr;
}

double Parameters::raw(std::string_view name) const {
  const Value* v = nullptr;
  for (const NamedValue& n : body_.values)
    if (n.name == name) v = &n.value;
  return v && v->given() ? v->si : nan;
}

Parameters::Rank Parameters::rank(std::string_view name) const {
  for (const NamedValue& n : body_.values) {
    if (n.name != name || !n.value.given()) continue;
    if (n.value.origin.kind == Origin::Kind::Assumption) return Assumed;
    return n.value.origin.kind == Origin::Kind::Derived ? Derived : Said;
  }
  return Absent;
}

std::string Parameters::show(std::string_view name, double si) const {
  const ParameterSpec* s = spec(name);
  for (const NamedValue& n : body_.values)
    if (n.name == name && n.value.si == si) return n.value.text();
  return s ? format_quantity(si, s->dimension) : format_number(si);
}

void Parameters::fail(Problem problem, std::string_view name, std::string message, std::string advice) {
  if (failure_) return;
  failure_ = error(problem, "body." + body_.name + "." + std::string(name), std::move(message), std::move(advice));
}

void Parameters::missing(std::string_view name) {
  if (failure_) return;
  const ParameterSpec* s = spec(name);
  std::string label(s ? s->label : name);
  for (char& c : label) c = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  fail(Problem::Unclear, name, "The " + label + " of the " + std::string(family_.title) + " is missing.",
       "Name it, with a unit.");
  failure_->questions.push_back({"What is the " + label + " of the " + std::string(family_.title) + "?", {}});
}

void Parameters::in_range(std::string_view name, double si) {
  const ParameterSpec* s = spec(name);
  if (failure_ || !s) return;
  if (!std::isfinite(si))
    return fail(Problem::Impossible, name,
                "The " + std::string(name) + " of the " + std::string(family_.title) + " is not a finite number.",
                "Give a number.");
  if (si < s->least * (1 - 1e-12) || si > s->most * (1 + 1e-12)) {
    if (s->dimension == dim::length && si <= 0)
      return fail(Problem::Impossible, name,
                  std::string(s->label) + " " + show(name, si) + " cannot be: a length of the " + std::string(family_.title) +
                      " must be greater than zero.",
                  "Correct it.");
    const std::string between = format_quantity(s->least, s->dimension) + " and " + format_quantity(s->most, s->dimension);
    return fail(Problem::Impossible, name,
                std::string(s->label) + " " + show(name, si) + " is out of range for a " + std::string(family_.title) + ".",
                "It must lie between " + between + ".");
  }
  if (s->integer && std::abs(si - std::round(si)) > 1e-9)
    fail(Problem::Impossible, name, std::string(s->label) + " must be a whole number, not " + format_number(si, 6) + ".",
         "Round it.");
}

std::optional<Error> Parameters::check() const {
  Parameters scratch(body_, family_);
  for (const NamedValue& n : body_.values) {
    const ParameterSpec* s = spec(n.name);
    if (!s) {
      std::string known;
      for (const ParameterSpec& k : family_.parameters) known += (known.empty() ? "" : ", ") + std::string(k.name);
      scratch.fail(Problem::Impossible, n.name, "A " + std::string(family_.title) + " has no parameter \"" + n.name + "\".",
                   known.empty() ? "Leave it out." : "It has: " + known + ".");
      break;
    }
    if (!n.value.given()) continue;
    if (!(n.value.dimension == s->dimension)) {
      scratch.fail(
          Problem::Impossible, n.name,
          std::string(s->label) + " must be " + dimension_name(s->dimension) + ", not " + dimension_name(n.value.dimension) + ".",
          "Check the unit.");
      break;
    }
    scratch.in_range(n.name, n.value.si);
    if (scratch.failed()) break;
  }
  return scratch.failure_;
}

void Parameters::assume(std::string_view name, double si) {
  const ParameterSpec* s = spec(name);
  const bool form = s && s->integer && s->most == 1;  // a yes or no: not a quantity, and its default is what the name means
  if (s && !form) assumed_.push_back({std::string(name), assumed(si, s->dimension, std::string(s->why))});
}

double Parameters::get(std::string_view name, double fallback) {
  double v = raw(name);
  if (std::isnan(v)) {
    if (std::isnan(fallback)) {
      missing(name);
      return 1;
    }
    v = fallback;
    assume(name, v);
    in_range(name, v);
  }
  return v;
}

double Parameters::get(std::string_view name) {
  const ParameterSpec* s = spec(name);
  return get(name, s ? s->fallback : nan);
}

double Parameters::one_of(std::initializer_list<Way> ways, double fallback) {
  const Way* best = nullptr;
  for (const Way& w : ways) {
    if (!has(w.parameter)) continue;
    if (best && rank(best->parameter) == Said && rank(w.parameter) == Said && !same(best->value, w.value)) {
      fail(Problem::Impossible, w.parameter,
           std::string(spec(best->parameter)->label) + " " + show(best->parameter, raw(best->parameter)) + " and " +
               std::string(w.parameter) + " " + show(w.parameter, raw(w.parameter)) + " contradict each other.",
           "Give only one of them.");
      return 1;
    }
    if (!best || rank(w.parameter) > rank(best->parameter)) best = &w;
  }
  if (!best) return get(ways.begin()->parameter, fallback);
  if (!std::isfinite(best->value) || best->value <= 0) {
    fail(Problem::Impossible, best->parameter,
         std::string(spec(best->parameter)->label) + " " + show(best->parameter, raw(best->parameter)) +
             " leaves no room for the other dimensions of the " + std::string(family_.title) + ".",
         "Make it larger or the others smaller.");
    return 1;
  }
  in_range(ways.begin()->parameter, best->value);
  return best->value;
}

Parameters::Division Parameters::divide(std::string_view total, std::string_view part, std::string_view count_name) {
  Division d;
  const Rank rt = rank(total), rp = rank(part), rc = rank(count_name);
  const ParameterSpec* sc = spec(count_name);
  // The count follows from two lengths only when both are better founded than it, and neither is a mere assumption.
  const bool count_follows = std::min(rt, rp) > std::max(rc, Assumed);
  if (count_follows) {
    d.total = raw(total);
    d.part = raw(part);
    const double n = d.total / d.part, whole = std::round(n);
    if (std::abs(n - whole) > 1e-3 * std::max(1.0, whole) || whole < 1) {
      fail(Problem::Impossible, part,
           std::string(spec(total)->label) + " " + show(total, d.total) + " is not a whole number of parts of " +
               show(part, d.part) + ".",
           "Change one of the two, or name the number of parts instead.");
      return d;
    }
    in_range(count_name, whole);
    d.count = failed() ? 1 : static_cast<int>(whole);
    return d;
  }
  const double n = get(count_name, sc->fallback);
  if (failed()) return d;
  d.count = static_cast<int>(n + 0.5);
  if (rt == Said && rp == Said) {  // and the count was said too
    d.total = raw(total);
    d.part = raw(part);
    if (std::abs(d.part * d.count - d.total) > 1e-3 * d.total)
      fail(Problem::Impossible, total,
           std::to_string(d.count) + " parts of " + show(part, d.part) + " make " +
               format_quantity(d.part * d.count, dim::length) + ", not the " + std::string(total) + " of " +
               show(total, d.total) + ".",
           "Leave out one of the three.");
    return d;
  }
  if (rp > rt) {
    d.part = raw(part);
    d.total = d.part * d.count;
    in_range(total, d.total);
  } else {
    d.total = get(total);
    d.part = d.total / d.count;
  }
  return d;
}

int Draft::node(std::string name, double x, double y, double z) {
  g.nodes.push_back({std::move(name), {x, y, z}});
  return static_cast<int>(g.nodes.size()) - 1;
}

int Draft::member(int a, int b, std::string_view group, std::string member_name) {
  if (member_name.empty()) member_name = name(a) + "-" + name(b);
  g.members.push_back({std::move(member_name), a, b, std::string(group)});
  return static_cast<int>(g.members.size()) - 1;
}

std::vector<int> Draft::chain(const std::vector<int>& nodes, std::string_view group, std::string_view line_name) {
  std::vector<int> members;
  for (std::size_t i = 1; i < nodes.size(); ++i) members.push_back(member(nodes[i - 1], nodes[i], group));
  if (!line_name.empty() && !members.empty()) line(line_name, members);
  return members;
}

void Draft::set(std::string_view set_name, std::vector<int> nodes) {
  if (!nodes.empty()) g.sets.emplace_back(set_name, std::move(nodes));
}

void Draft::chord_sets(std::string_view which, const std::vector<int>& nodes) {
  set(std::string(which) + " joints", nodes);
  if (nodes.size() > 2) set("interior " + std::string(which) + " joints", {nodes.begin() + 1, nodes.end() - 1});
}

void Draft::finish() {
  std::vector<int> all(g.nodes.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
  set("all joints", std::move(all));
}

namespace {

Result<Geometry> generate(const Body& body, std::vector<NamedValue>* assumed_values) {
  const FamilySpec* family = find_family(body.family);
  if (!family) {
    std::string known;
    for (const FamilySpec& f : families()) known += (known.empty() ? "" : ", ") + std::string(f.name);
    return error(Problem::Impossible, "body." + body.name, "There is no family of structures called \"" + body.family + "\".",
                 "Known are: " + known + ".");
  }
  Parameters p(body, *family);
  if (auto wrong = p.check()) return *wrong;
  if (!body.spans.empty() && body.family != "beam")
    return error(Problem::Impossible, "body." + body.name + ".spans", "Only a beam is described by a list of spans.",
                 "Use the parameters of the family.");
  if ((!body.joints.empty() || !body.members.empty()) && body.family != "points")
    return error(Problem::Impossible, "body." + body.name,
                 "Joints and members are listed, but the family is " + std::string(family->title) + ".",
                 "Use the family \"points\", or leave the lists out.");

  Draft d;
  const std::string_view f = family->name;
  const auto is = [f](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), f) != names.end();
  };
  if (is({"beam", "column", "rod"}))
    beam(p, d);
  else if (f == "points")
    points(p, d);
  else if (is({"pratt", "howe", "warren", "warren_verticals", "double_warren", "k_truss", "baltimore", "bowstring", "x_braced", "cantilever_truss",
               "vierendeel"}))
    plane_truss(p, d);
  else if (is({"king_post", "queen_post", "fink", "fan", "scissors", "howe_roof", "pratt_roof"}))
    roof_truss(p, d);
  else if (is({"bracket", "two_bar", "three_bar", "guyed_mast"}))
    simple_bars(p, d);
  else if (is({"npod", "tower", "space_grid"}))
    space_truss(p, d);
  else
    frame(p, d);
  if (p.failed()) return p.failure();
  d.finish();
  for (const NamedValue& v : p.assumed_values())
    d.g.notes.push_back(
        {std::string(p.spec(v.name)->label), v.value.text(), v.value.origin.why, "body." + body.name + "." + v.name});
  if (assumed_values) *assumed_values = p.assumed_values();
  return std::move(d.g);
}

}  // namespace
}  // namespace geometry

Result<Geometry> generate_geometry(const Body& body) { return geometry::generate(body, nullptr); }

Result<bool> assume_parameters(Body& body) {
  std::vector<NamedValue> values;
  const Result<Geometry> g = geometry::generate(body, &values);
  if (!g) return g.failure();
  for (NamedValue& v : values) {
    bool there = false;  // a value that is listed but not given is filled, so that the order of the list stays
    for (NamedValue& old : body.values)
      if (old.name == v.name) old.value = v.value, there = true;
    if (!there) body.values.push_back(std::move(v));
  }
  return true;
}

}  // namespace nacre
