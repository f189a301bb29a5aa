#pragma once
// The loads of one combination, factored and sorted by member, and what they do to clamped members.

#include <vector>

#include "element.h"

namespace nacre::structural {

/// One load on a part of a member, local axes, factored.
struct LoadItem {
  MemberLoad::Kind kind = MemberLoad::Kind::Force;
  Vec3 q{}, q_end{};
  double from = 0, to = 0;
};

/// All loads on one member.
struct MemberLoading {
  int member = 0;
  Vec3 uniform{};        ///< over the whole length, local axes [N/m]
  Vec3 thermal{};        ///< strain of the axis [-], curvature-like strain gradients along y and z [1/m]
  int first = 0, last = 0;  ///< items
};

struct CombinationLoads {
  std::vector<double> nodal;           ///< shape (n_nodes, 6), global axes
  std::vector<MemberLoading> members;  ///< ascending by member
  std::vector<int> of_member;          ///< index into `members`, or -1; shape (n_members)
  std::vector<LoadItem> items;
  double motions = 0;                  ///< factor of the prescribed motions of the supports
  Vec3 force{}, moment{};              ///< resultant, moment about `center`
  double largest_force = 0, largest_moment = 0;  ///< scales for the checks: sums of magnitudes
};

/// Point about which moments are balanced: the middle of the bounding box.
[[nodiscard]] Vec3 center_of(const Model& model);

[[nodiscard]] CombinationLoads gather_loads(const Model& model, const std::vector<Element>& elements, const LoadCombination& combination);

/// Forces on the member at clamped ends [N], [N m], local axes: -integral of shape functions times load (Betti), exact for the
/// shear-flexible member too. Bars: simply supported across, clamped along.
[[nodiscard]] Vec12 fixed_end_forces(const Element& element, const MemberLoading& loading, const std::vector<LoadItem>& items);

}  // namespace nacre::structural
