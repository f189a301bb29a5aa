#pragma once
// A world with something in every field, different for each seed: what a store must bring back bit for bit.
// The numbers are not a solution of anything; the store does not ask for one.

#include <cmath>
#include <cstdint>
#include <string>

#include "nacre/world/world.h"

namespace nacre::testing {

/// Reproducible numbers of every size: splitmix64.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::uint64_t bits() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  double uniform() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  double wide() { return (uniform() - 0.5) * std::ldexp(1.0, below(120) - 60); }
  int below(int n) { return static_cast<int>(bits() % static_cast<std::uint64_t>(n)); }
  bool coin() { return bits() & 1; }

 private:
  std::uint64_t state_;
};

[[nodiscard]] inline Value some_value(Numbers& r, Dimension dimension, std::string unit = {}) {
  Value v{r.wide(), dimension, std::move(unit), {}};
  v.origin.kind = static_cast<Origin::Kind>(r.below(6));
  v.origin.turn = r.below(4);
  v.origin.begin = r.below(50) - 1;
  v.origin.end = v.origin.begin + r.below(10);
  v.origin.source = r.coin() ? "EN 10365:2017, table 3 \"é\\\n" : "";
  v.origin.why = r.coin() ? "usual" : "";
  return v;
}

[[nodiscard]] inline Setup sample_setup(std::uint64_t seed, int n_joints = 6) {
  Numbers r(seed);
  Setup s;
  s.title = "sample " + std::to_string(seed);
  s.prompt = "a truss with <img src=x onerror=alert(1)> and \u03bc, \U0001F600";
  s.planar = r.coin();
  s.units = r.coin() ? UnitSystem::US : UnitSystem::Metric;
  Body body;
  body.family = "points";
  body.values.set("span", some_value(r, dim::length, "ft"));
  body.values.set("panels", some_value(r, dim::none));
  body.values.set("a.name with \\ dots", some_value(r, dim::angle, "°"));
  body.spans = {some_value(r, dim::length), some_value(r, dim::length, "mm")};
  for (int i = 0; i < n_joints; ++i) {
    JointSpec joint{"J" + std::to_string(i), {some_value(r, dim::length, "m"), some_value(r, dim::length), some_value(r, dim::length)}, {}};
    body.joints.push_back(joint);
    if (i > 0) body.members.push_back({"J" + std::to_string(i - 1) + "-J" + std::to_string(i), "J" + std::to_string(i - 1), joint.name, i % 2 ? "chord" : "", {}});
  }
  body.connection = "pinned";
  body.section = "section";
  body.material = "steel";
  body.assignments = {{"chord", "section", ""}};
  s.bodies.push_back(body);
  Section section;
  section.name = "section";
  section.designation = "IPE 200";
  section.values.set("depth", some_value(r, dim::length, "mm"));
  section.values.set("Iy", some_value(r, dim::second_moment, "cm^4"));
  section.weak_axis = true;
  s.sections.push_back(section);
  Material material;
  material.name = "steel";
  material.values.set("E", some_value(r, dim::stress, "GPa"));
  material.values.set("expansion", some_value(r, dim::expansion));
  material.values.set("odd", some_value(r, Dimension{1, -2, 3, 0, 1}));
  s.materials.push_back(material);
  Support support;
  support.name = "A";
  support.place.kind = Place::Kind::Joint;
  support.place.name = "J0";
  support.kind = "custom";
  support.fixed = {true, false, true, false, false, true};
  support.stiffness[4] = some_value(r, dim::rotational_spring);
  support.motion[2] = some_value(r, dim::length, "mm");
  support.incline = some_value(r, dim::angle, "°");
  s.supports.push_back(support);
  Hinge hinge;
  hinge.name = "H";
  hinge.place.kind = Place::Kind::Point;
  hinge.place.at = some_value(r, dim::none);
  hinge.place.span = 2;
  hinge.place.from_end = true;
  s.hinges.push_back(hinge);
  Load load;
  load.name = "P";
  load.kind = static_cast<Load::Kind>(r.below(6));
  load.place.kind = Place::Kind::Range;
  load.place.of = "beam";
  load.place.at = some_value(r, dim::length);
  load.place.to = some_value(r, dim::length);
  load.magnitude = some_value(r, dim::line_force, "kN/m");
  load.magnitude_end = some_value(r, dim::line_force);
  load.direction = {r.wide(), 0, -1};
  load.local = load.shared = load.projected = true;
  s.loads.push_back(load);
  s.combinations.push_back({"ULS", {{"loads", some_value(r, dim::none)}}});
  Limit limit;
  limit.text = "deflection under L/360";
  limit.quantity = "max_displacement";
  limit.limit = some_value(r, dim::length);
  limit.ratio_of_span = some_value(r, dim::none);
  s.limits.push_back(limit);
  s.analysis.self_weight = true;
  s.analysis.frequencies = 3;
  s.asks = {"max_axial_force", "reactions"};
  s.lights.push_back({"sun", "sun", {1, 2, 3}, {1, 0.9, 0.8}, r.uniform(), {}});
  s.cameras.push_back({"front", {0, -3, 1}, {0, 0, 0}});
  s.notes.push_back({"supports", "pin and roller at the ends", "the prompt names none", ""});
  return s;
}

[[nodiscard]] inline World sample_world(std::uint64_t seed, int n_members = 5) {
  Numbers r(seed + 1);
  World w;
  w.initial = sample_setup(seed, n_members + 1);
  w.setup = w.initial;
  w.setup.loads[0].magnitude.si *= 2;
  w.journal.push_back(make_command("double the load", w.initial, w.setup));
  Model& m = w.model;
  m.planar = true;
  m.frequencies = 2;
  for (int i = 0; i <= n_members; ++i) m.nodes.push_back({"J" + std::to_string(i), {i * 1.5, 0, r.uniform()}});
  SectionProperties section;
  section.area = r.uniform();
  section.Iy = r.wide();
  section.fibres = {{0.1, 0.2}, {-0.1, 0.2}};
  section.outline = {{{0, 0}, {1, 0}, {1, 1}}, {{0.2, 0.1}, {0.3, 0.1}, {0.3, 0.2}, {0.25, 0.3}}};
  m.sections = {section, SectionProperties{}};
  m.section_names = {"section", "other"};
  m.materials = {{"steel", 2.1e11, 8.1e10, std::nan(""), 1.2e-5, std::nan("")}};
  for (int i = 0; i < n_members; ++i) {
    ModelMember member;
    member.name = "J" + std::to_string(i) + "-J" + std::to_string(i + 1);
    member.group = "chord";
    member.a = i;
    member.b = i + 1;
    member.kind = i % 2 ? MemberKind::Bar : MemberKind::Frame;
    member.section = i % 2;
    const Vec3 a = m.nodes[static_cast<std::size_t>(i)].x, b = m.nodes[static_cast<std::size_t>(i) + 1].x;
    member.length = std::hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    for (std::size_t k = 0; k < 3; ++k) member.axes[0][k] = (b[k] - a[k]) / member.length;
    member.axes[1] = {0, 1, 0};
    member.released[static_cast<std::size_t>(i) % 12] = true;
    member.line = 0;
    m.members.push_back(member);
  }
  ModelSupport support{"A", 0, {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}, {true, true, true, false, true, false}, {0, 0, 0, 5, 0, 0}, {0, 0, -0.01, 0, 0, 0}};
  m.supports.push_back(support);
  LoadCase load_case;
  load_case.name = "loads";
  load_case.nodal.push_back({n_members, {0, 0, -500, 0, 0, 0}, 0});
  MemberLoad on_member;
  on_member.member = n_members - 1;
  on_member.q = {0, 0, r.wide()};
  on_member.to = 1;
  load_case.member.push_back(on_member);
  load_case.gravity = {0, 0, -9.81};
  m.cases.push_back(load_case);
  m.cases.push_back({"snow", {}, {}, true, {}});
  m.combinations = {{"ULS", {1.35, 1.5}}, {"SLS", {1, 1}}};
  ModelLine line{"beam", {}, 0};
  for (int i = 0; i < n_members; ++i) line.members.push_back(i), line.length += m.members[static_cast<std::size_t>(i)].length;
  m.lines.push_back(line);

  w.state.time = r.uniform();
  w.state.solver = "lean structural";
  for (const LoadCombination& combination : m.combinations) {
    Response response;
    response.name = combination.name;
    for (std::size_t i = 0; i < 6 * m.nodes.size(); ++i) response.u.push_back(r.wide());
    for (std::size_t i = 0; i < 6 * m.supports.size(); ++i) response.reactions.push_back(r.wide());
    for (std::size_t i = 0; i < 12 * m.members.size(); ++i) response.end_forces.push_back(r.wide());
    response.stations.first.push_back(0);
    for (const ModelMember& member : m.members) {
      // two stations at one place, as at a point load
      for (const double fraction : {0.0, 0.25, 0.5, 0.5, 0.75, 1.0}) response.stations.s.push_back(fraction * member.length);
      response.stations.first.push_back(static_cast<int>(response.stations.s.size()));
    }
    for (std::size_t i = 0; i < response.stations.s.size() * Stations::n_components; ++i) response.stations.values.push_back(r.wide());
    response.strain_energy = r.uniform();
    response.residual = 1e-16;
    w.state.responses.push_back(response);
  }
  Mode mode{r.uniform(), {}};
  for (std::size_t i = 0; i < 6 * m.nodes.size(); ++i) mode.shape.push_back(r.wide());
  w.state.vibration = {mode, mode};
  w.answers.results.push_back({"max_displacement", r.wide(), "m", dim::length, {1, 2, 3}, true, "J0-J1", "ULS", "direct solve", 1e-9});
  w.answers.results.push_back({"safety_factor", INFINITY, "", dim::none, {}, false, "", "", "", -1});
  w.answers.results.push_back({"frequencies", std::vector<double>{1.5, 2.5}, "Hz", dim::frequency, {}, false, "", "", "", -1});
  w.answers.results.push_back({"member_forces", std::vector<std::pair<std::string, double>>{{"J0-J1", r.wide()}}, "N", dim::force, {}, false, "", "ULS", "", -1});
  w.answers.results.push_back({"reactions", std::vector<std::pair<std::string, std::vector<double>>>{{"A", {1, 2, 3, 4, 5, 6}}}, "N", dim::force, {}, false, "", "ULS", "", -1});
  w.answers.checks.push_back({"equilibrium of forces", 1e-15});
  w.answers.limits.push_back({"deflection under L/360", true, 0.01, 0.02});
  return w;
}

}  // namespace nacre::testing
