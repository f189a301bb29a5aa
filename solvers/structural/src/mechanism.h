#pragma once
// Free motions: found from the pivots that vanish, proven by their energy, told in words.
//
// A pivot at rounding level gets a spring s_j (ldlt.h). With V = (K + S)^-1 E S the energies M = V^T K V decide: for a free
// motion M is rounding squared (the deformations of all members vanish to rounding), for a slender but stable structure it
// is not, however small. The energies are computed from member deformations in double-double, so that both are told apart
// down to 1e-22 of the stiffness of a joint.

#include <optional>

#include "system.h"

namespace nacre::structural {

/// Checks the factor's weak pivots. Fails with Problem::Mechanism, naming the motion; otherwise sets the correction.
[[nodiscard]] Result<bool> examine(const Model& model, const System& system, const std::vector<double>& scale, Inverse& inverse);

/// The error that describes a free motion; `u` has its node displacements.
[[nodiscard]] Error describe_motion(const Model& model, const System& system, const Displacements& u);

}  // namespace nacre::structural
