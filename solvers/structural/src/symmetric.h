#pragma once
// Small dense matrices, row-major: eigenvalues of symmetric ones, and inverses with their pivots.

#include <vector>

namespace nacre::structural {

struct Eigenpairs {
  bool converged = false;
  std::vector<double> values;               ///< ascending
  std::vector<std::vector<double>> vectors; ///< orthonormal, one by value
};

/// All eigenvalues and eigenvectors of a symmetric matrix: Householder tridiagonalisation, implicit QL.
/// @param A  shape (n, n)
/// Source: Golub and Van Loan, Matrix Computations, sec. 8.3; Dubrulle, Martin, Wilkinson, Numerische Mathematik 12 (1968)
[[nodiscard]] Eigenpairs symmetric_eigenpairs(std::vector<double> A, int n);

/// The same of A x = lambda B x with B positive definite; vectors are orthonormal in B. Not converged when B is not.
[[nodiscard]] Eigenpairs symmetric_eigenpairs(const std::vector<double>& A, const std::vector<double>& B, int n);

struct DenseInverse {
  std::vector<double> inverse;              ///< shape (n, n); of no use when a pivot is zero
  double least_pivot = 0, largest_pivot = 0;  ///< magnitudes
};

/// Gauss-Jordan elimination with complete pivoting.
/// Source: Golub and Van Loan, Matrix Computations, sec. 3.4
[[nodiscard]] DenseInverse invert(std::vector<double> A, int n);

}  // namespace nacre::structural
