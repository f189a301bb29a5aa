#include "dense.h"

#include <algorithm>

namespace nacre::structural {

namespace {

// Four doubles; the compiler splits them where registers are narrower.
typedef double Four __attribute__((vector_size(32), aligned(8)));

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__)
#define NACRE_AVX2 1
#endif

constexpr int depth = 128;  // columns of A taken at once

// acc (4 R rows, 4 columns) = sum_k A_k B_k^T; A packed by 4 R rows, B by 4.
template <int R>
inline __attribute__((always_inline)) void tile(int K, const double* A, const double* B, double* acc) {
  Four c[R][4] = {};
  for (int k = 0; k < K; ++k) {
    Four a[R];
    for (int r = 0; r < R; ++r) a[r] = *reinterpret_cast<const Four*>(A + 4 * R * k + 4 * r);
    for (int j = 0; j < 4; ++j) {
      const double s = B[4 * k + j];
      const Four b = {s, s, s, s};
      for (int r = 0; r < R; ++r) c[r][j] += a[r] * b;
    }
  }
  for (int j = 0; j < 4; ++j)
    for (int r = 0; r < R; ++r) *reinterpret_cast<Four*>(acc + 4 * R * j + 4 * r) = c[r][j];
}

template <int R>
inline __attribute__((always_inline)) void product(double* C, int ldc, const double* A, const double* B, int lda, const double* d, int m,
                                                   int n, int K, int shift, DenseWorkspace& work) {
  constexpr int rows = 4 * R;
  const int mt = (m + rows - 1) / rows, nt = (n + 3) / 4;
  for (int k0 = 0; k0 < K; k0 += depth) {
    const int kk = std::min(depth, K - k0);
    work.a.resize(std::max(work.a.size(), std::size_t(mt) * rows * kk));
    work.b.resize(std::max(work.b.size(), std::size_t(nt) * 4 * kk));
    double* pa = work.a.data();
    double* pb = work.b.data();
    for (int t = 0; t < mt; ++t) {
      const int i0 = t * rows, ni = std::min(rows, m - i0);
      double* to = pa + std::size_t(t) * rows * kk;
      for (int k = 0; k < kk; ++k) {
        const double* from = A + std::size_t(k0 + k) * lda + i0;
        if (ni == rows) {
          for (int i = 0; i < rows; ++i) to[rows * k + i] = from[i];
        } else {
          for (int i = 0; i < ni; ++i) to[rows * k + i] = from[i];
          for (int i = ni; i < rows; ++i) to[rows * k + i] = 0;
        }
      }
    }
    for (int t = 0; t < nt; ++t) {
      const int j0 = 4 * t, nj = std::min(4, n - j0);
      double* to = pb + std::size_t(t) * 4 * kk;
      for (int k = 0; k < kk; ++k) {
        const double* from = B + std::size_t(k0 + k) * lda + j0;
        const double dk = d[k0 + k];
        for (int j = 0; j < nj; ++j) to[4 * k + j] = dk * from[j];
        for (int j = nj; j < 4; ++j) to[4 * k + j] = 0;
      }
    }
    double acc[4 * rows];
    for (int tj = 0; tj < nt; ++tj) {
      const int j0 = 4 * tj, nj = std::min(4, n - j0);
      for (int ti = std::max(0, (j0 + shift) / rows); ti < mt; ++ti) {
        const int i0 = ti * rows, ni = std::min(rows, m - i0);
        tile<R>(kk, pa + std::size_t(ti) * rows * kk, pb + std::size_t(tj) * 4 * kk, acc);
        for (int j = 0; j < nj; ++j) {
          double* c = C + std::size_t(j0 + j) * ldc + i0;
          if (ni == rows) {
            for (int i = 0; i < rows; ++i) c[i] -= acc[rows * j + i];
          } else {
            for (int i = 0; i < ni; ++i) c[i] -= acc[rows * j + i];
          }
        }
      }
    }
  }
}

#ifdef NACRE_AVX2
__attribute__((target("avx2"))) void product_wide(double* C, int ldc, const double* A, const double* B, int lda, const double* d, int m,
                                                  int n, int K, int shift, DenseWorkspace& work) {
  product<2>(C, ldc, A, B, lda, d, m, n, K, shift, work);
}
#endif

}  // namespace

void subtract_product(double* C, int ldc, const double* A, const double* B, int lda, const double* d, int m, int n, int K, int shift,
                      DenseWorkspace& work) {
  if (m <= 0 || n <= 0 || K <= 0) return;
#ifdef NACRE_AVX2
  static const bool wide = __builtin_cpu_supports("avx2");
  if (wide) return product_wide(C, ldc, A, B, lda, d, m, n, K, shift, work);
#endif
  product<1>(C, ldc, A, B, lda, d, m, n, K, shift, work);
}

}  // namespace nacre::structural
