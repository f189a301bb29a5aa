// Structures whose joints and members are listed. Lines are found: maximal straight chains of members of one group that
// run the same way.

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "geometry.h"
#include "nacre/world/sort.h"

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
        if (k == 1) continue;  // a plane structure says nothing about y
        return p.fail(Problem::Unclear, path, "The joint " + j.name + " has no " + axis[k] + ".", "Give its coordinates."), false;
      }
      if (!(v.dimension == dim::length))
        return p.fail(Problem::Impossible, path,
                      "The coordinate " + std::string(axis[k]) + " of joint " + j.name + " must be a length, not " +
                          dimension_name(v.dimension) + ".",
                      "Check the unit."),
               false;
      if (!std::isfinite(v.si) || std::abs(v.si) > 1e6)
        return p.fail(Problem::Impossible, path,
                      "The coordinate " + std::string(axis[k]) + " of joint " + j.name + " is not a number of at most 1,000 km.",
                      "Correct it."),
               false;
      x[k] = v.si;
    }
    d.node(j.name, x[0], x[1], x[2]);
  }
  return true;
}

/// A set of 64-bit keys with the index first seen under each: open addressing, one allocation. Models of 10,000 members are
/// built again at every step of a slider.
class KeyTable {
 public:
  explicit KeyTable(std::size_t n) {
    std::size_t size = 16;
    while (size < 2 * n) size *= 2;
    slots_.assign(size, {0, -1});
  }
  /// The index already stored under that key for which `same(index)` holds, or -1 after storing this one.
  template <class Same>
  int insert(std::uint64_t key, int index, Same&& same) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = mix(key) & mask;; i = (i + 1) & mask) {
      if (slots_[i].second < 0) {
        slots_[i] = {key, index};
        return -1;
      }
      if (slots_[i].first == key && same(slots_[i].second)) return slots_[i].second;
    }
  }
  template <class Same>
  [[nodiscard]] int find(std::uint64_t key, Same&& same) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = mix(key) & mask; slots_[i].second >= 0; i = (i + 1) & mask)
      if (slots_[i].first == key && same(slots_[i].second)) return slots_[i].second;
    return -1;
  }
  /// FNV-1a
  static std::uint64_t hash(std::string_view text) {
    std::uint64_t h = 1469598103934665603ull;
    for (char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return h;
  }
  static std::uint64_t mix(std::uint64_t h) {
    h = (h ^ (h >> 31)) * 0x9E3779B97F4A7C15ull;
    return h ^ (h >> 29);
  }

 private:
  std::vector<std::pair<std::uint64_t, int>> slots_;
};

/// Two joints at one place, to 1e-9 of the size of the structure.
bool apart(Parameters& p, const Draft& d, const Vec3& low, double size) {
  KeyTable cells(d.g.nodes.size());
  const double cell = 1e-9 * size;
  for (std::size_t i = 0; i < d.g.nodes.size(); ++i) {
    const Vec3& x = d.g.nodes[i].x;
    std::uint64_t key = 0;
    for (std::size_t k = 0; k < 3; ++k) key = KeyTable::mix(key + static_cast<std::uint64_t>((x[k] - low[k]) / cell + 0.5));
    const int other = cells.insert(key, static_cast<int>(i),
                                   [&](int o) { return norm(minus(d.g.nodes[static_cast<std::size_t>(o)].x, x)) <= 2 * cell; });
    if (other >= 0)
      return p.fail(Problem::Impossible, "joint." + d.g.nodes[i].name,
                    "The joints " + d.name(other) + " and " + d.g.nodes[i].name + " are at the same place.",
                    "Move one of them, or use one name for both."),
             false;
  }
  return true;
}

std::string nearest_names(const Draft& d, const std::string& wrong) {
  std::string some;
  for (std::size_t i = 0; i < d.g.nodes.size() && i < 12; ++i) some += (some.empty() ? "" : ", ") + d.g.nodes[i].name;
  if (d.g.nodes.size() > 12) some += ", …";
  return "There is no joint \"" + wrong + "\"; the joints are " + some + ".";
}

/// `short_too`: members that continue no other are lines as well (of use where members bend).
void find_lines(Draft& d, bool short_too) {
  const auto& members = d.g.members;
  const std::size_t n = members.size();
  const auto U = [](int i) { return static_cast<std::size_t>(i); };
  std::vector<Vec3> direction(n);
  std::vector<double> length(n);
  std::vector<int> group(n), first_leaving(d.g.nodes.size() + 1, 0), leaving(n), next(n, -1);
  std::vector<std::string_view> groups;
  for (std::size_t m = 0; m < n; ++m) {
    const Vec3 v = minus(d.g.nodes[U(members[m].b)].x, d.g.nodes[U(members[m].a)].x);
    const double l = length[m] = norm(v);
    direction[m] = {v[0] / l, v[1] / l, v[2] / l};
    std::size_t k = m > 0 && members[m].group == members[m - 1].group ? U(group[m - 1]) : 0;
    while (k < groups.size() && groups[k] != members[m].group) ++k;
    if (k == groups.size()) groups.push_back(members[m].group);
    group[m] = static_cast<int>(k);
    ++first_leaving[U(members[m].a) + 1];
  }
  for (std::size_t i = 1; i < first_leaving.size(); ++i) first_leaving[i] += first_leaving[i - 1];
  std::vector<int> fill(first_leaving.begin(), first_leaving.end() - 1);
  for (std::size_t m = 0; m < n; ++m) leaving[U(fill[U(members[m].a)]++)] = static_cast<int>(m);

  std::vector<bool> has_previous(n, false);
  for (std::size_t m = 0; m < n; ++m) {
    const std::size_t b = U(members[m].b);
    for (int i = first_leaving[b]; i < first_leaving[b + 1]; ++i) {
      const int k = leaving[U(i)];
      if (group[U(k)] != group[m] || has_previous[U(k)] || norm(minus(direction[m], direction[U(k)])) > 1e-9) continue;
      next[m] = k;
      has_previous[U(k)] = true;
      break;
    }
  }
  struct Found {
    int first, count;
    double length;
  };
  std::vector<Found> found;
  std::vector<int> lines_of_group(groups.size(), 0);
  for (std::size_t m = 0; m < n; ++m) {
    if (has_previous[m]) continue;
    Found f{static_cast<int>(m), 0, 0};
    for (int k = f.first; k >= 0; k = next[U(k)]) {
      ++f.count;
      f.length += length[U(k)];
    }
    ++lines_of_group[U(group[m])];
    found.push_back(f);
  }
  // The longest line is the main one; the others keep the order in which they were listed.
  std::size_t main = 0;
  for (std::size_t i = 1; i < found.size(); ++i) {
    const bool better = short_too || (found[i].count > 1) == (found[main].count > 1)
                            ? found[i].length > found[main].length * (1 + 1e-9)
                            : found[i].count > 1;
    if (better) main = i;
  }
  const auto add = [&](const Found& f) {
    std::vector<int> chain;
    chain.reserve(U(f.count));
    for (int k = f.first; k >= 0; k = next[U(k)]) chain.push_back(k);
    const GeometryMember& first = members[U(f.first)];
    std::string name = f.count == 1 ? first.name : d.name(first.a) + "-" + d.name(members[U(chain.back())].b);
    if (lines_of_group[U(group[U(f.first)])] == 1 && first.group != "members") name = first.group;
    d.g.lines.push_back({std::move(name), std::move(chain)});
  };
  add(found[main]);
  for (std::size_t i = 0; i < found.size(); ++i)
    if (i != main && (short_too || found[i].count > 1)) add(found[i]);
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
    sort_list(v, [&](int a, int b) {
      return nodes[static_cast<std::size_t>(a)].x[0] < nodes[static_cast<std::size_t>(b)].x[0];
    });
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
  const double middle =
      0.5 * (nodes[static_cast<std::size_t>(chord.front())].x[0] + nodes[static_cast<std::size_t>(chord.back())].x[0]);
  int at = -1, n = 0;
  for (int i : chord)
    if (std::abs(nodes[static_cast<std::size_t>(i)].x[0] - middle) < tolerance) at = i, ++n;
  if (n == 1) d.alias("midspan", at);
}

}  // namespace

void points(Parameters& p, Draft& d) {
  const Body& body = p.body();
  if (body.joints.empty() || body.members.empty())
    return p.fail(Problem::Unclear, body.joints.empty() ? "joints" : "members",
                  body.joints.empty() ? "No joints are listed." : "No members are listed.",
                  "List the joints with their coordinates, and the members between them.");
  if (body.joints.size() > static_cast<std::size_t>(most_members) || body.members.size() > static_cast<std::size_t>(most_members))
    return p.fail(Problem::Impossible, "members", "More than 200,000 joints or members are too many.", "Use fewer.");
  if (!read_joints(p, d)) return;

  const auto& nodes = d.g.nodes;
  const auto named = [&](std::string_view name) {
    return [&nodes, name](int i) { return nodes[static_cast<std::size_t>(i)].name == name; };
  };
  KeyTable by_name(nodes.size());
  Vec3 low = nodes[0].x, high = low;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (by_name.insert(KeyTable::hash(nodes[i].name), static_cast<int>(i), named(nodes[i].name)) >= 0)
      return p.fail(Problem::Impossible, "joint." + nodes[i].name, "The joint " + nodes[i].name + " is listed twice.",
                    "Give each joint its own name.");
    for (std::size_t k = 0; k < 3; ++k) {
      low[k] = std::min(low[k], nodes[i].x[k]);
      high[k] = std::max(high[k], nodes[i].x[k]);
    }
  }
  const double size = norm(minus(high, low));
  if (!(size > 0))
    return p.fail(Problem::Impossible, "joints", "All joints are at one place.", "Give them different coordinates.");
  if (!apart(p, d, low, size)) return;

  std::vector<bool> used(nodes.size(), false);
  KeyTable pairs(body.members.size());
  d.g.members.reserve(body.members.size());
  for (const MemberSpec& m : body.members) {
    std::string label = m.name.empty() ? m.a + "-" + m.b : m.name;
    const int a = by_name.find(KeyTable::hash(m.a), named(m.a)), b = by_name.find(KeyTable::hash(m.b), named(m.b));
    if (a < 0 || b < 0)
      return p.fail(Problem::Impossible, "member." + label, "The member " + label + " ends at a joint that is not listed.",
                    nearest_names(d, a < 0 ? m.a : m.b));
    if (a == b)
      return p.fail(Problem::Impossible, "member." + label, "The member " + label + " begins and ends at the same joint.",
                    "Name two different joints.");
    const std::uint64_t pair = static_cast<std::uint64_t>(std::min(a, b)) << 32 | static_cast<std::uint64_t>(std::max(a, b));
    if (pairs.insert(pair, a, [](int) { return true; }) >= 0)
      return p.fail(Problem::Impossible, "member." + label,
                    "The joints " + m.a + " and " + m.b + " are connected by two members.", "List each member once.");
    used[static_cast<std::size_t>(a)] = used[static_cast<std::size_t>(b)] = true;
    d.member(a, b, m.group.empty() ? std::string_view("members") : std::string_view(m.group), std::move(label));
  }
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i])
      return p.fail(Problem::Impossible, "joint." + d.g.nodes[i].name, "No member ends at joint " + d.g.nodes[i].name + ".",
                    "Connect it, or leave it out.");
  find_lines(d, body.connection == "rigid");
  find_sets(d, size);
}

}  // namespace nacre::geometry
