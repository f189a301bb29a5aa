#pragma once
// Linear analysis of bars and frames by the direct stiffness method, with a factor that is kept across edits.

#include <memory>

#include "nacre/world/result.h"
#include "nacre/world/state.h"

namespace nacre::structural {

/// A model with its factor. Not copyable; cheap to move.
class Structure {
 public:
  /// Orders, assembles and factors. Fails with Problem::Mechanism, naming the node or part and the motion that is free.
  [[nodiscard]] static Result<Structure> create(Model model);
  Structure(Structure&&) noexcept;
  Structure& operator=(Structure&&) noexcept;
  ~Structure();

  [[nodiscard]] const Model& model() const;
  /// Response to every combination, and modes where the model wants them.
  [[nodiscard]] Result<State> solve() const;
  /// The same by way of earlier responses: where other loads are a multiple of, or lie on a line with, those of the last two
  /// solutions, so do the displacements. Accepted when their residual is rounding, otherwise solved; equal to solve() to 1e-9.
  [[nodiscard]] Result<State> solve_again() const;

  /// Takes over another model. Chooses the cheapest exact way: same stiffness -> the factor is kept; few members or
  /// sections changed -> low-rank update; same pattern -> refactorisation without symbolic analysis; otherwise everything.
  /// On failure the structure is unchanged.
  [[nodiscard]] Result<bool> update(Model model);
  /// Exchanges the load cases with `cases`; all else stays as it is, the prescribed motions included. Unchanged on failure.
  [[nodiscard]] Result<bool> exchange_loads(std::vector<LoadCase>& cases);
  /// Which of these ways the last update took: "kept", "low-rank", "refactored", "analysed".
  [[nodiscard]] const char* last_update() const;

 private:
  struct Impl;
  explicit Structure(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// What evaluate() fills in: All, or no lists by member or by support (the entries are there, but empty).
enum class Detail { All, NoLists };

/// Reads the answers out of a state: every result that means something for this model, extremes over all combinations.
[[nodiscard]] Answers evaluate(const Setup& setup, const Model& model, const State& state, Detail detail = Detail::All);

}  // namespace nacre::structural
