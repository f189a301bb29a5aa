// Kernels of the structural solver against dense algebra and arithmetic.
#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <algorithm>
#include <random>

#include "double_double.h"
#include "element.h"
#include "ldlt.h"
#include "polynomial.h"
#include "symmetric.h"

namespace nacre::structural {
namespace {

double uniform(std::mt19937& r, double lo, double hi) { return lo + (hi - lo) * double(r() >> 5) / 134217728.0; }

struct Blocks {
  Graph graph;
  std::vector<Vec3> x;
  std::vector<int> size, first;
  int n = 0;
};

// A random geometric graph with 0 to 6 dofs at each node.
Blocks random_blocks(std::mt19937& r, int nodes) {
  Blocks b;
  for (int i = 0; i < nodes; ++i) {
    const double p = uniform(r, 0, 1), q = uniform(r, 0, 1), s = uniform(r, 0, 0.3);
    b.x.push_back({p, q, s});
    b.size.push_back(int(r() % 7));
    b.first.push_back(b.n);
    b.n += b.size.back();
  }
  std::vector<std::pair<int, int>> edges;
  for (int i = 0; i < nodes; ++i)
    for (int j = 0; j < i; ++j) {
      const double d = std::abs(b.x[i][0] - b.x[j][0]) + std::abs(b.x[i][1] - b.x[j][1]);
      if (d < 2.0 / std::sqrt(nodes) && b.size[i] > 0 && b.size[j] > 0) edges.emplace_back(i, j);
    }
  b.graph = make_graph(nodes, edges);
  return b;
}

Eigen::MatrixXd dense(const std::vector<double>& A, int n) {
  return Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(A.data(), n, n);
}

// A x = lambda B x for every pair, and X^T B X = 1.
void expect_eigenpairs(const Eigenpairs& pairs, const Eigen::MatrixXd& A, const Eigen::MatrixXd& B) {
  const int n = int(A.rows());
  ASSERT_TRUE(pairs.converged);
  Eigen::MatrixXd X(n, n);
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) X(j, i) = pairs.vectors[i][j];
  const Eigen::VectorXd values = Eigen::Map<const Eigen::VectorXd>(pairs.values.data(), n);
  const double size = A.norm() + B.norm();
  EXPECT_LT((A * X - B * X * values.asDiagonal()).norm(), 1e-12 * n * size);
  EXPECT_LT((X.transpose() * B * X - Eigen::MatrixXd::Identity(n, n)).norm(), 1e-12 * n * size);
  for (int i = 1; i < n; ++i) EXPECT_LE(pairs.values[i - 1], pairs.values[i]);
}

TEST(Symmetric, EigenpairsAndInverseSatisfyTheirEquations) {
  std::mt19937 r(9);
  for (int n : {1, 2, 3, 4, 12, 40})
    for (int kind = 0; kind < 3; ++kind) {
      std::vector<double> R(std::size_t(n) * n), A = R, B = R;
      for (double& v : R) v = uniform(r, -1, 1);
      for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
          A[i * n + j] = kind == 1 && i != j ? 0 : kind == 2 ? 1 : R[i * n + j] + R[j * n + i];  // random, diagonal, rank one
          B[i * n + j] = i == j ? 0.5 : 0;
          for (int k = 0; k < n; ++k) B[i * n + j] += R[i * n + k] * R[j * n + k];
        }
      expect_eigenpairs(symmetric_eigenpairs(A, n), dense(A, n), Eigen::MatrixXd::Identity(n, n));
      expect_eigenpairs(symmetric_eigenpairs(A, B, n), dense(A, n), dense(B, n));
      const DenseInverse inverted = invert(B, n);
      EXPECT_LT((dense(B, n) * dense(inverted.inverse, n) - Eigen::MatrixXd::Identity(n, n)).norm(), 1e-11 * n);
      EXPECT_GT(inverted.least_pivot, 0);
    }
  EXPECT_FALSE(symmetric_eigenpairs({1, 0, 0, 1}, {1, 2, 2, 1}, 2).converged);  // not positive definite
  EXPECT_EQ(invert({1, 1, 1, 1}, 2).least_pivot, 0);
}

TEST(Ordering, EveryNodeIsEliminatedOnce) {
  std::mt19937 r(1);
  for (int nodes : {1, 2, 30, 300, 900}) {
    const Blocks b = random_blocks(r, nodes);
    for (auto order : {order_minimum_degree(b.graph), order_nested_dissection(b.graph, b.x, b.size)}) {
      std::sort(order.begin(), order.end());
      ASSERT_EQ(int(order.size()), nodes);
      for (int i = 0; i < nodes; ++i) EXPECT_EQ(order[i], i);
    }
  }
}

TEST(Ordering, NodesInOnePlaceStillGetAnOrder) {
  std::vector<std::pair<int, int>> edges;
  for (int i = 1; i < 700; ++i) edges.emplace_back(0, i);
  const Graph g = make_graph(700, edges);
  EXPECT_EQ(order_nested_dissection(g, std::vector<Vec3>(700), std::vector<int>(700, 1)).size(), 700u);
}

TEST(Ldlt, SolvesWhatADenseFactorisationSolves) {
  std::mt19937 r(2);
  for (int nodes : {1, 3, 20, 90, 250}) {
    const Blocks b = random_blocks(r, nodes);
    if (b.n == 0) continue;
    const Symbolic symbolic(b.graph, b.x, b.size);
    ASSERT_EQ(symbolic.dofs(), b.n);
    Eigen::MatrixXd K = Eigen::MatrixXd::Zero(b.n, b.n);
    const auto link = [&](int i, int j) {
      for (int p = 0; p < b.size[i]; ++p)
        for (int q = 0; q < b.size[j]; ++q) {
          const int u = b.first[i] + p, v = b.first[j] + q;
          if (u != v) K(u, v) = K(v, u) = uniform(r, -1, 1);
        }
    };
    for (int i = 0; i < nodes; ++i) {
      link(i, i);
      for (int p = b.graph.ptr[i]; p < b.graph.ptr[i + 1]; ++p)
        if (b.graph.adj[p] < i) link(i, b.graph.adj[p]);
    }
    for (int i = 0; i < b.n; ++i) K(i, i) = K.row(i).cwiseAbs().sum() + 0.5;
    Factor f;
    f.L.assign(symbolic.storage(), 0.0);
    const auto put = [&](int i, int j) {
      const BlockPlace at = symbolic.place(i, j);
      const int row = at.transposed ? j : i, column = at.transposed ? i : j;
      for (int q = 0; q < b.size[column]; ++q)
        for (int p = 0; p < b.size[row]; ++p)
          f.L[at.offset + std::int64_t(q) * at.leading + p] = K(b.first[row] + p, b.first[column] + q);
    };
    for (int i = 0; i < nodes; ++i) {
      if (b.size[i] == 0) continue;
      put(i, i);
      for (int p = b.graph.ptr[i]; p < b.graph.ptr[i + 1]; ++p)
        if (b.graph.adj[p] < i) put(i, b.graph.adj[p]);
    }
    factorize(symbolic, std::vector<double>(b.n, 1.0), f);
    EXPECT_TRUE(f.weak.empty());
    Eigen::VectorXd rhs(b.n);
    for (int i = 0; i < b.n; ++i) rhs[i] = uniform(r, -1, 1);
    std::vector<double> x(b.n);
    const auto position = [&](int node, int c) { return symbolic.position(node) + c; };
    for (int i = 0; i < nodes; ++i)
      for (int c = 0; c < b.size[i]; ++c) x[position(i, c)] = rhs[b.first[i] + c];
    solve(symbolic, f, x.data());
    const Eigen::VectorXd expected = K.ldlt().solve(rhs);
    for (int i = 0; i < nodes; ++i)
      for (int c = 0; c < b.size[i]; ++c) EXPECT_NEAR(x[position(i, c)], expected[b.first[i] + c], 1e-12);
  }
}

TEST(Ldlt, AVanishedPivotIsReported) {
  // [1 1; 1 1]: the second pivot is zero.
  const Graph g = make_graph(1, {});
  const Symbolic symbolic(g, {{0, 0, 0}}, {2});
  Factor f;
  f.L = {1, 1, 1, 1};
  factorize(symbolic, {2, 2}, f);
  ASSERT_EQ(f.weak.size(), 1u);
  EXPECT_EQ(f.weak[0].position, 1);
  EXPECT_EQ(f.weak[0].spring, 2);
}

TEST(Dense, ProductKernelMatchesTheDefinitionAtAllSizes) {
  std::mt19937 r(3);
  DenseWorkspace work;
  for (const auto& [m, n, K] : {std::array{1, 1, 1}, {5, 3, 2}, {17, 17, 9}, {64, 31, 200}, {33, 33, 129}}) {
    const int ld = m + 3;
    std::vector<double> A(std::size_t(ld) * K), C(std::size_t(ld) * n), d(K);
    for (double& v : A) v = uniform(r, -1, 1);
    for (double& v : C) v = uniform(r, -1, 1);
    for (double& v : d) v = uniform(r, 0.5, 2);
    std::vector<double> expected = C;
    for (int j = 0; j < n; ++j)
      for (int i = j; i < m; ++i)
        for (int k = 0; k < K; ++k) expected[std::size_t(j) * ld + i] -= A[std::size_t(k) * ld + i] * d[k] * A[std::size_t(k) * ld + j];
    subtract_product(C.data(), ld, A.data(), A.data(), ld, d.data(), m, n, K, 0, work);
    for (int j = 0; j < n; ++j)
      for (int i = j; i < m; ++i) EXPECT_NEAR(C[std::size_t(j) * ld + i], expected[std::size_t(j) * ld + i], 1e-12);
  }
}

TEST(DoubleDouble, KeepsWhatADoubleLoses) {
  const DoubleDouble third = two_product(1.0 / 3, 3);  // the rounding of 1/3, made visible
  EXPECT_EQ(third.hi, 1.0);
  EXPECT_EQ(third.lo, -std::ldexp(1.0, -54));
  const DoubleDouble s = DoubleDouble{1e16, 0} + 1.0 + DoubleDouble{-1e16, 0};
  EXPECT_EQ(value(s), 1.0);
}

TEST(Polynomial, RootsOfProductsOfKnownFactorsAreFound) {
  std::mt19937 r(4);
  for (int i = 0; i < 200; ++i) {
    double known[5];
    for (double& k : known) k = uniform(r, -0.5, 1.5);
    std::sort(known, known + 5);
    const auto p = product(product(product(product(Polynomial<2>{{-known[0], 1}}, Polynomial<2>{{-known[1], 1}}), Polynomial<2>{{-known[2], 1}}),
                                   Polynomial<2>{{-known[3], 1}}), Polynomial<2>{{-known[4], 1}});
    double found[8];
    const int n = roots_inside(p, 1.0, found);
    std::vector<double> expected;
    double gap = 1;
    for (int k = 0; k < 5; ++k) {
      if (known[k] > 0 && known[k] < 1) expected.push_back(known[k]);
      gap = std::min({gap, std::abs(known[k]), std::abs(known[k] - 1), k > 0 ? known[k] - known[k - 1] : 1.0});
    }
    if (gap < 1e-3) continue;  // double roots and roots on the ends are a matter of rounding
    ASSERT_EQ(n, int(expected.size()));
    for (int k = 0; k < n; ++k) EXPECT_NEAR(found[k], expected[k], 1e-9);
  }
}

TEST(Element, RigidMotionGivesExactlyNoForce) {
  Element e;
  e.length = e.inverse_length = 1;
  e.EA = 2, e.GJ = 3, e.EIy = 5, e.EIz = 7;
  const Vec12 slide{1, 2, 3, 0, 0, 0, 1, 2, 3, 0, 0, 0}, turn{0, 0, 0, 0.5, 0, 0.25, 0, 0.25, 0, 0.5, 0, 0.25};
  for (const Vec12& q : {slide, turn})
    for (double v : natural_deformations(e, q)) EXPECT_EQ(v, 0);
}

}  // namespace
}  // namespace nacre::structural
