#pragma once
// What every figure over a structure shares: the projection, the members, the supports.

#include <string>
#include <vector>

#include "canvas.h"
#include "nacre/figures/figures.h"

namespace nacre::figures {

/// Above these counts a drawing names and values nothing but the extremes, and joints lose their circles.
inline constexpr std::size_t most_named_nodes = 40, most_named_members = 60, most_detailed_members = 600;

/// Orthographic projection to pixels: x–z for a planar model, else seen from the front right above.
class View {
 public:
  explicit View(const Model& model, double width = 660, double height = 400);
  [[nodiscard]] Point at(const Vec3& x) const;
  /// A vector of the model in pixels per metre; not a unit vector.
  [[nodiscard]] Point vector(const Vec3& v) const;
  /// Unit vector on the screen; {0, 0} when the vector points at the viewer.
  [[nodiscard]] Point direction(const Vec3& v) const;
  [[nodiscard]] double scale() const { return scale_; }
  [[nodiscard]] bool planar() const { return planar_; }

 private:
  bool planar_;
  double scale_ = 1;
};

class Drawing {
 public:
  explicit Drawing(const Subject& subject);

  Canvas canvas;
  View view;
  const Setup& setup;
  const Model& model;
  const Subject& subject;

  [[nodiscard]] Point node(int i) const { return view.at(model.nodes[std::size_t(i)].x); }
  /// The point `s` metres along a member.
  [[nodiscard]] Vec3 along(const ModelMember& member, double s) const;
  /// Mean of the unit vectors on the screen from the node along its members.
  [[nodiscard]] Point toward_members(int node) const { return toward_[std::size_t(node)]; }
  /// The direction on the screen that is freest of members, of the eight main ones; then the others, by how free they are.
  [[nodiscard]] std::vector<Point> free_directions(int node) const;

  void members(Ink ink, double opacity);
  void joints(Ink ink);
  /// Equal room beside the structure in every figure, so that figures under each other line up.
  void reserve_sides();
  void supports(Ink ink, bool named);
  /// Lets labels keep off the members.
  void avoid_members();

 private:
  void planar_support(const ModelSupport& support, Ink ink);
  void spatial_support(const ModelSupport& support, Ink ink);
  std::vector<Point> toward_;
  std::vector<std::vector<Point>> rays_;
};

[[nodiscard]] bool is_zero(const Vec3& v);
[[nodiscard]] double length(const Vec3& v);
[[nodiscard]] inline double dot3(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
[[nodiscard]] inline Vec3 cross(const Vec3& a, const Vec3& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

void draw_loads(Drawing& drawing);
void draw_dimensions(Drawing& drawing);

/// "truss", "beam", "frame": what to call the structure in a title when the setup has none.
[[nodiscard]] std::string subject_title(const Subject& subject);

}  // namespace nacre::figures
