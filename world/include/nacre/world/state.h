#pragma once
// The changing part of a world, and the answers read from it.

#include <string>
#include <variant>
#include <vector>

#include "nacre/world/model.h"

namespace nacre {

/// Values along all members at stations: the two ends, both sides of every discontinuity, the exact extremes of every
/// component, and enough points between that a cubic through displacement and rotation draws the deflected line.
struct Stations {
  static constexpr int n_components = 14;
  enum Component { N, Vy, Vz, T, My, Mz, ux, uy, uz, rx, ry, rz, sigma_max, sigma_min };
  std::vector<int> first;        ///< shape (n_members + 1): stations of member m are first[m] … first[m+1]-1
  std::vector<double> s;         ///< [m] from the member's start, not decreasing; shape (n)
  std::vector<double> values;    ///< shape (n, n_components): forces in local axes [N], [N m] (N > 0 tension; sagging My > 0
                                 ///< when the bottom fibre (-z) is in tension); u in global axes [m]; r global [rad]; stress [Pa]
};

/// The response to one load combination.
struct Response {
  std::string name;
  std::vector<double> u;          ///< nodal displacements and rotations, global axes; shape (n_nodes, 6) [m], [rad]
  std::vector<double> reactions;  ///< at supports, global axes; shape (n_supports, 6) [N], [N m]
  std::vector<double> end_forces; ///< on the member, local axes; shape (n_members, 12) [N], [N m]
  Stations stations;
  double strain_energy = 0;       ///< [J]
  double residual = 0;            ///< |K u - f| / |f|
  double force_balance = 0;       ///< |applied + reactions| / largest, 0 = exact
  double moment_balance = 0;
};

struct Mode {
  double value = 0;               ///< frequency [Hz] or buckling factor
  std::vector<double> shape;      ///< (n_nodes, 6), largest translation 1
};

struct State {
  double time = 0;
  std::vector<Response> responses;  ///< one per combination
  std::vector<Mode> vibration, buckling;
  std::string solver;               ///< who computed it
};

/// One named result, in SI. Names and signs: see `results` in docs/contracts.md.
struct Answer {
  std::string name;
  std::variant<double, std::vector<double>, std::vector<std::pair<std::string, double>>,
               std::vector<std::pair<std::string, std::vector<double>>>> value;  ///< scalar, list, by member, by support
  std::string unit;                 ///< SI symbol
  Dimension dimension;
  Vec3 at{};                        ///< where the extreme is [m]
  bool has_place = false;
  std::string member;               ///< in which member, where that means something
  std::string combination;          ///< which load combination governs
  std::string method;               ///< how it was computed: "direct stiffness, exact member functions"
  double bound = -1;                ///< error bound; < 0 = none stated
};

struct Check {
  std::string name;                 ///< "equilibrium of forces"
  double value = 0;
};

struct LimitVerdict {
  std::string text;
  bool holds = false;
  double value = 0, limit = 0;
};

struct Answers {
  std::vector<Answer> results;
  std::vector<Check> checks;
  std::vector<LimitVerdict> limits;
  [[nodiscard]] const Answer* find(std::string_view name) const;
};

}  // namespace nacre
