#pragma once
// Sparse K = L D L^T by supernodes (multifrontal), on matrices made of blocks of nodes.
// Source: Duff and Reid 1983; Liu, The multifrontal method, SIAM Review 34 (1992); Davis, Direct Methods, ch. 4.

#include <cstdint>
#include <vector>

#include "dense.h"
#include "ordering.h"

namespace nacre::structural {

/// Where a block (rows of one node, columns of another) of K lies in the factor's storage.
struct BlockPlace {
  std::int64_t offset = -1;   ///< of its first entry
  int leading = 0;            ///< distance of its columns
  bool transposed = false;    ///< stored as (second node, first node)
};

/// Order, elimination tree, supernodes and storage: all that depends on the pattern alone.
class Symbolic {
 public:
  struct Supernode {
    int first = 0, columns = 0;   ///< dofs in elimination order
    int rows = 0;                 ///< with the columns themselves
    std::int64_t row_ptr = 0;     ///< into row_index: `rows` dofs in elimination order
    std::int64_t panel = 0;       ///< into L: column-major, leading dimension `rows`
    int parent = -1;
    std::int64_t map_ptr = 0;     ///< into child_map: place in the parent's rows of each row below the columns
  };

  Symbolic() = default;
  /// @param size dofs of each node (0 = none)
  Symbolic(const Graph& graph, const std::vector<Vec3>& x, const std::vector<int>& size);

  [[nodiscard]] int dofs() const { return n_dofs_; }
  /// Elimination position of the first dof of a node.
  [[nodiscard]] int position(int node) const { return position_[node]; }
  [[nodiscard]] BlockPlace place(int a, int b) const;
  [[nodiscard]] const std::vector<Supernode>& supernodes() const { return supernodes_; }
  [[nodiscard]] const int* rows_of(const Supernode& s) const { return row_index_.data() + s.row_ptr; }
  [[nodiscard]] const int* map_of(const Supernode& s) const { return child_map_.data() + s.map_ptr; }
  [[nodiscard]] std::int64_t storage() const { return storage_; }
  [[nodiscard]] std::int64_t nonzeros() const { return nonzeros_; }   ///< of L, diagonal included
  [[nodiscard]] double flops() const { return flops_; }               ///< multiplications and additions of the factorisation
  [[nodiscard]] const char* ordering() const { return ordering_; }

 private:
  int n_dofs_ = 0;
  std::vector<int> position_, size_, supernode_of_;
  std::vector<Supernode> supernodes_;
  std::vector<int> row_index_, child_map_;
  std::int64_t storage_ = 0, nonzeros_ = 0;
  double flops_ = 0;
  const char* ordering_ = "";
};

/// A pivot that vanished against its scale; a spring of that stiffness was added there so that the factor exists.
struct WeakPivot {
  int position = 0;
  double spring = 0;
};

/// Numeric factor.
struct Factor {
  std::vector<double> L, d, inverse_d;
  std::vector<WeakPivot> weak;
  double least_ratio = 1;   ///< smallest pivot / scale among those kept
  std::vector<double> stack;  ///< updates waiting for their parents; kept to save its allocation
  DenseWorkspace work;
};

/// Factors in place: `factor.L` holds the entries of K at their places on entry.
/// @param scale  stiffness against which a pivot counts as vanished, by elimination position
void factorize(const Symbolic& symbolic, const std::vector<double>& scale, Factor& factor);

/// x := K^-1 x, x in elimination order.
void solve(const Symbolic& symbolic, const Factor& factor, double* x);

}  // namespace nacre::structural
