// Structures whose joints and members are listed. Lines are found: maximal straight chains of members of one group that
// run the same way.

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "geometry.h"

namespace nacre::geometry {
namespace {

Vec3 minus(const Vec3& a, const Vec3& b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }
double dot(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
double norm(const Vec3& a) { return std::sqrt(dot(a, a)); }

bool read_joints(Parameters& p, Draft& d) {
  static constexpr const char* axis[3] = {"x", "y", "z"};
  d.g.nodes.reserve(p.body().joints.size());
  for (const JointSpec& j : p.body().joints) {
    if (j.name.empty()) return p.fail(Problem::Impossible, "joints", "A joint has no name.", "Name every joint."), false;
    Vec3 x{};
    for (std::size_t k = 0; k < 3; ++k) {
      const Value& v = j.position[k];
      const std::string path = "joint." + j.name + "." + axis[k];
      if (!v.given()) {
        if (k == 1) continue;   // a plane structure says nothing about y
        return p.fail(Problem::Unclear, path, "The joint " + j.name + " has no " + axis[k] + ".", "Give its coordinates."), false;
      }
      if (!(v.dimension == dim::length))
        return p.fail(Problem::Impossible, path, "The coordinate " + std::string(axis[k]) + " of joint " + j.name + " must be a length, not " + dimension_name(v.dimension) + ".", "Check the unit."), false;
      if (!std::isfinite(v.si) || std::abs(v.si) > 1e6)
        return p.fail(Problem::Impossible, path, "The coordinate " + std::string(axis[k]) + " of joint " + j.name + " is not a number of at most 1,000 km.", "Correct it."), false;
      x[k] = v.si;
    }
    d.node(j.name, x[0], x[1], x[2]);
  }
  return true;
}

/// Two joints at one place, found by sorting along x, then comparing neighbours.
bool apart(Parameters& p, const Draft& d, double size) {
  std::vector<int> order(d.g.nodes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  const auto X = [&](int i) -> const Vec3& { return d.g.nodes[static_cast<std::size_t>(i)].x; };
  std::sort(order.begin(), order.end(), [&](int a, int b) { return X(a) != X(b) ? X(a) < X(b) : a < b; });
  const double tolerance = 1e-9 * size;
  for (std::size_t i = 1; i < order.size(); ++i)
    if (norm(minus(X(order[i]), X(order[i - 1]))) <= tolerance)
      return p.fail(Problem::Impossible, "joint." + d.name(order[i]), "The joints " + d.name(std::min(order[i], order[i - 1])) + " and " + d.name(std::max(order[i], order[i - 1])) + " are at the same place.",
                    "Move one of them, or use one name for both."), false;
  return true;
}

std::string nearest_names(const Draft& d, const std::string& wrong) {
  std::string some;
  for (std::size_t i = 0; i < d.g.nodes.size() && i < 12; ++i) some += (some.empty() ? "" : ", ") + d.g.nodes[i].name;
  if (d.g.nodes.size() > 12) some += ", …";
  return "There is no joint \"" + wrong + "\"; the joints are " + some + ".";
}

void find_lines(Draft& d) {
  const auto& members = d.g.members;
  const auto direction = [&](int m) {
    const GeometryMember& g = members[static_cast<std::size_t>(m)];
    Vec3 v = minus(d.g.nodes[static_cast<std::size_t>(g.b)].x, d.g.nodes[static_cast<std::size_t>(g.a)].x);
    const double l = norm(v);
    return Vec3{v[0] / l, v[1] / l, v[2] / l};
  };
  std::vector<std::vector<int>> leaving(d.g.nodes.size());
  for (std::size_t m = 0; m < members.size(); ++m) leaving[static_cast<std::size_t>(members[m].a)].push_back(static_cast<int>(m));
  std::vector<int> next(members.size(), -1);
  std::vector<bool> has_previous(members.size(), false);
  for (std::size_t m = 0; m < members.size(); ++m) {
    const Vec3 v = direction(static_cast<int>(m));
    for (int k : leaving[static_cast<std::size_t>(members[m].b)]) {
      const Vec3 w = direction(k);
      if (members[static_cast<std::size_t>(k)].group != members[m].group || has_previous[static_cast<std::size_t>(k)]) continue;
      if (norm(minus(v, w)) > 1e-9) continue;
      next[m] = k;
      has_previous[static_cast<std::size_t>(k)] = true;
      break;
    }
  }
  struct Found { std::vector<int> members; double length; };
  std::vector<Found> found;
  for (std::size_t m = 0; m < members.size(); ++m) {
    if (has_previous[m]) continue;
    Found f{{}, 0};
    for (int k = static_cast<int>(m); k >= 0; k = next[static_cast<std::size_t>(k)]) {
      f.members.push_back(k);
      const GeometryMember& g = members[static_cast<std::size_t>(k)];
      f.length += norm(minus(d.g.nodes[static_cast<std::size_t>(g.b)].x, d.g.nodes[static_cast<std::size_t>(g.a)].x));
    }
    found.push_back(std::move(f));
  }
  std::unordered_map<std::string, int> lines_of_group;
  for (const Found& f : found) ++lines_of_group[members[static_cast<std::size_t>(f.members[0])].group];
  // The longest line is the main one; the others keep the order in which they were listed.
  std::size_t main = 0;
  for (std::size_t i = 1; i < found.size(); ++i)
    if (found[i].length > found[main].length * (1 + 1e-9)) main = i;
  std::rotate(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(main), found.begin() + static_cast<std::ptrdiff_t>(main) + 1);
  for (Found& f : found) {
    const GeometryMember& first = members[static_cast<std::size_t>(f.members.front())];
    const GeometryMember& last = members[static_cast<std::size_t>(f.members.back())];
    std::string name = f.members.size() == 1 ? first.name : d.name(first.a) + "-" + d.name(last.b);
    if (lines_of_group[first.group] == 1 && first.group != "members") name = first.group;
    d.g.lines.push_back({std::move(name), std::move(f.members)});
  }
}

void find_sets(Draft& d, double size) {
  const auto& nodes = d.g.nodes;
  const double tolerance = 1e-6 * size;
  const auto extreme = [&](std::size_t axis, double sign) {
    double best = -1e300;
    for (const auto& n : nodes) best = std::max(best, sign * n.x[axis]);
    std::vector<int> at;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (sign * nodes[i].x[axis] > best - tolerance) at.push_back(static_cast<int>(i));
    return at;
  };
  const auto by_x = [&](std::vector<int> v) {
    std::stable_sort(v.begin(), v.end(), [&](int a, int b) { return nodes[static_cast<std::size_t>(a)].x[0] < nodes[static_cast<std::size_t>(b)].x[0]; });
    return v;
  };
  const std::vector<int> bottom = by_x(extreme(2, -1)), top = by_x(extreme(2, 1)), left = extreme(0, -1), right = extreme(0, 1);
  const bool flat = bottom.size() == nodes.size();
  if (!flat) {
    d.chord_sets("bottom", bottom);
    d.chord_sets("top", top);
    d.set("feet", bottom);
    if (top.size() == 1)
      for (const char* a : {"apex", "ridge", "peak", "top"}) d.alias(a, top[0]);
    if (bottom.size() == 1)
      for (const char* a : {"base", "bottom", "foot"}) d.alias(a, bottom[0]);
    if (left.size() > 1) d.set("left joints", left);
    if (right.size() > 1) d.set("right joints", right);
  }
  const bool upright = left.size() == nodes.size();
  if (upright) return;
  if (left.size() == 1) d.alias("left end", left[0]);
  if (right.size() == 1) d.alias("right end", right[0]);
  if (right.size() == 1 && flat) d.alias("tip", right[0]);
  // Midspan: the bottom joint in the middle of the bottom joints.
  const std::vector<int>& chord = bottom;
  if (chord.size() < 3) return;
  const double middle = 0.5 * (nodes[static_cast<std::size_t>(chord.front())].x[0] + nodes[static_cast<std::size_t>(chord.back())].x[0]);
  int at = -1, n = 0;
  for (int i : chord)
    if (std::abs(nodes[static_cast<std::size_t>(i)].x[0] - middle) < tolerance) at = i, ++n;
  if (n == 1) d.alias("midspan", at);
}

}  // namespace

void points(Parameters& p, Draft& d) {
  const Body& body = p.body();
  if (body.joints.empty() || body.members.empty())
    return p.fail(Problem::Unclear, body.joints.empty() ? "joints" : "members", body.joints.empty() ? "No joints are listed." : "No members are listed.", "List the joints with their coordinates, and the members between them.");
  if (body.joints.size() > static_cast<std::size_t>(most_members) || body.members.size() > static_cast<std::size_t>(most_members))
    return p.fail(Problem::Impossible, "members", "More than 200,000 joints or members are too many.", "Use fewer.");
  if (!read_joints(p, d)) return;

  std::unordered_map<std::string_view, int> by_name;
  by_name.reserve(d.g.nodes.size());
  Vec3 low = d.g.nodes[0].x, high = low;
  for (std::size_t i = 0; i < d.g.nodes.size(); ++i) {
    if (!by_name.emplace(d.g.nodes[i].name, static_cast<int>(i)).second)
      return p.fail(Problem::Impossible, "joint." + d.g.nodes[i].name, "The joint " + d.g.nodes[i].name + " is listed twice.", "Give each joint its own name.");
    for (std::size_t k = 0; k < 3; ++k) {
      low[k] = std::min(low[k], d.g.nodes[i].x[k]);
      high[k] = std::max(high[k], d.g.nodes[i].x[k]);
    }
  }
  const double size = norm(minus(high, low));
  if (!(size > 0)) return p.fail(Problem::Impossible, "joints", "All joints are at one place.", "Give them different coordinates.");
  if (!apart(p, d, size)) return;

  std::vector<bool> used(d.g.nodes.size(), false);
  std::unordered_map<std::uint64_t, int> pairs;
  pairs.reserve(body.members.size());
  d.g.members.reserve(body.members.size());
  for (const MemberSpec& m : body.members) {
    const std::string label = m.name.empty() ? m.a + "-" + m.b : m.name;
    const auto a = by_name.find(m.a), b = by_name.find(m.b);
    if (a == by_name.end() || b == by_name.end())
      return p.fail(Problem::Impossible, "member." + label, "The member " + label + " ends at a joint that is not listed.", nearest_names(d, a == by_name.end() ? m.a : m.b));
    if (a->second == b->second) return p.fail(Problem::Impossible, "member." + label, "The member " + label + " begins and ends at the same joint.", "Name two different joints.");
    const auto low_end = static_cast<std::uint64_t>(std::min(a->second, b->second)), high_end = static_cast<std::uint64_t>(std::max(a->second, b->second));
    if (!pairs.emplace(low_end << 32 | high_end, 0).second)
      return p.fail(Problem::Impossible, "member." + label, "The joints " + m.a + " and " + m.b + " are connected by two members.", "List each member once.");
    used[static_cast<std::size_t>(a->second)] = used[static_cast<std::size_t>(b->second)] = true;
    d.member(a->second, b->second, m.group.empty() ? std::string_view("members") : std::string_view(m.group), label);
  }
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i]) return p.fail(Problem::Impossible, "joint." + d.g.nodes[i].name, "No member ends at joint " + d.g.nodes[i].name + ".", "Connect it, or leave it out.");
  find_lines(d);
  find_sets(d, size);
}

}  // namespace nacre::geometry
