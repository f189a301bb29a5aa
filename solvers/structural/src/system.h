#pragma once
// The equations K x = f of a model: assembly into the factor, exact residuals, and the inverse with its corrections.

#include <memory>
#include <vector>

#include "freedoms.h"
#include "ldlt.h"
#include "loads.h"

namespace nacre::structural {

/// Displacements as unevaluated sums hi + lo, so that small deformations of far-moving parts keep their digits.
struct Displacements {
  std::vector<double> hi, lo;       ///< free dofs, node axes
  std::vector<double> node_hi, node_lo;  ///< shape (n_nodes, 6), global axes
};

/// Elements, dofs and what follows from them without a factor.
struct System {
  std::vector<Element> elements;
  std::vector<int> condensation_of;             ///< index, or -1; shape (n_members)
  std::vector<Condensation> condensations;
  Freedoms freedoms;
  std::vector<Vec3> x;                          ///< nodes
  bool planar = false;
  double mean_length = 1;                       ///< of the members [m]

  /// Fails when a member can move by itself or supports contradict each other.
  [[nodiscard]] static Result<System> create(const Model& model);

  /// hi, lo -> node_hi, node_lo; held directions get their motion times `motions`.
  void expand(Displacements& u, double motions) const;
  /// Natural deformations of a member (releases applied) from expanded displacements, computed in double-double.
  [[nodiscard]] Vec6 deformations(int member, const Displacements& u) const;
  /// r := f - K x - K_held motions, in node axes, free dofs; exact to rounding of its largest term.
  void residual(const std::vector<double>& f, const Displacements& u, std::vector<double>& r) const;
  /// x^T K x, relative accuracy near rounding even where K x nearly cancels.
  [[nodiscard]] double energy(const Displacements& u) const;
  /// Adds global vectors (shape (n_nodes, 6)) to free dofs in node axes.
  void gather(const std::vector<double>& global, std::vector<double>& free) const;
  /// Stiffness of a member between the dofs of its nodes in node axes, shape (12, 12), rows and columns of dofs that are
  /// not free are present too.
  [[nodiscard]] Mat12 node_stiffness(int member) const;
};

/// Size of the residual against the load.
[[nodiscard]] double relative_size(const System& system, const std::vector<double>& r, const std::vector<double>& f);

/// Norm of a load on the free dofs as a force: moments over the mean length of the members [N].
[[nodiscard]] double load_size(const System& system, const std::vector<double>& f);

/// Stiffness in elimination order, ready to factor, and the scale of its pivots.
void assemble(const System& system, const Symbolic& symbolic, const std::vector<std::array<BlockPlace, 3>>& places, Factor& factor,
              std::vector<double>& scale);

/// Where the three blocks (a,a), (b,b), (a,b) of each member go.
[[nodiscard]] std::vector<std::array<BlockPlace, 3>> member_places(const System& system, const Symbolic& symbolic);

/// Correction for springs that the factor needed at vanished pivots of a structure that is stable after all:
/// K^-1 f = z + V (M^-1 (W^T (V^T f))) with z = (K + springs)^-1 f.
struct Correction {
  int count = 0;
  std::vector<std::vector<double>> V;  ///< free dofs, node order
  std::vector<double> core;            ///< M^-1 W^T, shape (count, count), row-major
  void apply(const std::vector<double>& f, std::vector<double>& z) const;
};

/// K + U diag(lambda) U^T from the factor of K (Sherman, Morrison, Woodbury): x = z - Z S^-1 diag(lambda) U^T z with z = K^-1 f,
/// Z = K^-1 U, S = I + diag(lambda) U^T Z. A singular S means that the changed structure is a mechanism.
struct LowRank {
  struct Column {
    double lambda = 0;
    std::vector<std::pair<int, double>> entries;  ///< free dof, value
  };
  std::vector<Column> U;
  std::vector<std::vector<double>> Z;
  std::vector<double> inverse;         ///< of S, shape (count, count), row-major
  void apply(std::vector<double>& z) const;
};

/// The kept factor: x := K^-1 r for free dofs in node order.
struct Inverse {
  Symbolic symbolic;
  Factor factor;
  Correction correction;
  LowRank low_rank;
  std::vector<int> position;           ///< free dof -> elimination position
  mutable std::vector<double> work;
  void solve(const std::vector<double>& r, std::vector<double>& x, bool corrected = true) const;
};

}  // namespace nacre::structural
