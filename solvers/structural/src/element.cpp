#include "element.h"

#include <cmath>

namespace nacre::structural {

namespace {

// Bending part of C in one plane: moments at a and b from end rotations against the chord.
std::array<double, 2> bending(double EI, double phi, double length) {
  const double c = EI / (length * (1 + phi));
  return {(4 + phi) * c, (2 - phi) * c};
}

}  // namespace

Element make_element(const Model& model, int member) {
  const ModelMember& m = model.members[member];
  const SectionProperties& s = model.sections[m.section];
  const ModelMaterial& mat = model.materials[m.material];
  Element e;
  e.a = m.a;
  e.b = m.b;
  e.bar = m.kind == MemberKind::Bar;
  e.length = m.length;
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j) e.axes[3 * i + j] = m.axes[i][j];
  e.EA = mat.E * s.area;
  // Bars keep their bending stiffness for the bending between their pins under loads on the member; it is not in C.
  e.EIy = mat.E * s.Iy;
  e.EIz = mat.E * s.Iz;
  e.EIyz = model.planar ? 0 : mat.E * s.Iyz;  // a planar model holds its members in its plane
  e.GJ = mat.G * s.J;
  if (model.timoshenko && e.EIyz == 0) {  // unsymmetric sections stay rigid in shear: their shear axes are not known
    e.GAy = mat.G * s.Avy;
    e.GAz = mat.G * s.Avz;
  }
  if (!e.bar) {
    for (int i = 0; i < 12; ++i) {
      const int c = i % 6;
      const bool felt = !model.planar || c == 0 || c == 2 || c == 4;
      e.released[i] = m.released[i] && felt;
      e.general = e.general || e.released[i];
    }
    e.general = e.general || e.EIyz != 0;
    e.torsion = e.GJ / e.length;
    e.bend_y = bending(e.EIy, e.phi_y(), e.length);
    e.bend_z = bending(e.EIz, e.phi_z(), e.length);
  }
  e.axial = e.EA / e.length;
  e.inverse_length = 1 / e.length;
  return e;
}

Mat6 natural_stiffness(const Element& e) {
  Mat6 C{};
  C[0] = e.axial;
  if (e.bar) return C;
  C[7] = e.torsion;
  if (e.EIyz == 0) {
    const auto &y = e.bend_y, &z = e.bend_z;
    C[14] = C[21] = y[0];
    C[15] = C[20] = y[1];
    C[28] = C[35] = z[0];
    C[29] = C[34] = z[1];
    return C;
  }
  // Unsymmetric section: with curvatures (w'', v'') and moments (My, Mz), M = [EIy EIyz; EIyz EIz] (w'', v''). The end
  // rotations are (ry, rz) ~ (-w', v'), so the coupling changes sign. The flexibility of the
  // simply supported member is inverted.
  const double det = e.EIy * e.EIz - e.EIyz * e.EIyz;
  const double iy = e.EIz / det, iz = e.EIy / det, iyz = e.EIyz / det;  // inverse of [EI] in (-w'', v'') space: [iy iyz; iyz iz]
  const double L = e.length;
  // Unknown order (ya, yb, za, zb); unit flexibility of a simply supported beam: [L/3, -L/6].
  double F[4][4] = {{iy * L / 3, -iy * L / 6, iyz * L / 3, -iyz * L / 6},
                    {-iy * L / 6, iy * L / 3, -iyz * L / 6, iyz * L / 3},
                    {iyz * L / 3, -iyz * L / 6, iz * L / 3, -iz * L / 6},
                    {-iyz * L / 6, iyz * L / 3, -iz * L / 6, iz * L / 3}};
  double K[4][4] = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
  for (int p = 0; p < 4; ++p) {  // Gauss-Jordan; F is positive definite
    const double d = 1 / F[p][p];
    for (int j = 0; j < 4; ++j) F[p][j] *= d, K[p][j] *= d;
    for (int i = 0; i < 4; ++i) {
      if (i == p) continue;
      const double f = F[i][p];
      for (int j = 0; j < 4; ++j) F[i][j] -= f * F[p][j], K[i][j] -= f * K[p][j];
    }
  }
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j) C[6 * (2 + i) + 2 + j] = 0.5 * (K[i][j] + K[j][i]);
  return C;
}

Vec6 natural_deformations(const Element& e, const Vec12& q) {
  const double il = e.inverse_length;
  const double dy = (q[7] - q[1]) * il, dz = (q[8] - q[2]) * il;
  return {q[6] - q[0], q[9] - q[3], q[4] + dz, q[10] + dz, q[5] - dy, q[11] - dy};
}

Vec12 end_forces(const Element& e, const Vec6& n) {
  const double vz = (n[2] + n[3]) * e.inverse_length, vy = (n[4] + n[5]) * e.inverse_length;
  return {-n[0], vy, -vz, -n[1], n[2], n[4], n[0], -vy, vz, n[1], n[3], n[5]};
}

Vec6 natural_forces(const Element& e, const Vec6& d) {
  if (e.bar) return {e.axial * d[0], 0, 0, 0, 0, 0};
  if (e.EIyz == 0)
    return {e.axial * d[0],
            e.torsion * d[1],
            e.bend_y[0] * d[2] + e.bend_y[1] * d[3],
            e.bend_y[1] * d[2] + e.bend_y[0] * d[3],
            e.bend_z[0] * d[4] + e.bend_z[1] * d[5],
            e.bend_z[1] * d[4] + e.bend_z[0] * d[5]};
  const Mat6 C = natural_stiffness(e);
  Vec6 n{};
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 6; ++j) n[i] += C[6 * i + j] * d[j];
  return n;
}

Condensation condense(const Element& e) {
  Condensation c;
  const Mat6 C = natural_stiffness(e);
  for (int i = 0; i < 6; ++i) c.projector[7 * i] = 1;
  c.stiffness = C;
  for (int i = 0; i < 12; ++i)
    if (e.released[i]) c.which[c.count++] = i;
  if (c.count == 0) return c;
  const int n = c.count;
  // B_r: natural deformations of a unit released displacement; CB = C B_r; K_rr = B_r^T C B_r.
  std::array<Vec6, 12> B{}, CB{};
  for (int r = 0; r < n; ++r) {
    Vec12 q{};
    q[c.which[r]] = 1;
    B[r] = natural_deformations(e, q);
    for (int i = 0; i < 6; ++i)
      for (int j = 0; j < 6; ++j) CB[r][i] += C[6 * i + j] * B[r][j];
  }
  std::array<double, 144> K{}, inv{};
  std::array<double, 12> scale{};
  for (int r = 0; r < n; ++r) {
    for (int s = 0; s < n; ++s)
      for (int i = 0; i < 6; ++i) K[12 * r + s] += B[r][i] * CB[s][i];
    inv[13 * r] = 1;
    scale[r] = K[13 * r];
  }
  std::array<bool, 12> done{};
  for (int step = 0; step < n; ++step) {  // Gauss-Jordan with diagonal pivots, largest relative pivot first
    int p = -1;
    double best = 0;
    for (int r = 0; r < n; ++r)
      if (!done[r] && scale[r] > 0 && K[13 * r] / scale[r] > best) best = K[13 * r] / scale[r], p = r;
    if (p < 0 || best < 1e-12) {
      c.singular = true;
      for (int r = 0; r < n; ++r)
        if (!done[r]) {
          c.free_motion = c.which[r] % 6;
          break;
        }
      return c;
    }
    done[p] = true;
    const double d = 1 / K[13 * p];
    for (int j = 0; j < n; ++j) K[12 * p + j] *= d, inv[12 * p + j] *= d;
    for (int i = 0; i < n; ++i) {
      if (i == p) continue;
      const double f = K[12 * i + p];
      for (int j = 0; j < n; ++j) K[12 * i + j] -= f * K[12 * p + j], inv[12 * i + j] -= f * inv[12 * p + j];
    }
  }
  c.inverse = inv;
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 6; ++j) {
      double g = 0;
      for (int r = 0; r < n; ++r)
        for (int s = 0; s < n; ++s) g += B[r][i] * inv[12 * r + s] * CB[s][j];
      c.projector[6 * i + j] -= g;
    }
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 6; ++j) {
      double s = 0;
      for (int l = 0; l < 6; ++l) s += C[6 * i + l] * c.projector[6 * l + j];
      c.stiffness[6 * i + j] = s;
    }
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < i; ++j) {
      const double s = 0.5 * (c.stiffness[6 * i + j] + c.stiffness[6 * j + i]);
      c.stiffness[6 * i + j] = c.stiffness[6 * j + i] = s;
    }
  return c;
}

Mat12 local_stiffness(const Element& e) {
  const Mat6 C = e.general ? condense(e).stiffness : natural_stiffness(e);
  Mat12 k{};
  for (int j = 0; j < 12; ++j) {
    Vec12 q{};
    q[j] = 1;
    const Vec6 d = natural_deformations(e, q);
    Vec6 n{};
    for (int i = 0; i < 6; ++i)
      for (int l = 0; l < 6; ++l) n[i] += C[6 * i + l] * d[l];
    const Vec12 f = end_forces(e, n);
    for (int i = 0; i < 12; ++i) k[12 * i + j] = f[i];
  }
  return k;
}

}  // namespace nacre::structural
