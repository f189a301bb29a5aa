#pragma once
// The steps from a Setup to a Model. Each returns false when it has set `failure`.

#include <optional>
#include <string>
#include <vector>

#include "nacre/world/build.h"
#include "places.h"

namespace nacre::building {

/// A piece of a member of the geometry after splitting.
struct Piece {
  int member = 0;         ///< index into Model::members
  double s0 = 0, s1 = 0;  ///< on the member of the geometry [m]
};

struct Builder {
  Builder(const Setup& s, Geometry& geometry, double snap) : setup(s), g(geometry), finder(geometry, snap, s.units) {}
  const Setup& setup;
  Geometry& g;  ///< its names are moved into the model at the end
  places::Finder finder;
  Model model;
  std::optional<Error> failure;

  // Per member of the geometry: where it is cut, and its pieces once it is.
  struct Cut {
    double s;
    int node = -1;
  };
  std::vector<std::vector<Cut>> cuts;
  std::vector<int> first_piece;  ///< shape (n + 1): pieces of member m are pieces[first_piece[m]] …
  std::vector<Piece> pieces;
  std::vector<bool> bar;      ///< per member of the geometry
  std::vector<bool> turning;  ///< per node of the model: a frame member ends there, so that it can take a moment
  std::vector<bool> hinged;   ///< per node of the model
  std::vector<std::vector<places::Spot>> support_spots, hinge_spots, mass_spots;

  bool fail(Error e) { return failure = std::move(e), false; }
  bool fail(Problem problem, std::string object, std::string message, std::string advice) {
    return fail(error(problem, std::move(object), std::move(message), std::move(advice)));
  }
  void note(std::string what, std::string value, std::string why) {
    model.notes.push_back({std::move(what), std::move(value), std::move(why), {}});
  }

  // build_parts.cpp
  bool materials();
  bool sections();
  bool assign();  ///< section and material of each member of the geometry
  std::vector<int> section_of, material_of;
  int area_alone = -1;  ///< a member of the geometry that could bend, with a section known by its area alone
  bool check_area_alone();

  // build.cpp
  bool find_supports();
  bool find_hinges();
  bool find_masses();
  bool find_thermal_cuts();
  bool request_cut(const places::Spot& spot, const std::string& who, const std::string& path);
  bool split();
  [[nodiscard]] int node_of(const places::Spot& spot) const;  ///< of the model, after split()
  bool place_supports();
  bool place_hinges();
  bool place_masses();
  void find_line_of_members();
  bool check_planar();
  void take_names();  ///< of joints and members that were not cut
  [[nodiscard]] const std::string& node_name(int node) const {
    return static_cast<std::size_t>(node) < g.nodes.size() ? g.nodes[static_cast<std::size_t>(node)].name
                                                           : model.nodes[static_cast<std::size_t>(node)].name;
  }

  // build_loads.cpp
  bool loads();
  bool one_load(std::size_t index, LoadCase& target);
  bool point_load(const Load& load, int source, LoadCase& target, const std::string& who, const std::string& path);
  bool line_load(const Load& load, int source, LoadCase& target, const std::string& who, const std::string& path);
  bool thermal_load(const Load& load, int source, LoadCase& target, const std::string& who, const std::string& path);
  bool check_loads_can_act();  ///< not every load goes straight into a support
  bool combinations();
  std::string motion_case, weight_case;
};

[[nodiscard]] std::array<Vec3, 3> member_axes(const Vec3& a, const Vec3& b);
[[nodiscard]] inline Vec3 minus(const Vec3& a, const Vec3& b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }
[[nodiscard]] inline double dot(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
[[nodiscard]] double norm(const Vec3& a);

}  // namespace nacre::building
