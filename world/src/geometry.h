#pragma once
// What the generators of the families share: the parameters of a body, and a Geometry under construction.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geometry_angles.h"
#include "nacre/world/families.h"

namespace nacre::geometry {

inline constexpr double pi = 3.14159265358979323846;
inline constexpr int most_members = 200000;  ///< refused above, before anything is allocated

/// The parameters of a body against those of its family. A value outranks another when it is better founded: one that
/// was said (prompt, command, file) beats a derived one, that beats an assumed one.
class Parameters {
 public:
  Parameters(const Body& body, const FamilySpec& family) : body_(body), family_(family) {}

  /// Unknown names, values that are not finite, have the wrong dimension, are out of range or not whole numbers.
  [[nodiscard]] std::optional<Error> check() const;

  /// One way to arrive at a quantity: the parameter and what the quantity would then be.
  struct Way {
    std::string_view parameter;
    double value;  ///< NaN when the parameter is absent
  };
  enum Rank { Absent = -1, Assumed = 0, Derived = 1, Said = 2 };

  [[nodiscard]] double raw(std::string_view name) const;  ///< SI; NaN when absent
  [[nodiscard]] Rank rank(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return rank(name) != Absent; }

  /// The parameter, or what the family assumes. Sets the failure when it has neither.
  double get(std::string_view name);
  /// The same with a default that depends on other parameters.
  double get(std::string_view name, double fallback);
  int count(std::string_view name) { return failed() ? 1 : static_cast<int>(get(name) + 0.5); }

  /// A quantity that several parameters can give: the best founded way counts, two equally well founded ones must agree.
  /// `ways` starts with the quantity's own parameter, under which a default is noted.
  double one_of(std::initializer_list<Way> ways, double fallback);

  /// total = part * count: any two of the three determine the third.
  struct Division {
    double total = 0, part = 0;
    int count = 1;
  };
  Division divide(std::string_view total, std::string_view part, std::string_view count);

  void fail(Problem problem, std::string_view name, std::string message, std::string advice);
  [[nodiscard]] bool failed() const { return failure_.has_value(); }
  [[nodiscard]] const Error& failure() const { return *failure_; }
  [[nodiscard]] const std::vector<NamedValue>& assumed_values() const { return assumed_; }
  [[nodiscard]] const Body& body() const { return body_; }
  [[nodiscard]] const FamilySpec& family() const { return family_; }
  [[nodiscard]] const ParameterSpec* spec(std::string_view name) const;

 private:
  void assume(std::string_view name, double si);
  void in_range(std::string_view name, double si);
  void missing(std::string_view name);
  [[nodiscard]] std::string show(std::string_view name, double si) const;
  const Body& body_;
  const FamilySpec& family_;
  std::optional<Error> failure_;
  std::vector<NamedValue> assumed_;
};

/// A Geometry under construction.
struct Draft {
  Geometry g;
  int node(std::string name, double x, double y, double z);
  int member(int a, int b, std::string_view group, std::string name = {});
  /// Members through consecutive nodes, as a line of that name where one is given.
  std::vector<int> chain(const std::vector<int>& nodes, std::string_view group, std::string_view line = {});
  void line(std::string_view name, std::vector<int> members) { g.lines.push_back({std::string(name), std::move(members)}); }
  void set(std::string_view name, std::vector<int> nodes);
  void alias(std::string_view name, int node) { g.aliases.emplace_back(name, node); }
  /// "bottom joints", "interior bottom joints" and the like: a chord from its left to its right end.
  void chord_sets(std::string_view which, const std::vector<int>& nodes);
  /// "all joints"
  void finish();
  [[nodiscard]] const std::string& name(int node) const { return g.nodes[static_cast<std::size_t>(node)].name; }
};

[[nodiscard]] std::string numbered(std::string_view stem, int i);

// The generators. Parameters are checked; each fails through `p`.
void plane_truss(Parameters& p, Draft& d);  // geometry_trusses.cpp: parallel chords and bowstring
void roof_truss(Parameters& p, Draft& d);   // geometry_roofs.cpp
void simple_bars(Parameters& p, Draft& d);  // geometry_bars.cpp
void space_truss(Parameters& p, Draft& d);  // geometry_space.cpp
void beam(Parameters& p, Draft& d);         // geometry_frames.cpp
void frame(Parameters& p, Draft& d);        // geometry_frames.cpp
void points(Parameters& p, Draft& d);       // geometry_points.cpp

}  // namespace nacre::geometry
