#pragma once
// A straight member (beam, column, rod) as it is told: places counted from things that have a name, before stations are known.

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "items.h"
#include "nacre/world/setup.h"

namespace nacre::prompts {

constexpr int span_every = -1, span_last = -2, span_middle = -3;
constexpr int span_main = -4;    ///< "midspan": between the supports
constexpr int span_longest = -6, span_shortest = -7, span_unclear = -9;
constexpr int span_unsaid = -5;  ///< "in the middle": of what is not said

/// A station: an offset from something that has a name.
/// Names: "left", "right", "tip", "held", "pinned", "roller", "guided", "spring", "hinge", "it" (the place named before),
/// "end" (one end, it is not said which), "support n" (from the left; -1 the last, 0 the one in the middle), a letter.
struct Station {
  std::string from = "left";
  Value offset;          ///< a length, or a pure number: that fraction of the line, of `span`, or of the way to `to`; not given: at `from`
  int sense = 0;         ///< +1 to the right of `from`, -1 to its left, 0 = towards the rest of the member
  int span = 0;          ///< fractions count within this span: 1, 2, …; or one of the names above; 0 = the whole member
  std::string to;        ///< fraction between two names: "midway between A and B"
};

/// A point, or a range between two stations.
struct LinePlace {
  bool range = false;
  Station a, b;
  int first = 0, last = 0;  ///< items
};

/// A part that reaches beyond a support.
struct Overhang {
  Value length;          ///< not given: follows from the other lengths
  bool left = false, right = false;
  bool side_said = false;
  int item = -1;
};

/// "AB = 4 m"
struct Segment {
  std::string a, b;
  Value length;
};

/// What has a station on the line.
struct Mark {
  std::string name;      ///< as Station::from; letters as they are
  double x = 0;
};

/// A support before it gets its name: where, and of which kind ("support" = any).
struct LineSupport {
  double x = 0;
  std::string kind;
  int item = -1, head = -1;  ///< the word that said so; -1 = none
  Station station;           ///< as it was said
  int first = -1, last = -1; ///< items of its place
  Origin origin;
  bool assumed = false;
};

/// The line with everything on it.
struct LineModel {
  std::vector<std::string> letters;
  std::string end_letter;             ///< "beam AB": the letter of its right end
  bool rolls = false;                 ///< every support is said to be a roller
  std::vector<Segment> segments;
  std::vector<Overhang> overhangs;
  std::vector<Value> spans;           ///< said: between supports
  int span_count = 0, support_count = 0;
  std::vector<double> used;           ///< lengths that went into a load: widths
  int end_item = -1;                  ///< where the right end was said: "continues to 8 m"
  std::vector<Mark> marks;
  std::vector<double> ends;           ///< ends of the spans (overhangs are spans of their own), from 0; empty = not known
  double over_left = 0, over_right = 0;
  std::vector<LineSupport> supports;  ///< said with a place
  /// The length of the whole, a station of a support or of a point that has a name, from either end.
  [[nodiscard]] bool holds(double l) const {
    const auto is = [&](double x) { return std::abs(x - l) <= 1e-6 * l; };
    for (const double x : used)
      if (is(x)) return true;
    if (ends.empty()) return false;
    for (const double x : ends)
      if (is(x) || is(length() - x)) return true;
    for (const auto& s : supports)
      if (is(s.x) || is(length() - s.x)) return true;
    for (const auto& k : marks)
      if (is(k.x)) return true;
    for (const auto& s : segments)
      if (is(s.length.si)) return true;
    return false;
  }
  [[nodiscard]] double length() const { return ends.empty() ? std::numeric_limits<double>::quiet_NaN() : ends.back(); }
  [[nodiscard]] const Mark* mark(const std::string& name) const {
    for (const auto& m : marks)
      if (m.name == name) return &m;
    return nullptr;
  }
};

}  // namespace nacre::prompts
