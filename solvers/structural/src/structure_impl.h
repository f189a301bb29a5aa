#pragma once
#include "nacre/structural/structure.h"
#include "system.h"

namespace nacre::structural {

struct Structure::Impl {
  Model model;
  System system;
  std::vector<std::array<BlockPlace, 3>> places;
  std::vector<double> scale;
  Inverse inverse;
  const char* last_update = "analysed";

  /// Orders, assembles, factors, examines.
  [[nodiscard]] static Result<std::unique_ptr<Impl>> analyse(Model model);
  /// Assembles, factors and examines with the symbolic part kept.
  [[nodiscard]] Result<bool> refactor();
};

/// Solution of one combination: displacements to full accuracy, loads and forces that belong to them.
struct Solution {
  CombinationLoads loads;
  Displacements u;
  std::vector<double> f;            ///< effective load on the free dofs
  double residual = 0;
};

/// u for one combination by iterative refinement. Fails when a load acts where nothing can resist it, or without convergence.
[[nodiscard]] Result<Solution> solve_combination(const Model& model, const System& system, const Inverse& inverse,
                                                 const LoadCombination& combination);

/// Forces, reactions, stations, energy and checks of a solution.
[[nodiscard]] Response make_response(const Model& model, const System& system, const Solution& solution, const std::string& name);

}  // namespace nacre::structural
