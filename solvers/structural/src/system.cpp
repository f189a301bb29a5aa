#include "system.h"

#include <algorithm>
#include <cmath>

#include "double_double.h"

namespace nacre::structural {

namespace {

const char* member_motion(int direction) {
  static const char* words[6] = {"can slide along its axis", "can slide sideways", "can slide up and down",
                                 "spins about its axis",     "can swing about its y axis", "can swing about its z axis"};
  return direction >= 0 && direction < 6 ? words[direction] : "can move by itself";
}

DoubleDouble row(const Mat3& R, int i, const DoubleDouble* v) {
  DoubleDouble s{};
  for (int k = 0; k < 3; ++k)
    if (R[3 * i + k] != 0) s = s + v[k] * R[3 * i + k];
  return s;
}

}  // namespace

Result<System> System::create(const Model& model) {
  System s;
  const int n_members = int(model.members.size());
  s.elements.reserve(n_members);
  s.condensation_of.assign(n_members, -1);
  for (int m = 0; m < n_members; ++m) {
    s.elements.push_back(make_element(model, m));
    const Element& e = s.elements.back();
    if (!e.general) continue;
    Condensation c = condense(e);
    if (c.singular) {
      const std::string name = model.members[m].name;
      return error(Problem::Mechanism, "member " + name,
                   "Member " + name + " " + member_motion(c.free_motion) + ": what would hold it is released at both ends.",
                   "Release it at one end only.");
    }
    s.condensation_of[m] = int(s.condensations.size());
    s.condensations.push_back(c);
  }
  auto freedoms = make_freedoms(model, s.elements);
  if (!freedoms) return freedoms.failure();
  s.freedoms = std::move(*freedoms);
  s.x.reserve(model.nodes.size());
  for (const auto& n : model.nodes) s.x.push_back(n.x);
  s.planar = model.planar;
  if (n_members > 0) {
    s.mean_length = 0;
    for (const Element& e : s.elements) s.mean_length += e.length / n_members;
  }
  return s;
}

void System::expand(Displacements& u, double motions) const {
  const std::size_t n_nodes = freedoms.nodes.size();
  u.node_hi.assign(6 * n_nodes, 0.0);
  u.node_lo.assign(6 * n_nodes, 0.0);
  for (std::size_t n = 0; n < n_nodes; ++n) {
    const NodeFreedom& node = freedoms.nodes[n];
    double* hi = &u.node_hi[6 * n];
    double* lo = &u.node_lo[6 * n];
    DoubleDouble q[6];
    for (int c = 0; c < 6; ++c) {
      if (node.local[c] >= 0) q[c] = {u.hi[node.first + node.local[c]], u.lo[node.first + node.local[c]]};
      else if (node.held[c]) q[c] = two_product(motions, node.motion[c]);
    }
    if (node.turned) {
      for (int kind = 0; kind < 2; ++kind) {
        const Mat3& R = kind == 0 ? node.translation : node.rotation;
        for (int k = 0; k < 3; ++k) {
          DoubleDouble s{};
          for (int i = 0; i < 3; ++i)
            if (R[3 * i + k] != 0) s = s + q[3 * kind + i] * R[3 * i + k];
          hi[3 * kind + k] = s.hi;
          lo[3 * kind + k] = s.lo;
        }
      }
    } else {
      for (int c = 0; c < 6; ++c) hi[c] = q[c].hi, lo[c] = q[c].lo;
    }
  }
}

Vec6 System::deformations(int member, const Displacements& u) const {
  const Element& e = elements[member];
  const double *ah = &u.node_hi[6 * e.a], *al = &u.node_lo[6 * e.a], *bh = &u.node_hi[6 * e.b], *bl = &u.node_lo[6 * e.b];
  DoubleDouble d[3];
  for (int k = 0; k < 3; ++k) {
    d[k] = two_sum(bh[k], -ah[k]);
    d[k].lo += bl[k] - al[k];
  }
  Vec6 out{};
  out[0] = value(row(e.axes, 0, d));
  if (e.bar) return out;
  const double il = e.inverse_length;
  const DoubleDouble chord_y = row(e.axes, 2, d) * il;
  if (planar) {  // rotations about y only; the local y axis is global +y or -y
    const double sign = e.axes[4];
    out[2] = value(DoubleDouble{sign * ah[4], sign * al[4]} + chord_y);
    out[3] = value(DoubleDouble{sign * bh[4], sign * bl[4]} + chord_y);
  } else {
    DoubleDouble ra[3], rb[3];
    for (int k = 0; k < 3; ++k) ra[k] = {ah[3 + k], al[3 + k]}, rb[k] = {bh[3 + k], bl[3 + k]};
    out[1] = value(row(e.axes, 0, rb) - row(e.axes, 0, ra));
    const DoubleDouble chord_z = row(e.axes, 1, d) * (-il);
    out[2] = value(row(e.axes, 1, ra) + chord_y);
    out[3] = value(row(e.axes, 1, rb) + chord_y);
    out[4] = value(row(e.axes, 2, ra) + chord_z);
    out[5] = value(row(e.axes, 2, rb) + chord_z);
  }
  if (condensation_of[member] >= 0) {
    const Mat6& P = condensations[condensation_of[member]].projector;
    Vec6 t{};
    for (int i = 0; i < 6; ++i)
      for (int j = 0; j < 6; ++j) t[i] += P[6 * i + j] * out[j];
    return t;
  }
  return out;
}

void System::residual(const std::vector<double>& f, const Displacements& u, std::vector<double>& r) const {
  const std::size_t n_nodes = freedoms.nodes.size();
  std::vector<double> hi(6 * n_nodes, 0.0), lo(6 * n_nodes, 0.0);
  const auto add = [&](int node, int c, double v) {
    const std::size_t i = 6 * std::size_t(node) + c;
    const DoubleDouble s = two_sum(hi[i], v);
    hi[i] = s.hi;
    lo[i] += s.lo;
  };
  for (int m = 0; m < int(elements.size()); ++m) {
    const Element& e = elements[m];
    const Vec6 n = natural_forces(e, deformations(m, u));
    if (e.bar) {
      for (int k = 0; k < 3; ++k) {
        const double v = e.axes[k] * n[0];
        add(e.a, k, v);
        add(e.b, k, -v);
      }
      continue;
    }
    const Vec12 q = end_forces(e, n);
    if (planar) {
      for (int k = 0; k < 3; k += 2) {
        const double v = e.axes[k] * q[6] + e.axes[6 + k] * q[8];
        add(e.a, k, v);
        add(e.b, k, -v);
      }
      add(e.a, 4, -e.axes[4] * q[4]);
      add(e.b, 4, -e.axes[4] * q[10]);
      continue;
    }
    const Vec3 force = rotate_back(e.axes, &q[6]), ma = rotate_back(e.axes, &q[3]), mb = rotate_back(e.axes, &q[9]);
    for (int k = 0; k < 3; ++k) {
      add(e.a, k, force[k]);
      add(e.b, k, -force[k]);
      add(e.a, 3 + k, -ma[k]);
      add(e.b, 3 + k, -mb[k]);
    }
  }
  for (const Spring& s : freedoms.springs) {
    const double* v = &u.node_hi[6 * s.node];
    for (int kind = 0; kind < 2; ++kind) {
      Vec3 local = rotate(s.axes, v + 3 * kind);
      for (int i = 0; i < 3; ++i) local[i] *= -s.stiffness[3 * kind + i];
      const Vec3 force = rotate_back(s.axes, local.data());
      for (int k = 0; k < 3; ++k) add(s.node, 3 * kind + k, force[k]);
    }
  }
  r.resize(freedoms.n);
  for (std::size_t n = 0; n < n_nodes; ++n) {
    const NodeFreedom& node = freedoms.nodes[n];
    if (node.n_free == 0) continue;
    for (int c = 0; c < 6; ++c) {
      if (node.local[c] < 0) continue;
      const int i = node.first + node.local[c];
      DoubleDouble s{f[i], 0};
      if (node.turned) {
        const Mat3& R = c < 3 ? node.translation : node.rotation;
        for (int k = 0; k < 3; ++k) {
          const std::size_t j = 6 * n + (c < 3 ? k : 3 + k);
          s = s + DoubleDouble{hi[j], lo[j]} * R[3 * (c % 3) + k];
        }
      } else {
        s = s + DoubleDouble{hi[6 * n + c], lo[6 * n + c]};
      }
      r[i] = value(s);
    }
  }
}

double System::energy(const Displacements& u) const {
  double sum = 0;
  for (int m = 0; m < int(elements.size()); ++m) {
    const Vec6 d = deformations(m, u), n = natural_forces(elements[m], d);
    for (int i = 0; i < 6; ++i) sum += d[i] * n[i];
  }
  for (const Spring& s : freedoms.springs) {
    for (int kind = 0; kind < 2; ++kind) {
      const Vec3 local = rotate(s.axes, &u.node_hi[6 * s.node + 3 * kind]);
      for (int i = 0; i < 3; ++i) sum += s.stiffness[3 * kind + i] * local[i] * local[i];
    }
  }
  return sum;
}

void System::gather(const std::vector<double>& global, std::vector<double>& free) const {
  for (std::size_t n = 0; n < freedoms.nodes.size(); ++n) {
    const NodeFreedom& node = freedoms.nodes[n];
    if (node.n_free == 0) continue;
    for (int c = 0; c < 6; ++c) {
      if (node.local[c] < 0) continue;
      double v = global[6 * n + c];
      if (node.turned) {
        const Mat3& R = c < 3 ? node.translation : node.rotation;
        v = 0;
        for (int k = 0; k < 3; ++k) v += R[3 * (c % 3) + k] * global[6 * n + (c < 3 ? k : 3 + k)];
      }
      free[node.first + node.local[c]] += v;
    }
  }
}

Mat12 System::node_stiffness(int member) const {
  const Element& e = elements[member];
  const Mat12 local = local_stiffness(e);
  // Rows of T: local axes in node axes, block by block.
  std::array<Mat3, 4> T;
  for (int b = 0; b < 4; ++b) {
    const NodeFreedom& node = freedoms.nodes[b < 2 ? e.a : e.b];
    T[b] = e.axes;
    if (node.turned) {
      const Mat3& R = b % 2 == 0 ? node.translation : node.rotation;
      for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
          double s = 0;
          for (int k = 0; k < 3; ++k) s += e.axes[3 * i + k] * R[3 * j + k];
          T[b][3 * i + j] = s;
        }
    }
  }
  Mat12 out;
  for (int b = 0; b < 4; ++b)
    for (int c = 0; c < 4; ++c) {
      double half[9];
      for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
          double s = 0;
          for (int k = 0; k < 3; ++k) s += local[12 * (3 * b + i) + 3 * c + k] * T[c][3 * k + j];
          half[3 * i + j] = s;
        }
      for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
          double s = 0;
          for (int k = 0; k < 3; ++k) s += T[b][3 * k + i] * half[3 * k + j];
          out[12 * (3 * b + i) + 3 * c + j] = s;
        }
    }
  return out;
}

double load_size(const System& system, const std::vector<double>& f) {
  double force = 0, moment = 0;
  for (const auto& node : system.freedoms.nodes)
    for (int c = 0; c < 6; ++c)
      if (node.local[c] >= 0) {
        const double v = f[node.first + node.local[c]];
        (c < 3 ? force : moment) += v * v;
      }
  return std::sqrt(force) + std::sqrt(moment) / system.mean_length;
}

double relative_size(const System& system, const std::vector<double>& r, const std::vector<double>& f) {
  const double size = load_size(system, f);
  return size > 0 ? load_size(system, r) / size : 0;
}

std::vector<std::array<BlockPlace, 3>> member_places(const System& system, const Symbolic& symbolic) {
  std::vector<std::array<BlockPlace, 3>> places(system.elements.size());
  for (std::size_t m = 0; m < places.size(); ++m) {
    const Element& e = system.elements[m];
    const bool a = system.freedoms.nodes[e.a].n_free > 0, b = system.freedoms.nodes[e.b].n_free > 0;
    if (a) places[m][0] = symbolic.place(e.a, e.a);
    if (b) places[m][1] = symbolic.place(e.b, e.b);
    if (a && b) places[m][2] = symbolic.place(e.a, e.b);
  }
  return places;
}

void assemble(const System& system, const Symbolic& symbolic, const std::vector<std::array<BlockPlace, 3>>& places, Factor& factor,
              std::vector<double>& scale) {
  factor.L.assign(symbolic.storage(), 0.0);
  double* L = factor.L.data();
  const auto& nodes = system.freedoms.nodes;
  for (std::size_t m = 0; m < places.size(); ++m) {
    const Element& e = system.elements[m];
    const NodeFreedom &na = nodes[e.a], &nb = nodes[e.b];
    if (na.n_free + nb.n_free == 0) continue;
    if (e.bar && !na.turned && !nb.turned) {
      const double k = e.EA / e.length;
      double xx[9];
      for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) xx[3 * i + j] = k * e.axes[i] * e.axes[j];
      const auto add = [&](const BlockPlace& p, const NodeFreedom& r, const NodeFreedom& c, double sign) {
        if (p.offset < 0) return;
        for (int i = 0; i < 3; ++i) {
          if (r.local[i] < 0) continue;
          for (int j = 0; j < 3; ++j)
            if (c.local[j] >= 0) L[p.offset + std::int64_t(c.local[j]) * p.leading + r.local[i]] += sign * xx[3 * i + j];
        }
      };
      add(places[m][0], na, na, 1);
      add(places[m][1], nb, nb, 1);
      // The block is symmetric, but the dofs present at each end may differ.
      if (places[m][2].offset >= 0) places[m][2].transposed ? add(places[m][2], nb, na, -1) : add(places[m][2], na, nb, -1);
      continue;
    }
    const Mat12 K = system.node_stiffness(int(m));
    const auto add = [&](const BlockPlace& p, int r, int c) {
      if (p.offset < 0) return;
      const NodeFreedom &rows = nodes[r == 0 ? e.a : e.b], &columns = nodes[c == 0 ? e.a : e.b];
      for (int j = 0; j < 6; ++j) {
        if (columns.local[j] < 0) continue;
        double* column = L + p.offset + std::int64_t(columns.local[j]) * p.leading;
        for (int i = 0; i < 6; ++i)
          if (rows.local[i] >= 0) column[rows.local[i]] += K[12 * (6 * r + i) + 6 * c + j];
      }
    };
    add(places[m][0], 0, 0);
    add(places[m][1], 1, 1);
    places[m][2].transposed ? add(places[m][2], 1, 0) : add(places[m][2], 0, 1);
  }
  for (const Spring& s : system.freedoms.springs) {
    const NodeFreedom& node = nodes[s.node];
    if (node.n_free == 0) continue;
    const BlockPlace p = symbolic.place(s.node, s.node);
    for (int kind = 0; kind < 2; ++kind) {
      const Mat3& R = kind == 0 ? node.translation : node.rotation;
      for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
          if (node.local[3 * kind + i] < 0 || node.local[3 * kind + j] < 0) continue;
          double k = 0;
          for (int a = 0; a < 3; ++a) {
            double ri = 0, rj = 0;
            for (int b = 0; b < 3; ++b) ri += s.axes[3 * a + b] * R[3 * i + b], rj += s.axes[3 * a + b] * R[3 * j + b];
            k += ri * s.stiffness[3 * kind + a] * rj;
          }
          L[p.offset + std::int64_t(node.local[3 * kind + j]) * p.leading + node.local[3 * kind + i]] += k;
        }
    }
  }
  scale.assign(symbolic.dofs(), 0.0);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const NodeFreedom& node = nodes[n];
    if (node.n_free == 0) continue;
    const BlockPlace p = symbolic.place(int(n), int(n));
    double sum[2] = {0, 0};
    for (int c = 0; c < 6; ++c)
      if (node.local[c] >= 0) sum[c / 3] += L[p.offset + std::int64_t(node.local[c]) * (p.leading + 1)];
    for (int c = 0; c < 6; ++c)
      if (node.local[c] >= 0) scale[symbolic.position(int(n)) + node.local[c]] = sum[c / 3];
  }
}

void Correction::apply(const std::vector<double>& f, std::vector<double>& z) const {
  if (count == 0) return;
  std::vector<double> y(count, 0.0), a(count, 0.0);
  for (int i = 0; i < count; ++i)
    for (std::size_t k = 0; k < f.size(); ++k) y[i] += V[i][k] * f[k];
  for (int i = 0; i < count; ++i)
    for (int j = 0; j < count; ++j) a[i] += core[i * count + j] * y[j];
  for (int i = 0; i < count; ++i)
    for (std::size_t k = 0; k < z.size(); ++k) z[k] += a[i] * V[i][k];
}

void LowRank::apply(std::vector<double>& z) const {
  const std::size_t count = U.size();
  if (count == 0) return;
  std::vector<double> y(count, 0.0);
  for (std::size_t i = 0; i < count; ++i) {
    for (const auto& [dof, v] : U[i].entries) y[i] += v * z[dof];
    y[i] *= U[i].lambda;
  }
  for (std::size_t i = 0; i < count; ++i) {
    double a = 0;
    for (std::size_t j = 0; j < count; ++j) a += inverse[i * count + j] * y[j];
    for (std::size_t k = 0; k < z.size(); ++k) z[k] -= a * Z[i][k];
  }
}

void Inverse::solve(const std::vector<double>& r, std::vector<double>& x, bool corrected) const {
  const int n = symbolic.dofs();
  work.resize(n);
  x.resize(n);
  for (int i = 0; i < n; ++i) work[position[i]] = r[i];
  structural::solve(symbolic, factor, work.data());
  for (int i = 0; i < n; ++i) x[i] = work[position[i]];
  if (!corrected) return;
  correction.apply(r, x);
  low_rank.apply(x);
}

}  // namespace nacre::structural
