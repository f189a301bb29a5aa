#pragma once
// Random structures of which stability is known by construction: they are statically determinate, so every bar and every
// rigid connection is needed.
#include <random>

#include "builder.h"

namespace nacre::structural {

struct Random {
  std::mt19937 engine;
  explicit Random(unsigned seed) : engine(seed) {}
  double in(double lo, double hi) { return lo + (hi - lo) * double(engine() >> 5) / 134217728.0; }
  int below(int n) { return int(engine() % unsigned(n)); }
};

/// Triangle, then each joint by two bars to the ends of an earlier bar.
inline Builder random_plane_truss(Random& r, int joints) {
  Builder b(true);
  b.model.sections[0] = only_area(r.in(2e-4, 2e-3));
  const std::array<double, 4> t{r.in(1, 3), r.in(-0.5, 0.5), r.in(0.3, 1), r.in(0.8, 2)};  // braces: in this order everywhere
  b.node(0, 0, 0), b.node(t[0], 0, t[1]), b.node(t[2], 0, t[3]);
  b.bar(0, 1), b.bar(1, 2), b.bar(0, 2);
  while (int(b.model.nodes.size()) < joints) {
    const ModelMember m = b.model.members[r.below(int(b.model.members.size()))];
    const Vec3 mid = 0.5 * (b.model.nodes[m.a].x + b.model.nodes[m.b].x);
    const Vec3 up = m.axes[2];
    const int side = r.below(2) ? 1 : -1;
    const double h = side * m.length * r.in(0.4, 1.2), t1 = m.length * r.in(-0.3, 0.3);
    const Vec3 x = mid + h * up + t1 * m.axes[0];
    const int n = b.node(x[0], 0, x[2]);
    b.bar(m.a, n), b.bar(m.b, n);
  }
  b.support(0, "xz");
  b.support(1, "z");
  for (int n = 2; n < joints; ++n) {
    const Vec3 f{r.in(-1e4, 1e4), 0, r.in(-1e4, 1e4)};
    b.force(n, f[0], f[1], f[2]);
  }
  return b;
}

/// Tetrahedron, then each joint by three bars to an earlier triangle.
inline Builder random_space_truss(Random& r, int joints) {
  Builder b(false);
  b.model.sections[0] = only_area(r.in(2e-4, 2e-3));
  b.node(0, 0, 0), b.node(2, 0.1, 0), b.node(0.8, 1.7, 0.1), b.node(0.9, 0.6, 1.5);
  std::vector<std::array<int, 3>> faces{{0, 1, 3}, {1, 2, 3}, {0, 2, 3}};
  b.bar(0, 1), b.bar(1, 2), b.bar(0, 2), b.bar(0, 3), b.bar(1, 3), b.bar(2, 3);
  while (int(b.model.nodes.size()) < joints) {
    const auto f = faces[r.below(int(faces.size()))];
    const Vec3 &p = b.model.nodes[f[0]].x, &q = b.model.nodes[f[1]].x, &s = b.model.nodes[f[2]].x;
    const Vec3 n = cross(q - p, s - p);
    const double size = std::sqrt(norm(n));
    const int side = r.below(2) ? 1 : -1;
    const Vec3 x = 1.0 / 3 * (p + (q + s)) + (side * size * r.in(0.6, 1.2) / norm(n)) * n;
    const int j = b.node(x[0], x[1], x[2]);
    for (int i : f) b.bar(i, j);
    faces.push_back({f[0], f[1], j});
    faces.push_back({f[1], f[2], j});
  }
  b.support(0, "xyz");
  b.support(1, "yz");
  b.support(2, "z");
  for (int n = 3; n < joints; ++n) {
    const Vec3 f{r.in(-1e4, 1e4), r.in(-1e4, 1e4), r.in(-1e4, 1e4)};
    b.force(n, f[0], f[1], f[2]);
  }
  return b;
}

/// A tree of rigid members on one clamp.
inline Builder random_frame_tree(Random& r, int joints, bool planar) {
  Builder b(planar);
  b.node(0, 0, 0);
  while (int(b.model.nodes.size()) < joints) {
    const int from = r.below(int(b.model.nodes.size()));
    const Vec3 x = b.model.nodes[from].x + Vec3{r.in(-2, 2), planar ? 0 : r.in(-2, 2), r.in(0.5, 2)};
    const int n = b.node(x[0], x[1], x[2]);
    if (r.below(2)) b.frame(from, n); else b.frame(n, from);
  }
  b.support(0, "xyzXYZ");
  for (int n = 1; n < joints; ++n) {
    const Vec3 f{r.in(-1e3, 1e3), planar ? 0 : r.in(-1e3, 1e3), r.in(-1e3, 1e3)};
    b.force(n, f[0], f[1], f[2]);
  }
  return b;
}

/// A redundant frame with bars, releases, springs, all kinds of loads.
inline Builder random_frame(Random& r, bool planar) {
  Builder b = random_frame_tree(r, 4 + r.below(12), planar);
  const int n = int(b.model.nodes.size());
  b.model.timoshenko = r.below(2);
  b.model.sections.push_back(circle(r.in(0.03, 0.1)));
  for (int i = 0; i < n / 2; ++i) {
    const int p = r.below(n), q = r.below(n);
    if (p == q || norm(b.model.nodes[p].x - b.model.nodes[q].x) < 0.2) continue;
    b.section = 1;
    const int m = r.below(2) ? b.bar(p, q) : b.frame(p, q);
    if (b.model.members[m].kind == MemberKind::Frame && r.below(2)) b.model.members[m].released[r.below(2) ? 4 : 10] = true;
    if (b.model.members[m].kind == MemberKind::Frame && !planar && r.below(2)) b.model.members[m].released[5] = true;
  }
  b.section = 0;
  b.support(n - 1, planar ? "z" : "yz");
  if (n > 4) {
    ModelSupport& s = b.support(n - 2, "");
    s.stiffness = {r.in(1e4, 1e6), 0, r.in(1e4, 1e6), 0, r.in(1e4, 1e6), 0};
    const double a = r.in(-1, 1);
    s.axes = {{{std::cos(a), 0, -std::sin(a)}, {0, 1, 0}, {std::sin(a), 0, std::cos(a)}}};
  }
  for (std::size_t i = 0; i < b.model.members.size(); ++i) {
    if (b.model.members[i].kind == MemberKind::Bar) continue;
    const double L = b.model.members[i].length, y = planar ? 0 : 1;
    const Vec3 q0{r.in(-500, 500), y * r.in(-500, 500), r.in(-500, 500)}, p0{r.in(-500, 500), y * r.in(-500, 500), r.in(-500, 500)},
        m0{y * r.in(-50, 50), r.in(-50, 50), 0};
    const std::array<double, 4> at{r.in(0, 0.4), r.in(0.5, 1), r.in(0, 1), r.in(0, 1)};
    MemberLoad& q = b.load(MemberLoad::Kind::Distributed, int(i), q0, at[0] * L, at[1] * L);
    q.q_end = {r.in(-500, 500), y * r.in(-500, 500), r.in(-500, 500)};
    b.load(MemberLoad::Kind::Force, int(i), p0, at[2] * L).local = !planar;
    b.load(MemberLoad::Kind::Moment, int(i), m0, at[3] * L);
  }
  return b;
}

}  // namespace nacre::structural
