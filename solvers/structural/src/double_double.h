#pragma once
// Unevaluated sums of two doubles, for residuals whose terms cancel. Without fused multiply-add, so that every platform
// gives the same bits. Source: Dekker 1971; Hida, Li, Bailey, Library for Double-Double and Quad-Double Arithmetic, 2007.

namespace nacre::structural {

struct DoubleDouble {
  double hi = 0, lo = 0;
};

inline DoubleDouble two_sum(double a, double b) {
  const double s = a + b, bb = s - a;
  return {s, (a - (s - bb)) + (b - bb)};
}

inline DoubleDouble two_product(double a, double b) {
  constexpr double split = 134217729.0;  // 2^27 + 1
  const double p = a * b;
  const double ca = split * a, ah = ca - (ca - a), al = a - ah;
  const double cb = split * b, bh = cb - (cb - b), bl = b - bh;
  return {p, ((ah * bh - p) + ah * bl + al * bh) + al * bl};
}

inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble s = two_sum(a.hi, b.hi);
  const double lo = s.lo + (a.lo + b.lo);
  const double hi = s.hi + lo;
  return {hi, lo - (hi - s.hi)};
}

inline DoubleDouble operator+(DoubleDouble a, double b) {
  const DoubleDouble s = two_sum(a.hi, b);
  const double lo = s.lo + a.lo;
  const double hi = s.hi + lo;
  return {hi, lo - (hi - s.hi)};
}

inline DoubleDouble operator-(DoubleDouble a, DoubleDouble b) { return a + DoubleDouble{-b.hi, -b.lo}; }

inline DoubleDouble operator*(DoubleDouble a, double b) {
  const DoubleDouble p = two_product(a.hi, b);
  const double lo = p.lo + a.lo * b;
  const double hi = p.hi + lo;
  return {hi, lo - (hi - p.hi)};
}

inline double value(DoubleDouble a) { return a.hi + a.lo; }

}  // namespace nacre::structural
