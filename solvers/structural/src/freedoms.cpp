#include "freedoms.h"

#include <cmath>

namespace nacre::structural {

namespace {

double dot(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

constexpr Vec3 global_axes[3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

// An orthonormal basis that grows: directions already in its span are recognised.
struct Basis {
  std::array<Vec3, 3> q{};
  int n = 0;
  // What is left of a unit vector outside the span, normalised; false when it lies inside.
  bool outside(const Vec3& v, Vec3& rest) const {
    rest = v;
    for (int pass = 0; pass < 2; ++pass)
      for (int i = 0; i < n; ++i) {
        const double c = dot(rest, q[i]);
        for (int k = 0; k < 3; ++k) rest[k] -= c * q[i][k];
      }
    const double length = std::sqrt(dot(rest, rest));
    if (length < 1e-9) return false;
    for (double& r : rest) r /= length;
    return true;
  }
  bool add(const Vec3& v) {
    Vec3 rest;
    if (n == 3 || !outside(v, rest)) return false;
    q[n++] = rest;
    return true;
  }
};

bool is_global(const Vec3& v) {
  for (const Vec3& g : global_axes)
    if (v == g) return true;
  return false;
}

// Completes the basis and orders it so that a basis of global directions is the global one.
void finish(const Basis& felt, Mat3& axes, std::array<int, 3>& place, bool& turned) {
  Basis full = felt;
  for (const Vec3& g : global_axes) full.add(g);
  bool all_global = true;
  for (int i = 0; i < 3; ++i) all_global = all_global && is_global(full.q[i]);
  place = {0, 1, 2};
  if (all_global) {
    for (int i = 0; i < 3; ++i)
      for (int g = 0; g < 3; ++g)
        if (full.q[i][g] != 0) place[i] = g;
    axes = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    return;
  }
  turned = true;
  for (int i = 0; i < 3; ++i)
    for (int k = 0; k < 3; ++k) axes[3 * i + k] = full.q[i][k];
}

}  // namespace

bool Freedoms::same_pattern(const Freedoms& other) const {
  if (n != other.n || nodes.size() != other.nodes.size()) return false;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].first != other.nodes[i].first || nodes[i].local != other.nodes[i].local) return false;
  return true;
}

bool Freedoms::same_stiffness(const Freedoms& other) const {
  if (!same_pattern(other) || springs.size() != other.springs.size()) return false;
  for (std::size_t i = 0; i < springs.size(); ++i)
    if (!springs[i].same_stiffness(other.springs[i])) return false;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].turned != other.nodes[i].turned || (nodes[i].turned && (nodes[i].translation != other.nodes[i].translation ||
                                                                          nodes[i].rotation != other.nodes[i].rotation)))
      return false;
  return true;
}

Result<Freedoms> make_freedoms(const Model& model, const std::vector<Element>& elements) {
  Freedoms out;
  const int n_nodes = int(model.nodes.size());
  out.nodes.resize(n_nodes);
  out.held.resize(n_nodes);
  // Rotations that members feel: 3 flags of global directions where a rigidly joined member feels all of them.
  std::vector<Basis> felt(n_nodes);
  for (const Element& e : elements) {
    if (e.bar) continue;
    for (int end = 0; end < 2; ++end) {
      Basis& basis = felt[end == 0 ? e.a : e.b];
      if (basis.n == 3) continue;
      const bool* r = &e.released[6 * end + 3];
      if (model.planar) {
        if (!r[1]) basis.add(global_axes[1]);
      } else if (!r[0] && !r[1] && !r[2]) {
        for (const Vec3& g : global_axes) basis.add(g);
      } else {
        for (int i = 0; i < 3; ++i)
          if (!r[i]) basis.add({e.axes[3 * i], e.axes[3 * i + 1], e.axes[3 * i + 2]});
      }
    }
  }
  std::vector<char> supported(n_nodes, 0);
  for (std::size_t s = 0; s < model.supports.size(); ++s) {
    const ModelSupport& support = model.supports[s];
    supported[support.node] = 1;
    Spring spring{int(s), support.node, {}, {}};
    bool has_spring = false;
    for (int c = 0; c < 6; ++c) {
      const Vec3& d = support.axes[c % 3];
      if (model.planar) {
        // Out of the plane nothing moves: what holds it there carries nothing.
        const bool in_plane = c < 3 ? std::abs(d[1]) < 1e-9 : std::abs(d[1]) > 1 - 1e-9;
        if (!in_plane) continue;
      }
      if (support.fixed[c]) {
        out.held[support.node].push_back({int(s), c, d, support.motion[c]});
        if (support.motion[c] != 0) out.has_motions = true;
      } else if (support.stiffness[c] > 0) {
        spring.stiffness[c] = support.stiffness[c];
        has_spring = true;
        if (c >= 3) felt[support.node].add(d);
      }
    }
    if (has_spring) {
      for (int i = 0; i < 3; ++i)
        for (int k = 0; k < 3; ++k) spring.axes[3 * i + k] = support.axes[i][k];
      out.springs.push_back(spring);
    }
  }
  for (int n = 0; n < n_nodes; ++n) {
    NodeFreedom& node = out.nodes[n];
    for (int kind = 0; kind < 2; ++kind) {  // translations, rotations
      Basis held, all;
      Vec3 motion{};
      for (const HeldDirection& h : out.held[n]) {
        if ((h.component >= 3) != (kind == 1)) continue;
        Vec3 rest;
        if (held.n < 3 && held.outside(h.direction, rest)) {
          // motion . direction = prescribed, with the part along earlier directions known
          double known = 0;
          for (int i = 0; i < held.n; ++i) known += motion[i] * dot(h.direction, held.q[i]);
          motion[held.n] = (h.motion - known) / dot(h.direction, rest);
          held.q[held.n++] = rest;
        } else {
          double known = 0;
          for (int i = 0; i < held.n; ++i) known += motion[i] * dot(h.direction, held.q[i]);
          if (std::abs(known - h.motion) > 1e-12 * (std::abs(known) + std::abs(h.motion)))
            return error(Problem::Impossible, "support " + model.supports[h.support].name,
                         "Two supports at joint " + model.nodes[n].name + " prescribe different motions of the same direction.",
                         "Keep one of them.");
        }
      }
      all = held;
      if (kind == 0) {
        for (const Vec3& g : global_axes)
          if (!model.planar || g[1] == 0) all.add(g);
      } else {
        for (int i = 0; i < felt[n].n; ++i) all.add(felt[n].q[i]);
        // Where everything is felt the global axes do as well, and keep blocks unturned.
        if (felt[n].n == 3 && held.n == 0) all.q = {global_axes[0], global_axes[1], global_axes[2]};
      }
      std::array<int, 3> place;
      finish(all, kind == 0 ? node.translation : node.rotation, place, node.turned);
      for (int i = 0; i < all.n; ++i) {
        const int c = 3 * kind + place[i];
        if (i < held.n) {
          node.held[c] = true;
          node.motion[c] = motion[i];
        } else {
          node.local[c] = 0;
        }
      }
    }
    node.first = out.n;
    for (int c = 0; c < 6; ++c)
      if (node.local[c] == 0) node.local[c] = node.n_free++;
    out.n += node.n_free;
  }
  return out;
}

}  // namespace nacre::structural
