#pragma once
// Cross-section properties from dimensions, with the outline that the page draws and the fibres where stress is read.

#include <vector>

#include "nacre/world/setup.h"

namespace nacre {

/// In section axes: y to the side, z in the depth, origin at the centroid. "Strong" is about y for the shapes as listed in
/// Section; weak_axis has already been applied (the outline is turned and Iy, Iz are exchanged).
struct SectionProperties {
  double area = 0;                 ///< [m^2]
  double Iy = 0, Iz = 0, Iyz = 0;  ///< second moments about y and z, product moment [m^4]
  double J = 0;                    ///< St Venant torsion constant [m^4]
  double Avy = 0, Avz = 0;         ///< shear areas [m^2]; 0 = rigid in shear
  double torsion_modulus = 0;      ///< T / torsion_modulus = largest torsional shear stress [m^3]
  bool round = false;              ///< circle or pipe: the resultant bending moment counts, at radius fibres[0]
  std::vector<std::array<double, 2>> fibres;                ///< (y, z) of the corners where the normal stress is extreme [m];
                                                            ///< empty: not known (Iy without a depth), no bending stress
  std::vector<std::vector<std::array<double, 2>>> outline;  ///< closed loops (y, z), the first outer counter-clockwise, the others holes
};

/// Fails when a dimension is missing, not positive, or does not fit the others ("the wall is thicker than the radius").
/// A section known only by area (shape "properties" without Iy) has Iy = Iz = J = 0 and a round outline of that area.
/// Source: Pilkey, Formulas for Stress, Strain and Structural Matrices, ch. 2; fillets as in EN 10365 tables.
[[nodiscard]] Result<SectionProperties> section_properties(const Section& section);

/// Named dimensions of a shape in order, the optional ones last; empty for an unknown shape.
struct ShapeSpec {
  std::string_view shape;
  std::vector<std::string_view> needed, optional;
};
[[nodiscard]] const std::vector<ShapeSpec>& shapes();

}  // namespace nacre
