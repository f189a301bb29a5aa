// Arrows and values of loads. A force ends on its point when it pushes and starts there when members lie behind it.

#include <algorithm>
#include <cmath>
#include <set>

#include "drawing.h"

namespace nacre::figures {
namespace {

constexpr double shortest_arrow = 24, longest_arrow = 48, tallest_distribution = 34;
constexpr std::size_t most_valued_loads = 40;

Vec3 in_global(const Model& model, const MemberLoad& load, const Vec3& q) {
  if (!load.local) return q;
  const auto& axes = model.members[std::size_t(load.member)].axes;
  Vec3 out{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) out[i] += axes[j][i] * q[j];
  }
  return out;
}

struct PointLoad {
  int node = -1;        ///< or -1 for a load on a member
  int member = -1;
  Vec3 at{}, v{};
  int source = -1;
  std::string load_case;
};

struct Piece {
  Vec3 from{}, to{}, q0{}, q1{}, axis{};
};

struct Distribution {
  int source = -1;
  bool moment = false;
  std::string load_case;
  std::vector<Piece> pieces;
};

struct Collected {
  std::vector<PointLoad> forces, moments;
  std::vector<Distribution> distributions;
  struct Thermal {
    int member, source;
    Vec3 q;
    std::string load_case;
  };
  std::vector<Thermal> thermal;
};

void add(std::vector<PointLoad>& list, PointLoad load) {
  if (is_zero(load.v)) return;
  for (PointLoad& p : list) {
    if (p.node >= 0 && p.node == load.node && p.source == load.source && p.load_case == load.load_case) {
      for (std::size_t i = 0; i < 3; ++i) p.v[i] += load.v[i];
      return;
    }
  }
  list.push_back(std::move(load));
}

Collected collect(const Drawing& d) {
  Collected out;
  for (const LoadCase& c : d.model.cases) {
    for (const NodalLoad& l : c.nodal) {
      const Vec3& x = d.model.nodes[std::size_t(l.node)].x;
      add(out.forces, {l.node, -1, x, {l.f[0], l.f[1], l.f[2]}, l.source, c.name});
      add(out.moments, {l.node, -1, x, {l.f[3], l.f[4], l.f[5]}, l.source, c.name});
    }
    for (const MemberLoad& l : c.member) {
      const ModelMember& m = d.model.members[std::size_t(l.member)];
      const Vec3 q = in_global(d.model, l, l.q), q_end = in_global(d.model, l, l.q_end);
      switch (l.kind) {
        case MemberLoad::Kind::Force: add(out.forces, {-1, l.member, d.along(m, l.from), q, l.source, c.name}); break;
        case MemberLoad::Kind::Moment: add(out.moments, {-1, l.member, d.along(m, l.from), q, l.source, c.name}); break;
        case MemberLoad::Kind::Thermal: out.thermal.push_back({l.member, l.source, l.q, c.name}); break;
        case MemberLoad::Kind::Distributed:
        case MemberLoad::Kind::DistributedMoment: {
          const bool moment = l.kind == MemberLoad::Kind::DistributedMoment;
          auto it = std::find_if(out.distributions.begin(), out.distributions.end(), [&](const Distribution& x) {
            return x.source == l.source && x.moment == moment && x.load_case == c.name;
          });
          if (it == out.distributions.end()) {
            out.distributions.push_back({l.source, moment, c.name, {}});
            it = out.distributions.end() - 1;
          }
          it->pieces.push_back({d.along(m, l.from), d.along(m, l.to), q, q_end, m.axes[0]});
          break;
        }
      }
    }
  }
  return out;
}

class Loads {
 public:
  explicit Loads(Drawing& drawing) : d_(drawing), loads_(collect(drawing)) {
    for (const PointLoad& p : loads_.forces) largest_force_ = std::max(largest_force_, length(p.v));
    for (const Distribution& x : loads_.distributions) {
      for (const Piece& p : x.pieces) {
        if (!x.moment) largest_q_ = std::max({largest_q_, length(p.q0), length(p.q1)});
      }
    }
  }

  void draw() {
    for (const Distribution& x : loads_.distributions) {
      if (x.moment) distributed_moment(x);
      else distribution(x);
    }
    for (const PointLoad& p : loads_.forces) force(p);
    for (const PointLoad& p : loads_.moments) moment(p);
    std::set<int> said;
    for (const auto& t : loads_.thermal) {
      const ModelMember& m = d_.model.members[std::size_t(t.member)];
      d_.canvas.stroke(Layer::Fill, Path().move(d_.node(m.a)).line(d_.node(m.b)), {Ink::Load, 9, "", 0.25});
      if (!said.insert(t.source).second) continue;
      std::string text;
      // A difference of temperature, never an absolute one: format_quantity would apply the offset of °C.
      if (t.q[0] != 0) text = "\xCE\x94T = " + format_number(t.q[0]) + " K";
      if (t.q[1] != 0 || t.q[2] != 0) text += (text.empty() ? "" : ", ") + ("\xCE\x94T\xE2\x80\xB2 = " + format_number(t.q[2] != 0 ? t.q[2] : t.q[1]) + " K/m");
      const Point along = unit(d_.node(m.b) - d_.node(m.a)), n = left_of(along);
      d_.canvas.label({text + suffix(t.load_case), 0.5 * (d_.node(m.a) + d_.node(m.b)), {n, -1.0 * n}, 10, 12, Ink::Load});
    }
  }

 private:
  std::string suffix(const std::string& load_case) const {
    return d_.model.cases.size() > 1 && !load_case.empty() ? " (" + load_case + ")" : std::string();
  }

  std::string value(double si, Dimension dimension, int source, const std::string& load_case) const {
    std::string_view symbol;
    if (source >= 0 && std::size_t(source) < d_.setup.loads.size()) {
      const std::string& wanted = d_.setup.loads[std::size_t(source)].magnitude.unit;
      if (const Unit* u = find_unit(wanted); u != nullptr && u->dimension == dimension) symbol = wanted;
    }
    return format_quantity(si, dimension, symbol, 4, d_.setup.units) + suffix(load_case);
  }

  /// The first of its kind is always named; equal ones where there is room.
  bool is_repeated(int source, const std::string& text) { return !named_.insert(std::to_string(source) + "|" + text).second; }

  void force(const PointLoad& p) {
    const Point at = d_.view.at(p.at), dir = d_.view.direction(p.v);
    if (norm(dir) == 0) {
      d_.canvas.circle(Layer::Load, at, 6, {Ink::Load, 1.5}, false);
      d_.canvas.circle(Layer::Load, at, 2, {Ink::Load, 1}, true);
    }
    const double magnitude = length(p.v);
    const double l = shortest_arrow + (longest_arrow - shortest_arrow) * std::sqrt(magnitude / largest_force_);
    bool outward = false;
    double start = 0;
    if (p.node >= 0) {
      for (const Point r : rays(p.node)) outward = outward || dot(r, dir) < -0.9;
      outward = outward || dot(d_.toward_members(p.node), dir) < -0.35;
      if (outward) {
        for (const ModelSupport& s : d_.model.supports) start = s.node == p.node ? 26 : start;
      }
    }
    const Point tail = outward ? at + (4 + start) * dir : at - (l + 4) * dir;
    const Point head = outward ? tail + l * dir : at - 4.0 * dir;
    if (norm(dir) > 0) d_.canvas.arrow(Layer::Load, tail, head, {Ink::Load, 1.8}, 9);
    const std::string text = value(magnitude, dim::force, p.source, p.load_case);
    const bool repeated = is_repeated(p.source, text);
    if (repeated && loads_.forces.size() > most_valued_loads) return;
    const Point n = left_of(dir), e = outward ? dir : -1.0 * dir;
    Label label{text, outward ? head : tail, {e, n + 0.3 * e, -1.0 * n + 0.3 * e}, 4, 12, Ink::Load};
    label.optional = repeated;
    d_.canvas.label(std::move(label));
  }

  std::vector<Point> rays(int node) const {
    std::vector<Point> out;
    for (const ModelMember& m : d_.model.members) {
      if (m.a == node) out.push_back(unit(d_.node(m.b) - d_.node(m.a)));
      if (m.b == node) out.push_back(unit(d_.node(m.a) - d_.node(m.b)));
    }
    return out;
  }

  void moment(const PointLoad& p) {
    const Point at = d_.view.at(p.at);
    const std::string text = value(length(p.v), dim::moment, p.source, p.load_case);
    Label label{text, at, {{0.7071, -0.7071}, {-0.7071, -0.7071}, {0, -1}, {1, 0}, {-1, 0}, {0, 1}}, 20, 12, Ink::Load};
    if (d_.view.planar()) {
      turn(at, p.v[1] > 0, 14);
    } else {
      // A double-headed arrow: right-hand rule.
      const Point dir = d_.view.direction(p.v), tail = at - 40.0 * dir;
      d_.canvas.arrow(Layer::Load, tail, at - 4.0 * dir, {Ink::Load, 1.8}, 8);
      d_.canvas.arrow(Layer::Load, tail, at - 10.0 * dir, {Ink::Load, 1.8}, 8);
      label.at = tail;
      label.gap = 4;
      label.directions.insert(label.directions.begin(), -1.0 * dir);
    }
    label.optional = is_repeated(p.source, text);
    d_.canvas.label(std::move(label));
  }

  /// Three quarters of a circle. A positive moment about +y turns z towards x: clockwise for who looks along +y.
  void turn(Point at, bool clockwise, double r) {
    const double h = 0.70710678 * r, side = clockwise ? 1 : -1;
    const Point from = at + Point{-side * h, h}, to = at + Point{side * h, h};
    d_.canvas.stroke(Layer::Load, Path().move(from).arc(r, true, clockwise, to), {Ink::Load, 1.8});
    const Point t = unit(Point{-side * 1.0, 0.75}), n = left_of(t);
    const Point tip = to + 5.0 * t;
    d_.canvas.fill(Layer::Load, Path().move(tip).line(to - 4.0 * t + 3.5 * n).line(to - 4.0 * t - 3.5 * n).close(), Ink::Load);
    d_.canvas.avoid(at - Point{r, 0}, at + Point{r, 0});
    d_.canvas.avoid(at - Point{0, r}, at + Point{0, r});
  }

  void distribution(const Distribution& x) {
    if (largest_q_ <= 0) return;
    const double k = tallest_distribution / largest_q_;
    double least = 1e300, most = 0;
    Point least_at{}, most_at{}, least_out{}, most_out{}, middle{}, middle_out{};
    for (std::size_t i = 0; i < x.pieces.size(); ++i) {
      const Piece& p = x.pieces[i];
      const Point a = d_.view.at(p.from), b = d_.view.at(p.to), member = unit(b - a);
      const double q0 = length(p.q0), q1 = length(p.q1);
      const Point dir = d_.view.direction(q0 >= q1 ? p.q0 : p.q1);
      const bool along = std::fabs(dot(dir, member)) > 0.98;
      // Where the load changes sign along the piece, the ordinate does too.
      const auto ordinate = [&](const Vec3& q) { return k * (dot(d_.view.direction(q), dir) < 0 ? -1 : 1) * length(q); };
      const double h0 = ordinate(p.q0), h1 = ordinate(p.q1);
      const Point out = along ? left_of(member) : -1.0 * dir;
      const Point ta = along ? a + 8.0 * out : a + h0 * out, tb = along ? b + 8.0 * out : b + h1 * out;
      const int n = std::clamp(int(norm(b - a) / 24 + 0.5), 2, 60);
      Path heads;
      Path stems;
      for (int j = 0; j <= n; ++j) {
        const double t = double(j) / n, h = h0 + t * (h1 - h0);
        if (along) {
          if (j == n) break;
          const Point from = ta + ((j + (dot(dir, member) > 0 ? 0.1 : 0.9)) * norm(b - a) / n) * member;
          const Point to = from + (0.75 * norm(b - a) / n) * dir;
          stems.move(from).line(to);
          heads.move(to).line(to - 6.0 * dir + 2.3 * left_of(dir)).line(to - 6.0 * dir - 2.3 * left_of(dir)).close();
          continue;
        }
        if (std::fabs(h) < 3.5) continue;
        const double sign = h > 0 ? 1 : -1;
        const Point foot = a + t * (b - a) + (2.0 * sign) * out, tail = a + t * (b - a) + h * out;
        const double head = std::min(6.0, 0.7 * std::fabs(h));
        stems.move(tail).line(foot + (0.7 * head * sign) * out);
        heads.move(foot).line(foot + (head * sign) * out + 2.3 * left_of(out)).line(foot + (head * sign) * out - 2.3 * left_of(out)).close();
      }
      d_.canvas.stroke(Layer::Load, stems, {Ink::Load, 1.1});
      d_.canvas.fill(Layer::Load, heads, Ink::Load);
      if (!along) {
        d_.canvas.fill(Layer::Fill, Path().move(a).line(ta).line(tb).line(b).close(), Ink::Load, 0.08);
        d_.canvas.line(Layer::Load, ta, tb, {Ink::Load, 1.3});
      }
      d_.canvas.avoid(ta, tb);
      d_.canvas.avoid(0.5 * (a + ta), 0.5 * (b + tb));
      const auto note = [&](double q, Point at) {
        if (q < least) {
          least = q;
          least_at = at;
          least_out = out;
        }
        if (q > most * (1 + 1e-9)) {
          most = q;
          most_at = at;
          most_out = out;
        }
      };
      note(q0, ta);
      note(q1, tb);
      if (i == x.pieces.size() / 2) {
        middle = x.pieces.size() % 2 == 1 ? 0.5 * (ta + tb) : ta;
        middle_out = out;
      }
    }
    const Load* said = x.source >= 0 && std::size_t(x.source) < d_.setup.loads.size() ? &d_.setup.loads[std::size_t(x.source)] : nullptr;
    const bool on_plan = said != nullptr && said->projected && most - least <= 1e-6 * most;
    const auto say = [&](double q, Point at, Point out) {
      // A load per horizontal length is named as it was given; the arrows are per length of the member.
      const std::string text = on_plan ? value(std::fabs(said->magnitude.or_else(q)), dim::line_force, x.source, x.load_case) + " on plan"
                                       : value(q, dim::line_force, x.source, x.load_case);
      d_.canvas.label({text, at, {out, out + left_of(out), out - left_of(out)}, 4, 12, Ink::Load});
    };
    if (most - least <= 1e-6 * most) {
      say(most, middle, middle_out);
    } else {
      say(most, most_at, most_out);
      if (least > 1e-6 * most) say(least, least_at, least_out);
    }
  }

  void distributed_moment(const Distribution& x) {
    for (const Piece& p : x.pieces) {
      const Point a = d_.view.at(p.from), b = d_.view.at(p.to);
      const int n = std::clamp(int(norm(b - a) / 40), 1, 20);
      for (int j = 0; j < n; ++j) turn(a + ((j + 0.5) / n) * (b - a), p.q0[1] + p.q1[1] > 0, 8);
    }
    const Piece& p = x.pieces[x.pieces.size() / 2];
    const char* per_length = d_.setup.units == UnitSystem::US ? "\xC2\xB7" "ft/ft" : "\xC2\xB7m/m";
    d_.canvas.label({value(std::max(length(p.q0), length(p.q1)), dim::force, x.source, x.load_case) + per_length,
                     d_.view.at(p.from), {{0, -1}, {1, -1}, {-1, -1}}, 16, 12, Ink::Load});
  }

  Drawing& d_;
  Collected loads_;
  double largest_force_ = 0, largest_q_ = 0;
  std::set<std::string> named_;
};

}  // namespace

void draw_loads(Drawing& drawing) { Loads(drawing).draw(); }

}  // namespace nacre::figures
