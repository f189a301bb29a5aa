// Dimension lines: a chain of the distances that matter and, beyond it, the whole.

#include <algorithm>
#include <cmath>

#include "drawing.h"

namespace nacre::figures {
namespace {

constexpr std::size_t most_levels = 9;

/// Sorted, without values closer than 1e-6 of the whole range.
std::vector<double> levels(std::vector<double> x) {
  std::sort(x.begin(), x.end());
  std::vector<double> out;
  for (const double v : x) {
    if (out.empty() || v - out.back() > 1e-6 * (x.back() - x.front())) out.push_back(v);
  }
  return out;
}

bool is_even(const std::vector<double>& x) {
  if (x.size() < 3) return false;
  const double step = (x.back() - x.front()) / double(x.size() - 1);
  for (std::size_t i = 1; i < x.size(); ++i) {
    if (std::fabs(x[i] - x[i - 1] - step) > 1e-6 * step) return false;
  }
  return true;
}

class Dimensions {
 public:
  explicit Dimensions(Drawing& drawing) : d_(drawing) {
    for (const Body& body : d_.setup.bodies) {
      const auto take = [&](const Value& v) {
        if (unit_.empty() && v.given() && v.dimension == dim::length) unit_ = v.unit;
      };
      for (const Value& v : body.spans) take(v);
      for (const NamedValue& v : body.values) take(v.value);
      for (const JointSpec& j : body.joints) {
        for (const Value& v : j.position) take(v);
      }
    }
    if (const Unit* u = find_unit(unit_); u == nullptr || !(u->dimension == dim::length)) unit_.clear();
  }

  void planar() {
    const Model& m = d_.model;
    std::vector<double> x, z;
    bool bars = true;
    for (const ModelNode& n : m.nodes) {
      x.push_back(n.x[0]);
      z.push_back(n.x[2]);
    }
    for (const ModelMember& k : m.members) bars = bars && k.kind == MemberKind::Bar;
    x = levels(x);
    z = levels(z);
    const auto [low, high] = d_.canvas.extent();
    if (x.size() > 1) {
      double y = high.y + 16;
      const Point origin{0, y}, along{d_.view.scale(), 0}, step{0, 22};
      chain(bars ? x : stations(x), origin, along, step, {0, 1});
    }
    if (z.size() > 1) {
      const Point origin{high.x + 18, 0}, along{0, -d_.view.scale()}, step{46, 0};
      chain(z, origin, along, step, {1, 0});
    }
  }

  void spatial() {
    Vec3 low{1e300, 1e300, 1e300}, high{-1e300, -1e300, -1e300};
    for (const ModelNode& n : d_.model.nodes) {
      for (std::size_t i = 0; i < 3; ++i) {
        low[i] = std::min(low[i], n.x[i]);
        high[i] = std::max(high[i], n.x[i]);
      }
    }
    const double off = 40 / d_.view.scale();
    const auto edge = [&](std::size_t axis, Vec3 from, Point side) {
      if (high[axis] - low[axis] <= 0) return;
      Vec3 to = from;
      to[axis] = high[axis];
      segment(d_.view.at(from), d_.view.at(to), high[axis] - low[axis], side, "");
    };
    edge(0, {low[0], low[1] - off, low[2]}, {0.2, 1});
    edge(1, {high[0] + off, low[1], low[2]}, {1, 0.5});
    edge(2, {low[0] - off, low[1], low[2]}, {-1, 0});
    triad();
  }

 private:
  std::string text(double length) const { return format_quantity(length, dim::length, unit_, 4, d_.setup.units); }

  /// Ends, supports, point loads and ends of distributions: where somebody would measure on a beam or frame.
  std::vector<double> stations(const std::vector<double>& nodes) const {
    const Model& m = d_.model;
    std::vector<double> x{nodes.front(), nodes.back()};
    for (const ModelSupport& s : m.supports) x.push_back(m.nodes[std::size_t(s.node)].x[0]);
    for (const LoadCase& c : m.cases) {
      for (const NodalLoad& l : c.nodal) x.push_back(m.nodes[std::size_t(l.node)].x[0]);
      for (const MemberLoad& l : c.member) {
        if (l.kind == MemberLoad::Kind::Thermal) continue;
        const ModelMember& k = m.members[std::size_t(l.member)];
        x.push_back(d_.along(k, l.from)[0]);
        if (l.kind == MemberLoad::Kind::Distributed || l.kind == MemberLoad::Kind::DistributedMoment) x.push_back(d_.along(k, l.to)[0]);
      }
    }
    return levels(x);
  }

  void chain(const std::vector<double>& x, Point origin, Point along, Point step, Point side) {
    const double whole = x.back() - x.front();
    const auto at = [&](double v, int row) { return origin + v * along + double(row) * step; };
    if (x.size() == 2) {
      segment(at(x[0], 0), at(x[1], 0), whole, side, "");
      return;
    }
    if (is_even(x)) {
      Path ticks;
      const Point tick = 4.0 * side;
      for (std::size_t i = 1; i + 1 < x.size(); ++i) ticks.move(at(x[i], 0) - tick).line(at(x[i], 0) + tick);
      d_.canvas.stroke(Layer::Dimension, ticks, {Ink::Muted, 0.9});
      const double panel = whole / double(x.size() - 1);
      segment(at(x.front(), 0), at(x.back(), 0), whole, side,
              std::to_string(x.size() - 1) + " \xC3\x97 " + text(panel) + " = " + text(whole));
      return;
    }
    int row = 0;
    if (x.size() <= most_levels) {
      for (std::size_t i = 1; i < x.size(); ++i) segment(at(x[i - 1], 0), at(x[i], 0), x[i] - x[i - 1], side, "");
      row = 1;
    }
    segment(at(x.front(), row), at(x.back(), row), whole, side, "");
  }

  void segment(Point a, Point b, double length, Point side, std::string label) {
    const Point d = unit(b - a), across = left_of(d), slash = unit(d + across);
    const Pen pen{Ink::Muted, 0.9};
    Path path;
    path.move(a - 4.0 * d).line(b + 4.0 * d);
    for (const Point p : {a, b}) path.move(p - 5.0 * across).line(p + 5.0 * across);
    d_.canvas.stroke(Layer::Dimension, path, pen);
    Path ticks;
    for (const Point p : {a, b}) ticks.move(p - 4.0 * slash).line(p + 4.0 * slash);
    d_.canvas.stroke(Layer::Dimension, ticks, {Ink::Muted, 1.6});
    d_.canvas.avoid(a, b);
    const double gap = label.empty() ? 4 : 8;  // off the ticks that a divided line has
    Label l{label.empty() ? text(length) : std::move(label), 0.5 * (a + b), {side}, gap, 11.5, Ink::Muted};
    l.directions.push_back(-1.0 * side);
    d_.canvas.label(std::move(l));
  }

  void triad() {
    const auto [low, high] = d_.canvas.extent();
    const Point o{low.x + 10, high.y + 14};
    static constexpr const char* names[] = {"x", "y", "z"};
    for (std::size_t i = 0; i < 3; ++i) {
      Vec3 e{};
      e[i] = 22 / d_.view.scale();
      const Point v = d_.view.vector(e);
      d_.canvas.arrow(Layer::Dimension, o, o + v, {Ink::Muted, 1}, 5);
      d_.canvas.label({names[i], o + v, {unit(v)}, 2, 11, Ink::Muted, false, false, true});
    }
  }

  Drawing& d_;
  std::string unit_;
};

}  // namespace

void draw_dimensions(Drawing& drawing) {
  drawing.canvas.place_labels();  // dimensions stand outside of everything else
  Dimensions dimensions(drawing);
  if (drawing.model.nodes.size() < 2) return;
  if (drawing.view.planar()) dimensions.planar();
  else dimensions.spatial();
}

}  // namespace nacre::figures
