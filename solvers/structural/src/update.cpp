// Edits of a model on a kept factor.

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "mechanism.h"
#include "structure_impl.h"
#include "symmetric.h"

namespace nacre::structural {

namespace {

constexpr int most_columns = 96;
// Speed of a back-substitution (memory) against a factorisation (registers), flop for flop.
constexpr double solve_slowness = 4;
constexpr double singular_core = 1e-7;

struct Change {
  int before = -1, after = -1;  // base element, new element; -1 = none
};

// Pairs the members of the base with those of the next model. False when a member is new or joins other nodes.
bool match(const std::vector<Element>& base, const std::vector<std::string>& names, const System& next, const Model& model,
           std::vector<Change>& changes, bool& same_members) {
  same_members = base.size() == next.elements.size();
  for (std::size_t i = 0; same_members && i < base.size(); ++i)
    same_members = base[i].a == next.elements[i].a && base[i].b == next.elements[i].b;
  if (same_members) {
    for (int i = 0; i < int(base.size()); ++i)
      if (!(base[i] == next.elements[i])) changes.push_back({i, i});
    return true;
  }
  std::map<std::string_view, int> by_name;
  for (int i = 0; i < int(names.size()); ++i)
    if (!by_name.emplace(names[i], i).second) return false;  // names are not unique: nothing is certain
  std::vector<char> seen(base.size(), 0);
  for (int i = 0; i < int(next.elements.size()); ++i) {
    const auto at = by_name.find(model.members[i].name);
    if (at == by_name.end() || seen[at->second]) return false;
    const Element& old = base[at->second];
    if (old.a != next.elements[i].a || old.b != next.elements[i].b) return false;
    seen[at->second] = 1;
    if (!(old == next.elements[i])) changes.push_back({at->second, i});
  }
  for (int i = 0; i < int(base.size()); ++i)
    if (!seen[i]) changes.push_back({i, -1});
  return true;
}

Mat6 condensed_stiffness(const Element& e) { return e.general ? condense(e).stiffness : natural_stiffness(e); }

// Appends the columns of B^T W diag(lambda) W^T B for a change dC of the natural stiffness. dC has the blocks axial,
// torsion, bending; each is diagonalised on its own scale.
void append_columns(const Element& e, const Mat6& dC, const Freedoms& freedoms, std::vector<LowRank::Column>& out) {
  const auto push = [&](const Vec6& n, double lambda) {
    const Vec12 q = end_forces(e, n);
    LowRank::Column c;
    c.lambda = lambda;
    for (int part = 0; part < 4; ++part) {
      const int node_index = part < 2 ? e.a : e.b, kind = part % 2;
      const NodeFreedom& node = freedoms.nodes[node_index];
      Vec3 v = rotate_back(e.axes, &q[3 * part]);
      if (node.turned) v = rotate(kind == 0 ? node.translation : node.rotation, v.data());
      for (int k = 0; k < 3; ++k)
        if (node.local[3 * kind + k] >= 0 && v[k] != 0) c.entries.emplace_back(node.first + node.local[3 * kind + k], v[k]);
    }
    if (!c.entries.empty()) out.push_back(std::move(c));
  };
  for (int i = 0; i < 2; ++i)
    if (dC[7 * i] != 0) {
      Vec6 n{};
      n[i] = 1;
      push(n, dC[7 * i]);
    }
  std::vector<double> bending;
  double largest = 0;
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j) bending.push_back(dC[6 * (2 + i) + 2 + j]), largest = std::max(largest, std::abs(bending.back()));
  if (largest == 0) return;
  const Eigenpairs pairs = symmetric_eigenpairs(std::move(bending), 4);
  for (int i = 0; i < 4; ++i) {
    if (std::abs(pairs.values[i]) <= 1e-14 * largest) continue;
    Vec6 n{};
    for (int j = 0; j < 4; ++j) n[2 + j] = pairs.vectors[i][j];
    push(n, pairs.values[i]);
  }
}

// Columns that turn the base into the next system; stops when there are too many.
std::vector<LowRank::Column> columns_of(const std::vector<Element>& base, const System& next, const std::vector<Change>& changes,
                                        std::size_t limit) {
  std::vector<LowRank::Column> columns;
  for (const Change& c : changes) {
    const Element* before = c.before >= 0 ? &base[c.before] : nullptr;
    const Element* after = c.after >= 0 ? &next.elements[c.after] : nullptr;
    if (before != nullptr && after != nullptr && before->axes == after->axes && before->length == after->length) {
      Mat6 d = condensed_stiffness(*after);
      const Mat6 old = condensed_stiffness(*before);
      for (int i = 0; i < 36; ++i) d[i] -= old[i];
      append_columns(*after, d, next.freedoms, columns);
    } else {
      if (before != nullptr) {
        Mat6 d = condensed_stiffness(*before);
        for (double& v : d) v = -v;
        append_columns(*before, d, next.freedoms, columns);
      }
      if (after != nullptr) append_columns(*after, condensed_stiffness(*after), next.freedoms, columns);
    }
    if (columns.size() > limit) break;
  }
  return columns;
}

// Z, S and its inverse; false when S is singular or nearly so.
bool complete(const Inverse& plain, int n, LowRank& low) {
  const int count = int(low.U.size());
  if (count == 0) return true;  // members between held joints
  std::vector<double> rhs(n);
  low.Z.resize(count);
  for (int i = 0; i < count; ++i) {
    std::fill(rhs.begin(), rhs.end(), 0.0);
    for (const auto& [dof, v] : low.U[i].entries) rhs[dof] += v;
    plain.solve(rhs, low.Z[i], false);
    plain.correction.apply(rhs, low.Z[i]);
  }
  std::vector<double> S(std::size_t(count) * count, 0.0);
  for (int i = 0; i < count; ++i)
    for (int j = 0; j < count; ++j) {
      double g = 0;
      for (const auto& [dof, v] : low.U[i].entries) g += v * low.Z[j][dof];
      S[std::size_t(i) * count + j] = double(i == j) + low.U[i].lambda * g;
    }
  DenseInverse inverted = invert(std::move(S), count);
  low.inverse = std::move(inverted.inverse);
  return inverted.least_pivot > singular_core * std::max(1.0, inverted.largest_pivot);
}

// Whether the inverse contracts the error on a load that excites everything.
bool contracts(const System& system, const Inverse& inverse, const std::vector<double>& scale) {
  const int n = system.freedoms.n;
  Displacements u;
  u.lo.assign(n, 0.0);
  std::vector<double> f(n), r;
  for (int i = 0; i < n; ++i) f[i] = scale[inverse.position[i]] * (1 + 0.37 * double((unsigned(i) * 2654435761u >> 7) % 1000u) / 1000.0);
  inverse.solve(f, u.hi);
  system.expand(u, 0);
  system.residual(f, u, r);
  return relative_size(system, r, f) < 1e-3;
}

}  // namespace

Result<Analysis::Way> Analysis::update(Model& next) {
  if (auto valid = validate(next); !valid) return valid.failure();
  if (next.nodes.size() != model.nodes.size()) return Way::Analysed;
  auto created = System::create(next);
  if (!created) return created.failure();
  System& s = *created;
  if (!s.freedoms.same_pattern(base_freedoms)) return Way::Analysed;
  std::vector<Change> changes;
  bool same_members = false;
  if (!match(base, base_names, s, next, changes, same_members)) return Way::Analysed;

  if (s.freedoms.same_stiffness(base_freedoms)) {
    const auto adopt = [&] {
      system = std::move(s);
      model = std::move(next);
    };
    if (changes.empty()) {
      inverse.low_rank = {};
      adopt();
      return Way::Kept;
    }
    // The same changes as before against the base: nothing to do but the loads.
    bool stiffness_same = system.elements.size() == s.elements.size();
    for (std::size_t i = 0; stiffness_same && i < s.elements.size(); ++i) stiffness_same = system.elements[i] == s.elements[i];
    if (stiffness_same) {
      adopt();
      return Way::Kept;
    }
    const double solve_flops = 4 * double(inverse.symbolic.nonzeros());
    const double worth = inverse.symbolic.flops() / (solve_slowness * solve_flops);
    const std::size_t limit = std::size_t(std::clamp(worth, 2.0, double(most_columns)));
    if (changes.size() <= limit) {
      LowRank low;
      low.U = columns_of(base, s, changes, limit);
      if (low.U.size() <= limit && complete(inverse, s.freedoms.n, low)) {
        std::swap(inverse.low_rank, low);
        if (contracts(s, inverse, scale)) {
          adopt();
          return Way::LowRank;
        }
        std::swap(inverse.low_rank, low);
      }
    }
  }

  // Same pattern: factor anew into the spare storage, so that a refusal leaves everything as it was.
  std::vector<std::array<BlockPlace, 3>> next_places = same_members ? std::move(places) : member_places(s, inverse.symbolic);
  std::vector<double> next_scale;
  Correction old_correction = std::move(inverse.correction);
  LowRank old_low_rank = std::move(inverse.low_rank);
  inverse.correction = {};
  inverse.low_rank = {};
  std::swap(inverse.factor, spare);
  std::swap(inverse.factor.stack, spare.stack);
  std::swap(inverse.factor.work, spare.work);
  assemble(s, inverse.symbolic, next_places, inverse.factor, next_scale);
  factorize(inverse.symbolic, next_scale, inverse.factor);
  if (auto examined = examine(next, s, next_scale, inverse); !examined) {
    std::swap(inverse.factor, spare);
    inverse.correction = std::move(old_correction);
    inverse.low_rank = std::move(old_low_rank);
    if (same_members) places = std::move(next_places);
    return examined.failure();
  }
  places = std::move(next_places);
  scale = std::move(next_scale);
  system = std::move(s);
  model = std::move(next);
  base = system.elements;
  base_names.resize(model.members.size());
  for (std::size_t i = 0; i < base_names.size(); ++i) base_names[i] = model.members[i].name;
  base_freedoms = system.freedoms;
  return Way::Refactored;
}

}  // namespace nacre::structural
