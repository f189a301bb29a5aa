#include "modes.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "symmetric.h"

namespace nacre::structural {

namespace {

constexpr int block_size = 4;

// The model with its frame members in parts, equal ones but for cuts at forces; node i of the model stays node i.
struct Refined {
  Model model;
  std::vector<int> parent;      // member of the original model
  std::vector<double> from;     // where the part starts on it [m]
};

Refined refine(const Model& model) {
  int frames = 0;
  for (const auto& m : model.members) frames += m.kind == MemberKind::Frame;
  // h = L/16: the n-th frequency of a simply supported member is high by (n pi/16)^4/1440, 0.01 % for n = 3; many need fewer.
  const int parts = frames <= 16 ? 16 : frames <= 64 ? 8 : frames <= 400 ? 4 : frames <= 2000 ? 2 : 1;
  Refined out;
  out.model = model;
  out.model.members.clear();
  out.model.lines.clear();
  out.model.cases.clear();
  out.model.combinations.clear();
  std::vector<std::vector<double>> cuts(model.members.size());
  for (std::size_t i = 0; i < model.members.size(); ++i) {
    const int n = model.members[i].kind == MemberKind::Frame ? parts : 1;
    for (int p = 1; p < n; ++p) cuts[i].push_back(model.members[i].length * p / n);
  }
  for (const LoadCase& c : model.cases)  // the axial force jumps where a force acts
    for (const MemberLoad& l : c.member) {
      const ModelMember& m = model.members[std::size_t(l.member)];
      const double least = 1e-6 * m.length;
      if (m.kind == MemberKind::Frame && l.kind == MemberLoad::Kind::Force && l.from > least && l.from < m.length - least) cuts[std::size_t(l.member)].push_back(l.from);
    }
  for (std::size_t i = 0; i < model.members.size(); ++i) {
    const ModelMember& m = model.members[i];
    auto& at = cuts[i];
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end(), [&](double a, double b) { return b - a < 1e-6 * m.length; }), at.end());
    at.push_back(m.length);
    int previous = m.a;
    double from = 0;
    for (std::size_t p = 0; p < at.size(); ++p) {
      const bool last = p + 1 == at.size();
      ModelMember part = m;
      part.length = at[p] - from;
      part.a = previous;
      if (!last) {
        ModelNode node;
        node.name = m.name;
        const double t = at[p] / m.length;
        for (int k = 0; k < 3; ++k) node.x[k] = model.nodes[m.a].x[k] + t * (model.nodes[m.b].x[k] - model.nodes[m.a].x[k]);
        previous = int(out.model.nodes.size());
        out.model.nodes.push_back(std::move(node));
        part.b = previous;
      }
      for (int c = 0; c < 6; ++c) {
        if (p > 0) part.released[c] = false;
        if (!last) part.released[6 + c] = false;
      }
      out.model.members.push_back(std::move(part));
      out.parent.push_back(int(i));
      out.from.push_back(from);
      from = at[p];
    }
  }
  return out;
}

// A symmetric matrix by its members' 12 x 12 matrices in node axes.
struct MemberMatrices {
  const System* system = nullptr;
  std::vector<Mat12> k;
  void multiply(const std::vector<double>& x, std::vector<double>& y) const {
    y.assign(x.size(), 0.0);
    for (std::size_t m = 0; m < k.size(); ++m) {
      const Element& e = system->elements[m];
      int dof[12];
      double v[12];
      for (int i = 0; i < 12; ++i) {
        const NodeFreedom& node = system->freedoms.nodes[i < 6 ? e.a : e.b];
        dof[i] = node.local[i % 6] < 0 ? -1 : node.first + node.local[i % 6];
        v[i] = dof[i] < 0 ? 0 : x[dof[i]];
      }
      for (int i = 0; i < 12; ++i) {
        if (dof[i] < 0) continue;
        double s = 0;
        for (int j = 0; j < 12; ++j) s += k[m][12 * i + j] * v[j];
        y[dof[i]] += s;
      }
    }
  }
};

// T^T A T
Mat12 transformed(const Mat12& A, const Mat12& T) {
  Mat12 half{}, out{};
  for (int i = 0; i < 12; ++i)
    for (int k = 0; k < 12; ++k)
      for (int j = 0; j < 12; ++j) half[12 * i + j] += A[12 * i + k] * T[12 * k + j];
  for (int k = 0; k < 12; ++k)
    for (int i = 0; i < 12; ++i)
      for (int j = 0; j < 12; ++j) out[12 * i + j] += T[12 * k + i] * half[12 * k + j];
  return out;
}

// Local matrix -> releases followed statically (q = T q_nodes) -> node axes.
Mat12 to_node_axes(const System& system, int member, const Mat12& local) {
  const Element& e = system.elements[member];
  Mat12 A = local;
  if (system.condensation_of[member] >= 0) {
    const Condensation& c = system.condensations[system.condensation_of[member]];
    Mat12 T{};
    for (int j = 0; j < 12; ++j) {
      T[13 * j] += 1;
      Vec12 q{};
      q[j] = 1;
      const Vec12 f = end_forces(e, natural_forces(e, natural_deformations(e, q)));
      for (int r = 0; r < c.count; ++r)
        for (int t = 0; t < c.count; ++t) T[12 * c.which[r] + j] -= c.inverse[12 * r + t] * f[c.which[t]];
    }
    A = transformed(A, T);
  }
  Mat12 R{};
  for (int part = 0; part < 4; ++part) {
    const NodeFreedom& node = system.freedoms.nodes[part < 2 ? e.a : e.b];
    const Mat3& N = part % 2 == 0 ? node.translation : node.rotation;
    for (int i = 0; i < 3; ++i)
      for (int j = 0; j < 3; ++j)
        for (int k = 0; k < 3; ++k) R[12 * (3 * part + i) + 3 * part + j] += e.axes[3 * i + k] * N[3 * j + k];
  }
  return transformed(A, R);
}

// Bending part in both planes from coefficients of (w_a, psi_a, w_b, psi_b), psi the slope: rz = psi in x-y, ry = -psi in x-z.
void add_bending(Mat12& k, const double (&c)[4][4]) {
  static constexpr int xy[4] = {1, 5, 7, 11}, xz[4] = {2, 4, 8, 10};
  static constexpr double sign[4] = {1, -1, 1, -1};
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j) {
      k[12 * xy[i] + xy[j]] += c[i][j];
      k[12 * xz[i] + xz[j]] += sign[i] * sign[j] * c[i][j];
    }
}

void add_pair(Mat12& k, int i, int j, double diagonal, double coupling) {
  k[13 * i] += diagonal;
  k[13 * j] += diagonal;
  k[12 * i + j] += coupling;
  k[12 * j + i] += coupling;
}

Mat12 mass_matrix(const Element& e, double line_mass, double polar) {
  Mat12 m{};
  const double L = e.length, total = line_mass * L;
  if (e.bar) {
    for (int c = 0; c < 3; ++c) add_pair(m, c, 6 + c, total / 3, total / 6);
    return m;
  }
  add_pair(m, 0, 6, total / 3, total / 6);
  add_pair(m, 3, 9, polar * L / 3, polar * L / 6);
  const double f = total / 420;
  const double c[4][4] = {{156 * f, 22 * L * f, 54 * f, -13 * L * f},
                          {22 * L * f, 4 * L * L * f, 13 * L * f, -3 * L * L * f},
                          {54 * f, 13 * L * f, 156 * f, -22 * L * f},
                          {-13 * L * f, -3 * L * L * f, -22 * L * f, 4 * L * L * f}};
  add_bending(m, c);
  return m;
}

Mat12 geometric_matrix(const Element& e, double N) {
  Mat12 k{};
  const double L = e.length;
  if (e.bar) {
    add_pair(k, 1, 7, N / L, -N / L);
    add_pair(k, 2, 8, N / L, -N / L);
    return k;
  }
  const double f = N / (30 * L);
  const double c[4][4] = {{36 * f, 3 * L * f, -36 * f, 3 * L * f},
                          {3 * L * f, 4 * L * L * f, -3 * L * f, -L * L * f},
                          {-36 * f, -3 * L * f, 36 * f, -3 * L * f},
                          {3 * L * f, -L * L * f, -3 * L * f, 4 * L * L * f}};
  add_bending(k, c);
  return k;
}

struct Pair {
  double mu = 0;
  std::vector<double> x;
};

// Largest positive mu of B x = mu K x by Rayleigh-Ritz on a block Krylov space of K^-1 B, orthonormal in K.
// Source: Golub and Van Loan, Matrix Computations, sec. 10.3 (block Lanczos), with full orthogonalisation.
std::vector<Pair> largest_pairs(const Inverse& inverse, int n, int count, const std::function<void(const std::vector<double>&, std::vector<double>&)>& B) {
  const int most = std::min(n, 40 + 8 * count + 60);
  std::vector<std::vector<double>> V, KV, BV;
  std::vector<double> y, z;
  const auto dot = [n](const std::vector<double>& a, const std::vector<double>& b) {
    double s = 0;
    for (int i = 0; i < n; ++i) s += a[i] * b[i];
    return s;
  };
  const auto extend = [&](const std::vector<double>& image) {  // K z = image
    std::vector<double> kz = image;
    inverse.solve(kz, z);
    const double before = std::sqrt(std::max(0.0, dot(z, kz)));
    for (int pass = 0; pass < 2; ++pass)
      for (std::size_t i = 0; i < V.size(); ++i) {
        const double c = dot(V[i], kz);
        for (int k = 0; k < n; ++k) z[k] -= c * V[i][k], kz[k] -= c * KV[i][k];
      }
    const double after = std::sqrt(std::max(0.0, dot(z, kz)));
    if (!(after > 1e-9 * before) || !std::isfinite(after)) return;
    for (int k = 0; k < n; ++k) z[k] /= after, kz[k] /= after;
    V.push_back(z);
    KV.push_back(std::move(kz));
    B(z, y);
    BV.push_back(y);
  };
  unsigned seed = 12345;
  for (int b = 0; b < std::min(block_size, n); ++b) {
    std::vector<double> x(n), image;
    for (double& v : x) seed = seed * 1664525u + 1013904223u, v = double(seed >> 8) / 16777216.0 - 0.5;
    B(x, image);
    extend(image);
  }
  std::size_t next = 0;
  Eigenpairs ritz;  // ascending: the largest are the last
  std::vector<double> last;
  int settled = 0;
  while (!V.empty()) {
    const int m = int(V.size());
    std::vector<double> T(std::size_t(m) * m);
    for (int i = 0; i < m; ++i)
      for (int j = 0; j <= i; ++j) T[i * m + j] = T[j * m + i] = 0.5 * (dot(V[i], BV[j]) + dot(V[j], BV[i]));
    ritz = symmetric_eigenpairs(std::move(T), m);
    const std::vector<double> values(ritz.values.rbegin(), ritz.values.rend());
    double change = ritz.converged ? 0 : 1;
    const int watched = std::min(m, count);
    for (int i = 0; i < watched; ++i)
      change = std::max(change, i < int(last.size()) ? std::abs(values[i] - last[i]) / std::max(std::abs(values[0]) * 1e-6, std::abs(values[i])) : 1.0);
    last = values;
    settled = m >= count && change < 1e-11 ? settled + 1 : 0;
    const std::size_t end = V.size();
    if (settled >= 2 || m >= most || next >= end) break;
    for (; next < end && int(V.size()) < most; ++next) extend(std::vector<double>(BV[next]));
    if (V.size() == end) break;
  }
  std::vector<Pair> out;
  const int found = int(ritz.values.size());
  for (int i = found - 1; i >= 0 && int(out.size()) < count; --i) {
    if (!(ritz.values[i] > 1e-12 * std::abs(ritz.values.back()))) break;
    Pair p;
    p.mu = ritz.values[i];
    p.x.assign(n, 0.0);
    for (int j = 0; j < found; ++j)
      for (int k = 0; k < n; ++k) p.x[k] += ritz.vectors[i][j] * V[j][k];
    out.push_back(std::move(p));
  }
  return out;
}

Mode make_mode(const Analysis& analysis, std::size_t n_nodes, double value, const Pair& pair) {
  Displacements u;
  u.hi = pair.x;
  u.lo.assign(pair.x.size(), 0.0);
  analysis.system.expand(u, 0);
  double largest = 0, turn = 0;
  int at = 0;
  for (int i = 0; i < int(u.node_hi.size()); ++i) {
    if (i % 6 < 3 && std::abs(u.node_hi[i]) > largest * (1 + 1e-9)) largest = std::abs(u.node_hi[i]), at = i;
    if (i % 6 >= 3) turn = std::max(turn, std::abs(u.node_hi[i]));
  }
  const double size = largest > 0 ? u.node_hi[at] : turn > 0 ? turn : 1;
  Mode mode;
  mode.value = value;
  mode.shape.assign(u.node_hi.begin(), u.node_hi.begin() + 6 * n_nodes);
  for (double& v : mode.shape) v /= size;
  return mode;
}

}  // namespace

Result<std::vector<Mode>> vibration_modes(const Model& model, int count) {
  for (const auto& m : model.members)
    if (!(model.materials[m.material].density > 0) && !(model.materials[m.material].density == 0 && !model.masses.empty()))
      return error(Problem::Unclear, "material " + model.materials[m.material].name,
                   "The density of " + model.materials[m.material].name + " is not known, but natural frequencies are asked for.",
                   "Give the density.");
  const Refined refined = refine(model);
  auto analysis = Analysis::create(refined.model);
  if (!analysis) return analysis.failure();
  const Analysis& a = **analysis;
  MemberMatrices M;
  M.system = &a.system;
  M.k.reserve(a.system.elements.size());
  for (int m = 0; m < int(a.system.elements.size()); ++m) {
    const ModelMember& member = refined.model.members[m];
    const double density = model.materials[member.material].density;
    const SectionProperties& s = model.sections[member.section];
    M.k.push_back(to_node_axes(a.system, m, mass_matrix(a.system.elements[m], density * s.area, density * (s.Iy + s.Iz))));
  }
  const auto pairs = largest_pairs(a.inverse, a.system.freedoms.n, count,
                                   [&](const std::vector<double>& x, std::vector<double>& y) {
                                     M.multiply(x, y);
                                     for (const NodalMass& m : model.masses) {  // the same in every direction, whatever the axes of its node
                                       const NodeFreedom& node = a.system.freedoms.nodes[m.node];
                                       for (int i = 0; i < 3; ++i)
                                         if (node.local[i] >= 0) y[node.first + node.local[i]] += m.mass * x[node.first + node.local[i]];
                                     }
                                   });
  std::vector<Mode> modes;
  for (const Pair& p : pairs)  // mu = 1 / omega^2
    modes.push_back(make_mode(a, model.nodes.size(), 1 / (2 * 3.14159265358979323846 * std::sqrt(p.mu)), p));
  return modes;
}

Result<std::vector<Mode>> buckling_modes(const Model& model, const Response& response, int count) {
  const Refined refined = refine(model);
  auto analysis = Analysis::create(refined.model);
  if (!analysis) return analysis.failure();
  const Analysis& a = **analysis;
  const auto axial = [&](int member, double s) {  // between stations, linear
    const Stations& st = response.stations;
    int i = st.first[member];
    const int last = st.first[member + 1] - 1;
    while (i + 1 < last && st.s[i + 1] <= s) ++i;
    const double lo = st.values[std::size_t(i) * Stations::n_components + Stations::N],
                 hi = st.values[std::size_t(i + 1) * Stations::n_components + Stations::N], h = st.s[i + 1] - st.s[i];
    return h > 0 ? lo + (hi - lo) * std::clamp((s - st.s[i]) / h, 0.0, 1.0) : lo;
  };
  MemberMatrices G;
  G.system = &a.system;
  G.k.reserve(a.system.elements.size());
  bool compressed = false;
  for (int m = 0; m < int(a.system.elements.size()); ++m) {
    const Element& e = a.system.elements[m];
    const double N = axial(refined.parent[m], refined.from[m] + 0.5 * e.length);
    compressed = compressed || N < 0;
    G.k.push_back(to_node_axes(a.system, m, geometric_matrix(e, -N)));  // K x = lambda (-K_G) x
  }
  std::vector<Mode> modes;
  if (!compressed) return modes;
  const auto pairs = largest_pairs(a.inverse, a.system.freedoms.n, count,
                                   [&](const std::vector<double>& x, std::vector<double>& y) { G.multiply(x, y); });
  for (const Pair& p : pairs) modes.push_back(make_mode(a, model.nodes.size(), 1 / p.mu, p));
  return modes;
}

}  // namespace nacre::structural
