// Loads, load cases and combinations. Loads between joints stay loads on members, at their exact positions.

#include <algorithm>
#include <cmath>
#include <map>

#include "build.h"

namespace nacre::building {
namespace {

constexpr double tiny = 1e-12;

Dimension dimension_of(Load::Kind kind, bool shared) {
  switch (kind) {
    case Load::Kind::Force:
      return dim::force;
    case Load::Kind::Moment:
      return dim::moment;
    case Load::Kind::Distributed:
      return shared ? dim::force : dim::line_force;
    case Load::Kind::DistributedMoment:
      return shared ? dim::moment : dim::force;
    case Load::Kind::Temperature:
      return dim::temperature;
    case Load::Kind::TemperatureGradient:
      return dim::temperature_gradient;
  }
  return dim::none;
}

Vec3 scaled(const Vec3& v, double f) { return {v[0] * f, v[1] * f, v[2] * f}; }
Vec3 mixed(const Vec3& a, const Vec3& b, double t) {
  return {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
}
Vec3 to_global(const std::array<Vec3, 3>& axes, const Vec3& v) {
  Vec3 out{};
  for (std::size_t k = 0; k < 3; ++k)
    for (std::size_t j = 0; j < 3; ++j) out[j] += axes[k][j] * v[k];
  return out;
}

}  // namespace

bool Builder::point_load(const Load& load, int source, LoadCase& target, const std::string& who, const std::string& path) {
  const auto spots = finder.spots(load.place, who, path);
  if (!spots) return fail(spots.failure());
  const bool moment = load.kind == Load::Kind::Moment;
  const double magnitude = load.shared ? load.magnitude.si / static_cast<double>(spots->size()) : load.magnitude.si;
  const Vec3 v = scaled(load.direction, magnitude);
  for (const places::Spot& spot : *spots) {
    int node = spot.node;
    if (node < 0)
      for (const Cut& c : cuts[static_cast<std::size_t>(spot.member)])  // a support or hinge has made a joint there
        if (std::abs(c.s - spot.s) <= 1e-6 * finder.length(spot.member)) node = c.node;
    if (node < 0) {
      const std::size_t m = static_cast<std::size_t>(spot.member);
      const GeometryMember& member = g.members[m];
      if (bar[m])
        return fail(Problem::Impossible, path,
                    who + " acts between the joints of the bar " + member.name + ", which is loaded only through its joints.",
                    "Put it on joint " + g.nodes[static_cast<std::size_t>(member.a)].name + " or " +
                        g.nodes[static_cast<std::size_t>(member.b)].name + ", or use rigid connections.");
      for (int k = first_piece[m]; k < first_piece[m + 1]; ++k) {
        const Piece& piece = pieces[static_cast<std::size_t>(k)];
        if (spot.s > piece.s1 && k + 1 < first_piece[m + 1]) continue;
        MemberLoad out;
        out.kind = moment ? MemberLoad::Kind::Moment : MemberLoad::Kind::Force;
        out.member = piece.member;
        out.local = load.local;
        out.q = v;
        out.from = out.to = spot.s - piece.s0;
        out.source = source;
        target.member.push_back(out);
        break;
      }
      continue;
    }
    Vec3 f = v;
    if (load.local) {
      int m = spot.member >= 0 ? pieces[static_cast<std::size_t>(first_piece[static_cast<std::size_t>(spot.member)])].member : -1;
      if (m < 0) {
        int n = 0;
        for (std::size_t k = 0; k < model.members.size(); ++k)
          if (model.members[k].a == node || model.members[k].b == node) m = static_cast<int>(k), ++n;
        if (n != 1)
          return fail(Problem::Unclear, path,
                      who + " is given along the axes of a member, but " + std::to_string(n) + " members meet at joint " +
                          node_name(node) + ".",
                      "Name the member, or give the direction along x, y and z.");
      }
      f = to_global(model.members[static_cast<std::size_t>(m)].axes, v);
      for (double& c : f)
        if (std::abs(c) < 1e-15 * std::abs(magnitude)) c = 0;
    }
    if (moment && !turning[static_cast<std::size_t>(node)])
      return fail(
          Problem::Impossible, path,
          who + " is a moment on joint " + node_name(node) + ", where only pinned bars meet: nothing there resists turning.",
          "Give a force, or connect the members rigidly.");
    if (moment && hinged[static_cast<std::size_t>(node)])
      return fail(Problem::Unclear, path,
                  who + " is a moment on the hinge at " + node_name(node) + "; it matters on which side of the hinge it acts.",
                  "Place it just left or just right of the hinge.");
    NodalLoad out;
    out.node = node;
    out.source = source;
    for (std::size_t k = 0; k < 3; ++k) out.f[k + (moment ? 3u : 0u)] = f[k];
    target.nodal.push_back(out);
  }
  return true;
}

bool Builder::line_load(const Load& load, int source, LoadCase& target, const std::string& who, const std::string& path) {
  const auto stretch = finder.stretch(load.place, who, path);
  if (!stretch) return fail(stretch.failure());
  const bool moment = load.kind == Load::Kind::DistributedMoment || load.kind == Load::Kind::Moment;
  const bool varies = load.magnitude_end.given();
  if (varies && load.shared)
    return fail(Problem::Impossible, path, who + " is a total that is divided evenly, and cannot vary as well.",
                "Give its two intensities instead.");
  if (varies && !stretch->continuous)
    return fail(Problem::Unclear, path, who + " varies along \"" + load.place.of + "\", which is not one line.",
                "Name a line: " + finder.known_parts() + ".");
  if (load.projected && load.local)
    return fail(Problem::Impossible, path, who + " counts per horizontal length, and cannot follow the axes of the members.",
                "Give its direction along x, y and z.");

  const auto cosine = [&](int m) {  // horizontal length per length of the member
    const GeometryMember& member = g.members[static_cast<std::size_t>(m)];
    const Vec3 d = minus(g.nodes[static_cast<std::size_t>(member.b)].x, g.nodes[static_cast<std::size_t>(member.a)].x);
    return std::sqrt(d[0] * d[0] + d[1] * d[1]) / finder.length(m);
  };
  double total_length = 0;  // over which a shared total is divided
  for (const places::Part& p : stretch->parts) total_length += (p.s1 - p.s0) * (load.projected ? cosine(p.member) : 1);
  if (load.projected && !(total_length > 1e-9 * stretch->length))
    return fail(Problem::Impossible, path, who + " counts per horizontal length, but the line is vertical.",
                "Give it per length of the member.");
  double q_begin = load.shared ? load.magnitude.si / total_length : load.magnitude.si;
  double q_finish = varies ? load.magnitude_end.si : q_begin;
  if (stretch->reversed) std::swap(q_begin, q_finish);

  std::map<int, Vec3> lumps;  // on the joints of bars, in the order of the joints
  bool lumped = false;
  for (const places::Part& part : stretch->parts) {
    const std::size_t m = static_cast<std::size_t>(part.member);
    const double slope = load.projected ? cosine(part.member) : 1;
    const Vec3 q0 = scaled(load.direction, slope * (q_begin + part.t0 * (q_finish - q_begin)));
    const Vec3 q1 = scaled(load.direction, slope * (q_begin + part.t1 * (q_finish - q_begin)));
    if (bar[m]) {
      if (moment)
        return fail(Problem::Impossible, path, who + " is a moment along the bar " + g.members[m].name + ", which does not bend.",
                    "Connect the members rigidly.");
      // The bar hands the load to its joints as a simple beam would: F = (q0 + q1) d / 2, about its start
      // M = d (q0 (2 s0 + s1) + q1 (s0 + 2 s1)) / 6, so that F_b = M / L.
      const GeometryMember& member = g.members[m];
      const double L = finder.length(part.member), d = part.s1 - part.s0;
      const auto& axes = model.members[static_cast<std::size_t>(pieces[static_cast<std::size_t>(first_piece[m])].member)].axes;
      for (std::size_t k = 0; k < 3; ++k) {
        const Vec3 g0 = load.local ? to_global(axes, q0) : q0, g1 = load.local ? to_global(axes, q1) : q1;
        const double F = (g0[k] + g1[k]) * d / 2,
                     at_b = d * (g0[k] * (2 * part.s0 + part.s1) + g1[k] * (part.s0 + 2 * part.s1)) / (6 * L);
        lumps[member.a][k] += F - at_b;
        lumps[member.b][k] += at_b;
      }
      lumped = true;
      continue;
    }
    for (int k = first_piece[m]; k < first_piece[m + 1]; ++k) {
      const Piece& piece = pieces[static_cast<std::size_t>(k)];
      const double a = std::max(part.s0, piece.s0), b = std::min(part.s1, piece.s1), d = part.s1 - part.s0;
      if (b - a <= 1e-12 * finder.length(part.member)) continue;
      MemberLoad out;
      out.kind = moment ? MemberLoad::Kind::DistributedMoment : MemberLoad::Kind::Distributed;
      out.member = piece.member;
      out.local = load.local;
      out.q = a == part.s0 ? q0 : mixed(q0, q1, (a - part.s0) / d);
      out.q_end = b == part.s1 ? q1 : mixed(q0, q1, (b - part.s0) / d);
      out.from = a - piece.s0;
      out.to = std::min(b - piece.s0, model.members[static_cast<std::size_t>(piece.member)].length);
      out.source = source;
      target.member.push_back(out);
    }
  }
  for (const auto& [node, f] : lumps) target.nodal.push_back({node, {f[0], f[1], f[2], 0, 0, 0}, source});
  if (lumped)
    note(load.name.empty() ? "distributed load" : load.name, "carried by the joints",
         "bars carry no load between their joints; each joint takes the share of the load that is nearer to it");
  return true;
}

bool Builder::thermal_load(const Load& load, int source, LoadCase& target, const std::string& who, const std::string& path) {
  const bool gradient = load.kind == Load::Kind::TemperatureGradient;
  const auto stretch = finder.stretch(load.place, who, path);
  if (!stretch) return fail(stretch.failure());
  if (load.magnitude_end.given())
    return fail(Problem::Unsupported, path, who + " varies along the member.", "Give parts with one temperature each.");
  for (const places::Part& part : stretch->parts) {
    const std::size_t m = static_cast<std::size_t>(part.member);
    const ModelMaterial& material = model.materials[static_cast<std::size_t>(material_of[m])];
    if (std::isnan(material.expansion)) {
      Error e =
          error(Problem::Unclear, "material." + material.name + ".expansion",
                "The thermal expansion coefficient of " + material.name + " is missing, and " + who + " needs it.", "Name it.");
      e.diagnostics[0].message =
          "The thermal expansion coefficient of " + material.name + " is missing, and the temperature load needs it.";
      e.questions.push_back({"What is the thermal expansion coefficient of " + material.name + "?", {}});
      return fail(std::move(e));
    }
    if (gradient && bar[m])
      return fail(Problem::Impossible, path,
                  who + " is a temperature gradient on the bar " + g.members[m].name + ", which does not bend.",
                  "Give an even temperature change, or connect the members rigidly.");
    for (int k = first_piece[m]; k < first_piece[m + 1]; ++k) {
      const Piece& piece = pieces[static_cast<std::size_t>(k)];
      if ((piece.s0 + piece.s1) / 2 < part.s0 || (piece.s0 + piece.s1) / 2 > part.s1) continue;
      MemberLoad out;
      out.kind = MemberLoad::Kind::Thermal;
      out.member = piece.member;
      out.local = true;
      out.q = gradient ? Vec3{0, 0, load.magnitude.si} : Vec3{load.magnitude.si, 0, 0};
      if (gradient && load.local && std::abs(load.direction[1]) > 0.9) out.q = {0, load.direction[1] * load.magnitude.si, 0};
      out.to = model.members[static_cast<std::size_t>(piece.member)].length;
      out.source = source;
      target.member.push_back(out);
    }
  }
  return true;
}

bool Builder::one_load(std::size_t index, LoadCase& target) {
  Load load = setup.loads[index];
  const int source = static_cast<int>(index);
  const std::string path = "load." + load.name;
  const std::string who = load.name.find("load") != std::string::npos || load.name.find("moment") != std::string::npos
                              ? "The " + load.name
                              : "The load" + (load.name.empty() ? "" : " " + load.name);
  const bool along = load.place.kind == Place::Kind::Range || load.place.kind == Place::Kind::Whole;
  const bool thermal = load.kind == Load::Kind::Temperature || load.kind == Load::Kind::TemperatureGradient;
  const Dimension d = dimension_of(load.kind, load.shared);
  if (!load.magnitude.given()) {
    Error e = error(Problem::Unclear, path + ".magnitude", who + " has no magnitude.", "Say how large it is, with a unit.");
    e.questions.push_back({"How large is " + std::string(who).replace(0, 1, "t") + "?", {}});
    return fail(std::move(e));
  }
  for (const Value* v : {&load.magnitude, &load.magnitude_end}) {
    if (!v->given()) continue;
    if (!(v->dimension == d))
      return fail(Problem::Impossible, path + ".magnitude",
                  who + " must be " + dimension_name(d) + ", not " + dimension_name(v->dimension) + ".", "Check the unit.");
    if (!std::isfinite(v->si) || std::abs(v->si) > 1e30)
      return fail(Problem::Impossible, path + ".magnitude", who + " is not a finite number.", "Correct it.");
  }
  if (thermal) return thermal_load(load, source, target, who, path);

  const double length = norm(load.direction);
  if (!std::isfinite(length) || !(length > tiny))
    return fail(Problem::Impossible, path + ".direction", who + " has no direction.",
                "Say down, up, left, right, or give a vector.");
  if (std::abs(length - 1) > 1e-12) load.direction = scaled(load.direction, 1 / length);
  const bool turning_load = load.kind == Load::Kind::Moment || load.kind == Load::Kind::DistributedMoment;
  if (setup.planar) {
    // A force in the plane has no y; a moment in the plane has only y.
    for (std::size_t k = 0; k < 3; ++k) {
      if ((k == 1) == turning_load) continue;
      if (std::abs(load.direction[k]) > 1e-9)
        return fail(Problem::Impossible, path + ".direction", who + " acts out of the plane of the structure.",
                    turning_load ? "A moment in the plane turns about y."
                                 : "Give it in the x-z plane, or describe the structure in space.");
      load.direction[k] = 0;
    }
  }
  if (load.kind == Load::Kind::Force || load.kind == Load::Kind::Moment) {
    if (!along) return point_load(load, source, target, who, path);
    if (!load.shared)
      return fail(Problem::Unclear, path, who + " is a single force, but is placed along a part of the structure.",
                  "Say where it acts, or give it per length, or as a total that is spread evenly.");
    return line_load(load, source, target, who, path);
  }
  if (!along)
    return fail(Problem::Impossible, path, who + " is spread along a length, but is placed at a point.",
                "Name the beam, the member or the range it covers.");
  return line_load(load, source, target, who, path);
}

bool Builder::loads() {
  const auto case_of = [&](const std::string& name) -> std::size_t {
    for (std::size_t i = 0; i < model.cases.size(); ++i)
      if (model.cases[i].name == name) return i;
    model.cases.push_back({});
    model.cases.back().name = name;
    return model.cases.size() - 1;
  };
  if (setup.loads.size() > 100000)
    return fail(Problem::Impossible, "loads", "More than 100,000 loads are too many.", "Use sets of joints.");
  for (std::size_t i = 0; i < setup.loads.size(); ++i) {
    const std::size_t c = case_of(setup.loads[i].load_case.empty() ? "loads" : setup.loads[i].load_case);
    if (!one_load(i, model.cases[c])) return false;
  }
  bool moved = false;
  for (const ModelSupport& s : model.supports)
    for (double m : s.motion) moved = moved || m != 0;
  if (moved) {
    const bool own_case = model.cases.size() > 1;
    if (own_case) motion_case = "support movements";
    model.cases[case_of(own_case ? motion_case : model.cases.empty() ? "loads" : model.cases[0].name)].motions = true;
  }
  if (setup.analysis.self_weight) {
    const Value& gravity = setup.analysis.gravity;
    if (!(gravity.dimension == dim::acceleration) || !std::isfinite(gravity.si) || gravity.si < 0)
      return fail(Problem::Impossible, "analysis.gravity", "Gravity must be an acceleration of at least zero.",
                  "Standard is 9.81 m/s^2.");
    weight_case = "self-weight";
    LoadCase& weight = model.cases[case_of(weight_case)];
    weight.gravity = {0, 0, -gravity.si};
    for (const NodalMass& m : model.masses) {
      NodalLoad load;
      load.node = m.node;
      load.f[2] = -m.mass * gravity.si;
      weight.nodal.push_back(load);
    }
  }
  if (model.cases.empty()) case_of("loads");
  return true;
}

bool Builder::check_loads_can_act() {
  std::vector<int> support_of(model.nodes.size(), -1);
  for (std::size_t i = 0; i < model.supports.size(); ++i)
    support_of[static_cast<std::size_t>(model.supports[i].node)] = static_cast<int>(i);
  int source = -1;
  for (const LoadCase& c : model.cases) {
    if (!c.member.empty() || c.motions || norm(c.gravity) > 0) return true;
    for (const NodalLoad& l : c.nodal) {
      const int s = support_of[static_cast<std::size_t>(l.node)];
      bool acts = false;
      for (std::size_t k = 0; k < 6; ++k) {
        if (l.f[k] == 0) continue;
        source = l.source;
        // A position along a line is meant as it is given: a slider may take the load up to the support.
        if (setup.loads[static_cast<std::size_t>(l.source)].place.kind == Place::Kind::Point) return true;
        // In the support's own axes: a component along each of them that is not held moves something.
        for (std::size_t j = 0; j < 3; ++j) {
          const std::size_t d = k < 3 ? j : j + 3;
          const double share = s < 0 ? 1 : model.supports[static_cast<std::size_t>(s)].axes[j][k % 3];
          acts = acts || (std::abs(share) > 1e-9 && (s < 0 || !model.supports[static_cast<std::size_t>(s)].fixed[d]));
        }
      }
      if (acts) return true;
    }
  }
  if (source < 0) return true;  // no loads, or all are zero
  const Load& load = setup.loads[static_cast<std::size_t>(source)];
  Error e = error(Problem::Unclear, "load." + load.name,
                  "Every load acts on a joint that a support holds in its direction, so that nothing is strained.",
                  "Say where else the load acts.");
  e.questions.push_back({"Where does the load act?", {}});
  return fail(std::move(e));
}

bool Builder::combinations() {
  if (setup.combinations.empty()) {
    model.combinations.push_back(
        {model.cases.size() == 1 ? model.cases[0].name : "all loads", std::vector<double>(model.cases.size(), 1.0)});
    return true;
  }
  for (const Combination& c : setup.combinations) {
    LoadCombination out{c.name, std::vector<double>(model.cases.size(), 0.0)};
    std::vector<bool> named(model.cases.size(), false);
    for (const NamedValue& f : c.factors) {
      std::size_t k = 0;
      while (k < model.cases.size() && model.cases[k].name != f.name) ++k;
      if (k == model.cases.size()) {
        std::string known;
        for (const LoadCase& l : model.cases) known += (known.empty() ? "\"" : ", \"") + l.name + "\"";
        return fail(Problem::Impossible, "combination." + c.name,
                    "The combination " + c.name + " names the load case \"" + f.name + "\", which does not exist.",
                    "The load cases are " + known + ".");
      }
      if (!std::isfinite(f.value.si) || !(f.value.dimension == dim::none))
        return fail(Problem::Impossible, "combination." + c.name,
                    "The factor of \"" + f.name + "\" in the combination " + c.name + " is not a number.", "Correct it.");
      out.factors[k] = f.value.si;
      named[k] = true;
    }
    // What acts whether or not it is named: weight and settlements.
    for (std::size_t k = 0; k < model.cases.size(); ++k) {
      const bool own = !model.cases[k].name.empty() && (model.cases[k].name == weight_case || model.cases[k].name == motion_case);
      if (named[k] || !own) continue;
      out.factors[k] = 1;
      note("factor of " + model.cases[k].name + " in " + c.name, "1", "the combination does not name it");
    }
    model.combinations.push_back(std::move(out));
  }
  return true;
}

}  // namespace nacre::building

namespace nacre {

void scale_load(std::vector<LoadCase>& cases, int source, double factor) {
  for (LoadCase& c : cases) {
    for (NodalLoad& l : c.nodal)
      if (l.source == source)
        for (double& f : l.f) f *= factor;
    for (MemberLoad& l : c.member)
      if (l.source == source)
        for (std::size_t k = 0; k < 3; ++k) l.q[k] *= factor, l.q_end[k] *= factor;
  }
}

}  // namespace nacre
