#pragma once
// What a Structure keeps between calls.

#include <algorithm>
#include <array>

#include "nacre/structural/structure.h"
#include "system.h"

namespace nacre::structural {

/// A model with its equations and their factor.
struct Analysis {
  Model model;
  System system;
  std::vector<std::array<BlockPlace, 3>> places;
  std::vector<double> scale;
  Inverse inverse;
  // What the factor was made of; `system` may have moved on by a low-rank update.
  std::vector<Element> base;
  std::vector<std::string> base_names;
  Freedoms base_freedoms;
  Factor spare;                     ///< storage for the next factor

  /// Orders, assembles, factors, examines.
  [[nodiscard]] static Result<std::unique_ptr<Analysis>> create(Model model);
  /// Assembles, factors and examines with the symbolic part kept.
  [[nodiscard]] Result<bool> refactor();

  enum class Way { Kept, LowRank, Refactored, Analysed };
  /// Takes over another model by the cheapest way but a new analysis, which is left to the caller (Way::Analysed).
  [[nodiscard]] Result<Way> update(Model& next);
};

/// What every solver entry relies on: indices in range, numbers finite and positive where they must be.
[[nodiscard]] Result<bool> validate(const Model& model);
/// The part of it that concerns one load case.
[[nodiscard]] Result<bool> validate(const Model& model, const LoadCase& load_case);

/// The last two solutions of one combination on the same equations, from which the next is guessed.
/// Source: Fischer, Computer Methods in Applied Mechanics and Engineering 163 (1998), 193-204.
struct Trail {
  int count = 0;
  std::array<std::vector<double>, 2> f;   ///< effective loads on the free dofs
  std::array<Displacements, 2> u;
  std::array<double, 2> residual{};       ///< relative
  void add(const std::vector<double>& load, const Displacements& displacements, double relative_residual);
  /// Residual down to which a guess is as good as the solutions it comes from.
  [[nodiscard]] double reached() const { return count == 2 ? std::max(residual[0], residual[1]) : residual[0]; }
  /// u for the load f where f lies on a line with the earlier ones (`motions` = 0: with zero as well). False without a guess.
  [[nodiscard]] bool guess(const std::vector<double>& load, double motions, Displacements& displacements) const;
};

struct Structure::Impl {
  std::unique_ptr<Analysis> analysis;
  mutable std::vector<Trail> trails;  ///< by combination; empty after a change of the equations
  mutable std::size_t stations = 0;   ///< of the last response: the next needs about as many
  [[nodiscard]] Result<State> solve(bool guess) const;
  const char* last_update = "analysed";
};

/// Solution of one combination: displacements to full accuracy, loads and forces that belong to them.
struct Solution {
  CombinationLoads loads;
  Displacements u;
  std::vector<double> f;            ///< effective load on the free dofs
  double residual = 0;
  double load_size = 0;             ///< of the effective load [N]
};

/// u for one combination by iterative refinement. Fails when a load acts where nothing can resist it, or without convergence.
/// @param guess  try what `trail` leads to first; the solution is added to the trail
[[nodiscard]] Result<Solution> solve_combination(const Model& model, const System& system, const Inverse& inverse,
                                                 const LoadCombination& combination, Trail& trail, bool guess);

/// Forces, reactions, stations, energy and checks of a solution.
/// @param stations  how many to reserve for
[[nodiscard]] Response make_response(const Model& model, const System& system, const Solution& solution, const std::string& name,
                                     std::size_t stations);

}  // namespace nacre::structural
