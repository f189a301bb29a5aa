#pragma once
// Exact functions along one member: forces, moments, displacements as polynomials between the discontinuities of the loads.
//
// Signs (state.h): N tension; dVy/ds = q_y, dVz/ds = q_z, dMy/ds = Vz + m_y, dMz/ds = Vy - m_z, dT/ds = -m_x.
// Bending: E [Iy Iyz; Iyz Iz] (w'' - kappa_w, v'' - kappa_v) = (My, Mz); the section turns by psi_w = -ry, psi_v = rz, and
// w' = psi_w - Vz / (G A_z), v' = psi_v - Vy / (G A_y). Normal stress: N/A - My z/Iy - Mz y/Iz.

#include <vector>

#include "loads.h"
#include "nacre/world/state.h"
#include "polynomial.h"

namespace nacre::structural {

/// Between two discontinuities; t = s - start. Local axes.
struct Piece {
  double start = 0, length = 0;
  Polynomial<3> N, Vy, Vz, T;
  Polynomial<4> My, Mz;
  Polynomial<4> ux, rx;
  Polynomial<6> uy, uz;
  Polynomial<5> ry, rz;
};

struct MemberFunctions {
  std::vector<Piece> pieces;
  bool loaded = false;
};

/// @param at_a  end forces on the member at a, local axes
/// @param qa, qb  true local end displacements (releases applied): 6 each
/// @param loading  nullptr for a member without loads
void member_functions(const Element& element, const double* at_a, const double* qa, const double* qb, const MemberLoading* loading,
                      const std::vector<LoadItem>& items, MemberFunctions& out);

/// Elastic energy of the member [J].
[[nodiscard]] double strain_energy(const Element& element, const MemberFunctions& functions);

/// Largest and smallest fibre stress of a section under N, My, Mz (sagging signs). A round section takes the resultant
/// moment; one without second moments carries the axial stress alone.
[[nodiscard]] std::array<double, 2> fibre_stress(const SectionProperties& section, double N, double My, double Mz);

/// Appends the stations of one member.
void append_stations(const Element& element, const SectionProperties& section, bool planar, const MemberFunctions& functions,
                     Stations& out);

/// Appends the two stations of a bar without loads between its joints: it stays straight and turns as a whole.
/// @param N  axial force [N]
/// @param ua, ub  displacements of its joints, global axes [m], and rotations of the first [rad]: 6 each
void append_bar_stations(const Element& element, const SectionProperties& section, double N, const double* ua, const double* ub,
                         Stations& out);

/// Values (shape n_components) of one piece at t.
void station_values(const Element& element, const SectionProperties& section, const Piece& piece, double t, double* values);

}  // namespace nacre::structural
