#pragma once
// Which displacements and rotations exist, which are held, and in which axes.
//
// A node has its own orthonormal axes for translations and for rotations. They are the global axes unless a support is
// inclined, or only some directions of rotation are felt by the members that meet there (a hinge).

#include <vector>

#include "element.h"
#include "nacre/world/result.h"

namespace nacre::structural {

/// One direction that a support holds.
struct HeldDirection {
  int support = 0, component = 0;  ///< component 0 … 5 in the support's axes
  Vec3 direction{};                ///< global
  double motion = 0;               ///< prescribed [m], [rad]
};

struct NodeFreedom {
  bool turned = false;             ///< axes differ from the global ones
  Mat3 translation{1, 0, 0, 0, 1, 0, 0, 0, 1};  ///< rows are the node's axes
  Mat3 rotation{1, 0, 0, 0, 1, 0, 0, 0, 1};
  std::array<int, 6> local{-1, -1, -1, -1, -1, -1};  ///< place among the node's free dofs, or -1
  std::array<bool, 6> held{};      ///< by a support
  Vec6 motion{};                   ///< prescribed, in the node's axes
  int n_free = 0;
  int first = 0;                   ///< first free dof
};

struct Spring {
  int support = 0, node = 0;
  std::array<double, 6> stiffness{};  ///< in the support's axes
  Mat3 axes{};
  [[nodiscard]] bool same_stiffness(const Spring& o) const { return node == o.node && stiffness == o.stiffness && axes == o.axes; }
};

struct Freedoms {
  std::vector<NodeFreedom> nodes;
  std::vector<std::vector<HeldDirection>> held;  ///< by node; empty for most
  std::vector<Spring> springs;
  int n = 0;
  bool has_motions = false;
  /// Equal patterns let a factorisation keep its symbolic part.
  [[nodiscard]] bool same_pattern(const Freedoms& other) const;
  /// Equal axes of the nodes and equal springs as well.
  [[nodiscard]] bool same_stiffness(const Freedoms& other) const;
};

/// Fails when two supports prescribe different motions of the same direction.
[[nodiscard]] Result<Freedoms> make_freedoms(const Model& model, const std::vector<Element>& elements);

}  // namespace nacre::structural
