#pragma once
// What was understood of a prompt: plain data, every number with its origin.
//
// A Setup is parametric. A body names a family ("pratt", "beam", "portal", "points") and its parameters; loads and
// supports name the *place* where they act ("tip", "every bottom joint", 2 m from the left end), so that they follow when
// a span or a panel count changes. build_model() (build.h) turns it into nodes and members, or says why that cannot be.

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "nacre/world/result.h"
#include "nacre/world/value.h"

namespace nacre {

using Vec3 = std::array<double, 3>;

/// Where on the structure something acts.
struct Place {
  enum class Kind {
    Joint,    ///< one named joint: `name` = "B3", "apex", "left end", "tip"
    Set,      ///< a named set of joints: "bottom joints", "top joints", "interior bottom joints", "all joints", …
    Point,    ///< one station along the line `of`, at `at`
    Range,    ///< a part of the line `of`, from `at` to `to`
    Whole,    ///< the whole of `of`: a line ("beam", "left column"), a group ("top chord"), a member ("B0-B1"); "" = every member
  };
  Kind kind = Kind::Whole;
  std::string of;        ///< line, group or member that Point, Range and Whole refer to; "" = the body's main line
  std::string name;      ///< Joint and Set: the name
  Value at, to;          ///< a length from the start of `of`, or a pure number: the fraction of its length, in [0, 1]
  int span = 0;          ///< 1-based: `at` and `to` count within this span of a continuous beam; 0 = the whole line
  bool from_end = false; ///< `at` and `to` count from the end of the line
  Origin origin;
};

struct NamedValue {
  std::string name;
  Value value;
};

/// An ordered, small dictionary of values: parameters of a body or the dimensions of a section.
struct Values : std::vector<NamedValue> {
  using std::vector<NamedValue>::vector;
  [[nodiscard]] const Value* find(std::string_view name) const;
  [[nodiscard]] Value* find(std::string_view name);
  /// The value of that name in SI, or `fallback` when it is absent or not given.
  [[nodiscard]] double get(std::string_view name, double fallback = std::numeric_limits<double>::quiet_NaN()) const;
  void set(std::string_view name, Value value);
};

/// Cross-section. `shape` selects which dimensions `values` holds, all lengths in m:
///   rectangle width depth · circle diameter · pipe diameter thickness · box width depth thickness [flange_thickness]
///   i depth width flange web [radius] [width_bottom flange_bottom] · channel depth width flange web [radius]
///   t depth width flange web · angle depth width thickness
///   properties area [Iy Iz J] [depth width]        (numbers given directly; Iy is about the strong axis)
/// A catalogue section keeps its designation and the shape's dimensions with Origin::Catalogue, and its published
/// area, Iy, Iz, J in `values` under those names: published values win over computed ones.
struct Section {
  std::string name;         ///< unique: "section" where there is only one
  std::string shape = "rectangle";
  std::string designation;  ///< "IPE 200"; "" when given by dimensions
  Values values;
  bool weak_axis = false;   ///< bent about its weak axis: turned by 90° about the member
  Origin origin;
};

/// Isotropic, linear elastic. Values: E, nu, density, yield, ultimate, expansion. E is needed for displacements only in
/// statically determinate cases; where it is absent a declared assumption fills it.
struct Material {
  std::string name;
  std::string designation;  ///< "S355", "6061-T6", "steel"
  Values values;
  Origin origin;
};

/// A section or a material for a part of a body: "chords", "left column", "diagonals", or one member's name.
struct Assignment {
  std::string group;
  std::string section;   ///< name in Setup::sections; "" = unchanged
  std::string material;  ///< name in Setup::materials; "" = unchanged
};

struct JointSpec {
  std::string name;
  std::array<Value, 3> position;  ///< x, y, z [m]; z up
  Origin origin;
};

struct MemberSpec {
  std::string name;         ///< "B0-M1"
  std::string a, b;         ///< joint names
  std::string group;        ///< "top chord", "diagonal", …; "" = "members"
  Origin origin;
};

struct Body {
  std::string name = "structure";
  std::string family;       ///< a FamilySpec (families.h)
  Values values;            ///< its parameters
  std::vector<Value> spans; ///< family "beam" only: lengths of the spans, left to right, overhangs among them
  std::vector<JointSpec> joints;    ///< family "points" only
  std::vector<MemberSpec> members;  ///< family "points" only
  std::string connection;   ///< "pinned" (bars) or "rigid" (frame members); "" = what the family has
  std::string section, material;    ///< names, for every member that no assignment covers
  std::vector<Assignment> assignments;
  Origin origin;
};

/// Six degrees of freedom in the order ux, uy, uz, rx, ry, rz.
struct Support {
  std::string name;              ///< "left support", "A"
  Place place;
  std::string kind;              ///< "pinned", "roller", "fixed", "guided", "spring", "custom"
  std::array<bool, 6> fixed{};   ///< in the support's own axes
  std::array<Value, 6> stiffness;///< springs [N/m] and [N·m/rad]
  std::array<Value, 6> motion;   ///< prescribed displacement [m] or rotation [rad] of a fixed direction
  Value incline;                 ///< rotation of the support's axes about global y [rad]; not given = 0
  Origin origin;
};

/// A hinge: the bending moment (or what `released` says) is zero there.
struct Hinge {
  std::string name;
  Place place;                   ///< a Point on a line, or a Joint (then every member that meets there is hinged)
  std::array<bool, 6> released{false, false, false, false, true, true};
  Origin origin;
};

struct Load {
  enum class Kind { Force, Moment, Distributed, DistributedMoment, Temperature, TemperatureGradient };
  std::string name;              ///< unique: "P", "load 2"
  std::string load_case = "loads";
  Kind kind = Kind::Force;
  Place place;
  Value magnitude;               ///< N, N·m, N/m, N·m/m, K, K/m (top warmer than bottom is positive)
  Value magnitude_end;           ///< Distributed: value at the end of the range; not given = uniform
  Vec3 direction{0, 0, -1};      ///< unit vector; for moments the axis (+y turns z towards x)
  bool local = false;            ///< direction in member axes (x along, z in the depth of the section) instead of global
  bool shared = false;           ///< the magnitude is the total, divided evenly among the joints or along the line
  bool projected = false;        ///< Distributed: per horizontal length, not per length of the member (snow)
  Origin origin;
};

/// A body at a place that has a mass and no stiffness. It moves with the structure when that vibrates, and weighs where
/// self-weight is asked for.
struct PointMass {
  std::string name;              ///< unique: "mass"
  Place place;
  Value mass;                    ///< kg
  Origin origin;
};

struct Combination {
  std::string name;
  std::vector<NamedValue> factors;  ///< load case -> factor
};

/// "stress below 100 MPa", "deflection under L/360".
struct Limit {
  std::string text;
  std::string quantity;          ///< name of a result
  bool at_most = true;
  Value limit;
  Value ratio_of_span;           ///< 360 for L/360; then `limit` is derived
  Origin origin;
};

struct Light {
  std::string name;
  std::string kind = "sun";      ///< "sun", "lamp" (point), "spot"
  Vec3 position{};               ///< in units of the model's bounding radius, about its centre
  Vec3 color{1, 1, 1};
  double intensity = 1;
  Origin origin;
};

struct Camera {
  std::string name;
  Vec3 position{}, target{};     ///< as Light::position
};

/// What is computed. Static linear analysis is always part of it.
struct Analysis {
  bool self_weight = false;
  Value gravity = assumed(9.81, dim::acceleration, "standard value", "m/s^2");
  bool timoshenko = false;       ///< shear deformation of frame members
  int frequencies = 0;           ///< number of natural frequencies wanted
  int buckling = 0;              ///< number of buckling factors wanted
  Origin origin;
};

/// What was taken for granted, as the user reads it.
struct Assumption {
  std::string what;              ///< "span"
  std::string value;             ///< "6 m"
  std::string why;               ///< "the prompt names no span"
  std::string path;              ///< the value it set, or "" when it is no number
};

/// How one stretch of the prompt was read, for `nacre explain` and the page.
struct WordReading {
  int begin = 0, end = 0;   ///< bytes of the text
  std::string role;         ///< "quantity", "family", "support", "load", "place", "material", "section", "ask", "filler", "unknown", …
  std::string meaning;      ///< "force, 500 N -> load.P.magnitude"
};

struct Setup {
  static constexpr int version = 1;
  std::string title;
  std::string prompt;
  bool planar = false;           ///< all in the x–z plane: only ux, uz, ry exist
  std::vector<Body> bodies;      ///< one today; several are allowed
  std::vector<Section> sections;
  std::vector<Material> materials;
  std::vector<Support> supports;
  std::vector<Hinge> hinges;
  std::vector<Load> loads;
  std::vector<PointMass> masses;
  std::vector<Combination> combinations;  ///< empty = all load cases with factor 1
  Analysis analysis;
  std::vector<Limit> limits;
  std::vector<std::string> asks; ///< names of results, the headline first; empty = the usual ones
  std::vector<Light> lights;
  std::vector<Camera> cameras;
  std::vector<Assumption> notes; ///< assumptions that are no Value ("supports: pin and roller at the ends")
  std::vector<WordReading> words; ///< covers every byte of the prompt that is not white space, in order; empty when built without one
  UnitSystem units = UnitSystem::Metric;
};

/// A Value of a Setup by its path. Paths are made of names: "body.structure.span", "body.structure.joint.B.x",
/// "section.section.width", "material.steel.E", "load.P.magnitude", "load.P.at", "support.A.at", "support.A.motion.uz",
/// "limit.0.limit", "analysis.gravity".
struct ValueAt {
  std::string path;
  std::string label;   ///< for people: "span", "width of the section"
  Value* value;
};

/// Every given Value of a setup, in a fixed order. The pointers live as long as the setup is not changed in shape.
[[nodiscard]] std::vector<ValueAt> list_values(Setup& setup);

/// The value at that path, or nullptr.
[[nodiscard]] Value* find_value(Setup& setup, std::string_view path);

/// All assumptions: the notes, and every Value whose origin is Assumption.
[[nodiscard]] std::vector<Assumption> list_assumptions(const Setup& setup);

}  // namespace nacre
