#pragma once
// Names of places on a Geometry -> joints and stations on members.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nacre/world/families.h"

namespace nacre::places {

/// A joint, or a station on a member. A point on a line that falls on a joint has both.
struct Spot {
  int node = -1;    ///< index into Geometry::nodes, or -1
  int member = -1;  ///< index into Geometry::members, or -1 for a joint that was named
  double s = 0;     ///< [m] from the start of the member
};

/// A part of a member, and the fractions of the whole stretch at which it begins and ends.
struct Part {
  int member = 0;
  double s0 = 0, s1 = 0;
  double t0 = 0, t1 = 1;
};

struct Stretch {
  std::vector<Part> parts;
  double length = 0;
  bool continuous = false;  ///< one line: t runs from 0 to 1 along it; otherwise each part has t = 0 … 1
  bool reversed = false;    ///< `at` is the far end: the first value of a varying load belongs to t = 1
};

/// Lower case, singular, without articles, with one word for each meaning: "the Lower Nodes" -> "bottom joint".
[[nodiscard]] std::string canonical(std::string_view name);

class Finder {
 public:
  /// `snap`: points on a line that are nearer to a joint than this fraction of the line are that joint.
  Finder(const Geometry& geometry, double snap, UnitSystem units);

  /// Joints and points: Place::Kind Joint, Set, Point. `who` opens the sentence of a refusal: "The load P".
  [[nodiscard]] Result<std::vector<Spot>> spots(const Place& place, const std::string& who, const std::string& path) const;
  /// Range and Whole.
  [[nodiscard]] Result<Stretch> stretch(const Place& place, const std::string& who, const std::string& path) const;
  /// Members of a line, a group, a collection of groups ("chords", "webs"), or one member; empty when there is no such thing.
  [[nodiscard]] std::vector<int> members(std::string_view name) const;
  [[nodiscard]] std::string known_parts() const;

  /// "free bottom joints" are those of the set that no support holds.
  void set_supported(std::vector<bool> supported) { supported_ = std::move(supported); }
  [[nodiscard]] double length(int member) const { return length_[static_cast<std::size_t>(member)]; }
  [[nodiscard]] const std::vector<double>& lengths() const { return length_; }

 private:
  struct Line {
    std::vector<int> members;
    std::string name;
    bool main = false;
    double length = 0;
  };
  struct Names {  ///< exact names, and canonical ones where they are unique
    std::unordered_map<std::string, int> exact, loose;
    void add(const std::string& name, int index);
    void finish();
    [[nodiscard]] int find(std::string_view name) const;
  };
  const Names& joint_names() const;
  const Names& set_names() const;
  [[nodiscard]] int joint(std::string_view name) const;
  /// The "tip" and "free end" of a beam are at its right end, unless that is held and the left end is not.
  [[nodiscard]] int free_end(const std::string& name, int node) const;
  [[nodiscard]] Result<std::vector<Spot>> joint_or_point(const Place& place, const std::string& who,
                                                         const std::string& path) const;
  [[nodiscard]] Result<std::vector<Spot>> joint_by_order(const std::string& name, const std::string& who,
                                                         const std::string& path) const;
  [[nodiscard]] Result<Line> line(std::string_view name, const std::string& who, const std::string& path) const;
  [[nodiscard]] Result<Spot> point(const Line& line, double station) const;
  [[nodiscard]] Error unknown(std::string_view what, const std::string& name, const std::string& who,
                              const std::string& path) const;
  [[nodiscard]] std::string show(double metres) const { return format_quantity(metres, dim::length, {}, 4, units_); }

  struct Window {
    double begin = 0, length = 0;
    std::string what;
  };
  [[nodiscard]] Result<Window> window(const Line& line, int span, const std::string& who, const std::string& path) const;
  [[nodiscard]] Result<double> station(const Value& at, const Window& w, bool from_end, const std::string& who,
                                       const std::string& path) const;

  const Geometry& geometry_;
  double snap_;
  UnitSystem units_;
  std::vector<double> length_;
  std::vector<bool> supported_;
  mutable Names joints_, sets_;
  mutable bool joints_ready_ = false, sets_ready_ = false;
  mutable int joint_lookups_ = 0;
};

}  // namespace nacre::places
