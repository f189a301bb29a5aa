#pragma once
// The constant part of a world: numbers only, SI, ready for a solver. Built from a Setup by build.h.

#include <array>
#include <string>
#include <vector>

#include "nacre/world/sections.h"

namespace nacre {

struct ModelNode {
  std::string name;
  Vec3 x{};                 ///< [m], z up
};

enum class MemberKind : std::uint8_t {
  Bar,    ///< axial force only
  Frame,  ///< axial, bending about y and z, torsion
};

/// Local axes: x from a to b; y horizontal; z = x × y "up" (for a vertical member y is global +y). The matrix has the
/// local axes as rows: local = axes * global.
struct ModelMember {
  std::string name, group;
  int a = 0, b = 0;
  MemberKind kind = MemberKind::Frame;
  int section = 0, material = 0;
  std::array<Vec3, 3> axes{};
  double length = 0;                    ///< [m]
  std::array<bool, 12> released{};      ///< end releases in local axes: 6 at a, 6 at b
  int line = -1;                        ///< index into Model::lines, or -1
  double line_station = 0;              ///< where the member starts on that line [m]
};

struct ModelMaterial {
  std::string name;
  double E = 0, G = 0;                  ///< [Pa]
  double density = 0;                   ///< [kg/m^3]; NaN = not known
  double expansion = 0;                 ///< [1/K]; NaN = not known
  double yield = 0;                     ///< [Pa]; NaN = not known
};

/// A support at a node. `axes` has its own axes as rows.
struct ModelSupport {
  std::string name;
  int node = 0;
  std::array<Vec3, 3> axes{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  std::array<bool, 6> fixed{};
  std::array<double, 6> stiffness{};    ///< 0 = none
  std::array<double, 6> motion{};       ///< prescribed, of fixed directions [m], [rad]
};

/// Force and moment on a node, global axes [N], [N m].
struct NodalLoad {
  int node = 0;
  std::array<double, 6> f{};
  int source = -1;                      ///< index into Setup::loads, -1 = self-weight
};

/// A mass at a node, the same in every direction [kg].
struct NodalMass {
  std::string name;
  int node = 0;
  double mass = 0;
};

struct MemberLoad {
  enum class Kind : std::uint8_t {
    Force,               ///< `q` [N] at `from`
    Moment,              ///< `q` [N m] at `from`
    Distributed,         ///< from `q` at `from` linearly to `q_end` at `to` [N/m, per length of the member]
    DistributedMoment,   ///< the same [N m / m]
    Thermal,             ///< q = (dT of the axis [K], gradient along local y, along local z [K/m])
  };
  Kind kind = Kind::Distributed;
  int member = 0;
  bool local = false;    ///< q in member axes
  Vec3 q{}, q_end{};
  double from = 0, to = 0;  ///< [m] from the member's start
  int source = -1;
};

struct LoadCase {
  std::string name;
  std::vector<NodalLoad> nodal;
  std::vector<MemberLoad> member;
  bool motions = false;    ///< the prescribed motions of the supports belong to this case
  Vec3 gravity{};          ///< self-weight of all members with this acceleration [m/s^2]; zero = none
};

/// Multiplies what the load `source` of the Setup put into the cases.
void scale_load(std::vector<LoadCase>& cases, int source, double factor);

struct LoadCombination {
  std::string name;
  std::vector<double> factors;  ///< one per case
};

struct ModelLine {
  std::string name;
  std::vector<int> members;
  double length = 0;
};

struct Model {
  bool planar = false;           ///< only ux, uz, ry are free anywhere
  bool timoshenko = false;
  std::vector<ModelNode> nodes;
  std::vector<ModelMember> members;
  std::vector<SectionProperties> sections;
  std::vector<std::string> section_names;
  std::vector<ModelMaterial> materials;
  std::vector<ModelSupport> supports;
  std::vector<NodalMass> masses;
  std::vector<LoadCase> cases;
  std::vector<LoadCombination> combinations;   ///< never empty
  std::vector<ModelLine> lines;
  int frequencies = 0, buckling = 0;           ///< how many are wanted
  std::vector<Assumption> notes;               ///< what had to be taken for granted while building; to be shown with the setup's
};

}  // namespace nacre
