#include "functions.h"

#include <algorithm>
#include <cmath>

namespace nacre::structural {

namespace {

// Curvatures (w'', v'') from moments, per member: a 2 x 2 flexibility; zero where the section has no second moments.
struct Flexibility {
  double ww = 0, wv = 0, vv = 0, axial = 0, torsion = 0, shear_y = 0, shear_z = 0;
};

Flexibility flexibility_of(const Element& e) {
  Flexibility f;
  if (e.EIyz != 0) {
    const double det = e.EIy * e.EIz - e.EIyz * e.EIyz;
    f.ww = e.EIz / det;
    f.vv = e.EIy / det;
    f.wv = -e.EIyz / det;
  } else {
    f.ww = e.EIy > 0 ? 1 / e.EIy : 0;
    f.vv = e.EIz > 0 ? 1 / e.EIz : 0;
  }
  f.axial = e.EA > 0 ? 1 / e.EA : 0;
  f.torsion = e.GJ > 0 ? 1 / e.GJ : 0;
  f.shear_y = e.GAy > 0 ? 1 / e.GAy : 0;
  f.shear_z = e.GAz > 0 ? 1 / e.GAz : 0;
  return f;
}

template <int N>
Polynomial<N + 1> integral(const Polynomial<N>& p, double at_zero) {
  Polynomial<N + 1> r;
  r.c[0] = at_zero;
  for (int i = 0; i < N; ++i) r.c[i + 1] = p.c[i] / (i + 1);
  return r;
}

template <int N, int M>
void add_to(Polynomial<N>& a, const Polynomial<M>& b, double factor) {
  static_assert(M <= N);
  for (int i = 0; i < M; ++i) a.c[i] += factor * b.c[i];
}

}  // namespace

void member_functions(const Element& e, const double* at_a, const double* qa, const double* qb, const MemberLoading* loading,
                      const std::vector<LoadItem>& items, MemberFunctions& out) {
  const double L = e.length;
  double breaks[66];
  int n_breaks = 0;
  std::vector<double> many;
  out.pieces.clear();
  out.loaded = loading != nullptr;
  const double* at = breaks;
  breaks[n_breaks++] = 0;
  breaks[n_breaks++] = L;
  if (loading != nullptr && loading->last > loading->first) {
    many = {0, L};
    for (int i = loading->first; i < loading->last; ++i) {
      many.push_back(items[i].from);
      if (items[i].kind == MemberLoad::Kind::Distributed || items[i].kind == MemberLoad::Kind::DistributedMoment)
        many.push_back(items[i].to);
    }
    std::sort(many.begin(), many.end());
    many.erase(std::unique(many.begin(), many.end()), many.end());
    at = many.data();
    n_breaks = int(many.size());
  }
  const Flexibility flex = flexibility_of(e);
  Vec3 strain{};  // thermal: axial, gradient y, gradient z
  if (loading != nullptr) strain = loading->thermal;

  double N0 = -at_a[0], Vy0 = at_a[1], Vz0 = at_a[2], T0 = -at_a[3], My0 = at_a[4], Mz0 = -at_a[5];
  double u0 = qa[0], v0 = qa[1], w0 = qa[2], rx0 = qa[3], psi_w0 = 0, psi_v0 = 0;
  out.pieces.resize(n_breaks - 1);
  for (int b = 0; b + 1 < n_breaks; ++b) {
    Piece& p = out.pieces[b];
    p.start = at[b];
    p.length = at[b + 1] - at[b];
    Vec3 q0{}, q1{}, m0{}, m1{};
    if (loading != nullptr) {
      q0 = loading->uniform;
      for (int i = loading->first; i < loading->last; ++i) {
        const LoadItem& item = items[i];
        // Point loads act at the start of the piece that begins there; at s = L they go straight into the end forces.
        if (item.kind == MemberLoad::Kind::Force) {
          if (item.from == p.start) N0 -= item.q[0], Vy0 += item.q[1], Vz0 += item.q[2];
        } else if (item.kind == MemberLoad::Kind::Moment) {
          if (item.from == p.start) T0 -= item.q[0], My0 += item.q[1], Mz0 -= item.q[2];
        } else if (item.from <= p.start && item.to >= at[b + 1] && item.to > item.from) {
          Vec3& c0 = item.kind == MemberLoad::Kind::Distributed ? q0 : m0;
          Vec3& c1 = item.kind == MemberLoad::Kind::Distributed ? q1 : m1;
          for (int k = 0; k < 3; ++k) {
            const double slope = (item.q_end[k] - item.q[k]) / (item.to - item.from);
            c0[k] += item.q[k] + slope * (p.start - item.from);
            c1[k] += slope;
          }
        }
      }
    }
    p.N.c = {N0, -q0[0], -0.5 * q1[0]};
    p.Vy.c = {Vy0, q0[1], 0.5 * q1[1]};
    p.Vz.c = {Vz0, q0[2], 0.5 * q1[2]};
    p.T.c = {T0, -m0[0], -0.5 * m1[0]};
    p.My.c = {My0, Vz0 + m0[1], 0.5 * (q0[2] + m1[1]), q1[2] / 6};
    p.Mz.c = {Mz0, Vy0 - m0[2], 0.5 * (q0[1] - m1[2]), q1[1] / 6};
    Polynomial<3> stretch = p.N;
    for (double& c : stretch.c) c *= flex.axial;
    stretch.c[0] += strain[0];
    p.ux = integral(stretch, u0);
    Polynomial<3> twist = p.T;
    for (double& c : twist.c) c *= flex.torsion;
    p.rx = integral(twist, rx0);
    Polynomial<4> kw, kv;
    for (int i = 0; i < 4; ++i) {
      kw.c[i] = flex.ww * p.My.c[i] + flex.wv * p.Mz.c[i];
      kv.c[i] = flex.vv * p.Mz.c[i] + flex.wv * p.My.c[i];
    }
    kw.c[0] -= strain[2];
    kv.c[0] -= strain[1];
    const Polynomial<5> psi_w = integral(kw, psi_w0), psi_v = integral(kv, psi_v0);
    Polynomial<5> slope_w = psi_w, slope_v = psi_v;
    add_to(slope_w, p.Vz, -flex.shear_z);
    add_to(slope_v, p.Vy, -flex.shear_y);
    p.uz = integral(slope_w, w0);
    p.uy = integral(slope_v, v0);
    p.rz = psi_v;
    for (int i = 0; i < 5; ++i) p.ry.c[i] = -psi_w.c[i];
    const double h = p.length;
    N0 = p.N(h), Vy0 = p.Vy(h), Vz0 = p.Vz(h), T0 = p.T(h), My0 = p.My(h), Mz0 = p.Mz(h);
    u0 = p.ux(h), v0 = p.uy(h), w0 = p.uz(h), rx0 = p.rx(h), psi_w0 = psi_w(h), psi_v0 = psi_v(h);
  }
  // The slope at a follows from the displacement at b (so pins and clamps need no distinction).
  const double turn_w = (qb[2] - w0) / L, turn_v = (qb[1] - v0) / L;
  for (Piece& p : out.pieces) {
    p.uz.c[0] += turn_w * p.start;
    p.uz.c[1] += turn_w;
    p.ry.c[0] -= turn_w;
    p.uy.c[0] += turn_v * p.start;
    p.uy.c[1] += turn_v;
    p.rz.c[0] += turn_v;
  }
}

double strain_energy(const Element& e, const MemberFunctions& functions) {
  // Squares of cubics: four Gauss points are exact.
  static constexpr double x[4] = {-0.86113631159405257522, -0.33998104358485626480, 0.33998104358485626480, 0.86113631159405257522};
  static constexpr double w[4] = {0.34785484513745385737, 0.65214515486254614263, 0.65214515486254614263, 0.34785484513745385737};
  const Flexibility f = flexibility_of(e);
  double energy = 0;
  for (const Piece& p : functions.pieces)
    for (int g = 0; g < 4; ++g) {
      const double t = 0.5 * p.length * (1 + x[g]);
      const double N = p.N(t), T = p.T(t), My = p.My(t), Mz = p.Mz(t), Vy = p.Vy(t), Vz = p.Vz(t);
      const double density = f.axial * N * N + f.torsion * T * T + f.ww * My * My + 2 * f.wv * My * Mz + f.vv * Mz * Mz +
                             f.shear_y * Vy * Vy + f.shear_z * Vz * Vz;
      energy += 0.25 * p.length * w[g] * density;
    }
  return energy;
}

std::array<double, 2> fibre_stress(const SectionProperties& s, double N, double My, double Mz) {
  const double axial = s.area > 0 ? N / s.area : 0;
  if (My == 0 && Mz == 0) return {axial, axial};
  if (!(s.Iy > 0) || !(s.Iz > 0) || s.fibres.empty()) return {axial, axial};
  if (s.round) {
    const double r = std::sqrt(s.fibres[0][0] * s.fibres[0][0] + s.fibres[0][1] * s.fibres[0][1]);
    const double b = std::sqrt(My * My + Mz * Mz) * r / s.Iy;
    return {axial + b, axial - b};
  }
  // sigma = N/A - z kw - y kv with [Iy Iyz; Iyz Iz] (kw, kv) = (My, Mz)
  const double det = s.Iy * s.Iz - s.Iyz * s.Iyz;
  const double kw = (s.Iz * My - s.Iyz * Mz) / det, kv = (s.Iy * Mz - s.Iyz * My) / det;
  double hi = 0, lo = 0;
  for (std::size_t i = 0; i < s.fibres.size(); ++i) {
    const double b = -s.fibres[i][1] * kw - s.fibres[i][0] * kv;
    hi = i == 0 ? b : std::max(hi, b);
    lo = i == 0 ? b : std::min(lo, b);
  }
  return {axial + hi, axial + lo};
}

void station_values(const Element& e, const SectionProperties& section, const Piece& p, double t, double* v) {
  v[Stations::N] = p.N(t);
  v[Stations::Vy] = p.Vy(t);
  v[Stations::Vz] = p.Vz(t);
  v[Stations::T] = p.T(t);
  v[Stations::My] = p.My(t);
  v[Stations::Mz] = p.Mz(t);
  const double u[3] = {p.ux(t), p.uy(t), p.uz(t)}, r[3] = {p.rx(t), p.ry(t), p.rz(t)};
  const Vec3 ug = rotate_back(e.axes, u), rg = rotate_back(e.axes, r);
  for (int i = 0; i < 3; ++i) v[Stations::ux + i] = ug[i], v[Stations::rx + i] = rg[i];
  const auto sigma = fibre_stress(section, v[Stations::N], v[Stations::My], v[Stations::Mz]);
  v[Stations::sigma_max] = sigma[0];
  v[Stations::sigma_min] = sigma[1];
}

namespace {

// Where the fibre stresses can be extreme inside a piece.
int stress_extremes(const SectionProperties& s, const Piece& p, double* out) {
  if (!(s.Iy > 0) || !(s.Iz > 0) || s.fibres.empty() || !(s.area > 0)) return 0;
  int n = 0;
  if (s.round) {
    // (N'/A)^2 (My^2 + Mz^2) = (r/I)^2 (My My' + Mz Mz')^2
    const double c = std::sqrt(s.fibres[0][0] * s.fibres[0][0] + s.fibres[0][1] * s.fibres[0][1]) / s.Iy;
    const auto g = sum(product(p.My, derivative(p.My)), product(p.Mz, derivative(p.Mz)));  // degree 5
    const auto dN = derivative(p.N);
    if (dN.c[0] == 0 && dN.c[1] == 0) return roots_inside(g, p.length, out);
    const auto M2 = sum(product(p.My, p.My), product(p.Mz, p.Mz));  // degree 6
    const auto left = product(product(dN, dN), M2);                 // degree 8
    const auto right = product(g, g);                               // degree 10
    Polynomial<11> h;
    for (int i = 0; i < 11; ++i) h.c[i] = -c * c * right.c[i];
    for (int i = 0; i < 9; ++i) h.c[i] += left.c[i] / (s.area * s.area);
    return roots_inside(h, p.length, out);
  }
  const double det = s.Iy * s.Iz - s.Iyz * s.Iyz;
  for (const auto& f : s.fibres) {
    if (n > 200) break;
    const double a = -f[1] * s.Iz / det + f[0] * s.Iyz / det, b = f[1] * s.Iyz / det - f[0] * s.Iy / det;
    Polynomial<4> sigma;
    for (int i = 0; i < 4; ++i) sigma.c[i] = a * p.My.c[i] + b * p.Mz.c[i] + (i < 3 ? p.N.c[i] / s.area : 0);
    n += roots_inside(derivative(sigma), p.length, out + n);
  }
  return n;
}

}  // namespace

void append_bar_stations(const Element& e, const SectionProperties& section, double N, const double* ua, const double* ub,
                         Stations& out) {
  const double d[3] = {ub[0] - ua[0], ub[1] - ua[1], ub[2] - ua[2]};
  const Vec3 across = rotate(e.axes, d), twist = rotate(e.axes, ua + 3);
  const double turn[3] = {twist[0], -across[2] * e.inverse_length, across[1] * e.inverse_length};
  const Vec3 r = rotate_back(e.axes, turn);
  const double sigma = section.area > 0 ? N / section.area : 0;
  const std::size_t row = out.values.size();
  out.values.resize(row + 2 * Stations::n_components);
  for (int end = 0; end < 2; ++end) {
    double* v = &out.values[row + std::size_t(end) * Stations::n_components];
    const double* u = end == 0 ? ua : ub;
    v[Stations::N] = N;
    for (int k = 0; k < 3; ++k) v[Stations::ux + k] = u[k], v[Stations::rx + k] = r[k];
    v[Stations::sigma_max] = v[Stations::sigma_min] = sigma;
    out.s.push_back(end == 0 ? 0 : e.length);
  }
}

void append_stations(const Element& e, const SectionProperties& section, bool planar, const MemberFunctions& functions, Stations& out) {
  double at[320];
  for (const Piece& p : functions.pieces) {
    int n = 0;
    at[n++] = 0;
    at[n++] = p.length;
    if (!e.bar || functions.loaded) {
      if (functions.loaded) {
        for (int i = 1; i < 4; ++i) at[n++] = 0.25 * i * p.length;
        n += roots_inside(derivative(p.N), p.length, at + n);
        n += roots_inside(derivative(p.Vz), p.length, at + n);
        n += roots_inside(derivative(p.My), p.length, at + n);
        n += roots_inside(derivative(p.T), p.length, at + n);
        if (!planar) {
          n += roots_inside(derivative(p.Vy), p.length, at + n);
          n += roots_inside(derivative(p.Mz), p.length, at + n);
        }
        n += stress_extremes(section, p, at + n);
      } else if (section.round && !planar) {
        n += stress_extremes(section, p, at + n);
      }
      const auto& A = e.axes;
      for (int g = 0; g < 3; ++g) {
        if (planar && g == 1) continue;
        // Displacement along a global axis, and rotation about it.
        Polynomial<6> u;
        for (int i = 0; i < 6; ++i) u.c[i] = A[3 + g] * p.uy.c[i] + A[6 + g] * p.uz.c[i] + (i < 4 ? A[g] * p.ux.c[i] : 0);
        if (functions.loaded) {
          n += roots_inside(derivative(u), p.length, at + n);
        } else {
          n += roots_inside(derivative(Polynomial<4>{{u.c[0], u.c[1], u.c[2], u.c[3]}}), p.length, at + n);
        }
      }
      for (int g = 0; g < 3; ++g) {
        if (planar && g != 1) continue;
        Polynomial<5> r;
        for (int i = 0; i < 5; ++i) r.c[i] = A[3 + g] * p.ry.c[i] + A[6 + g] * p.rz.c[i] + (i < 4 ? A[g] * p.rx.c[i] : 0);
        if (functions.loaded) {
          n += roots_inside(derivative(r), p.length, at + n);
        } else {
          n += roots_inside(derivative(Polynomial<3>{{r.c[0], r.c[1], r.c[2]}}), p.length, at + n);
        }
      }
      std::sort(at, at + n);
      int kept = 1;  // stations closer than this to the one before show the same value
      for (int i = 1; i < n; ++i)
        if (at[i] - at[kept - 1] > 1e-9 * e.length) at[kept++] = at[i];
      if (kept == 1 && p.length > 0) kept = 2;
      at[kept - 1] = p.length;
      n = kept;
    }
    for (int i = 0; i < n; ++i) {
      out.s.push_back(p.start + at[i]);
      const std::size_t row = out.values.size();
      out.values.resize(row + Stations::n_components);
      station_values(e, section, p, at[i], out.values.data() + row);
    }
  }
}

}  // namespace nacre::structural
