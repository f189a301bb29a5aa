#include "symmetric.h"
#include "nacre/world/sort.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nacre::structural {

namespace {

using Vectors = std::vector<std::vector<double>>;

Vectors identity(int n) {
  Vectors q(n, std::vector<double>(n, 0.0));
  for (int i = 0; i < n; ++i) q[i][i] = 1;
  return q;
}

// A := Q^T A Q tridiagonal, by reflections I - beta v v^T; rows of `q` become the columns of Q.
void tridiagonalise(std::vector<double>& A, int n, Vectors& q) {
  std::vector<double> v(n), w(n);
  for (int k = 0; k + 2 < n; ++k) {
    double square = 0;
    for (int i = k + 1; i < n; ++i) v[i] = A[std::size_t(i) * n + k], square += v[i] * v[i];
    const double rest = square - v[k + 1] * v[k + 1];
    if (rest == 0) continue;
    const double length = v[k + 1] > 0 ? -std::sqrt(square) : std::sqrt(square);
    v[k + 1] -= length;
    const double beta = 2 / (rest + v[k + 1] * v[k + 1]);
    double vw = 0;
    for (int i = k + 1; i < n; ++i) {
      double s = 0;
      for (int j = k + 1; j < n; ++j) s += A[std::size_t(i) * n + j] * v[j];
      w[i] = beta * s;
      vw += v[i] * w[i];
    }
    for (int i = k + 1; i < n; ++i) w[i] -= 0.5 * beta * vw * v[i];
    for (int i = k + 1; i < n; ++i)
      for (int j = k + 1; j < n; ++j) A[std::size_t(i) * n + j] -= v[i] * w[j] + w[i] * v[j];
    A[std::size_t(k + 1) * n + k] = A[std::size_t(k) * n + k + 1] = length;
    for (int i = k + 2; i < n; ++i) A[std::size_t(i) * n + k] = A[std::size_t(k) * n + i] = 0;
    std::fill(w.begin(), w.end(), 0.0);
    for (int i = k + 1; i < n; ++i)
      for (int j = 0; j < n; ++j) w[j] += v[i] * q[i][j];
    for (int i = k + 1; i < n; ++i)
      for (int j = 0; j < n; ++j) q[i][j] -= beta * v[i] * w[j];
  }
}

// One implicit QL sweep on rows l ... m of the tridiagonal matrix (d, e).
void sweep(std::vector<double>& d, std::vector<double>& e, int l, int m, Vectors& q) {
  double g = (d[l + 1] - d[l]) / (2 * e[l]);
  const double r0 = std::abs(g) > 1e150 ? std::abs(g) : std::sqrt(g * g + 1);
  g = d[m] - d[l] + e[l] / (g + (g < 0 ? -r0 : r0));
  double s = 1, c = 1, p = 0;
  for (int i = m - 1; i >= l; --i) {
    const double f = s * e[i], b = c * e[i];
    const double r = std::sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r == 0) {
      d[i + 1] -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1] - p;
    const double t = (d[i] - g) * s + 2 * c * b;
    p = s * t;
    d[i + 1] = g + p;
    g = c * t - b;
    std::vector<double>&lower = q[i], &upper = q[i + 1];
    for (std::size_t k = 0; k < lower.size(); ++k) {
      const double z = upper[k];
      upper[k] = s * lower[k] + c * z;
      lower[k] = c * lower[k] - s * z;
    }
  }
  d[l] -= p;
  e[l] = g;
  e[m] = 0;
}

bool diagonalise(std::vector<double>& d, std::vector<double>& e, Vectors& q) {
  const int n = int(d.size());
  constexpr double eps = std::numeric_limits<double>::epsilon();
  for (int l = 0; l < n; ++l)
    for (int pass = 0;; ++pass) {
      int m = l;
      while (m + 1 < n && std::abs(e[m]) > eps * (std::abs(d[m]) + std::abs(d[m + 1]))) ++m;
      if (m == l) break;
      if (pass == 60) return false;
      sweep(d, e, l, m, q);
    }
  return true;
}

// Lower triangle of L with B = L L^T; false when B is not positive definite.
bool cholesky(std::vector<double>& B, int n) {
  for (int j = 0; j < n; ++j)
    for (int i = j; i < n; ++i) {
      double s = B[std::size_t(i) * n + j];
      for (int k = 0; k < j; ++k) s -= B[std::size_t(i) * n + k] * B[std::size_t(j) * n + k];
      if (i == j && !(s > 0)) return false;
      B[std::size_t(i) * n + j] = i == j ? std::sqrt(s) : s / B[std::size_t(j) * n + j];
    }
  return true;
}

}  // namespace

Eigenpairs symmetric_eigenpairs(std::vector<double> A, int n) {
  Eigenpairs out;
  Vectors q = identity(n);
  tridiagonalise(A, n, q);
  std::vector<double> d(n), e(n, 0.0);
  for (int i = 0; i < n; ++i) d[i] = A[std::size_t(i) * n + i];
  for (int i = 0; i + 1 < n; ++i) e[i] = A[std::size_t(i + 1) * n + i];
  out.converged = diagonalise(d, e, q);
  std::vector<int> order(n);
  for (int i = 0; i < n; ++i) order[i] = i;
  sort_list(order, [&](int i, int j) { return d[i] < d[j]; });
  for (int i : order) {
    out.values.push_back(d[i]);
    out.vectors.push_back(std::move(q[i]));
  }
  return out;
}

Eigenpairs symmetric_eigenpairs(const std::vector<double>& A, const std::vector<double>& B, int n) {
  std::vector<double> L = B, C = A;
  if (!cholesky(L, n)) return {};
  // C := L^-1 A L^-T: the same substitution on the columns, then on the rows.
  const auto substitute = [&](std::size_t stride, std::size_t step) {
    for (int c = 0; c < n; ++c)
      for (int i = 0; i < n; ++i) {
        double& x = C[std::size_t(i) * stride + std::size_t(c) * step];
        for (int k = 0; k < i; ++k) x -= L[std::size_t(i) * n + k] * C[std::size_t(k) * stride + std::size_t(c) * step];
        x /= L[std::size_t(i) * n + i];
      }
  };
  substitute(std::size_t(n), 1);
  substitute(1, std::size_t(n));
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < i; ++j) C[std::size_t(i) * n + j] = C[std::size_t(j) * n + i] = 0.5 * (C[std::size_t(i) * n + j] + C[std::size_t(j) * n + i]);
  Eigenpairs out = symmetric_eigenpairs(std::move(C), n);
  for (auto& x : out.vectors)  // x := L^-T y
    for (int i = n - 1; i >= 0; --i) {
      for (int k = i + 1; k < n; ++k) x[i] -= L[std::size_t(k) * n + i] * x[k];
      x[i] /= L[std::size_t(i) * n + i];
    }
  return out;
}

DenseInverse invert(std::vector<double> A, int n) {
  DenseInverse out;
  std::vector<int> row_of(n, -1), column_of(n, -1);  // of the pivots
  std::vector<char> row_done(n, 0), column_done(n, 0);
  const auto at = [&](int i, int j) -> double& { return A[std::size_t(i) * n + j]; };
  for (int step = 0; step < n; ++step) {
    int p = 0, q = 0;
    double most = -1;
    for (int i = 0; i < n; ++i)
      for (int j = 0; !row_done[i] && j < n; ++j)
        if (!column_done[j] && std::abs(at(i, j)) > most) most = std::abs(at(i, j)), p = i, q = j;
    out.least_pivot = step == 0 ? most : std::min(out.least_pivot, most);
    out.largest_pivot = std::max(out.largest_pivot, most);
    if (!(most > 0)) {
      out.least_pivot = 0;
      return out;
    }
    row_done[p] = column_done[q] = 1;
    row_of[step] = p;
    column_of[step] = q;
    // In place: column q of A makes room for a column of the inverse.
    const double d = 1 / at(p, q);
    at(p, q) = 1;
    for (int j = 0; j < n; ++j) at(p, j) *= d;
    for (int i = 0; i < n; ++i) {
      if (i == p) continue;
      const double f = at(i, q);
      at(i, q) = 0;
      for (int j = 0; j < n; ++j) at(i, j) -= f * at(p, j);
    }
  }
  // Row row_of[k] holds the row column_of[k] of the inverse, its columns likewise exchanged.
  out.inverse.resize(std::size_t(n) * n);
  for (int k = 0; k < n; ++k)
    for (int l = 0; l < n; ++l) out.inverse[std::size_t(column_of[k]) * n + row_of[l]] = at(row_of[k], column_of[l]);
  return out;
}

}  // namespace nacre::structural
