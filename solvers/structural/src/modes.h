#pragma once
// Natural frequencies and linear buckling on a subdivided copy of the model.

#include "structure_impl.h"

namespace nacre::structural {

/// Lowest natural frequencies [Hz], ascending; consistent mass (cubic shape functions, torsional inertia, bars with their
/// full mass in every direction). Fails when a density is not known.
/// Source: Przemieniecki, ch. 11; Bathe, Finite Element Procedures, ch. 10-11.
[[nodiscard]] Result<std::vector<Mode>> vibration_modes(const Model& model, int count);

/// Smallest positive factors on the loads of one response at which the structure buckles (linear theory, axial forces only),
/// ascending; fewer than `count` where nothing is compressed.
/// Source: Przemieniecki, ch. 15.
[[nodiscard]] Result<std::vector<Mode>> buckling_modes(const Model& model, const Response& response, int count);

}  // namespace nacre::structural
