#pragma once
// The parametric structures that a prompt can name: their parameters with defaults and ranges, and what they generate.
// This table is the one source for the reader's slots, the page's sliders, and the checks.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/setup.h"

namespace nacre {

struct ParameterSpec {
  std::string_view name;      ///< "span", "height", "panels"
  std::string_view label;     ///< "Span"
  Dimension dimension;        ///< a pure number for counts
  double fallback;            ///< SI; NaN = has none and must be given, or follows from others (see `why`)
  double least, most;         ///< what can be built at all: outside is a refusal
  bool integer = false;
  std::string_view why;       ///< the reason stated when `fallback` is assumed: "a height of 1/6 of the span is usual"
};

enum class Connection { Pinned, Rigid };

struct FamilySpec {
  std::string_view name;      ///< "pratt"
  std::string_view title;     ///< "Pratt truss"
  bool planar;
  Connection connection;      ///< what its members are unless the body says otherwise
  std::span<const ParameterSpec> parameters;
};

/// All families, and one by name (nullptr when unknown).
[[nodiscard]] std::span<const FamilySpec> families();
[[nodiscard]] const FamilySpec* find_family(std::string_view name);

struct GeometryNode {
  std::string name;           ///< "B0", "apex", …
  Vec3 x{};                   ///< [m]
};

struct GeometryMember {
  std::string name;           ///< "B0-B1"
  int a = 0, b = 0;
  std::string group;          ///< "bottom chord", "top chord", "verticals", "diagonals", "columns", "beam", …
};

/// A named polyline of consecutive members: "beam", "left column", "left rafter", "bottom chord".
struct GeometryLine {
  std::string name;
  std::vector<int> members;   ///< in order; each runs from its a to its b
};

struct Geometry {
  std::vector<GeometryNode> nodes;
  std::vector<GeometryMember> members;
  std::vector<GeometryLine> lines;                                ///< the first is the main line
  std::vector<std::pair<std::string, std::vector<int>>> sets;     ///< named sets of joints: "bottom joints", "top joints",
                                                                  ///< "interior bottom joints", "all joints", "feet", "corners", …
  std::vector<std::pair<std::string, int>> aliases;               ///< other names of single joints: "apex", "ridge", "left end",
                                                                  ///< "right end", "tip", "midspan", "left eaves", …
  std::vector<double> span_ends;                                  ///< "beam": stations of the ends of the spans [m], from 0
  std::vector<Assumption> notes;                                  ///< parameters that were missing and were assumed
};

/// Nodes and members of a body, before anything is split at loads, supports or hinges.
/// Fails with Problem::Unclear or Impossible, naming the parameter, when it is missing or out of its range.
/// Where parameters determine each other (span = panels * panel_length; height from pitch), two of them suffice; a value that
/// was assumed or derived yields to one that was given, and given values that contradict each other are refused.
[[nodiscard]] Result<Geometry> generate_geometry(const Body& body);

/// Adds to `body` every parameter that generate_geometry() would have to assume, as a Value with its reason, so that it is
/// declared and can be changed. Fails as generate_geometry() does, leaving the body as it was.
[[nodiscard]] Result<bool> assume_parameters(Body& body);

}  // namespace nacre
