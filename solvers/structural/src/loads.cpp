#include "loads.h"

#include <algorithm>
#include <cmath>

namespace nacre::structural {

namespace {

Vec3 cross(const Vec3& a, const Vec3& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
double norm(const Vec3& a) { return std::sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]); }

struct Resultant {
  Vec3 center;
  CombinationLoads& loads;
  void force(const Vec3& x, const Vec3& f) {
    const Vec3 r{x[0] - center[0], x[1] - center[1], x[2] - center[2]};
    const Vec3 m = cross(r, f);
    for (int i = 0; i < 3; ++i) loads.force[i] += f[i], loads.moment[i] += m[i];
    loads.largest_force += norm(f);
    loads.largest_moment += norm(m);
  }
  void couple(const Vec3& m) {
    for (int i = 0; i < 3; ++i) loads.moment[i] += m[i];
    loads.largest_moment += norm(m);
  }
};

Vec3 along(const Vec3& a, const Vec3& b, double t) {
  return {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
}

}  // namespace

Vec3 center_of(const Model& model) {
  Vec3 lo{}, hi{};
  for (std::size_t n = 0; n < model.nodes.size(); ++n)
    for (int i = 0; i < 3; ++i) {
      const double x = model.nodes[n].x[i];
      lo[i] = n == 0 ? x : std::min(lo[i], x);
      hi[i] = n == 0 ? x : std::max(hi[i], x);
    }
  return {0.5 * (lo[0] + hi[0]), 0.5 * (lo[1] + hi[1]), 0.5 * (lo[2] + hi[2])};
}

CombinationLoads gather_loads(const Model& model, const std::vector<Element>& elements, const LoadCombination& combination) {
  CombinationLoads out;
  const int n_members = int(elements.size());
  out.nodal.assign(6 * model.nodes.size(), 0.0);
  out.of_member.assign(n_members, -1);
  Resultant resultant{center_of(model), out};

  std::vector<int> count(n_members + 1, 0);
  std::vector<char> loaded(n_members, 0);
  const auto factor_of = [&](std::size_t c) { return c < combination.factors.size() ? combination.factors[c] : 0.0; };
  const auto whole = [&](const MemberLoad& l) {
    return l.kind == MemberLoad::Kind::Distributed && l.from <= 0 && l.to >= elements[l.member].length && l.q == l.q_end;
  };
  for (std::size_t c = 0; c < model.cases.size(); ++c) {
    if (factor_of(c) == 0) continue;
    const LoadCase& lc = model.cases[c];
    if (lc.gravity != Vec3{}) std::fill(loaded.begin(), loaded.end(), 1);
    for (const MemberLoad& l : lc.member) {
      loaded[l.member] = 1;
      if (l.kind != MemberLoad::Kind::Thermal && !whole(l)) ++count[l.member + 1];
    }
    if (lc.motions) out.motions += factor_of(c);
  }
  for (int m = 0; m < n_members; ++m) {
    count[m + 1] += count[m];
    if (!loaded[m]) continue;
    out.of_member[m] = int(out.members.size());
    MemberLoading ml;
    ml.member = m;
    ml.first = ml.last = count[m];
    out.members.push_back(ml);
  }
  out.items.resize(count[n_members]);

  for (std::size_t c = 0; c < model.cases.size(); ++c) {
    const double factor = factor_of(c);
    if (factor == 0) continue;
    const LoadCase& lc = model.cases[c];
    for (const NodalLoad& l : lc.nodal) {
      Vec3 f, m;
      for (int i = 0; i < 3; ++i) f[i] = factor * l.f[i], m[i] = factor * l.f[3 + i];
      for (int i = 0; i < 3; ++i) out.nodal[6 * l.node + i] += f[i], out.nodal[6 * l.node + 3 + i] += m[i];
      resultant.force(model.nodes[l.node].x, f);
      resultant.couple(m);
    }
    if (lc.gravity != Vec3{}) {
      for (int i = 0; i < n_members; ++i) {
        const ModelMember& member = model.members[i];
        const double density = model.materials[member.material].density;
        if (!(density > 0)) continue;
        const Element& e = elements[i];
        const double w = factor * density * model.sections[member.section].area;
        const Vec3 q{w * lc.gravity[0], w * lc.gravity[1], w * lc.gravity[2]};
        const Vec3 half{0.5 * e.length * q[0], 0.5 * e.length * q[1], 0.5 * e.length * q[2]};
        resultant.force(model.nodes[e.a].x, half);
        resultant.force(model.nodes[e.b].x, half);
        if (e.bar) {  // the usual model of a truss: half of the weight at each joint, no bending
          for (int k = 0; k < 3; ++k) out.nodal[6 * e.a + k] += half[k], out.nodal[6 * e.b + k] += half[k];
          continue;
        }
        const Vec3 local = rotate(e.axes, q.data());
        MemberLoading& ml = out.members[out.of_member[i]];
        for (int k = 0; k < 3; ++k) ml.uniform[k] += local[k];
      }
    }
    for (const MemberLoad& l : lc.member) {
      const Element& e = elements[l.member];
      MemberLoading& ml = out.members[out.of_member[l.member]];
      if (l.kind == MemberLoad::Kind::Thermal) {
        const double alpha = model.materials[model.members[l.member].material].expansion;
        for (int k = 0; k < 3; ++k) ml.thermal[k] += factor * alpha * l.q[k];
        continue;
      }
      LoadItem item{l.kind, l.q, l.q_end, std::clamp(l.from, 0.0, e.length), std::clamp(l.to, 0.0, e.length)};
      for (int k = 0; k < 3; ++k) item.q[k] *= factor, item.q_end[k] *= factor;
      if (!l.local) item.q = rotate(e.axes, item.q.data()), item.q_end = rotate(e.axes, item.q_end.data());
      const Vec3 q = rotate_back(e.axes, item.q.data()), q_end = rotate_back(e.axes, item.q_end.data());
      const auto point = [&](double s) { return along(model.nodes[e.a].x, model.nodes[e.b].x, s / e.length); };
      if (l.kind == MemberLoad::Kind::Force) {
        resultant.force(point(item.from), q);
      } else if (l.kind == MemberLoad::Kind::Moment) {
        resultant.couple(q);
      } else {
        const double length = item.to - item.from;
        if (l.kind == MemberLoad::Kind::Distributed) {
          // A trapezium as two triangles with their resultants at the thirds.
          Vec3 f, g;
          for (int k = 0; k < 3; ++k) f[k] = 0.5 * length * q[k], g[k] = 0.5 * length * q_end[k];
          resultant.force(point(item.from + length / 3), f);
          resultant.force(point(item.to - length / 3), g);
        } else {
          Vec3 m;
          for (int k = 0; k < 3; ++k) m[k] = 0.5 * length * (q[k] + q_end[k]);
          resultant.couple(m);
        }
      }
      if (whole(l)) {
        for (int k = 0; k < 3; ++k) ml.uniform[k] += item.q[k];
      } else {
        out.items[ml.last++] = item;
      }
    }
  }
  return out;
}

namespace {

// Shape functions of the shear-flexible member in one plane at xi = s / L: deflection w and rotation of the section psi due
// to unit (w_a, psi_a, w_b, psi_b). Source: Przemieniecki, ch. 5; Friedman and Kosmatka, Computers & Structures 47 (1993).
struct Shape {
  std::array<double, 4> w, psi;
};
Shape shape_functions(double xi, double L, double phi) {
  const double c = 1 / (1 + phi), xi2 = xi * xi, xi3 = xi2 * xi;
  Shape s;
  s.w = {c * (1 - 3 * xi2 + 2 * xi3 + phi * (1 - xi)), c * L * (xi - 2 * xi2 + xi3 + 0.5 * phi * (xi - xi2)),
         c * (3 * xi2 - 2 * xi3 + phi * xi), c * L * (-xi2 + xi3 - 0.5 * phi * (xi - xi2))};
  s.psi = {c * 6 * (xi2 - xi) / L, c * (1 - 4 * xi + 3 * xi2 + phi * (1 - xi)), c * 6 * (xi - xi2) / L,
           c * (3 * xi2 - 2 * xi + phi * xi)};
  return s;
}

// Subtracts weight times the work of the force q and the couple m at station s.
void subtract_work(const Element& e, double s, const Vec3& q, const Vec3& m, double weight, Vec12& f) {
  const double xi = s / e.length;
  f[0] -= weight * q[0] * (1 - xi);
  f[6] -= weight * q[0] * xi;
  if (e.bar) {
    // Couples on a bar turn it: a pair of end forces.
    f[1] -= weight * (q[1] * (1 - xi) - m[2] / e.length);
    f[7] -= weight * (q[1] * xi + m[2] / e.length);
    f[2] -= weight * (q[2] * (1 - xi) + m[1] / e.length);
    f[8] -= weight * (q[2] * xi - m[1] / e.length);
    return;
  }
  f[3] -= weight * m[0] * (1 - xi);
  f[9] -= weight * m[0] * xi;
  const Shape v = shape_functions(xi, e.length, e.phi_z());
  f[1] -= weight * (q[1] * v.w[0] + m[2] * v.psi[0]);
  f[5] -= weight * (q[1] * v.w[1] + m[2] * v.psi[1]);
  f[7] -= weight * (q[1] * v.w[2] + m[2] * v.psi[2]);
  f[11] -= weight * (q[1] * v.w[3] + m[2] * v.psi[3]);
  const Shape w = shape_functions(xi, e.length, e.phi_y());  // psi = -ry
  f[2] -= weight * (q[2] * w.w[0] - m[1] * w.psi[0]);
  f[4] -= weight * (-q[2] * w.w[1] + m[1] * w.psi[1]);
  f[8] -= weight * (q[2] * w.w[2] - m[1] * w.psi[2]);
  f[10] -= weight * (-q[2] * w.w[3] + m[1] * w.psi[3]);
}

}  // namespace

Vec12 fixed_end_forces(const Element& e, const MemberLoading& loading, const std::vector<LoadItem>& items) {
  Vec12 f{};
  const double L = e.length;
  const Vec3& q = loading.uniform;
  for (int c = 0; c < 3; ++c) f[c] = f[6 + c] = -0.5 * L * q[c];
  if (!e.bar) {
    const double l12 = L * L / 12;
    f[4] += q[2] * l12;
    f[10] -= q[2] * l12;
    f[5] -= q[1] * l12;
    f[11] += q[1] * l12;
  }
  // A clamped member that would grow pushes: N = -EA alpha dT; curvature: My = EIy alpha dT/dz.
  const double n = e.EA * loading.thermal[0];
  f[0] += n;
  f[6] -= n;
  if (!e.bar && (loading.thermal[1] != 0 || loading.thermal[2] != 0)) {
    const double my = e.EIy * loading.thermal[2] + e.EIyz * loading.thermal[1];
    const double mz = e.EIz * loading.thermal[1] + e.EIyz * loading.thermal[2];
    f[4] += my;
    f[10] -= my;
    f[5] -= mz;
    f[11] += mz;
  }
  for (int i = loading.first; i < loading.last; ++i) {
    const LoadItem& item = items[i];
    if (item.kind == MemberLoad::Kind::Force) {
      subtract_work(e, item.from, item.q, {}, 1, f);
    } else if (item.kind == MemberLoad::Kind::Moment) {
      subtract_work(e, item.from, {}, item.q, 1, f);
    } else {
      // Linear load times cubic shape: three Gauss points are exact.
      constexpr double root = 0.77459666924148337704;
      const double half = 0.5 * (item.to - item.from), mid = 0.5 * (item.from + item.to);
      for (int g = -1; g <= 1; ++g) {
        const Vec3 load = along(item.q, item.q_end, 0.5 * (1 + g * root));
        const double weight = half * (g == 0 ? 8.0 / 9.0 : 5.0 / 9.0);
        const bool force = item.kind == MemberLoad::Kind::Distributed;
        subtract_work(e, mid + g * root * half, force ? load : Vec3{}, force ? Vec3{} : load, weight, f);
      }
    }
  }
  return f;
}

}  // namespace nacre::structural
