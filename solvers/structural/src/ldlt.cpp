#include "ldlt.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace nacre::structural {

namespace {

constexpr double weak_ratio = 1e-11;  // pivot / scale below which it is rounding (see mechanism.h for what happens then)
constexpr int block = 48;

// Unblocked L D L^T of `p` columns with `m` rows. Left-looking inside the block: entries are final when their column starts.
void factor_block(double* A, int ld, int m, int p, int position, const std::vector<double>& scale, Factor& f) {
  for (int j = 0; j < p; ++j) {
    double* col = A + std::size_t(j) * ld;
    double d = col[j];
    const double s = scale[position + j];
    if (!(d > weak_ratio * s)) {
      const double spring = s > 0 ? s : 1.0;
      f.weak.push_back({position + j, spring});
      d += spring;
    } else if (s > 0) {
      f.least_ratio = std::min(f.least_ratio, d / s);
    }
    const double inv = 1 / d;
    f.d[position + j] = d;
    f.inverse_d[position + j] = inv;
    col[j] = 1;
    for (int i = j + 1; i < m; ++i) col[i] *= inv;
    for (int k = j + 1; k < p; ++k) {
      double* other = A + std::size_t(k) * ld;
      const double w = d * col[k];
      if (w == 0) continue;
      for (int i = k; i < m; ++i) other[i] -= w * col[i];
    }
  }
}

}  // namespace

void factorize(const Symbolic& symbolic, const std::vector<double>& scale, Factor& f) {
  const auto& supernodes = symbolic.supernodes();
  f.d.assign(symbolic.dofs(), 0.0);
  f.inverse_d.assign(symbolic.dofs(), 0.0);
  f.weak.clear();
  f.least_ratio = 1;
  // Updates of children wait on a stack; postorder makes a parent's children its topmost entries.
  struct Pending {
    int supernode;
    std::size_t at;
  };
  std::vector<Pending> pending;
  std::vector<double>& stack = f.stack;
  DenseWorkspace& work = f.work;
  std::size_t top = 0;
  for (int s = 0; s < int(supernodes.size()); ++s) {
    const auto& sn = supernodes[s];
    const int m = sn.rows, p = sn.columns, u = m - p;
    double* panel = f.L.data() + sn.panel;
    const std::size_t mine = top, size = std::size_t(u) * u;
    if (stack.size() < top + size) stack.resize(std::max(top + size, stack.size() * 3 / 2));
    double* update = stack.data() + mine;
    std::memset(update, 0, size * sizeof(double));
    std::size_t base = mine;
    while (!pending.empty() && supernodes[pending.back().supernode].parent == s) {
      const auto& child = supernodes[pending.back().supernode];
      const int cu = child.rows - child.columns;
      const int* map = symbolic.map_of(child);
      const double* from = stack.data() + pending.back().at;
      for (int j = 0; j < cu; ++j) {
        const int cj = map[j];
        double* to = cj < p ? panel + std::size_t(cj) * m : update + std::size_t(cj - p) * u - p;
        const double* column = from + std::size_t(j) * cu;
        for (int i = j; i < cu; ++i) to[map[i]] += column[i];
      }
      base = pending.back().at;
      pending.pop_back();
    }
    for (int c = 0; c < p; c += block) {
      const int w = std::min(block, p - c);
      double* at = panel + std::size_t(c) * m + c;
      factor_block(at, m, m - c, w, sn.first + c, scale, f);
      const int rest = p - c - w;
      // Remaining columns of the panel, then the update of the ancestors.
      if (rest > 0) subtract_product(at + std::size_t(w) * m + w, m, at + w, at + w, m, f.d.data() + sn.first + c, m - c - w, rest, w, 0, work);
    }
    if (u > 0 && p > 0) subtract_product(update, u, panel + p, panel + p, m, f.d.data() + sn.first, u, u, p, 0, work);
    if (u > 0) {
      if (base != mine) std::memmove(stack.data() + base, update, size * sizeof(double));
      pending.push_back({s, base});
      top = base + size;
    } else {
      top = base;
    }
  }
}

void solve(const Symbolic& symbolic, const Factor& f, double* x) {
  const auto& supernodes = symbolic.supernodes();
  std::vector<double> work;
  for (const auto& sn : supernodes) {
    const int m = sn.rows, p = sn.columns, u = m - p;
    const double* panel = f.L.data() + sn.panel;
    double* xs = x + sn.first;
    const int* rows = symbolic.rows_of(sn) + p;
    work.assign(u, 0.0);
    double* w = work.data();
    for (int j = 0; j < p; ++j) {
      const double v = xs[j];
      if (v == 0) continue;
      const double* col = panel + std::size_t(j) * m;
      for (int i = j + 1; i < p; ++i) xs[i] -= v * col[i];
      const double* below = col + p;
      for (int i = 0; i < u; ++i) w[i] += v * below[i];
    }
    for (int i = 0; i < u; ++i) x[rows[i]] -= w[i];
  }
  for (int i = 0; i < symbolic.dofs(); ++i) x[i] *= f.inverse_d[i];
  for (int s = int(supernodes.size()) - 1; s >= 0; --s) {
    const auto& sn = supernodes[s];
    const int m = sn.rows, p = sn.columns, u = m - p;
    const double* panel = f.L.data() + sn.panel;
    double* xs = x + sn.first;
    const int* rows = symbolic.rows_of(sn) + p;
    work.resize(std::max<std::size_t>(work.size(), u));
    double* w = work.data();
    for (int i = 0; i < u; ++i) w[i] = x[rows[i]];
    for (int j = p - 1; j >= 0; --j) {
      const double* col = panel + std::size_t(j) * m;
      // Four partial sums, fixed order: vectorises without a reduction whose order the platform chooses.
      double a[4] = {0, 0, 0, 0};
      const double* below = col + p;
      int i = 0;
      for (; i + 4 <= u; i += 4)
        for (int k = 0; k < 4; ++k) a[k] += below[i + k] * w[i + k];
      for (; i < u; ++i) a[0] += below[i] * w[i];
      double sum = (a[0] + a[1]) + (a[2] + a[3]);
      for (i = j + 1; i < p; ++i) sum += col[i] * xs[i];
      xs[j] -= sum;
    }
  }
}

}  // namespace nacre::structural
