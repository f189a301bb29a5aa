#pragma once
// Two-node bars and frame members in their natural deformations, which vanish exactly under rigid motion.
//
// Notation, local axes of the member (x from a to b):
//   d = u_b - u_a          relative displacement of the ends
//   e = (elongation d_x, twist rx_b - rx_a, ry_a + d_z/L, ry_b + d_z/L, rz_a - d_y/L, rz_b - d_y/L)   natural deformations
//   n = (N, T, My_a, My_b, Mz_a, Mz_b) = C e                                                        natural forces
//   k = B^T C B with e = B (12 end displacements)
// Source: Argyris, Continua and discontinua (1965), natural mode method; Przemieniecki, Theory of Matrix Structural Analysis, ch. 5.

#include <array>
#include <vector>

#include "nacre/world/model.h"

namespace nacre::structural {

using Mat3 = std::array<double, 9>;     // row-major
using Vec6 = std::array<double, 6>;
using Vec12 = std::array<double, 12>;
using Mat6 = std::array<double, 36>;    // row-major
using Mat12 = std::array<double, 144>;  // row-major

/// Everything that the stiffness of one member depends on; two members with equal bits have equal stiffness.
struct Element {
  int a = 0, b = 0;
  bool bar = false;
  bool general = false;       ///< has releases or a product moment: C is full
  double length = 0;          ///< [m]
  Mat3 axes{};                ///< rows x, y, z
  double EA = 0, GJ = 0;      ///< [N], [N m^2]
  double EIy = 0, EIz = 0, EIyz = 0;  ///< [N m^2]
  double GAy = 0, GAz = 0;    ///< shear stiffness [N]; 0 = rigid
  std::array<bool, 12> released{};
  // What follows from the above, for speed: 1/L and the entries of C of a member that is not general.
  double inverse_length = 0, axial = 0, torsion = 0;
  std::array<double, 2> bend_y{}, bend_z{};
  bool operator==(const Element&) const = default;

  /// 12 EI / (G A_s L^2) for bending in the plane x-z (about y) and x-y (about z); 0 without shear deformation.
  [[nodiscard]] double phi_y() const { return GAz > 0 ? 12 * EIy / (GAz * length * length) : 0; }
  [[nodiscard]] double phi_z() const { return GAy > 0 ? 12 * EIz / (GAy * length * length) : 0; }
};

/// A member of a model. Releases that a planar model cannot feel are dropped.
[[nodiscard]] Element make_element(const Model& model, int member);

/// C of an element without its releases [N/m, N m]; angle by which the bending axes were turned to be principal.
[[nodiscard]] Mat6 natural_stiffness(const Element& element);

/// End releases by static condensation. For end displacements q of the nodes, the released end displacements follow so that
/// the released end forces vanish: e_true = projector * e + offset(loads).
struct Condensation {
  bool singular = false;             ///< the member itself can move: released at both ends
  int free_motion = -1;              ///< then the local direction 0 … 5 that moves most
  int count = 0;                     ///< number of released end directions
  std::array<int, 12> which{};
  std::array<double, 144> inverse{}; ///< K_rr^-1, shape (count, count), leading dimension 12
  Mat6 projector{};                  ///< (6, 6)
  Mat6 stiffness{};                  ///< C * projector, symmetric
};
[[nodiscard]] Condensation condense(const Element& element);

/// k in local axes, releases condensed [N/m, N, N m], shape (12, 12).
[[nodiscard]] Mat12 local_stiffness(const Element& element);

/// Row i of B applied: natural deformations from local end displacements.
[[nodiscard]] Vec6 natural_deformations(const Element& element, const Vec12& q);
/// B^T n: local end forces from natural forces, in equilibrium by construction.
[[nodiscard]] Vec12 end_forces(const Element& element, const Vec6& n);
/// n = C e without releases.
[[nodiscard]] Vec6 natural_forces(const Element& element, const Vec6& e);

inline Vec3 rotate(const Mat3& R, const double* v) {
  return {R[0] * v[0] + R[1] * v[1] + R[2] * v[2], R[3] * v[0] + R[4] * v[1] + R[5] * v[2],
          R[6] * v[0] + R[7] * v[1] + R[8] * v[2]};
}
inline Vec3 rotate_back(const Mat3& R, const double* v) {
  return {R[0] * v[0] + R[3] * v[1] + R[6] * v[2], R[1] * v[0] + R[4] * v[1] + R[7] * v[2],
          R[2] * v[0] + R[5] * v[1] + R[8] * v[2]};
}

}  // namespace nacre::structural
