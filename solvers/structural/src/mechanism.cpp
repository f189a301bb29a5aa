#include "mechanism.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "symmetric.h"

namespace nacre::structural {

namespace {

constexpr double free_energy = 1e-24;  // of the stiffness of the joints that move: deformations below 1e-12 of the motion
constexpr double doubtful_ratio = 1e-7;
constexpr int most_columns = 24;

// (K + S) v = rhs with S the factor's springs, to full accuracy of the sum hi + lo.
Displacements solve_sprung(const System& system, const Inverse& inverse, const std::vector<double>& rhs) {
  const int n = system.freedoms.n;
  std::vector<int> dof_at(n);
  for (int i = 0; i < n; ++i) dof_at[inverse.position[i]] = i;
  Displacements u;
  u.lo.assign(n, 0.0);
  inverse.solve(rhs, u.hi, false);
  std::vector<double> f, r, dx;
  for (int pass = 0; pass < 4; ++pass) {
    system.expand(u, 0);
    f = rhs;
    for (const WeakPivot& w : inverse.factor.weak) f[dof_at[w.position]] -= w.spring * u.hi[dof_at[w.position]];
    system.residual(f, u, r);
    inverse.solve(r, dx, false);
    for (int i = 0; i < n; ++i) {
      const double s = u.hi[i] + dx[i];
      u.lo[i] += dx[i] - (s - u.hi[i]);
      u.hi[i] = s;
    }
  }
  system.expand(u, 0);
  return u;
}

double weight_of(const std::vector<double>& scale, const Inverse& inverse, const Displacements& u) {
  double w = 0;
  for (std::size_t i = 0; i < u.hi.size(); ++i) w += scale[inverse.position[i]] * u.hi[i] * u.hi[i];
  return w;
}

Vec3 node_vector(const Displacements& u, int node, int kind) {
  const double* v = &u.node_hi[6 * node + 3 * kind];
  return {v[0], v[1], v[2]};
}
Vec3 cross(const Vec3& a, const Vec3& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
double norm(const Vec3& v) { return std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]); }

int dominant_axis(const Vec3& v) {
  const double length = norm(v);
  for (int i = 0; i < 3; ++i)
    if (length > 0 && std::abs(v[i]) > 0.999 * length) return i;
  return -1;
}

std::string direction_text(const Vec3& v) {
  static const char* words[3] = {"along x", "sideways (y)", "up and down (z)"};
  const int axis = dominant_axis(v);
  if (axis >= 0) return words[axis];
  const double length = norm(v) > 0 ? norm(v) : 1;
  char text[96];
  std::snprintf(text, sizeof text, "in the direction (%.2g, %.2g, %.2g)", v[0] / length, v[1] / length, v[2] / length);
  return text;
}

std::string axis_text(const Vec3& v) {
  static const char* words[3] = {"about the x axis", "about the y axis", "about the z axis"};
  const int axis = dominant_axis(v);
  if (axis >= 0) return words[axis];
  const double length = norm(v) > 0 ? norm(v) : 1;
  char text[96];
  std::snprintf(text, sizeof text, "about the direction (%.2g, %.2g, %.2g)", v[0] / length, v[1] / length, v[2] / length);
  return text;
}

std::string joint_list(const Model& model, const std::vector<int>& nodes) {
  std::string s;
  const std::size_t shown = nodes.size() > 5 ? 4 : nodes.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) s += i + 1 == shown && shown == nodes.size() ? " and " : ", ";
    s += model.nodes[nodes[i]].name;
  }
  if (shown < nodes.size()) s += " and " + std::to_string(nodes.size() - shown) + " more";
  return s;
}

// Least-squares rigid motion of some nodes: u = t + w x (x - c).
struct Rigid {
  Vec3 center{}, t{}, w{};
  double misfit = 0;  // relative to the largest displacement
};

Rigid fit_rigid(const System& system, const Displacements& u, const std::vector<int>& nodes) {
  Rigid rigid;
  const double n = double(nodes.size());
  double largest = 0;
  for (int i : nodes) {
    const Vec3 v = node_vector(u, i, 0);
    largest = std::max(largest, norm(v));
    for (int k = 0; k < 3; ++k) rigid.center[k] += system.x[i][k] / n, rigid.t[k] += v[k] / n;
  }
  std::vector<double> inertia(9, 0.0);
  Vec3 spin{};
  const auto from_center = [&](int i) {
    return Vec3{system.x[i][0] - rigid.center[0], system.x[i][1] - rigid.center[1], system.x[i][2] - rigid.center[2]};
  };
  for (int i : nodes) {
    const Vec3 v = node_vector(u, i, 0), r = from_center(i), d{v[0] - rigid.t[0], v[1] - rigid.t[1], v[2] - rigid.t[2]};
    const double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
    const Vec3 turn = cross(r, d);
    for (int k = 0; k < 3; ++k) {
      spin[k] += turn[k];
      for (int j = 0; j < 3; ++j) inertia[3 * k + j] += (k == j ? square : 0) - r[k] * r[j];
    }
  }
  // The shortest w with inertia w = spin: joints on one line do not tell of a turn about it.
  const Eigenpairs axes = symmetric_eigenpairs(std::move(inertia), 3);
  for (int i = 0; i < 3; ++i) {
    if (!(axes.values[i] > 1e-14 * axes.values[2])) continue;
    const auto& a = axes.vectors[i];
    const double turn = (a[0] * spin[0] + a[1] * spin[1] + a[2] * spin[2]) / axes.values[i];
    for (int k = 0; k < 3; ++k) rigid.w[k] += turn * a[k];
  }
  for (int i : nodes) {
    const Vec3 v = node_vector(u, i, 0), turned = cross(rigid.w, from_center(i));
    for (int k = 0; k < 3; ++k) rigid.misfit = std::max(rigid.misfit, std::abs(v[k] - rigid.t[k] - turned[k]));
  }
  rigid.misfit = largest > 0 ? rigid.misfit / largest : 0;
  return rigid;
}

// "can slide along x" or "can rotate about the y axis through joint A".
std::string rigid_text(const Model& model, const System& system, const Displacements& u, const Rigid& rigid,
                       const std::vector<int>& nodes) {
  double reach = 0, largest = 0;
  for (int i : nodes) {
    Vec3 r;
    for (int k = 0; k < 3; ++k) r[k] = system.x[i][k] - rigid.center[k];
    reach = std::max(reach, norm(r));
    largest = std::max(largest, norm(node_vector(u, i, 0)));
  }
  if (norm(rigid.w) * reach < 1e-3 * norm(rigid.t)) return "can slide " + direction_text(rigid.t);
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    // A joint on the axis stays where it is.
    Vec3 v = rigid.t;
    const Vec3& x = system.x[i];
    const Vec3 r{x[0] - rigid.center[0], x[1] - rigid.center[1], x[2] - rigid.center[2]}, turned = cross(rigid.w, r);
    for (int k = 0; k < 3; ++k) v[k] += turned[k];
    if (norm(v) < 1e-6 * largest && norm(r) < 4 * reach) return "can rotate " + axis_text(rigid.w) + " around joint " + model.nodes[i].name;
  }
  return "can rotate " + axis_text(rigid.w);
}

}  // namespace

Error describe_motion(const Model& model, const System& system, const Displacements& u) {
  const int n_nodes = int(model.nodes.size());
  std::vector<char> used(n_nodes, 0);
  double length = 0;
  for (const Element& e : system.elements) used[e.a] = used[e.b] = 1, length += e.length;
  if (!system.elements.empty()) length /= double(system.elements.size());
  double most = 0, most_turn = 0;
  for (int i = 0; i < n_nodes; ++i) {
    most = std::max(most, norm(node_vector(u, i, 0)));
    most_turn = std::max(most_turn, norm(node_vector(u, i, 1)) * length);
  }
  const bool turning = most < 1e-6 * most_turn;
  std::vector<int> moving, all;
  int leader = -1;
  for (int i = 0; i < n_nodes; ++i) {
    const double size = norm(node_vector(u, i, turning ? 1 : 0)) * (turning ? length : 1);
    if (used[i]) all.push_back(i);
    if (size > 1e-6 * (turning ? most_turn : most)) {
      moving.push_back(i);
      if (leader < 0 || size > 1.000001 * norm(node_vector(u, leader, turning ? 1 : 0)) * (turning ? length : 1)) leader = i;
    }
  }
  if (model.supports.empty())
    return error(Problem::Mechanism, "structure", "The structure has no supports: it can move freely.",
                 "Add supports, for instance a pin at one end and a roller at the other.");
  if (leader < 0) return error(Problem::Mechanism, "structure", "The structure can move without resistance.", "Add a support or a brace.");
  const std::string name = model.nodes[leader].name;
  if (!used[leader] && moving.size() == 1)
    return error(Problem::Mechanism, "joint " + name, "Joint " + name + " is not connected to any member.", "Connect it or remove it.");

  if (turning) {
    const Vec3 axis = node_vector(u, leader, 1);
    for (const Element& e : system.elements) {
      // A member whose two ends turn alike about its own axis.
      const Vec3 a = node_vector(u, e.a, 1), b = node_vector(u, e.b, 1);
      if (e.bar || norm(a) < 1e-6 * norm(axis) || norm(b) < 1e-6 * norm(axis)) continue;
      const double along = std::abs(a[0] * e.axes[0] + a[1] * e.axes[1] + a[2] * e.axes[2]);
      if (along < 0.999 * norm(a)) continue;
      const std::string member = model.members[&e - system.elements.data()].name;
      if (moving.size() <= 2)
        return error(Problem::Mechanism, "member " + member, "Member " + member + " spins about its axis: nothing holds its torsion.",
                     "Fix the rotation about its axis at one end.");
      return error(Problem::Mechanism, "member " + member,
                   "The part with joints " + joint_list(model, moving) + " spins " + axis_text(axis) + ": nothing holds its torsion.",
                   "Fix the rotation about that axis at one of these joints.");
    }
    return error(Problem::Mechanism, "joint " + name, "Joint " + name + " can turn " + axis_text(axis) + ".",
                 "Fix that rotation or connect the joint to a member that resists it.");
  }

  const Vec3 v = node_vector(u, leader, 0);
  if (moving.size() >= all.size() || moving.size() + 1 >= all.size()) {
    const Rigid rigid = fit_rigid(system, u, all);
    if (rigid.misfit < 1e-5 && all.size() > 1) {
      const std::string how = rigid_text(model, system, u, rigid, all);
      return error(Problem::Mechanism, "structure", "The whole structure " + how + ": a support is missing.",
                   "Add a support that holds this motion.");
    }
  }
  if (moving.size() == 1)
    return error(Problem::Mechanism, "joint " + name, "Joint " + name + " can move " + direction_text(v) + ": nothing holds it there.",
                 model.planar || dominant_axis(v) != 1 ? "Add a brace or a support there."
                                                       : "Add a brace or a support there, or make the structure planar.");
  // A part: the moving joints that hang together with the leader.
  std::vector<char> in_motion(n_nodes, 0), reached(n_nodes, 0);
  for (int i : moving) in_motion[i] = 1;
  reached[leader] = 1;
  for (bool grown = true; grown;) {
    grown = false;
    for (const Element& e : system.elements)
      if (in_motion[e.a] && in_motion[e.b] && reached[e.a] != reached[e.b]) reached[e.a] = reached[e.b] = 1, grown = true;
  }
  std::vector<int> part;
  for (int i = 0; i < n_nodes; ++i)
    if (reached[i]) part.push_back(i);
  const Rigid rigid = fit_rigid(system, u, part);
  if (part.size() > 1 && rigid.misfit < 1e-5)
    return error(Problem::Mechanism, "joint " + name,
                 "The part with joints " + joint_list(model, part) + " " + rigid_text(model, system, u, rigid, part) + ".",
                 "Add a brace or a support that holds it.");
  return error(Problem::Mechanism, "joint " + name,
               "Joints " + joint_list(model, moving) + " can move together; joint " + name + " moves most, " + direction_text(v) + ".",
               "Add a brace or a support that holds them.");
}

Result<bool> examine(const Model& model, const System& system, const std::vector<double>& scale, Inverse& inverse) {
  inverse.correction = {};
  const int n = system.freedoms.n;
  const auto& weak = inverse.factor.weak;
  if (weak.empty()) {
    if (n == 0 || inverse.factor.least_ratio > doubtful_ratio) return true;
    // All pivots were kept, but one is small enough that rounding may have made it: inverse iteration finds the softest motion.
    Displacements u;
    u.hi.assign(n, 0.0);
    u.lo.assign(n, 0.0);
    std::vector<double> b(n), x;
    for (int i = 0; i < n; ++i) b[i] = scale[inverse.position[i]] * (1 + 0.37 * ((i * 2654435761u >> 7) % 1000) / 1000.0);
    for (int pass = 0; pass < 4; ++pass) {
      inverse.solve(b, x, false);
      double largest = 0;
      for (double v : x) largest = std::max(largest, std::abs(v));
      if (!(largest > 0) || !std::isfinite(largest)) break;
      for (int i = 0; i < n; ++i) u.hi[i] = x[i] / largest, b[i] = scale[inverse.position[i]] * u.hi[i];
    }
    system.expand(u, 0);
    if (system.energy(u) < free_energy * weight_of(scale, inverse, u)) return describe_motion(model, system, u);
    return true;
  }

  std::vector<int> dof_at(n);
  for (int i = 0; i < n; ++i) dof_at[inverse.position[i]] = i;
  std::vector<Displacements> V;
  const auto deform = [&](const Displacements& u, std::vector<double>& d, std::vector<double>& f) {
    for (int m = 0; m < int(system.elements.size()); ++m) {
      const Vec6 e = system.deformations(m, u), q = natural_forces(system.elements[m], e);
      d.insert(d.end(), e.begin(), e.end());
      f.insert(f.end(), q.begin(), q.end());
    }
    for (const Spring& s : system.freedoms.springs)
      for (int c = 0; c < 6; ++c) {
        const double e = rotate(s.axes, &u.node_hi[6 * s.node + 3 * (c / 3)])[c % 3];
        d.push_back(e);
        f.push_back(s.stiffness[c] * e);
      }
  };
  int best = -1;
  std::size_t fewest = 0;
  const auto column = [&](int j) {
    std::vector<double> rhs(n, 0.0);
    rhs[dof_at[weak[j].position]] = weak[j].spring;
    V.push_back(solve_sprung(system, inverse, rhs));
    const Displacements& u = V.back();
    if (system.energy(u) < free_energy * weight_of(scale, inverse, u)) {
      double most = 0;
      for (double v : u.node_hi) most = std::max(most, std::abs(v));
      std::size_t count = 0;
      for (double v : u.node_hi) count += std::abs(v) > 1e-6 * most;
      if (best < 0 || count < fewest) best = j, fewest = count;
    }
  };
  const int first = std::min<int>(most_columns, int(weak.size()));
  for (int j = 0; j < first; ++j) column(j);
  if (best >= 0) return describe_motion(model, system, V[best]);
  if (weak.size() > 400)
    return error(Problem::SolverFailed, "structure", "The structure is too soft in too many directions to be solved reliably.",
                 "Check the sections and the supports.");
  for (int j = first; j < int(weak.size()); ++j) column(j);
  if (best >= 0) return describe_motion(model, system, V[best]);

  const int count = int(weak.size());
  std::vector<std::vector<double>> D(count), F(count);
  for (int j = 0; j < count; ++j) deform(V[j], D[j], F[j]);
  std::vector<double> M(std::size_t(count) * count), G = M, W = M;
  for (int i = 0; i < count; ++i)
    for (int j = 0; j < count; ++j) {
      double m = 0, g = 0;
      for (std::size_t k = 0; k < D[i].size(); ++k) m += 0.5 * (D[i][k] * F[j][k] + D[j][k] * F[i][k]);
      for (int k = 0; k < n; ++k) g += scale[inverse.position[k]] * V[i].hi[k] * V[j].hi[k];
      M[i * count + j] = m;
      G[i * count + j] = g;
      W[i * count + j] = V[j].hi[dof_at[weak[i].position]];
    }
  const Eigenpairs soft = symmetric_eigenpairs(M, G, count);
  if (!soft.converged || !(soft.values[0] > free_energy)) {
    Displacements u;
    u.hi.assign(n, 0.0);
    u.lo.assign(n, 0.0);
    for (int j = 0; j < count; ++j)
      for (int i = 0; i < n; ++i) u.hi[i] += (soft.converged ? soft.vectors[0][j] : double(j == 0)) * V[j].hi[i];
    system.expand(u, 0);
    return describe_motion(model, system, u);
  }
  // Stable after all.
  const std::vector<double> inverse_M = invert(std::move(M), count).inverse;
  Correction& c = inverse.correction;
  c.count = count;
  for (int j = 0; j < count; ++j) c.V.push_back(V[j].hi);
  c.core.assign(std::size_t(count) * count, 0.0);
  for (int i = 0; i < count; ++i)
    for (int j = 0; j < count; ++j)
      for (int k = 0; k < count; ++k) c.core[i * count + j] += inverse_M[i * count + k] * W[j * count + k];
  return true;
}

}  // namespace nacre::structural
