#pragma once
// Dense kernels of the factorisation. Column-major. Sums run in ascending k for each entry whatever the vector width, so all
// platforms give the same bits.

#include <vector>

namespace nacre::structural {

struct DenseWorkspace {
  std::vector<double> a, b;  ///< packed panels
};

/// C(i, j) -= sum_k A(i, k) d(k) B(j, k) for i >= j + shift only (the rest of C is left in an undefined state where
/// i + 8 > j + shift, untouched elsewhere). A has m rows, B has n rows, both K columns.
/// @param ldc, lda  leading dimensions; A and B share lda
void subtract_product(double* C, int ldc, const double* A, const double* B, int lda, const double* d, int m, int n, int K, int shift,
                      DenseWorkspace& work);

}  // namespace nacre::structural
