#include "build.h"

#include <cmath>
#include <set>

#include "geometry_angles.h"
#include "nacre/world/sort.h"

namespace nacre {
namespace building {
namespace {

constexpr const char* direction_name[6] = {"x", "y", "z", "rotation about x", "rotation about y", "rotation about z"};

std::string in_sentence(const char* kind, const std::string& name) {
  return std::string("The ") + kind + (name.empty() ? "" : " " + name);
}

/// "The left support" rather than "The support left support".
std::string support_words(const std::string& name) {
  return name.find("support") != std::string::npos || name.find("end") != std::string::npos ? "The " + name
                                                                                            : in_sentence("support", name);
}

Error no_supports() {
  Error e = error(Problem::Unclear, "supports", "The structure has no supports.",
                  "Say how it is held, for example \"simply supported\" or \"fixed at the left end\".");
  e.questions.push_back({"How is the structure held?",
                         {"pinned at one end, on a roller at the other", "fixed at the left end", "fixed at all feet"}});
  return e;
}

/// Directions a support holds, from its kind when no flags are set.
std::array<bool, 6> held(const Support& s) {
  std::array<bool, 6> f = s.fixed;
  for (bool b : f)
    if (b) return f;
  for (const Value& k : s.stiffness)
    if (k.given()) return f;
  if (s.kind == "fixed")
    f = {true, true, true, true, true, true};
  else if (s.kind == "pinned")
    f = {true, true, true, false, false, false};
  else if (s.kind == "roller")
    f = {false, true, true, false, false, false};
  return f;
}

}  // namespace

double norm(const Vec3& a) { return std::sqrt(dot(a, a)); }

std::array<Vec3, 3> member_axes(const Vec3& a, const Vec3& b) {
  const Vec3 d = minus(b, a);
  const double l = norm(d), horizontal = std::sqrt(d[0] * d[0] + d[1] * d[1]);
  const Vec3 x{d[0] / l, d[1] / l, d[2] / l};
  Vec3 y{0, 1, 0};
  if (horizontal > 1e-9 * l) y = {-d[1] / horizontal, d[0] / horizontal, 0};
  const Vec3 z{x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]};
  return {x, y, z};
}

bool Builder::request_cut(const places::Spot& spot, const std::string& who, const std::string& path) {
  if (spot.node >= 0) return true;
  const std::size_t m = static_cast<std::size_t>(spot.member);
  const GeometryMember& member = g.members[m];
  if (bar[m])
    return fail(Problem::Impossible, path,
                who + " lies between the joints of the bar " + member.name + ", and a bar can be held only at its joints.",
                "Use the joint " +
                    g.nodes[static_cast<std::size_t>(spot.s < finder.length(spot.member) / 2 ? member.a : member.b)].name +
                    ", or rigid connections.");
  for (const Cut& c : cuts[m])
    if (std::abs(c.s - spot.s) <= 1e-6 * finder.length(spot.member)) return true;
  cuts[m].push_back({spot.s});
  return true;
}

bool Builder::find_supports() {
  if (setup.supports.empty()) return fail(no_supports());
  std::vector<bool> supported(g.nodes.size(), false);
  for (const Support& s : setup.supports) {
    const std::string path = "support." + s.name, who = support_words(s.name);
    auto spots = finder.spots(s.place, who, path);
    if (!spots) return fail(spots.failure());
    for (const places::Spot& spot : *spots) {
      if (!request_cut(spot, who, path)) return false;
      if (spot.node >= 0) supported[static_cast<std::size_t>(spot.node)] = true;
    }
    support_spots.push_back(std::move(*spots));
  }
  finder.set_supported(std::move(supported));
  return true;
}

bool Builder::find_hinges() {
  for (const Hinge& h : setup.hinges) {
    const std::string path = "hinge." + h.name, who = in_sentence("hinge", h.name);
    auto spots = finder.spots(h.place, who, path);
    if (!spots) return fail(spots.failure());
    for (const places::Spot& spot : *spots)
      if (spot.node < 0 && !request_cut(spot, who, path)) return false;
    hinge_spots.push_back(std::move(*spots));
  }
  return true;
}

bool Builder::find_masses() {
  for (const PointMass& m : setup.masses) {
    const std::string path = "mass." + m.name, who = in_sentence("mass", m.name == "mass" ? "" : m.name);
    if (!m.mass.given() || !(m.mass.dimension == dim::mass))
      return fail(Problem::Impossible, path + ".mass", who + " must be a mass.", "Give it in kg, t or lb.");
    if (!(m.mass.si > 0) || !(m.mass.si < 1e15))
      return fail(Problem::Impossible, path + ".mass", who + " must be greater than zero, not " + m.mass.text() + ".", "Correct it.");
    auto spots = finder.spots(m.place, who, path);
    if (!spots) return fail(spots.failure());
    for (const places::Spot& spot : *spots)
      if (spot.node < 0 && !request_cut(spot, who, path)) return false;
    mass_spots.push_back(std::move(*spots));
  }
  return true;
}

/// A member is warmed evenly along its length: where a temperature ends within a member, the member is cut.
bool Builder::find_thermal_cuts() {
  for (const Load& l : setup.loads) {
    if (l.kind != Load::Kind::Temperature && l.kind != Load::Kind::TemperatureGradient) continue;
    if (l.place.kind != Place::Kind::Range && l.place.span == 0) continue;
    const std::string path = "load." + l.name, who = in_sentence("load", l.name);
    const auto stretch = finder.stretch(l.place, who, path);
    if (!stretch) return fail(stretch.failure());
    for (const places::Part& part : stretch->parts) {
      const double length = finder.length(part.member);
      for (double s : {part.s0, part.s1})
        if (s > 1e-6 * length && s < length * (1 - 1e-6) && !request_cut({-1, part.member, s}, who, path)) return false;
    }
  }
  return true;
}

bool Builder::split() {
  model.nodes.reserve(g.nodes.size());
  for (const GeometryNode& n : g.nodes) {
    if (!std::isfinite(n.x[0]) || !std::isfinite(n.x[1]) || !std::isfinite(n.x[2]))
      return fail(Problem::Impossible, "joint." + n.name, "The position of joint " + n.name + " is not finite.",
                  "Check the dimensions.");
    model.nodes.push_back({{}, n.x});
  }
  model.members.reserve(g.members.size());
  pieces.reserve(g.members.size());
  first_piece.assign(1, 0);
  std::set<std::string> new_names;
  // Where a cut lies on its first line, for the name of the new joint.
  std::vector<std::pair<int, double>> on_line(g.members.size(), {-1, 0});
  for (std::size_t l = 0; l < g.lines.size(); ++l) {
    double x = 0;
    for (int m : g.lines[l].members) {
      if (on_line[static_cast<std::size_t>(m)].first < 0) on_line[static_cast<std::size_t>(m)] = {static_cast<int>(l), x};
      x += finder.length(m);
    }
  }
  for (std::size_t m = 0; m < g.members.size(); ++m) {
    const GeometryMember& member = g.members[m];
    const double length = finder.length(static_cast<int>(m));
    const Vec3 a = g.nodes[static_cast<std::size_t>(member.a)].x, b = g.nodes[static_cast<std::size_t>(member.b)].x;
    if (!(length > 0) || !std::isfinite(length))
      return fail(Problem::Impossible, "member." + member.name, "The member " + member.name + " has no length.",
                  "Move one of its joints.");
    const std::array<Vec3, 3> axes = member_axes(a, b);
    std::vector<Cut>& at = cuts[m];
    sort_list(at, [](const Cut& p, const Cut& q) { return p.s < q.s; });
    int from = member.a;
    double s0 = 0;
    for (std::size_t k = 0; k <= at.size(); ++k) {
      int to = member.b;
      double s1 = length;
      if (k < at.size()) {
        s1 = at[k].s;
        to = at[k].node = static_cast<int>(model.nodes.size());
        const double t = s1 / length;
        const auto [line, start] = on_line[m];
        std::string name = (line < 0 ? member.name : g.lines[static_cast<std::size_t>(line)].name) + " at " +
                           format_quantity((line < 0 ? 0 : start) + s1, dim::length, {}, 4, setup.units);
        while (!new_names.insert(name).second) name += "'";
        model.nodes.push_back({std::move(name), {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])}});
      }
      ModelMember out;
      if (!at.empty()) {
        out.name = member.name + " (" + std::to_string(k + 1) + ")";
        out.group = member.group;
      }
      out.a = from;
      out.b = to;
      out.kind = bar[m] ? MemberKind::Bar : MemberKind::Frame;
      out.section = section_of[m];
      out.material = material_of[m];
      out.axes = axes;
      out.length = s1 - s0;
      if (!(out.length > 0))  // a cut that rounding puts on the end
        return fail(Problem::Impossible, "member." + member.name, "The member " + member.name + " is cut too close to its end.", "Move what acts there.");
      pieces.push_back({static_cast<int>(model.members.size()), s0, s1});
      model.members.push_back(std::move(out));
      from = to;
      s0 = s1;
    }
    first_piece.push_back(static_cast<int>(pieces.size()));
  }
  turning.assign(model.nodes.size(), false);
  hinged.assign(model.nodes.size(), false);
  for (const ModelMember& m : model.members)
    if (m.kind == MemberKind::Frame) turning[static_cast<std::size_t>(m.a)] = turning[static_cast<std::size_t>(m.b)] = true;
  return true;
}

int Builder::node_of(const places::Spot& spot) const {
  if (spot.node >= 0) return spot.node;
  for (const Cut& c : cuts[static_cast<std::size_t>(spot.member)])
    if (std::abs(c.s - spot.s) <= 1e-6 * finder.length(spot.member)) return c.node;
  return -1;
}

bool Builder::place_supports() {
  for (std::size_t i = 0; i < setup.supports.size(); ++i) {
    const Support& s = setup.supports[i];
    const std::string path = "support." + s.name, who = support_words(s.name);
    ModelSupport out;
    out.fixed = held(s);
    bool holds = false;
    for (std::size_t k = 0; k < 6; ++k) {
      const Value &stiffness = s.stiffness[k], &motion = s.motion[k];
      const bool in_plane = k == 0 || k == 2 || k == 4;
      const Dimension spring = k < 3 ? dim::line_force : dim::rotational_spring;
      if (stiffness.given() && stiffness.si != 0) {
        if (!(stiffness.dimension == spring) && !(k >= 3 && stiffness.dimension == dim::moment))
          return fail(Problem::Impossible, path,
                      "The stiffness of " + s.name + " in " + direction_name[k] + " must be " + dimension_name(spring) +
                          ", not " + dimension_name(stiffness.dimension) + ".",
                      "Check the unit.");
        if (!(stiffness.si > 0) || !std::isfinite(stiffness.si))
          return fail(Problem::Impossible, path,
                      "The stiffness of " + s.name + " must be greater than zero, not " + stiffness.text() + ".", "Correct it.");
        if (out.fixed[k])
          return fail(Problem::Impossible, path, who + " is both fixed and a spring in " + direction_name[k] + ".",
                      "Choose one of them.");
        out.stiffness[k] = stiffness.si;
      }
      if (motion.given() && motion.si != 0) {
        const Dimension d = k < 3 ? dim::length : dim::angle;
        if (!(motion.dimension == d))
          return fail(Problem::Impossible, path,
                      "The movement of " + s.name + " in " + direction_name[k] + " must be " + dimension_name(d) + ", not " +
                          dimension_name(motion.dimension) + ".",
                      "Check the unit.");
        if (!std::isfinite(motion.si))
          return fail(Problem::Impossible, path, "The movement of " + s.name + " is not a finite number.", "Correct it.");
        if (!out.fixed[k])
          return fail(Problem::Impossible, path,
                      who + " is moved in " + direction_name[k] + ", but does not hold the structure in that direction.",
                      "Hold it there too.");
        if (setup.planar && !in_plane)
          return fail(Problem::Impossible, path, who + " is moved out of the plane of the structure.",
                      "Move it along x or z, or turn it about y.");
        out.motion[k] = motion.si;
      }
      holds = holds || ((out.fixed[k] || out.stiffness[k] > 0) && (!setup.planar || in_plane));
    }
    if (!holds) return fail(Problem::Impossible, path, who + " holds nothing.", "Say which directions it fixes.");
    if (s.incline.given()) {
      if (!(s.incline.dimension == dim::angle))
        return fail(Problem::Impossible, path,
                    "The inclination of " + s.name + " must be an angle, not " + dimension_name(s.incline.dimension) + ".",
                    "Check the unit.");
      if (!(std::abs(s.incline.si) <= 1000))
        return fail(Problem::Impossible, path, "The inclination of " + s.name + " is not an angle of a few turns at most.",
                    "Correct it.");
      const auto [sn, c] = geometry::sine_cosine(s.incline.si);  // about +y: z turns towards x
      out.axes = {{{c, 0, -sn}, {0, 1, 0}, {sn, 0, c}}};
    }
    for (const places::Spot& spot : support_spots[i]) {
      out.node = node_of(spot);
      out.name = support_spots[i].size() == 1 ? s.name : s.name + " " + node_name(out.node);
      model.supports.push_back(out);
    }
  }
  // Two supports on one joint are one support only if they hold different directions of the same axes.
  std::vector<int> first(model.nodes.size(), -1);
  for (std::size_t i = 0; i < model.supports.size(); ++i) {
    const ModelSupport& s = model.supports[i];
    int& other = first[static_cast<std::size_t>(s.node)];
    if (other < 0) {
      other = static_cast<int>(i);
      continue;
    }
    const ModelSupport& o = model.supports[static_cast<std::size_t>(other)];
    bool clash = o.axes != s.axes;
    for (std::size_t k = 0; k < 6; ++k)
      clash = clash || ((o.fixed[k] || o.stiffness[k] > 0) && (s.fixed[k] || s.stiffness[k] > 0));
    if (clash)
      return fail(Problem::Impossible, "support." + s.name,
                  "The supports " + o.name + " and " + s.name + " hold the same joint " + node_name(s.node) + ".",
                  "Leave one of them out, or move it.");
  }
  return true;
}

bool Builder::place_hinges() {
  std::vector<std::vector<std::pair<int, bool>>> ends;  // per node: member, at its b end
  if (!setup.hinges.empty()) {
    ends.resize(model.nodes.size());
    for (std::size_t m = 0; m < model.members.size(); ++m) {
      ends[static_cast<std::size_t>(model.members[m].a)].emplace_back(static_cast<int>(m), false);
      ends[static_cast<std::size_t>(model.members[m].b)].emplace_back(static_cast<int>(m), true);
    }
  }
  for (std::size_t i = 0; i < setup.hinges.size(); ++i) {
    const Hinge& h = setup.hinges[i];
    const std::string path = "hinge." + h.name;
    const auto release = [&](std::pair<int, bool> end) {
      auto& r = model.members[static_cast<std::size_t>(end.first)].released;
      for (std::size_t k = 0; k < 6; ++k)
        if (h.released[k]) r[k + (end.second ? 6u : 0u)] = true;
    };
    for (const places::Spot& spot : hinge_spots[i]) {
      const int node = node_of(spot);
      std::vector<std::pair<int, bool>> here;
      for (const auto& e : ends[static_cast<std::size_t>(node)])
        if (model.members[static_cast<std::size_t>(e.first)].kind == MemberKind::Frame) here.push_back(e);
      if (here.empty()) {
        note("hinge at " + node_name(node), "no effect", "the bars that meet there are hinged already");
        continue;
      }
      bool held_against_turning = false;
      for (const ModelSupport& s : model.supports)
        if (s.node == node)
          for (std::size_t k = 3; k < 6; ++k)
            held_against_turning = held_against_turning || ((s.fixed[k] || s.stiffness[k] > 0) && h.released[k]);
      if (spot.member >= 0 && here.size() > 1) {
        // On a line: the member of that line that ends here (or, at its start, the one that begins here) is released.
        const auto& p = pieces;
        const std::size_t m = static_cast<std::size_t>(spot.member);
        bool done = false;
        for (int k = first_piece[m]; k < first_piece[m + 1] && !done; ++k) {
          const ModelMember& piece = model.members[static_cast<std::size_t>(p[static_cast<std::size_t>(k)].member)];
          if (piece.b == node) release({p[static_cast<std::size_t>(k)].member, true}), done = true;
        }
        for (int k = first_piece[m]; k < first_piece[m + 1] && !done; ++k) {
          const ModelMember& piece = model.members[static_cast<std::size_t>(p[static_cast<std::size_t>(k)].member)];
          if (piece.a == node) release({p[static_cast<std::size_t>(k)].member, false}), done = true;
        }
        hinged[static_cast<std::size_t>(node)] = hinged[static_cast<std::size_t>(node)] || here.size() == 2;
        continue;
      }
      // Every member is hinged: all but one are released, so that the joint itself still turns with something. Where a
      // support holds the joint against turning, all are.
      const std::size_t n = held_against_turning ? here.size() : here.size() - 1;
      if (n == 0)
        note("hinge at " + node_name(node), "no effect", "only one member ends there, and nothing holds it against turning");
      for (std::size_t k = 0; k < n; ++k) release(here[k]);
      hinged[static_cast<std::size_t>(node)] = n > 0;
    }
  }
  return true;
}

bool Builder::place_masses() {
  for (std::size_t i = 0; i < setup.masses.size(); ++i)
    for (const places::Spot& spot : mass_spots[i]) model.masses.push_back({setup.masses[i].name, node_of(spot), setup.masses[i].mass.si});
  return true;
}

void Builder::find_line_of_members() {
  model.lines.reserve(g.lines.size());
  for (const GeometryLine& line : g.lines) {
    ModelLine out{line.name, {}, 0};
    for (int m : line.members)
      for (int k = first_piece[static_cast<std::size_t>(m)]; k < first_piece[static_cast<std::size_t>(m) + 1]; ++k) {
        ModelMember& piece = model.members[static_cast<std::size_t>(pieces[static_cast<std::size_t>(k)].member)];
        if (piece.line < 0) {
          piece.line = static_cast<int>(model.lines.size());
          piece.line_station = out.length;
        }
        out.members.push_back(pieces[static_cast<std::size_t>(k)].member);
        out.length += piece.length;
      }
    model.lines.push_back(std::move(out));
  }
}

void Builder::take_names() {
  for (std::size_t i = 0; i < g.nodes.size(); ++i) model.nodes[i].name = std::move(g.nodes[i].name);
  for (std::size_t m = 0; m < g.members.size(); ++m) {
    if (first_piece[m + 1] - first_piece[m] > 1) continue;
    ModelMember& out = model.members[static_cast<std::size_t>(pieces[static_cast<std::size_t>(first_piece[m])].member)];
    out.name = std::move(g.members[m].name);
    out.group = std::move(g.members[m].group);
  }
}

bool Builder::check_planar() {
  if (!setup.planar) return true;
  for (const GeometryNode& n : g.nodes)
    if (n.x[1] != 0)
      return fail(Problem::Impossible, "joint." + n.name,
                  "The structure is declared to be plane, but joint " + n.name + " lies out of the x-z plane.",
                  "Describe it in space, or give all joints y = 0.");
  return true;
}

}  // namespace building

Result<Model> build_model(const Setup& setup) {
  using building::Builder;
  if (setup.bodies.empty())
    return error(Problem::Unclear, "bodies", "There is no structure.",
                 "Name one, for example \"a Pratt truss\" or \"a cantilever\".");
  if (setup.bodies.size() > 1)
    return error(Problem::Unsupported, "bodies", "This version computes one structure at a time.",
                 "Describe them as one structure by its joints and members.");
  if (setup.analysis.frequencies < 0 || setup.analysis.frequencies > 1000 || setup.analysis.buckling < 0 ||
      setup.analysis.buckling > 1000)
    return error(Problem::Impossible, "analysis", "The number of frequencies or buckling factors must lie between 0 and 1000.",
                 "Ask for fewer.");
  const Body& body = setup.bodies[0];
  Result<Geometry> geometry = generate_geometry(body);
  if (!geometry) return geometry.failure();
  const FamilySpec* family = find_family(body.family);
  bool pinned = family->connection == Connection::Pinned;
  if (body.connection == "pinned")
    pinned = true;
  else if (body.connection == "rigid")
    pinned = false;
  else if (!body.connection.empty())
    return error(Problem::Impossible, "body." + body.name + ".connection",
                 "Members are connected \"pinned\" or \"rigid\", not \"" + body.connection + "\".", "Use one of the two.");

  // A point on a truss that is meant to be a joint is often rounded ("3.33 m"); bars can take it nowhere else.
  Builder b(setup, *geometry, pinned ? 1e-3 : 1e-6);
  b.model.planar = setup.planar;
  b.model.timoshenko = setup.analysis.timoshenko;
  b.model.frequencies = setup.analysis.frequencies;
  b.model.buckling = setup.analysis.buckling;
  b.model.notes = geometry->notes;
  b.bar.assign(geometry->members.size(), pinned);
  b.cuts.resize(geometry->members.size());
  const bool built = b.materials() && b.sections() && b.assign() && b.find_supports() && b.find_hinges() && b.find_masses() &&
                     b.find_thermal_cuts() && b.split() && b.check_planar() && b.place_supports() && b.place_hinges() && b.place_masses() &&
                     b.loads() && b.check_loads_can_act() && b.check_area_alone() && b.combinations();
  if (!built) return *b.failure;
  b.find_line_of_members();
  b.take_names();
  return std::move(b.model);
}

}  // namespace nacre
