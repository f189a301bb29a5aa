// What a phrase of place means on a frame: joints, strands of members, points on them.

#include <algorithm>
#include <cmath>
#include "frame.h"

namespace nacre::prompts {
namespace {

constexpr int inner = 2, outer = 3;

}  // namespace

Place Frame::joint_at(int node, const Phrase& p) const { return r_.joint_place(joint_name(node), p.first, p.last); }

Place Frame::on(const Strand& s, Place::Kind kind, const Phrase& p) const {
  Place place = r_.whole_place(s.name, p.first, p.last);
  place.kind = kind;
  return place;
}

std::vector<Place> Frame::joints_at(std::vector<int> nodes, const Phrase& p) const {
  std::vector<Place> out;
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  if (nodes.size() > 1 && r_.family_ != "points") {  // a set of the family follows when its parameters change
    for (const auto& [name, set] : geometry_.sets) {
      std::vector<int> sorted = set;
      std::sort(sorted.begin(), sorted.end());
      if (sorted == nodes) return {r_.set_place(name, p.first, p.last)};
    }
  }
  std::sort(nodes.begin(), nodes.end(), [&](int a, int b) { return at(a)[0] < at(b)[0] - 1e-9 || (std::abs(at(a)[0] - at(b)[0]) <= 1e-9 && at(a)[2] < at(b)[2]); });
  for (const int n : nodes) out.push_back(joint_at(n, p));
  return out;
}

std::vector<double> Frame::levels() const {
  std::vector<double> z;
  for (const auto& s : strands_) {
    if (s.noun != Noun::Beam) continue;
    const double h = at(s.a)[2];
    if (std::none_of(z.begin(), z.end(), [&](double v) { return std::abs(v - h) < 1e-6 * (1 + std::abs(h)); })) z.push_back(h);
  }
  std::sort(z.begin(), z.end());
  return z;
}

/// Where columns meet beams or rafters, at the uppermost level unless another is named.
std::vector<int> Frame::corners(const Phrase& p) const {
  std::vector<int> tops;
  const auto z = levels();
  for (const auto& s : strands_) {
    if (s.noun != Noun::Column) continue;
    for (const int m : s.members) {
      const auto& member = geometry_.members[static_cast<std::size_t>(m)];
      const int upper = at(member.a)[2] > at(member.b)[2] ? member.a : member.b;
      if (degree(upper) < 2) continue;
      const bool last = m == s.members.back() || m == s.members.front();
      if (p.level > 0 && p.level <= static_cast<int>(z.size())) {
        if (std::abs(at(upper)[2] - z[static_cast<std::size_t>(p.level) - 1]) < 1e-6 * (1 + std::abs(at(upper)[2]))) tops.push_back(upper);
      } else if (last && upper == (at(s.a)[2] > at(s.b)[2] ? s.a : s.b)) {
        tops.push_back(upper);
      }
    }
  }
  if (tops.empty())  // an L or a bent bar: where two members meet at an angle
    for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
      if (degree(n) >= 2) tops.push_back(n);
  std::sort(tops.begin(), tops.end());
  tops.erase(std::unique(tops.begin(), tops.end()), tops.end());
  if (tops.size() < 2) return tops;
  double low = 1e300, high = -1e300;
  for (const int n : tops) low = std::min(low, at(n)[0]), high = std::max(high, at(n)[0]);
  std::vector<int> out;
  for (const int n : tops) {
    const bool left = at(n)[0] < low + 1e-9, right = at(n)[0] > high - 1e-9;
    if (p.spot_side == -1 && !left) continue;
    if (p.spot_side == 1 && !right) continue;
    if ((p.spot == Phrase::Spot::Corner || p.spot == Phrase::Spot::Eaves) && !left && !right) continue;
    out.push_back(n);
  }
  return out;
}

std::vector<int> Frame::feet(const Phrase& p) const {
  std::vector<int> out;
  for (const auto& s : strands_) {
    if (s.noun != Noun::Column) continue;
    const int foot = at(s.a)[2] < at(s.b)[2] ? s.a : s.b;
    bool stands = true;
    for (const auto& o : strands_) stands = stands && !(o.noun == Noun::Column && &o != &s && (o.a == foot || o.b == foot) && std::max(at(o.a)[2], at(o.b)[2]) <= at(foot)[2] + 1e-9);
    if (stands) out.push_back(foot);
  }
  if (out.empty()) {
    double low = 1e300;
    for (const auto& n : geometry_.nodes) low = std::min(low, n.x[2]);
    for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
      if (at(n)[2] < low + 1e-9) out.push_back(n);
  }
  if (!pieces_.empty() && pieces_.front().dir[2] > 0.5) {  // a path stands where it starts, and nothing that hangs from it does
    std::erase_if(out, [&](int n) { return at(n)[2] > at(0)[2] + 1e-9; });
    if (out.empty()) out.push_back(0);
  }
  std::sort(out.begin(), out.end(), [&](int a, int b) { return at(a)[0] < at(b)[0]; });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  const int side = p.side == -1 || p.side == 1 ? p.side : p.spot_side;
  if (out.size() > 1 && side == -1) return {out.front()};
  if (out.size() > 1 && side == 1) return {out.back()};
  if (p.side == inner && out.size() > 2) return {out.begin() + 1, out.end() - 1};
  if (p.side == outer && out.size() > 2) return {out.front(), out.back()};
  if (p.ordinal > 0 && p.ordinal <= static_cast<int>(out.size())) return {out[static_cast<std::size_t>(p.ordinal) - 1]};
  return out;
}

std::vector<int> Frame::free_ends() const {
  std::vector<int> out;
  const auto standing = feet(Phrase{});
  for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n) {
    if (degree(n) != 1) continue;
    bool held = false;
    for (const auto& s : r_.out_.setup.supports) held = held || s.place.name == geometry_.nodes[static_cast<std::size_t>(n)].name || s.place.name == joint_name(n);
    if (r_.out_.setup.supports.empty()) held = n == 0 || (standing.size() > 1 && std::find(standing.begin(), standing.end(), n) != standing.end());
    for (const auto& s : r_.out_.setup.supports)
      if (s.place.kind == Place::Kind::Set)
        for (const auto& [name, set] : geometry_.sets)
          if (name == s.place.name) held = held || std::find(set.begin(), set.end(), n) != set.end();
    if (!held) out.push_back(n);
  }
  return out;
}

std::vector<Frame::Strand> Frame::strands_of(const Phrase& p) const {
  std::vector<Strand> found;
  if (!p.members.empty()) {
    for (const auto& [a, c] : p.members) {
      for (const auto& m : geometry_.members) {
        const int from = node_named(a), to = node_named(c);
        if (!((m.a == from && m.b == to) || (m.a == to && m.b == from))) continue;
        found.push_back({m.name, {static_cast<int>(&m - geometry_.members.data())}, m.a, m.b, Noun::Piece, false});
      }
      for (const auto& s : strands_) {
        const auto &na = geometry_.nodes[static_cast<std::size_t>(s.a)].name, &nb = geometry_.nodes[static_cast<std::size_t>(s.b)].name;
        if (s.members.size() > 1 && ((na == a && nb == c) || (na == c && nb == a))) found.push_back(s);
      }
    }
    return found;
  }
  static constexpr Noun order[][4] = {{Noun::Column, Noun::None, Noun::None, Noun::None}, {Noun::Beam, Noun::Arm, Noun::Rafter, Noun::None}, {Noun::Rafter, Noun::Beam, Noun::Arm, Noun::None}, {Noun::Arm, Noun::Beam, Noun::None, Noun::None}};
  const auto& wanted = order[p.part == Noun::Column ? 0 : p.part == Noun::Beam ? 1 : p.part == Noun::Rafter ? 2 : 3];
  for (const Noun n : wanted) {
    if (n == Noun::None || !found.empty()) break;
    for (const auto& s : strands_)
      if (s.noun == n) found.push_back(s);
  }
  const auto split = [&] {  // into members
    std::vector<Strand> out;
    for (const auto& s : found)
      for (const int m : s.members) {
        const auto& member = geometry_.members[static_cast<std::size_t>(m)];
        out.push_back({member.name, {m}, member.a, member.b, s.noun, false});
      }
    found = std::move(out);
  };
  const auto mid = [&](const Strand& s, std::size_t axis) { return 0.5 * (at(s.a)[axis] + at(s.b)[axis]); };
  const auto keep = [&](std::size_t axis, int which) {  // 1 first, -1 last, n-th, -2 the inner ones
    std::vector<double> v;
    for (const auto& s : found) {
      const double x = mid(s, axis);
      if (std::none_of(v.begin(), v.end(), [&](double o) { return std::abs(o - x) < 1e-6 * (1 + std::abs(x)); })) v.push_back(x);
    }
    std::sort(v.begin(), v.end());
    std::erase_if(found, [&](const Strand& s) {
      const double x = mid(s, axis);
      int index = 0;
      while (index < static_cast<int>(v.size()) && std::abs(v[static_cast<std::size_t>(index)] - x) >= 1e-6 * (1 + std::abs(x))) ++index;
      const int n = static_cast<int>(v.size());
      if (which == -2) return index == 0 || index == n - 1;
      if (which == -3) return index != 0 && index != n - 1;
      return which > 0 ? index != which - 1 : index != n + which;
    });
  };
  const bool column = p.part == Noun::Column;
  if (p.level != 0 && !found.empty()) {
    if (column) split();
    keep(2, p.level);
  }
  if (p.bay != 0 && !column) {
    split();
    keep(0, p.bay == -2 ? -2 : p.bay);
  }
  if (p.side == -1 || p.side == 1) {
    if (!column && found.size() == 1 && found[0].members.size() > 1) split();
    if (found.size() > 1) keep(0, p.side == -1 ? 1 : -1);
  } else if (p.side == inner) {
    if (!column && found.size() == 1 && found[0].members.size() > 2) split();
    keep(0, -2);
  } else if (p.side == outer) {
    keep(0, -3);
  }
  if (p.ordinal != 0) {
    if (!column && found.size() == 1 && found[0].members.size() > 1) split();
    if (found.size() > 1) keep(column || levels().size() < 2 ? 0 : 2, p.ordinal);
  }
  return found;
}

void Frame::resolve_on(const Strand& s, const Phrase& p, std::vector<Place>& out, std::string* problem) const {
  using Spot = Phrase::Spot;
  const Vec3 &a = at(s.a), &b = at(s.b);
  const bool b_upper = b[2] > a[2] + 1e-9, upright = std::abs(b[2] - a[2]) > 1e-9, b_right = b[0] > a[0] + 1e-9, across = std::abs(b[0] - a[0]) > 1e-9;
  const auto fraction = [&](double f) {
    Place place = on(s, Place::Kind::Point, p);
    place.at = r_.fraction(f, "along the " + s.name);
    return place;
  };
  const auto free_end = [&]() -> int {
    const auto ends = free_ends();
    const bool fa = std::find(ends.begin(), ends.end(), s.a) != ends.end(), fb = std::find(ends.begin(), ends.end(), s.b) != ends.end();
    return fa == fb ? -1 : fa ? s.a : s.b;
  };
  switch (p.spot) {
    case Spot::None: {
      Place place = on(s, Place::Kind::Whole, p);
      out.push_back(std::move(place));
      return;
    }
    case Spot::Middle:
      if (s.members.size() > 1 && s.noun != Noun::Column) {
        for (const int m : s.members) {
          Place place = r_.whole_place(geometry_.members[static_cast<std::size_t>(m)].name, p.first, p.last);
          place.kind = Place::Kind::Point;
          place.at = r_.fraction(0.5, "middle");
          out.push_back(std::move(place));
        }
        if (!p.many) out.clear(), *problem = "The beam runs over several bays: in the middle of which one?";
        return;
      }
      out.push_back(fraction(0.5));
      return;
    case Spot::Third:
      out.push_back(fraction(1.0 / 3));
      out.push_back(fraction(2.0 / 3));
      return;
    case Spot::Quarter:
      out.push_back(fraction(0.25));
      out.push_back(fraction(0.75));
      return;
    case Spot::Top:
    case Spot::Corner:
    case Spot::Eaves:
      if (upright) out.push_back(joint_at(b_upper ? s.b : s.a, p));
      return;
    case Spot::Bottom:
    case Spot::Base:
      if (upright) out.push_back(joint_at(b_upper ? s.a : s.b, p));
      return;
    case Spot::Left:
    case Spot::Right:
    case Spot::Side:
      if (across) out.push_back(joint_at((p.spot == Spot::Right || p.spot_side > 0) == b_right ? s.b : s.a, p));
      return;
    case Spot::Free:
    case Spot::End: {
      if (p.spot == Spot::End && p.many) {
        out.push_back(joint_at(s.a, p));
        out.push_back(joint_at(s.b, p));
        return;
      }
      int n = free_end();
      if (n != s.a && n != s.b) n = -1;  // that of another arm
      if (n < 0 && s.noun == Noun::Arm) n = degree(s.b) == 1 ? s.b : degree(s.a) == 1 ? s.a : -1;
      if (n >= 0) out.push_back(joint_at(n, p));
      return;
    }
    case Spot::Ridge: {
      if (upright) out.push_back(joint_at(b_upper ? s.b : s.a, p));
      return;
    }
    case Spot::Station:
    case Spot::Range: {
      Place place = on(s, p.spot == Spot::Station ? Place::Kind::Point : Place::Kind::Range, p);
      place.at = p.at;
      place.to = p.to;
      int ref = p.reference;
      if (!p.reference_joint.empty()) {
        const int n = node_named(p.reference_joint);
        if (n == s.b) place.from_end = true;
        else if (n != s.a) {
          *problem = "Joint " + p.reference_joint + " is no end of " + s.name + ": from which of its ends does the distance count?";
          return;
        }
      } else if (ref == -2 || ref == 2) {
        if (!upright) return;
        place.from_end = (ref == 2) == b_upper;
      } else if (ref == -1 || ref == 1 || (ref == 0 && across)) {
        if (!across) {
          if (ref != 0) return;
        }
        place.from_end = across && ((ref == 1) == b_right);
      } else if (ref == 3) {
        const int n = free_end();
        if (n < 0) {
          *problem = "From which end of " + s.name + " does the distance count?";
          return;
        }
        place.from_end = n == s.b;
      } else if (ref == 4) {
        const int n = free_end();
        place.from_end = n == s.a;
      } else if (ref == 0 && upright) {
        place.from_end = !b_upper;
      }
      out.push_back(std::move(place));
      return;
    }
    default: return;
  }
}

std::vector<Place> Frame::resolve(const Phrase& phrase, bool lateral, std::string* problem) const {
  using Spot = Phrase::Spot;
  Phrase p = phrase;
  std::vector<Place> out;
  if (!ready_) return out;
  if (p.spot_side != 0 && p.side == 0 && (p.spot == Spot::Free || p.spot == Spot::End)) p.side = p.spot_side;  // "the left arm tip"
  if (!p.joints.empty()) {
    for (const auto& name : p.joints) out.push_back(letters_.empty() ? r_.joint_place(name, p.first, p.last) : joint_at(node_named(name), p));
    return out;
  }
  if (p.part == Noun::None && p.members.empty()) {
    const bool one_column = feet(Phrase{}).size() < 2;
    switch (p.spot) {
      case Spot::Corner:
      case Spot::Eaves: {
        if (p.spot_height < 0) {
          p.spot = Spot::Base;
          return joints_at(feet(p), p);
        }
        auto at_corners = corners(p);
        if (at_corners.size() > 1 && !p.many && lateral) at_corners.resize(1);
        return joints_at(at_corners, p);
      }
      case Spot::Ridge: {
        double high = -1e300;
        std::vector<int> nodes;
        for (const auto& n : geometry_.nodes) high = std::max(high, n.x[2]);
        for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
          if (at(n)[2] > high - 1e-9) nodes.push_back(n);
        if (nodes.size() == 1) return joints_at(nodes, p);
        *problem = "Where is the ridge of this frame?";
        return out;
      }
      case Spot::Base: return joints_at(feet(p), p);
      case Spot::Level: {
        const auto z = levels();
        std::vector<int> nodes;
        if (p.level == 0 && p.many) {
          for (std::size_t l = 0; l < z.size(); ++l) {
            Phrase q = p;
            q.level = static_cast<int>(l) + 1;
            const auto joints = corners(q);
            for (const int n : joints)
              if (p.spot_side == 0 && lateral ? n == joints.front() : true) nodes.push_back(n);
          }
          return joints_at(nodes, p);
        }
        Phrase q = p;
        const int n = static_cast<int>(z.size());
        if (q.level < 0) q.level = n;
        if (q.level < 1 || q.level > n) {
          *problem = "Which level is \"" + std::string(r_.text_.substr(static_cast<std::size_t>(r_.items_[p.first].begin), static_cast<std::size_t>(r_.items_[p.last].end - r_.items_[p.first].begin))) + "\"?";
          return out;
        }
        nodes = corners(q);
        if (lateral && p.spot_side == 0 && !p.many && nodes.size() > 1) {
          std::sort(nodes.begin(), nodes.end(), [&](int a, int b) { return at(a)[0] < at(b)[0]; });
          nodes.resize(1);
        }
        return joints_at(nodes, p);
      }
      case Spot::Top: {
        Phrase q = p;
        q.spot = Spot::Corner;
        if (r_.family_ == "gable" && p.spot_side == 0 && !p.many) {
          q.spot = Spot::Ridge;
          return resolve(q, lateral, problem);
        }
        if (r_.family_ == "table") return joints_at(corners(Phrase{}), p);
        if (r_.family_ == "points" || r_.family_ == "l_frame") {
          double high = -1e300;
          std::vector<int> nodes;
          for (const auto& n : geometry_.nodes) high = std::max(high, n.x[2]);
          for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
            if (at(n)[2] > high - 1e-9) nodes.push_back(n);
          if (nodes.size() == 1) return joints_at(nodes, p);
        }
        return resolve(q, lateral, problem);
      }
      case Spot::Bottom: {
        Phrase q = p;
        q.spot = Spot::Base;
        return joints_at(feet(q), p);
      }
      case Spot::Free:
      case Spot::End: {
        auto ends = free_ends();
        if (p.spot == Spot::End && p.many && ends.size() != 2) return joints_at(feet(p), p);
        if (ends.size() > 1 && !p.many && p.spot_side != 0) {
          std::sort(ends.begin(), ends.end(), [&](int a, int b) { return at(a)[0] < at(b)[0]; });
          ends = {p.spot_side < 0 ? ends.front() : ends.back()};
        }
        if (ends.size() == 1 || p.many) return joints_at(ends, p);
        *problem = "Which end is meant?";
        return out;
      }
      case Spot::Left:
      case Spot::Right:
      case Spot::Side: {
        const int side = p.spot == Spot::Left ? -1 : p.spot == Spot::Right ? 1 : p.spot_side;
        Phrase q;
        q.spot_side = side;
        q.spot = Spot::Corner;
        q.first = p.first;
        q.last = p.last;
        const auto free = free_ends();
        for (const int n : free) {  // the end of an arm on that side
          bool extreme = free.size() > 0;
          for (const int o : free) extreme = extreme && (side < 0 ? at(n)[0] <= at(o)[0] : at(n)[0] >= at(o)[0]);
          bool outermost = true;
          for (const auto& o : geometry_.nodes) outermost = outermost && (side < 0 ? at(n)[0] <= o.x[0] + 1e-9 : at(n)[0] >= o.x[0] - 1e-9);
          if (extreme && outermost) return joints_at({n}, p);
        }
        if (lateral) return joints_at(corners(q), p);
        return joints_at(feet(q), p);
      }
      case Spot::Middle:
      case Spot::Third:
      case Spot::Quarter:
      case Spot::Range: p.part = Noun::Beam; break;
      case Spot::Station:
        if (!p.reference_joint.empty()) {
          const int n = node_named(p.reference_joint);
          std::vector<const Strand*> ending;
          for (const auto& s : strands_)
            if (s.a == n || s.b == n) ending.push_back(&s);
          if (ending.size() == 1) resolve_on(*ending.front(), p, out, problem);
          else *problem = "On which member, from joint " + p.reference_joint + "?";
          return out;
        }
        p.part = p.reference == -2 || p.reference == 2 ? Noun::Column : Noun::Beam;
        if (p.part == Noun::Column && p.side == 0 && !one_column) {
          if (p.spot_side != 0) p.side = p.spot_side;
          else if (lateral) p.side = -1;
          else {
            *problem = "On which column?";
            return out;
          }
        }
        break;
      default: return out;
    }
  }
  // what a part alone cannot be told from: the side of the spot, where columns differ
  if (p.part == Noun::Column && p.side == 0 && (p.spot_side == -1 || p.spot_side == 1)) p.side = p.spot_side;
  std::vector<Strand> found = strands_of(p);
  if (p.part == Noun::Column && p.side == inner && found.empty()) {  // "mid column" of two columns is its middle
    p.side = 0;
    p.spot = Spot::Middle;
    found = strands_of(p);
  }
  if (found.empty()) {
    *problem = "Which part of the frame is \"" + std::string(r_.text_.substr(static_cast<std::size_t>(r_.items_[p.first].begin), static_cast<std::size_t>(r_.items_[p.last].end - r_.items_[p.first].begin))) + "\"?";
    return out;
  }
  const bool point = p.spot != Spot::None && p.spot != Spot::Range;
  if (point && found.size() > 1 && !p.many && p.part == Noun::Column) {
    if (!lateral) {
      std::vector<Place> all;
      for (const auto& s : found) resolve_on(s, p, all, problem);
      if (p.spot == Spot::Base || p.spot == Spot::Bottom) return all;
    }
    found.resize(1);  // "at the top of the column", pushed from the left
  }
  if (point && found.size() > 1 && !p.many && p.part != Noun::Column && p.spot == Spot::Middle) {
    *problem = "On which of the " + std::to_string(found.size()) + " beams or rafters?";
    return out;
  }
  // left or right end of several beams in a row
  if ((p.spot == Spot::Left || p.spot == Spot::Right || p.spot == Spot::Side) && found.size() > 1 && p.part != Noun::Column) {
    const bool right = p.spot == Spot::Right || p.spot_side > 0;
    std::sort(found.begin(), found.end(), [&](const Strand& a, const Strand& b) { return std::min(at(a.a)[0], at(a.b)[0]) < std::min(at(b.a)[0], at(b.b)[0]); });
    found = {right ? found.back() : found.front()};
  }
  for (const auto& s : found) resolve_on(s, p, out, problem);
  // all lines of a group are the group
  if (p.spot == Spot::None && out.size() > 1) {
    std::string group;
    std::size_t n = 0, of_group = 0;
    bool one = true;
    for (const auto& s : found) {
      for (const int m : s.members) {
        const auto& g = geometry_.members[static_cast<std::size_t>(m)].group;
        if (group.empty()) group = g;
        one = one && g == group;
        ++n;
      }
    }
    for (const auto& m : geometry_.members) of_group += m.group == group ? 1 : 0;
    if (one && n == of_group && group != "members") {
      Place whole = out.front();
      whole.of = group;
      return {whole};
    }
  }
  if (out.empty() && problem->empty()) *problem = "Where on the " + found.front().name + " is that?";
  if (out.size() > 1 && out.front().kind == Place::Kind::Joint) {
    std::vector<int> nodes;
    for (const auto& place : out) {
      int n = node_named(place.name);
      if (n < 0)
        for (const auto& [alias, node] : geometry_.aliases)
          if (alias == place.name) n = node;
      nodes.push_back(n);
    }
    if (std::all_of(nodes.begin(), nodes.end(), [](int n) { return n >= 0; })) return joints_at(nodes, p);
  }
  return out;
}

}  // namespace nacre::prompts
