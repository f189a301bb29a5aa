#pragma once
// Polynomials of one variable by coefficients, c[0] + c[1] t + …, and their real roots in an interval.

#include <array>
#include <cmath>

namespace nacre::structural {

template <int N>  // N coefficients
struct Polynomial {
  std::array<double, N> c{};
  [[nodiscard]] double operator()(double t) const {
    double v = c[N - 1];
    for (int i = N - 2; i >= 0; --i) v = v * t + c[i];
    return v;
  }
};

template <int N>
Polynomial<(N > 1 ? N - 1 : 1)> derivative(const Polynomial<N>& p) {
  Polynomial<(N > 1 ? N - 1 : 1)> d;
  for (int i = 1; i < N; ++i) d.c[i - 1] = i * p.c[i];
  return d;
}

template <int N, int M>
Polynomial<N + M - 1> product(const Polynomial<N>& a, const Polynomial<M>& b) {
  Polynomial<N + M - 1> r;
  for (int i = 0; i < N; ++i)
    for (int j = 0; j < M; ++j) r.c[i + j] += a.c[i] * b.c[j];
  return r;
}

template <int N, int M>
Polynomial<(N > M ? N : M)> sum(const Polynomial<N>& a, const Polynomial<M>& b, double factor = 1) {
  Polynomial<(N > M ? N : M)> r;
  for (int i = 0; i < N; ++i) r.c[i] += a.c[i];
  for (int i = 0; i < M; ++i) r.c[i] += factor * b.c[i];
  return r;
}

/// Roots inside (0, T), ascending; at most n = N - 1 of them. Where the polynomial vanishes identically there are none.
/// Degree 2 in closed form, above by bisection between the roots of the derivative.
template <int N>
int roots_inside(const Polynomial<N>& p, double T, double* out) {
  if constexpr (N <= 1) {
    return 0;
  } else if constexpr (N == 2) {
    if (p.c[1] == 0) return 0;
    const double t = -p.c[0] / p.c[1];
    if (!(t > 0 && t < T)) return 0;
    out[0] = t;
    return 1;
  } else if constexpr (N == 3) {
    const double a = p.c[2], b = p.c[1], c = p.c[0];
    if (std::abs(a) * T * T <= 1e-15 * (std::abs(b) * T + std::abs(c))) return roots_inside(Polynomial<2>{{c, b}}, T, out);
    const double disc = b * b - 4 * a * c;
    if (!(disc >= 0)) return 0;
    const double q = -0.5 * (b + (b >= 0 ? std::sqrt(disc) : -std::sqrt(disc)));
    double r[2] = {q / a, q != 0 ? c / q : q / a};
    if (r[0] > r[1]) { const double t = r[0]; r[0] = r[1]; r[1] = t; }
    int n = 0;
    for (int i = 0; i < 2; ++i)
      if (r[i] > 0 && r[i] < T && (i == 0 || r[1] != r[0])) out[n++] = r[i];
    return n;
  } else {
    // A leading coefficient that is rounding does not count.
    double size = 0, power = 1;
    for (int i = 0; i < N - 1; ++i, power *= T) size += std::abs(p.c[i]) * power;
    if (std::abs(p.c[N - 1]) * power <= 1e-15 * size) {
      Polynomial<N - 1> lower;
      for (int i = 0; i < N - 1; ++i) lower.c[i] = p.c[i];
      return roots_inside(lower, T, out);
    }
    double turns[N];
    const int n_turns = roots_inside(derivative(p), T, turns);
    int n = 0;
    double lo = 0, f_lo = p(0);
    for (int i = 0; i <= n_turns; ++i) {
      const double hi = i < n_turns ? turns[i] : T, f_hi = p(hi);
      if ((f_lo < 0 && f_hi > 0) || (f_lo > 0 && f_hi < 0)) {
        double a = lo, b = hi, fa = f_lo;
        double t = 0.5 * (a + b);
        for (int step = 0; step < 80; ++step) {  // Newton, kept inside by bisection
          const double ft = p(t);
          if (ft == 0) break;
          if ((ft < 0) == (fa < 0)) a = t; else b = t;
          const double slope = derivative(p)(t);
          double next = slope != 0 ? t - ft / slope : a;
          if (!(next > a && next < b)) next = 0.5 * (a + b);
          if (next == t || b - a <= 1e-16 * T) break;
          t = next;
        }
        if (t > 0 && t < T) out[n++] = t;
      } else if (i < n_turns && f_hi == 0) {
        out[n++] = hi;
      }
      lo = hi;
      f_lo = f_hi;
    }
    return n;
  }
}

}  // namespace nacre::structural
