#include "drawing.h"
#include "nacre/world/sort.h"

#include <algorithm>
#include <cmath>

namespace nacre::figures {
namespace {

// The viewer stands in front (-y), turned to the right and raised. Both angles are those of the triangle 5, 12, 13, so that
// no trigonometric function of a platform's library decides the last bit.
constexpr double c = 12.0 / 13, s = 5.0 / 13;
constexpr Vec3 right{c, s, 0};
constexpr Vec3 up{-s * s, s * c, c};

constexpr Point compass[] = {{0, 1}, {-1, 0}, {1, 0}, {0, -1}, {-0.7071, 0.7071}, {0.7071, 0.7071}, {-0.7071, -0.7071}, {0.7071, -0.7071}};

/// Short strokes behind the line from a to b, on the side of `away`: the ground of the textbooks.
void ground(Canvas& canvas, Point a, Point b, Point away, Ink ink) {
  const Point d = unit(b - a);
  const double l = norm(b - a);
  const int n = std::max(2, int(l / 5));
  Path hatch;
  for (int i = 0; i < n; ++i) {
    const Point from = a + (l * (i + 0.9) / n) * d;
    hatch.move(from).line(from - 4.5 * d + 5.5 * away);
  }
  canvas.stroke(Layer::Symbol, Path().move(a).line(b), {ink, 1.3});
  canvas.stroke(Layer::Symbol, hatch, {ink, 0.8});
  for (const double depth : {0.0, 3.0, 6.0}) canvas.avoid(a + depth * away, b + depth * away);
}

/// A spring from `p` over `l` pixels along d.
void spring(Canvas& canvas, Point p, Point d, double l, Ink ink) {
  const Point n = left_of(d);
  Path path;
  path.move(p).line(p + 0.15 * l * d);
  constexpr int zigs = 6;
  for (int i = 0; i < zigs; ++i) {
    path.line(p + (0.15 * l + 0.7 * l * (i + 0.5) / zigs) * d + (i % 2 == 0 ? 5.0 : -5.0) * n);
  }
  path.line(p + 0.85 * l * d).line(p + l * d);
  canvas.stroke(Layer::Symbol, path, {ink, 1.2});
  canvas.avoid(p, p + l * d);
}

}  // namespace

double length(const Vec3& v) { return std::sqrt(dot3(v, v)); }
bool is_zero(const Vec3& v) { return v[0] == 0 && v[1] == 0 && v[2] == 0; }

View::View(const Model& model, double width, double height) : planar_(model.planar) {
  Point low{1e300, 1e300}, high{-1e300, -1e300};
  for (const ModelNode& n : model.nodes) {
    const Point p = at(n.x);
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const double w = high.x - low.x, h = high.y - low.y;
  double scale = 1e300;
  if (w > 0) scale = std::min(scale, width / w);
  if (h > 0) scale = std::min(scale, height / h);
  scale_ = std::isfinite(scale) && scale < 1e299 ? scale : 1;
}

Point View::at(const Vec3& x) const { return vector(x); }

Point View::vector(const Vec3& v) const {
  if (planar_) return {scale_ * v[0], -scale_ * v[2]};
  return {scale_ * dot3(right, v), -scale_ * dot3(up, v)};
}

Point View::direction(const Vec3& v) const {
  const double l = length(v);
  const Point p = (1 / scale_) * vector(v);
  return norm(p) > 0.05 * l ? unit(p) : Point{};
}

Drawing::Drawing(const Subject& s)
    : view(*s.model), setup(*s.setup), model(*s.model), subject(s), toward_(s.model->nodes.size()), rays_(s.model->nodes.size()) {
  for (const ModelMember& m : model.members) {
    const Point d = unit(node(m.b) - node(m.a));
    rays_[std::size_t(m.a)].push_back(d);
    rays_[std::size_t(m.b)].push_back(-1.0 * d);
  }
  for (std::size_t i = 0; i < rays_.size(); ++i) {
    for (const Point r : rays_[i]) toward_[i] = toward_[i] + (1.0 / double(rays_[i].size())) * r;
  }
}

Vec3 Drawing::along(const ModelMember& m, double station) const {
  const Vec3& a = model.nodes[std::size_t(m.a)].x;
  const Vec3& x = m.axes[0];
  return {a[0] + station * x[0], a[1] + station * x[1], a[2] + station * x[2]};
}

std::vector<Point> Drawing::free_directions(int i) const {
  struct Candidate {
    Point d;
    double nearest;
  };
  std::vector<Candidate> candidates;
  for (const Point d : compass) {
    double nearest = -1;
    for (const Point r : rays_[std::size_t(i)]) nearest = std::max(nearest, dot(d, r));
    candidates.push_back({d, nearest});
  }
  sort_list(candidates, [](const Candidate& a, const Candidate& b) { return a.nearest < b.nearest - 0.05; });
  std::vector<Point> out;
  for (const Candidate& k : candidates) out.push_back(k.d);
  return out;
}

void Drawing::avoid_members() {
  for (const ModelMember& m : model.members) canvas.avoid(node(m.a), node(m.b));
}

void Drawing::members(Ink ink, double opacity) {
  Path bars, frames;
  for (const ModelMember& m : model.members) (m.kind == MemberKind::Bar ? bars : frames).move(node(m.a)).line(node(m.b));
  const double slim = model.members.size() > most_detailed_members ? 0.4 : 1;
  canvas.stroke(Layer::Structure, bars, {ink, 1.8 * slim, "", opacity});
  canvas.stroke(Layer::Structure, frames, {ink, 3 * slim, "", opacity});
}

void Drawing::reserve_sides() {
  for (std::size_t i = 0; i < model.nodes.size(); ++i) canvas.reserve(node(int(i)) - Point{44, 0}, node(int(i)) + Point{44, 0});
}

void Drawing::joints(Ink ink) {
  if (model.members.size() > most_detailed_members) return;
  std::vector<bool> bars_only(model.nodes.size(), true), used(model.nodes.size(), false);
  for (const ModelMember& m : model.members) {
    for (const int n : {m.a, m.b}) {
      used[std::size_t(n)] = true;
      if (m.kind == MemberKind::Frame) bars_only[std::size_t(n)] = false;
    }
  }
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    if (used[i] && bars_only[i]) canvas.circle(Layer::Structure, node(int(i)), 2.8, {ink, 1.3}, false);
  }
  // A hinge: a circle beside the joint, on the member that is released there; on the joint when all its members are.
  std::vector<int> frames_at(model.nodes.size(), 0), released_at(model.nodes.size(), 0);
  const auto is_hinge = [](const ModelMember& m, int end) {
    return m.kind == MemberKind::Frame && (m.released[std::size_t(6 * end + 4)] || m.released[std::size_t(6 * end + 5)]);
  };
  for (const ModelMember& m : model.members) {
    if (m.kind != MemberKind::Frame) continue;
    for (const int end : {0, 1}) {
      const std::size_t n = std::size_t(end == 0 ? m.a : m.b);
      ++frames_at[n];
      if (is_hinge(m, end)) ++released_at[n];
    }
  }
  for (const ModelMember& m : model.members) {
    for (const int end : {0, 1}) {
      if (!is_hinge(m, end)) continue;
      const int n = end == 0 ? m.a : m.b, other = end == 0 ? m.b : m.a;
      const bool on_joint = released_at[std::size_t(n)] + 1 >= frames_at[std::size_t(n)];
      const Point p = node(n) + (on_joint ? 0.0 : 7.0) * unit(node(other) - node(n));
      canvas.circle(Layer::Structure, p, 3.6, {ink, 1.5}, false);
    }
  }
}

void Drawing::supports(Ink ink, bool named) {
  for (const ModelSupport& support : model.supports) {
    if (view.planar()) planar_support(support, ink);
    else spatial_support(support, ink);
    bool moves = false;
    for (const double m : support.motion) moves = moves || m != 0;
    if (!named || !moves) continue;
    static constexpr const char* names[] = {"ux", "uy", "uz", "rx", "ry", "rz"};
    for (std::size_t i = 0; i < 6; ++i) {
      if (support.motion[i] == 0) continue;
      const Dimension d = i < 3 ? dim::length : dim::angle;
      const Vec3& axis = support.axes[i % 3];
      const double sign = support.motion[i] > 0 ? 1 : -1;
      const Point p = node(support.node), direction = sign * view.direction(axis);
      const Point away = std::fabs(direction.y) > std::fabs(direction.x) ? Point{24, 0} : Point{0, -24};
      if (i < 3) canvas.arrow(Layer::Load, p + away, p + away + 24.0 * direction, {Ink::Load, 1.2, "4 2"}, 7);
      canvas.label({std::string(names[i]) + " = " + format_quantity(support.motion[i], d, {}, 4, setup.units), p + away + 12.0 * direction,
                    {{1, 0}, {-1, 0}, {0, -1}}, 8, 12, Ink::Load});
    }
  }
}

void Drawing::planar_support(const ModelSupport& support, Ink ink) {
  const Point p = node(support.node), toward = toward_members(support.node);
  const Point ax = view.direction(support.axes[0]), az = view.direction(support.axes[2]);
  const bool fx = support.fixed[0], fz = support.fixed[2], ry = support.fixed[4];
  const Pen pen{ink, 1.3};

  // The side on which the ground is: under the structure unless members are there, else opposite to them.
  const auto side = [&](std::initializer_list<Point> candidates) {
    Point best{};
    double best_score = 1e300;
    for (const Point d : candidates) {
      const double score = dot(toward, d) - 1.05 * std::max(0.0, d.y);
      if (score < best_score - 1e-9) {
        best_score = score;
        best = d;
      }
    }
    return best;
  };
  if (fx && fz && ry) {
    Point away = -1.0 * unit(toward);
    if (norm(toward) < 0.2) away = {0, 1};
    for (const Point d : {Point{0, 1}, Point{-1, 0}, Point{1, 0}, Point{0, -1}}) {
      if (dot(d, away) > 0.9) away = d;
    }
    const Point t = left_of(away);
    ground(canvas, p - 14.0 * t, p + 14.0 * t, away, ink);
  } else if (fx && fz) {
    const Point d = side({az, -1.0 * az, ax, -1.0 * ax}), t = left_of(d), foot = p + 15.0 * d;
    canvas.outline(Layer::Symbol, Path().move(p).line(foot + 9.0 * t).line(foot - 9.0 * t).close(), pen);
    ground(canvas, foot - 14.0 * t, foot + 14.0 * t, d, ink);
    canvas.avoid(p, foot + 9.0 * t);
    canvas.avoid(p, foot - 9.0 * t);
  } else if (fx || fz) {
    const Point axis = fz ? az : ax, d = side({axis, -1.0 * axis}), t = left_of(d);
    if (ry) {  // guided: slides, does not turn
      canvas.line(Layer::Symbol, p - 12.0 * t, p + 12.0 * t, pen);
      for (const double k : {-7.0, 0.0, 7.0}) canvas.circle(Layer::Symbol, p + k * t + 4.2 * d, 3, pen, false);
      ground(canvas, p + 8.2 * d - 14.0 * t, p + 8.2 * d + 14.0 * t, d, ink);
    } else {
      const Point foot = p + 11.0 * d;
      canvas.outline(Layer::Symbol, Path().move(p).line(foot + 7.5 * t).line(foot - 7.5 * t).close(), pen);
      for (const double k : {-4.5, 4.5}) canvas.circle(Layer::Symbol, foot + k * t + 3.0 * d, 2.6, pen, false);
      ground(canvas, foot + 6.4 * d - 14.0 * t, foot + 6.4 * d + 14.0 * t, d, ink);
      canvas.avoid(p, foot + 7.5 * t);
      canvas.avoid(p, foot - 7.5 * t);
    }
  } else if (ry) {
    canvas.outline(Layer::Symbol, Path().move(p + Point{-6, -6}).line(p + Point{6, -6}).line(p + Point{6, 6}).line(p + Point{-6, 6}).close(), pen);
  }
  for (const std::size_t i : {std::size_t(0), std::size_t(2)}) {
    if (support.stiffness[i] == 0) continue;
    const Point axis = i == 0 ? ax : az, d = side({axis, -1.0 * axis}), t = left_of(d), foot = p + 30.0 * d;
    spring(canvas, p, d, 30, ink);
    ground(canvas, foot - 12.0 * t, foot + 12.0 * t, d, ink);
  }
  if (support.stiffness[4] != 0) {  // a spiral
    Path spiral;
    spiral.move(p + Point{3, 0}).arc(4, false, true, p + Point{-5, 0}).arc(6, false, true, p + Point{7, 0}).arc(8, false, true, p + Point{-9, 0});
    spiral.line(p + Point{-9, 12});
    canvas.stroke(Layer::Symbol, spiral, {ink, 1.2});
    ground(canvas, p + Point{-16, 12}, p + Point{-2, 12}, {0, 1}, ink);
  }
}

void Drawing::spatial_support(const ModelSupport& support, Ink ink) {
  // A plate in the plane across the members, drawn in projection: hatched where rotation is held, else below a cone.
  const Point p = node(support.node);
  Vec3 mean{};
  for (const ModelMember& m : model.members) {
    if (m.a != support.node && m.b != support.node) continue;
    const double sign = m.a == support.node ? 1 : -1;
    for (std::size_t i = 0; i < 3; ++i) mean[i] += sign * m.axes[0][i];
  }
  std::size_t normal = 2;
  if (std::fabs(mean[0]) > 2 * std::fabs(mean[2]) && std::fabs(mean[0]) >= std::fabs(mean[1])) normal = 0;
  else if (std::fabs(mean[1]) > 2 * std::fabs(mean[2])) normal = 1;
  const double sign = mean[normal] > 0 ? -1 : mean[normal] < 0 ? 1 : (normal == 2 ? -1 : 1);  // away from the members
  const double size = 11 / view.scale();
  Vec3 u{}, v{}, n{};
  u[(normal + 1) % 3] = size;
  v[(normal + 2) % 3] = size;
  n[normal] = sign * size;
  const Point pu = view.vector(u), pv = view.vector(v), pn = view.vector(n);
  const bool held = support.fixed[3] && support.fixed[4] && support.fixed[5];
  int n_fixed = 0;
  for (int i = 0; i < 3; ++i) n_fixed += support.fixed[std::size_t(i)] ? 1 : 0;
  const Pen pen{ink, 1.2};
  const Point base = held ? p : p + 1.2 * pn;
  const Path plate = Path().move(base - pu - pv).line(base + pu - pv).line(base + pu + pv).line(base - pu + pv).close();
  if (n_fixed > 0) {
    canvas.fill(Layer::Fill, plate, ink, 0.18);
    canvas.stroke(Layer::Symbol, plate, pen);
  }
  if (held) {
    Path hatch;
    for (int i = -2; i <= 2; ++i) hatch.move(base + (0.4 * i) * pu - pv).line(base + (0.4 * i) * pu + pv);
    canvas.stroke(Layer::Symbol, hatch, {ink, 0.7});
  } else if (n_fixed > 0) {
    const Point t = norm(pu) > norm(pv) ? pu : pv;
    canvas.outline(Layer::Symbol, Path().move(p).line(base + 0.6 * t).line(base - 0.6 * t).close(), pen);
    if (n_fixed < 3) canvas.circle(Layer::Symbol, base + Point{0, 4}, 3, pen, false);
  }
  for (std::size_t i = 0; i < 3; ++i) {
    if (support.stiffness[i] == 0) continue;
    Point d = view.direction(support.axes[i]);
    if (dot(d, toward_members(support.node)) > 0) d = -1.0 * d;
    spring(canvas, p, d, 28, ink);
  }
  canvas.avoid(base - pu, base + pu);
  canvas.avoid(base - pv, base + pv);
}

std::string subject_title(const Subject& subject) { return subject.setup->title.empty() ? "Structure" : subject.setup->title; }

}  // namespace nacre::figures
