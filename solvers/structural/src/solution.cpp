#include <algorithm>
#include <cmath>

#include "double_double.h"
#include "functions.h"
#include "structure_impl.h"

namespace nacre::structural {

namespace {

// Clamped-end forces of a loaded member after its releases, and what the releases add to its end displacements.
struct LoadedEnds {
  Vec12 forces{};                  ///< as felt by the nodes
  std::array<double, 12> freed{};  ///< -K_rr^-1 f_r, by released direction
};

LoadedEnds loaded_ends(const System& system, int member, const MemberLoading* loading, const std::vector<LoadItem>& items) {
  LoadedEnds out;
  if (loading == nullptr) return out;
  const Element& e = system.elements[member];
  out.forces = fixed_end_forces(e, *loading, items);
  const int index = system.condensation_of[member];
  if (index < 0) return out;
  const Condensation& c = system.condensations[index];
  Vec12 q{};
  for (int r = 0; r < c.count; ++r) {
    double s = 0;
    for (int t = 0; t < c.count; ++t) s -= c.inverse[12 * r + t] * out.forces[c.which[t]];
    out.freed[r] = s;
    q[c.which[r]] = s;
  }
  const Vec12 extra = end_forces(e, natural_forces(e, natural_deformations(e, q)));
  for (int i = 0; i < 12; ++i) out.forces[i] += extra[i];
  for (int r = 0; r < c.count; ++r) out.forces[c.which[r]] = 0;
  return out;
}

const MemberLoading* loading_of(const CombinationLoads& loads, int member) {
  const int i = loads.of_member[member];
  return i < 0 ? nullptr : &loads.members[i];
}

// Loads on dofs that do not exist: across a plane, or moments where only pins meet.
Result<bool> check_resisted(const Model& model, const System& system, const std::vector<double>& nodal) {
  double force = 0, moment = 0;
  for (std::size_t i = 0; i < nodal.size(); ++i) (i % 6 < 3 ? force : moment) = std::max(i % 6 < 3 ? force : moment, std::abs(nodal[i]));
  for (std::size_t n = 0; n < system.freedoms.nodes.size(); ++n) {
    const NodeFreedom& node = system.freedoms.nodes[n];
    for (int c = 0; c < 6; ++c) {
      if (node.local[c] >= 0 || node.held[c]) continue;
      const Mat3& R = c < 3 ? node.translation : node.rotation;
      double v = 0;
      for (int k = 0; k < 3; ++k) v += R[3 * (c % 3) + k] * nodal[6 * n + (c < 3 ? 0 : 3) + k];
      if (std::abs(v) <= 1e-9 * (c < 3 ? force : moment)) continue;
      const std::string& name = model.nodes[n].name;
      const bool across = model.planar && (c < 3 || std::abs(R[3 * (c % 3) + 1]) < 0.5);
      if (across)
        return error(Problem::Impossible, "joint " + name, "A load on joint " + name + " acts out of the plane of a planar structure.",
                     "Let it act in the x-z plane, or make the structure three-dimensional.");
      return error(Problem::Mechanism, "joint " + name, "A moment acts on joint " + name + ", but nothing there can resist it.",
                   "Connect the members rigidly there, or apply the moment elsewhere.");
    }
  }
  return true;
}

}  // namespace

void Trail::add(const std::vector<double>& load, const Displacements& displacements, double relative_residual) {
  const int at = std::min(count, 1);
  f[at] = load;
  u[at] = displacements;
  residual[at] = relative_residual;
  count = at + 1;
}

bool Trail::guess(const std::vector<double>& load, double motions, Displacements& out) const {
  if (count == 0 || f[0].size() != load.size() || (count == 1 && motions != 0)) return false;
  // load = f0 + t (f1 - f0), or f0 + t f0 where there is only one.
  const auto& a = f[0];
  const auto step = [&](std::size_t i) { return count == 2 ? f[1][i] - a[i] : a[i]; };
  double along = 0, square = 0;
  for (std::size_t i = 0; i < a.size(); ++i) along += step(i) * (load[i] - a[i]), square += step(i) * step(i);
  const double t = square > 0 ? along / square : 0;
  constexpr double farthest = 16;  // beyond, the rounding of the earlier solutions would show
  if (!(std::abs(t) < farthest)) return false;
  out.hi.resize(a.size());
  out.lo.resize(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const DoubleDouble start{u[0].hi[i], u[0].lo[i]};
    const DoubleDouble d = count == 2 ? DoubleDouble{u[1].hi[i], u[1].lo[i]} - start : start;
    const DoubleDouble v = start + d * t;
    out.hi[i] = v.hi;
    out.lo[i] = v.lo;
  }
  return true;
}

namespace {

// Loads on the nodes, with what the clamped ends of loaded members hand over; shape (n_nodes, 6), global axes.
std::vector<double> effective_loads(const System& system, const CombinationLoads& loads) {
  std::vector<double> global = loads.nodal;
  for (const MemberLoading& l : loads.members) {
    const Element& e = system.elements[l.member];
    const LoadedEnds ends = loaded_ends(system, l.member, &l, loads.items);
    for (int part = 0; part < 4; ++part) {
      const Vec3 f = rotate_back(e.axes, &ends.forces[3 * part]);
      double* to = &global[6 * (part < 2 ? e.a : e.b) + 3 * (part % 2)];
      for (int k = 0; k < 3; ++k) to[k] -= f[k];
    }
  }
  return global;
}

constexpr double rounding = 1e-12;  // relative residual that only the rounding of the members' forces leaves

}  // namespace

Result<Solution> solve_combination(const Model& model, const System& system, const Inverse& inverse, const LoadCombination& combination,
                                   Trail& trail, bool guess) {
  Solution s;
  s.loads = gather_loads(model, system.elements, combination);
  if (auto ok = check_resisted(model, system, s.loads.nodal); !ok) return ok.failure();
  const int n = system.freedoms.n;
  s.f.assign(n, 0.0);
  system.gather(effective_loads(system, s.loads), s.f);
  s.u.hi.assign(n, 0.0);
  s.u.lo.assign(n, 0.0);
  system.expand(s.u, s.loads.motions);
  std::vector<double> r = s.f, first, dx, hi, lo;
  if (s.loads.motions != 0 && system.freedoms.has_motions) system.residual(s.f, s.u, r);
  first = r;
  double size = relative_size(system, r, first);
  s.load_size = load_size(system, first);
  if (guess && size > 0 && trail.guess(s.f, s.loads.motions, s.u)) {
    system.expand(s.u, s.loads.motions);
    system.residual(s.f, s.u, r);
    s.residual = relative_size(system, r, first);
    if (s.residual <= std::max(rounding, 2 * trail.reached())) return s;
    s.u.hi.assign(n, 0.0);
    s.u.lo.assign(n, 0.0);
    r = first;
  }
  for (int pass = 0; pass < 12 && size > 0; ++pass) {
    inverse.solve(r, dx);
    hi = s.u.hi;
    lo = s.u.lo;
    for (int i = 0; i < n; ++i) {
      const double v = s.u.hi[i] + dx[i];
      s.u.lo[i] += dx[i] - (v - s.u.hi[i]);
      s.u.hi[i] = v;
    }
    system.expand(s.u, s.loads.motions);
    system.residual(s.f, s.u, r);
    const double now = relative_size(system, r, first);
    if (!(now < size)) {  // rounding is reached: keep the better one
      s.u.hi = hi;
      s.u.lo = lo;
      system.expand(s.u, s.loads.motions);
      break;
    }
    const bool slow = now > 0.25 * size;
    size = now;
    // The second pass squares the error of the first; what residual is left then is the rounding of the members' forces.
    if (pass > 0 && (size <= rounding || slow)) break;
  }
  s.residual = size;
  if (!(size < 1e-8) && n > 0 && relative_size(system, first, first) > 0)
    return error(Problem::SolverFailed, "structure", "The equations could not be solved accurately: the structure is almost a mechanism.",
                 "Check for very slender members and nearly collinear joints.");
  trail.add(s.f, s.u, s.residual);
  return s;
}

namespace {

// Everything about one member in one solution.
struct MemberResult {
  Vec12 ends{};           // end forces, local axes
  double energy = 0;      // of members without loads
  MemberFunctions functions;
};

void member_result(const System& system, const Solution& s, const std::vector<double>& u, int m, MemberResult& out) {
  const Element& e = system.elements[m];
  const MemberLoading* loading = loading_of(s.loads, m);
  const Vec6 d = system.deformations(m, s.u), n = natural_forces(e, d);
  Vec12 q = end_forces(e, n);
  LoadedEnds ends;
  if (loading != nullptr) {
    ends = loaded_ends(system, m, loading, s.loads.items);
    for (int i = 0; i < 12; ++i) q[i] += ends.forces[i];
  }
  out.energy = 0;
  for (int i = 0; i < 6; ++i) out.energy += 0.5 * d[i] * n[i];
  for (int i = 0; i < 12; ++i) out.ends[i] = e.released[i] ? 0 : q[i];
  double ends_u[12];
  for (int part = 0; part < 4; ++part) {
    const Vec3 l = rotate(e.axes, &u[6 * (part < 2 ? e.a : e.b) + 3 * (part % 2)]);
    for (int k = 0; k < 3; ++k) ends_u[3 * part + k] = l[k];
  }
  if (system.condensation_of[m] >= 0) {
    // The released ends move by themselves: d_r = q_r - K_rr^-1 (B_r^T C e + f_r), with e the deformations of the nodes.
    const Condensation& c = system.condensations[system.condensation_of[m]];
    Vec12 nodes;
    for (int i = 0; i < 12; ++i) nodes[i] = ends_u[i];
    const Vec12 k = end_forces(e, natural_forces(e, natural_deformations(e, nodes)));
    for (int r = 0; r < c.count; ++r) {
      double v = ends.freed[r];
      for (int t = 0; t < c.count; ++t) v -= c.inverse[12 * r + t] * k[c.which[t]];
      ends_u[c.which[r]] += v;
    }
  }
  member_functions(e, out.ends.data(), ends_u, ends_u + 6, loading, s.loads.items, out.functions);
}

// The middle of the model's main line, where a station is wanted.
struct MidLine {
  int member = -1;
  double s = 0;
};
MidLine middle_of_main_line(const Model& model) {
  MidLine mid;
  if (model.lines.empty()) return mid;
  const double half = 0.5 * model.lines.front().length;
  for (int m : model.lines.front().members) {
    if (m < 0 || m >= int(model.members.size())) continue;
    const double s = half - model.members[m].line_station;
    if (s > 1e-9 * half && s < model.members[m].length - 1e-9 * half) mid = {m, s};
  }
  return mid;
}

void insert_station(const System& system, const Model& model, const MemberFunctions& functions, int m, double s, Stations& stations) {
  const Piece* piece = &functions.pieces.front();
  for (const Piece& p : functions.pieces)
    if (p.start <= s) piece = &p;
  int at = stations.first[m];
  while (at < stations.first[m + 1] && stations.s[at] <= s) ++at;  // behind a jump: its values are those of the piece that begins there
  double v[Stations::n_components];
  station_values(system.elements[m], model.sections[model.members[m].section], *piece, s - piece->start, v);
  stations.s.insert(stations.s.begin() + at, s);
  stations.values.insert(stations.values.begin() + std::size_t(at) * Stations::n_components, v, v + Stations::n_components);
  for (std::size_t i = m + 1; i < stations.first.size(); ++i) ++stations.first[i];
}

// Where a displacement or rotation is largest in magnitude need not be where one of its components is: members that could
// hold the largest get a station there, found as a root of d|u|^2/ds.
void insert_largest(const Model& model, const System& system, const Solution& s, const std::vector<double>& u, Stations::Component first,
                    Stations& stations) {
  const bool rotation = first == Stations::rx;
  const auto row = [&](int i) { return &stations.values[std::size_t(i) * Stations::n_components + first]; };
  const auto square = [](const double* v) { return v[0] * v[0] + v[1] * v[1] + v[2] * v[2]; };
  double best = 0;
  for (int i = 0; i < int(stations.s.size()); ++i) best = std::max(best, square(row(i)));
  int where = -1;
  double station = 0;
  MemberResult result;
  const auto search = [&](int m, const Piece& p, const auto& x, const auto& y, const auto& z) {
    const auto slope = sum(sum(product(y, derivative(y)), product(z, derivative(z))), product(x, derivative(x)));
    double roots[16];
    const int n = roots_inside(slope, p.length, roots);
    for (int i = 0; i < n; ++i) {
      const double v[3] = {x(roots[i]), y(roots[i]), z(roots[i])};
      if (square(v) > best * (1 + 1e-12)) best = square(v), where = m, station = p.start + roots[i];
    }
  };
  for (int m = 0; m < int(system.elements.size()); ++m) {
    if (system.elements[m].bar && (rotation || loading_of(s.loads, m) == nullptr)) continue;
    double bound[3] = {0, 0, 0};
    for (int i = stations.first[m]; i < stations.first[m + 1]; ++i)
      for (int k = 0; k < 3; ++k) bound[k] = std::max(bound[k], std::abs(row(i)[k]));
    if (square(bound) <= best * (1 + 1e-12)) continue;
    member_result(system, s, u, m, result);
    for (const Piece& p : result.functions.pieces) rotation ? search(m, p, p.rx, p.ry, p.rz) : search(m, p, p.ux, p.uy, p.uz);
  }
  if (where < 0) return;
  member_result(system, s, u, where, result);
  insert_station(system, model, result.functions, where, station, stations);
}

}  // namespace

Response make_response(const Model& model, const System& system, const Solution& s, const std::string& name, std::size_t stations) {
  Response out;
  out.stations.s.reserve(stations);
  out.stations.values.reserve(stations * Stations::n_components);
  out.name = name;
  out.u = s.u.node_hi;
  for (std::size_t i = 0; i < out.u.size(); ++i) out.u[i] += s.u.node_lo[i];
  out.residual = s.residual;
  const int n_members = int(system.elements.size());
  const std::size_t n_nodes = system.freedoms.nodes.size();
  out.end_forces.resize(12 * std::size_t(n_members));
  std::vector<double> at_nodes(6 * n_nodes, 0.0);  // forces from the nodes on the members, global
  out.stations.first.reserve(n_members + 1);
  MemberResult result;
  double energy = 0;
  for (int m = 0; m < n_members; ++m) {
    const Element& e = system.elements[m];
    if (e.bar && loading_of(s.loads, m) == nullptr) {
      const double stretch = system.deformations(m, s.u)[0], N = e.axial * stretch;
      energy += 0.5 * stretch * N;
      out.end_forces[12 * std::size_t(m)] = -N;
      out.end_forces[12 * std::size_t(m) + 6] = N;
      for (int k = 0; k < 3; ++k) {
        at_nodes[6 * std::size_t(e.a) + k] -= e.axes[k] * N;
        at_nodes[6 * std::size_t(e.b) + k] += e.axes[k] * N;
      }
      out.stations.first.push_back(int(out.stations.s.size()));
      append_bar_stations(e, model.sections[model.members[m].section], N, &out.u[6 * std::size_t(e.a)], &out.u[6 * std::size_t(e.b)],
                          out.stations);
      continue;
    }
    member_result(system, s, out.u, m, result);
    for (int i = 0; i < 12; ++i) out.end_forces[12 * std::size_t(m) + i] = result.ends[i];
    for (int part = 0; part < 4; ++part) {
      const Vec3 f = rotate_back(e.axes, &result.ends[3 * part]);
      double* to = &at_nodes[6 * (part < 2 ? e.a : e.b) + 3 * (part % 2)];
      for (int k = 0; k < 3; ++k) to[k] += f[k];
    }
    energy += result.functions.loaded ? strain_energy(e, result.functions) : result.energy;
    out.stations.first.push_back(int(out.stations.s.size()));
    append_stations(e, model.sections[model.members[m].section], model.planar, result.functions, out.stations);
  }
  out.stations.first.push_back(int(out.stations.s.size()));
  insert_largest(model, system, s, out.u, Stations::ux, out.stations);
  if (!model.planar) insert_largest(model, system, s, out.u, Stations::rx, out.stations);
  if (const MidLine mid = middle_of_main_line(model); mid.member >= 0) {
    member_result(system, s, out.u, mid.member, result);
    insert_station(system, model, result.functions, mid.member, mid.s, out.stations);
  }

  // Springs push back on the nodes; supports give what equilibrium of their node leaves.
  out.reactions.assign(6 * model.supports.size(), 0.0);
  std::vector<double> spring_on_node(6 * n_nodes, 0.0);
  for (const Spring& spring : system.freedoms.springs)
    for (int kind = 0; kind < 2; ++kind) {
      Vec3 local = rotate(spring.axes, &out.u[6 * spring.node + 3 * kind]);
      for (int i = 0; i < 3; ++i) {
        const double k = spring.stiffness[3 * kind + i];
        energy += 0.5 * k * local[i] * local[i];
        local[i] *= -k;
      }
      const Vec3 f = rotate_back(spring.axes, local.data());
      for (int k = 0; k < 3; ++k) {
        out.reactions[6 * spring.support + 3 * kind + k] += f[k];
        spring_on_node[6 * spring.node + 3 * kind + k] += f[k];
      }
    }
  out.strain_energy = energy;
  for (std::size_t n = 0; n < n_nodes; ++n) {
    const auto& held = system.freedoms.held[n];
    if (held.empty()) continue;
    const NodeFreedom& node = system.freedoms.nodes[n];
    for (int kind = 0; kind < 2; ++kind) {
      const Mat3& R = kind == 0 ? node.translation : node.rotation;
      Vec3 left{};  // in held directions only; what is left in free ones is the residual
      for (int i = 0; i < 3; ++i) {
        if (!node.held[3 * kind + i]) continue;
        double v = 0;
        for (int k = 0; k < 3; ++k) {
          const std::size_t j = 6 * n + 3 * kind + k;
          v += R[3 * i + k] * (at_nodes[j] - s.loads.nodal[j] - spring_on_node[j]);
        }
        for (int k = 0; k < 3; ++k) left[k] += v * R[3 * i + k];
      }
      // The directions may be oblique and of several supports: take them in reverse order of their orthogonalisation.
      std::vector<const HeldDirection*> directions;
      std::vector<Vec3> basis;
      for (const HeldDirection& h : held) {
        if ((h.component >= 3) != (kind == 1)) continue;
        Vec3 rest = h.direction;
        for (int pass = 0; pass < 2; ++pass)
          for (const Vec3& b : basis) {
            const double c = rest[0] * b[0] + rest[1] * b[1] + rest[2] * b[2];
            for (int k = 0; k < 3; ++k) rest[k] -= c * b[k];
          }
        const double length = std::sqrt(rest[0] * rest[0] + rest[1] * rest[1] + rest[2] * rest[2]);
        if (length < 1e-9) continue;  // held already by an earlier support
        for (double& v : rest) v /= length;
        basis.push_back(rest);
        directions.push_back(&h);
      }
      for (int i = int(basis.size()) - 1; i >= 0; --i) {
        const Vec3 &b = basis[i], &d = directions[i]->direction;
        const double share = (left[0] * b[0] + left[1] * b[1] + left[2] * b[2]) / (d[0] * b[0] + d[1] * b[1] + d[2] * b[2]);
        for (int k = 0; k < 3; ++k) {
          left[k] -= share * d[k];
          out.reactions[6 * directions[i]->support + 3 * kind + k] += share * d[k];
        }
      }
    }
  }
  // Balance of the loads as stated (not as distributed to nodes) with the reactions.
  const Vec3 center = center_of(model);
  Vec3 force = s.loads.force, moment = s.loads.moment;
  double force_size = s.loads.largest_force, moment_size = s.loads.largest_moment, reach = 0;
  for (std::size_t i = 0; i < model.supports.size(); ++i) {
    const double* r = &out.reactions[6 * i];
    const Vec3& x = model.nodes[model.supports[i].node].x;
    const Vec3 a{x[0] - center[0], x[1] - center[1], x[2] - center[2]};
    const Vec3 m{a[1] * r[2] - a[2] * r[1] + r[3], a[2] * r[0] - a[0] * r[2] + r[4], a[0] * r[1] - a[1] * r[0] + r[5]};
    for (int k = 0; k < 3; ++k) force[k] += r[k], moment[k] += m[k];
    force_size += std::sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
    moment_size += std::sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]);
  }
  for (const Vec3& x : system.x)
    for (int k = 0; k < 3; ++k) reach = std::max(reach, std::abs(x[k] - center[k]));
  force_size += s.load_size;  // temperature and motions load without a resultant
  if (model.planar) force[1] = 0, moment[0] = moment[2] = 0;
  moment_size += force_size * reach;
  force_size += reach > 0 ? moment_size / reach : 0;
  const auto norm = [](const Vec3& v) { return std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]); };
  out.force_balance = force_size > 0 ? norm(force) / force_size : 0;
  out.moment_balance = moment_size > 0 ? norm(moment) / moment_size : 0;
  return out;
}

}  // namespace nacre::structural
